import { describe, expect, test } from 'vitest';
import type { PlanRow } from '../../src/reporting/event-records.ts';
import { planEntries, planLines } from '../../src/reporting/plan-table.ts';
import { createRunNotes } from '../../src/reporting/run-notes.ts';
import { type SaidOf, sayEvent } from '../../src/reporting/said.ts';
import { english } from '../../src/reporting/words/english.ts';
import { manyFiles } from '../support/sample-deploys.ts';

const plan = (rows: readonly PlanRow[], filesKept = 0) =>
  sayEvent({ type: 'deploy-planned', rows, filesKept, digest: 'd1' }, 'en') as SaidOf<'deploy-planned'>;
const row = (fields: Partial<PlanRow>): PlanRow => ({ section: 'function', name: 'a', change: 'change', details: [], ...fields });
const cellsOf = (rows: readonly PlanRow[], filesKept = 0) => planEntries(plan(rows, filesKept), english).map(({ cells }) => cells);

describe('the size of a row', () => {
  test.each([
    [{ sizeBytes: 1000 }, '1 kB'],
    [{ sizeBeforeBytes: 1000 }, '1 kB'],
    [{ sizeBeforeBytes: 1000, sizeBytes: 2000 }, '1 kB → 2 kB'],
    [{ sizeBeforeBytes: 1000, sizeBytes: 1001 }, '1 kB'],
    [{ sizeBeforeBytes: 0, sizeBytes: 5 }, '0 B → 5 B'],
    [{}, ''],
  ])('of %j is "%s"', (sizes, expected) => {
    expect(cellsOf([row(sizes)])[0]?.[3]).toBe(expected);
  });
});

test('functions come first, then settings, then files: what is deleted, changed, new, kept', () => {
  const rows = [
    row({ section: 'file', name: 'new', change: 'create' }),
    row({ section: 'file', name: 'gone', change: 'delete' }),
    row({ section: 'setting', name: 'cors' }),
    row({ section: 'file', name: 'other', change: 'change' }),
    row({ name: 'b', change: 'keep' }),
  ];
  const names = cellsOf(rows, 7).map(([kind, name]) => `${kind} ${name}`);
  expect(names).toEqual(['function b', 'setting cors', 'file gone', 'file other', 'file new', 'files 7']);
});

test.each([
  { deleted: 0, created: 30, listed: 30, rest: [] },
  { deleted: 0, created: 31, listed: 30, rest: ['1 more, 1 kB'] },
  { deleted: 30, created: 5, listed: 30, rest: ['5, 5 kB'] },
  { deleted: 40, created: 2000, listed: 30, rest: ['10 more, 10 kB', '2000, 2 MB'] },
])('of $deleted deleted and $created new files $listed are listed, the deleted first, and the rest is summed up', (which) => {
  const cells = cellsOf([...manyFiles('create', which.created), ...manyFiles('delete', which.deleted)]);
  expect(cells.filter(([kind]) => kind === 'file')).toHaveLength(which.listed);
  expect(cells.flatMap(([kind, name, , size]) => (kind === 'files' ? [`${name}, ${size}`] : []))).toEqual(which.rest);
  expect(cells[0]?.[1]).toBe(which.deleted > 0 ? 'delete/0000.js' : 'create/0000.js');
});

test('details are cut and stay on their line', () => {
  expect(cellsOf([row({ details: ['memory:\n256 → 512', 'x'.repeat(300)] })])[0]?.[2]).toBe(`memory: 256 → 512, ${'x'.repeat(99)}…`);
});

describe('the lines of a plan', () => {
  const rows = [row({ name: 'a', change: 'keep' }), row({ name: 'b', change: 'create' })];
  const linesOf = (dryRun: boolean | undefined) => {
    const notes = createRunNotes(english);
    if (dryRun !== undefined) notes.add({ type: 'run-started', verb: 'deploy', version: '1', subject: 's', dryRun });
    return planLines(plan(rows, 2), notes);
  };
  const ending = [
    ['·', 'dim', 'plan: 1 to create, 3 unchanged'],
    ['·', 'dim', 'digest d1'],
  ];

  test('of a real run leave out what is kept', () => {
    expect(linesOf(false)).toEqual([['+', 'good', 'function  b'], ...ending]);
  });

  test.each([true, undefined])('of a dry run (%s) name it', (dryRun) => {
    expect(linesOf(dryRun)).toEqual([['=', 'dim', 'function  a'], ['+', 'good', 'function  b'], ['=', 'dim', 'files     2'], ...ending]);
  });
});
