import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';

/** A long task of the database whose end was not seen in the time that there was; the next run waits for the same. */
export const notEnded = (what: Both, { taskId, state, waitedMs }: { taskId: string; state: string; waitedMs: number }): Failure =>
  new Failure('NOT_LIVE', {
    what: { en: `${what.en} (task ${taskId})`, zh: `${what.zh}（任务 ${taskId}）` },
    state,
    waitedMs,
  });
