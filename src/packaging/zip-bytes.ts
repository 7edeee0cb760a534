import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { said } from '../errors/said.ts';
import { ZipFault } from './zip-fault.ts';

/** The bytes of a zip, at any place of it. */
export interface ZipBytes {
  readonly sizeBytes: number;
  /** Fills the buffer with what stands at this place, and answers how many bytes there were; none outside of the zip. */
  fill(buffer: Uint8Array, at: number): number;
  close(): void;
}

/** Of a file. It is read synchronously: a directory has thousands of small records, and a trip to another thread for each takes many times as long. */
export function openZipBytes(path: string): ZipBytes {
  let handle: number | undefined = openSync(path, 'r');
  const { size: sizeBytes } = fstatSync(handle);
  return {
    sizeBytes,
    fill(buffer, at) {
      if (handle === undefined) throw new Error('it was closed before it was read');
      const wanted = within(buffer.length, at, sizeBytes);
      let filled = 0;
      while (filled < wanted) {
        const readBytes = readSync(handle, buffer, filled, wanted - filled, at + filled);
        if (readBytes === 0) break;
        filled += readBytes;
      }
      return filled;
    },
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}

/** Of what is in memory already. */
export function zipBytesOf(content: Buffer): ZipBytes {
  return {
    sizeBytes: content.length,
    fill: (buffer, at) => {
      const wanted = within(buffer.length, at, content.length);
      return wanted === 0 ? 0 : content.copy(buffer, 0, at, at + wanted);
    },
    close: () => {},
  };
}

/** The 64-bit forms of a zip can name places that no number and no file reaches; the system would throw at them. */
const within = (wantedBytes: number, at: number, sizeBytes: number): number =>
  at >= 0 && at < sizeBytes ? Math.min(wantedBytes, sizeBytes - at) : 0;

/** Exactly so many bytes, or an error. */
export function bytesAt(bytes: ZipBytes, at: number, count: number): Buffer {
  const buffer = Buffer.allocUnsafe(count);
  if (bytes.fill(buffer, at) < count) throw new ZipFault(said('it ends before byte {end}', { end: at + count }));
  return buffer;
}
