import type { MiniProgramRequest } from '../config/rollout-request.ts';
import { Failure } from '../errors/failure.ts';
import { isFinal } from '../packaging/version.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { foreignFacts, isInProgress } from './active-rollouts.ts';
import { byVersion, choosePackage, isLive, isOurs, type PackageTasks } from './package-tasks.ts';
import { hasRunOut } from './rollout-position.ts';
import { memoStampOf, stampOf } from './stamp.ts';
import type { Tools } from './tools.ts';

type Asked = Pick<MiniProgramRequest, 'h5Id' | 'package' | 'force'>;

/** The rollout that is to be promoted. */
export interface ChosenRollout extends PackageTasks {
  /** No other version was ever published: there is none to go back to. Absent where nobody looked. */
  readonly isFirst?: boolean | undefined;
}

/** Above the highest version that is live there may be some that have ended; further back nobody waits for the next stage. */
const mostLooks = 10;

/**
 * Finds the rollout that is to be promoted. Without a name it is the highest version that is live, or that waits for its next stage because the
 * time of its window is over. One that was rolled back does not come back by itself.
 */
export async function chooseRollout(asked: Asked, tools: Pick<Tools, 'mpaas' | 'clock'>): Promise<ChosenRollout> {
  const found = asked.package.kind === 'newest' ? await findWaiting(asked, tools) : undefined;
  const chosen = found ?? (await choosePackage(asked.package, asked.h5Id, tools));
  // What everyone receives already needs no promotion, whoever published it: a schedule has nothing to ask about it.
  if (isInProgress(chosen)) refuseForeign(chosen, asked);
  return chosen;
}

/** The highest version whose window has run out, when nothing of a lower version was published since. */
async function findWaiting(
  { h5Id, package: choice }: Asked,
  { mpaas, clock }: Pick<Tools, 'mpaas' | 'clock'>,
): Promise<ChosenRollout | undefined> {
  const packages = await mpaas.listPackages(h5Id);
  const isAsked = ({ h5Version }: Package): boolean => choice.kind !== 'newest' || choice.final !== true || isFinal(h5Version);
  const rolledBack = new Set(packages.map(({ extendInfo }) => stampOf(extendInfo)?.rollback?.from));
  const candidates = byVersion(packages).filter((each) => each.period !== 'never' && isAsked(each) && !rolledBack.has(each.h5Version));
  const isFirst = packages.filter(({ period }) => period !== 'never').length === 1;
  let waiting: ChosenRollout | undefined;
  for (const each of candidates.slice(0, mostLooks)) {
    const tasks = await mpaas.listTasks(each.packageId);
    const found = { package: each, tasks, isFirst };
    if (tasks.some(isLive)) return waiting === undefined || isLater(tasks.filter(isLive), waiting.tasks) ? found : waiting;
    const last = tasks.reduce<Task | undefined>(
      (latest, task) => (latest === undefined || task.taskId > latest.taskId ? task : latest),
      undefined,
    );
    if (waiting === undefined && last !== undefined && hasRunOut(last, clock.now()) && memoStampOf(last.memo) !== undefined)
      waiting = found;
  }
  return waiting;
}

/** Ids of tasks only grow. */
const isLater = (tasks: readonly Task[], than: readonly Task[]): boolean => highestId(tasks) > highestId(than);
const highestId = (tasks: readonly Task[]): number => Math.max(...tasks.map(({ taskId }) => taskId));

/** A rollout that somebody started in the console is touched only when it was named, or with force. */
export function refuseForeign(rollout: PackageTasks, { package: choice, force }: Pick<Asked, 'package' | 'force'>): void {
  if (choice.kind !== 'newest' || force || isOurs(rollout)) return;
  const { h5Version, packageId } = rollout.package;
  throw new Failure('ROLLOUT_FOREIGN', { h5Version, packageId, ...foreignFacts(rollout) });
}
