import { Failure, isFailure } from '../errors/failure.ts';
import { poll } from './poll.ts';
import type { RunTools } from './tools.ts';

/** Makes a call again while the cloud is busy with the same thing; a busy refusal did nothing. When the time is up, the refusal stands. */
export async function whenFree<Answer>(
  call: () => Promise<Answer>,
  waitMs: number,
  tools: Pick<RunTools, 'clock' | 'signal'>,
): Promise<Answer> {
  let busy: Failure | undefined;
  const attempt = async (): Promise<{ readonly answer: Answer } | undefined> => {
    try {
      return { answer: await call() };
    } catch (error) {
      if (!isFailure(error) || error.code !== 'FUNCTION_BUSY') throw error;
      busy = error;
      return undefined;
    }
  };
  const done = await poll(attempt, waitMs, tools);
  if (done !== undefined) return done.answer;
  throw busy ?? new Failure('INTERNAL', { reason: 'waited for a call that was never made' });
}
