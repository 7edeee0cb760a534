import { type FileHandle, open } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

/** What is uploaded: bytes in memory, or a file that is streamed from disk. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string; readonly sizeBytes: number };

/**
 * Read at a time, whatever the size of the file, and into the same memory: a new buffer for each piece of 500 MB took 56 MB more at the peak than one (issue 8).
 * More than a socket takes without a pause, so that a piece has left before the next one is asked for.
 */
const chunkBytes = 128 * 1024;

/** How long it is, to the byte: the storage wants to know before the first one. */
export const contentBytes = (content: Content): number => (content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes);

/** The content from its start, in pieces, each good until the next one is asked for. A file that is no longer as long as was promised ends it with a `Failure`; `name` is what it is called there. */
export async function* contentChunks(name: string, content: Content): AsyncGenerator<Uint8Array> {
  if (content.kind === 'bytes') {
    for (let start = 0; start < content.bytes.byteLength; start += chunkBytes) yield content.bytes.subarray(start, start + chunkBytes);
    return;
  }
  const unreadable = (reason: Text, cause?: unknown) =>
    new Failure('FILE_UNREADABLE', { input: name, path: content.path, reason }, { cause });
  const changed = () => unreadable(said('its size changed while it was being sent'));
  let readBytes = 0;
  try {
    for await (const chunk of piecesOf(content.path)) {
      readBytes += chunk.byteLength;
      if (readBytes > content.sizeBytes) throw changed();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(error instanceof Error ? error.message : String(error), error);
  }
  if (readBytes < content.sizeBytes) throw changed();
}

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path);
  try {
    const memory = Buffer.allocUnsafeSlow(chunkBytes);
    for (;;) {
      const count = await fill(memory, handle);
      if (count === 0) return;
      yield memory.subarray(0, count);
    }
  } finally {
    await handle.close();
  }
}

/** Only the last piece is short. */
async function fill(memory: Buffer, handle: FileHandle): Promise<number> {
  let count = 0;
  while (count < memory.length) {
    const { bytesRead } = await handle.read(memory, count, memory.length - count, null);
    if (bytesRead === 0) break;
    count += bytesRead;
  }
  return count;
}
