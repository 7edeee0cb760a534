import { setMaxListeners } from 'node:events';
import type { Clock } from './clock.ts';

/** When calls in flight are cut, once a run is to stop. */
export interface Cut {
  /** Aborted when nothing is asked any more. It carries the reason of the stop. */
  readonly signal: AbortSignal;
  /** The run begins to change something: from here on, what came of it is worth a few seconds. */
  wrote(): void;
}

/**
 * A GitHub runner sends SIGINT, after 7.5 s SIGTERM, and kills after 2.5 s more (docs.github.com, "Workflow cancellation reference"). Within the first span
 * everything must be settled: this, a pause before a look is repeated (2 s at most), and the receipt.
 */
const graceMs = 4000;

/**
 * A run that is to stop begins no write and no wait any more. As long as it has changed nothing, its calls are cut at once. Later a write in flight gets
 * its chance to answer, and what it made may be read back, so that the receipt knows what happened; then those are cut, too.
 */
export function createCut(stop: AbortSignal, afterMs = graceMs): Cut {
  const controller = new AbortController();
  // Every call under way listens; Node takes more than ten for a leak, and says so to the user.
  setMaxListeners(0, controller.signal);
  let hasWritten = false;
  const cut = (): void => controller.abort(stop.reason);
  const onStop = (): void => {
    if (hasWritten) setTimeout(cut, afterMs).unref();
    else cut();
  };
  if (stop.aborted) cut();
  else stop.addEventListener('abort', onStop, { once: true });
  return {
    signal: controller.signal,
    wrote: () => {
      hasWritten = true;
    },
  };
}

/** A clock whose pauses end with the cut, also those that were begun without a signal: a look that is to be repeated may be many seconds away. */
export const cuttable = (clock: Clock, { signal: cut }: Cut): Clock => ({
  ...clock,
  sleep: (waitMs, signal = cut) => clock.sleep(waitMs, signal),
});
