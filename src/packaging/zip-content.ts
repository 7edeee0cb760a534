import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';
import { type BuildFile, bufferedBytes } from './build-file.ts';
import { bytesAt, type ZipBytes } from './zip-bytes.ts';
import { faultOf } from './zip-fault.ts';

/** Where the content of an entry stands, and what it must turn out to be. */
export interface PackedContent {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly at: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly crc32: number;
}

type Damaged = (reason: Text, cause?: unknown) => Error;

const chunkBytes = 256 * 1024;

/** An entry as a file: every way of reading it compares size and checksum, and stops as soon as there is a byte too many. */
export function zipContent(bytes: ZipBytes, content: PackedContent, invalid: Damaged): BuildFile {
  const { name, sizeBytes, packedBytes } = content;
  const damaged: Damaged = (wrong, cause) => invalid(said('{name} {wrong}', { name, wrong }), cause);
  const chunks = (): AsyncGenerator<Buffer> => checked(bytes, content, damaged);
  // Deflate grows what it cannot shrink by less than a thousandth; a small file that takes much room is no small one.
  const isSmall = sizeBytes <= bufferedBytes && packedBytes <= bufferedBytes + chunkBytes;
  return {
    name,
    sizeBytes,
    read: async () => (isSmall ? atOnce(bytes, content, damaged) : await buffer(chunks())),
    open: async () => Readable.from(chunks(), { objectMode: false }),
  };
}

/** Several times faster than a stream for the small files that most are (performance.md §1). */
function atOnce(bytes: ZipBytes, content: PackedContent, damaged: Damaged): Buffer {
  const { isDeflated, at, packedBytes, sizeBytes } = content;
  let unpacked: Buffer;
  try {
    const packed = bytesAt(bytes, at, packedBytes);
    unpacked = isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) }) : packed;
  } catch (error) {
    const isTooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw damaged(isTooMuch ? tooMany(sizeBytes) : unreadable(error), error);
  }
  settle(content, unpacked.length, crc32(unpacked), damaged);
  return unpacked;
}

async function* checked(bytes: ZipBytes, content: PackedContent, damaged: Damaged): AsyncGenerator<Buffer> {
  const { isDeflated, sizeBytes } = content;
  let [count, sum] = [0, 0];
  const packed = pieces(bytes, content);
  try {
    for await (const chunk of isDeflated ? inflated(packed) : packed) {
      count += chunk.length;
      if (count > sizeBytes) break;
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw damaged(unreadable(error), error);
  }
  settle(content, count, sum, damaged);
}

function* pieces(bytes: ZipBytes, { at, packedBytes }: PackedContent): Generator<Buffer> {
  for (let gone = 0; gone < packedBytes; gone += chunkBytes) yield bytesAt(bytes, at + gone, Math.min(chunkBytes, packedBytes - gone));
}

async function* inflated(packed: Iterable<Buffer>): AsyncGenerator<Buffer> {
  const source = Readable.from(packed);
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  source.once('error', (error) => inflate.destroy(error));
  try {
    for await (const chunk of source.pipe(inflate)) yield chunk as Buffer;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

function settle(content: PackedContent, count: number, sum: number, damaged: Damaged): void {
  const { sizeBytes } = content;
  if (count > sizeBytes) throw damaged(tooMany(sizeBytes));
  if (count < sizeBytes)
    throw damaged(said('cannot be unpacked (it has {count} bytes, not the {sizeBytes} that it says)', { count, sizeBytes }));
  if (sum !== content.crc32) throw damaged(said('is damaged: its checksum does not match'));
}

const tooMany = (sizeBytes: number): Both => said('cannot be unpacked (too many bytes: it says that it has {sizeBytes})', { sizeBytes });

const unreadable = (error: unknown): Both => said('cannot be unpacked ({error})', { error: faultOf(error) });
