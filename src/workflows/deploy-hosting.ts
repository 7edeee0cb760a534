import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { HostingConfig, RemoteFile } from '../services/serverless-words.ts';
import type { SiteRecord } from './deploy-record.ts';
import { configDifferences, type WritableConfig, wantedConfig } from './hosting-config.ts';
import { createCheckpoint, keepManifest } from './keep-manifest.ts';
import { openHosting } from './open-hosting.ts';
import { type HostingPlan, inListOrder, type PlannedUpload } from './plan-hosting.ts';
import { removeFiles } from './remove-files.ts';
import { createFileSender } from './send-file.ts';
import { readsBack } from './setting.ts';
import { changedSetting } from './setting-words.ts';
import { listingOf } from './site-listing.ts';
import type { DeployTools } from './tools.ts';
import { uploadSite } from './upload-site.ts';
import { lookUntil, writeOnce } from './write-once.ts';

/** The record of a site before anything was done to it. */
export const startSiteRecord = ({ config, unchanged }: HostingPlan): SiteRecord => ({
  ...(config && { configBefore: config, url: config.defaultUrl }),
  added: [],
  changed: [],
  deleted: [],
  unchanged: unchanged.length,
  bytesUploaded: 0,
});

/** Brings the site to what was built, in an order that never shows a broken page, and reads it back. Nothing is called when nothing differs. */
export async function deployHosting(plan: HostingPlan, record: SiteRecord, request: DeployRequest, tools: DeployTools): Promise<void> {
  if (plan.state !== 'in-service') {
    await openHosting(request.waitMs, tools);
    record.opened = true;
  }
  const isChanged = isSiteChanged(plan);
  const standing = isChanged ? await syncFiles(plan, record, request, tools) : plan.remote;
  record.listing = listingOf(standing, [...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
  const config = await configure(plan, tools);
  record.config = config;
  const url = config.defaultUrl;
  record.url = url;
  await refreshCaches(plan, { isChanged, standing }, request, tools);
  const { added, changed, deleted, unchanged, bytesUploaded } = record;
  const counts = { uploaded: added.length + changed.length, unchanged, deleted: deleted.length, sizeBytes: bytesUploaded };
  tools.reporter.report({ type: 'site-synced', ...counts, url });
}

/** Whether the files or the record of them change. */
export const isSiteChanged = ({ uploads, removals, isUnrecorded = false, rolledBackFrom }: HostingPlan): boolean =>
  uploads.length + removals.length > 0 || isUnrecorded || rolledBackFrom !== undefined;

/** The domains whose cache an earlier run has left as it was. */
export const owedRefreshes = ({ request, manifest }: HostingPlan): readonly string[] =>
  request.refresh.filter((domain) => manifest?.unrefreshed?.includes(domain) === true);

/**
 * Files first, then the manifest of what is there, then deletions: what an old page refers to stands until the new pages are up. Answers what stands
 * there in the end.
 */
async function syncFiles(
  plan: HostingPlan,
  record: SiteRecord,
  { uploads: most }: DeployRequest,
  tools: DeployTools,
): Promise<readonly RemoteFile[]> {
  const sender = createFileSender(most, tools);
  const checkpoint = createCheckpoint(plan, sender, tools);
  await uploadSite(plan.uploads, sender, tools, async (upload, etag) => {
    note(upload, record);
    await checkpoint(upload, etag);
  });
  const listed = await readBackUploads(plan, tools);
  await keepManifest(plan, { listed, unrefreshed: plan.request.refresh }, sender, tools);
  await removeOrphans(plan, record, tools);
  const gone = new Set(plan.removals.map(({ path }) => path));
  return listed.filter(({ path }) => !gone.has(path));
}

function note({ file, replaces }: PlannedUpload, record: SiteRecord): void {
  (replaces === undefined ? record.added : record.changed).push(file.path);
  record.bytesUploaded += file.sizeBytes;
}

/** Lists the site again: every file that was sent must be there, whole. */
async function readBackUploads(
  { uploads, remote }: HostingPlan,
  { serverless: { hosting }, clock }: DeployTools,
): Promise<readonly RemoteFile[]> {
  if (uploads.length === 0) return remote;
  const expected = inListOrder([...remote.map(({ path }) => path), ...uploads.map(({ file }) => file.path)]);
  const missingIn = (listed: readonly RemoteFile[]): readonly string[] => {
    const byPath = new Map(listed.map((file) => [file.path, file]));
    const isThere = (path: string, sizeBytes: number): boolean => {
      const found = byPath.get(path);
      return found !== undefined && found.sizeBytes === sizeBytes && found.etag !== '';
    };
    return uploads
      .map(({ file }) => file)
      .filter(({ path, sizeBytes }) => !isThere(path, sizeBytes))
      .map(({ path }) => path);
  };
  const listed = await lookUntil(
    () => hosting.files('', expected),
    (files) => missingIn(files).length === 0,
    clock,
  );
  const missing = missingIn(listed);
  if (missing.length > 0) throw new Failure('SITE_INCOMPLETE', { missing, remaining: [] });
  return listed;
}

async function removeOrphans(
  { removals, remote, uploads }: HostingPlan,
  record: SiteRecord,
  { serverless: { hosting }, clock }: DeployTools,
): Promise<void> {
  if (removals.length === 0) return;
  const paths = removals.map(({ path }) => path);
  await removeFiles(paths, (batch) => hosting.remove(batch));
  const remainingIn = (listed: readonly RemoteFile[]): readonly string[] => {
    const there = new Set(listed.map(({ path }) => path));
    return paths.filter((path) => there.has(path));
  };
  const gone = new Set(paths);
  const left = [...remote.map(({ path }) => path), ...uploads.map(({ file }) => file.path)].filter((path) => !gone.has(path));
  const listed = await lookUntil(
    () => hosting.files('', inListOrder(left)),
    (files) => remainingIn(files).length === 0,
    clock,
  );
  const remaining = remainingIn(listed);
  record.deleted.push(...paths.filter((path) => !remaining.includes(path)));
  if (remaining.length > 0) throw new Failure('SITE_INCOMPLETE', { missing: [], remaining });
}

/** Answers the configuration as it is in the end. It is read again before it is written: the write takes all of it, also what somebody else set. */
async function configure(plan: HostingPlan, { serverless: { hosting }, reporter, clock }: DeployTools): Promise<HostingConfig> {
  if (plan.config !== undefined && plan.configChanges.length === 0) return plan.config;
  const found = await hosting.config();
  const wanted = wantedConfig(plan.request, found);
  const differences = configDifferences(found, wanted);
  const now = differences.length > 0 ? await writeConfig(wanted, hosting, clock) : found;
  for (const difference of differences) reporter.report(changedSetting(difference));
  return now;
}

/** Writes the configuration and reads it back. */
export async function writeConfig(
  wanted: WritableConfig,
  hosting: DeployTools['serverless']['hosting'],
  clock: DeployTools['clock'],
): Promise<HostingConfig> {
  const fits = (config: HostingConfig): boolean => configDifferences(config, wanted).length === 0;
  const look = async () => {
    const config = await hosting.config();
    return fits(config) ? config : undefined;
  };
  const readBack = () => lookUntil(() => hosting.config(), fits, clock);
  const now = await writeOnce(
    { what: { en: 'the configuration of hosting', zh: '静态托管的配置' }, look, write: () => hosting.configure(wanted), readBack },
    clock,
  );
  const [wrong] = configDifferences(now, wanted);
  if (wrong !== undefined) {
    throw readsBack(wrong.name, { expected: wrong.after, found: wrong.before });
  }
  return now;
}

/** What the site owes its domains: after a change all of them, else those that an earlier run has left. The record says what is still owed in the end. */
async function refreshCaches(
  plan: HostingPlan,
  { isChanged, standing }: { readonly isChanged: boolean; readonly standing: readonly RemoteFile[] },
  { uploads: most }: DeployRequest,
  tools: DeployTools,
): Promise<void> {
  const before = isChanged ? plan.request.refresh : owedRefreshes(plan);
  const left: string[] = [];
  for (const domain of before) if (!(await refresh(domain, tools))) left.push(domain);
  if (left.length === before.length) return;
  await keepManifest(plan, { listed: standing, unrefreshed: left }, createFileSender(most, tools), tools);
}

/** The site is live already, so a refusal is told, and is no failure. Whether the cache was refreshed. */
async function refresh(domain: string, { serverless: { hosting }, reporter }: DeployTools): Promise<boolean> {
  try {
    await hosting.refresh(domain);
    return true;
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    reporter.report({
      type: 'warned',
      message: {
        en: `The CDN cache of ${domain} was not refreshed: ${error.message}`,
        zh: `${domain} 的 CDN 缓存没有刷新：${error.told.zh}`,
      },
      help: {
        en: 'Visitors may see the old site for a while; the next deploy tries it again (three times an hour are allowed).',
        zh: '访问者可能暂时看到旧网站；下次部署会再次尝试（每小时允许三次）。',
      },
    });
    return false;
  }
}
