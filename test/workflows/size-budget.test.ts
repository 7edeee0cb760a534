import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SizeLimit } from '../../src/config/size-budget.ts';
import type { Failure } from '../../src/errors/failure.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { overBudget, sizeBefore } from '../../src/workflows/size-budget.ts';
import { asked } from '../support/asked.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const sizes = {
  sizeBytes: 5_000_000,
  parts: [
    { name: 'main', sizeBytes: 3_000_000, files: 2 },
    { name: 'pages/order', sizeBytes: 1_500_000, files: 1 },
    { name: 'pages/me', sizeBytes: 500_000, files: 1 },
  ],
  largest: [{ path: 'index.js', sizeBytes: 2_900_000 }],
};

test.each<{ readonly limits: readonly SizeLimit[]; readonly over: readonly string[] }>([
  { limits: [{ sizeBytes: 5_000_000 }], over: [] },
  { limits: [{ sizeBytes: 4_999_999 }], over: ['the whole build'] },
  { limits: [{ folder: '*', sizeBytes: 400_000 }], over: ['pages/order', 'pages/me'] },
  {
    limits: [
      { folder: 'main', sizeBytes: 1 },
      { folder: 'pages/me', sizeBytes: 1 },
    ],
    over: ['main', 'pages/me'],
  },
  { limits: [{ folder: 'pages/gone', sizeBytes: 1 }], over: [] },
])('of $limits, $over is over', ({ limits, over }) => {
  const failure = overBudget(sizes, { refuses: true, limits });
  expect(failure?.facts.over.map((text) => text.split(' has ')[0]) ?? []).toEqual(over);
  if (failure !== undefined) expect(failure.message).toContain('index.js (2.9 MB)');
});

const tiny = (refuses: boolean) => ({ ...asked, sizeBudget: { refuses, limits: [{ sizeBytes: 1 }] } });

test('a build above its budget is refused with the other problems, before anything is sent', async () => {
  const thrown = await prepareRelease({ request: tiny(true), problems: [] }, createRecordingReporter()).catch(
    (error: unknown) => error as Failure,
  );
  expect(thrown).toMatchObject({ code: 'SIZE_BUDGET_EXCEEDED', exit: 3 });
});

test('or only warned of', async () => {
  const reporter = createRecordingReporter();
  const prepared = await prepareRelease({ request: tiny(false), problems: [] }, reporter);
  await prepared.build.close();
  expect(reporter.events.find(({ type }) => type === 'warned')).toMatchObject({ message: expect.stringContaining('budget') as string });
});

const folder = mkdtempSync(join(tmpdir(), 'miniship-size-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const receipt = { verb: 'release', asked: { h5Id: '1' }, done: { h5Version: '1.4.1.90', build: { sizeBytes: 7 } } };

const detailed = {
  ...receipt,
  done: {
    ...receipt.done,
    build: { sizeBytes: 7, parts: [{ name: 'main', sizeBytes: 7 }, { name: 'odd' }], files: { 'a.js': 7, 'b.js': '8' } },
  },
};

test.each([
  {
    what: 'the release before',
    text: JSON.stringify(receipt),
    h5Id: '1',
    before: { h5Version: '1.4.1.90', sizeBytes: 7, parts: {}, files: {} },
  },
  {
    what: 'the release before with its files',
    text: JSON.stringify(detailed),
    h5Id: '1',
    before: { h5Version: '1.4.1.90', sizeBytes: 7, parts: { main: 7 }, files: { 'a.js': 7 } },
  },
  { what: 'another mini program', text: JSON.stringify(receipt), h5Id: '2', before: undefined },
  { what: 'no release', text: '[]', h5Id: '1', before: undefined },
  { what: 'half a file', text: '{"done":', h5Id: '1', before: undefined },
])('a receipt of $what tells $before', async ({ text, h5Id, before }) => {
  const path = join(folder, 'receipt.json');
  writeFileSync(path, text);
  expect(await sizeBefore(path, h5Id)).toEqual(before);
  expect(await sizeBefore(join(folder, 'none.json'), h5Id)).toBeUndefined();
});
