import { expect, test } from 'vitest';
import { alignColumns, columnsOf, fitCells } from '../../src/reporting/text-table.ts';

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
  expect(alignColumns(rows)).toEqual([`${long}  1`, `y${' '.repeat(51)}  2`]);
});

const rows = [
  ['1.4.2.90', 'whitelist "测试组"', '9f86d081884c'],
  ['1.4.1.90', 'everyone', ''],
];

test.each([100, 44, 40, 30])('cells that are fitted into %d columns make lines of at most so many, cut where it is widest', (width) => {
  const lines = alignColumns(fitCells(rows, width));
  for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
  expect(lines[0]).toMatch(/^1\.4\.2/);
});

test('what fits stays whole, and a Chinese character is not halved', () => {
  expect(fitCells(rows, 42)).toEqual(rows);
  expect(fitCells([['测试组很长']], 8)).toEqual([['测试组…']]);
  expect(fitCells([['测试组很长']], 7)).toEqual([['测试组…']]);
});

test('a column never gets so narrow that it says nothing: then the line is longer', () => {
  const [line = ''] = alignColumns(fitCells([['abcdefghij', 'klmnopqrst']], 3));
  expect(line).toBe('abcde…  klmno…');
});

test('columns that are empty everywhere take no part; no rows are no rows', () => {
  expect(fitCells([['abcdefghij', '', 'k']], 13)).toEqual([['abcdefghij', '', 'k']]);
  expect(fitCells([], 10)).toEqual([]);
});
