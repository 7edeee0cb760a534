import { describe, expect, test } from 'vitest';
import { type AdaptiveLimit, afterClean, afterThrottle, startLimit } from '../../src/workflows/adaptive-limit.ts';

const clean = (state: AdaptiveLimit, times: number): AdaptiveLimit =>
  Array.from({ length: times }).reduce<AdaptiveLimit>((sum) => afterClean(sum), state);

describe('the limit of uploads', () => {
  test.each([
    { most: 64, limit: 16 },
    { most: 8, limit: 8 },
    { most: 1, limit: 1 },
  ])('starts at $limit when $most are allowed', ({ most, limit }) => {
    expect(startLimit(most).limit).toBe(limit);
  });

  test.each([
    { done: 1, limit: 17 },
    { done: 16, limit: 32 },
    { done: 48, limit: 64 },
    { done: 5000, limit: 64 },
  ])('is $limit after $done clean uploads: as long as nothing was throttled it widens with each', ({ done, limit }) => {
    expect(clean(startLimit(64), done).limit).toBe(limit);
  });

  test.each([
    { done: 49, limit: 16 },
    { done: 50, limit: 20 },
    { done: 99, limit: 20 },
    { done: 100, limit: 24 },
    { done: 5000, limit: 64 },
  ])('is $limit after it was halved to 16 and $done clean uploads', ({ done, limit }) => {
    const halved = afterThrottle(clean(startLimit(64), 16), 0);
    expect(halved).toMatchObject({ limit: 16, clean: 0 });
    expect(clean(halved, done).limit).toBe(limit);
  });

  test('halves once for a burst that was sent under the same limit', () => {
    const once = afterThrottle(startLimit(64), 0);
    expect(afterThrottle(afterThrottle(once, 0), 0).limit).toBe(8);
    expect(afterThrottle(once, once.era).limit).toBe(4);
  });

  test('never falls below one', () => {
    let state = startLimit(64);
    for (let era = 0; era < 10; era += 1) state = afterThrottle(state, era);
    expect(state.limit).toBe(1);
  });
});
