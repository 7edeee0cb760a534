import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SizeRange } from './post-policy.ts';
import { StorageError } from './refusal.ts';

/** The file of a form, once it lies on the disk. */
export interface ReceivedFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly fileName: string;
  /** In base64, as `Content-MD5` has it. */
  readonly md5: string;
}

/** Takes the one file of a form: checks first, then writes, never more than the policy allows. */
export class FileReceiver {
  readonly path: string;
  readonly #check: () => SizeRange;
  #files = 0;
  #failure: Error | undefined;
  #stream: Readable | undefined;
  #writing: Promise<ReceivedFile> | undefined;

  constructor(path: string, check: () => SizeRange) {
    this.path = path;
    this.#check = check;
  }

  get started(): boolean {
    return this.#files > 0;
  }

  /** Why it could not be written: a parser whose file was given up may never come to its end, and that is not the sender's doing. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  start(stream: Readable, fileName: string, contentType: string): void {
    this.#files += 1;
    if (this.#files > 1) {
      stream.on('error', () => undefined).resume();
      return;
    }
    this.#stream = stream;
    this.#writing = this.#write(stream, fileName, contentType);
    // Awaited in `result`, once the whole body is read; until then a failure must not count as unhandled.
    this.#writing.catch((error: unknown) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      stream.on('error', () => undefined).resume();
    });
  }

  async result(): Promise<ReceivedFile> {
    if (!this.#writing || this.#files !== 1) {
      throw new StorageError(400, 'IncorrectNumberOfFilesInPOSTRequest', 'POST requires exactly one file upload per request.');
    }
    return this.#writing;
  }

  /** Forgets what was written; a sender that went away has left a stream without end. */
  async abort(): Promise<void> {
    this.#stream?.destroy();
    await this.#writing?.catch(() => undefined);
    await rm(this.path, { force: true });
  }

  async #write(stream: Readable, fileName: string, contentType: string): Promise<ReceivedFile> {
    const range = this.#check();
    const hash = createHash('md5');
    let sizeBytes = 0;
    await pipeline(stream, countBytes, createWriteStream(this.path));
    if (sizeBytes > range.max) throw new StorageError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.');
    if (sizeBytes < range.min)
      throw new StorageError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size.');
    return { path: this.path, sizeBytes, contentType, fileName, md5: hash.digest('base64') };

    async function* countBytes(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        sizeBytes += chunk.length;
        // Read on, write no more: the sender would not see an answer given in the middle of its body.
        if (sizeBytes > range.max) continue;
        hash.update(chunk);
        yield chunk;
      }
    }
  }
}
