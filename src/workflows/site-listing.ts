import { createHash } from 'node:crypto';
import { isOurs } from '../packaging/manifest.ts';
import type { RemoteFile } from '../services/serverless-words.ts';

/** One file of a site: size, ETag, and the first digits of its sha256 when it was sent by us. */
export type ListedFile = readonly [sizeBytes: number, etag: string, sha256?: string];

/** Everything that stands at a site, for a receipt. miniship's own files are not in it. */
export interface SiteListing {
  readonly files: number;
  readonly sizeBytes: number;
  /** Of all paths with size and ETag: one changed byte of the site changes it. */
  readonly sha256: string;
  /** By path; left out of a receipt that would become too large. */
  readonly entries?: Readonly<Record<string, ListedFile>> | undefined;
}

/** A receipt of more files than these tells that the site was changed, but not which file. */
const mostEntries = 5000;
const digits = 16;

/** The files of the site itself, in the order of their paths. */
export const siteFiles = (remote: readonly RemoteFile[]): readonly RemoteFile[] =>
  remote.filter(({ path }) => !isOurs(path)).sort((a, b) => (a.path < b.path ? -1 : 1));

/** What stands at the site, from its list, and what is known of the content of the files that were built here. */
export function listingOf(
  remote: readonly RemoteFile[],
  built: readonly { readonly path: string; readonly sha256: string }[] = [],
): SiteListing {
  const files = siteFiles(remote);
  const known = new Map(built.map(({ path, sha256 }) => [path, sha256.slice(0, digits)]));
  const lines = files.map(({ path, sizeBytes, etag }) => JSON.stringify([path, sizeBytes, etag]));
  const listed = ({ path, sizeBytes, etag }: RemoteFile): ListedFile => {
    const sha256 = known.get(path);
    return sha256 === undefined ? [sizeBytes, etag] : [sizeBytes, etag, sha256];
  };
  return {
    files: files.length,
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    sha256: createHash('sha256').update(lines.join('\n')).digest('hex'),
    ...(files.length <= mostEntries && { entries: Object.fromEntries(files.map((file) => [file.path, listed(file)])) }),
  };
}
