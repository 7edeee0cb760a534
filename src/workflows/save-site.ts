import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeployRequest, HostingRequest } from '../config/deploy-request.ts';
import { isFailure, isStop } from '../errors/failure.ts';
import { hashedNames } from '../packaging/content-hash.ts';
import { headersDigest, isOurs, type ManifestEntry, manifestPath } from '../packaging/manifest.ts';
import type { SiteFile } from '../packaging/site.ts';
import { type FileHeaders, headersBy, type Order } from '../packaging/site-headers.ts';
import type { RemoteFile } from '../services/serverless-words.ts';
import { inParallel } from './in-parallel.ts';
import type { HostingPlan } from './plan-hosting.ts';
import type { DeployTools } from './tools.ts';

/** What a deploy is about to overwrite or delete, kept on this machine until the run is over. */
export interface SavedSite {
  readonly plan: HostingPlan;
  readonly files: readonly SavedFile[];
  /** Files that cannot be brought back, and why. */
  readonly lost: readonly { readonly path: string; readonly reason: string }[];
  /** The record of what was uploaded before, as it was. */
  readonly manifest?: Buffer | undefined;
}

export interface SavedFile extends SiteFile {
  /** As it was listed. */
  readonly before: RemoteFile;
  /** False when nothing proves with which headers it was served. */
  readonly isSureOfHeaders: boolean;
}

/** When nothing is to be kept beside the receipt, this is what an undo may cost. */
const usualBytes = 200 * 1024 * 1024;
const filesAtOnce = 8;

/** Fetches every file that the plan is going to overwrite or to delete, as far as the limit of a kept archive allows; reads only. */
export async function saveSite(plan: HostingPlan, { keep }: Pick<DeployRequest, 'keep'>, tools: DeployTools): Promise<SavedSite> {
  const endangered = [...plan.uploads.flatMap(({ replaces }) => replaces ?? []), ...plan.removals].filter(({ path }) => !isOurs(path));
  let leftBytes = keep?.mostBytes ?? usualBytes;
  const lost: { path: string; reason: string }[] = [];
  const chosen = endangered
    .toSorted((a, b) => a.sizeBytes - b.sizeBytes)
    .filter(({ path, sizeBytes }) => {
      leftBytes -= sizeBytes;
      if (leftBytes < 0) lost.push({ path, reason: 'it was too large to be saved (see "keep-archive-size")' });
      return leftBytes >= 0;
    });
  const headersOf = createHeaderFinder(plan);
  const files = await inParallel(
    chosen.map((file, place) => ({ file, to: join(tools.scratch, `before-${place}`) })),
    () => filesAtOnce,
    async ({ file, to }) => {
      const reason = await fetchFile(file, to, tools);
      if (reason === undefined) return await savedFile(file, to, headersOf(file));
      lost.push({ path: file.path, reason });
      return undefined;
    },
  );
  return { plan, files: files.filter((each) => each !== undefined), lost, manifest: await manifestBefore(plan, tools) };
}

/** Why the file cannot be had; undefined when it lies in its place, whole. */
async function fetchFile(
  { path, sizeBytes }: RemoteFile,
  to: string,
  { serverless: { hosting } }: DeployTools,
): Promise<string | undefined> {
  try {
    const fetched = await hosting.fetch(path, { to, maxBytes: sizeBytes });
    if (fetched === undefined) return 'it was gone when it should have been saved';
    return fetched.sizeBytes === sizeBytes ? undefined : `it had ${fetched.sizeBytes} bytes when it was saved, not ${sizeBytes}`;
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return error.message;
  }
}

type Found = FileHeaders & { readonly order: Order; readonly isSure: boolean };

async function savedFile(before: RemoteFile, place: string, { order, contentType, headers, isSure }: Found): Promise<SavedFile> {
  const { size: sizeBytes } = await stat(place);
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  for await (const chunk of createReadStream(place)) {
    md5.update(chunk as Buffer);
    sha256.update(chunk as Buffer);
  }
  return {
    path: before.path,
    sizeBytes,
    md5: md5.digest('hex'),
    sha256: sha256.digest('hex'),
    order,
    contentType,
    headers,
    before,
    isSureOfHeaders: isSure,
    read: () => readFile(place),
    open: async () => createReadStream(place),
  };
}

/**
 * The cloud does not tell the headers of a file, but the manifest has their digest: the rules of now, for each turn that a file may have been in, are
 * tried against it.
 */
function createHeaderFinder({ request, uploads, manifest, remote }: HostingPlan): (file: RemoteFile) => Found {
  const byRules = headersBy(request.headers);
  const hashed = hashedNames(remote.map(({ path }) => path));
  const own = new Map(uploads.map(({ file }) => [file.path, file]));
  return ({ path, contentType, etag }) => {
    const likely: Order = /\.x?html?$/i.test(path) ? 'page' : hashed.has(path) ? 'hashed' : 'asset';
    const candidates = ([likely, 'asset', 'page', 'hashed'] as const).map((order) => ({ order, ...byRules(path, order) }));
    const entry: ManifestEntry | undefined =
      manifest !== undefined && Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    const proven = [...candidates, ...(own.get(path) === undefined ? [] : [own.get(path) as SiteFile])].find(
      (each) => entry?.etag === etag && headersDigest(each) === entry.headers,
    );
    const guess = { order: likely, ...byRules(path, likely), ...(contentType !== '' && { contentType }) };
    const { order, contentType: type, headers } = proven ?? guess;
    return { order, contentType: type, headers, isSure: proven !== undefined };
  };
}

async function manifestBefore(
  { request: { manifest }, state }: { readonly request: HostingRequest; readonly state: HostingPlan['state'] },
  { serverless: { hosting } }: DeployTools,
): Promise<Buffer | undefined> {
  if (manifest.kind === 'file') return await readFile(manifest.path).catch(() => undefined);
  return state === 'in-service' ? await hosting.read(manifestPath) : undefined;
}
