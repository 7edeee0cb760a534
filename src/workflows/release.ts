import { join } from 'node:path';
import { stageNameText } from '../config/stage-name.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import type { Icon } from '../packaging/icon.ts';
import type { Package, PackageUpload, Task } from '../services/mpaas-words.ts';
import { carryOutMoves } from './active-rollouts.ts';
import { announcePlan } from './dry-run.ts';
import { createMiniProgram } from './ensure-mini-program.ts';
import { ensureWhitelist } from './ensure-whitelist.ts';
import { createReleaseGuard, type ReleaseGuard } from './guard-release.ts';
import { inParallel } from './in-parallel.ts';
import { keepPackage } from './keep-package.ts';
import { findUploaded, type PackagePlan, planRelease, type ReleasePlan } from './plan-release.ts';
import type { PreparedRelease } from './prepare-release.ts';
import { publish } from './publish.ts';
import { readAhead } from './read-ahead.ts';
import type { ReleaseRecord } from './release-record.ts';
import { stampedMemo, stampInto } from './stamp.ts';
import { step, type Tools } from './tools.ts';
import { createUploads, type Uploads } from './uploads.ts';
import { writeOnce } from './write-once.ts';

/**
 * Brings a build live: archive, upload, package, whitelist, task, each read back from the cloud. What is there already is
 * reused, so the same release run again goes on where the first one stopped.
 */
export async function release(prepared: PreparedRelease, tools: Tools, record: ReleaseRecord): Promise<'live' | 'uploaded' | 'planned'> {
  const { request } = prepared;
  record.h5Version = prepared.h5Version;
  if (prepared.sizes !== undefined) record.build = prepared.sizes;
  const guard = createReleaseGuard(request, prepared.h5Version, tools);
  const { archive, plan, uploads } = await decide(prepared, guard, tools, record);
  if (plan.previous !== undefined) record.previous = { packageId: plan.previous.packageId, h5Version: plan.previous.h5Version };
  if (request.dryRun) {
    await uploads.token();
    announcePlan(plan, prepared, archive, tools);
    return 'planned';
  }

  record.miniProgram = await ensureMiniProgram(plan.miniProgram, prepared, tools);
  const listed = await ensurePackage(plan.package, plan.miniProgram.name, { prepared, archive, uploads, tools, record });
  const published = record.package;
  const kept = await keepPackage(archive, request, prepared.h5Version, tools);
  if (kept !== undefined) record.keptAt = kept;
  if (published === undefined || request.audience.kind === 'none') return 'uploaded';

  // Filling a whitelist takes its time: another run may have published meanwhile.
  const packages = request.audience.kind === 'whitelist' ? undefined : listed;
  if (request.audience.kind === 'whitelist') {
    record.whitelist = await step('whitelist', tools, () => ensureWhitelist(plan.whitelist, prepared, uploads, tools));
  }
  await step('rollout', tools, () => ensureRollout(plan, published, { prepared, archive, tools, record, guard, packages }));
  return 'live';
}

/** Makes the archive and reads the cloud side by side, and decides. */
async function decide(prepared: PreparedRelease, guard: ReleaseGuard, tools: Tools, record: ReleaseRecord) {
  const { mpaas, settled } = readAhead(tools.mpaas, prepared.request);
  const ahead = { ...tools, mpaas };
  try {
    const archive = await step('archive', tools, () => makeArchive(prepared, tools));
    record.archive = archive;
    const plan = await step('look', tools, () => planRelease(prepared, archive, guard, ahead));
    return { archive, plan, uploads: createUploads(ahead) };
  } finally {
    await settled();
  }
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
  tools: Tools,
): Promise<NonNullable<ReleaseRecord['miniProgram']>> {
  if (kind === 'exists') return { h5Id, name, created: false };
  return await createMiniProgram({ h5Id, name }, tools);
}

