import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { deflated, type Packed, stored } from './deflate.ts';
import { type DeflateWorker, startDeflateWorker } from './deflate-worker.ts';
import type { PackedCache } from './packed-cache.ts';

/** Packs the contents of small files, on as many cores as help; the bytes are the same for any number of them. */
export interface Packer {
  /** Answers at once when it did the work itself. What is stored is kept as it is; of what is deflated nothing is needed after the call. */
  readonly pack: (content: Buffer, isStored: boolean) => Packed | Promise<Packed>;
  /** Hands over what waits for its batch to fill up. */
  readonly flush: () => void;
  readonly close: () => Promise<void>;
}

/** What is going to be packed, and with what. */
export interface PackerOptions {
  /** What is going to be deflated, all files together. */
  readonly textBytes: number;
  readonly cache?: PackedCache | undefined;
  /** Those of this machine, unless a test says otherwise. */
  readonly cores?: number | undefined;
}

/** A worker pays from so much text on: its start costs as much as deflating half a megabyte. */
const worthWorkerBytes = 4 * 1024 * 1024;
/** With a cache so much must have been new to it before a worker pays. */
const newBeforeWorkerBytes = 512 * 1024;
/** More workers wait for this core, which reads and writes. */
const mostWorkers = 3;
/** While so much waits for a worker, this core deflates itself. */
const busyBytes = 512 * 1024;

/** Makes the packer of one archive. */
export function createPacker({ textBytes, cache, cores = availableParallelism() }: PackerOptions): Packer {
  const most = Math.min(mostWorkers, cores - 1, Math.floor(textBytes / worthWorkerBytes));
  let newBytes = 0;
  let team: Team | undefined;
  const fresh = (content: Buffer): Packed | Promise<Packed> => {
    newBytes += content.length;
    if (most > 0 && (cache === undefined || newBytes > newBeforeWorkerBytes)) team ??= new Team(most);
    return team?.take(content) ?? deflated(content);
  };
  const throughCache = (content: Buffer, known: PackedCache): Packed | Promise<Packed> => {
    const key = `${content.length}-${hash('sha256', content, 'base64')}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const packed = fresh(content);
    return packed instanceof Promise ? packed.then((done) => known.keep(key, done)) : known.keep(key, packed);
  };
  return {
    pack: (content, isStored) => {
      if (isStored || content.length === 0) return stored(content);
      return cache === undefined ? fresh(content) : throughCache(content, cache);
    },
    flush: () => team?.flush(),
    close: async () => await team?.close(),
  };
}

/** The workers of one packer. */
class Team {
  readonly #members: readonly { readonly worker: DeflateWorker; readonly batch: Batch }[];

  constructor(size: number) {
    this.#members = Array.from({ length: size }, startDeflateWorker).map((worker) => ({ worker, batch: new Batch(worker) }));
  }

  /** Undefined when everybody has enough to do. */
  take(content: Buffer): Promise<Packed> | undefined {
    return this.#members.find(({ worker, batch }) => worker.waitingBytes() + batch.sizeBytes <= busyBytes)?.batch.add(content);
  }

  flush(): void {
    for (const { batch } of this.#members) batch.send();
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.close()));
  }
}

/** Handed over at once: a message costs as much as a small file. */
const batchBytes = 192 * 1024;

/** Contents on their way to a worker, gathered in memory that goes with them: thousands of small pieces would cost more than the copying. */
class Batch {
  sizeBytes = 0;
  readonly #worker: DeflateWorker;
  #memory = Buffer.alloc(0);
  #lengths: number[] = [];
  #taken: ((packed: Promise<Packed>) => void)[] = [];

  constructor(worker: DeflateWorker) {
    this.#worker = worker;
  }

  add(content: Buffer): Promise<Packed> {
    if (this.sizeBytes + content.length > batchBytes) this.send();
    if (this.#lengths.length === 0) this.#memory = Buffer.allocUnsafeSlow(Math.max(batchBytes, content.length));
    content.copy(this.#memory, this.sizeBytes);
    this.sizeBytes += content.length;
    this.#lengths.push(content.length);
    const packed = new Promise<Packed>((resolve) => void this.#taken.push(resolve));
    // Nobody may be waiting yet when the worker is closed; whoever awaits it hears of it all the same.
    packed.catch(() => {});
    return packed;
  }

  send(): void {
    if (this.#lengths.length === 0) return;
    const [{ buffer: memory }, lengths, taken] = [this.#memory, this.#lengths, this.#taken];
    [this.#lengths, this.#taken, this.sizeBytes] = [[], [], 0];
    const all = this.#worker.deflate({ memory, lengths });
    for (const [index, resolve] of taken.entries()) resolve(all.then((packed) => packed[index] as Packed));
  }
}
