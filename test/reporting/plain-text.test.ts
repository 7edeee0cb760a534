import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, describeThrown, harmlessJson, oneLine, singleLine } from '../../src/reporting/plain-text.ts';
import { hostileText } from '../support/sample-events.ts';

test.each([
  ['a colour', 'a \u001b[31mred\u001b[0m word', 'a red word'],
  ['a link of a terminal', '\u001b]8;;http://x\u0007here\u001b]8;;\u0007', 'here'],
  ['an unfinished sequence', 'a\u001b', 'a'],
  ['line ends of all kinds', 'a\r\n  b\nc\u2028d', 'a b c d'],
  ['a tab', 'a\tb', 'a b'],
  ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
  ['a mark that turns the direction around', 'a\u202eb\u2066c', 'abc'],
  ['other scripts and emoji, which stay', '小程序 👩‍💻', '小程序 👩‍💻'],
])('of text with %s, one line of plain text is left', (_what, text, expected) => {
  expect(singleLine(text)).toBe(expected);
});

test.each([
  ['##[error]x', '## [error]x'],
  ['a ##vso[task.setvariable]x', 'a ## vso[task.setvariable]x'],
  ['##teamcity[buildStop]', '## teamcity[buildStop]'],
  ['###[x]', '### [x]'],
  ['## heading [link]', '## heading [link]'],
])('%s cannot command the CI system that reads along', (text, expected) => {
  expect(oneLine(text)).toBe(expected);
});

test('whatever comes in, a line has no line end, no control character and no command', () => {
  const hostile = fc.array(
    fc.constantFrom('##', '[', '#', '\u001b', '\u001b[', 'm', '\r', '\n', '\u009b', 'vso', '::', ' ', 'é', '\ud83d'),
  );
  fc.assert(
    fc.property(
      hostile.map((parts) => parts.join('')),
      (text) => !/\p{Cc}|[\u2028\u2029]|##\w*\[/u.test(oneLine(text)),
    ),
  );
  expect(oneLine(hostileText)).toBe(
    '::error::x|`a`<img src=x onerror=alert(1)>[x](y) ::set-output name=a::b ## [error]red**b** @me www.x.org',
  );
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['小程序👍👍', 5, '小程序👍👍'],
  ['👍👍👍', 2, '👍…'],
])('%s cut to %d characters is %s', (text, characters, expected) => {
  expect(cut(text, characters)).toBe(expected);
});

test.each([
  [new TypeError('no\nway'), 'TypeError: no way'],
  ['a text', 'a text'],
  [{ reason: 'x' }, "{ reason: 'x' }"],
  [undefined, 'undefined'],
])('thrown %o is described as %s', (thrown, expected) => {
  expect(describeThrown(thrown)).toBe(expected);
});

test('a JSON text means the same, and has nothing in it that a terminal or a CI system acts upon', () => {
  const parts = fc.constantFrom(
    '##',
    '[',
    '##vso[x]',
    '\u001b[2J',
    '\u009b31m',
    '\u202e',
    '\u2066',
    '\u2028',
    '\r',
    '\n',
    '\u007f',
    '"',
    '\\',
    '\\u',
    '小',
    '\ud83d',
  );
  const texts = fc.array(parts, { maxLength: 12 }).map((list) => list.join(''));
  fc.assert(
    fc.property(texts, texts, (key, value) => {
      const original = JSON.stringify({ [key]: [value] });
      const json = harmlessJson(original);
      expect(JSON.parse(json)).toEqual(JSON.parse(original));
      return !/[\p{Cc}\u2028\u2029]|\p{Bidi_Control}|##\w*\[/u.test(json);
    }),
  );
});
