import { expect, test } from 'vitest';
import { logExcerpt, logLines } from '../../src/reporting/function-log.ts';
import { english } from '../../src/reporting/words/english.ts';

test('a record of several lines counts as these; empty ones are left out', () => {
  expect(logLines(['Error: x\r\n    at a\r\n    at b\n', '', ' \t', 'end'])).toEqual(['Error: x', 'at a', 'at b', 'end']);
});

test('of a long log the last lines are shown, with a word about the others', () => {
  const logs = Array.from({ length: 50 }, (_, index) => `line ${index}`);
  const shown = logExcerpt(logs, english);
  expect(shown[0]).toBe('… 30 earlier lines');
  expect(shown.slice(1)).toEqual(logs.slice(-20));
  expect(logExcerpt(logs.slice(0, 20), english)).toEqual(logs.slice(0, 20));
});

test('a long line is cut', () => {
  expect(logExcerpt(['x'.repeat(5000)], english)).toEqual([`${'x'.repeat(199)}…`]);
});

test('no log is no line', () => {
  expect(logExcerpt([], english)).toEqual([]);
});
