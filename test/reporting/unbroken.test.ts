import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unbroken } from '../../src/reporting/unbroken.ts';

test.each([
  ['ab\ncd', 'abcd'],
  ['ab \r\n\t cd', 'abcd'],
  ['ab\\ncd', 'abcd'],
  ['ab%0d%0Acd', 'abcd'],
  ['\nab\n\n', 'ab'],
  ['a b\nc d', 'a bc d'],
])('%j without its line ends is %j', (text, expected) => {
  expect(unbroken(text)?.text).toBe(expected);
});

test('a text of one line has nothing to take out', () => {
  expect(unbroken('a text, 100%, with a \\ and a tab\t.')).toBeUndefined();
});

test('every character is found again where it came from', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\r', '\\n', '%0A', '\t', '\\', 'n'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const without = unbroken(text);
      return without === undefined || Array.from(without.text).every((character, at) => text[without.origin(at)] === character);
    }),
  );
});
