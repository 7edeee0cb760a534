import { expect, test } from 'vitest';
import { readDuration, readMoment, writeDuration } from '../../src/config/time.ts';

test.each([
  ['500ms', 500],
  ['30s', 30_000],
  ['15m', 900_000],
  ['24h', 86_400_000],
  ['3d', 259_200_000],
  ['1h30m', 5_400_000],
  ['0s', 0],
  ['30', undefined],
  ['1.5h', undefined],
  ['-1s', undefined],
  ['1 h', undefined],
  ['h', undefined],
  ['', undefined],
  ['9999999999s', undefined],
] as const)('the duration "%s" is %s ms', (text, durationMs) => {
  expect(readDuration(text)).toBe(durationMs);
});

test('a bare number counts in the unit that is meant', () => {
  expect(readDuration('30', 's')).toBe(30_000);
});

test.each([
  ['2026-01-31 18:00', '2026-01-31T10:00:00Z'],
  ['2026-01-31 18:00:30', '2026-01-31T10:00:30Z'],
  ['2026-01-31T18:00', '2026-01-31T10:00:00Z'],
  ['2026-01-31T18:00:00Z', '2026-01-31T18:00:00Z'],
  ['2026-01-31T18:00:00.000Z', '2026-01-31T18:00:00Z'],
  ['2026-01-31T18:00:00+02:00', '2026-01-31T16:00:00Z'],
  ['2026-01-31T18:00-0500', '2026-01-31T23:00:00Z'],
] as const)('"%s" is the moment %s: without a zone, the cloud’s own counts', (text, iso) => {
  expect(readMoment(text)).toEqual({ kind: 'at', epochMs: Date.parse(iso) });
});

test.each([
  '2026-02-30 10:00',
  '2026-13-01 10:00',
  '2026-01-31 25:00',
  '2026-01-31',
  'tomorrow',
  '24',
  '2026-01-31 18:00 CST',
  '2026-01-31T18:00+99:00',
])('"%s" is no moment', (text) => {
  expect(readMoment(text)).toBeUndefined();
});

test('a duration is a moment that starts with the task', () => {
  expect(readMoment('24h')).toEqual({ kind: 'after', durationMs: 86_400_000 });
});

test.each([
  [500, '500ms'],
  [10_000, '10s'],
  [90_000, '90s'],
  [3_600_000, '1h'],
  [86_400_000, '24h'],
  [2_592_000_000, '30d'],
] as const)('%d ms are written as "%s", which reads back', (durationMs, text) => {
  expect(writeDuration(durationMs)).toBe(text);
  expect(readDuration(text)).toBe(durationMs);
});
