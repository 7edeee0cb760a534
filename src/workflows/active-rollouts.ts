import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { inRow } from '../errors/said.ts';
import { asIs, type Both, type Text } from '../errors/text.ts';
import type { Reporter } from '../reporting/events.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { stateInWords } from './compared.ts';
import { moveTask } from './move-task.ts';
import { isLive, isOurs, type PackageTasks } from './package-tasks.ts';
import { describeOrigin } from './stale.ts';
import { memoStampOf, memoWords } from './stamp.ts';
import { describeTaskAudience, type WhitelistNames } from './task-words.ts';
import type { Tools } from './tools.ts';

/** What a release does to the task of another package, once its own is publishing. */
export interface RolloutMove {
  readonly task: Task;
  readonly package: Pick<Package, 'packageId' | 'h5Version'>;
  readonly to: 'ended' | 'paused';
  /** Whom the task reaches, in words. */
  readonly audience: Both;
}

/** A release may say what becomes of the rollouts of others, and insist. */
interface Wish {
  readonly onActiveRelease: 'fail' | 'finish' | 'pause' | 'leave';
  readonly force: boolean;
}

/** On its way from the first user to everyone: once it is published to everyone, or about to be, nothing is left to do, until somebody pauses it. */
export function isInProgress({ tasks }: PackageTasks): boolean {
  const live = tasks.filter(isLive);
  return live.length > 0 && !live.some(({ audience, state }) => audience.kind === 'everyone' && state !== 'paused');
}

/** Decides what becomes of the rollouts that are in progress; refuses what must not happen. Makes no write. */
export async function judgeRollouts(
  active: readonly PackageTasks[],
  { onActiveRelease, force }: Wish,
  { mpaas, reporter }: Pick<Tools, 'mpaas' | 'reporter'>,
): Promise<readonly RolloutMove[]> {
  const [first] = active;
  if (first === undefined) return [];
  switch (onActiveRelease) {
    case 'fail':
      throw new Failure('ROLLOUT_ACTIVE', { ...namesOf(first), state: stateOf(first), startedBy: starterOf(first) });
    case 'leave':
      for (const each of active) warnOfTwo(each, reporter);
      return [];
    case 'finish':
    case 'pause': {
      const foreign = force ? undefined : active.find((each) => !isOurs(each));
      if (foreign !== undefined) throw new Failure('ROLLOUT_FOREIGN', { ...namesOf(foreign), ...foreignFacts(foreign) });
      const to = onActiveRelease === 'finish' ? 'ended' : 'paused';
      const names = await whitelistNames(
        active.flatMap(({ tasks }) => tasks.filter(isLive)),
        mpaas,
      );
      return active.flatMap(({ package: its, tasks }) =>
        tasks
          .filter((task) => isLive(task) && task.state !== to)
          .map((task) => ({ task, package: its, to, audience: describeTaskAudience(task.audience, names) })),
      );
    }
  }
}

/** Ends or holds what was decided on, each read back. One that has come there meanwhile, or has ended, is left alone. */
export async function carryOutMoves(moves: readonly RolloutMove[], tools: Tools, onMoved: (move: RolloutMove) => void): Promise<void> {
  for (const move of moves) {
    const { task, to, audience } = move;
    const now = (await tools.mpaas.findTask(task.taskId)) ?? task;
    if (now.state === 'ended' || now.state === to) continue;
    const { taskId, state } = await moveTask(now, to, tools);
    onMoved(move);
    tools.reporter.report({ type: 'rollout-changed', taskId, state, audience, reused: false });
  }
}

/** Names of the whitelists that these tasks reach. Ids do for a key that may not list whitelists. */
export async function whitelistNames(tasks: readonly Task[], mpaas: Tools['mpaas']): Promise<WhitelistNames> {
  if (!tasks.some(({ audience }) => audience.kind === 'whitelist')) return new Map();
  try {
    return new Map((await mpaas.listWhitelists()).map(({ whitelistId, name }) => [whitelistId, name]));
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return new Map();
  }
}

const namesOf = ({ package: { h5Version, packageId } }: PackageTasks): Pick<Package, 'h5Version' | 'packageId'> => ({
  h5Version,
  packageId,
});

/** Of several tasks the one that is furthest says how the rollout is doing. */
function stateOf({ tasks }: PackageTasks): Task['state'] {
  const states = tasks.filter(isLive).map(({ state }) => state);
  return (['publishing', 'waiting', 'paused'] as const).find((state) => states.includes(state)) ?? 'paused';
}

/** Who started it, from what the memo of its newest task says; the cloud's own record has no name. */
function starterOf(rollout: PackageTasks): Both {
  const task = newestOf(rollout);
  const stamp = memoStampOf(task?.memo ?? '');
  const words = quoted(task);
  const who = stamp === undefined ? { en: 'somebody else, not miniship', zh: '他人，而非 miniship' } : asIs(`miniship (${stamp.by})`);
  const origin = stamp === undefined ? [] : [describeOrigin(stamp)];
  const known = [who, words, ...origin, createdAt(task)].filter((text) => text !== '');
  return inRow(known, { en: ', ', zh: '，' });
}

const noMemo: Both = { en: 'no memo', zh: '没有备注' };
const unknownTime: Both = { en: 'at an unknown time', zh: '时间未知' };

/** What the cloud tells about a rollout of somebody else. */
export function foreignFacts(rollout: PackageTasks): { readonly memo: Text; readonly startedAt: Text } {
  const unstamped = rollout.tasks.filter((task) => isLive(task) && memoStampOf(task.memo) === undefined);
  const task = newestOf({ ...rollout, tasks: unstamped });
  return { memo: memoWords(task?.memo ?? '') || noMemo, startedAt: createdAt(task) || unknownTime };
}

const newestOf = ({ tasks }: PackageTasks): Task | undefined => tasks.filter(isLive).sort((a, b) => b.taskId - a.taskId)[0];

function quoted(task: Task | undefined): Text {
  const words = memoWords(task?.memo ?? '');
  return words === '' ? '' : { en: `"${words}"`, zh: `“${words}”` };
}

function createdAt(task: Task | undefined): Text {
  if (task?.createdMs === undefined) return '';
  const moment = new Date(task.createdMs).toISOString().replace('.000Z', 'Z');
  return { en: `at ${moment}`, zh: moment };
}

function warnOfTwo(rollout: PackageTasks, reporter: Reporter): void {
  const { h5Version, packageId } = namesOf(rollout);
  reporter.report({
    type: 'warned',
    message: {
      en: `The rollout of version ${h5Version} (package ${packageId}) is still ${stateOf(rollout)} and goes on beside this release; it was started by ${starterOf(rollout).en}.`,
      zh: `版本 ${h5Version}（资源包 ${packageId}）的发布仍在进行（${stateInWords(stateOf(rollout)).zh}），会与本次发布并存；发起者：${starterOf(rollout).zh}。`,
    },
    help: {
      en: 'A user whom both reach receives the higher version. End the other one with "finish" when it is no longer wanted.',
      zh: '两者都覆盖的用户会收到较高的版本。不再需要另一个时，请用 finish 结束它。',
    },
  });
}
