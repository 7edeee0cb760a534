import { setTimeout as sleepFor } from 'node:timers/promises';

/** Time and chance as arguments, so that a test decides what they are. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `waitMs`, or rejects with the signal's reason when it is aborted first. */
  sleep(waitMs: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to, but not including, 1. */
  random(): number;
}

/** The machine's own time and chance. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(waitMs, signal) {
    try {
      await sleepFor(waitMs, undefined, signal === undefined ? {} : { signal });
    } catch (thrown) {
      // Node rejects with an AbortError of its own; callers were promised the reason that was given.
      signal?.throwIfAborted();
      throw thrown;
    }
  },
  random: () => Math.random(),
};
