import { isFailure } from '../errors/failure.ts';
import type { Pressure } from '../services/serverless-words.ts';
import { type AdaptiveLimit, afterClean, afterThrottle, startLimit } from './adaptive-limit.ts';
import { createTurnstile } from './turnstile.ts';

/** One of the calls that every file needs; how many of them are made at once is decided by what they have met so far. */
export interface CallStage {
  limit(): number;
  /** Waits for a place, then works; `pressure` is for the call to tell of throttled tries, also of those where trying again helped. */
  pass<Result>(work: (pressure: Pressure) => Promise<Result>): Promise<Result>;
}

export function createCallStage(most: number): CallStage {
  let state: AdaptiveLimit = startLimit(most);
  const turnstile = createTurnstile(() => state.limit);
  return {
    limit: () => state.limit,
    pass: (work) =>
      turnstile.run(async () => {
        const { era } = state;
        let isClean = true;
        const onThrottled = (): void => {
          isClean = false;
          state = afterThrottle(state, era);
        };
        try {
          const result = await work({ onThrottled });
          if (isClean) state = afterClean(state);
          return result;
        } catch (error) {
          if (isFailure(error) && error.code === 'CLOUD_THROTTLED') onThrottled();
          throw error;
        }
      }),
  };
}
