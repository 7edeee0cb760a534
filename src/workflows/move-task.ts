import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Task, TaskMove } from '../services/mpaas-words.ts';
import type { Tools } from './tools.ts';
import { isRefusal, lookUntil } from './write-once.ts';

/** Where a task may go from each of its states; nothing leads out of the end (wire-facts §6). */
export const moves: Readonly<Record<Task['state'], readonly TaskMove[]>> = {
  waiting: ['paused', 'ended'],
  publishing: ['paused', 'ended'],
  paused: ['publishing', 'ended'],
  ended: [],
};

/** Refuses a move that is impossible, with those that are possible; a task that is there already is fine. */
export function checkMove({ taskId, state }: Task, to: TaskMove): void {
  if (state === to || moves[state].includes(to)) return;
  throw new Failure('TASK_MOVE_IMPOSSIBLE', { taskId, state, to, possible: moves[state] });
}

/** Moves a task and reads it back. One that is there already is left alone; a lost answer is settled by looking, and repeated once. */
export async function moveTask(task: Task, to: TaskMove, { mpaas, clock }: Pick<Tools, 'mpaas' | 'clock'>): Promise<Task> {
  if (task.state === to) return task;
  checkMove(task, to);
  const look = async (): Promise<Task> => (await mpaas.findTask(task.taskId)) ?? task;
  const what = { en: `task ${task.taskId}`, zh: `任务 ${task.taskId} ` };
  for (const isLast of [false, true]) {
    const lost = await change(task, to, { mpaas });
    const seen = await lookUntil(look, ({ state }) => state === to, clock).catch((error: unknown) => {
      if (lost === undefined || !isFailure(error) || isStop(error)) throw error;
      throw new Failure(
        'OUTCOME_UNKNOWN',
        { operation: what, reason: said('looking failed too: {message}', { message: error.told }) },
        { cause: lost },
      );
    });
    if (seen.state === to) return seen;
    if (lost === undefined)
      throw new Failure('READ_BACK_DIFFERS', { what, field: { en: 'state', zh: '状态' }, expected: to, found: seen.state });
    if (isLast)
      throw new Failure('OUTCOME_UNKNOWN', {
        operation: what,
        reason: said('its answer was lost twice, and it is {state}.', { state: seen.state }),
      });
  }
  throw new Failure('INTERNAL', { reason: 'a task was neither moved nor refused' });
}

/** The lost answer, when it was lost; any other failure is thrown. A task that another run has moved there at the same moment is no failure. */
async function change(task: Task, to: TaskMove, { mpaas }: Pick<Tools, 'mpaas'>): Promise<Failure | undefined> {
  try {
    await mpaas.changeTask(task, to);
    return undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (error.code === 'OUTCOME_UNKNOWN') return error;
    if (isRefusal(error) && (await mpaas.findTask(task.taskId).catch(() => undefined))?.state === to) return undefined;
    throw error;
  }
}