/** Answers the packages of the mini program as they were read right behind the upload, if there was one. */
async function ensurePackage(
  plan: PackagePlan,
  name: string,
  scene: Scene & { readonly uploads: Uploads },
): Promise<readonly Package[] | undefined> {
  const { prepared, archive, uploads, tools, record } = scene;
  let listed: readonly Package[] | undefined;
  const onListed = (packages: readonly Package[]): void => {
    listed = packages;
  };
  if (plan.kind === 'upload') {
    const posted = await step('upload', tools, () => postFiles(archive, prepared.icon, plan.earlierIconUrl, uploads));
    record.resourceUrl = posted.resourceUrl;
    record.packageReused = false;
    record.package = await step('package', tools, () =>
      createPackage(describeUpload({ ...plan, ...posted, name }, scene), scene, onListed),
    );
  } else {
    record.packageReused = true;
    record.package = plan.package;
  }
  const { packageId, h5Version } = record.package;
  tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: record.packageReused });
  return listed;
}

/** Posts archive and icon side by side, with one token. */
async function postFiles(archive: Archive, icon: Icon | undefined, earlierIconUrl: string | undefined, uploads: Uploads) {
  await uploads.token();
  const posts = [() => uploads.postArchive(archive), ...(icon === undefined ? [] : [() => uploads.postIcon(icon)])];
  const [resourceUrl = '', iconUrl = earlierIconUrl] = await inParallel(
    posts,
    () => 2,
    (post) => post(),
  );
  return { resourceUrl, iconUrl };
}

async function createPackage(
  upload: PackageUpload,
  { archive, record, tools }: Scene,
  onListed: (packages: readonly Package[]) => void,
): Promise<Package> {
  const { mpaas, clock, reporter } = tools;
  return await writeOnce(
    {
      what: { en: `the package of version ${upload.h5Version}`, zh: `版本 ${upload.h5Version} 的资源包` },
      look: async () => findUploaded(await mpaas.listPackages(upload.h5Id), upload.h5Version, archive),
      write: () => mpaas.uploadPackage(upload),
      readBack: async ({ packageId }) => {
        const packages = await mpaas.listPackages(upload.h5Id);
        onListed(packages);
        // The list may lag behind.
        return packages.find((each) => each.packageId === packageId) ?? (await mpaas.findPackage(upload.h5Id, packageId));
      },
      onTaken: ({ packageId }) => {
        record.packageReused = true;
        reporter.report({
          type: 'race-settled',
          what: { en: `version ${upload.h5Version}`, zh: `版本 ${upload.h5Version}` },
          kept: { en: `package ${packageId}`, zh: `资源包 ${packageId}` },
        });
      },
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

interface RolloutScene extends Scene {
  readonly guard: ReleaseGuard;
  /** As they are now, when they are known. */
  readonly packages: readonly Package[] | undefined;
}

async function ensureRollout(plan: ReleasePlan, published: Package, scene: RolloutScene): Promise<void> {
  const { prepared, archive, tools, record, guard } = scene;
  const { request } = prepared;
  const { packageId, h5Version } = published;
  const existing = plan.task.kind === 'reuse' ? plan.task.task : undefined;
  // Another run may have published meanwhile: the upload took its time.
  let moves = existing === undefined ? await guard.look(scene.packages ?? (await tools.mpaas.listPackages(request.h5Id))) : plan.moves;
  // Read beside the task; when that fails the guard asks by itself.
  let beside: readonly Package[] | undefined;
  const readBeside = async (): Promise<void> => {
    beside = await tools.mpaas.listPackages(request.h5Id).catch(() => undefined);
  };
  const onMade = async (task: Task): Promise<void> => {
    const packages = beside;
    beside = undefined;
    moves = await guard.lookBack(task, packages);
  };
  const aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
  const words = request.memo ?? `Release ${published.h5Version}`;
  const memo = request.stamp ? stampedMemo(words, { sha256: archive.sha256, run: tools.run, by: 'release' }) : words;
  const looks = existing === undefined ? { onMade, readBeside } : {};
  const publication = { packageId, aim, memo, waitMs: request.waitMs, existing, ...looks };
  await publish(publication, tools, (task, isReused) => {
    record.task = task;
    record.taskReused = isReused;
  });
  if (request.stage !== undefined) {
    record.stage = request.stage;
    tools.reporter.report({
      type: 'stage-reached',
      stage: { en: request.stage, zh: `${request.stage.split(' ')[0]} ${stageNameText(request.audience).zh}` },
      h5Version,
    });
  }
  await carryOutMoves(moves, tools, (move) => {
    record.moves = [...(record.moves ?? []), move];
  });
}
