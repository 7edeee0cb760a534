import type { Clock } from '../../src/transport/clock.ts';

/** A clock that a test owns: sleeping moves it on at once, and every wait is written down. */
export interface FakeClock extends Clock {
  /** Every sleep so far, in order. */
  readonly waits: readonly number[];
  /** Lets time pass without anybody sleeping, as a slow call would. */
  advance(byMs: number): void;
  /** What `random` answers from now on. */
  setRandom(value: number): void;
}

/** Starts at 2026-01-15T08:09:10Z, the moment of the signature vectors, unless told otherwise. */
export function createFakeClock(startMs = Date.UTC(2026, 0, 15, 8, 9, 10)): FakeClock {
  const waits: number[] = [];
  let nowMs = startMs;
  let chance = 0.5;
  return {
    waits,
    now: () => nowMs,
    async sleep(waitMs, signal) {
      signal?.throwIfAborted();
      waits.push(waitMs);
      nowMs += waitMs;
    },
    random: () => chance,
    advance(byMs) {
      nowMs += byMs;
    },
    setRandom(value) {
      chance = value;
    },
  };
}
