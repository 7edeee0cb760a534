import type { Packed } from './deflate.ts';

/** Deflated contents that several archives share, such as the packages of ten functions; the key is of the content alone. */
export interface PackedCache {
  readonly get: (key: string) => Packed | undefined;
  /** Answers what is to be used from now on. */
  readonly keep: (key: string, packed: Packed) => Packed;
}

/** Keeps what was deflated while it fits into the memory that a run may take for it. */
export function createPackedCache(limitBytes = 64 * 1024 * 1024): PackedCache {
  const known = new Map<string, Packed>();
  let sizeBytes = 0;
  return {
    get: (key) => known.get(key),
    keep: (key, packed) => {
      const there = known.get(key);
      if (there !== undefined) return there;
      if (sizeBytes + packed.content.length > limitBytes) return packed;
      // A copy: a small content may be a part of a large piece of memory, all of which would be kept.
      const kept = { ...packed, content: Buffer.from(packed.content) };
      known.set(key, kept);
      sizeBytes += kept.content.length;
      return kept;
    },
  };
}
