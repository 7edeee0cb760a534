import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { deflateLevel, type Packed } from './deflate.ts';
import { dataDescriptor, directoryEnd, directoryHeader, localHeader, needs64, type ZipEntry } from './zip-format.ts';

/** Written to the disk at once, from memory that is used again and again. */
const gatherBytes = 1024 * 1024;
/** Out of a deflating stream at once: the usual 16 kB take four times as many trips to another thread. */
const streamChunkBytes = 64 * 1024;

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
  readonly #gathered = Buffer.allocUnsafeSlow(gatherBytes);
  #gatheredBytes = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** A file whose content is packed already. There is something to wait for only now and then, when the memory is full. */
  add({ name, isExecutable }: Named, { method, content, crc32: sum, sizeBytes }: Packed): Promise<void> | undefined {
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
    return this.#put(localHeader(entry), content);
  }

  /** A file that is too large for memory: deflated as it is read, with checksum and sizes behind it. */
  async addStream(
    { name, isExecutable }: Named,
    source: Readable,
    { sizeBytes, signal }: { readonly sizeBytes: number; readonly signal?: AbortSignal | undefined },
  ): Promise<void> {
    const isLarge = needs64(sizeBytes);
    const begun = { name: Buffer.from(name), method: 'deflated', isExecutable, offset: this.sizeBytes, isStreamed: true, isLarge } as const;
    await this.#put(localHeader({ ...begun, crc32: 0, storedBytes: 0, sizeBytes: 0 }));
    const startBytes = this.sizeBytes;
    let sum = 0;
    source.on('data', (chunk: Buffer) => {
      sum = crc32(chunk, sum);
    });
    const packed = source.pipe(createDeflateRaw({ level: deflateLevel, chunkSize: streamChunkBytes }));
    source.once('error', (error) => packed.destroy(error));
    try {
      for await (const chunk of packed) {
        signal?.throwIfAborted();
        await this.#put(chunk as Buffer);
      }
    } finally {
      source.destroy();
    }
    const entry: ZipEntry = { ...begun, crc32: sum, storedBytes: this.sizeBytes - startBytes, sizeBytes };
    this.#entries.push(entry);
    await this.#put(dataDescriptor(entry));
  }

  /** Writes the directory; nothing can be added after it. Answers the digest, lower case hex. */
  async finish(): Promise<string> {
    const offset = this.sizeBytes;
    for (const entry of this.#entries) await this.#put(directoryHeader(entry));
    await this.#put(directoryEnd({ entries: this.#entries.length, offset, sizeBytes: this.sizeBytes - offset }));
    await this.#flush();
    return this.#hash.digest('hex');
  }

  #put(...pieces: readonly Buffer[]): Promise<void> | undefined {
    let putBytes = 0;
    for (const piece of pieces) putBytes += piece.length;
    this.sizeBytes += putBytes;
    if (putBytes > gatherBytes - this.#gatheredBytes) return this.#putAfterFlush(pieces);
    for (const piece of pieces) this.#gather(piece);
    return undefined;
  }

  async #putAfterFlush(pieces: readonly Buffer[]): Promise<void> {
    for (const piece of pieces) {
      if (piece.length > gatherBytes - this.#gatheredBytes) await this.#flush();
      if (piece.length > gatherBytes) await this.#write(piece);
      else this.#gather(piece);
    }
  }

  #gather(piece: Buffer): void {
    piece.copy(this.#gathered, this.#gatheredBytes);
    this.#gatheredBytes += piece.length;
  }

  async #flush(): Promise<void> {
    await this.#write(this.#gathered.subarray(0, this.#gatheredBytes));
    this.#gatheredBytes = 0;
  }

  async #write(bytes: Buffer): Promise<void> {
    this.#hash.update(bytes);
    let at = 0;
    while (at < bytes.length) at += (await this.#handle.write(bytes, at)).bytesWritten;
  }
}
