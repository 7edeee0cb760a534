import { headersDigest, isOurs, type Manifest, type ManifestEntry } from './manifest.ts';
import type { SiteFile } from './site.ts';

/** A file that the cloud lists. */
export interface ListedFile {
  /** Without a slash in front. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly etag: string;
}

/** Why a file is sent: it is not there, it is there otherwise, or nothing proves that what is there is the same. */
export type Why = 'new' | 'changed' | 'unproven';

/** What it takes to make the site in the cloud the one of this machine. */
export interface SiteDifference {
  readonly upload: readonly { readonly file: SiteFile; readonly why: Why }[];
  readonly unchanged: readonly SiteFile[];
  /** Paths of remote files that are not in the build. */
  readonly orphans: readonly string[];
}

/**
 * Compares a built site with what the cloud lists. An ETag that equals the MD5 proves the same bytes; any other proves nothing, unless the manifest says which
 * bytes it stands for (wire-facts §5). Type and headers are not listed, so only the manifest knows them: without an entry they are taken to be as they should be,
 * since sending every file again on a mere suspicion would take hours where hosting was filled by another tool. A changed header rule is sent from then on.
 */
export function compareSite(local: readonly SiteFile[], remote: readonly ListedFile[], manifest?: Manifest): SiteDifference {
  const listed = new Map(remote.map((file) => [file.path, file]));
  const entryOf = (path: string): ManifestEntry | undefined =>
    manifest !== undefined && Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  const judged = local.map((file) => ({ file, why: whyUpload(file, listed.get(file.path), entryOf(file.path)) }));
  const own = new Set(local.map(({ path }) => path));
  return {
    upload: judged.flatMap(({ file, why }) => (why === undefined ? [] : [{ file, why }])),
    unchanged: judged.filter(({ why }) => why === undefined).map(({ file }) => file),
    // A path that ends with a slash is a console's mark of a folder, which no visitor can see.
    orphans: remote.map(({ path }) => path).filter((path) => !own.has(path) && !isOurs(path) && !path.endsWith('/')),
  };
}

function whyUpload(file: SiteFile, listed: ListedFile | undefined, entry: ManifestEntry | undefined): Why | undefined {
  if (listed === undefined) return 'new';
  if (listed.sizeBytes !== file.sizeBytes) return 'changed';
  // An entry with another ETag is about bytes that somebody replaced since.
  const known = entry !== undefined && isSame(entry.etag, listed.etag) ? entry : undefined;
  const isProven = isSame(listed.etag, file.md5) || known?.sha256 === file.sha256;
  if (!isProven) return known === undefined ? 'unproven' : 'changed';
  return entry === undefined || entry.headers === headersDigest(file) ? undefined : 'changed';
}

/** Lists print ETags in upper case, some with quotes. */
const isSame = (a: string, b: string): boolean => a !== '' && bare(a) === bare(b);
const bare = (etag: string): string => etag.replaceAll('"', '').toLowerCase();
