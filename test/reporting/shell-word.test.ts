import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWord } from '../../src/reporting/shell-word.ts';
import { hostileText } from '../support/sample-events.ts';

test.each([
  ['shop', 'shop'],
  ['hello,time', 'hello,time'],
  ['user:u001', 'user:u001'],
  ["it's 小程序; rm", "'it'\\''s 小程序; rm'"],
  ['$(rm)', "'$(rm)'"],
  ['a\nb', "'a b'"],
  ['', "''"],
])('%j is the word %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads one word back, and does nothing else', () => {
  const nasty = fc.array(
    fc.constantFrom('a', ' ', "'", '"', '\\', '$', '`', '(', ')', ';', '&', '|', '>', '*', '~', '!', '#', '\n', '\r', '\u001b[31m', '小'),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const samples = [...fc.sample(nasty, { numRuns: 60, seed: 5 }).map((parts) => parts.join('')), hostileText];
  const words = samples.map(shellWord);
  const script = words.map((word) => `set -- ${word}; printf '%s\\n' "$#" "$1"`).join('\n');
  const answers = execFileSync('sh', ['-eu', '-c', script], { encoding: 'utf8' }).trimEnd().split('\n');
  for (const [at, word] of words.entries()) {
    const plain = word.replace(/^'(.*)'$/s, '$1').replaceAll("'\\''", "'");
    expect(answers.slice(at * 2, at * 2 + 2)).toEqual(['1', plain]);
    expect(word).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});
