import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { Refusal } from './refusal.ts';

/** A file of the uploaded zip, its path without the first level. */
export interface PackedFile {
  readonly path: string;
  readonly sizeBytes: number;
  open(): Promise<Readable>;
  /** Reads the content and throws unless it is what the zip says of it: a tenth of the time that streams take. */
  verify(): Promise<void>;
}

/** A bomb is refused before a byte of it is unpacked; the cloud's own limits are not documented. */
export const zipLimits = { totalBytes: 1024 ** 3, files: 20_000, ratio: 100, ratioFromBytes: 100 * 1024 ** 2 } as const;

const needed = ['appConfig.json', 'index.html'];

export type ZipLimits = { readonly [Name in keyof typeof zipLimits]: number };

/**
 * Opens an uploaded build and hands its files to `use`, in the order of the zip. The first level must be the id,
 * with the build output below it (wire-facts section 6). Whatever is wrong is a `Refusal` that begins with "zip refused".
 */
export const withPackedFiles = <Result>(
  path: string,
  h5Id: string,
  use: (files: readonly PackedFile[]) => Promise<Result>,
): Promise<Result> =>
  withZipFiles(path, { limits: zipLimits, firstLevel: `${h5Id}/` }, (files) => {
    const missing = needed.filter((name) => !files.some((file) => file.path === name));
    if (missing.length > 0) throw refused(`no ${missing.map((name) => `"${h5Id}/${name}"`).join(' and no ')}`);
    return use(files);
  });

interface Expected {
  readonly limits: ZipLimits;
  /** Every file must be below it; it is taken off the paths. */
  readonly firstLevel?: string;
}

/** Opens any uploaded zip, with the same refusals. Nothing of it can be used after `use`. */
export async function withZipFiles<Result>(
  path: string,
  expected: Expected,
  use: (files: readonly PackedFile[]) => Promise<Result>,
): Promise<Result> {
  const file = await open(path).catch((error: unknown) => {
    throw refused(error instanceof Error ? error.message : String(error));
  });
  try {
    const { size: sizeBytes } = await file.stat();
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
    const reader = new UploadReader(file, sizeBytes);
    return await use(await listFiles(await fromRandomAccessReaderPromise(reader, sizeBytes, options), reader, expected));
  } catch (error) {
    throw error instanceof Refusal ? error : refused(error instanceof Error ? error.message : String(error));
  } finally {
    await file.close();
  }
}

/** Reads nothing outside of the upload: yauzl's own reader throws out of a callback, and so ends the emulator, where a zip names a place beyond 2^53. */
class UploadReader extends RandomAccessReader {
  readonly #file: FileHandle;
  readonly #sizeBytes: number;
  /** What was read last: the thousands of small pieces of a directory lie side by side. */
  #window = Buffer.alloc(0);
  #windowAt = 0;

  constructor(file: FileHandle, sizeBytes: number) {
    super();
    this.#file = file;
    this.#sizeBytes = sizeBytes;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    const isInside = position >= 0 && position + length <= this.#sizeBytes;
    if (isInside) this.#part(position, length).copy(buffer, offset);
    queueMicrotask(() => callback(isInside ? null : new Error('it points to a place outside of itself')));
  }

  /** The packed bytes of an entry. */
  async packed(zip: ZipFile, entry: Entry): Promise<Buffer> {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return this.#part(fileDataStart, entry.compressedSize);
  }

  /** Good until the next call. */
  #part(position: number, length: number): Buffer {
    const from = position - this.#windowAt;
    if (from < 0 || from + length > this.#window.byteLength) {
      this.#window = Buffer.allocUnsafe(Math.max(pieceBytes, length));
      this.#windowAt = position;
      this.#window = this.#window.subarray(0, readSync(this.#file.fd, this.#window, { position }));
      return this.#window.subarray(0, length);
    }
    return this.#window.subarray(from, from + length);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(piecesOf(this.#file, start, end), { objectMode: false });
  }
}

const pieceBytes = 64 * 1024;

async function* piecesOf(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(Math.min(pieceBytes, end - at)), 0, null, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

const refused = (reason: string): Refusal => new Refusal(`zip refused: ${reason}`);

async function listFiles(zip: ZipFile, reader: UploadReader, { limits, firstLevel = '' }: Expected): Promise<readonly PackedFile[]> {
  const files = new Map<string, PackedFile>();
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry, firstLevel);
    if (entry.fileName.endsWith('/')) continue;
    const path = entry.fileName.slice(firstLevel.length);
    if (files.has(path)) throw refused(`"${entry.fileName}" is in it twice`);
    totalBytes += entry.uncompressedSize;
    checkTotals(zip, limits, totalBytes, files.size + 1);
    files.set(path, {
      path,
      sizeBytes: entry.uncompressedSize,
      open: () => zip.openReadStreamPromise(entry),
      verify: () => verify(entry, zip, reader),
    });
  }
  return [...files.values()];
}

/** Up to this much is unpacked at once; what is larger goes through a stream, so that memory stays small. */
const wholeBytes = 16 * 1024 ** 2;
const methods = { stored: 0, deflated: 8 };

async function verify(entry: Entry, zip: ZipFile, reader: UploadReader): Promise<void> {
  const { fileName, compressionMethod, uncompressedSize, compressedSize } = entry;
  const isKnown = compressionMethod === methods.stored || compressionMethod === methods.deflated;
  // yauzl knows best what to say of a method that nobody knows.
  if (!isKnown || Math.max(uncompressedSize, compressedSize) > wholeBytes) {
    let sum = 0;
    for await (const piece of await zip.openReadStreamPromise(entry)) sum = crc32(piece as Buffer, sum);
    return checkSum(entry, sum);
  }
  const packed = await reader.packed(zip, entry);
  const content = compressionMethod === methods.stored ? packed : inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 });
  if (content.byteLength !== uncompressedSize) throw refused(`"${fileName}" has another size than it says`);
  checkSum(entry, crc32(content));
}

function checkSum(entry: Entry, sum: number): void {
  if (sum !== entry.crc32) throw refused(`"${entry.fileName}" is damaged: its checksum is wrong`);
}

/** yauzl itself refuses `..`, absolute paths and backslashes. */
function checkEntry(entry: Entry, firstLevel: string): void {
  if (!entry.fileName.startsWith(firstLevel)) throw refused(`"${entry.fileName}" is not below "${firstLevel}"`);
  if (entry.isEncrypted()) throw refused(`"${entry.fileName}" is encrypted`);
  const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (fileType !== 0 && fileType !== 0o100000 && fileType !== 0o040000) throw refused(`"${entry.fileName}" is a link or a special file`);
}

function checkTotals(zip: ZipFile, limits: ZipLimits, totalBytes: number, files: number): void {
  if (files > limits.files) throw refused(`more than ${limits.files} files`);
  if (totalBytes > limits.totalBytes) throw refused(`unpacks to more than ${limits.totalBytes} bytes`);
  if (totalBytes > limits.ratioFromBytes && totalBytes > zip.fileSize * limits.ratio) {
    throw refused(`unpacks to more than ${limits.ratio} times its size`);
  }
}
