import type { ReleaseRequest } from '../config/release-request.ts';
import { Failure } from '../errors/failure.ts';
import { textIn } from '../errors/text.ts';
import { compareH5Versions } from '../packaging/version.ts';
import type { Reporter } from '../reporting/events.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { isInProgress, judgeRollouts, type RolloutMove } from './active-rollouts.ts';
import { moveTask } from './move-task.ts';
import { highestPublished, isLive, isOurs, type PackageTasks } from './package-tasks.ts';
import { isGray, isOfOlderCommit, overtakenBy, publishedSoFar, refuseStale } from './stale.ts';
import type { Tools } from './tools.ts';

/** What is published by others, and whether this release may go on beside it. */
export interface ReleaseGuard {
  /** Refuses a release that lies below what is published, would overtake a newer commit or come into the way of a rollout; answers what it does to the rollouts of others. */
  readonly look: (packages: readonly Package[]) => Promise<readonly RolloutMove[]>;
  /** Looks again once the task of this release is there. When a newer commit is being published as well, the task is ended; else answers as `look` does. `seen`: packages as they were listed behind the task. */
  readonly lookBack: (task: Task, seen?: readonly Package[]) => Promise<readonly RolloutMove[]>;
}

type Asked = Pick<ReleaseRequest, 'h5Id' | 'audience' | 'force' | 'onActiveRelease' | 'allowDowngrade'>;

/**
 * A release looks three times: before anything is sent, right before its task is made, and right after. Of two that race the newer one is to win, and
 * without a lock only looking behind one's own write is sure to see the other: whoever writes second sees both.
 */
export function createReleaseGuard(request: Asked, h5Version: string, tools: Tools): ReleaseGuard {
  const { mpaas, run } = tools;
  const reporter = tellOnce(tools.reporter);
  const isRival = createRivalry(tools);
  const refuseLower = (packages: readonly Package[]): void => {
    const highest = highestPublished(packages)?.h5Version;
    if (highest !== undefined && compareH5Versions(h5Version, highest) < 0 && !request.allowDowngrade)
      throw new Failure('VERSION_NOT_NEWER', { h5Version, highest });
  };
  // The version is this very release: a rerun meets its own tasks.
  const isOther = (each: PackageTasks): boolean => isOtherVersion(each.package);
  const isOtherVersion = (each: Package): boolean => compareH5Versions(each.h5Version, h5Version) !== 0;
  const isBelow = (each: Package): boolean => compareH5Versions(each.h5Version, h5Version) < 0;
  const published = createPublished(isBelow, tools);
  const hides = (each: PackageTasks): boolean => each.tasks.some(isLive) && compareH5Versions(each.package.h5Version, h5Version) > 0;
  const isBeaten = (each: PackageTasks): boolean => request.onActiveRelease !== 'leave' && isRival(each);
  const judge = (rollouts: readonly PackageTasks[], onActiveRelease: Asked['onActiveRelease'], force = request.force) =>
    judgeRollouts(rollouts, { onActiveRelease, force }, { mpaas, reporter });
  const endBeaten = (published: readonly PackageTasks[]) =>
    judge(
      published.filter((each) => isOther(each) && isBeaten(each) && (isInProgress(each) || hides(each))),
      'finish',
      true,
    );
  const inTheWay = (published: readonly PackageTasks[]) =>
    published.filter((each) => isOther(each) && isInProgress(each) && !isBeaten(each));
  return {
    look: async (packages) => {
      const found = await published(packages);
      isRival.remember(found);
      refuseStale(run, found, request.force, reporter);
      refuseLower(packages);
      if (request.audience.kind === 'none') return [];
      return [...(await endBeaten(found)), ...(await judge(inTheWay(found), request.onActiveRelease))];
    },
    lookBack: async (task, seen) => {
      const others = await published((seen ?? (await mpaas.listPackages(request.h5Id))).filter(isOtherVersion));
      const overtaken = request.force ? undefined : overtakenBy(run, others);
      if (overtaken !== undefined) {
        await moveTask(task, 'ended', tools);
        throw new Failure('RUN_OVERTAKEN', { ...overtaken, taskId: task.taskId });
      }
      // It is too late to refuse: what came up meanwhile, and is neither older nor ours to move, goes on beside this release, and that is told.
      const mayMove = (each: PackageTasks): boolean => request.onActiveRelease !== 'fail' && (request.force || isOurs(each));
      const rollouts = inTheWay(others);
      await judge(
        rollouts.filter((each) => !mayMove(each)),
        'leave',
      );
      return [...(await endBeaten(others)), ...(await judge(rollouts.filter(mayMove), request.onActiveRelease))];
    },
  };
}

/**
 * Looks at what is published, up to three times in a run. A version below ours that is in no gray stage is looked at once: it reaches nobody who has ours, and
 * when a stage of it begins, the list of packages tells so by another period.
 */
function createPublished(isBelow: (each: Package) => boolean, { mpaas }: Tools) {
  const known = new Map<number, readonly Task[]>();
  return async (packages: readonly Package[]): Promise<readonly PackageTasks[]> => {
    const settled = new Set(packages.filter((each) => !isGray(each) && isBelow(each)).map(({ packageId }) => packageId));
    const listTasks = async (packageId: number): Promise<readonly Task[]> => {
      if (!settled.has(packageId)) return await mpaas.listTasks(packageId);
      const tasks = known.get(packageId) ?? (await mpaas.listTasks(packageId));
      known.set(packageId, tasks);
      return tasks;
    };
    return await publishedSoFar(packages, { mpaas: { ...mpaas, listTasks } });
  };
}

/** The cloud keeps whole seconds. */
const oneSecondMs = 1000;

/**
 * Tells a rollout that began while this run was under way, of an older commit, from one that was in progress before: the latter is somebody's stage,
 * and a matter of "on-active-release"; the former lost a race.
 */
function createRivalry({ run, clock }: Pick<Tools, 'run' | 'clock'>) {
  const startedMs = clock.now();
  let before: ReadonlySet<number> | undefined;
  const began = ({ package: { packageId }, tasks }: PackageTasks): boolean =>
    (before !== undefined && !before.has(packageId)) ||
    tasks.every(({ createdMs }) => createdMs !== undefined && createdMs >= startedMs - oneSecondMs);
  const isRival = (each: PackageTasks): boolean => began(each) && isOurs(each) && isOfOlderCommit(each, run);
  return Object.assign(isRival, {
    remember: (published: readonly PackageTasks[]): void => {
      before ??= new Set(published.map(({ package: { packageId } }) => packageId));
    },
  });
}

/** What was warned of at the first look is not told again at the second. */
function tellOnce(reporter: Reporter): Reporter {
  const told = new Set<string>();
  return {
    report: (event) => {
      if (event.type === 'warned' && told.has(textIn(event.message, 'en'))) return;
      if (event.type === 'warned') told.add(textIn(event.message, 'en'));
      reporter.report(event);
    },
  };
}
