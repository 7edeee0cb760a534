import type { AppRecord, Candidate, ComparedField, Event, EventOf, StatusSection } from './events.ts';
import { count, formatMoment } from './format.ts';
import type { Look } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import { previewTable } from './preview-words.ts';

/** One row of a table, with the mark that says of which kind it is. Every cell is one harmless line. */
export interface TableRow {
  readonly mark: readonly [mark: string, look: Look];
  readonly cells: readonly string[];
  /** As expected: counted, and shown only to those who want everything. */
  readonly isQuiet: boolean;
}

/** A table that an event brings along. Terminal, log and summary show the same one, each in its own way. */
export interface EventTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

/** The events that are more than a sentence. */
export type TableEvent = EventOf<
  'apps-ended' | 'candidates-listed' | 'previews-listed' | 'status-read' | 'receipt-compared' | 'app-answered'
>;

export const hasTables = (event: Event): event is TableEvent => tableTypes.has(event.type);

const tableTypes: ReadonlySet<Event['type']> = new Set([
  'apps-ended',
  'candidates-listed',
  'previews-listed',
  'status-read',
  'receipt-compared',
  'app-answered',
]);

/** The tables of an event, without the columns that are empty in every row. */
export const tablesOf = (event: TableEvent): readonly EventTable[] => bareTablesOf(event).map(withoutEmptyColumns);

function bareTablesOf(event: TableEvent): readonly EventTable[] {
  switch (event.type) {
    case 'apps-ended':
      return [
        {
          title: 'Mini programs',
          head: ['App', 'Mini program', 'Version', 'Package', 'Task', 'Status', 'Error'],
          rows: event.apps.map(appRow),
        },
      ];
    case 'candidates-listed':
      return [{ title: 'Versions to go back to', head: candidateHead, rows: event.candidates.map(candidateRow) }];
    case 'previews-listed':
      return [previewTable(event)];
    case 'status-read':
      return event.sections.map(sectionTable);
    case 'receipt-compared':
      return [{ title: 'Receipt and cloud', head: ['What', 'Field', 'Receipt', 'Cloud'], rows: event.fields.map(fieldRow) }];
    case 'app-answered':
      return [{ title: 'Reply of the cloud application', head: ['What', 'Field', 'Expected', 'Found'], rows: event.checks.map(fieldRow) }];
  }
}

const marks = {
  good: ['✓', 'good'],
  bad: ['✗', 'bad'],
  here: ['→', 'good'],
  plain: ['·', 'dim'],
} as const satisfies Record<string, TableRow['mark']>;

/** One that failed has to be found among two hundred. */
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }: AppRecord): TableRow => ({
  mark: status === 'failed' ? marks.bad : marks.good,
  cells: [app, h5Id, version, packageId, taskId, status, errorCode].map(tidy),
  isQuiet: false,
});

const candidateHead = ['Version', 'Package', 'Published', 'To', 'Commit', 'Content', 'Remark'];

function candidateRow(candidate: Candidate): TableRow {
  const { h5Version, packageId, publishedAt, audience, commit, content, remark, isPrevious } = candidate;
  const remarks = [isPrevious ? 'previous' : '', remark].filter(Boolean).join(', ');
  return {
    mark: isPrevious ? marks.here : marks.plain,
    cells: [h5Version, String(packageId), momentOf(publishedAt), audience, shortCommit(commit), content, remarks].map(tidy),
    isQuiet: false,
  };
}

/** As the cloud's console would show it; what is no time stays as it is. */
function momentOf(iso: string): string {
  const epochMs = Date.parse(iso);
  return Number.isNaN(epochMs) ? iso : formatMoment(epochMs);
}

/** So much of a commit that git finds it. */
const shortCommit = (commit: string): string => (/^[0-9a-f]{20,}$/.test(commit) ? commit.slice(0, 12) : commit);

const sectionTitles: Readonly<Record<StatusSection['name'], string>> = {
  packages: 'Packages',
  tasks: 'Tasks',
  whitelists: 'Whitelists',
  functions: 'Functions',
  hosting: 'Site',
  candidates: 'Versions to go back to',
};

const sectionTable = ({ name, columns, rows }: StatusSection): EventTable => ({
  title: sectionTitles[name],
  head: columns.map(tidy),
  rows: rows.map((cells) => ({ mark: marks.plain, cells: cells.map(tidy), isQuiet: false })),
});

const fieldRow = ({ what, field, expected, found, same }: ComparedField): TableRow => ({
  mark: same ? marks.good : marks.bad,
  cells: [what, field, expected, found].map(tidy),
  isQuiet: same,
});

/** Longer values are compared by machines, not by eye. */
const longestCell = 200;
const tidy = (text: string): string => cut(oneLine(text), longestCell);

function withoutEmptyColumns({ title, head, rows }: EventTable): EventTable {
  const isUsed = (_: string, column: number) => rows.length === 0 || rows.some(({ cells }) => (cells[column] ?? '') !== '');
  // Rows that are shorter than the head are filled up, so that every row has a cell for every column.
  const used = (cells: readonly string[]) => head.map((_, column) => cells[column] ?? '').filter(isUsed);
  return { title, head: head.filter(isUsed), rows: rows.map((row) => ({ ...row, cells: used(row.cells) })) };
}

/** What stands above a table: its title, how many rows it has, and how many of them are not shown. */
export function titleOf({ title, rows }: EventTable, shown: readonly TableRow[]): string {
  const hidden = rows.length - shown.length;
  return hidden === 0
    ? `${title} (${rows.length})`
    : `${title} (${shown.length} of ${count(rows.length, 'row')}; the others are as expected)`;
}
