import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { readForm } from './form.ts';
import { flatten } from './message.ts';
import { ownBucket } from './object-store.ts';
import type { ObjectRequest } from './oss-signature.ts';
import { StorageError } from './refusal.ts';

/** The bucket is in the `Host` header when it has OSS's form: ali-oss sends that even to 127.0.0.1 (toolchain.md section 9). */
export const bucketOf = (message: IncomingMessage): string => /^([a-z0-9-]+)\.oss-/.exec(message.headers.host ?? '')?.[1] ?? ownBucket;

/** What a request to an object says, its key decoded. */
export function readObjectRequest(message: IncomingMessage): ObjectRequest {
  const [path = '', query = ''] = (message.url ?? '').split('?');
  return {
    method: message.method ?? '',
    bucket: bucketOf(message),
    key: decodeKey(path.slice(1)),
    headers: flatten(message),
    query: readForm(query),
  };
}

function decodeKey(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new StorageError(400, 'InvalidURI', 'The path is not percent-encoded UTF-8.');
  }
}

/** Writes the body of a request to a file. */
export async function writeBody(message: IncomingMessage, path: string): Promise<{ readonly sizeBytes: number; readonly md5: Buffer }> {
  const hash = createHash('md5');
  let sizeBytes = 0;
  await pipeline(
    message,
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  return { sizeBytes, md5: hash.digest() };
}
