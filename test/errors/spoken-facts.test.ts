import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('emulator'),
);

/** The texts between the brackets of every `new Failure(…)` of a file. */
function failuresIn(text: string): readonly string[] {
  return [...text.matchAll(/new Failure\(/g)].map(({ index, 0: { length } }) => {
    let at = index + length;
    for (let depth = 1; depth > 0; at += 1) depth += '([{'.includes(text[at] ?? '') ? 1 : ')]}'.includes(text[at] ?? '') ? -1 : 0;
    return text.slice(index + length, at - 1);
  });
}

/** A fact that is given as words of English instead of said(): another language could not tell it. A bug of ours is told in English. */
const unsaid = /\b(?:reason|expected|about|advice): (?:'[^']*[a-z]{2,} [a-z]{2,}[^']*'|`[^`]*[a-z]{2,} [a-z]{2,}[^`]*`)/;

test('no failure is given a reason in English alone', () => {
  const all = files.flatMap((name) => failuresIn(readFileSync(join(source, name), 'utf8')).map((text) => ({ name, text })));
  expect(all.length).toBeGreaterThan(300);
  const wrong = all.filter(({ text }) => !text.startsWith("'INTERNAL'") && unsaid.test(text.replaceAll(/said\([^)]*\)/g, '')));
  expect(wrong).toEqual([]);
});
