import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { Refusal } from '../refusal.ts';
import { siteStorageKey } from '../storage-key.ts';
import type { StoredObject } from '../world.ts';
import type { ServerlessHandlers, SpaceCall } from './handlers.ts';
import { enveloped, printed } from './hosting-envelope.ts';
import { findSiteFile, listSite, removeSiteFile, siteFolder, siteKey, sitePath, siteSizeBytes } from './site-files.ts';
import { readingLink, uploadPolicy } from './site-permits.ts';

/** Seed document 002: 50 files a page unless the call says otherwise. */
const pageSizeDefault = 50;

const describe = (object: StoredObject, { cloud }: SpaceCall) => ({
  ContentType: object.contentType,
  // As the storage has it, with its quotes.
  ETag: `"${object.etag}"`,
  LastModifiedTime: object.modifiedMs,
  SignedUrl: readingLink(object.key, cloud),
  Size: object.sizeBytes,
});

/** Files of the site: lists, permits to upload, deletions. */
export const hostingFileHandlers = {
  ListWebHostingFiles: ({ Prefix, Marker = '', PageSize = pageSizeDefault }, call) => {
    const { spaceId } = call.space;
    const marker = Buffer.from(Marker);
    const after = listSite(call.cloud, spaceId, sitePath(Prefix)).filter(({ key }) => Buffer.compare(Buffer.from(key), marker) > 0);
    const page = after.slice(0, PageSize);
    const WebHostingFiles = page.map((object) => ({
      // Without a slash before it, unlike the answer of DescribeWebHostingFile (wire-facts section 7).
      FilePath: object.key.slice(siteFolder(spaceId).length),
      ...describe(object, call),
    }));
    const last = after.length > page.length ? page.at(-1) : undefined;
    // The vendor's sample of a last page has no NextMarker at all.
    return enveloped('numbers', { Count: page.length, ...(last ? { NextMarker: last.key } : {}), WebHostingFiles });
  },

  DescribeWebHostingFile: ({ FilePath }, call) => {
    const path = sitePath(FilePath);
    const object = findSiteFile(call.cloud, call.space.spaceId, path);
    return { Data: object ? { Exists: true, FilePath: `/${path}`, ...describe(object, call) } : { Exists: false } };
  },

  GetWebHostingUploadCredential: ({ FilePath }, { space, cloud, expired }) => {
    const key = siteKey(space.spaceId, FilePath);
    // Where the cloud enforces the quota is not documented; a permit is the one thing that every upload needs.
    if (siteSizeBytes(cloud, space.spaceId) >= space.staticWebQuotaBytes) throw new Refusal('StaticWebDataSizeQuotaExceeded');
    const expiresMs = cloud.now() + (expired ? -1000 : cloud.tokenLifetimeMs);
    const { policy, signature } = uploadPolicy(key, expiresMs, cloud);
    return enveloped('texts', {
      AccessKeyId: siteStorageKey.id,
      // No scheme here, as in the vendor's sample: https there, but http when the address is a loopback one.
      Endpoint: new URL(cloud.url()).host,
      ExpiredTime: printed(Math.floor(expiresMs / 1000)),
      FilePath: key,
      Policy: policy,
      SecurityToken: siteStorageKey.securityToken,
      Signature: signature,
    });
  },

  DeleteWebHostingFile: ({ FilePath }, { space, cloud }) => {
    removeSiteFile(cloud, space.spaceId, FilePath);
    return enveloped('numbers', true);
  },

  BatchDeleteWebHostingFiles: ({ FilePaths }, { space, cloud }) => {
    // All paths are looked at before the first file goes: a refusal deletes nothing.
    for (const path of FilePaths) siteKey(space.spaceId, path);
    for (const path of FilePaths) removeSiteFile(cloud, space.spaceId, path);
    return { Data: true };
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
