import type { Audience } from '../config/release-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Archive } from '../packaging/archive.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { Package, Task, Whitelist } from '../services/mpaas-words.ts';
import type { RolloutMove } from './active-rollouts.ts';
import { findTaskFor } from './audience.ts';
import type { ReleaseGuard } from './guard-release.ts';
import { highestPublished } from './package-tasks.ts';
import type { PreparedRelease } from './prepare-release.ts';
import { stampOf } from './stamp.ts';
import type { Tools } from './tools.ts';
import { vhostOf } from './vhost.ts';

/** What a release will do, decided by reading only: each part is there already, or will be made. */
export interface ReleasePlan {
  readonly miniProgram: { readonly kind: 'exists' | 'create'; readonly name: string };
  readonly package: PackagePlan;
  /** The highest other version that is or was published: where a rollback would go. */
  readonly previous?: Package | undefined;
  readonly whitelist: WhitelistPlan;
  readonly task: TaskPlan;
  /** What happens to the rollouts of other packages once this one is live. */
  readonly moves: readonly RolloutMove[];
}

export type PackagePlan =
  | { readonly kind: 'reuse'; readonly package: Package }
  | { readonly kind: 'upload'; readonly vhost: string; readonly earlierIconUrl?: string | undefined };

export type WhitelistPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'reuse'; readonly whitelist: Whitelist }
  | { readonly kind: 'create'; readonly name: string; readonly type: 'normal' | 'regular' };

export type TaskPlan = { readonly kind: 'none' } | { readonly kind: 'reuse'; readonly task: Task } | { readonly kind: 'create' };

/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
export async function planRelease(prepared: PreparedRelease, archive: Archive, guard: ReleaseGuard, tools: Tools): Promise<ReleasePlan> {
  const miniProgram = await planMiniProgram(prepared, tools);
  const packages = miniProgram.kind === 'exists' ? await tools.mpaas.listPackages(prepared.request.h5Id) : [];
  const packagePlan = await planPackage(prepared, archive, packages, tools);
  const moves = await guard.look(packages);
  const previous = highestPublished(packages.filter(({ h5Version }) => h5Version !== prepared.h5Version));
  const whitelist = await planWhitelist(prepared.request.audience, tools);
  return { miniProgram, package: packagePlan, previous, whitelist, task: await planTask(prepared, packagePlan, whitelist, tools), moves };
}

async function planMiniProgram({ request }: PreparedRelease, { mpaas, reporter }: Tools): Promise<ReleasePlan['miniProgram']> {
  const { h5Id, h5Name } = request;
  const found = await mpaas.findMiniProgram(h5Id);
  if (found !== undefined) {
    reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created: false });
    return { kind: 'exists', name: h5Name ?? found.name };
  }
  if (!request.createApp) throw new Failure('MINI_PROGRAM_MISSING', { h5Id });
  if (h5Name === undefined) throw new Failure('INPUT_MISSING', { name: 'h5-name', about: said('the name of the mini program to create.') });
  return { kind: 'create', name: h5Name };
}

async function planPackage(prepared: PreparedRelease, archive: Archive, packages: readonly Package[], tools: Tools): Promise<PackagePlan> {
  const { request, h5Version, icon } = prepared;
  const highest = highestPublished(packages)?.h5Version;
  const previous = highestPublished(packages.filter((each) => compareH5Versions(each.h5Version, h5Version) !== 0))?.h5Version;
  tools.reporter.report({ type: 'packages-listed', count: packages.length, highestPublished: highest, previous });

  const same = findUploaded(packages, h5Version, archive);
  const order = highest === undefined ? 1 : compareH5Versions(h5Version, highest);
  if (highest !== undefined && (order < 0 || (order === 0 && same === undefined)) && !request.allowDowngrade) {
    throw new Failure('VERSION_NOT_NEWER', { h5Version, highest });
  }
  if (same !== undefined) return { kind: 'reuse', package: same };
  if (icon === undefined && packages.length === 0) throw new Failure('ICON_MISSING', { h5Id: request.h5Id });
  return { kind: 'upload', vhost: await vhostOf(request, tools), earlierIconUrl: packages.find((each) => each.iconUrl)?.iconUrl };
}

/** The package of this version, when it is ours and has the same content. Other content under the same version is refused. */
export function findUploaded(packages: readonly Package[], h5Version: string, archive: Archive): Package | undefined {
  const same = packages.find((each) => compareH5Versions(each.h5Version, h5Version) === 0);
  if (same === undefined) return undefined;
  if (stampOf(same.extendInfo)?.sha256 === archive.sha256) return same;
  throw new Failure('VERSION_EXISTS', { h5Version, packageId: same.packageId });
}

/** Whether the whitelist of an audience is there. */
export async function planWhitelist(audience: Audience, { mpaas }: Pick<Tools, 'mpaas'>): Promise<WhitelistPlan> {
  if (audience.kind !== 'whitelist') return { kind: 'none' };
  const { name, type } = audience;
  const whitelist = await mpaas.findWhitelist(name);
  return whitelist === undefined ? { kind: 'create', name, type } : { kind: 'reuse', whitelist };
}

async function planTask(prepared: PreparedRelease, packagePlan: PackagePlan, whitelist: WhitelistPlan, tools: Tools): Promise<TaskPlan> {
  const { audience, rules } = prepared.request;
  if (audience.kind === 'none') return { kind: 'none' };
  if (packagePlan.kind === 'upload' || whitelist.kind === 'create') return { kind: 'create' };
  const whitelistId = whitelist.kind === 'reuse' ? whitelist.whitelist.whitelistId : undefined;
  const tasks = await tools.mpaas.listTasks(packagePlan.package.packageId);
  const task = findTaskFor(tasks, { audience, rules, whitelistId });
  return task === undefined ? { kind: 'create' } : { kind: 'reuse', task };
}
