import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { type Attempt, type Effect, type RetryPolicy, type Setback, waitBeforeRetry, withRetries } from '../../src/transport/retry.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const policy: RetryPolicy = { attempts: 4, firstWaitMs: 200, longestWaitMs: 700, deadlineMs: 60_000 };
const call = { operation: 'CreateMcubeMiniTask', requestId: 'R-1' };
const throttled = new Failure('CLOUD_THROTTLED', call);
const unwell = new Failure('CLOUD_UNAVAILABLE', { ...call, status: 503, reason: 'busy' });
const refused = new Failure('CLOUD_REFUSED', { ...call, code: 'X', reason: 'no' });
const facts = { effect: 'read', acted: 'no', random: 1, remainingMs: 60_000 } as const;

describe('the decision', () => {
  test.each([
    { attempt: 1, random: 1, wait: 200 },
    { attempt: 2, random: 1, wait: 400 },
    { attempt: 3, random: 1, wait: 700 },
    { attempt: 4, random: 1, wait: 'give-up' },
    { attempt: 1, random: 0, wait: 100 },
    { attempt: 2, random: 0.5, wait: 300 },
    { attempt: 3, random: 0, wait: 350 },
  ] as const)('attempt $attempt with chance $random waits $wait', ({ attempt, random, wait }) => {
    expect(waitBeforeRetry(policy, attempt, throttled, { ...facts, random })).toBe(wait);
  });

  test.each([
    { what: 'a read that was throttled', failure: throttled, effect: 'read', acted: 'no', again: true },
    { what: 'a read whose answer was lost', failure: unwell, effect: 'read', acted: 'maybe', again: true },
    { what: 'a read that was refused', failure: refused, effect: 'read', acted: 'no', again: false },
    { what: 'a write that was throttled', failure: throttled, effect: 'write', acted: 'no', again: true },
    { what: 'a write whose answer was lost', failure: unwell, effect: 'write', acted: 'maybe', again: false },
    { what: 'a write that was refused', failure: refused, effect: 'write', acted: 'no', again: false },
    { what: 'an upload whose answer was lost', failure: unwell, effect: 'same-again', acted: 'maybe', again: true },
    { what: 'a refused upload', failure: refused, effect: 'same-again', acted: 'no', again: false },
  ] as const)('$what is tried again: $again', ({ failure, effect, acted, again }) => {
    expect(waitBeforeRetry(policy, 1, failure, { ...facts, effect, acted }) !== 'give-up').toBe(again);
  });

  test.each([
    { what: 'a used nonce is worth a fresh signature', more: { afresh: true }, failure: refused, wait: 200 },
    { what: 'what the server asks for wins over a shorter wait of our own', more: { serverWaitMs: 5000 }, failure: throttled, wait: 5000 },
    { what: 'what the server asks for wins over a longer one', more: { serverWaitMs: 0 }, failure: throttled, wait: 0 },
    {
      what: 'what the server asks for is not begun when it ends too late',
      more: { serverWaitMs: 60_001 },
      failure: throttled,
      wait: 'give-up',
    },
    { what: 'a wait that ends exactly at the deadline is begun', more: { remainingMs: 200 }, failure: throttled, wait: 200 },
    { what: 'a wait that ends after the deadline is not', more: { remainingMs: 199 }, failure: throttled, wait: 'give-up' },
    { what: 'a request of the server does not make a refusal transient', more: { serverWaitMs: 10 }, failure: refused, wait: 'give-up' },
  ] as const)('$what', ({ more, failure, wait }) => {
    expect(waitBeforeRetry(policy, 1, failure, { ...facts, ...more })).toBe(wait);
  });

  test('our own waits stay within their cap and never vanish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
        const wait = waitBeforeRetry({ ...policy, attempts: 100 }, attempt, throttled, { ...facts, random });
        expect(wait).toBeGreaterThanOrEqual(100);
        expect(wait).toBeLessThanOrEqual(700);
      }),
    );
  });
});

