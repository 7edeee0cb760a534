import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { highestH5Version, nextH5Version } from '../packaging/next-version.ts';
import type { Task } from '../services/mpaas-words.ts';
import type { RolloutMove } from './active-rollouts.ts';
import { findTaskFor, isFor } from './audience.ts';
import { isAbove, type Landscape } from './candidates.ts';
import { isLive, isOurs, type PackageTasks } from './package-tasks.ts';
import type { Goal, Subject } from './rollback-subject.ts';
import { memoStampOf } from './stamp.ts';
import { describeTaskAudience, type WhitelistNames } from './task-words.ts';

/** Decided by reading only. `ends`: the tasks that end once the good state is live. */
interface Decided {
  readonly bad: PackageTasks;
  readonly ends: readonly RolloutMove[];
}

/** What a rollback will do. */
export type RollbackPlan =
  | (Decided & {
      readonly strategy: 'roll-forward';
      readonly goal: Goal;
      /** The version that carries the good content. */
      readonly h5Version: string;
      readonly made?: PackageTasks | undefined;
      /** The task that publishes it already. */
      readonly task?: Task | undefined;
    })
  | (Decided & {
      readonly strategy: 'reopen';
      readonly goal: Goal & { readonly good: PackageTasks };
      readonly task?: Task | undefined;
    })
  | (Decided & {
      readonly strategy: 'finish';
      readonly goal?: Goal | undefined;
      /** What some still receive. */
      readonly others: readonly PackageTasks[];
    });

/** The version that everyone falls back to when the bad one ends. */
export const leftOf = ({ others }: Extract<RollbackPlan, { readonly strategy: 'finish' }>): string | undefined =>
  others.find(({ tasks }) => tasks.some(({ audience, state }) => audience.kind === 'everyone' && state === 'publishing'))?.package
    .h5Version;

/** The version, or the archive, whose content users have after a rollback; undefined when that is none. */
export const aimOf = (plan: RollbackPlan): string | undefined => (plan.strategy === 'finish' ? leftOf(plan) : plan.goal.label);

/** Everyone, without conditions. */
export const toEveryone = { audience: { kind: 'everyone' }, rules: [] } as const;

/** Decides what becomes of versions and tasks; refuses what would not bring the good content to those who have the bad one. */
export function planRollback(subject: Subject, landscape: Landscape, request: MiniProgramRollback): RollbackPlan {
  switch (request.strategy) {
    case 'roll-forward':
      return planRollForward(subject, landscape);
    case 'finish': {
      const { bad, goal } = subject;
      const others = landscape.published.filter((each) => each.package.packageId !== bad.package.packageId && each.tasks.some(isLive));
      return { strategy: 'finish', bad, goal, ends: endsOf(bad, landscape.names), others };
    }
    case 'reopen':
      return planReopen(subject, landscape, request.force);
  }
}

/** Nothing is left to do: an earlier run has done it all. A task that came up twice, late, is still to be ended. */
export const isDone = (plan: RollbackPlan): boolean =>
  plan.ends.length === 0 && (plan.strategy === 'finish' || (plan.task?.state === 'publishing' && !hasTwins(plan)));

function hasTwins(plan: Exclude<RollbackPlan, { readonly strategy: 'finish' }>): boolean {
  const { tasks = [] } = (plan.strategy === 'reopen' ? plan.goal.good : plan.made) ?? {};
  return tasks.filter((task) => isLive(task) && isFor(task, toEveryone) && memoStampOf(task.memo) !== undefined).length > 1;
}

function planRollForward({ bad, goal, made }: Subject, { packages, published, names }: Landscape): RollbackPlan {
  if (goal === undefined) throw new Failure('INTERNAL', { reason: 'a rollback has no goal' });
  refuseHidden(bad, made ?? bad, published);
  const h5Version = made?.package.h5Version ?? versionAbove(bad, published, packages);
  const between = published.filter(
    (each) => isBetween(each, { above: goal.good, below: h5Version }) && each.package.packageId !== bad.package.packageId,
  );
  const grayOfOurs = between
    .filter((each) => isOurs(each) && each.package.packageId !== made?.package.packageId)
    .flatMap((each) => endsOfGray(each, names));
  const task = made && findTaskFor(made.tasks, toEveryone);
  return { strategy: 'roll-forward', bad, goal, made, h5Version, task, ends: [...endsOf(bad, names), ...grayOfOurs] };
}

/** A higher version that is being published would be received in place of what this rollback makes. */
function refuseHidden(bad: PackageTasks, top: PackageTasks, published: readonly PackageTasks[]): void {
  const higher = published.find((each) => isAbove(each.package, top.package) && each.tasks.some(isLive));
  if (higher === undefined) return;
  const reason = said('version {h5Version} above it is being published, and hides whatever takes its place', {
    h5Version: higher.package.h5Version,
  });
  throw new Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
}

/** Above whatever anybody may have installed, so that every phone takes it. */
function versionAbove(bad: PackageTasks, published: readonly PackageTasks[], packages: Landscape['packages']): string {
  const highest = published.reduce((top, each) => (isAbove(each.package, top.package) ? each : top), bad);
  const taken = packages.map(({ h5Version }) => h5Version);
  const next = nextH5Version(highest.package.h5Version, taken);
  if (next !== undefined) return next;
  const reason = said('no version is left above {h5Version}; the highest that the cloud takes is {highestH5Version}', {
    h5Version: highest.package.h5Version,
    highestH5Version,
  });
  throw new Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
}

/** Phones take the highest version that matches them: whatever is above the good one has to end, or it hides it. */
function planReopen({ bad, goal }: Subject, { published, names }: Landscape, force: boolean): RollbackPlan {
  const good = goal?.good;
  if (good === undefined) {
    const reason = said('an archive is no package that could be published again; use the strategy roll-forward');
    throw new Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
  }
  refuseHidden(bad, bad, published);
  const above = published.filter((each) => isAbove(each.package, good.package) && each.package.packageId !== bad.package.packageId);
  const foreign = above.find((each) => !isOurs(each));
  if (foreign !== undefined && !force) {
    const reason = said('version {h5Version} between them was published by somebody else and would have to end (--force ends it)', {
      h5Version: foreign.package.h5Version,
    });
    throw new Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
  }
  const task = findTaskFor(good.tasks, toEveryone);
  return {
    strategy: 'reopen',
    bad,
    goal: { ...goal, label: good.package.h5Version, good },
    task,
    ends: [bad, ...above].flatMap((each) => endsOf(each, names)),
  };
}

function isBetween({ package: each }: PackageTasks, { above, below }: { above: PackageTasks | undefined; below: string }): boolean {
  return isAbove({ h5Version: below }, each) && (above === undefined || isAbove(each, above.package));
}

const endsOf = ({ package: its, tasks }: PackageTasks, names: WhitelistNames): readonly RolloutMove[] =>
  tasks.filter(isLive).map((task) => ({ task, package: its, to: 'ended', audience: describeTaskAudience(task.audience, names) }));

const endsOfGray = (each: PackageTasks, names: WhitelistNames): readonly RolloutMove[] =>
  endsOf(each, names).filter(({ task }) => task.audience.kind !== 'everyone');
