import type { Task } from '../services/mpaas-words.ts';
import { type Aim, describeAudience, isFor } from './audience.ts';
import { moveTask } from './move-task.ts';
import { isLive } from './package-tasks.ts';
import { memoStampOf } from './stamp.ts';
import type { Tools } from './tools.ts';
import { lookUntil } from './write-once.ts';

/** What a task is for, and the memo that this run gives its own. */
interface Purpose {
  readonly aim: Aim;
  readonly memo: string;
}

/**
 * Of the tasks that serve the same audience of the same package the oldest stays. The cloud has neither a lock nor a token that makes a call happen once
 * (wire-facts section 4), so two runs at the same moment may both find nothing and both create. Each looks again behind its own write, and the rule is
 * the same for all: whoever came second sees both, and whoever sees both ends the later one. `seen` is what the caller has seen behind its write. Answers the task that stays.
 */
export async function settleTasks(
  mine: Task,
  { aim, memo }: Purpose,
  tools: Pick<Tools, 'mpaas' | 'clock' | 'reporter'>,
  seen: readonly Task[] = [],
): Promise<Task> {
  const isMine = ({ taskId }: Task): boolean => taskId === mine.taskId;
  const list = () => tools.mpaas.listTasks(mine.packageId);
  const listed = seen.some(isMine) ? seen : await lookUntil(list, (tasks) => tasks.some(isMine), tools.clock);
  const alike = [...(listed.some(isMine) ? [] : [mine]), ...listed].filter((task) => isLive(task) && isFor(task, aim));
  const [kept = mine, ...later] = alike.sort((a, b) => a.taskId - b.taskId);
  // One that somebody made in the console is theirs to end.
  const surplus = later.filter((task) => memoStampOf(task.memo) !== undefined || task.memo === memo);
  for (const task of surplus) await moveTask(task, 'ended', tools);
  const ended = kept === mine || isMine(kept) || surplus.some(isMine) ? surplus : [mine, ...surplus];
  if (ended.length > 0) {
    const whom = describeAudience(aim.audience);
    tools.reporter.report({
      type: 'race-settled',
      what: { en: `a task of package ${mine.packageId} for ${whom.en}`, zh: `资源包 ${mine.packageId} 面向${whom.zh}的任务` },
      kept: { en: `task ${kept.taskId}`, zh: `任务 ${kept.taskId}` },
      ended: {
        en: ended.map(({ taskId }) => `task ${taskId}`).join(', '),
        zh: ended.map(({ taskId }) => `任务 ${taskId}`).join('、'),
      },
    });
  }
  return kept;
}
