import { crc32, deflateRawSync } from 'node:zlib';

/** The content of one file as it stands in a zip. */
export interface Packed {
  readonly method: 'stored' | 'deflated';
  readonly content: Buffer;
  readonly crc32: number;
  /** Unpacked. */
  readonly sizeBytes: number;
}

/** Level 9 saves half a percent for up to 60 % more time (performance.md §1). */
export const deflateLevel = 6;

/** Content that is compressed already is stored. */
export const stored = (content: Buffer): Packed => ({ method: 'stored', content, crc32: crc32(content), sizeBytes: content.length });

/**
 * Synchronous on purpose: an asynchronous deflate of a small file costs more than the work itself (performance.md §1). What grows is stored, as a copy: the
 * content may stand in memory that its reader uses again.
 */
export function deflated(content: Buffer): Packed {
  if (content.length === 0) return stored(content);
  const packed = deflateRawSync(content, { level: deflateLevel, chunkSize: chunkFor(content.length) });
  return packed.length < content.length
    ? { method: 'deflated', content: packed, crc32: crc32(content), sizeBytes: content.length }
    : stored(Buffer.from(content));
}

/** What zlib takes for an answer at once. It never changes the bytes; half the content is most often enough for a text, and spares the copy. */
const chunkFor = (sizeBytes: number): number => Math.min(64 * 1024, Math.max(1024, sizeBytes >> 1));
