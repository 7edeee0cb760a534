import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { asFailure, isFailure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import { type Aim, findTaskFor } from './audience.ts';
import { moveTask } from './move-task.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { ReleaseRecord } from './release-record.ts';
import { rollback } from './rollback.ts';
import type { RollbackRecord } from './rollback-record.ts';
import type { RollbackTools } from './tools.ts';
import type { TakenBack } from './train.ts';

/**
 * Takes a release back that a train has begun or done. What users may have received is rolled back for everyone who did; a task that has not begun is
 * only ended. An uploaded package stays, unpublished: the next release of the same build uses it. A release that found everything there already has
 * nothing to take back.
 */
export async function undoRelease(
  { request }: PreparedRelease,
  record: ReleaseRecord,
  tools: RollbackTools,
): Promise<readonly TakenBack[]> {
  const { package: published, taskReused = false, moves = [] } = record;
  if (published === undefined || taskReused) return [];
  const aim: Aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
  const task = record.task ?? (await findTask(published, aim, tools));
  const taken = task === undefined ? [] : [await takeTaskBack(task, published, { request, tools })];
  for (const { task: other, package: its } of moves) taken.push(await restore(other, its.h5Version, tools));
  return taken;
}

/** A task whose answer was lost may be there all the same. */
const findTask = async ({ packageId }: Package, aim: Aim, { mpaas }: RollbackTools): Promise<Task | undefined> =>
  aim.audience.kind === 'none' ? undefined : findTaskFor(await mpaas.listTasks(packageId), aim);

interface Scene {
  readonly request: PreparedRelease['request'];
  readonly tools: RollbackTools;
}

async function takeTaskBack(task: Task, published: Package, { request, tools }: Scene): Promise<TakenBack> {
  const what = { en: `version ${published.h5Version}`, zh: `版本 ${published.h5Version}` };
  const { state } = (await tools.mpaas.findTask(task.taskId)) ?? task;
  if (state === 'waiting' || state === 'paused') {
    await moveTask({ ...task, state }, 'ended', tools);
    return {
      what,
      confirmed: true,
      detail: {
        en: `task ${task.taskId} ended before anybody received it; package ${published.packageId} stays, unpublished`,
        zh: `任务 ${task.taskId} 在任何人收到之前已结束；资源包 ${published.packageId} 保留，但不发布`,
      },
    };
  }
  const instead = await rollBack(published, { request, tools });
  return { what, confirmed: true, detail: { en: `is published no more; ${instead.en}`, zh: `不再发布；${instead.zh}` } };
}

/** To the last version that everyone had; when there is none to go back to, the bad one only ends. Answers what users have instead, in words. */
async function rollBack(published: Package, { request, tools }: Scene): Promise<Both> {
  const record: RollbackRecord = {};
  const { workspace, h5Id, stamp, receipt, waitMs, userId, vhost, virtualDomain } = request;
  const asked: MiniProgramRollback = {
    workspace,
    h5Id,
    stamp,
    receipt,
    waitMs,
    userId,
    vhost,
    virtualDomain,
    package: { kind: 'id', packageId: published.packageId },
    to: { kind: 'previous' },
    strategy: 'roll-forward',
    reason: { en: 'a later step of its release train failed', zh: '其整体发布的后续步骤失败' },
    dryRun: false,
    force: false,
  };
  try {
    await rollback(asked, tools, record);
    const [h5Version, content] = [record.package?.h5Version ?? '', record.to ?? ''];
    return {
      en: `version ${h5Version} with the content of ${content} is live for everyone`,
      zh: `承载 ${content} 内容的版本 ${h5Version} 已对所有人生效`,
    };
  } catch (error) {
    if (!isFailure(error) || error.code !== 'ROLLBACK_NOWHERE') throw error;
    await rollback({ ...asked, strategy: 'finish' }, tools, record);
    return { en: `nothing takes its place (${error.message})`, zh: `没有版本取代它（${error.told.zh}）` };
  }
}

/** Another rollout that the release had paused goes on; one that it ended cannot. */
async function restore(other: Task, h5Version: string, tools: RollbackTools): Promise<TakenBack> {
  const what = { en: `task ${other.taskId} of version ${h5Version}`, zh: `版本 ${h5Version} 的任务 ${other.taskId}` };
  try {
    const now = (await tools.mpaas.findTask(other.taskId)) ?? other;
    const goal = other.state === 'paused' ? 'paused' : 'publishing';
    const { state } = await moveTask(now, goal, tools);
    return { what, confirmed: true, detail: { en: `is ${state} again`, zh: state === 'paused' ? '已重新暂停' : '已重新发布' } };
  } catch (thrown) {
    return { what, confirmed: false, detail: asFailure(thrown).told };
  }
}
