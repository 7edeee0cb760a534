import { readFile } from 'node:fs/promises';
import type { HostingRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import { textIn } from '../errors/text.ts';
import { inByteOrder } from '../packaging/build-file.ts';
import { compareSite, type Why } from '../packaging/compare-site.ts';
import { deletable } from '../packaging/deletable.ts';
import { type Manifest, manifestPath, readManifest } from '../packaging/manifest.ts';
import type { Site, SiteFile } from '../packaging/site.ts';
import type { Hosting, HostingConfig, HostingState, RemoteFile } from '../services/serverless-words.ts';
import { configDifferences, noConfig, wantedConfig } from './hosting-config.ts';
import { proveFiles } from './prove-files.ts';
import { type Quota, quotaOrNothing, quotaWarning } from './quota.ts';
import type { SettingDifference } from './setting.ts';
import { together } from './together.ts';
import type { DeployTools } from './tools.ts';

/** One file that is sent. */
export interface PlannedUpload {
  readonly file: SiteFile;
  readonly why: Why;
  /** The file that it replaces. */
  readonly replaces?: RemoteFile | undefined;
}

/** What is done with the site. */
export interface HostingPlan {
  readonly request: HostingRequest;
  readonly state: HostingState;
  /** Undefined while hosting is not open. */
  readonly config?: HostingConfig | undefined;
  readonly configChanges: readonly SettingDifference[];
  /** Everything that stood there before, also what stays. */
  readonly remote: readonly RemoteFile[];
  readonly uploads: readonly PlannedUpload[];
  readonly unchanged: readonly SiteFile[];
  /** True when some of the unchanged files were found by reading them: the record does not know them, and neither may the caches. */
  readonly isUnrecorded?: boolean | undefined;
  readonly removals: readonly RemoteFile[];
  /** The record of what was uploaded before. */
  readonly manifest?: Manifest | undefined;
  /** Identity of the site that is given up, when this is a rollback. */
  readonly rolledBackFrom?: string | undefined;
}

/** Reads the site as it stands and decides; nothing is written. */
export async function planHosting(request: HostingRequest, site: Site, tools: DeployTools): Promise<HostingPlan> {
  const { hosting } = tools.serverless;
  const state = await hosting.state();
  const isOpen = state === 'in-service';
  // The quota is asked beside the list, which takes longer.
  const [[config, remote, record], quota] = await together(isOpen ? readSite(request, site, hosting) : nothing, quotaOrNothing(hosting));
  tools.reporter.report({ type: 'site-listed', files: remote.length });
  const manifest = usableManifest(request, record, tools);

  const { upload, unchanged, orphans } = compareSite(site.files, remote, manifest);
  const unproven = upload.filter(({ why }) => why === 'unproven').map(({ file }) => file);
  const proven = await proveFiles(unproven, site.files.length, tools);
  const { files: goingFiles, problem } = deletable(orphans, { ...request.delete, remoteCount: remote.length });
  if (problem !== undefined) throw problem;
  const going = new Set(goingFiles);
  const byPath = new Map(remote.map((file) => [file.path, file]));
  const plan: HostingPlan = {
    request,
    state,
    config,
    configChanges: configDifferences(config ?? noConfig, wantedConfig(request, config ?? noConfig)),
    remote,
    uploads: upload.filter(({ file }) => !proven.has(file)).map(({ file, why }) => ({ file, why, replaces: byPath.get(file.path) })),
    unchanged: [...unchanged, ...proven],
    isUnrecorded: proven.size > 0,
    removals: remote.filter(({ path }) => going.has(path)),
    manifest,
  };
  if (plan.uploads.length > 0) checkQuota(plan, site, quota, tools);
  return plan;
}

/** What is read of a site that is not open. */
const nothing: ReturnType<typeof readSite> = Promise.resolve([undefined, [], undefined] as const);

/** What is read of a site that is open, side by side; each is waited for, so that nothing is told after the end of a run. */
async function readSite(
  request: HostingRequest,
  site: Site,
  hosting: Hosting,
): Promise<readonly [HostingConfig | undefined, readonly RemoteFile[], Buffer | undefined]> {
  const expected = inListOrder(site.files.map(({ path }) => path));
  return await together(hosting.config(), hosting.files('', expected), manifestBytes(request, hosting));
}

/** Paths as the list of a site has them, our own record among them: each once, in the order of their bytes. */
export const inListOrder = (paths: readonly string[]): readonly string[] =>
  inByteOrder([...new Set([manifestPath, ...paths])].map((name) => ({ name }))).map(({ name }) => name);

/** The record of what was uploaded to a site, if there is one that can be used. */
export const findManifest = async (request: Pick<HostingRequest, 'manifest'>, tools: DeployTools): Promise<Manifest | undefined> =>
  usableManifest(request, await manifestBytes(request, tools.serverless.hosting), tools);

/** Without a manifest more is sent, and nothing is wrong; one that is there and cannot be used is told. */
function usableManifest(
  request: Pick<HostingRequest, 'manifest'>,
  bytes: Buffer | undefined,
  tools: Pick<DeployTools, 'reporter'>,
): Manifest | undefined {
  const { manifest, reason } = readManifest(bytes);
  if (reason !== undefined) {
    const where = request.manifest.kind === 'file' ? request.manifest.path : manifestPath;
    tools.reporter.report({
      type: 'warned',
      message: {
        en: `The record of what was uploaded (${where}) cannot be used: ${textIn(reason, 'en')}.`,
        zh: `上传记录（${where}）无法使用：${textIn(reason, 'zh')}。`,
      },
      help: {
        en: 'Files whose ETag does not prove that they are the same are read, or sent again; a new record is written after that.',
        zh: 'ETag 无法证明相同的文件会被读取或重新上传；之后会写入新的记录。',
      },
    });
  }
  return manifest;
}

async function manifestBytes({ manifest }: Pick<HostingRequest, 'manifest'>, hosting: Hosting): Promise<Buffer | undefined> {
  if (manifest.kind === 'file') return await readFile(manifest.path).catch(() => undefined);
  return await hosting.read(manifestPath);
}

/** What the site will hold at its fullest: old files stand until the new pages are up. */
function checkQuota({ remote, removals }: HostingPlan, site: Site, { staticWebBytes: quotaBytes }: Quota, { reporter }: DeployTools): void {
  if (quotaBytes === undefined) return;
  const local = new Set(site.files.map(({ path }) => path));
  const staying = remote.filter(({ path }) => !local.has(path));
  const sizeBytes = site.sizeBytes + total(staying);
  if (sizeBytes > quotaBytes) throw new Failure('QUOTA_EXCEEDED', { sizeBytes, quotaBytes });
  const usedBytes = total(remote);
  const warning = quotaWarning({ what: 'site', usedBytes, addedBytes: sizeBytes - total(removals) - usedBytes, quotaBytes });
  if (warning !== undefined) reporter.report(warning);
}

const total = (files: readonly RemoteFile[]): number => files.reduce((sum, file) => sum + file.sizeBytes, 0);
