import { Failure } from '../errors/failure.ts';
import type { Task } from '../services/mpaas-words.ts';
import { type Aim, describeAudience, findTaskFor, taskAudience } from './audience.ts';
import { settleTasks } from './settle-race.ts';
import type { Tools } from './tools.ts';
import { writeOnce } from './write-once.ts';

/** Between two looks at a task that is still waiting: soon at first, for most are live at once, then at leisure. */
const firstPollMs = 250;
const longestPollMs = 2000;
const pollGrowth = 1.5;

/** A package on its way to an audience. `existing`: the task that already serves it. */
export interface Publication {
  readonly packageId: number;
  readonly aim: Aim;
  readonly memo: string;
  readonly waitMs: number;
  readonly existing?: Task | undefined;
  /** Looks around once the task is there, and throws when it must not stay; asked again when somebody ended it. */
  readonly onMade?: ((task: Task) => Promise<void>) | undefined;
  /** Reads what `onMade` needs while the task is read back: both lie behind the write. Must not fail. */
  readonly readBeside?: (() => Promise<void>) | undefined;
}

/** Hears of every state of the task; whether this run made it. */
type OnTask = (task: Task, isReused: boolean) => void;

/** Publishes a package to an audience and waits until the cloud does so; a task that is there already is reused. */
export async function publish(publication: Publication, tools: Tools, onTask: OnTask): Promise<Task> {
  const { aim, waitMs, existing, onMade } = publication;
  let listed: readonly Task[] | undefined;
  const onListed = (tasks: readonly Task[]): void => {
    listed = tasks;
  };
  let task = existing ?? (await createTask(publication, tools, onListed));
  const madeId = existing === undefined ? task.taskId : undefined;
  const tell = (seen: Task): void => onTask(seen, seen.taskId !== madeId);
  tell(task);
  for (;;) {
    const kept = await settleTasks(task, publication, tools, listed);
    listed = undefined;
    tell(kept);
    await onMade?.(kept);
    const { seen, waitedMs } = await waitWhileWaiting(kept, waitMs, tools);
    if (seen !== undefined) tell(seen);
    if (seen?.state === 'publishing') return report(seen, aim, seen.taskId !== madeId, tools);
    // Ended by another run, which saw both tasks before this one did: there is another one to go on with, or nothing is left to hope for.
    const isNews = seen?.state === 'ended' && kept.taskId === task.taskId && kept.state !== 'ended';
    if (!isNews)
      throw new Failure('NOT_LIVE', {
        what: { en: `Task ${kept.taskId}`, zh: `任务 ${kept.taskId}` },
        state: seen?.state ?? 'not listed',
        waitedMs,
      });
    task = seen;
  }
}

/** Reads the task back in the list of its package, which shows a twin as well. */
async function createTask(
  { packageId, aim, memo, readBeside }: Publication,
  { mpaas, clock }: Tools,
  onListed: (tasks: readonly Task[]) => void,
): Promise<Task> {
  const audience = taskAudience(aim, clock.now());
  if (audience === undefined) throw new Failure('INTERNAL', { reason: 'a task was asked for that reaches nobody' });
  return await writeOnce(
    {
      what: { en: `the task of package ${packageId}`, zh: `资源包 ${packageId} 的任务` },
      look: async () => findTaskFor(await mpaas.listTasks(packageId), aim),
      write: () => mpaas.createTask({ packageId, audience, rules: aim.rules, memo }),
      readBack: async ({ taskId }) => {
        const [tasks] = await Promise.all([mpaas.listTasks(packageId), readBeside?.()]);
        onListed(tasks);
        return tasks.find((each) => each.taskId === taskId) ?? (await mpaas.findTask(taskId));
      },
    },
    clock,
  );
}

/** The cloud's "created" is not yet "publishing": asks while it waits, until the time is up. Answers what was seen last. */
async function waitWhileWaiting(
  task: Task,
  waitMs: number,
  { mpaas, clock, signal }: Tools,
): Promise<{ readonly seen: Task | undefined; readonly waitedMs: number }> {
  const startedMs = clock.now();
  let seen: Task | undefined = task;
  let pollMs = firstPollMs;
  for (;;) {
    const waitedMs = clock.now() - startedMs;
    const isDecided = seen !== undefined && seen.state !== 'waiting';
    if (isDecided || waitedMs >= waitMs) return { seen, waitedMs };
    await clock.sleep(Math.min(pollMs, waitMs - waitedMs), signal);
    pollMs = Math.min(longestPollMs, Math.round(pollMs * pollGrowth));
    seen = await mpaas.findTask(task.taskId);
  }
}

function report(task: Task, { audience }: Aim, reused: boolean, { reporter }: Tools): Task {
  const { taskId, createdMs: sinceMs } = task;
  reporter.report({ type: 'rollout-changed', taskId, state: 'publishing', audience: describeAudience(audience), reused, sinceMs });
  return task;
}
