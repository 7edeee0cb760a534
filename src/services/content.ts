import { createReadStream } from 'node:fs';
import { Failure } from '../errors/failure.ts';

/** What is uploaded: bytes in memory, or a file that is streamed from disk. */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly path: string; readonly sizeBytes: number };

/** Read at a time, whatever the size of the file: memory does not grow with it. */
const chunkBytes = 64 * 1024;

/** How long it is, to the byte: the storage wants to know before the first one. */
export const contentBytes = (content: Content): number => (content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes);

/** The content from its start, in pieces. A file that is no longer as long as was promised ends it with a `Failure`; `name` is what it is called there. */
export async function* contentChunks(name: string, content: Content): AsyncGenerator<Uint8Array> {
  if (content.kind === 'bytes') {
    for (let start = 0; start < content.bytes.byteLength; start += chunkBytes) yield content.bytes.subarray(start, start + chunkBytes);
    return;
  }
  const unreadable = (reason: string, cause?: unknown) =>
    new Failure('FILE_UNREADABLE', { input: name, path: content.path, reason }, { cause });
  const changed = () => unreadable('its size changed while it was being sent');
  let readBytes = 0;
  try {
    for await (const chunk of createReadStream(content.path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
      readBytes += chunk.byteLength;
      if (readBytes > content.sizeBytes) throw changed();
      yield chunk;
    }
  } catch (error) {
    throw error instanceof Failure ? error : unreadable(error instanceof Error ? error.message : String(error), error);
  }
  if (readBytes < content.sizeBytes) throw changed();
}
