import type { RemoteFile } from './serverless-words.ts';

interface WireFacts {
  readonly Size?: number;
  readonly ETag?: string;
  readonly Etag?: string;
  readonly ContentType?: string;
  /** Epoch milliseconds (seed 002, ListWebHostingFiles). */
  readonly LastModifiedTime?: number;
}

/** What the cloud tells of a stored file, in words. */
export const readFacts = ({ Size, ETag, Etag, ContentType, LastModifiedTime }: WireFacts): Omit<RemoteFile, 'path'> => ({
  sizeBytes: Size ?? 0,
  etag: readEtag(ETag ?? Etag),
  contentType: ContentType ?? '',
  modifiedMs: LastModifiedTime,
});

/** Without quotes and in upper case, as the storage's own lists have it; headers have the quotes. */
export const readEtag = (text = ''): string => text.replace(/^W\//, '').replaceAll('"', '').toUpperCase();
