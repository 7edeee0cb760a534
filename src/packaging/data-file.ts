import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemReason } from './build-file.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { splitDocuments } from './json-documents.ts';

/** A file of documents that was found good. */
export interface DataFile {
  /** What is posted: JSON as one document a line (H:193264 takes no list), CSV as it is. */
  readonly body: Buffer;
  /** Of the body, lower-case hex. */
  readonly sha256: string;
  readonly documents: number;
  /** Whether every document says its own `_id`, so that importing it twice makes none twice. */
  readonly isRepeatable: boolean;
}

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly type: 'json' | 'csv';
  /** Whether every document needs an `_id`. */
  readonly needsIds: boolean;
}

/** The cloud takes no larger file (H:193264). All of it stands in memory, and so does what is posted. */
const mostBytes = 50 * 1024 * 1024;

/** More complaints about one file help nobody. */
const mostProblems = 5;

const input = 'data.imports';

/** Looks at a file before anything is sent: what it holds, or everything that is wrong with it. */
export async function inspectDataFile(asked: Asked): Promise<{ readonly file?: DataFile; readonly problems: readonly Failure[] }> {
  const text = await readDataText(asked.path);
  if (text instanceof Failure) return { problems: [text] };
  const { body, found, problems } = asked.type === 'json' ? jsonContent(text) : csvContent(text);
  const all = [...problems, ...(problems.length === 0 ? idProblems(found, asked) : [])];
  if (found.length === 0 && all.length === 0) all.push({ reason: said('it holds no documents') });
  if (all.length > 0) return { problems: all.slice(0, mostProblems).map((problem) => unfit(asked, problem)) };
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { file: { body, sha256, documents: found.length, isRepeatable: found.every(({ id }) => id !== undefined) }, problems: [] };
}

interface Problem {
  readonly line?: number | undefined;
  readonly reason: Text;
}

interface Found {
  readonly line: number;
  /** Its `_id`. */
  readonly id: string | undefined;
}

interface Content {
  readonly body: Buffer;
  readonly found: readonly Found[];
  readonly problems: readonly Problem[];
}

const unfit = ({ name }: Asked, { line, reason }: Problem): Failure =>
  new Failure('FILE_INVALID', { input, path: line === undefined ? name : `${name}:${line}`, reason });

async function readDataText(path: string): Promise<string | Failure> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) {
      const reason = said('it has {sizeBytes} bytes, and at most {mostBytes} are imported from one file', { sizeBytes: size, mostBytes });
      return new Failure('FILE_INVALID', { input, path, reason });
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text;
  } catch (error) {
    const reason = error instanceof TypeError ? said('it is not UTF-8 text') : systemReason(error);
    return new Failure('FILE_UNREADABLE', { input, path, reason }, { cause: error });
  }
}

function jsonContent(text: string): Content {
  const problems: Problem[] = [];
  const found: Found[] = [];
  const lines: string[] = [];
  for (const { text: each, line } of splitDocuments(text)) {
    const { id, reason } = readDocument(each);
    if (reason === undefined) found.push({ line, id });
    else problems.push({ line, reason });
    if (problems.length >= mostProblems) break;
    lines.push(each, '\n');
  }
  return { body: Buffer.from(lines.join('')), found, problems };
}

/** The `_id` of one document, or what is wrong with it. */
function readDocument(text: string): { readonly id?: string; readonly reason?: Text } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { reason: said('here stands no JSON') };
  }
  if (!isPlainObject(document)) return { reason: said('a document is an object') };
  const name = misnamed(document);
  if (name !== undefined) return { reason: said('a field cannot be named "{name}"', { name }) };
  const { _id } = document;
  if (_id === undefined) return {};
  const oid = isPlainObject(_id) && Object.keys(_id).length === 1 ? _id['$oid'] : undefined;
  if (typeof oid === 'string' && isId(oid)) return { id: oid };
  return { reason: said('an "_id" is {form}', { form: '{"$oid": "639be0d05321300af2bd273d"}' }) };
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As the service makes them (H:435921). */
const isId = (text: string): boolean => /^[0-9A-Za-z]{24}$/.test(text);

/** The first name that the cloud does not take: a point at its ends, or one after another (H:193264). */
function misnamed(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value) && isMisnamed(name)) return name;
    const inside = misnamed(member);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

const isMisnamed = (name: string): boolean => /^\.|\.$|\.\./.test(name);

function csvContent(text: string): Content {
  const body = Buffer.from(text);
  const [head, ...records] = csvRecords(text);
  if (head === undefined) return { body, found: [], problems: [] };
  const complaints = [head, ...records].flatMap((record) =>
    'unclosed' in record ? [{ line: record.unclosed, reason: said('a quote is never closed') }] : [],
  );
  if (complaints.length > 0 || 'unclosed' in head) return { body, found: [], problems: complaints };
  const names = head.cells.map((name) => name.trim());
  const rows = records.filter((record): record is CsvRecord => 'cells' in record);
  const idAt = names.indexOf('_id');
  return {
    body,
    found: rows.map(({ line, cells }) => ({ line, id: (idAt === -1 ? '' : cells[idAt]) || undefined })),
    problems: [
      ...(names.every((name, at) => name !== '' && names.indexOf(name) === at && !isMisnamed(name))
        ? []
        : [{ line: head.line, reason: said('every column needs a name of its own') }]),
      ...rows
        .filter(({ cells }) => idAt !== -1 && cells.length === names.length && cells[idAt] !== '' && !isId(cells[idAt] ?? ''))
        .map(({ line }) => ({ line, reason: said('an "_id" is {form}', { form: '639be0d05321300af2bd273d' }) })),
      ...rows
        .filter(({ cells }) => cells.length !== names.length)
        .map(({ line, cells }) => ({
          line,
          reason: said('{cells} cells, and {names} columns', { cells: cells.length, names: names.length }),
        })),
    ],
  };
}

/** One id in two documents of a file leaves open which of them is meant. */
function idProblems(found: readonly Found[], { needsIds }: Asked): readonly Problem[] {
  const lines = new Map<string, number>();
  return found.flatMap(({ line, id }): readonly Problem[] => {
    if (id === undefined) return needsIds ? [{ line, reason: said('"upsert" needs an "_id", and this document has none') }] : [];
    const first = lines.get(id);
    if (first !== undefined) return [{ line, reason: said('the "_id" {id} stands in line {first} already', { id, first }) }];
    lines.set(id, line);
    return [];
  });
}
