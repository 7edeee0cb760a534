import type { Rpc } from '../transport/rpc.ts';
import type { SpaceQuota } from './spaces-words.ts';

/** Quotas are stated in GB; that the storage counts them in powers of two is assumed (seed 002, 16.2 DescribeResourceQuota). */
const gigabyte = 1024 ** 3;

/** How much a space may hold. */
export async function readQuota(rpc: Rpc, spaceId: string): Promise<SpaceQuota> {
  const { reply } = await rpc.call('DescribeResourceQuota', { SpaceId: spaceId });
  return { siteBytes: inBytes(reply.StaticWebDataSizeQuota), filesBytes: inBytes(reply.CloudStorageDataSizeQuota) };
}

/** Room for nothing, or less, is no figure that a space could live with: it is not known. */
const inBytes = (gigabytes: number | undefined): number | undefined =>
  gigabytes === undefined || gigabytes <= 0 ? undefined : Math.floor(gigabytes * gigabyte);
