/** A record of a CSV file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The line on which it begins. */
  readonly line: number;
}

/** A quote that is never closed: what stands behind it is anybody's guess. */
export interface UnclosedQuote {
  readonly unclosed: number;
}

/** Reads CSV as RFC 4180 has it: a quoted cell may hold commas, line breaks, and quotes written twice. Empty lines are no records. */
export function csvRecords(text: string): readonly (CsvRecord | UnclosedQuote)[] {
  const found: (CsvRecord | UnclosedQuote)[] = [];
  for (let [at, line] = [0, 1]; at < text.length; line += 1) {
    const record = recordAt(text, at);
    if (record === undefined) return [...found, { unclosed: line }];
    const { cells, end, breaks } = record;
    if (cells.length > 1 || cells[0] !== '') found.push({ cells, line });
    line += breaks;
    at = pastBreak(text, end);
  }
  return found;
}

function pastBreak(text: string, end: number): number {
  const at = end + Number(text[end] === '\r');
  return at + Number(text[at] === '\n');
}

/** Undefined when a quote in it is never closed. */
function recordAt(text: string, from: number) {
  const cells: string[] = [];
  let breaks = 0;
  for (let at = from; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell === undefined) return undefined;
    cells.push(cell.value);
    breaks += cell.breaks;
    at = cell.end;
    if (text[at] !== ',') return { cells, end: at, breaks };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
  /** Line breaks inside. */
  readonly breaks: number;
}

const endOfCell = /[,\r\n]|$/g;

function plainCell(text: string, from: number): Cell {
  endOfCell.lastIndex = from;
  const end = endOfCell.exec(text)?.index ?? text.length;
  return { value: text.slice(from, end), end, breaks: 0 };
}

function quotedCell(text: string, from: number): Cell | undefined {
  let quote = text.indexOf('"', from + 1);
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  if (quote === -1) return undefined;
  const inside = text.slice(from + 1, quote);
  // What stands between the quote and the comma belongs to the cell, as most readers have it.
  const rest = plainCell(text, quote + 1);
  return { value: inside.replaceAll('""', '"') + rest.value, end: rest.end, breaks: inside.split('\n').length - 1 };
}