describe('the loop', () => {
  const setback = (failure: Failure, more: Partial<Setback> = {}): Attempt<string> => ({
    kind: 'setback',
    setback: { failure, acted: 'no', ...more },
  });
  const done: Attempt<string> = { kind: 'done', value: 'done' };

  function run(
    effect: Effect,
    script: readonly Attempt<string>[],
    { signal, takesMs = 0 }: { signal?: AbortSignal; takesMs?: number } = {},
  ) {
    const clock = createFakeClock();
    const listener = createRecordingListener();
    const remaining: number[] = [];
    const outcome = withRetries({ operation: 'Op', effect, policy, clock, listener, signal }, async (remainingMs) => {
      remaining.push(remainingMs);
      clock.advance(takesMs);
      return script[remaining.length - 1] ?? done;
    });
    return { outcome, clock, listener, remaining };
  }

  test('goes on until an attempt is done, and reports every repeat', async () => {
    const { outcome, clock, listener } = run('read', [setback(throttled), setback(unwell, { serverWaitMs: 3000 }), done]);
    await expect(outcome).resolves.toBe('done');
    expect(clock.waits).toEqual([150, 3000]);
    expect(listener.heard).toEqual([
      { type: 'retried', operation: 'Op', attempt: 1, waitMs: 150, code: 'CLOUD_THROTTLED', requestId: 'R-1' },
      { type: 'retried', operation: 'Op', attempt: 2, waitMs: 3000, code: 'CLOUD_UNAVAILABLE', requestId: 'R-1' },
    ]);
  });

  test('gives up with the last failure when the attempts are used up', async () => {
    const { outcome, remaining } = run('write', Array<Attempt<string>>(9).fill(setback(throttled)));
    await expect(outcome).rejects.toBe(throttled);
    expect(remaining).toHaveLength(4);
  });

  test('a lost write is not repeated, and says that its outcome is unknown', async () => {
    const { outcome, remaining, clock } = run('write', [setback(unwell, { acted: 'maybe' })]);
    await expect(outcome).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      exit: 8,
      facts: { operation: 'Op', reason: unwell.message },
      cause: unwell,
    });
    expect(remaining).toHaveLength(1);
    expect(clock.waits).toEqual([]);
  });

  test('a lost read that never succeeds keeps its own failure', async () => {
    const { outcome } = run('read', Array<Attempt<string>>(9).fill(setback(unwell, { acted: 'maybe' })));
    await expect(outcome).rejects.toBe(unwell);
  });

  test('the deadline covers attempts and waits together', async () => {
    const { outcome, remaining, clock } = run('read', Array<Attempt<string>>(9).fill(setback(throttled)), { takesMs: 29_950 });
    await expect(outcome).rejects.toBe(throttled);
    expect(remaining).toEqual([60_000, 29_900]);
    expect(clock.waits).toEqual([150]);
  });

  test('an attempt that only ran into the deadline gives way to what was wrong before it', async () => {
    const cut = setback(new Failure('TIMED_OUT', { operation: call.operation, waitedMs: 100 }), { acted: 'maybe' });
    const attempts = [setback(unwell, { acted: 'maybe' }), cut];
    await expect(run('read', attempts, { takesMs: 59_000 }).outcome).rejects.toBe(unwell);
    // With time left it was the cloud that kept silent, which is news.
    await expect(run('read', [setback(unwell), ...Array<Attempt<string>>(9).fill(cut)]).outcome).rejects.toMatchObject({
      code: 'TIMED_OUT',
    });
    // A write that was cut may have acted: that it is unknown says more than either.
    await expect(run('write', [setback(throttled), cut], { takesMs: 59_000 }).outcome).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  });

  test('a stopped run makes no further attempt', async () => {
    const stop = new AbortController();
    stop.abort();
    const { outcome, remaining } = run('read', [done], { signal: stop.signal });
    await expect(outcome).rejects.toMatchObject({ code: 'CANCELLED', exit: 130 });
    expect(remaining).toEqual([]);
  });
});
