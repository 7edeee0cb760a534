import { setTimeout as sleepFor } from 'node:timers/promises';
import type { Clock } from '../../src/transport/clock.ts';

/** So many seconds go by in one: the tenth of a second between two calls of a client that keeps the cloud's limits is then nearly nothing. */
const pace = 25;

/** A clock for runs over real sockets, whose waits a test does not want to wait: time and sleep go by faster alike, because deadlines are measured with both. */
export function createBriskClock(): Clock {
  const startedMs = Date.now();
  return {
    now: () => Math.round(startedMs + (Date.now() - startedMs) * pace),
    sleep: async (waitMs, signal) => {
      try {
        await sleepFor(waitMs / pace, undefined, signal && { signal });
      } catch (thrown) {
        signal?.throwIfAborted();
        throw thrown;
      }
    },
    random: Math.random,
  };
}
