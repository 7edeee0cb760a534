import { rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeployRequest } from '../config/deploy-request.ts';
import type { KeepRequest } from '../config/keep-request.ts';
import { isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import { systemReason } from '../packaging/build-file.ts';
import { isNamedBy, keptSiteName, listKeptSites, sha256Of } from '../packaging/kept-sites.ts';
import type { Site } from '../packaging/site.ts';
import { describedIn, siteArchiveFiles } from '../packaging/site-archive.ts';
import { describeSite, type Served } from '../packaging/site-description.ts';
import type { DeployTools } from './tools.ts';

/** What was kept for the way back. */
export interface KeptArchive {
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** Absolute. */
  readonly path: string;
}

type Kept = Pick<DeployTools, 'reporter' | 'clock' | 'signal'>;

/**
 * Keeps the site that was sent beside the receipt, for a rollback to bring back. It is there whole or not at all, and a site that is kept
 * already is only marked as the last one. The site is live by now: whatever goes wrong here is told, and is no failure.
 */
export async function keepSite(
  site: Site,
  { spaceId, receipt, hosting, keep }: Pick<DeployRequest, 'spaceId' | 'receipt' | 'hosting' | 'keep'>,
  tools: Kept,
): Promise<KeptArchive | undefined> {
  if (keep === undefined || hosting === undefined) return undefined;
  const { index, error, spa } = hosting;
  try {
    const kept = await keepIn(dirname(receipt), site, { spaceId, index, error, spa }, { keep, ...tools });
    if (kept !== undefined) tools.reporter.report({ type: 'archive-kept', path: kept.path, sizeBytes: kept.sizeBytes });
    return kept;
  } catch (thrown) {
    if (isFailure(thrown) && isStop(thrown)) throw thrown;
    warnOfLoss(isFailure(thrown) ? thrown.told : said('its archive cannot be written ({error}).', { error: systemReason(thrown) }), tools);
    return undefined;
  }
}

const warnOfLoss = (reason: Both, { reporter }: Kept): void =>
  reporter.report({
    type: 'warned',
    message: {
      en: `The site was not kept for a rollback: ${reason.en}`,
      zh: `网站没有为回滚保留：${reason.zh}`,
    },
    help: {
      en: 'The site is live; going back to it later takes its build. Raise "keep-archive-size", or choose another folder with "receipt".',
      zh: '网站已生效；以后要回到它需要其构建产物。请调大 "keep-archive-size"，或用 "receipt" 换一个目录。',
    },
  });

async function keepIn(folder: string, site: Site, served: Served, { keep, ...tools }: Kept & { readonly keep: KeepRequest }) {
  const description = describeSite(site, served);
  const known = await findKept(folder, served.spaceId, description);
  if (known !== undefined) {
    const now = tools.clock.now() / 1000;
    await utimes(known.path, now, now).catch(() => {});
    return known;
  }
  // Named for the process: two deploys beside one receipt do not write into one file.
  const unnamed = join(folder, `.miniship-site-${process.pid}.zip`);
  try {
    const written = await writeArchive(siteArchiveFiles(site, description), { root: '', to: unnamed, signal: tools.signal });
    return await place(written, folder, served, keep, tools);
  } finally {
    await rm(unnamed, { force: true });
  }
}

async function place(
  { path, sha256, sizeBytes }: Archive,
  folder: string,
  { spaceId }: Served,
  { mostBytes }: KeepRequest,
  tools: Kept,
): Promise<KeptArchive | undefined> {
  if (sizeBytes > mostBytes) {
    const sizes = { size: inMegabytes(sizeBytes), most: inMegabytes(mostBytes) };
    warnOfLoss(said('its archive has {size}, and "keep-archive-size" allows {most}.', sizes), tools);
    return undefined;
  }
  const file = keptSiteName(spaceId, sha256);
  await rename(path, join(folder, file));
  return { file, sha256, sizeBytes, path: join(folder, file) };
}

const inMegabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

/** The archive that holds this very site, when it is whole. Asked before the zip is made: most deploys change no file of the site. */
async function findKept(folder: string, spaceId: string, description: Buffer): Promise<KeptArchive | undefined> {
  for (const { path, file, sizeBytes } of await listKeptSites(folder, spaceId)) {
    const described = await describedIn(path);
    if (described?.bytes.equals(description) !== true) continue;
    const sha256 = await sha256Of(path);
    if (isNamedBy(file, sha256)) return { file, sha256, sizeBytes, path };
  }
  return undefined;
}
