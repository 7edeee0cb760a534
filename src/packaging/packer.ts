import { createHash } from 'node:crypto';
import { deflated, type Packed, stored } from './deflate.ts';
import { type DeflateWorker, startDeflateWorker } from './deflate-worker.ts';

/** Packs the contents of small files, on one core or two; the bytes are the same either way. */
export interface Packer {
  /** Answers at once when it did the work itself. */
  readonly pack: (content: Buffer, isStored: boolean) => Packed | Promise<Packed>;
  /** Hands over what waits for its batch to fill up. */
  readonly flush: () => void;
  readonly close: () => Promise<void>;
}

/** Deflated contents that several archives share, such as the packages of ten functions; the key is of the content alone. */
export interface PackedCache {
  readonly get: (key: string) => Packed | undefined;
  readonly set: (key: string, packed: Packed) => void;
}

/** A worker pays from so much text on: its start costs as much as deflating half a megabyte. */
const worthWorkerBytes = 4 * 1024 * 1024;
/** Handed over at once: a message costs as much as a small file. */
const batchBytes = 192 * 1024;
/** While so much waits for the worker, this core deflates itself. */
const busyBytes = 512 * 1024;

/** `textBytes`: what is going to be deflated, all files together. */
export function createPacker({ textBytes, cache }: { readonly textBytes: number; readonly cache?: PackedCache | undefined }): Packer {
  const worker = textBytes >= worthWorkerBytes ? startDeflateWorker() : undefined;
  const batch = worker === undefined ? undefined : new Batch(worker);
  const fresh = (content: Buffer): Packed | Promise<Packed> => {
    const isBusy = batch === undefined || worker === undefined || worker.waitingBytes() + batch.sizeBytes > busyBytes;
    return isBusy ? deflated(content) : batch.add(content);
  };
  const throughCache = (content: Buffer, { get, set }: PackedCache): Packed | Promise<Packed> => {
    const key = `${content.length}-${createHash('sha256').update(content).digest('base64')}`;
    const known = get(key);
    if (known !== undefined) return known;
    const packed = fresh(content);
    if (packed instanceof Promise) return packed.then((done) => keep(key, done, set));
    return keep(key, packed, set);
  };
  return {
    pack: (content, isStored) => {
      if (isStored || content.length === 0) return stored(content);
      return cache === undefined ? fresh(content) : throughCache(content, cache);
    },
    flush: () => batch?.send(),
    close: async () => await worker?.close(),
  };
}

function keep(key: string, packed: Packed, set: PackedCache['set']): Packed {
  set(key, packed);
  return packed;
}

/** Contents on their way to the worker. */
class Batch {
  sizeBytes = 0;
  readonly #worker: DeflateWorker;
  #contents: Buffer[] = [];
  #taken: ((packed: Promise<Packed>) => void)[] = [];

  constructor(worker: DeflateWorker) {
    this.#worker = worker;
  }

  add(content: Buffer): Promise<Packed> {
    const packed = new Promise<Packed>((resolve) => void this.#taken.push(resolve));
    // Nobody may be waiting yet when the worker is closed; whoever awaits it hears of it all the same.
    packed.catch(() => {});
    this.#contents.push(content);
    this.sizeBytes += content.length;
    if (this.sizeBytes >= batchBytes) this.send();
    return packed;
  }

  send(): void {
    if (this.#contents.length === 0) return;
    const [contents, taken] = [this.#contents, this.#taken];
    [this.#contents, this.#taken, this.sizeBytes] = [[], [], 0];
    const all = this.#worker.deflate(contents);
    for (const [index, resolve] of taken.entries()) resolve(all.then((packed) => packed[index] as Packed));
  }
}

/** Keeps what was deflated while it fits into the memory that a run may take for it. */
export function createPackedCache(limitBytes = 64 * 1024 * 1024): PackedCache {
  const known = new Map<string, Packed>();
  let sizeBytes = 0;
  return {
    get: (key) => known.get(key),
    set: (key, packed) => {
      if (known.has(key) || sizeBytes + packed.content.length > limitBytes) return;
      known.set(key, packed);
      sizeBytes += packed.content.length;
    },
  };
}
