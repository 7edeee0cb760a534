import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { deflateLevel, type Packed } from './deflate.ts';
import { dataDescriptor, directoryEnd, directoryHeader, localHeader, needs64, type ZipEntry } from './zip-format.ts';

/** Written to the disk at once. */
const gatherBytes = 1024 * 1024;

interface Named {
  readonly name: string;
  readonly isExecutable: boolean;
}

/** A zip that is being written to a file, entry by entry; the digest is of every byte of it. */
export class ZipFile {
  sizeBytes = 0;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #entries: ZipEntry[] = [];
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** A file whose content is packed already. */
  async add({ name, isExecutable }: Named, { method, content, crc32: sum, sizeBytes }: Packed): Promise<void> {
    const entry: ZipEntry = {
      name: Buffer.from(name),
      method,
      crc32: sum,
      storedBytes: content.length,
      sizeBytes,
      isExecutable,
      offset: this.sizeBytes,
      isStreamed: false,
      isLarge: needs64(sizeBytes),
    };
    this.#entries.push(entry);
    this.#put(localHeader(entry));
    this.#put(content);
    if (this.#gatheredBytes >= gatherBytes) await this.#flush();
  }

  /** A file that is too large for memory: deflated as it is read, with checksum and sizes behind it. */
  async addStream(
    { name, isExecutable }: Named,
    source: Readable,
    { sizeBytes, signal }: { readonly sizeBytes: number; readonly signal?: AbortSignal | undefined },
  ): Promise<void> {
    const isLarge = needs64(sizeBytes);
    const begun = { name: Buffer.from(name), method: 'deflated', isExecutable, offset: this.sizeBytes, isStreamed: true, isLarge } as const;
    this.#put(localHeader({ ...begun, crc32: 0, storedBytes: 0, sizeBytes: 0 }));
    const startBytes = this.sizeBytes;
    let sum = 0;
    source.on('data', (chunk: Buffer) => {
      sum = crc32(chunk, sum);
    });
    const packed = source.pipe(createDeflateRaw({ level: deflateLevel }));
    source.once('error', (error) => packed.destroy(error));
    try {
      for await (const chunk of packed) {
        signal?.throwIfAborted();
        this.#put(chunk as Buffer);
        if (this.#gatheredBytes >= gatherBytes) await this.#flush();
      }
    } finally {
      source.destroy();
    }
    const entry: ZipEntry = { ...begun, crc32: sum, storedBytes: this.sizeBytes - startBytes, sizeBytes };
    this.#entries.push(entry);
    this.#put(dataDescriptor(entry));
  }

  /** Writes the directory; nothing can be added after it. Answers the digest, lower case hex. */
  async finish(): Promise<string> {
    const offset = this.sizeBytes;
    for (const entry of this.#entries) this.#put(directoryHeader(entry));
    this.#put(directoryEnd({ entries: this.#entries.length, offset, sizeBytes: this.sizeBytes - offset }));
    await this.#flush();
    return this.#hash.digest('hex');
  }

  #put(bytes: Buffer): void {
    this.#gathered.push(bytes);
    this.#gatheredBytes += bytes.length;
    this.sizeBytes += bytes.length;
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#gathered);
    [this.#gathered, this.#gatheredBytes] = [[], 0];
    this.#hash.update(bytes);
    let at = 0;
    while (at < bytes.length) at += (await this.#handle.write(bytes, at)).bytesWritten;
  }
}
