import { createHash } from 'node:crypto';
import type { SiteFile } from '../packaging/site.ts';
import type { ServedFile } from '../services/serverless-words.ts';
import { inParallel } from './in-parallel.ts';
import { mostSinceRecord } from './keep-manifest.ts';
import type { DeployTools } from './tools.ts';

/** One file is held for each while it is compared. */
const filesAtOnce = 16;

/** As many as a run can have had under way when it was cut off, on top of those since its last record. */
const mostUnderWay = 64;

/**
 * Files that stand at the site as they should, though no record and no ETag proves it: a run that was killed, or whose answers were lost, leaves such files.
 * They are settled by reading them, and are not sent once more. A site with more of them was not left by a run of ours, and is sent.
 */
export async function proveFiles(
  files: readonly SiteFile[],
  siteFiles: number,
  { serverless: { hosting } }: Pick<DeployTools, 'serverless'>,
): Promise<ReadonlySet<SiteFile>> {
  return await provenFiles(files, siteFiles, async (file) => isServedAs(file, await hosting.served(file.path)));
}

/** Those of which `isSame` says so, unless there are more than a run can have left. */
export async function provenFiles(
  files: readonly SiteFile[],
  siteFiles: number,
  isSame: (file: SiteFile) => Promise<boolean>,
): Promise<ReadonlySet<SiteFile>> {
  if (files.length > mostSinceRecord(siteFiles) + mostUnderWay) return new Set();
  const judged = await inParallel(
    files,
    () => filesAtOnce,
    async (file) => ({ file, isSame: await isSame(file) }),
  );
  return new Set(judged.filter((one) => one.isSame).map(({ file }) => file));
}

function isServedAs({ sha256, contentType, headers }: SiteFile, served: ServedFile | undefined): boolean {
  if (served === undefined || served.contentType !== contentType) return false;
  const names = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  // One that no rule asks for any more would stay.
  const caching = served.headers['cache-control'];
  if (caching !== names.get('cache-control')) return false;
  const hasAll = [...names].every(([name, value]) => served.headers[name] === value);
  return hasAll && createHash('sha256').update(served.bytes).digest('hex') === sha256;
}
