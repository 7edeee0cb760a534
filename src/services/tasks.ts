import type { ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import { readChinaTime, writeChinaTime } from './china-time.ts';
import { type Answered, type Cloud, madeId, needed, unlessAbsent } from './cloud.ts';
import type { Mpaas, Task, TaskAudience, TaskMove } from './mpaas-words.ts';
import { readRules, writeRules } from './task-rules.ts';

type WireTask = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniTask'>['QueryMiniTaskResult']>['MiniTaskInfo']>;
type NewTask = Parameters<Mpaas['createTask']>[0];

const states: readonly Task['state'][] = ['waiting', 'publishing', 'ended', 'paused'];
/** `TaskStatus` of the wire for what a task is told to become. */
const moves: Readonly<Record<TaskMove, number>> = { publishing: 1, ended: 2, paused: 3 };
const gray = 2;
const official = 3;
const modes = { official: 0, whitelist: 1, window: 2 } as const;

/** The tasks of one package, ended ones included. */
export async function listTasks({ rpc, ids }: Cloud, packageId: number): Promise<readonly Task[]> {
  const operation = 'ListMcubeMiniTasks';
  const { reply, requestId } = await rpc.call(operation, { ...ids, Id: String(packageId) });
  return (reply.ListMiniTaskResult?.MiniTaskList ?? []).map((task) => readTask(task, { operation, requestId }));
}

/** One task by its id; undefined when there is none. */
export async function findTask({ rpc, ids }: Cloud, taskId: number): Promise<Task | undefined> {
  const operation = 'QueryMcubeMiniTask';
  const answer = await unlessAbsent(rpc.call(operation, { ...ids, TaskId: taskId }));
  const info = answer?.reply.QueryMiniTaskResult?.MiniTaskInfo;
  return info === undefined ? undefined : readTask(info, { operation, requestId: answer?.requestId ?? '' });
}

/** Publishes a package to an audience. */
export async function createTask({ rpc, ids }: Cloud, task: NewTask): Promise<{ readonly taskId: number }> {
  const operation = 'CreateMcubeMiniTask';
  const { reply, requestId } = await rpc.call(operation, { ...ids, ...writeTask(task) });
  return { taskId: madeId(reply.CreateMiniTaskResult?.MiniTaskId, 'MiniTaskId', { operation, requestId }) };
}

/** Tells a task to hold, go on or end; the wire wants its package as well. */
export async function changeTask(
  { rpc, ids }: Cloud,
  { taskId, packageId }: Parameters<Mpaas['changeTask']>[0],
  to: TaskMove,
): Promise<void> {
  const which = { BizType: 'nebula', PackageId: packageId, TaskId: taskId };
  await rpc.call('ChangeMcubeMiniTaskStatus', { ...ids, ...which, TaskStatus: moves[to] });
}

/** A new task in the numbers of the wire. */
export function writeTask({ packageId, audience, rules, memo }: NewTask): Omit<RequestTo<'CreateMcubeMiniTask'>, keyof Cloud['ids']> {
  const greyConfig = rules.length > 0 ? { GreyConfigInfo: writeRules(rules) } : {};
  return { PackageId: packageId, Memo: memo, ...writeAudience(audience), ...greyConfig };
}

function writeAudience(audience: TaskAudience) {
  switch (audience.kind) {
    case 'everyone':
      return { PublishType: official, PublishMode: modes.official };
    case 'whitelist':
      return { PublishType: gray, PublishMode: modes.whitelist, WhitelistIds: audience.whitelistIds.join(',') };
    case 'window': {
      const { users: GreyNum, endMs } = audience;
      return { PublishType: gray, PublishMode: modes.window, GreyNum, GreyEndtimeData: writeChinaTime(endMs) };
    }
  }
}

/** A task of the wire in words. */
export function readTask(info: WireTask, call: Answered): Task {
  return {
    taskId: needed(info.Id, 'Id', call),
    packageId: needed(info.PackageId, 'PackageId', call),
    // A number from the future is not yet live, and "waiting" never counts as live.
    state: states[info.TaskStatus ?? 0] ?? 'waiting',
    audience: readAudience(info),
    rules: readRules(info.GreyConfigInfo),
    memo: info.Memo ?? '',
    createdMs: readChinaTime(info.GmtCreate),
    modifiedMs: readChinaTime(info.GmtModified),
  };
}

function readAudience(info: WireTask): TaskAudience {
  if (info.PublishType === official) return { kind: 'everyone' };
  if (info.PublishMode === modes.window) {
    return { kind: 'window', users: info.GreyNum ?? 0, endMs: readChinaTime(info.GreyEndtimeData) ?? readChinaTime(info.GreyEndtime) ?? 0 };
  }
  const listed = (info.WhitelistIds ?? '').split(',').filter((id) => id.trim() !== '');
  return { kind: 'whitelist', whitelistIds: listed.map(Number) };
}
