import type { EventOf, PlanRow } from './events.ts';
import { formatBytes } from './format.ts';
import type { Look, MarkedLine } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import { sentenceOf } from './sentences.ts';
import { alignColumns } from './text-table.ts';

type Plan = EventOf<'deploy-planned'>;
type Change = PlanRow['change'];

/** A row of a plan as people read it: every text is one harmless line, and a row may stand for many files. */
export interface PlanEntry {
  readonly change: Change;
  readonly cells: readonly [kind: string, name: string, details: string, size: string];
}

const signs: Readonly<Record<Change, readonly [mark: string, look: Look]>> = {
  create: ['+', 'good'],
  change: ['~', 'notice'],
  delete: ['-', 'bad'],
  keep: ['=', 'dim'],
};

/** More files than this are summed up: nobody reads three thousand lines. */
const listedFiles = 30;

/** What is lost stands first, and is the last to be summed up. */
const orderOfFiles = ['delete', 'change', 'create'] as const;

/** The plan as a table of text, its counts, and the digest by which `--plan-digest` knows it. A real run leaves out what it keeps. */
export function planLines(plan: Plan, notes: RunNotes): readonly MarkedLine[] {
  const isReal = notes.last('run-started')?.dryRun === false;
  const entries = planEntries(plan).filter(({ change }) => !isReal || change !== 'keep');
  const lines = alignColumns(entries.map(({ cells }) => cells));
  return [
    ...entries.map(({ change }, index): MarkedLine => [...signs[change], lines[index] ?? '']),
    ['·', 'dim', sentenceOf(plan)],
    ['·', 'dim', `digest ${oneLine(plan.digest)}`],
  ];
}

/** Functions and settings as they are planned, then the files, of which the many are summed up by change. */
export function planEntries({ rows, filesKept }: Plan): readonly PlanEntry[] {
  const files = rows.filter(({ section }) => section === 'file');
  let left = listedFiles;
  const listed = orderOfFiles.flatMap((change) => {
    const changed = files.filter((row) => row.change === change);
    const some = changed.slice(0, left);
    left -= some.length;
    return [...some.map(entryOf), ...summedUp(change, changed.slice(some.length), some.length > 0)];
  });
  const kept: PlanEntry = { change: 'keep', cells: ['files', String(filesKept), '', ''] };
  return [...sectionEntries(rows, 'function'), ...sectionEntries(rows, 'setting'), ...listed, ...(filesKept > 0 ? [kept] : [])];
}

const sectionEntries = (rows: readonly PlanRow[], section: PlanRow['section']): readonly PlanEntry[] =>
  rows.filter((row) => row.section === section).map(entryOf);

/** Whether `planEntries` names every file that changes. */
export const namesEveryFile = ({ rows }: Plan): boolean => rows.filter(({ section }) => section === 'file').length <= listedFiles;

/** One row of a plan, whole. */
export function entryOf(row: PlanRow): PlanEntry {
  const details = row.details.map((detail) => cut(oneLine(detail), 100)).join(', ');
  return { change: row.change, cells: [row.section, oneLine(row.name), details, sizeOf(row)] };
}

function summedUp(change: Change, rows: readonly PlanRow[], isRest: boolean): readonly PlanEntry[] {
  if (rows.length === 0) return [];
  const sizeBytes = rows.reduce((sum, row) => sum + (row.sizeBytes ?? row.sizeBeforeBytes ?? 0), 0);
  return [{ change, cells: ['files', `${rows.length}${isRest ? ' more' : ''}`, '', formatBytes(sizeBytes)] }];
}

/** Old and new size where they read differently, else the one there is. */
function sizeOf({ sizeBytes, sizeBeforeBytes }: PlanRow): string {
  const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => (bytes === undefined ? [] : [formatBytes(bytes)]));
  return [...new Set(known)].join(' → ');
}
