/** Comma-separated values as RFC 4180 has them, in our own lines: no package of the bundle reads them, and this is all of it. */

/** Records of texts; lines end with a line feed, as Go's writer (mongoexport) ends them. */
export const writeCsv = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(quoted).join(',')}\n`).join('');

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A record with the line that it begins on, or why there is none. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly problem: string };

/** A cell with what follows it; a quoted one may hold anything, a plain one no quote. */
const cellForm = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

/** Reads the records of a text. Empty lines are none. A record that is not well formed has the rest of its line as its problem. */
export function readCsv(text: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const { record, end } = readRecord(text, at, line);
    if ('problem' in record || record.cells.length > 1 || record.cells[0] !== '') records.push(record);
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
  }
  return records;
}

function readRecord(text: string, start: number, line: number): { readonly record: CsvRecord; readonly end: number } {
  const cells: string[] = [];
  cellForm.lastIndex = start;
  for (;;) {
    const found = cellForm.exec(text);
    if (!found) return { record: { line, problem: 'a quote is in the wrong place, or does not end' }, end: endOfLine(text, start) };
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] !== ',') return { record: { line, cells }, end: cellForm.lastIndex };
  }
}

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end + 1;
};
