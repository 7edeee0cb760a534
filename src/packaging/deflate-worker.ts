import { Worker } from 'node:worker_threads';
import { deflateLevel, type Packed } from './deflate.ts';

/** A second core that deflates while this one reads, deflates and writes. */
export interface DeflateWorker {
  /** Bytes that were handed over and are not done yet; known without waiting for an answer. */
  readonly waitingBytes: () => number;
  /** Takes the contents over: their buffers must not be used afterwards. */
  readonly deflate: (contents: readonly Buffer[]) => Promise<readonly Packed[]>;
  readonly close: () => Promise<void>;
}

/** It is text, so that no bundler can lose it. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { crc32, deflateRawSync } = require('node:zlib');
const done = new Int32Array(workerData.done);
parentPort.on('message', ({ id, contents }) => {
  const packed = contents.map(({ buffer, length }) => {
    const content = Buffer.from(buffer, 0, length);
    const deflated = deflateRawSync(content, { level: workerData.level });
    const sum = crc32(content);
    Atomics.add(done, 0, length);
    if (deflated.length >= length) return { stored: true, buffer, length, crc32: sum, sizeBytes: length };
    const { buffer: whole, byteOffset } = deflated;
    const exact = whole.byteLength === deflated.length ? whole : whole.slice(byteOffset, byteOffset + deflated.length);
    return { stored: false, buffer: exact, length: deflated.length, crc32: sum, sizeBytes: length };
  });
  parentPort.postMessage({ id, packed }, packed.map(({ buffer }) => buffer));
});
`;

interface Answer {
  readonly id: number;
  readonly packed: readonly {
    readonly stored: boolean;
    readonly buffer: ArrayBuffer;
    readonly length: number;
    readonly crc32: number;
    readonly sizeBytes: number;
  }[];
}

interface Waiting {
  readonly resolve: (packed: readonly Packed[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a worker; it costs some 30 ms of its own core. */
export function startDeflateWorker(): DeflateWorker {
  const counter = new SharedArrayBuffer(4);
  const done = new Int32Array(counter);
  const worker = new Worker(program, { eval: true, workerData: { done: counter, level: deflateLevel } });
  const waiting = new Map<number, Waiting>();
  let [id, givenBytes] = [0, 0];
  worker.on('message', ({ id: answered, packed }: Answer) => {
    waiting.get(answered)?.resolve(
      packed.map(({ stored, buffer, length, crc32, sizeBytes }) => ({
        method: stored ? 'stored' : 'deflated',
        content: Buffer.from(buffer, 0, length),
        crc32,
        sizeBytes,
      })),
    );
    waiting.delete(answered);
  });
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  return {
    waitingBytes: () => (givenBytes - Atomics.load(done, 0)) | 0,
    deflate: (contents) => {
      id += 1;
      const asked = id;
      givenBytes = (givenBytes + contents.reduce((sum, { length }) => sum + length, 0)) | 0;
      const handed = contents.map(exactly);
      worker.postMessage(
        { id: asked, contents: handed },
        handed.map(({ buffer }) => buffer),
      );
      return new Promise((resolve, reject) => void waiting.set(asked, { resolve, reject }));
    },
    close: async () => {
      await worker.terminate();
      fail(new Error('The worker was closed.'));
    },
  };
}

/** A buffer that is part of a larger one cannot be handed over without it. */
function exactly(content: Buffer): { readonly buffer: ArrayBuffer; readonly length: number } {
  const isWhole = content.byteOffset === 0 && content.buffer.byteLength === content.length && content.buffer instanceof ArrayBuffer;
  const buffer = isWhole ? content.buffer : new Uint8Array(content).buffer;
  return { buffer, length: content.length };
}
