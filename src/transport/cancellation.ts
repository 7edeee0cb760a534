import { Failure, isFailure } from '../errors/failure.ts';
import type { Clock } from './clock.ts';

/** The failure of everything that was waiting or in flight when the run was stopped: the reason given, such as its time being up, else `CANCELLED`. */
export const cancelled = ({ reason }: AbortSignal): Failure =>
  isFailure(reason) ? reason : new Failure('CANCELLED', {}, { cause: reason });

/** The same for a write that was cut before its answer came: nobody knows what became of it. */
export function unanswered(stop: Failure, operation: string): Failure {
  if (stop.code === 'TIME_UP') {
    const { timeoutMs } = (stop as Failure<'TIME_UP'>).facts;
    return new Failure('TIME_UP', { timeoutMs, unanswered: operation }, { cause: stop });
  }
  return new Failure('CANCELLED', { unanswered: operation }, { cause: stop });
}

/** Throws once the run was stopped. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled(signal);
}

/** Sleeps, unless the run is stopped before or meanwhile. */
export async function rest(clock: Clock, waitMs: number, signal: AbortSignal | undefined): Promise<void> {
  throwIfCancelled(signal);
  try {
    await clock.sleep(waitMs, signal);
  } catch (thrown) {
    throwIfCancelled(signal);
    throw thrown;
  }
}
