import { expect, test } from 'vitest';
import { alignColumns, columnsOf } from '../../src/reporting/text-table.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['首页.png', 8],
  ['한국', 4],
  ['ｆｕｌｌ', 8],
  ['cafe\u0301', 4],
  ['a\u200bb', 2],
  ['→ …', 3],
  ['🚀', 2],
])('%j takes %d columns', (text, expected) => {
  expect(columnsOf(text)).toBe(expected);
});

test('columns are aligned, by what a terminal shows and not by characters; no line ends in spaces', () => {
  const rows = [
    ['a', '首页', '1'],
    ['long', 'b', ''],
    ['', 'c', '2'],
  ];
  expect(alignColumns(rows)).toEqual(['a     首页  1', 'long  b', '      c     2']);
});

test('a column that is empty everywhere takes no room; rows may be short; no rows are no lines', () => {
  expect(alignColumns([['a', '', 'b'], ['cc']])).toEqual(['a   b', 'cc']);
  expect(alignColumns([])).toEqual([]);
});

test('one long cell does not push the others away', () => {
  const long = 'x'.repeat(100);
  const rows = [
    [long, '1'],
    ['y', '2'],
  ];
  expect(alignColumns(rows)).toEqual([`${long}  1`, `y${' '.repeat(47)}  2`]);
});
