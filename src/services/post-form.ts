import { type Content, contentBytes, contentChunks } from './content.ts';

export interface PostForm {
  readonly contentType: string;
  /** Exact, because the storage wants a `Content-Length`. */
  readonly sizeBytes: number;
  /** The body from its start, new for every attempt: in one piece when it is small. */
  body(): Uint8Array | AsyncIterable<Uint8Array>;
}

export interface PostedFile {
  readonly name: string;
  readonly content: Content;
  readonly contentType: string;
  readonly onProgress?: ((sentBytes: number) => void) | undefined;
}

/**
 * A line that takes so little longer than the longest silence is none. In one piece a small body costs a third of the time that it costs
 * as a stream, and sites consist of small files.
 */
const onePieceBytes = 256 * 1024;

/** The multipart body of a PostObject: fields in the order given, and the file last, as the storage demands (wire-facts section 5). */
export function postForm(fields: Readonly<Record<string, string>>, file: PostedFile, boundary: string): PostForm {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
  );
  const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
  const head = Buffer.from(`${parts.join('')}${fileHead}`);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const sizeBytes = head.byteLength + contentBytes(file.content) + tail.byteLength;
  const form = { contentType: `multipart/form-data; boundary=${boundary}`, sizeBytes };
  if (file.content.kind === 'bytes' && file.onProgress === undefined && sizeBytes <= onePieceBytes) {
    const whole = Buffer.concat([head, file.content.bytes, tail]);
    return { ...form, body: () => whole };
  }
  return {
    ...form,
    async *body() {
      yield head;
      yield* withProgress(contentChunks(file.name, file.content), file.onProgress);
      yield tail;
    },
  };
}

/** The escapes of the HTML form encoding; a name must not end its own quotes. */
const quoted = (name: string): string => name.replace(/["\r\n]/g, (letter) => encodeURIComponent(letter));

async function* withProgress(chunks: AsyncIterable<Uint8Array>, onProgress: PostedFile['onProgress']): AsyncGenerator<Uint8Array> {
  let sentBytes = 0;
  for await (const chunk of chunks) {
    yield chunk;
    sentBytes += chunk.byteLength;
    onProgress?.(sentBytes);
  }
}
