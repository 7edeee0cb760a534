import { expect, test } from 'vitest';
import { isNegative, isPattern, matcher } from '../../src/packaging/glob.ts';

const site = ['index.html', 'docs/index.html', 'docs/a/b.js', '.well-known/assetlinks.json', 'assets/a b+c#1%.png', 'downloads/图.zip'];

test.each<[readonly string[], readonly string[]]>([
  [[], []],
  [['*.html'], ['index.html', 'docs/index.html']],
  [['/*.html'], ['index.html']],
  [['/index.html'], ['index.html']],
  [['docs/*'], ['docs/index.html']],
  [['/docs/**'], ['docs/index.html', 'docs/a/b.js']],
  [['docs/'], ['docs/index.html', 'docs/a/b.js']],
  [['./docs/**/*.js'], ['docs/a/b.js']],
  [['**'], site],
  [['*'], site],
  [['**/*.json'], ['.well-known/assetlinks.json']],
  [['*.{png,zip}'], ['assets/a b+c#1%.png', 'downloads/图.zip']],
  [
    ['*.html', 'downloads/**'],
    ['index.html', 'docs/index.html', 'downloads/图.zip'],
  ],
  [['**', '!docs/'], site.filter((path) => !path.startsWith('docs/'))],
  [['!docs/'], []],
  [['!(index).html'], []],
  [['INDEX.html'], []],
  [['', '!'], []],
  [['/'], site],
])('%j means %j', (patterns, expected) => {
  expect(site.filter(matcher(patterns))).toEqual(expected);
});

test.each([
  ['functions', false],
  ['my-function_2.old', false],
  ['*', true],
  ['{a,b}', true],
  ['h?llo', true],
  ['[ab]', true],
  ['**', true],
])('the part %s of a path is a pattern: %s', (part, expected) => {
  expect(isPattern(part)).toBe(expected);
});

test('only a "!" in front takes back; !(…) is a pattern of its own', () => {
  expect(['!a', '!(a)', 'a!', '!functions/*'].filter(isNegative)).toEqual(['!a', '!functions/*']);
});
