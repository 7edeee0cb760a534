import { join } from 'node:path';
import { Failure, isFailure } from '../errors/failure.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import type { Task, Whitelist } from '../services/mpaas-words.ts';
import { drawCode } from './draw-code.ts';
import { planEnd } from './end-previews.ts';
import { isLive } from './package-tasks.ts';
import { type PreviewPlan, planPreview } from './plan-preview.ts';
import { poll } from './poll.ts';
import type { PreparedPreview } from './prepare-preview.ts';
import { identityOf } from './preview-identity.ts';
import type { PreviewRecord } from './preview-record.ts';
import { settlePreviews } from './settle-previews.ts';
import { step, type Tools } from './tools.ts';
import { ensurePreview } from './upload-preview.ts';
import { createUploads } from './uploads.ts';

/**
 * Puts a build on the phone of one person: archive, whitelist of the IDE, upload, package, each read back from the cloud, and the code to scan. What is
 * there already is reused; the earlier previews of the same pull request end.
 */
export async function preview(prepared: PreparedPreview, tools: Tools, record: PreviewRecord): Promise<'live' | 'planned'> {
  const { request } = prepared;
  const archive = await step('archive', tools, () => makeArchive(prepared, tools));
  record.archive = archive;
  const identity = identityOf(request, archive.sha256, tools.run);
  const uploads = createUploads(tools);
  const plan = await step('look', tools, () => planPreview(prepared, identity, tools));
  if (request.dryRun) {
    await uploads.token();
    announce(plan, prepared, archive, tools);
    return 'planned';
  }
  const whitelistId = await step('whitelist', tools, () => ensureWhitelist(plan, prepared, tools));
  record.whitelistId = whitelistId;
  await ensurePreview(plan, { prepared, archive, identity, whitelistId, uploads, tools, record });
  await step('preview', tools, async () => {
    await waitForTask(prepared, tools, record);
    await settlePreviews(prepared, identity, tools, record);
    if (record.task?.state !== 'publishing') throw notLive(record, 0);
    await drawCode(request, tools, record);
  });
  return 'live';
}

async function makeArchive({ build, request }: PreparedPreview, { scratch, reporter, signal }: Tools): Promise<Archive> {
  const to = join(scratch, `${request.h5Id}-preview.zip`);
  const archive = await writeArchive(build.files, { root: request.h5Id, to, ...(signal && { signal }) });
  reporter.report({ type: 'archive-made', files: archive.files, sizeBytes: archive.sizeBytes, sha256: archive.sha256 });
  return archive;
}

/** Tells each write that the plan would make, in its order, and what would be reused instead. */
function announce(plan: PreviewPlan, { icon }: PreparedPreview, archive: Archive, { reporter }: Tools): void {
  const planned = (operation: string, effect: string, parameters: Record<string, string> = {}, sizeBytes?: number) =>
    reporter.report({ type: 'write-planned', operation, effect, sizeBytes, parameters });
  if (plan.whitelist === undefined) planned('CreateMcubeWhitelistForIde', 'let the user open previews');
  if (plan.package.kind === 'upload') {
    const { h5Version, vhost } = plan.package;
    planned('PostObject', 'send the archive', { sha256: archive.sha256 }, archive.sizeBytes);
    if (icon !== undefined) planned('PostObject', 'send the icon', {}, icon.sizeBytes);
    planned('UploadMcubeMiniPackage', `create the preview ${h5Version}`, { H5Version: h5Version, Vhost: vhost });
  } else {
    const { packageId, h5Version } = plan.package.live.preview;
    reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
  }
  for (const each of plan.replaced) planEnd(each, { reporter });
}

/** The list says whom previews of this user open for, not who is added to it: the one write here that may be repeated without looking. */
async function ensureWhitelist(plan: PreviewPlan, { request }: PreparedPreview, tools: Tools): Promise<number> {
  const { whitelistId } = plan.whitelist ?? (await allowUser(request, tools));
  const created = !plan.whitelists.some((each) => each.whitelistId === whitelistId);
  // Its own name may hold the id of the user.
  tools.reporter.report({ type: 'whitelist-ready', whitelistId, name: 'of the IDE', created, usersAdded: created ? 1 : 0 });
  return whitelistId;
}

async function allowUser({ user, waitMs }: PreparedPreview['request'], { mpaas, clock, signal }: Tools): Promise<Whitelist> {
  const allow = () => mpaas.allowPreviews(user);
  const { whitelistId } = await allow().catch((error: unknown) => {
    if (isFailure(error) && error.code === 'OUTCOME_UNKNOWN') return allow();
    throw error;
  });
  const startedMs = clock.now();
  const look = async () => (await mpaas.listWhitelists()).find((each) => each.whitelistId === whitelistId && each.users > 0);
  const found = await poll(look, waitMs, { clock, signal });
  if (found !== undefined) return found;
  throw new Failure('NOT_LIVE', {
    what: { en: `Whitelist ${whitelistId}`, zh: `白名单 ${whitelistId} ` },
    state: 'not listed',
    waitedMs: clock.now() - startedMs,
  });
}

/** The cloud makes the task of a preview by itself, with the package; until it publishes, the code opens nothing. */
async function waitForTask({ request }: PreparedPreview, tools: Tools, record: PreviewRecord): Promise<void> {
  const packageId = record.package?.packageId ?? 0;
  const startedMs = tools.clock.now();
  const look = async (): Promise<Task | undefined> => {
    const tasks = await tools.mpaas.listTasks(packageId);
    const task = tasks.find(isLive) ?? tasks[0];
    if (task !== undefined) record.task = task;
    return task?.state === 'waiting' ? undefined : task;
  };
  const task = await poll(look, request.waitMs, tools);
  // One that has ended gave way to another run, which is looked for next.
  if (task?.state !== 'publishing' && task?.state !== 'ended') throw notLive(record, tools.clock.now() - startedMs);
}

const notLive = ({ package: made, task }: PreviewRecord, waitedMs: number): Failure =>
  new Failure('NOT_LIVE', {
    what: { en: `The preview (package ${made?.packageId ?? 0})`, zh: `预览（资源包 ${made?.packageId ?? 0}）` },
    state: task?.state ?? { en: 'without a task', zh: '没有任务' },
    waitedMs,
  });
