import { describe, expect, test } from 'vitest';
import { damageIn } from '../../src/workflows/receipt-damage.ts';

const workspace = { appId: 'A', workspaceId: 'PROD', tenantId: 'T' };
const ofApp = (done: unknown) => damageIn({ miniProgram: { workspace, h5Id: '1', asked: {}, done } });
const ofSpace = (asked: unknown, done: unknown = {}) => damageIn({ space: { spaceId: 'mp-1', asked, done, isWhole: true } });

const task = {
  taskId: 1,
  packageId: 2,
  state: 'publishing',
  audience: { kind: 'everyone' },
  rules: [{ element: 'city', operation: 'include', values: ['a'] }],
  memo: '',
};
const config = { index: 'index.html', error: '', errorStatus: '404', allowedIps: [], defaultUrl: '' };
const listing = { files: 1, sizeBytes: 1, sha256: 'a', entries: { 'a.html': [1, 'A', 'f'] } };

describe('a receipt as runs write it is not damaged', () => {
  test.each([
    { task },
    {
      task: { ...task, audience: { kind: 'window', users: 5, endMs: 1 } },
      ended: [{ taskId: 3 }],
      others: [task, { ...task, audience: { kind: 'whitelist', whitelistIds: [] } }],
    },
    { task: { taskId: 1, state: 'paused' } },
    { package: { packageId: 1 }, whitelist: { name: 'a' }, count: 1, note: null },
    undefined,
  ])('of a mini program: %j', (done) => {
    expect(ofApp(done)).toBeUndefined();
  });

  test.each([
    [{}, {}],
    [
      { settings: { policies: [], domains: [] } },
      { functions: [{ name: 'a', settings: { runtime: 'nodejs20', memoryMb: 1 } }, { name: 'b' }] },
    ],
    [
      {
        settings: {
          httpTrigger: {},
          cors: ['a'],
          domains: [
            { domain: 'a', cors: false },
            { domain: 'b', cors: { origins: '*' } },
          ],
        },
      },
      { hosting: { config, listing } },
    ],
    [{ settings: { policies: [{ service: 'db', name: 'PRIVATE' }] } }, { hosting: { listing: { ...listing, entries: undefined } } }],
  ])('of a space: %j %j', (asked, done) => {
    expect(ofSpace(asked, done)).toBeUndefined();
  });
});

describe('a receipt is damaged where it is not as any run writes it', () => {
  test.each([
    { ...task, audience: { kind: 'window', users: 5, endMs: 1e300 } },
    { ...task, audience: { kind: 'whitelist', whitelistIds: null } },
    { ...task, audience: { kind: 'somebody' } },
    { ...task, rules: {} },
    { ...task, rules: [{ element: 'city', operation: 'include', values: [{ toString: 1 }] }] },
    { ...task, state: 3 },
    { ...task, memo: [] },
  ])('a task: %j', (damaged) => {
    expect(ofApp({ task: damaged })).toBe('a task');
    expect(ofApp({ others: [task, damaged] })).toBe('a task');
  });

  test.each([
    ['the settings of the space', { settings: { cors: 'a' } }, {}],
    ['the settings of the space', { settings: { httpTrigger: null } }, {}],
    ['the settings of the space', { settings: { policies: {} } }, {}],
    ['the settings of the space', { settings: { domains: [null] } }, {}],
    ['the settings of a function', {}, { functions: [{ name: 'a', settings: { desc: { toString: 1 } } }] }],
    ['the configuration of the site', {}, { hosting: { config: { ...config, allowedIps: '1.2.3.4' } } }],
    ['the list of the site', {}, { hosting: { listing: { ...listing, entries: [] } } }],
    ['the list of the site', {}, { hosting: { listing: { ...listing, entries: { a: [{ valueOf: 1 }] } } } }],
  ])('%s: %j %j', (part, asked, done) => {
    expect(ofSpace(asked, done)).toBe(part);
  });
});
