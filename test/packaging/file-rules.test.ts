import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textIn } from '../../src/errors/text.ts';
import { isPlainPath, misspelling, namesakes } from '../../src/packaging/file-rules.ts';

describe('a plain path', () => {
  test.each(['a', 'a/b.js', '..a', 'a..', '...', '.a', 'a/..b', 'ab:c', '-'])('%s is one', (name) => {
    expect(isPlainPath(name)).toBe(true);
  });

  test.each(['', '/', '/a', 'a/', 'a//b', '.', '..', '../a', 'a/..', 'a/../b', './a', 'a/.', 'C:', 'c:/a', 'C:a'])(
    '"%s" is none',
    (name) => {
      expect(isPlainPath(name)).toBe(false);
    },
  );
});

describe('a name is misspelt', () => {
  test.each([
    ['a\nb', 'control character'],
    ['a\u0000b', 'control character'],
    ['a\u009bb', 'control character'],
    ['a\\b', 'backslash'],
    ['a\ud800b', 'half a character'],
    ['C:a', 'drive'],
    ['abcdef', 'more than 5 bytes'],
  ])('%j, for its %s', (name, reason) => {
    expect(
      misspelling(name, 5)
        .map((why) => textIn(why, 'en'))
        .join(),
    ).toContain(reason);
  });

  test('not by anything else that a language or a picture needs', () => {
    expect(['图标', '😀', 'e\u0301', 'a b', "it's"].flatMap((name) => misspelling(name, 20))).toEqual([]);
  });
});

const pairs = (names: readonly string[]): readonly string[] =>
  namesakes(names.map((name) => ({ name }))).map(({ name, other }) => `${other} = ${name}`);

describe('namesakes', () => {
  test.each([
    ['case', ['a', 'A'], ['a = A']],
    ['the spelling of an accent', ['caf\u00e9', 'cafe\u0301'], ['caf\u00e9 = cafe\u0301']],
    ['both', ['CAF\u00c9', 'cafe\u0301'], ['CAF\u00c9 = cafe\u0301']],
    ['the Kelvin sign', ['k', '\u212a'], ['k = \u212a']],
    ['a long s', ['s', '\u017f'], ['s = \u017f']],
    ['a sharp s', ['stra\u00dfe', 'STRASSE'], ['stra\u00dfe = STRASSE']],
    ['the case of a folder, told once', ['A/x', 'A/y', 'a/z', 'a/w'], ['A = a']],
    ['the case of a folder above', ['b/A/x', 'b/a/y'], ['b/A = b/a']],
    ['a file that is a folder', ['a', 'a/b'], ['a = a']],
    ['a file that is a folder in another case', ['A', 'a/b'], ['A = a']],
    ['a file that is there twice', ['a', 'a'], ['a = a']],
    ['three of a kind', ['a/x', 'a/X', 'A/x'], ['a/x = a/X', 'a = A']],
  ])('are names that differ in %s', (_, names, expected) => {
    expect(pairs(names)).toEqual(expected);
  });

  test('are not names that differ in a letter, nor files in one folder', () => {
    expect(pairs(['a', 'b', 'c/a', 'c/b', 'd/c/a', '\u0131', 'e', '\u00e9'])).toEqual([]);
  });

  test('are found whatever the order', () => {
    const name = fc.constantFrom('a', 'A', 'b', 'a/b', 'A/b', 'a/B', 'c/d', '\u00e9', 'e\u0301');
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
        expect(pairs(names).length > 0).toBe(pairs([...names].reverse()).length > 0);
      }),
    );
  });
});
