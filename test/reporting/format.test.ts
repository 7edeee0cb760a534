import { expect, test } from 'vitest';
import { count, formatBytes, formatDuration, formatMoment } from '../../src/reporting/format.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [1249, '1.2 kB'],
  [9_940, '9.9 kB'],
  [9_960, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [12_600_000, '13 MB'],
  [5_000_000_000, '5 GB'],
  [3e15, '3000 TB'],
])('%d bytes are written as %s', (sizeBytes, text) => {
  expect(formatBytes(sizeBytes)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [12.4, '12 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [3210, '3.2 s'],
  [59_499, '59 s'],
  [59_500, '1 min'],
  [125_000, '2 min 5 s'],
  [3_599_400, '59 min 59 s'],
  [3_660_000, '1 h 1 min'],
  [7_200_000, '2 h'],
])('%d ms are written as %s', (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test.each([
  [0, 'file', '0 files'],
  [1, 'file', '1 file'],
  [2, 'retry', '2 retries'],
])('%d of "%s" reads %s', (amount, noun, text) => {
  expect(count(amount, noun)).toBe(text);
});

test.each([
  [Date.UTC(2026, 11, 1, 10, 0, 59), '2026-12-01 18:00 +08:00'],
  [Date.UTC(2026, 11, 31, 16, 30), '2027-01-01 00:30 +08:00'],
  [Number.NaN, '?'],
  [1e18, '?'],
])('the moment %d is told in the time of the cloud: %s', (epochMs, expected) => {
  expect(formatMoment(epochMs)).toBe(expected);
});
