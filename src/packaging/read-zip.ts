import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { Failure, isFailure } from '../errors/failure.ts';
import { type BuildFile, type Listing, mostFiles } from './build-file.ts';

const mostBytes = 2 * 1024 ** 3;

/** Deflate reaches 1:1000 on zeros; real builds stay below 1:20. Small archives are harmless at any ratio. */
const highestRatio = 200;
const harmlessBytes = 64 * 1024 * 1024;

const typeBits = 0o170000;
const fileType = 0o100000;
const folderType = 0o040000;
const linkType = 0o120000;

/** Lists a zip strictly: whatever two programs could unpack differently, or what could leave its folder, is refused with the entry named. */
export async function readZip(path: string): Promise<Listing> {
  const invalid = (reason: string, cause?: unknown): Failure => new Failure('ZIP_INVALID', { path, reason }, { cause });
  const { openPromise, getFileNameLowLevel, validateFileName } = await import('yauzl');
  // Names are decoded here: yauzl takes names without the UTF-8 flag for code page 437, but macOS writes UTF-8 without the flag.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  const zip = await openPromise(path, options).catch((error: unknown) => {
    throw invalid(messageOf(error), error);
  });

  const nameOf = (entry: Entry): string => {
    const utf8 = 0x800;
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag | utf8, entry.fileNameRaw, entry.extraFields, true).replace(
      /^(?:\.\/)+/,
      '',
    );
    const reason = name.includes('\uFFFD') ? `the name ${name} is not UTF-8` : validateFileName(name);
    if (reason !== null) throw invalid(reason);
    return name;
  };

  try {
    const files = await listEntries(zip, nameOf, invalid);
    return { files, problems: [], close: async () => zip.close() };
  } catch (error) {
    zip.close();
    throw isFailure(error) ? error : invalid(messageOf(error), error);
  }
}

type Invalid = (reason: string, cause?: unknown) => Failure;

async function listEntries(zip: ZipFile, nameOf: (entry: Entry) => string, invalid: Invalid): Promise<readonly BuildFile[]> {
  const files = new Map<string, BuildFile>();
  let totalBytes = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const reason = oddity(entry, name);
    if (reason !== undefined) throw invalid(reason);
    if (name.endsWith('/') || name === '') continue;
    if (files.has(name)) throw invalid(`it holds ${name} twice`);
    files.set(name, zipFile(zip, entry, name, invalid));
    totalBytes += entry.uncompressedSize;
    if (totalBytes > mostBytes) throw invalid(`it unpacks to more than ${mostBytes} bytes`);
    if (files.size > mostFiles) throw invalid(`it holds more than ${mostFiles} files`);
  }
  if (totalBytes > harmlessBytes && totalBytes > highestRatio * zip.fileSize) {
    throw invalid(`it unpacks to ${totalBytes} bytes, more than ${highestRatio} times its own size`);
  }
  return [...files.values()];
}

/** What makes an entry unusable, judging by its header. */
function oddity(entry: Entry, name: string): string | undefined {
  const type = (entry.externalFileAttributes >>> 16) & typeBits;
  const isFolder = name.endsWith('/') || name === '';
  if (type === linkType) return `${name} is a symbolic link`;
  if (type !== 0 && type !== (isFolder ? folderType : fileType)) return `${name} is neither a file nor a folder`;
  if (entry.isEncrypted()) return `${name} is encrypted`;
  if (!entry.canDecodeFileData())
    return `${name} is compressed in a way (method ${entry.compressionMethod}) that is not stored or deflated`;
  if (
    name
      .replace(/\/$/, '')
      .split('/')
      .some((part) => part === '.' || (part === '' && !isFolder))
  )
    return `${name} is not a plain path`;
  return undefined;
}

function zipFile(zip: ZipFile, entry: Entry, name: string, invalid: Invalid): BuildFile {
  const chunks = (): AsyncGenerator<Buffer> => checkedChunks(zip, entry, (reason, cause) => invalid(`${name} ${reason}`, cause));
  return {
    name,
    sizeBytes: entry.uncompressedSize,
    read: () => buffer(chunks()),
    open: async () => Readable.from(chunks(), { objectMode: false }),
  };
}

/** Gives the content and checks it: yauzl compares sizes, but leaves the checksum to its user. */
async function* checkedChunks(zip: ZipFile, entry: Entry, invalid: Invalid): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk as Buffer, sum);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw invalid(`cannot be unpacked (${messageOf(error)})`, error);
  }
  if (sum !== entry.crc32) throw invalid('is damaged: its checksum does not match');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
