import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isCompressed } from './compressed.ts';
import { changed, type FolderFile, isUnchanged, unreadable } from './folder-file.ts';
import { secretWords } from './secrets.ts';
import { byteOrderMark } from './text-encoding.ts';

/** What a file is known by. */
export interface Digests {
  /** Lower case hex, both. */
  readonly md5: string;
  readonly sha256: string;
  /** It holds one of the words of a secret, and is worth a closer look. */
  readonly isSuspicious: boolean;
}

const chunkBytes = 1024 * 1024;

/** So much of the piece before is kept in front of each piece, that no word is cut in two. */
const overlap = Math.max(...secretWords.map((word) => word.length));

/**
 * Makes a function that digests one file after the other, synchronously and through one buffer: several times faster than streams for thousands of small files
 * (performance.md §2). Whoever calls it many times lets others run in between.
 */
export function digester(): (file: FolderFile) => Digests {
  const buffer = Buffer.allocUnsafe(overlap + chunkBytes);
  return (file) => {
    const handle = openChecked(file);
    try {
      const digests = digest(handle, buffer, file);
      if (!isUnchanged(fstatSync(handle), file)) throw changed(file);
      return digests;
    } catch (error) {
      throw unreadable(file, error);
    } finally {
      closeSync(handle);
    }
  };
}

function openChecked(file: FolderFile): number {
  try {
    return openSync(file.path, 'r');
  } catch (error) {
    throw unreadable(file, error);
  }
}

function digest(handle: number, buffer: Buffer, file: FolderFile): Digests {
  return file.seen.size < chunkBytes ? digestAtOnce(handle, buffer, file) : digestInPieces(handle, buffer, file);
}

/** Nearly every file of a site: one read, and no hash that is kept between pieces, takes two thirds of the time. */
function digestAtOnce(handle: number, buffer: Buffer, file: FolderFile): Digests {
  const { size } = file.seen;
  // Whether it has become longer is seen by the look behind the reading.
  for (let at = 0; at < size; ) {
    const count = readSync(handle, buffer, at, size - at, null);
    if (count === 0) throw changed(file);
    at += count;
  }
  const content = buffer.subarray(0, size);
  // Nobody looks for words in a picture.
  const isWorthALook = !isCompressed(file.name) && isSuspicious(content, content);
  return { md5: hash('md5', content), sha256: hash('sha256', content), isSuspicious: isWorthALook };
}

/** A piece that begins with the mark of another encoding, or holds one of the words. */
const isSuspicious = (start: Buffer, searched: Buffer): boolean =>
  byteOrderMark(start) !== undefined || secretWords.some((word) => searched.includes(word, 0, 'latin1'));

function digestInPieces(handle: number, buffer: Buffer, file: FolderFile): Digests {
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  let [readBytes, isAny] = [0, false];
  let start = overlap;
  for (;;) {
    const count = readSync(handle, buffer, overlap, chunkBytes, null);
    if (count === 0) break;
    const piece = buffer.subarray(overlap, overlap + count);
    md5.update(piece);
    sha256.update(piece);
    const searched = buffer.subarray(start, overlap + count);
    isAny ||= isSuspicious(readBytes === 0 ? piece : Buffer.alloc(0), searched);
    // The end of this piece stands right in front of the next one; a short piece brings what it has.
    const kept = Math.min(overlap, searched.length);
    buffer.copyWithin(overlap - kept, overlap + count - kept, overlap + count);
    start = overlap - kept;
    readBytes += count;
  }
  if (readBytes !== file.seen.size) throw changed(file);
  return { md5: md5.digest('hex'), sha256: sha256.digest('hex'), isSuspicious: isAny };
}
