import { unlessAbsent } from './cloud.ts';
import { createDownload } from './download.ts';
import type { Hosting, ServedFile } from './serverless-words.ts';
import { withSlash } from './site-path.ts';
import { keepSecret, type Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';
import { askStorage } from './storage-exchange.ts';

/** Far above any record of a site, and below what the transport would hold in memory. */
const largestBytes = 8 * 1024 * 1024;

/**
 * One small file and its headers, from the storage itself: no cache and no list of allowed addresses stands between. Undefined when there
 * is none, or one too large to be what was meant.
 */
export async function servedSiteFile(space: Space, path: string): Promise<ServedFile | undefined> {
  const { storage } = space;
  const { signedUrl, sizeBytes } = await addressOf(space, path);
  if (signedUrl === undefined || sizeBytes > largestBytes) return undefined;
  const request = { operation: 'GetObject', method: 'GET', url: encryptedAddress(signedUrl), headers: {} } as const;
  // It may have been deleted since it was described.
  const answer = await unlessAbsent(askStorage(storage, request));
  if (answer === undefined) return undefined;
  const { body: bytes, headers } = answer;
  return { bytes, contentType: headers['content-type'] ?? '', headers };
}

/** Fetches one file of any size into a place of this machine. Undefined when there is none. */
export async function fetchSiteFile(space: Space, path: string, file: Parameters<Hosting['fetch']>[1]): ReturnType<Hosting['fetch']> {
  const { signedUrl } = await addressOf(space, path);
  return signedUrl === undefined ? undefined : await createDownload(space.storage)(signedUrl, file);
}

/** The address of a file, a secret; undefined when there is no such file. */
async function addressOf({ rpc, id, onSecret }: Space, path: string): Promise<{ readonly signedUrl?: string; readonly sizeBytes: number }> {
  // The cloud says that a file is absent in its answer (catalogue); where it says so as an error, the same is meant.
  const answer = await unlessAbsent(rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) }));
  const { Exists: exists, SignedUrl: signedUrl = '', Size: sizeBytes = 0 } = answer?.reply.Data ?? {};
  if (exists === false || signedUrl === '') return { sizeBytes };
  keepSecret(signedUrl, onSecret);
  return { signedUrl, sizeBytes };
}
