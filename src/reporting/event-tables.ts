import type { AppRecord, Candidate, ComparedField, StatusSection } from './event-records.ts';
import type { Event } from './events.ts';
import { formatMoment } from './format.ts';
import type { Look } from './paint.ts';
import { cut, oneLine } from './plain-text.ts';
import { previewTable } from './preview-words.ts';
import type { Said, SaidEvent, SaidOf } from './said.ts';
import type { Words } from './words/words.ts';

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
export type TableEvent = SaidOf<
  'apps-ended' | 'candidates-listed' | 'previews-listed' | 'status-read' | 'receipt-compared' | 'app-answered'
>;

export const hasTables = (event: SaidEvent): event is TableEvent => tableTypes.has(event.type);

const tableTypes: ReadonlySet<Event['type']> = new Set([
  'apps-ended',
  'candidates-listed',
  'previews-listed',
  'status-read',
  'receipt-compared',
  'app-answered',
]);

/** The tables of an event, without the columns that are empty in every row. */
export const tablesOf = (event: TableEvent, words: Words): readonly EventTable[] => bareTablesOf(event, words).map(withoutEmptyColumns);

function bareTablesOf(event: TableEvent, words: Words): readonly EventTable[] {
  const { page } = words;
  switch (event.type) {
    case 'apps-ended':
      return [{ ...page.apps, rows: event.apps.map((app) => appRow(app, words)) }];
    case 'candidates-listed':
      return [{ ...page.candidates, rows: event.candidates.map((candidate) => candidateRow(candidate, words)) }];
    case 'previews-listed':
      return [previewTable(event, words)];
    case 'status-read':
      return event.sections.map((section) => sectionTable(section, words));
    case 'receipt-compared':
      return [{ ...page.receiptAndCloud, rows: event.fields.map(fieldRow) }];
    case 'app-answered':
      return [{ ...page.appReply, rows: event.checks.map(fieldRow) }];
  }
}

const marks = {
  good: ['✓', 'good'],
  bad: ['✗', 'bad'],
  here: ['→', 'good'],
  plain: ['·', 'dim'],
} as const satisfies Record<string, TableRow['mark']>;

/** One that failed has to be found among two hundred. */
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }: AppRecord, { statuses }: Words): TableRow => ({
  mark: status === 'failed' ? marks.bad : marks.good,
  cells: [app, h5Id, version, packageId, taskId, statuses[status], errorCode].map(tidy),
  isQuiet: false,
});

function candidateRow(candidate: Said<Candidate>, { page }: Words): TableRow {
  const { h5Version, packageId, publishedAt, audience, commit, content, remark, isPrevious } = candidate;
  const remarks = [isPrevious ? page.previous : '', remark].filter(Boolean).join(page.comma);
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

const sectionTable = ({ name, columns, rows }: Said<StatusSection>, { sections }: Words): EventTable => ({
  title: sections[name],
  head: columns.map(tidy),
  rows: rows.map((cells) => ({ mark: marks.plain, cells: cells.map(tidy), isQuiet: false })),
});

const fieldRow = ({ what, field, expected, found, same }: Said<ComparedField>): TableRow => ({
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
export const titleOf = ({ title, rows }: EventTable, shown: readonly TableRow[], { page }: Words): string =>
  rows.length === shown.length ? page.rows(title, rows.length) : page.rowsShown(title, shown.length, rows.length);
