import { createHash } from 'node:crypto';
import { headersDigest, type Manifest } from './manifest.ts';
import type { SiteFile } from './site.ts';

/** Stands for all files of a site, their content and how they are served: two sites with one identity look the same to every visitor. */
export const identityOfSite = (files: readonly Pick<SiteFile, 'path' | 'sha256' | 'contentType' | 'headers'>[]): string =>
  identity(files.map((file) => ({ path: file.path, sha256: file.sha256, headers: headersDigest(file) })));

/** The identity of the site that a manifest was written for. */
export const identityOfManifest = ({ files }: Manifest): string =>
  identity(Object.entries(files).map(([path, { sha256, headers }]) => ({ path, sha256, headers })));

function identity(files: readonly { readonly path: string; readonly sha256: string; readonly headers: string }[]): string {
  const lines = files.map(({ path, sha256, headers }) => JSON.stringify([path, sha256, headers])).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
