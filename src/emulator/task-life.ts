import type { TaskState, TaskStatus, WorkspaceState } from './world.ts';

/** Status of a task by the clock: it starts to publish by itself, and a window ends by itself at its time. */
export function taskStatusAt(task: TaskState, nowMs: number): TaskStatus {
  if (task.publishMode === 2 && nowMs >= task.windowEndMs) return 2;
  return task.status === 0 && nowMs >= task.publishAtMs ? 1 : task.status;
}

/** Moves that a call may make: hold, go on, end. Nothing leads out of the end (wire-facts section 6). */
const moves: Readonly<Record<TaskStatus, readonly number[]>> = { 0: [2, 3], 1: [2, 3], 2: [], 3: [1, 2] };

export const mayMove = (from: TaskStatus, to: number): boolean => moves[from].includes(to);

/** `PublishPeriod` of a package: 2 while some receive it, 3 while all do, 5 once every task has ended, none before the first. */
export function publishPeriod(packageId: number, { tasks }: WorkspaceState, nowMs: number): { readonly PublishPeriod?: number } {
  const own = tasks.filter((task) => task.packageId === packageId);
  if (own.length === 0) return {};
  const live = own.filter((task) => taskStatusAt(task, nowMs) !== 2);
  if (live.length === 0) return { PublishPeriod: 5 };
  return { PublishPeriod: live.some(({ publishType }) => publishType === 3) ? 3 : 2 };
}
