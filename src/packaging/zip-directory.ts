import type { Entry, RandomAccessReader, ZipFile } from 'yauzl';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { mostFiles } from './build-file.ts';
import { foldersOf, isPlainPath } from './file-rules.ts';
import type { ZipBytes } from './zip-bytes.ts';
import { ZipFault } from './zip-fault.ts';

/** What the directory at the end of a zip says of one entry. */
export interface DirectoryRow {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** The directory at the end of a zip, and where it begins. */
export interface Directory {
  readonly rows: readonly DirectoryRow[];
  readonly at: number;
}

type Yauzl = typeof import('yauzl');

const mostBytes = 2 * 1024 ** 3;

/** Deflate reaches 1:1000 on zeros; real builds stay below 1:20. Small archives are harmless at any ratio. */
const highestRatio = 200;
const harmlessBytes = 64 * 1024 * 1024;

/** Names, comments and extra fields stay in memory while they are judged; those of 65,535 real files have less than 20 MB. */
const mostDirectoryBytes = 64 * 1024 * 1024;

const typeBits = 0o170000;
const fileType = 0o100000;
const folderType = 0o040000;
const linkType = 0o120000;
const dosFolder = 0x10;

const rowSignature = 0x02_01_4b_50;
const rowBytes = 46;

/** Whether a row of the directory is a folder; the root of the zip itself has the empty name. */
export const isFolder = (name: string): boolean => name === '' || name.endsWith('/');

/** Reads the whole directory, folders too. What is wrong with it is thrown as an error whose message is the reason. */
export async function readDirectory(bytes: ZipBytes): Promise<Directory> {
  const yauzl = await import('yauzl');
  // Names are decoded here: yauzl takes names without the UTF-8 flag for code page 437, but macOS writes UTF-8 without the flag.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  const zip = await yauzl.fromRandomAccessReaderPromise(readerOf(yauzl, bytes), bytes.sizeBytes, options);
  // A number, whatever its types say.
  const at = Number(zip.readEntryCursor);
  const rows = await readRows(zip, (entry) => rowOf(yauzl, entry));
  if (hasMore(bytes, Number(zip.readEntryCursor)))
    throw new ZipFault(said('it lists more than the {count} files that it counts', { count: rows.length }));
  const taken = takenTwice(rows);
  if (taken !== undefined) throw new ZipFault(taken);
  return { rows, at };
}

/** Lets yauzl read through our own bounds: its own reader of files throws out of a callback where a zip names a place beyond 2^53. */
function readerOf({ RandomAccessReader: Reader }: Yauzl, bytes: ZipBytes): RandomAccessReader {
  class Bounded extends Reader {
    override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
      const filled = bytes.fill(buffer.subarray(offset, offset + length), position);
      callback(filled < length ? new ZipFault(said('it points to a place outside of itself')) : null);
    }
  }
  return new Bounded();
}

async function readRows(zip: ZipFile, rowIn: (entry: Entry) => DirectoryRow): Promise<readonly DirectoryRow[]> {
  const rows: DirectoryRow[] = [];
  let [totalBytes, directoryBytes] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    totalBytes += entry.uncompressedSize;
    directoryBytes += rowBytes + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (totalBytes > mostBytes) throw new ZipFault(said('it unpacks to more than {mostBytes} bytes', { mostBytes }));
    if (rows.length === mostFiles) throw new ZipFault(said('it holds more than {mostFiles} files', { mostFiles }));
    if (directoryBytes > mostDirectoryBytes)
      throw new ZipFault(said('its directory has more than {mostDirectoryBytes} bytes', { mostDirectoryBytes }));
    rows.push(rowIn(entry));
  }
  if (totalBytes > harmlessBytes && totalBytes > highestRatio * zip.fileSize)
    throw new ZipFault(said('it unpacks to {totalBytes} bytes, more than {highestRatio} times its own size', { totalBytes, highestRatio }));
  return rows;
}

/** A directory that goes on where its count ends has files that only some programs see. */
function hasMore(bytes: ZipBytes, end: number): boolean {
  const next = Buffer.alloc(4);
  return bytes.fill(next, end) === next.length && next.readUInt32LE(0) === rowSignature;
}

function rowOf({ getFileNameLowLevel, validateFileName }: Yauzl, entry: Entry): DirectoryRow {
  const utf8 = 0x800;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag | utf8, entry.fileNameRaw, entry.extraFields, true).replace(
    /^(?:\.\/)+/,
    '',
  );
  const reason = name.includes('\uFFFD')
    ? said('the name {name} is not UTF-8', { name })
    : (misnamed(validateFileName(name), name) ?? oddity(entry, name));
  if (reason !== undefined) throw new ZipFault(reason);
  return {
    name,
    nameBytes: entry.fileNameRaw,
    flags: entry.generalPurposeBitFlag,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    packedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    at: entry.relativeOffsetOfLocalHeader,
  };
}

/** yauzl says in English what is wrong with a name. */
const misnamed = (en: string | null, name: string): Both | undefined =>
  en === null ? undefined : { en, zh: said('{name} {wrong}', { name, wrong: said('is not a plain path') }).zh };

/** What makes an entry unusable, judging by its header. */
function oddity(entry: Entry, name: string): Both | undefined {
  const wrongType = oddType(entry, name);
  if (wrongType !== undefined) return said('{name} {wrong}', { name, wrong: wrongType });
  if (entry.isEncrypted()) return said('{name} is encrypted', { name });
  if (!entry.canDecodeFileData())
    return said('{name} is compressed in a way (method {method}) that is not stored or deflated', {
      name,
      method: entry.compressionMethod,
    });
  if (name !== '' && !isPlainPath(name.replace(/\/$/, ''))) return said('{name} {wrong}', { name, wrong: said('is not a plain path') });
  return undefined;
}

function oddType({ externalFileAttributes, uncompressedSize }: Entry, name: string): Both | undefined {
  const type = (externalFileAttributes >>> 16) & typeBits;
  if (type === linkType) return said('is a symbolic link');
  if (type !== 0 && type !== (isFolder(name) ? folderType : fileType)) return said('is neither a file nor a folder');
  if (isFolder(name)) return uncompressedSize > 0 ? said('is a folder, and has content') : undefined;
  return type === 0 && (externalFileAttributes & dosFolder) !== 0
    ? said('is a folder by its attributes, and a file by its name')
    : undefined;
}

/** A second file of one name, or a folder that is a file as well: programs differ in which one stays. */
function takenTwice(rows: readonly DirectoryRow[]): Both | undefined {
  const files = new Set<string>();
  for (const { name } of rows.filter((row) => !isFolder(row.name))) {
    if (files.has(name)) return said('it holds {name} twice', { name });
    files.add(name);
  }
  const both = rows.flatMap(({ name }) => foldersOf(name)).find((folder) => files.has(folder));
  return both === undefined ? undefined : said('it holds {name} as a file and as a folder', { name: both });
}
