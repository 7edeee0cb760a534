import type { PlanRow } from './event-records.ts';
import { formatBytes } from './format.ts';
import type { Look, MarkedLine } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import type { Said, SaidOf } from './said.ts';
import { sentenceOf } from './sentences.ts';
import { alignColumns } from './text-table.ts';
import type { Words } from './words/words.ts';

type Plan = SaidOf<'deploy-planned'>;
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
  const { words } = notes;
  const entries = planEntries(plan, words).filter(({ change }) => !isReal || change !== 'keep');
  const lines = alignColumns(entries.map(({ cells }) => cells));
  return [
    ...entries.map(({ change }, index): MarkedLine => [...signs[change], lines[index] ?? '']),
    ['·', 'dim', sentenceOf(plan, words)],
    ['·', 'dim', words.page.digest(oneLine(plan.digest))],
  ];
}

/** Space, functions and settings as they are planned, then the files, of which the many are summed up by change. */
export function planEntries({ rows, filesKept }: Plan, words: Words): readonly PlanEntry[] {
  const files = rows.filter(isFile);
  let left = listedFiles;
  const listed = orderOfFiles.flatMap((change) => {
    const changed = files.filter((row) => row.change === change);
    const some = changed.slice(0, left);
    left -= some.length;
    return [...some.map((row) => entryOf(row, words)), ...summedUp(change, changed.slice(some.length), some.length > 0, words)];
  });
  const kept: PlanEntry = { change: 'keep', cells: [words.page.files, String(filesKept), '', ''] };
  const section = (name: PlanRow['section']) => rows.filter((row) => row.section === name).map((row) => entryOf(row, words));
  return [
    ...section('space'),
    ...section('mini-program'),
    ...section('whitelist'),
    ...section('function'),
    ...section('setting'),
    ...section('import'),
    ...section('restore'),
    ...section('export'),
    ...listed,
    ...(filesKept > 0 ? [kept] : []),
  ];
}

/** Whether `planEntries` names every file that changes. */
export const namesEveryFile = ({ rows }: Plan): boolean => rows.filter(isFile).length <= listedFiles;

/** Of the site or of the file storage. */
const isFile = ({ section }: PlanRow): boolean => section === 'file' || section === 'stored';

/** One row of a plan, whole. */
export function entryOf(row: Said<PlanRow>, words: Words): PlanEntry {
  const details = row.details.map((detail) => cut(oneLine(detail), 100)).join(words.page.comma);
  return { change: row.change, cells: [words.planned[row.section], oneLine(row.name), details, sizeOf(row)] };
}

function summedUp(change: Change, rows: readonly PlanRow[], isRest: boolean, { page }: Words): readonly PlanEntry[] {
  if (rows.length === 0) return [];
  const sizeBytes = rows.reduce((sum, row) => sum + (row.sizeBytes ?? row.sizeBeforeBytes ?? 0), 0);
  return [{ change, cells: [page.files, page.filesInAll(rows.length, isRest), '', formatBytes(sizeBytes)] }];
}

/** Old and new size where they read differently, else the one there is. */
function sizeOf({ sizeBytes, sizeBeforeBytes }: Said<PlanRow>): string {
  const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => (bytes === undefined ? [] : [formatBytes(bytes)]));
  return [...new Set(known)].join(' → ');
}
