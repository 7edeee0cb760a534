import type { DeployRequest } from '../config/deploy-request.ts';
import { asFailure, Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import { readManifest, writeManifest } from '../packaging/manifest.ts';
import { identityOfManifest, identityOfSite } from '../packaging/site-identity.ts';
import { count } from '../reporting/format.ts';
import type { RemoteFile } from '../services/serverless-words.ts';
import { writeConfig } from './deploy-hosting.ts';
import type { DeployRecord } from './deploy-record.ts';
import { configDifferences } from './hosting-config.ts';
import { putManifest, removeManifest } from './keep-manifest.ts';
import type { HostingPlan } from './plan-hosting.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { removeFiles } from './remove-files.ts';
import type { SavedFile, SavedSite } from './save-site.ts';
import { createFileSender, type FileSender } from './send-file.ts';
import { changedSetting } from './setting-words.ts';
import type { DeployTools } from './tools.ts';
import type { TakenBack } from './train.ts';
import { uploadSite } from './upload-site.ts';
import { lookUntil } from './write-once.ts';

/**
 * Brings the site back to what stood there before a deploy: the files that were overwritten or deleted, the pages, the record; and takes away what
 * the deploy has added. The site is read back. What was not saved is told. Answers nothing when the deploy had not begun.
 */
export async function undoHosting(
  saved: SavedSite | undefined,
  { request }: PreparedDeploy,
  { hosting: site }: DeployRecord,
  tools: DeployTools,
): Promise<readonly TakenBack[]> {
  if (saved === undefined || site === undefined) return [];
  const { plan } = saved;
  if (plan.state !== 'in-service') {
    const isOpen = (await tools.serverless.hosting.state()) !== 'unused';
    if (!isOpen) return [];
  }
  const left = notSaved(saved, await tools.serverless.hosting.files());
  const stays: readonly TakenBack[] =
    plan.state === 'unused'
      ? [
          {
            what: { en: 'hosting', zh: '静态托管' },
            confirmed: false,
            detail: { en: 'stays open: the cloud has no call that closes it', zh: '保持开通：云端没有关闭它的接口' },
          },
        ]
      : [];
  try {
    const detail = await bringBack(saved, request, tools);
    const own: readonly TakenBack[] = detail === undefined ? [] : [{ what: { en: 'site', zh: '网站' }, confirmed: true, detail }];
    return [...own, ...left, ...stays];
  } catch (thrown) {
    return [{ what: { en: 'site', zh: '网站' }, confirmed: false, detail: asFailure(thrown).told }, ...left, ...stays];
  }
}

/** Files that are not what they were, and of which there is no copy. */
function notSaved({ lost, plan }: SavedSite, now: readonly RemoteFile[]): readonly TakenBack[] {
  const listed = new Map(now.map((file) => [file.path, file]));
  const before = new Map(plan.remote.map((file) => [file.path, file]));
  return lost
    .filter(({ path }) => listed.get(path)?.etag !== before.get(path)?.etag)
    .map(({ path, reason }) => ({ what: { en: `file ${path} of the site`, zh: `网站的文件 ${path}` }, confirmed: false, detail: reason }));
}

/** What was done, in words; undefined when the site is as it was. */
async function bringBack(saved: SavedSite, request: DeployRequest, tools: DeployTools): Promise<Both | undefined> {
  const { hosting } = tools.serverless;
  const { files, plan } = saved;
  const now = new Map((await hosting.files()).map((file) => [file.path, file]));
  const changed = files.filter(({ path, before }) => now.get(path)?.etag !== before.etag);
  const before = new Set(plan.remote.map(({ path }) => path));
  const added = plan.uploads.map(({ file }) => file.path).filter((path) => !before.has(path) && now.has(path));
  const isConfigured = await bringConfigBack(plan, tools);
  if (changed.length + added.length === 0 && !isConfigured) return undefined;

  const sender = createFileSender(request.uploads, tools);
  const uploads = changed.map((file) => ({ file, why: 'changed' as const }));
  await uploadSite(uploads, sender, tools, async () => {});
  await removeFiles(added, (batch) => hosting.remove(batch));
  const listed = await readBack(changed, added, tools);
  await bringManifestBack(saved, listed, sender, tools);
  const unsure = changed.filter(({ isSureOfHeaders }) => !isSureOfHeaders).length;
  const words = `${count(changed.length, 'file')} put back, ${count(added.length, 'added file')} taken away`;
  return {
    en: `${words}${unsure === 0 ? '' : `; ${unsure} of them may be served with other headers than before`}`,
    zh: `恢复 ${changed.length} 个文件，移除新增的 ${added.length} 个${unsure === 0 ? '' : `；其中 ${unsure} 个的响应头可能与之前不同`}`,
  };
}

/** Every file is there with its old size, and nothing that was added. */
async function readBack(
  changed: readonly SavedFile[],
  added: readonly string[],
  { serverless: { hosting }, clock }: DeployTools,
): Promise<readonly RemoteFile[]> {
  const wrongIn = (listed: readonly RemoteFile[]) => {
    const sizes = new Map(listed.map(({ path, sizeBytes }) => [path, sizeBytes]));
    return {
      missing: changed.filter(({ path, sizeBytes }) => sizes.get(path) !== sizeBytes).map(({ path }) => path),
      remaining: added.filter((path) => sizes.has(path)),
    };
  };
  const isRight = (listed: readonly RemoteFile[]): boolean => Object.values(wrongIn(listed)).every((paths) => paths.length === 0);
  const listed = await lookUntil(() => hosting.files(), isRight, clock);
  if (!isRight(listed)) throw new Failure('SITE_INCOMPLETE', wrongIn(listed));
  return listed;
}

/** Whether there was anything to bring back. */
async function bringConfigBack({ config }: HostingPlan, { serverless: { hosting }, clock, reporter }: DeployTools): Promise<boolean> {
  if (config === undefined) return false;
  const { defaultUrl: _address, ...wanted } = config;
  const differences = configDifferences(await hosting.config(), wanted);
  if (differences.length === 0) return false;
  await writeConfig(wanted, hosting, clock);
  for (const difference of differences) reporter.report(changedSetting(difference));
  return true;
}

/** The old record with the new ETags of what was sent again. The site that is given up is noted there, so that a rollback never goes to it. */
async function bringManifestBack(
  { plan, manifest: bytes, files }: SavedSite,
  listed: readonly RemoteFile[],
  sender: FileSender,
  tools: DeployTools,
): Promise<void> {
  const { manifest } = readManifest(bytes);
  if (manifest === undefined) {
    await removeManifest(plan.request.manifest, tools.serverless.hosting);
    return;
  }
  const etags = new Map(listed.map(({ path, etag }) => [path, etag]));
  const restored = new Set(files.map(({ path }) => path));
  const entries = Object.entries(manifest.files).map(([path, entry]) => {
    const etag = restored.has(path) ? etags.get(path) : undefined;
    return [path, etag === undefined ? entry : { ...entry, etag }] as const;
  });
  const given = identityOfSite([...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
  const undone = given === identityOfManifest(manifest) ? manifest.undone : [given, ...(manifest.undone ?? [])];
  await putManifest(plan.request.manifest, writeManifest({ ...manifest, undone, files: Object.fromEntries(entries) }), sender, tools);
}
