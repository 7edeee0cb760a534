import { expect, test } from 'vitest';
import { type TableEvent, tablesOf, titleOf } from '../../src/reporting/event-tables.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { sayEvent } from '../../src/reporting/said.ts';
import { english } from '../../src/reporting/words/english.ts';
import { hostileText } from '../support/sample-events.ts';
import { listingRollback, rolloutRuns, statusRun } from '../support/sample-rollouts.ts';

const candidate = {
  h5Version: '1.4.1.90',
  packageId: 117,
  publishedAt: '2026-12-01T10:00:00Z',
  audience: 'everyone',
  commit: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
  content: 'cloud',
  remark: 'rolled back',
  isPrevious: false,
};
const listed = (...candidates: readonly (typeof candidate)[]): TableEvent => ({ type: 'candidates-listed', subject: 'Shop', candidates });
const cellsOf = (event: TableEvent) => tablesOf(event, english).flatMap(({ rows }) => rows.map(({ cells }) => cells));

test('a candidate: the time as the console shows it, so much of the commit that git finds it', () => {
  expect(cellsOf(listed(candidate))).toEqual([
    ['1.4.1.90', '117', '2026-12-01 18:00 +08:00', 'everyone', '9f86d081884c', 'cloud', 'rolled back'],
  ]);
});

test('what is no time and no commit stays as it is; "previous" stands before other remarks', () => {
  const odd = { ...candidate, publishedAt: 'last week', commit: 'main', isPrevious: true };
  expect(cellsOf(listed(odd))).toEqual([['1.4.1.90', '117', 'last week', 'everyone', 'main', 'cloud', 'previous, rolled back']]);
});

test('a column that is empty in every row is left out, with its head; without rows all heads stay', () => {
  const [table] = tablesOf(listed({ ...candidate, commit: '', remark: '', publishedAt: '' }), english);
  expect(table?.head).toEqual(['Version', 'Package', 'To', 'Content']);
  expect(tablesOf(listed(), english)[0]?.head).toHaveLength(7);
});

test('rows that are shorter or longer than the head get as many cells as it has', () => {
  const sections = [{ name: 'tasks', columns: ['a', 'b'], rows: [['1'], ['1', '2', '3']], records: [] }] as const;
  expect(cellsOf({ type: 'status-read', sections })).toEqual([
    ['1', ''],
    ['1', '2'],
  ]);
});

test('every cell is one harmless line of bearable length', () => {
  const field = { what: hostileText, field: 'f', expected: 'x'.repeat(10_000), found: 'a\nb', same: false };
  const [cells = []] = cellsOf({ type: 'receipt-compared', fields: [field] });
  expect(cells[0]).not.toMatch(/\p{Cc}|\p{Bidi_Control}|##\[/u);
  expect(cells[2]).toHaveLength(200);
  expect(cells[3]).toBe('a b');
});

test('a title counts, and says that rows are left out', () => {
  const field = { what: 'w', field: 'f', expected: 'a', found: 'a', same: true };
  const [table] = tablesOf({ type: 'receipt-compared', fields: [field, { ...field, same: false }] }, english);
  if (table === undefined) throw new Error('there is no table');
  expect(titleOf(table, table.rows, english)).toBe('Receipt and cloud (2)');
  expect(titleOf(table, table.rows.slice(1), english)).toBe('Receipt and cloud (1 of 2 rows; the others are as expected)');
});

test('the notes of a run keep its tables in their order, and nothing else under that name', () => {
  const typesOf = (events: readonly Event[]) => {
    const notes = createRunNotes(english);
    for (const event of events) notes.add(sayEvent(event, 'en'));
    return notes.tables().map(({ type }) => type);
  };
  expect(typesOf([...statusRun, ...listingRollback])).toEqual(['status-read', 'candidates-listed']);
  const all = Object.values(rolloutRuns).flatMap(typesOf);
  expect(new Set(all)).toEqual(new Set(['candidates-listed', 'status-read', 'receipt-compared', 'app-answered']));
});
