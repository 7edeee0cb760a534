import { SHARE_ENV, Worker } from 'node:worker_threads';
import { deflateLevel, type Packed } from './deflate.ts';

/** Contents one after the other, in memory that can be handed over. */
export interface Contents {
  readonly memory: ArrayBuffer;
  readonly lengths: readonly number[];
}

/** Another core that deflates while this one reads, deflates and writes. */
export interface DeflateWorker {
  /** Bytes that were handed over and are not done yet; known without waiting for an answer. */
  readonly waitingBytes: () => number;
  /** Takes the memory over: it must not be used afterwards. */
  readonly deflate: (contents: Contents) => Promise<readonly Packed[]>;
  readonly close: () => Promise<void>;
}

/** It is text, so that no bundler can lose it. What shrank is written over its content: one piece of memory goes there and comes back for all of them. */
const program = `
const { parentPort, workerData: { done, level } } = require('node:worker_threads');
const { crc32, deflateRawSync } = require('node:zlib');
const counter = new Int32Array(done);
parentPort.on('message', ({ id, memory, lengths }) => {
  let at = 0;
  const packed = lengths.map((sizeBytes) => {
    const content = Buffer.from(memory, at, sizeBytes);
    at += sizeBytes;
    const sum = crc32(content);
    const deflated = deflateRawSync(content, { level, chunkSize: Math.min(65536, Math.max(1024, sizeBytes >> 1)) });
    Atomics.add(counter, 0, sizeBytes);
    if (deflated.length >= sizeBytes) return { method: 'stored', length: sizeBytes, crc32: sum, sizeBytes };
    deflated.copy(content);
    return { method: 'deflated', length: deflated.length, crc32: sum, sizeBytes };
  });
  parentPort.postMessage({ id, memory, packed }, [memory]);
});
`;

interface Answer {
  readonly id: number;
  readonly memory: ArrayBuffer;
  readonly packed: readonly (Omit<Packed, 'content'> & { readonly length: number })[];
}

interface Waiting {
  readonly resolve: (packed: readonly Packed[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a worker; it costs some 30 ms of its own core. */
export function startDeflateWorker(): DeflateWorker {
  const counter = new SharedArrayBuffer(4);
  const done = new Int32Array(counter);
  const worker = new Worker(program, { eval: true, env: SHARE_ENV, workerData: { done: counter, level: deflateLevel } });
  const waiting = new Map<number, Waiting>();
  let [id, givenBytes] = [0, 0];
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(unfolded(answer));
    waiting.delete(answer.id);
  });
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  return {
    waitingBytes: () => (givenBytes - Atomics.load(done, 0)) | 0,
    deflate: ({ memory, lengths }) => {
      id += 1;
      const asked = id;
      givenBytes = (givenBytes + lengths.reduce((sum, length) => sum + length, 0)) | 0;
      worker.postMessage({ id: asked, memory, lengths }, [memory]);
      return new Promise((resolve, reject) => void waiting.set(asked, { resolve, reject }));
    },
    close: async () => {
      await worker.terminate();
      fail(new Error('The worker was closed.'));
    },
  };
}

/** Each packed content stands where its content stood. */
function unfolded({ memory, packed }: Answer): readonly Packed[] {
  let at = 0;
  return packed.map(({ length, ...rest }) => {
    const content = Buffer.from(memory, at, length);
    at += rest.sizeBytes;
    return { ...rest, content };
  });
}
