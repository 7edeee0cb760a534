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

/** Content that is compressed already, or that grows, is stored. */
export const stored = (content: Buffer): Packed => ({ method: 'stored', content, crc32: crc32(content), sizeBytes: content.length });

/** Synchronous on purpose: an asynchronous deflate of a small file costs more than the work itself (performance.md §1). */
export function deflated(content: Buffer): Packed {
  if (content.length === 0) return stored(content);
  const packed = deflateRawSync(content, { level: deflateLevel });
  return packed.length < content.length
    ? { method: 'deflated', content: packed, crc32: crc32(content), sizeBytes: content.length }
    : stored(content);
}
