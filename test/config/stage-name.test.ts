import { expect, test } from 'vitest';
import { stageLabel, stageName } from '../../src/config/stage-name.ts';
import { complete, example, release } from './given.ts';

test.each([
  { audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: [] } }, name: 'whitelist qa' },
  { audience: { kind: 'window', users: 500, end: { kind: 'after', durationMs: 1 } }, name: 'window of 500 users' },
  { audience: { kind: 'window', users: 1, end: { kind: 'after', durationMs: 1 } }, name: 'window of 1 user' },
  { audience: { kind: 'everyone' }, name: 'everyone' },
  { audience: { kind: 'none' }, name: 'nobody' },
] as const)('a stage is called "$name"', ({ audience, name }) => {
  expect(stageName(audience)).toBe(name);
});

test('its number counts from one', () => {
  expect(stageLabel(1, 3, { kind: 'everyone' })).toBe('2/3 everyone');
});

const files = { 'miniship.yml': example };
const variables = { MPAAS_TENANT_ID: 'T', SPACE_ID: 's' };
const given = { version: 'v1.4.2' };
const single = example.replace(/ {6}- window.*\n {6}- everyone\n/, '');

test.each([
  { what: 'the first of several stages is started', change: {}, files, stage: '1/3 whitelist qa' },
  { what: 'the audience was chosen by hand', change: { audience: 'everyone' }, files, stage: undefined },
  { what: 'the same whitelist was chosen by hand', change: { whitelist: 'qa' }, files, stage: undefined },
  { what: 'there is one stage only', change: {}, files: { 'miniship.yml': single }, stage: undefined },
  { what: 'there is no file', change: complete, files: {}, stage: undefined },
])('a release of which $what says stage $stage', async ({ change, files: there, stage }) => {
  const { request, problems } = await release({ given: { ...given, ...change }, files: there, variables });
  expect(problems).toEqual([]);
  expect(request.stage).toBe(stage);
});
