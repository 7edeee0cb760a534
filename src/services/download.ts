import { writeSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { Download } from './serverless-words.ts';
import { encryptedAddress } from './storage-address.ts';
import { askStorage, type StorageOptions } from './storage-exchange.ts';

const operation = 'GetObject';

/** Fetches a file of the storage. It grows beside its place and moves there whole, so that half a file never passes for one. */
export function createDownload(options: StorageOptions): Download {
  return async (url, { to, maxBytes }) => {
    const part = `${to}.part`;
    try {
      const sizeBytes = await fetchInto(options, url, { part, maxBytes });
      await rename(part, to);
      return { sizeBytes };
    } catch (error) {
      await rm(part, { force: true });
      throw asRefusal(error, to);
    }
  };
}

async function fetchInto(
  options: StorageOptions,
  url: string,
  { part, maxBytes }: { readonly part: string; readonly maxBytes: number },
): Promise<number> {
  const file = await open(part, 'w');
  try {
    const into = fileSink(file, maxBytes);
    const { body } = await askStorage(options, { operation, method: 'GET', url: encryptedAddress(url), headers: {}, into });
    // A network that gives the body in one piece, as a test has it.
    if (body.byteLength > 0) into.take(body);
    return into.sizeBytes();
  } finally {
    await file.close();
  }
}

function fileSink(file: FileHandle, maxBytes: number) {
  let sizeBytes = 0;
  return {
    sizeBytes: () => sizeBytes,
    async restart() {
      sizeBytes = 0;
      await file.truncate(0);
    },
    take(chunk: Uint8Array) {
      if (sizeBytes + chunk.byteLength > maxBytes) throw refused('', said('it has more than the {maxBytes} bytes allowed', { maxBytes }));
      // The disk may take less than it is given.
      for (let from = 0; from < chunk.byteLength; ) {
        const written = writeSync(file.fd, chunk, from, chunk.byteLength - from, sizeBytes);
        from += written;
        sizeBytes += written;
      }
    },
  };
}

const refused = (requestId: string, reason: Text, cause?: unknown) =>
  new Failure('DOWNLOAD_REFUSED', { operation, requestId, reason }, { cause });

const isRefusal = (failure: Failure): failure is Failure<'CLOUD_REFUSED'> => failure.code === 'CLOUD_REFUSED';

/** An address that has expired, or a file that is gone: another attempt ends alike. Trouble of the network keeps its own name. */
function asRefusal(error: unknown, path: string): unknown {
  if (isFailure(error))
    return isRefusal(error) ? refused(error.facts.requestId, `${error.facts.code}: ${error.facts.reason}`, error) : error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure('FILE_UNWRITABLE', { path, reason }, { cause: error });
}
