import { expect, test } from 'vitest';
import { createProgressSteps, isProgress } from '../../src/reporting/progress.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { deployRun } from '../support/sample-deploys.ts';

const told = (sizeBytes: number, shares: readonly number[], isStep = createProgressSteps(), file = 'a.zip') =>
  shares.filter((share) => isStep({ type: 'upload-progressed', file, sentBytes: share * sizeBytes, sizeBytes }));

test('every quarter of a big file is told once; the end has its own line', () => {
  expect(told(8e6, [0, 0.1, 0.25, 0.3, 0.49, 0.5, 0.74, 0.76, 0.9, 1])).toEqual([0.25, 0.5, 0.76]);
});

test('a jump over quarters is told once', () => {
  expect(told(8e6, [0.1, 0.8, 1])).toEqual([0.8]);
});

test('a small file is not worth it', () => {
  expect(told(4e6, [0.25, 0.5, 1])).toEqual([]);
});

test('a repeated upload tells its quarters again, and each file has its own', () => {
  const isStep = createProgressSteps();
  expect(told(8e6, [0.3, 0.6, 0, 0.3], isStep)).toEqual([0.3, 0.6, 0.3]);
  expect(told(8e6, [0.3], isStep, 'b.zip')).toEqual([0.3]);
});

const progressTold = (type: 'site-progressed' | 'files-progressed', files: number, sizeBytes: number, shares: readonly number[]) => {
  const isStep = createProgressSteps();
  return shares.filter((share) => isStep({ type, doneFiles: files * share, files, doneBytes: sizeBytes * share, sizeBytes }));
};

test.each([
  ['many small files', 100, 1000, [0.25, 0.5, 0.8]],
  ['few big files', 3, 6e6, [0.25, 0.5, 0.8]],
  ['few small files', 99, 4e6, []],
  ['many empty files', 200, 0, []],
])('of a site or a storage of %s each quarter is told once', (_what, files, sizeBytes, expected) => {
  for (const type of ['site-progressed', 'files-progressed'] as const)
    expect(progressTold(type, files, sizeBytes, [0, 0.1, 0.25, 0.4, 0.5, 0.8, 0.9, 1])).toEqual(expected);
});

test('who waits for hosting to open hears of it at once, and every half minute', () => {
  const isStep = createProgressSteps();
  const waits = [0, 5000, 29_999, 30_000, 45_000, 100_000, 119_999, 120_000];
  expect(waits.filter((waitedMs) => isStep({ type: 'hosting-opening', waitedMs }))).toEqual([0, 30_000, 100_000, 120_000]);
});

test('news that hold for a moment only are known as such', () => {
  const types = new Set(
    deployRun
      .map((event) => sayEvent(event, 'en'))
      .filter(isProgress)
      .map(({ type }) => type),
  );
  expect(types).toEqual(new Set(['hosting-opening', 'site-progressed']));
});
