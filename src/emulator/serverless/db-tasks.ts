import { randomUUID } from 'node:crypto';
import { chinaStamp } from '../china-time.ts';
import type { Cloud } from '../cloud.ts';
import { databaseFolder, ownBucket } from '../object-store.ts';
import { GatewayError } from '../refusal.ts';
import { makeDueBackups } from './db-backups.ts';
import { runExport } from './db-export.ts';
import { runImport } from './db-import.ts';
import type { Place } from './db-place.ts';
import { runRestore } from './db-restore.ts';
import type { DatabaseState, TaskOutcome, TaskState } from './db-state.ts';
import type { SpaceState } from './space-state.ts';

/** A space knows so many of its tasks; older ones are forgotten, so that a long run of the emulator stays small. */
const tasksMost = 200;

/**
 * Brings the database up to now: what tasks and nightly backups have done meanwhile is done here, each in its turn by its time. To be
 * called before anything looks at the database or changes it, so that it makes no difference who looks first, and when.
 */
export function bringUpToNow({ space, cloud }: Place): DatabaseState {
  const { database } = space;
  const nowMs = cloud.now();
  const due = database.tasks.filter(({ outcome, endsMs }) => outcome === null && endsMs !== null && endsMs <= nowMs);
  for (const task of due.sort((one, other) => (one.endsMs ?? 0) - (other.endsMs ?? 0))) {
    makeDueBackups({ space, cloud }, task.endsMs ?? nowMs);
    task.outcome = outcomeOf(task, { space, cloud });
  }
  makeDueBackups({ space, cloud }, nowMs);
  return database;
}

function outcomeOf(task: TaskState, place: Place): TaskOutcome {
  switch (task.kind) {
    case 'export':
      return runExport(task, place);
    case 'import':
      return runImport(task, place);
    case 'restore':
      return runRestore(task, place);
  }
}

/** What a fresh task starts with; an import only starts once its file is there. */
export function newTask(cloud: Cloud, starts: 'now' | 'later') {
  const createdMs = cloud.now();
  const times = starts === 'now' ? { startedMs: createdMs, endsMs: createdMs + cloud.dbDelayMs } : { startedMs: null, endsMs: null };
  return { taskId: randomUUID(), createdMs, ...times, outcome: null };
}

/** Where the file of a task lies: `mongo/import/<space>/<time in China>_<task>.csv`, as in the vendor's samples. */
export const taskKey = (
  kind: 'export' | 'import',
  { spaceId }: SpaceState,
  { taskId, createdMs, fileType }: { readonly taskId: string; readonly createdMs: number; readonly fileType: string },
): string => `${databaseFolder}${kind}/${spaceId}/${chinaStamp(createdMs)}_${taskId}.${fileType.toLowerCase()}`;

/** Keeps a task, and lets go of the oldest with its file. */
export function keepTask({ space, cloud }: Place, task: TaskState): void {
  const { tasks } = space.database;
  tasks.push(task);
  for (const gone of tasks.splice(0, Math.max(0, tasks.length - tasksMost))) if ('key' in gone) cloud.store.remove(ownBucket, gone.key);
}

/** The task of that kind with that id; the code is the catalogue's. */
export function needTask<Kind extends TaskState['kind']>({ tasks }: DatabaseState, kind: Kind, id: string) {
  const isWanted = (task: TaskState): task is Extract<TaskState, { readonly kind: Kind }> => task.kind === kind && task.taskId === id;
  const found = tasks.find(isWanted);
  if (found) return found;
  throw new GatewayError(400, 'TaskId.NotFound', `The specified task does not exist: ${id}.`);
}

type TaskStatus = 'NEW' | 'WAITING' | 'RUNNING' | 'SUCCESS' | 'FAILED';

/** Status of a task by the clock: it waits for the first half of its time and runs for the second. */
export function taskStatus({ startedMs, endsMs, outcome }: TaskState, nowMs: number): TaskStatus {
  if (outcome) return outcome.status;
  if (startedMs === null || endsMs === null) return 'NEW';
  return nowMs < (startedMs + endsMs) / 2 ? 'WAITING' : 'RUNNING';
}
