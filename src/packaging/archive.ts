import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type BuildFile, bufferedBytes, inByteOrder, systemReason, unfit } from './build-file.ts';
import { isCompressed } from './compressed.ts';
import type { Packed } from './deflate.ts';
import { isPlainPath, misspelling, printable } from './file-rules.ts';
import type { PackedCache } from './packed-cache.ts';
import { createPacker, type Packer } from './packer.ts';
import { ZipFile } from './zip-file.ts';

/** A written zip. */
export interface Archive {
  readonly path: string;
  readonly sizeBytes: number;
  /** Lower case hex. */
  readonly sha256: string;
  readonly files: number;
}

export interface ArchiveTarget {
  /** Name of the folder that holds everything, such as the 16-digit id; with the empty name the files stand at the top. */
  readonly root: string;
  /** Path of the zip. */
  readonly to: string;
  readonly signal?: AbortSignal | undefined;
  /** Shared by archives with files in common. */
  readonly cache?: PackedCache | undefined;
}

/** Read and packed ahead of the writing; more would only take memory. */
const aheadBytes = 32 * 1024 * 1024;
/** Files up to this size are read into one memory; for larger ones it would only be emptied more slowly. */
const scratchBytes = 1024 * 1024;
/** A signal, and whoever else shares this process, gets a turn after so many files. */
const yieldEvery = 256;

/**
 * Writes the zip, with the same bytes for the same content on every machine: one time, one mode for all but executable files, sorted names. There are no
 * entries for folders: they carry no content, and tools differ in whether they write them. The file appears under its name only when it is complete; until
 * then it has another, and after a failure none.
 */
export async function writeArchive(files: readonly BuildFile[], target: ArchiveTarget): Promise<Archive> {
  const { to, signal, cache } = target;
  const partial = `${to}.${process.pid}.partial`;
  const sorted = inByteOrder(files);
  throwProblems(unwritable(sorted));
  const packer = createPacker({ textBytes: sorted.reduce((sum, file) => sum + (isDeflated(file) ? file.sizeBytes : 0), 0), cache });
  try {
    await mkdir(dirname(to), { recursive: true });
    const handle = await open(partial, 'w');
    const zip = new ZipFile(handle);
    let sha256: string;
    try {
      sha256 = await fill(zip, sorted, { ...target, packer });
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await rename(partial, to);
    return { path: to, sizeBytes: zip.sizeBytes, sha256, files: files.length };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw explained(error, to, signal);
  } finally {
    await packer.close();
  }
}

/** A zip gives the length of a name in 16 bits; the root stands in front. */
const longestNameBytes = 65_535 - 256;

/** The last look at the names, whoever gathered them: no archive of ours could unpack outside of its folder, or in two ways. */
function unwritable(sorted: readonly BuildFile[]): readonly Failure[] {
  return sorted.flatMap(({ name }, index) => {
    const why = [
      ...(isPlainPath(name) ? [] : [said('its name is not a plain path')]),
      ...misspelling(name, longestNameBytes),
      ...(sorted[index - 1]?.name === name ? [said('it would be there twice')] : []),
    ];
    return why.map((reason) => unfit(printable(name), reason));
  });
}

/** Large files are always deflated: a stored one whose sizes stand behind it cannot be read by Java's ZipInputStream. */
const isLarge = ({ sizeBytes }: BuildFile): boolean => sizeBytes > bufferedBytes;
const isDeflated = (file: BuildFile): boolean => !isLarge(file) && !isCompressed(file.name);

interface Waiting {
  readonly file: BuildFile;
  readonly packed: Packed | Promise<Packed>;
}

/** Reads and packs ahead, writes in order. */
async function fill(
  zip: ZipFile,
  files: readonly BuildFile[],
  { root, signal, packer }: ArchiveTarget & { readonly packer: Packer },
): Promise<string> {
  const named = ({ name, isExecutable = false }: BuildFile) => ({ name: root === '' ? name : `${root}/${name}`, isExecutable });
  const scratch = Buffer.allocUnsafeSlow(scratchBytes);
  const waiting: Waiting[] = [];
  let waitingBytes = 0;
  const write = async (downToBytes: number): Promise<void> => {
    if (downToBytes === 0) packer.flush();
    let written = 0;
    for (const { file, packed } of waiting) {
      if (waitingBytes <= downToBytes && packed instanceof Promise) break;
      const full = zip.add(named(file), packed instanceof Promise ? await packed : packed);
      if (full !== undefined) await full;
      waitingBytes -= file.sizeBytes;
      written += 1;
    }
    waiting.splice(0, written);
  };
  for (const [index, file] of files.entries()) {
    if (index % yieldEvery === 0) await new Promise(setImmediate);
    signal?.throwIfAborted();
    if (isLarge(file)) {
      await write(0);
      await zip.addStream(named(file), await file.open(), { sizeBytes: file.sizeBytes, signal });
      continue;
    }
    const reading = isDeflated(file) ? file.read(scratch) : file.read();
    const content = reading instanceof Promise ? await reading : reading;
    waiting.push({ file, packed: packer.pack(content, !isDeflated(file)) });
    waitingBytes += file.sizeBytes;
    if (waitingBytes > aheadBytes || index % yieldEvery === 0) await write(aheadBytes / 2);
  }
  await write(0);
  return await zip.finish();
}

/** Reading fails with a `Failure` of its own, so what the system refuses here is the writing. Anything else is a bug, and stays what it is. */
function explained(error: unknown, path: string, signal: AbortSignal | undefined): unknown {
  if (isFailure(error)) return error;
  if (signal?.aborted) return isFailure(signal.reason) ? signal.reason : new Failure('CANCELLED', {}, { cause: error });
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new Failure('FILE_UNWRITABLE', { path, reason: systemReason(error) }, { cause: error }) : error;
}
