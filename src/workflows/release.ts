import { join } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import type { Package, PackageUpload, Task } from '../services/mpaas-words.ts';
import { describeAudience, findTaskFor, taskAudience } from './audience.ts';
import { announcePlan } from './dry-run.ts';
import { ensureWhitelist } from './ensure-whitelist.ts';
import { findUploaded, type PackagePlan, planRelease, type TaskPlan } from './plan-release.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { ReleaseRecord } from './release-record.ts';
import { stampedMemo, stampInto } from './stamp.ts';
import { step, type Tools } from './tools.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { writeOnce } from './write-once.ts';

/** Between two looks at a task that is still waiting. */
const pollMs = 500;

/**
 * Brings a build live: archive, upload, package, whitelist, task, each read back from the cloud. What is there already is
 * reused, so the same release run again goes on where the first one stopped.
 */
export async function release(prepared: PreparedRelease, tools: Tools, record: ReleaseRecord): Promise<'live' | 'uploaded' | 'planned'> {
  const { request } = prepared;
  record.h5Version = prepared.h5Version;
  const archive = await step('archive', tools, () => makeArchive(prepared, tools));
  record.archive = archive;
  const uploads = createUploads(tools);
  const plan = await step('look', tools, () => planRelease(prepared, archive, tools));
  if (plan.previous !== undefined) record.previous = { packageId: plan.previous.packageId, h5Version: plan.previous.h5Version };
  if (request.dryRun) {
    await uploads.token();
    announcePlan(plan, prepared, archive, tools);
    return 'planned';
  }

  record.miniProgram = await ensureMiniProgram(plan.miniProgram, prepared, tools);
  await ensurePackage(plan.package, plan.miniProgram.name, { prepared, archive, uploads, tools, record });
  const published = record.package;
  if (published === undefined || request.audience.kind === 'none') return 'uploaded';

  if (request.audience.kind === 'whitelist') {
    record.whitelist = await step('whitelist', tools, () => ensureWhitelist(plan.whitelist, prepared, uploads, tools));
  }
  await step('rollout', tools, () => ensureRollout(plan.task, published, { prepared, archive, tools, record }));
  return 'live';
}

interface Scene {
  readonly prepared: PreparedRelease;
  readonly archive: Archive;
  readonly tools: Tools;
  readonly record: ReleaseRecord;
}

async function makeArchive({ build, request, h5Version }: PreparedRelease, { scratch, reporter, signal }: Tools): Promise<Archive> {
  const to = join(scratch, `${request.h5Id}-${h5Version}.zip`);
  const archive = await writeArchive(build.files, { root: request.h5Id, to, ...(signal && { signal }) });
  reporter.report({ type: 'archive-made', files: archive.files, sizeBytes: archive.sizeBytes, sha256: archive.sha256 });
  return archive;
}

async function ensureMiniProgram(
  { kind, name }: { readonly kind: 'exists' | 'create'; readonly name: string },
  { request: { h5Id } }: PreparedRelease,
  { mpaas, clock, reporter }: Tools,
): Promise<NonNullable<ReleaseRecord['miniProgram']>> {
  if (kind === 'exists') return { h5Id, name, created: false };
  const look = () => mpaas.findMiniProgram(h5Id);
  await writeOnce({ what: `mini program ${h5Id}`, look, write: () => mpaas.createMiniProgram({ h5Id, name }), readBack: look }, clock);
  reporter.report({ type: 'mini-program-found', h5Id, name, created: true });
  return { h5Id, name, created: true };
}

async function ensurePackage(plan: PackagePlan, name: string, scene: Scene & { readonly uploads: Uploads }): Promise<void> {
  const { prepared, archive, uploads, tools, record } = scene;
  if (plan.kind === 'upload') {
    const posted = await step('upload', tools, async () => ({
      resourceUrl: await uploads.postArchive(archive),
      iconUrl: prepared.icon === undefined ? plan.earlierIconUrl : await uploads.postIcon(prepared.icon),
    }));
    record.resourceUrl = posted.resourceUrl;
    record.package = await step('package', tools, () => createPackage(describeUpload({ ...plan, ...posted, name }, scene), scene));
  } else {
    record.package = plan.package;
  }
  record.packageReused = plan.kind === 'reuse';
  const { packageId, h5Version } = record.package;
  tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: record.packageReused });
}

async function createPackage(upload: PackageUpload, { archive, tools: { mpaas, clock } }: Scene): Promise<Package> {
  return await writeOnce(
    {
      what: `the package of version ${upload.h5Version}`,
      look: async () => findUploaded(await mpaas.listPackages(upload.h5Id), upload.h5Version, archive),
      write: () => mpaas.uploadPackage(upload),
      readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
    },
    clock,
  );
}

function describeUpload(
  known: { readonly name: string; readonly vhost: string; readonly resourceUrl: string; readonly iconUrl?: string | undefined },
  { prepared: { request, build, h5Version }, archive, tools }: Scene,
): PackageUpload {
  const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId } = request;
  const options = { autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId };
  return {
    ...options,
    ...known,
    h5Id,
    h5Version,
    mainUrl: request.mainUrl ?? build.mainUrl,
    tabBar: request.tabBar ?? build.hasTabBar,
    extendInfo: request.stamp ? stampInto(request.extendInfo, archive.sha256, tools.run) : request.extendInfo,
  };
}

async function ensureRollout(plan: TaskPlan, published: Package, { prepared, archive, tools, record }: Scene): Promise<void> {
  const { request } = prepared;
  const { mpaas, clock, reporter, run } = tools;
  const { packageId } = published;
  const aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
  const audience = taskAudience(aim, clock.now());
  if (audience === undefined) return;

  const words = request.memo ?? `Release ${published.h5Version}`;
  const memo = request.stamp ? stampedMemo(words, archive.sha256, run) : words;
  const task =
    plan.kind === 'reuse'
      ? plan.task
      : await writeOnce(
          {
            what: `the task of package ${packageId}`,
            look: async () => findTaskFor(await mpaas.listTasks(packageId), aim),
            write: () => mpaas.createTask({ packageId, audience, rules: request.rules, memo }),
            readBack: ({ taskId }) => mpaas.findTask(taskId),
          },
          clock,
        );
  record.task = task;
  record.taskReused = plan.kind === 'reuse';
  record.task = await waitUntilPublishing(task, request.waitMs, tools);
  const described = describeAudience(request.audience);
  reporter.report({ type: 'rollout-changed', taskId: task.taskId, state: 'publishing', audience: described, reused: record.taskReused });
}

/** The cloud's "created" is not yet "publishing": asks until it is, or the time is up. */
async function waitUntilPublishing(task: Task, waitMs: number, { mpaas, clock, signal }: Tools): Promise<Task> {
  const startedMs = clock.now();
  let seen: Task | undefined = task;
  for (;;) {
    if (seen?.state === 'publishing') return seen;
    const waitedMs = clock.now() - startedMs;
    const state = seen?.state ?? 'not listed';
    if (state === 'ended' || state === 'paused' || waitedMs >= waitMs)
      throw new Failure('NOT_LIVE', { what: `Task ${task.taskId}`, state, waitedMs });
    await clock.sleep(pollMs, signal);
    seen = await mpaas.findTask(task.taskId);
  }
}
