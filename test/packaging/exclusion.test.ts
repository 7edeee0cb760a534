import { expect, test } from 'vitest';
import { exclusion } from '../../src/packaging/exclusion.ts';

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['no patterns leave nothing out', [], [], ['a.js', '.env']],
  ['a name holds at any depth', ['*.map'], ['a.map', 'deep/er/a.map'], ['a.map.js']],
  ['a slash ties it to the top', ['/notes', 'docs/*.md'], ['notes', 'docs/a.md'], ['a/notes', 'a/docs/a.md', 'docs/b/a.md']],
  ['a folder takes its content along', ['test/'], ['test/a.js', 'lib/test/deep/a.js'], ['test', 'tests/a.js']],
  ['"!" takes back, and the last pattern decides', ['*.log', '!keep.log', 'old/keep.log'], ['a.log', 'old/keep.log'], ['keep.log']],
  ['comments and empty lines say nothing', ['# a.js', '', '  '], [], ['a.js', '# a.js']],
  ['case counts', ['README.md'], ['README.md'], ['readme.md']],
  ['"**" crosses folders', ['**/fixtures/**'], ['fixtures/a', 'a/fixtures/b/c'], ['fixtures.js']],
])('%s', (_, patterns, left, kept) => {
  const isExcluded = exclusion(patterns);
  expect([...left, ...kept].filter((name) => isExcluded(name, false))).toEqual(left);
});

test('a pattern for folders spares a file of that name, and leaves out the folder itself', () => {
  const isExcluded = exclusion(['build/']);
  expect([isExcluded('build', false), isExcluded('build', true)]).toEqual([false, true]);
});
