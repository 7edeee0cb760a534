import type { ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import { readRules } from './audience-rules.ts';
import { readWireTime, wireTime } from './china-time.ts';
import { done, type McubeHandlers } from './mcube-handlers.ts';
import { Refusal } from './refusal.ts';
import { mayMove, taskStatusAt } from './task-life.ts';
import { appCode, type TaskState, type TaskStatus, type WorkspaceState } from './world.ts';

type TaskOperation = 'CreateMcubeMiniTask' | 'ListMcubeMiniTasks' | 'QueryMcubeMiniTask' | 'ChangeMcubeMiniTaskStatus';
type Create = RequestTo<'CreateMcubeMiniTask'>;
type TaskInfo = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniTask'>['QueryMiniTaskResult']>['MiniTaskInfo']>;

const windowMaxMs = 7 * 24 * 3600 * 1000;

/** Tasks: the records that publish a package to some (gray) or to all (official). */
export const taskHandlers = {
  CreateMcubeMiniTask: (request, { cloud, workspace }) => {
    if (!workspace.packages.some(({ id }) => id === request.PackageId)) throw new Refusal(`Package ${request.PackageId} does not exist.`);
    const nowMs = cloud.now();
    const audience = readAudience(request, workspace, nowMs);
    const tree = readRules(request.GreyConfigInfo ?? '');
    const { nextId } = cloud.world();
    const id = nextId.task;
    nextId.task += 1;
    workspace.tasks.push({
      id,
      packageId: request.PackageId,
      publishType: request.PublishType,
      publishMode: request.PublishMode,
      memo: request.Memo,
      ...audience,
      rules: tree ? JSON.stringify(tree) : '',
      createdMs: nowMs,
      publishAtMs: nowMs + cloud.publishDelayMs,
      status: 0,
      modifiedMs: nowMs,
      admitted: [],
    });
    return { MiniTaskId: String(id) };
  },

  ListMcubeMiniTasks: ({ Id }, { cloud, workspace }) => {
    const found = workspace.tasks.filter(({ packageId }) => String(packageId) === Id).reverse();
    return { MiniTaskList: found.map((task) => taskInfo(task, workspace, cloud.now())) };
  },

  QueryMcubeMiniTask: ({ TaskId }, { cloud, workspace }) => ({
    MiniTaskInfo: taskInfo(needTask(workspace, TaskId), workspace, cloud.now()),
  }),

  ChangeMcubeMiniTaskStatus: ({ TaskId, PackageId, TaskStatus }, { cloud, workspace }) => {
    const task = needTask(workspace, TaskId);
    if (task.packageId !== PackageId) throw new Refusal(`Task ${TaskId} does not belong to package ${PackageId}.`);
    const current = taskStatusAt(task, cloud.now());
    if (!mayMove(current, TaskStatus)) throw new Refusal(`Task ${TaskId} is in status ${current} and cannot go to ${TaskStatus}.`);
    task.status = TaskStatus as TaskStatus;
    task.modifiedMs = cloud.now();
    return done;
  },
} satisfies McubeHandlers<TaskOperation>;

type TaskAudience = Pick<TaskState, 'whitelistIds' | 'windowUsers' | 'windowEnd' | 'windowEndMs'>;

const everyone: TaskAudience = { whitelistIds: [], windowUsers: 0, windowEnd: '', windowEndMs: 0 };

/** Gray goes with mode 1 (whitelists) or 2 (window), official with mode 0. Leftovers of another mode are a misunderstanding, hence refused. */
function readAudience(request: Create, workspace: WorkspaceState, nowMs: number): TaskAudience {
  const { PublishType, PublishMode, WhitelistIds, GreyNum, GreyEndtimeData } = request;
  if ((PublishType === 3) !== (PublishMode === 0))
    throw new Refusal(`PublishMode ${PublishMode} does not go with PublishType ${PublishType}.`);
  if (PublishMode !== 1 && WhitelistIds !== undefined) throw new Refusal('WhitelistIds needs PublishMode 1.');
  if (PublishMode !== 2 && ((GreyNum ?? 0) > 0 || GreyEndtimeData !== undefined))
    throw new Refusal('GreyNum and GreyEndtimeData need PublishMode 2.');
  if (PublishMode === 1) return { ...everyone, whitelistIds: readWhitelistIds(WhitelistIds ?? '', workspace) };
  return PublishMode === 2 ? readWindow(request, nowMs) : everyone;
}

function readWhitelistIds(text: string, { whitelists }: WorkspaceState): readonly number[] {
  if (text === '') throw new Refusal('WhitelistIds is missing.');
  const ids = [...new Set(text.split(',').map(Number))];
  const unknown = ids.filter((wanted) => !whitelists.some(({ id }) => id === wanted));
  if (unknown.length > 0) throw new Refusal(`Whitelist ${unknown.join(', ')} does not exist.`);
  return ids;
}

function readWindow({ GreyNum = 0, GreyEndtimeData = '' }: Create, nowMs: number): TaskAudience {
  if (GreyNum <= 0) throw new Refusal('GreyNum must be above 0.');
  const windowEndMs = readWireTime(GreyEndtimeData);
  if (windowEndMs === undefined) throw new Refusal(`GreyEndtimeData "${GreyEndtimeData}" is not a time.`);
  if (windowEndMs <= nowMs) throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is not after now.`);
  if (windowEndMs > nowMs + windowMaxMs) throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is more than 7 days away.`);
  return { whitelistIds: [], windowUsers: GreyNum, windowEnd: GreyEndtimeData, windowEndMs };
}

function needTask(workspace: WorkspaceState, taskId: number): TaskState {
  const task = workspace.tasks.find(({ id }) => id === taskId);
  if (!task) throw new Refusal(`Task ${taskId} does not exist.`);
  return task;
}

function taskInfo(task: TaskState, workspace: WorkspaceState, nowMs: number): TaskInfo {
  const published = workspace.packages.find(({ id }) => id === task.packageId);
  return {
    AppCode: appCode(workspace),
    GmtCreate: wireTime(task.createdMs),
    GmtModified: wireTime(task.modifiedMs),
    GreyConfigInfo: task.rules,
    ...(task.windowEnd === '' ? {} : { GreyEndtime: wireTime(task.windowEndMs) }),
    GreyEndtimeData: task.windowEnd,
    GreyNum: task.windowUsers,
    Id: task.id,
    Memo: task.memo,
    PackageId: task.packageId,
    Platform: published?.platform ?? '',
    ProductVersion: published?.h5Version ?? '',
    PublishMode: task.publishMode,
    PublishType: task.publishType,
    Status: '1',
    TaskStatus: taskStatusAt(task, nowMs),
    WhitelistIds: task.whitelistIds.join(','),
  };
}
