import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChinaTime, writeChinaTime } from '../../src/services/china-time.ts';

test.each([
  { text: '2026-01-15 16:09:10', utc: '2026-01-15T08:09:10Z' },
  { text: '2020-03-16T11:22:10+08:00', utc: '2020-03-16T03:22:10Z' },
  { text: '2020-03-16T11:22:10Z', utc: '2020-03-16T11:22:10Z' },
  { text: '2026-01-01 00:00:00', utc: '2025-12-31T16:00:00Z' },
])('$text is $utc', ({ text, utc }) => {
  expect(readChinaTime(text)).toBe(Date.parse(utc));
});

test.each([undefined, '', 'soon'])('%j is no time', (text) => {
  expect(readChinaTime(text)).toBeUndefined();
});

test('whole seconds survive the way there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      expect(writeChinaTime(seconds * 1000)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(readChinaTime(writeChinaTime(seconds * 1000 + 999))).toBe(seconds * 1000);
    }),
  );
});
