import type { Readable } from 'node:stream';
import { Failure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';

/** One file of a build, wherever its bytes are. Both ways of reading give exactly `sizeBytes` bytes, or fail with a `Failure`. */
export interface BuildFile {
  /** Path below the build's root, with `/` between the parts. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Whether its owner may run it, where that matters: in the code of a function. */
  readonly isExecutable?: boolean | undefined;
  /**
   * At once where the bytes are on disk: an asynchronous read of a small file takes three times as long (performance.md §2). Into `scratch`, where one is given and
   * the content fits: it is then good until the scratch is used again, and thousands of files leave no memory to be collected.
   */
  read(scratch?: Buffer): Promise<Buffer> | Buffer;
  /** For files above `bufferedBytes`, which should not stand in memory. */
  open(): Promise<Readable>;
}

/** What a folder or a zip holds, before anybody judged its content. */
export interface Listing {
  readonly files: readonly BuildFile[];
  readonly problems: readonly Failure[];
  close(): Promise<void>;
}

/** Up to this size a file is read at once, which is several times faster than a stream (performance.md §1). */
export const bufferedBytes = 16 * 1024 * 1024;

/** The most that a zip holds without its 64-bit extension, which the server may not know. */
export const mostFiles = 65_535;

/** Sorts by the bytes of the path: no locale and no file system decides, so the order is the same everywhere. */
export function inByteOrder<T extends { readonly name: string }>(files: readonly T[]): readonly T[] {
  const keyed = files.map((file) => ({ file, key: Buffer.from(file.name) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ file }) => file);
}

/** `into` says where the file cannot go, when that is not an archive. */
export const unfit = (file: string, reason: Text, { cause, into }: { cause?: unknown; into?: string | undefined } = {}): Failure =>
  new Failure('FILE_UNFIT', { file, reason, into }, { cause });

/** The system's own short name of an error, such as ENOENT, else its message. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
