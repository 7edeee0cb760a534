import type { Cloud } from '../cloud.ts';
import { ownBucket } from '../object-store.ts';
import { Refusal } from '../refusal.ts';
import type { StoredObject } from '../world.ts';

/** Where the files of a site lie in the storage; a policy and a marker name them so, too (wire-facts sections 5 and 7). */
export const siteFolder = (spaceId: string): string => `${spaceId}/`;

/** A path of the wire, where the leading slash may be there or not. */
export const sitePath = (text: string): string => text.replace(/^\/+/, '');

/** OSS takes keys of at most 1023 bytes. */
const keyMaxBytes = 1023;

/** The key of a file of the site, or a refusal of what cannot be one. */
export function siteKey(spaceId: string, filePath: string): string {
  const path = sitePath(filePath);
  const key = `${siteFolder(spaceId)}${path}`;
  if (path === '' || path.endsWith('/')) throw new Refusal(`InvalidFilePath: "${filePath}" names no file`);
  if (Buffer.byteLength(key) > keyMaxBytes) throw new Refusal(`InvalidFilePath: more than ${keyMaxBytes} bytes`);
  return key;
}

export const findSiteFile = (cloud: Cloud, spaceId: string, path: string): StoredObject | undefined =>
  cloud.store.find(ownBucket, `${siteFolder(spaceId)}${path}`);

/** Files of the site below a prefix, in the order of the bytes of their keys, which is how the storage pages. */
export function listSite(cloud: Cloud, spaceId: string, prefix = ''): readonly StoredObject[] {
  const found = cloud.store.list(ownBucket, `${siteFolder(spaceId)}${prefix}`);
  const withBytes = found.map((object) => ({ object, bytes: Buffer.from(object.key) }));
  return withBytes.sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ object }) => object);
}

/** What the site takes of its quota. */
export const siteSizeBytes = (cloud: Cloud, spaceId: string): number => cloud.store.folderSizeBytes(ownBucket, siteFolder(spaceId));

/** Deletes one file; like the storage it does not mind when there is none. */
export const removeSiteFile = (cloud: Cloud, spaceId: string, filePath: string): void =>
  cloud.store.remove(ownBucket, siteKey(spaceId, filePath));

/** Deletes the whole site, with its space. */
export function removeSite(cloud: Cloud, spaceId: string): void {
  for (const { key } of cloud.store.list(ownBucket, siteFolder(spaceId))) cloud.store.remove(ownBucket, key);
}
