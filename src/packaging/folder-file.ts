import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type BuildFile, systemReason, unfit } from './build-file.ts';

/** The same on every machine and for every size: the chunks decide nothing about the archive, but they do about memory. */
const chunkBytes = 256 * 1024;

/** A file on disk, with what it takes to read it in yet another way. */
export interface FolderFile extends BuildFile {
  readonly path: string;
  readonly seen: Stats;
  /** Where it is going, for the words of a failure. */
  readonly into?: string | undefined;
}

type Seen = Pick<FolderFile, 'name' | 'path' | 'seen' | 'into'>;

/**
 * A file on disk, as it was when the folder was listed. What is read later is the file that was judged, or a failure:
 * another size, time or inode means that somebody wrote in between.
 */
export function folderFile(
  name: string,
  path: string,
  seen: Stats,
  { into, isExecutable }: Pick<FolderFile, 'into' | 'isExecutable'> = {},
): FolderFile {
  const file = { name, path, seen, into };
  return {
    ...file,
    isExecutable,
    sizeBytes: seen.size,
    read: (scratch) => readUnchanged(file, scratch),
    open: async () => Readable.from(chunks(file), { objectMode: false }),
  };
}

async function* chunks(file: Seen): AsyncGenerator<Buffer> {
  const handle = await openUnchanged(file);
  try {
    let readBytes = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: chunkBytes })) {
      readBytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    if (readBytes !== file.seen.size || !isUnchanged(await handle.stat(), file)) throw changed(file);
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    await handle.close();
  }
}

/** One look after the reading tells all that looks before and after it would: a file that changed earlier is not what was listed, either. */
function readUnchanged(file: Seen, scratch?: Buffer): Buffer {
  let handle: number | undefined;
  try {
    handle = openSync(file.path, 'r');
    const content = readWhole(handle, file.seen.size, scratch);
    if (content === undefined || !isUnchanged(fstatSync(handle), file)) throw changed(file);
    return content;
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Undefined when the file has become shorter. */
function readWhole(handle: number, sizeBytes: number, scratch?: Buffer): Buffer | undefined {
  const content = scratch !== undefined && sizeBytes <= scratch.length ? scratch.subarray(0, sizeBytes) : Buffer.allocUnsafeSlow(sizeBytes);
  let at = 0;
  while (at < sizeBytes) {
    const readBytes = readSync(handle, content, at, sizeBytes - at, null);
    if (readBytes === 0) return undefined;
    at += readBytes;
  }
  return content;
}

async function openUnchanged(file: Seen): Promise<FileHandle> {
  const handle = await open(file.path).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  if (isUnchanged(await handle.stat(), file)) return handle;
  await handle.close();
  throw changed(file);
}

/** Whether this is still the file that was listed. */
export const isUnchanged = (now: Stats, { seen }: Seen): boolean =>
  now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ino === seen.ino;

/** Somebody wrote the file after it was listed. */
export const changed = ({ name, into }: Pick<Seen, 'name' | 'into'>): Error =>
  unfit(name, said('it changed while it was being read'), { into });

/** What the system refused, as a problem of this file. */
export function unreadable({ name, into }: Seen, error: unknown): unknown {
  if (isFailure(error)) return error;
  const code = systemReason(error);
  if (code === 'EISDIR') return changed({ name, into });
  const reason = code === 'ENOENT' ? said('it was removed while it was being read') : said('it cannot be read ({code})', { code });
  return unfit(name, reason, { cause: error, into });
}
