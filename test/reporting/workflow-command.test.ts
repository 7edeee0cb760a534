import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLine, workflowCommand } from '../../src/reporting/workflow-command.ts';

test('percent and line ends are escaped in data; colon and comma in properties too', () => {
  expect(workflowCommand('error', ['50%: a, b', 'next'], { title: 'a:b,c%' })).toBe('::error title=a%3Ab%2Cc%25::50%25: a, b%0Anext\n');
});

test('a property cannot end itself, and data cannot begin another command', () => {
  const text = 'x::set-output name=a::b\r\n::error::c';
  expect(workflowCommand('notice', [text], { title: text })).toBe(
    '::notice title=x%3A%3Aset-output name=a%3A%3Ab %3A%3Aerror%3A%3Ac::x::set-output name=a::b ::error::c\n',
  );
});

test.each([
  ['plain', 'plain\n'],
  ['::error::x', '» ::error::x\n'],
  ['  \t::add-mask::x', '» ::add-mask::x\n'],
  ['\u3000::error::x', '» ::error::x\n'],
  ['\u001b[0m::error::x', '» ::error::x\n'],
  ['\u202e::error::x', '» ::error::x\n'],
  ['a\r::error::x', 'a ::error::x\n'],
  ['a\n::error::x', 'a ::error::x\n'],
  ['a ##[add-path]x', 'a ## [add-path]x\n'],
  ['see ::error:: there', 'see ::error:: there\n'],
])('the log line %j is written as %j', (text, expected) => {
  expect(logLine(text)).toBe(expected);
});

test('whatever a log line holds, it is one line and no command to the runner', () => {
  const parts = fc.array(
    fc.constantFrom('::', ':', '##', '[', ' ', '\u00a0', '\ufeff', '\u0085', '\r', '\n', '\u001b[', 'x', 'm', '\u202e'),
  );
  fc.assert(
    fc.property(
      parts.map((list) => list.join('')),
      (text) => {
        const line = logLine(text);
        // .NET's idea of white space, which the runner trims, is wider than ours by U+0085.
        return /^[^\r\n]*\n$/.test(line) && !/^[\s\u0085]*::/.test(line) && !line.includes('##[');
      },
    ),
  );
});
