import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RateLimiter } from '../../src/emulator/rate-limit.ts';
import { type Pace, RateBudget } from '../../src/transport/rate-budget.ts';

/** Sends as soon as the budget allows, with these pauses of somebody who had nothing to send; answers the moments. */
function send(budget: RateBudget, pausesMs: readonly number[]): readonly number[] {
  let nowMs = 0;
  return pausesMs.map((pauseMs) => {
    nowMs = budget.freeAtMs(nowMs + pauseMs);
    budget.sent(nowMs);
    return nowMs;
  });
}

const refusalsOf = (counting: 'strict' | 'window', kind: 'upload' | 'other', sentMs: readonly number[]): number => {
  const limiter = new RateLimiter(counting);
  return sentMs.filter((atMs) => limiter.take('app', kind, atMs) > 0).length;
};

describe('whatever the pauses between calls', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });

  test.each([
    { pace: 'even', counting: 'strict', kind: 'upload' },
    { pace: 'even', counting: 'window', kind: 'upload' },
    { pace: 'even', counting: 'window', kind: 'other' },
    { pace: 'burst', counting: 'window', kind: 'upload' },
  ] as const)('$kind calls, paced "$pace", never pass a $counting counter of the documented limit', ({ pace, counting, kind }) => {
    fc.assert(fc.property(pauses, (pausesMs) => refusalsOf(counting, kind, send(new RateBudget(kind, pace), pausesMs)) === 0));
  });

  test('other calls that were refused once keep their distance from then on', () => {
    fc.assert(
      fc.property(pauses, (pausesMs) => {
        const budget = new RateBudget('other', 'even');
        budget.refused({ nowMs: 0, serverWaitMs: undefined, random: 0 });
        return refusalsOf('strict', 'other', send(budget, pausesMs)) === 0;
      }),
    );
  });

  test('six hundred other calls take no longer than they have to when each waits for the one before it', () => {
    const calls = Array.from({ length: 600 }, () => 0);
    expect(send(new RateBudget('other', 'even'), calls).at(-1)).toBeLessThanOrEqual(599 * 103);
  });

  test.each([
    { pace: 'even', floorMs: 99 * 6000 },
    { pace: 'burst', floorMs: 9 * 60_000 },
  ] as const)('a hundred uploads, paced "$pace", take at most 2 % longer than they have to', ({ pace, floorMs }) => {
    const tookMs =
      send(
        new RateBudget('upload', pace),
        Array.from({ length: 100 }, () => 0),
      ).at(-1) ?? 0;
    expect(tookMs).toBeGreaterThanOrEqual(floorMs);
    expect(tookMs).toBeLessThanOrEqual(floorMs * 1.02);
  });
});

test('those who wait ahead are counted in', () => {
  const budget = new RateBudget('upload', 'even');
  budget.sent(0);
  expect([0, 1, 2].map((ahead) => budget.freeAtMs(0, ahead))).toEqual([6060, 12_120, 18_180]);
});

describe('after a refusal', () => {
  const refused = (budget: RateBudget, nowMs: number, serverWaitMs?: number, random = 0): number =>
    budget.refused({ nowMs, serverWaitMs, random });

  test('the wait that the cloud names counts, scattered a little so that runners do not come back together', () => {
    const budget = new RateBudget('upload', 'even');
    expect(refused(budget, 0, 2300)).toBe(2300);
    expect(refused(budget, 0, 2300, 0.5)).toBe(2400);
    expect(budget.freeAtMs(0)).toBe(2400);
  });

  test('a refused call has spent nothing', () => {
    const budget = new RateBudget('upload', 'even');
    budget.sent(0);
    budget.sent(6060);
    refused(budget, 6100, 100);
    expect(budget.freeAtMs(6100)).toBe(6200);
  });

  test('without a named wait it is a third of the spacing first, and more with every further refusal, up to a minute or so', () => {
    const budget = new RateBudget('upload', 'even');
    const waits = Array.from({ length: 12 }, () => refused(budget, 0));
    expect(waits.slice(0, 4)).toEqual([2020, 3232, 5171, 8274]);
    expect(waits.at(-1)).toBe(40_000);
    expect(refused(budget, 0, undefined, 0.999)).toBeLessThan(80_000);
  });

  test('a call that was let in ends the growth', () => {
    const budget = new RateBudget('upload', 'even');
    for (let time = 0; time < 5; time += 1) refused(budget, 0);
    budget.accepted();
    expect(refused(budget, 0)).toBe(2020);
  });

  test('a burst becomes even: the cloud counts more strictly than by the minute, or somebody else spends too', () => {
    const budget = new RateBudget('upload', 'burst');
    for (let call = 0; call < 4; call += 1) budget.sent(0);
    refused(budget, 0, 500);
    expect(budget.freeAtMs(0)).toBe(6060);
  });
});

/** A cloud that counts refused calls too: whoever keeps knocking is never let in. Several runners, each with one call that wants in. */
function runnersAgainst(counting: (atMs: number) => boolean, runners: number, calls: number, pace: Pace): number {
  const budgets = Array.from({ length: runners }, () => ({ budget: new RateBudget('upload', pace), left: calls, atMs: 0 }));
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (;;) {
    const [next] = budgets.filter(({ left }) => left > 0).sort((one, other) => one.atMs - other.atMs);
    if (next === undefined) return Math.max(...budgets.map(({ atMs }) => atMs));
    const { atMs, budget } = next;
    budget.sent(atMs);
    if (counting(atMs)) {
      budget.accepted();
      next.left -= 1;
    } else budget.refused({ nowMs: atMs, serverWaitMs: undefined, random: random() });
    if (next.left > 0) next.atMs = budget.freeAtMs(atMs);
    if (atMs > 24 * 3_600_000) return Number.POSITIVE_INFINITY;
  }
}

test.each([2, 4, 8])(
  '%i runners that share a budget all get through, even if the cloud counts what it refused and names no wait',
  (runners) => {
    const seen: number[] = [];
    const counting = (atMs: number): boolean => {
      const recent = seen.filter((one) => atMs - one < 60_000).length;
      seen.push(atMs);
      return recent < 10;
    };
    expect(runnersAgainst(counting, runners, 10, 'even')).toBeLessThan(runners * 10 * 60_000);
  },
);
