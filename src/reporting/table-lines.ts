import { type EventTable, type TableEvent, tablesOf, titleOf } from './event-tables.ts';
import type { MarkedLine } from './paint.ts';
import { alignColumns, fitCells } from './text-table.ts';
import type { Words } from './words/words.ts';

/** How a table is shown as text. */
export interface TableLook {
  /** Columns of the terminal; a log has no end. */
  readonly width: number;
  /** Also the rows that are as expected. */
  readonly whole: boolean;
  readonly words: Words;
}

/** A table as text: its title, and below it the aligned rows. */
export interface TextTable {
  readonly title: string;
  readonly lines: readonly MarkedLine[];
}

/** The mark and the space behind it. */
const markWidth = 2;

/** The tables of an event as aligned text; one whose rows are all as expected has nothing to show. */
export const textTables = (event: TableEvent, look: TableLook): readonly TextTable[] =>
  tablesOf(event, look.words)
    // That there is none of a kind is an answer to who asked for all kinds; of other tables the sentence says it.
    .filter(({ rows }) => rows.length > 0 || event.type === 'status-read')
    .flatMap((table) => textTable(table, look) ?? []);

function textTable(table: EventTable, { width, whole, words }: TableLook): TextTable | undefined {
  const shown = table.rows.filter(({ isQuiet }) => whole || !isQuiet);
  if (shown.length === 0 && table.rows.length > 0) return undefined;
  if (shown.length === 0) return { title: titleOf(table, shown, words), lines: [['·', 'dim', words.page.none]] };
  const [head = '', ...lines] = alignColumns(fitCells([table.head, ...shown.map(({ cells }) => cells)], width - markWidth));
  return {
    title: titleOf(table, shown, words),
    lines: [['·', 'dim', head], ...shown.map(({ mark }, index): MarkedLine => [...mark, lines[index] ?? ''])],
  };
}
