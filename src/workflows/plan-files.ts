import { createHash } from 'node:crypto';
import type { FilesRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import { compareSite } from '../packaging/compare-site.ts';
import { deletable } from '../packaging/deletable.ts';
import { type Manifest, manifestPath, readManifest } from '../packaging/manifest.ts';
import type { Site, SiteFile } from '../packaging/site.ts';
import type { FileStorage, StoredFile } from '../services/file-words.ts';
import { type PlannedUpload, warnOfManifest } from './plan-hosting.ts';
import { provenFiles } from './prove-files.ts';
import { quotaWarning } from './quota.ts';
import { namesIn, type StandingFile } from './stored-names.ts';
import type { DeployTools } from './tools.ts';

/** What is done with the files of the storage. */
export interface FilesPlan {
  readonly request: FilesRequest;
  /** The newest file of each name, by paths below the prefix; also our own record. */
  readonly standing: readonly StandingFile[];
  readonly uploads: readonly PlannedUpload[];
  readonly unchanged: readonly SiteFile[];
  /** True when some of the unchanged files were found by reading them: the record does not know them. */
  readonly isUnrecorded: boolean;
  readonly removals: readonly StandingFile[];
  readonly manifest?: Manifest | undefined;
}

/** Reads the files as they stand and decides; nothing is written. */
export async function planFiles(request: FilesRequest, site: Site, tools: DeployTools): Promise<FilesPlan> {
  const { files } = tools.serverless;
  const { newest, older } = namesIn(await files.list(request.prefix), request.prefix);
  const byPath = new Map(newest.map((file) => [file.path, file]));
  const manifest = await findManifest(byPath.get(manifestPath), request, tools);

  const { upload, unchanged, orphans } = compareSite(site.files, newest, manifest);
  const unproven = upload.filter(({ why }) => why === 'unproven').map(({ file }) => file);
  const proven = await provenFiles(unproven, site.files.length, (file) => isServed(file, byPath.get(file.path), files));
  const remoteCount = newest.length + older.length;
  const doubles = older.map(({ path }) => path);
  const { files: going, problem } = deletable([...orphans, ...doubles], { ...request.delete, remoteCount });
  if (problem !== undefined) throw problem;
  const goes = new Set(going);
  const orphaned = new Set(orphans);
  const plan: FilesPlan = {
    request,
    standing: newest,
    uploads: upload.filter(({ file }) => !proven.has(file)).map(({ file, why }) => ({ file, why, replaces: byPath.get(file.path) })),
    unchanged: [...unchanged, ...proven],
    isUnrecorded: proven.size > 0,
    removals: [...newest.filter(({ path }) => orphaned.has(path)), ...older].filter(({ path }) => goes.has(path)),
    manifest,
  };
  if (plan.uploads.length > 0) await checkQuota(plan, site, tools);
  return plan;
}

async function findManifest(
  found: StandingFile | undefined,
  { prefix }: FilesRequest,
  { serverless: { files }, reporter }: DeployTools,
): Promise<Manifest | undefined> {
  const { manifest, reason } = readManifest(found && (await files.served(found.stored))?.bytes);
  if (reason !== undefined) warnOfManifest(`${prefix}${manifestPath}`, reason, reporter);
  return manifest;
}

/** A cache that is older than the file shows other bytes than those that stand there. */
const clockToleranceMs = 5000;

/** Whether everyone who reads the file gets these very bytes, and gets them from no cache that is older than the file. */
async function isServed({ sha256, contentType }: SiteFile, found: StandingFile | undefined, files: FileStorage): Promise<boolean> {
  const served = found && (await files.served(found.stored));
  if (served === undefined || served.contentType !== contentType) return false;
  const [readMs, writtenMs] = [
    Date.parse(served.headers['last-modified'] ?? ''),
    Date.parse((found as { stored: StoredFile }).stored.modifiedAt),
  ];
  if (!(readMs >= writtenMs - clockToleranceMs)) return false;
  return createHash('sha256').update(served.bytes).digest('hex') === sha256;
}

/** What our files will take at their fullest: those that go stand until the others are up. What stands under other names is not known. */
async function checkQuota({ standing, removals }: FilesPlan, site: Site, { serverless: { files }, reporter }: DeployTools): Promise<void> {
  const quotaBytes = await files.quotaBytes();
  if (quotaBytes === undefined) return;
  const local = new Set(site.files.map(({ path }) => path));
  const staying = standing.filter(({ path }) => !local.has(path));
  const sizeBytes = site.sizeBytes + total(staying);
  if (sizeBytes > quotaBytes) throw new Failure('FILES_TOO_LARGE', { sizeBytes, quotaBytes });
  const usedBytes = total(standing);
  const goes = new Set(removals);
  const freedBytes = total(standing.filter((file) => goes.has(file)));
  const warning = quotaWarning({ what: 'files', usedBytes, addedBytes: sizeBytes - freedBytes - usedBytes, quotaBytes });
  if (warning !== undefined) reporter.report(warning);
}

const total = (files: readonly StandingFile[]): number => files.reduce((sum, file) => sum + file.sizeBytes, 0);
