import { Failure } from '../errors/failure.ts';
import type { Clock } from './clock.ts';

/** The failure of everything that was waiting or in flight when somebody stopped the run. */
export const cancelled = (signal: AbortSignal): Failure => new Failure('CANCELLED', {}, { cause: signal.reason });

/** Throws `CANCELLED` once the run was stopped. */
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
