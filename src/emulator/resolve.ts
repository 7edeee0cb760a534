import { meetsRules, type RuleTree } from './audience-rules.ts';
import type { Cloud } from './cloud.ts';
import { taskStatusAt } from './task-life.ts';
import { compareVersions } from './versions.ts';
import { findWorkspace, type PackageState, type TaskState, type WorkspaceState } from './world.ts';

/** A user with a phone, asking for one mini program. */
export interface ResolveQuery {
  readonly appId: string;
  readonly workspaceId: string;
  readonly h5Id: string;
  readonly userId: string;
  readonly platform: 'ios' | 'android';
  readonly clientVersion: string;
  readonly city?: string;
  readonly mobileModel?: string;
  readonly netType?: string;
  readonly osVersion?: string;
}

/** The package that this user receives, and why. */
export interface ResolvedPackage {
  readonly packageId: number;
  readonly h5Version: string;
  readonly taskId: number;
  readonly audience: 'everyone' | 'whitelist' | 'window';
  readonly downloadUrl: string;
}

/** Of a longer whitelist only the first so many users count (wire-facts section 6). */
const whitelistUsersMax = 100_000;

/**
 * The highest version with a publishing task that matches this user (wire-facts section 6, H:159033). Asking counts:
 * a window task lets in the first users who ask, and remembers them.
 */
export function resolvePackage(query: ResolveQuery, cloud: Cloud): ResolvedPackage | null {
  const workspace = findWorkspace(cloud.world(), query.appId, query.workspaceId);
  if (!workspace) return null;
  const candidates = workspace.packages
    .filter((one) => one.h5Id === query.h5Id && one.packageType < 3 && fitsPhone(one, query))
    .sort((one, other) => compareVersions(other.h5Version, one.h5Version));
  for (const candidate of candidates) {
    const task = workspace.tasks.find(
      (one) => one.packageId === candidate.id && taskStatusAt(one, cloud.now()) === 1 && reaches(one, query, workspace),
    );
    if (task) return describe(candidate, task, cloud);
  }
  return null;
}

const describe = (one: PackageState, task: TaskState, cloud: Cloud): ResolvedPackage => ({
  packageId: one.id,
  h5Version: one.h5Version,
  taskId: task.id,
  audience: task.publishMode === 1 ? 'whitelist' : task.publishMode === 2 ? 'window' : 'everyone',
  downloadUrl: `${cloud.url()}/${one.archiveKey}`,
});

/** Whether the package is for this kind of phone and this version of the app. */
export function fitsPhone(one: PackageState, { platform, clientVersion }: ResolveQuery): boolean {
  if (one.platform !== 'all' && one.platform.toLowerCase() !== platform) return false;
  const index = platform === 'ios' ? 0 : 1;
  const min = one.clientVersionMin.split(';')[index] ?? '';
  const max = one.clientVersionMax.split(';')[index] ?? '';
  return compareVersions(clientVersion, min) >= 0 && (max === '' || compareVersions(clientVersion, max) <= 0);
}

function reaches(task: TaskState, query: ResolveQuery, workspace: WorkspaceState): boolean {
  // The text was written by `readRules`, hence it is a tree.
  if (task.rules !== '' && !meetsRules(JSON.parse(task.rules) as RuleTree, query)) return false;
  if (task.publishMode === 0) return true;
  return task.publishMode === 1 ? isListed(task, query.userId, workspace) : isAdmitted(task, query.userId);
}

function isListed(task: TaskState, userId: string, { whitelists }: WorkspaceState): boolean {
  return whitelists
    .filter(({ id }) => task.whitelistIds.includes(id))
    .some(({ type, users }) => {
      if (type === 'regular') return users.some((expression) => new RegExp(`^(?:${expression})$`).test(userId));
      const at = users.indexOf(userId);
      return at >= 0 && at < whitelistUsersMax;
    });
}

function isAdmitted(task: TaskState, userId: string): boolean {
  if (task.admitted.includes(userId)) return true;
  if (task.admitted.length >= task.windowUsers) return false;
  task.admitted.push(userId);
  return true;
}
