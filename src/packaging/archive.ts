import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ZipArchive } from 'archiver';
import { Failure, isFailure } from '../errors/failure.ts';
import { type BuildFile, bufferedBytes, inByteOrder, systemReason } from './build-file.ts';
import { isCompressed } from './compressed.ts';

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
}

/** Level 9 saves half a percent for up to 60 % more time (performance.md §1). */
const level = 6;

/** One time and one mode for all: neither a clock, a time zone, an umask nor a git checkout may change the bytes. 1980 is where zip's calendar starts. */
const everyEntry = { date: new Date(Date.UTC(1980, 0, 1)), mode: 0o644 };

/**
 * Writes the zip, with the same bytes for the same content on every machine. There are no entries for folders: they carry no content, and tools differ in
 * whether they write them. The file appears under its name only when it is complete; until then it has another, and after a failure none.
 */
export async function writeArchive(files: readonly BuildFile[], { root, to, signal }: ArchiveTarget): Promise<Archive> {
  const partial = `${to}.${process.pid}.partial`;
  try {
    await mkdir(dirname(to), { recursive: true });
    const meter = new Meter();
    await writeZip(inByteOrder(files), { root, to: partial, signal }, meter);
    await rename(partial, to);
    return { path: to, sizeBytes: meter.sizeBytes, sha256: meter.sha256(), files: files.length };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw explained(error, to, signal);
  }
}

async function writeZip(files: readonly BuildFile[], { root, to, signal }: ArchiveTarget, meter: Meter): Promise<void> {
  const { ZipArchive } = await import('archiver');
  const zip = new ZipArchive({ zlib: { level } });
  const stop = new AbortController();
  const either = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
  const written = pipeline(zip, meter, createWriteStream(to), { signal: either });
  try {
    await Promise.all([written, feed(zip, files, { root, meter, signal: either })]);
  } catch (error) {
    stop.abort();
    await written.catch(() => {});
    throw error;
  }
}

/** Hands over one file after the other; archiver would take them all at once, and hold them all. */
async function feed(zip: ZipArchive, files: readonly BuildFile[], to: { root: string; meter: Meter; signal: AbortSignal }): Promise<void> {
  let storedBytes = 0;
  for (const file of files) {
    const small = file.sizeBytes <= bufferedBytes;
    // archiver marks an empty deflated file as stored with its sizes behind the data, which Java's ZipInputStream cannot read; the same holds for a
    // stored stream. So empty files are stored from the start, and large files always deflated.
    const store = small && (file.sizeBytes === 0 || isCompressed(file.name));
    const entry = { ...everyEntry, name: to.root === '' ? file.name : `${to.root}/${file.name}`, store };
    if (small) await append(zip, await file.read(), entry, to.signal);
    else await appendStream(zip, file, entry, to.signal);
    if (store) storedBytes += file.sizeBytes;
    await to.meter.passed(storedBytes - bufferedBytes, to.signal);
  }
  await zip.finalize();
}

type Entry = Parameters<ZipArchive['append']>[1];
type Source = Parameters<ZipArchive['append']>[0];

async function append(zip: ZipArchive, source: Source, entry: Entry, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const done = once(zip, 'entry', { signal });
  zip.append(source, entry);
  await done;
}

/** archiver does not hear an error of the stream it is given, and would wait for ever. */
async function appendStream(zip: ZipArchive, file: BuildFile, entry: Entry, signal: AbortSignal): Promise<void> {
  const source = await file.open();
  const broken = new Promise<never>((_, reject) => {
    source.once('error', reject);
  });
  try {
    await Promise.race([append(zip, source, entry, signal), broken]);
  } finally {
    source.destroy();
  }
}

/** Counts and digests what passes, and lets the feeder wait: archiver takes stored files faster than a disk can write. */
class Meter extends Transform {
  sizeBytes = 0;
  readonly #hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.sizeBytes += chunk.length;
    this.#hash.update(chunk);
    done(null, chunk);
    this.emit('passed');
  }

  async passed(sizeBytes: number, signal: AbortSignal): Promise<void> {
    while (this.sizeBytes < sizeBytes) await once(this, 'passed', { signal });
  }

  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** Reading fails with a `Failure` of its own, so what the system refuses here is the writing. Anything else is a bug, and stays what it is. */
function explained(error: unknown, path: string, signal: AbortSignal | undefined): unknown {
  if (isFailure(error)) return error;
  if (signal?.aborted) return isFailure(signal.reason) ? signal.reason : new Failure('CANCELLED', {}, { cause: error });
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new Failure('FILE_UNWRITABLE', { path, reason: systemReason(error) }, { cause: error }) : error;
}
