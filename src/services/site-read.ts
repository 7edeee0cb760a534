import { unlessAbsent } from './cloud.ts';
import { withSlash } from './site-path.ts';
import { keepSecret, type Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';
import { askStorage } from './storage-exchange.ts';

/** Far above any record of a site, and below what the transport would hold in memory. */
const largestBytes = 8 * 1024 * 1024;

/**
 * The bytes of one small file, from the storage itself: no cache and no list of allowed addresses stands between. Undefined when there
 * is none, or one too large to be what was meant.
 */
export async function readSiteFile({ rpc, id, storage, onSecret }: Space, path: string): Promise<Buffer | undefined> {
  const { reply } = await rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) });
  const { Exists: exists, SignedUrl: signedUrl = '', Size: sizeBytes = 0 } = reply.Data ?? {};
  if (exists === false || signedUrl === '' || sizeBytes > largestBytes) return undefined;
  keepSecret(signedUrl, onSecret);
  const request = { operation: 'GetObject', method: 'GET', url: encryptedAddress(signedUrl), headers: {} } as const;
  // It may have been deleted since it was described.
  const answer = await unlessAbsent(askStorage(storage, request));
  return answer?.body;
}
