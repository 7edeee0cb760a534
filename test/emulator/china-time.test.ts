import { expect, test } from 'vitest';
import { readWireTime, wireTime } from '../../src/emulator/china-time.ts';

test('answers are in +08:00, as in the vendor’s examples', () => {
  expect(wireTime(Date.parse('2020-03-16T02:55:00Z'))).toBe('2020-03-16T10:55:00+08:00');
});

test('a time without zone is read as +08:00', () => {
  expect(readWireTime('2020-03-16 10:55:00')).toBe(Date.parse('2020-03-16T02:55:00Z'));
});

test.each(['2026-02-31 00:00:00', '2026-01-01 25:00:00', '2026-01-01', '', '2026-01-01T00:00:00'])('"%s" is no time', (text) => {
  expect(readWireTime(text)).toBeUndefined();
});
