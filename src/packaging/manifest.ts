import { createHash } from 'node:crypto';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemReason } from './build-file.ts';
import { isFields } from './fields.ts';
import type { FileHeaders } from './site-headers.ts';

/** Where the manifest stands beside the site. */
export const manifestPath = '.miniship/manifest.json';

/** Whether a path of a site belongs to miniship itself. */
export const isOurs = (path: string): boolean => path === '.miniship' || path.startsWith('.miniship/');

/** What was uploaded of one file, and the ETag that the cloud listed for it afterwards. */
export interface ManifestEntry {
  readonly sizeBytes: number;
  /** Lower case hex, both. */
  readonly md5: string;
  readonly sha256: string;
  readonly etag: string;
  /** See `headersDigest`. */
  readonly headers: string;
}

/** The record that miniship keeps of a site: an ETag of a posted file says nothing about its content by itself (wire-facts §5), this says what it stands for. */
export interface Manifest {
  readonly version: 1;
  readonly commit?: string | undefined;
  /** Identity of the site that was given up for this one (see site-identity.ts). */
  readonly rolledBackFrom?: string | undefined;
  /** Identities of sites that were given up earlier, the last one first: "previous" never means one of them. */
  readonly undone?: readonly string[] | undefined;
  /** Domains whose cache is older than these files: a run that could not refresh them leaves that to the next one. */
  readonly unrefreshed?: readonly string[] | undefined;
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

/** A manifest, or why there is none to go by: with neither, there was nothing to read. */
export interface ManifestReading {
  readonly manifest?: Manifest;
  readonly reason?: Text;
}

/** Stands for the type and the headers that a file is served with; one that is served in another way has to be sent again. */
export function headersDigest({ contentType, headers }: FileHeaders): string {
  const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([contentType, ...sorted]))
    .digest('hex')
    .slice(0, 16);
}

/** Reads what may be a manifest. It is a memory aid, so nothing that it holds is an error: without it more is sent, and that is all. */
export function readManifest(bytes: Uint8Array | undefined): ManifestReading {
  if (bytes === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return { reason: said('it is not JSON ({error})', { error: systemReason(error) }) };
  }
  if (!isFields(value) || typeof value['version'] !== 'number') return { reason: said('it is not a manifest of miniship') };
  if (value['version'] !== 1)
    return { reason: said('it has version {version}, and only version 1 is known', { version: value['version'] }) };
  const { commit, files, rolledBackFrom, undone, unrefreshed } = value;
  if (!isFields(files) || !(commit === undefined || typeof commit === 'string')) return { reason: said('it is damaged') };
  const broken = Object.entries(files).find(([, entry]) => !isEntry(entry));
  if (broken !== undefined) return { reason: said('its entry of {entry} is damaged', { entry: JSON.stringify(broken[0]) }) };
  const marks = {
    ...(typeof rolledBackFrom === 'string' && { rolledBackFrom }),
    ...(isTexts(undone) && { undone }),
    ...(isTexts(unrefreshed) && { unrefreshed }),
  };
  return { manifest: { version: 1, ...(commit !== undefined && { commit }), ...marks, files: files as Record<string, ManifestEntry> } };
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

function isEntry(value: unknown): value is ManifestEntry {
  if (!isFields(value)) return false;
  const isSize = typeof value['sizeBytes'] === 'number' && Number.isSafeInteger(value['sizeBytes']) && value['sizeBytes'] >= 0;
  return isSize && (['md5', 'sha256', 'etag', 'headers'] as const).every((field) => typeof value[field] === 'string');
}

/** The same manifest gives the same bytes, one line a file, sorted by the bytes of the paths. */
export function writeManifest({ version, commit, rolledBackFrom, undone, unrefreshed, files }: Manifest): Buffer {
  const lines = Object.entries(files)
    .map(([path, { sizeBytes, md5, sha256, etag, headers }]) => ({
      key: Buffer.from(path),
      line: `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, md5, sha256, etag, headers })}`,
    }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ line }) => line);
  const some = (texts: readonly string[] | undefined) => (texts?.length === 0 ? undefined : texts);
  const head = JSON.stringify({ version, commit, rolledBackFrom, undone: some(undone), unrefreshed: some(unrefreshed) }).slice(0, -1);
  return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}

interface Uploaded extends FileHeaders {
  readonly path: string;
  readonly sizeBytes: number;
  readonly md5: string;
  readonly sha256: string;
}

/** The manifest of a site as it is now: its files, with the ETags that the cloud lists. A file that the cloud does not list is not in it. */
export function manifestOf(
  files: readonly Uploaded[],
  remote: readonly { readonly path: string; readonly etag: string }[],
  commit?: string,
): Manifest {
  const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
  const entries = files.flatMap((file) => {
    const { path, sizeBytes, md5, sha256 } = file;
    const etag = etags.get(path);
    return etag === undefined ? [] : [[path, { sizeBytes, md5, sha256, etag, headers: headersDigest(file) }] as const];
  });
  return { version: 1, ...(commit !== undefined && { commit }), files: Object.fromEntries(entries) };
}
