import type { MoveRequest } from '../config/rollout-request.ts';
import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import { isFinal } from '../packaging/version.ts';
import type { Task, TaskMove } from '../services/mpaas-words.ts';
import { refuseForeign } from './choose-rollout.ts';
import { checkMove, moveTask } from './move-task.ts';
import { byVersion, choosePackage, isLive, type PackageTasks } from './package-tasks.ts';
import type { RolloutRecord } from './rollout-record.ts';
import { describeTaskAudience, type WhitelistNames } from './task-words.ts';
import { step, type Tools } from './tools.ts';

interface Move {
  readonly to: TaskMove;
  /** The states that it changes; a task in any other is where it should be, or beyond. */
  readonly from: readonly Task['state'][];
  readonly status: 'paused' | 'live' | 'ended';
  readonly words: { readonly plan: Both; readonly already: Both };
}

const moves: { readonly [Name in MoveRequest['move']]: Move } = {
  pause: {
    to: 'paused',
    from: ['publishing', 'waiting'],
    status: 'paused',
    words: { plan: { en: 'pause', zh: '暂停' }, already: { en: 'is paused already', zh: '已经暂停' } },
  },
  resume: {
    to: 'publishing',
    from: ['paused'],
    status: 'live',
    words: { plan: { en: 'go on with', zh: '恢复' }, already: { en: 'is publishing already', zh: '正在发布' } },
  },
  finish: {
    to: 'ended',
    from: ['publishing', 'waiting', 'paused'],
    status: 'ended',
    words: { plan: { en: 'end', zh: '结束' }, already: { en: 'has ended already', zh: '已经结束' } },
  },
};

type Status = Move['status'] | 'unchanged' | 'planned';

/** Holds, continues or ends every task of a package. What is there already is left alone, so the same command again does nothing. */
export async function moveRollout(request: MoveRequest, tools: Tools, record: RolloutRecord): Promise<Status> {
  const move = moves[request.move];
  const found = await step('look', tools, () => choose(request, tools));
  const { packageId, h5Version } = found.package;
  record.package = { packageId, h5Version };
  tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
  refuseForeign(found, request);

  const affected = found.tasks.filter(({ state }) => move.from.includes(state));
  if (affected.length === 0) return await leaveAlone(found, request, tools, record);
  for (const task of affected) checkMove(task, move.to);
  if (request.dryRun) {
    for (const task of affected) planned(task, move, tools);
    return 'planned';
  }
  await step('rollout', tools, () => moveAll(affected, move.to, tools, record));
  return move.status;
}

/**
 * The package that is meant. `finish` without a name is about the newest that was ever published: run again after it has ended, it must not go
 * on to the one below, which everybody receives.
 */
async function choose({ move, package: choice, h5Id }: MoveRequest, tools: Tools): Promise<PackageTasks> {
  if (move !== 'finish' || choice.kind !== 'newest') return await choosePackage(choice, h5Id, tools);
  const packages = await tools.mpaas.listPackages(h5Id);
  const asked = packages.filter(({ period, h5Version }) => period !== 'never' && (choice.final !== true || isFinal(h5Version)));
  const [newest] = byVersion(asked);
  if (newest === undefined) throw new Failure('NOTHING_PUBLISHED', { h5Id, packages: packages.length });
  return { package: newest, tasks: await tools.mpaas.listTasks(newest.packageId) };
}

/** There is nothing to move: because it is there already, or because nothing leads there any more. */
async function leaveAlone(
  { package: its, tasks }: PackageTasks,
  { move: name, h5Id }: MoveRequest,
  { mpaas, reporter }: Tools,
  record: RolloutRecord,
): Promise<'unchanged'> {
  const move = moves[name];
  const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
  if (name !== 'finish' && last !== undefined && !tasks.some(isLive)) checkMove(last, move.to);
  if (name !== 'finish' && last === undefined) {
    throw new Failure('NOTHING_PUBLISHED', { h5Id, packages: (await mpaas.listPackages(h5Id)).length });
  }
  const stands = last === undefined ? { en: 'has not begun', zh: '尚未开始' } : move.words.already;
  const reason = {
    en: `The rollout of version ${its.h5Version} (package ${its.packageId}) ${stands.en}.`,
    zh: `版本 ${its.h5Version}（资源包 ${its.packageId}）的发布${stands.zh}。`,
  };
  record.unchanged = reason.en;
  const help =
    name === 'finish'
      ? { en: 'To end another package, name it with "package".', zh: '要结束其他资源包，请用 "package" 指明。' }
      : { en: 'Nothing has to be done.', zh: '无需任何操作。' };
  reporter.report({ type: 'nothing-done', reason, help });
  return 'unchanged';
}

function planned(task: Task, { words }: Move, { reporter }: Tools): void {
  const whom = describeTaskAudience(task.audience);
  const effect = { en: `${words.plan.en} task ${task.taskId} (${whom.en})`, zh: `${words.plan.zh}任务 ${task.taskId}（${whom.zh}）` };
  reporter.report({ type: 'write-planned', operation: 'ChangeMcubeMiniTaskStatus', effect, parameters: {} });
}

/** Moves tasks one after the other, each read back, and tells of each. One that somebody else has moved there meanwhile is left alone. */
export async function moveAll(
  tasks: readonly Task[],
  to: TaskMove,
  tools: Tools,
  record: RolloutRecord,
  names?: WhitelistNames,
): Promise<void> {
  for (const before of tasks) {
    const now = (await tools.mpaas.findTask(before.taskId)) ?? before;
    const after = await moveTask(now, to, tools);
    record.moved = [...(record.moved ?? []), { before, after }];
    const { taskId, state, audience } = after;
    tools.reporter.report({ type: 'rollout-changed', taskId, state, audience: describeTaskAudience(audience, names), reused: false });
  }
}
