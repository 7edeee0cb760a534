import { GatewayError } from '../refusal.ts';
import { readCsv } from './db-csv.ts';
import type { Document, FileType, Json } from './db-state.ts';
import { isObjectId, plainJson, putAt } from './db-values.ts';

/** What a line of an imported file holds: a document, or why it is none. */
export type ImportRow = { readonly line: number; readonly document: Document } | { readonly line: number; readonly problem: string };

/** The rows of a file in the one form that the service takes: every line a whole JSON object, or a line of names and lines of values (H:193264). */
export const rowsOf = (text: string, fileType: FileType): readonly ImportRow[] => (fileType === 'CSV' ? csvRows(text) : jsonRows(text));

function jsonRows(text: string): readonly ImportRow[] {
  return text.split('\n').flatMap((content, index): readonly ImportRow[] => {
    if (content.trim() === '') return [];
    const line = index + 1;
    try {
      return [{ line, document: documentOf(JSON.parse(content)) }];
    } catch (error) {
      return [{ line, problem: reasonOf(error) }];
    }
  });
}

class LineError extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof LineError) return error.message;
  return error instanceof GatewayError ? error.message.replace(/^.* is not valid: /, '') : 'it is not JSON';
}

function documentOf(value: unknown): Document {
  if (Array.isArray(value)) throw new LineError('it is a list; every line must be one JSON object');
  if (typeof value !== 'object' || value === null) throw new LineError('it is not a JSON object');
  const { _id: id, ...fields } = value as Readonly<Record<string, unknown>>;
  const document = plainJson(fields) as Document;
  refuseNames(document);
  if (id === undefined) return document;
  return { _id: idOf(id), ...document };
}

/** `{"$oid": …}` and nothing else (H:193264). */
function idOf(id: unknown): string {
  const form: Readonly<Record<string, unknown>> = typeof id === 'object' && id !== null ? { ...id } : {};
  const { $oid, ...more } = form;
  if (isObjectId($oid) && Object.keys(more).length === 0) return $oid;
  throw new LineError(`"_id" is not of the form {"$oid": "24 letters and digits"}`);
}

/** No point at the ends of a name, none after another (H:193264), and no operator. */
function refuseNames(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (/^[.$]|\.$|\.\./.test(name)) throw new LineError(`a field cannot be named ${JSON.stringify(name)}`);
    refuseNames(member);
  }
}

function csvRows(text: string): readonly ImportRow[] {
  const [header, ...records] = readCsv(text);
  if (!header) return [];
  if ('problem' in header) return [header];
  const names = header.cells;
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const bad = names.find((name) => name === '' || name === '__proto__' || /^[.$]|\.$|\.\./.test(name));
  const wrong = twice ?? bad;
  if (wrong !== undefined) return [{ line: header.line, problem: `"${wrong}" cannot be the name of a column` }];
  return records.map((record): ImportRow => {
    if ('problem' in record) return record;
    const { line, cells } = record;
    if (cells.length !== names.length) return { line, problem: `it has ${cells.length} values for ${names.length} names` };
    return csvRow(line, names, cells);
  });
}

function csvRow(line: number, names: readonly string[], cells: readonly string[]): ImportRow {
  const document: Record<string, Json> = {};
  for (const [index, name] of names.entries()) {
    const cell = cells[index] ?? '';
    // A name with points is that of a field inside a document, as with mongoimport.
    if (name !== '_id') putAt(document, name.split('.'), cellValue(cell));
    else if (cell !== '') document['_id'] = cell.replace(/^ObjectId\((.*)\)$/, '$1');
  }
  const { _id } = document;
  if (_id !== undefined && !isObjectId(_id)) return { line, problem: '"_id" is not 24 letters and digits' };
  return { line, document };
}

/** What is written as JavaScript would write a number is one, as mongoimport guesses; anything else, `007` and `1e3` included, stays a text. An assumption. */
const cellValue = (cell: string): Json =>
  cell !== '' && String(Number(cell)) === cell && Number.isFinite(Number(cell)) ? Number(cell) : cell;
