import { Failure } from '../errors/failure.ts';
import type { CallListener } from './call-listener.ts';
import { rest, throwIfCancelled } from './cancellation.ts';
import type { Clock } from './clock.ts';

export interface RetryPolicy {
  /** How often a call is made at most. */
  readonly attempts: number;
  /** The longest first wait of our own; it doubles from attempt to attempt. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** From the first attempt on. A wait that would end later is not begun. */
  readonly deadlineMs: number;
}

/** Rides out a second of trouble quickly and half a minute of throttling at all. */
export const defaultRetryPolicy: RetryPolicy = { attempts: 6, firstWaitMs: 500, longestWaitMs: 20_000, deadlineMs: 120_000 };

/** What one attempt left behind. `acted: 'no'` means that the cloud certainly did nothing. */
export interface Setback {
  readonly failure: Failure;
  readonly acted: 'no' | 'maybe';
  /** Worth another attempt although the failure as such is not transient. */
  readonly afresh?: boolean;
  /** The wait that the server asked for. */
  readonly serverWaitMs?: number | undefined;
}

/** `same-again`: a write that, done twice, leaves what it leaves done once. */
export type Effect = 'read' | 'write' | 'same-again';

export interface RetryFacts extends Omit<Setback, 'failure'> {
  readonly effect: Effect;
  readonly random: number;
  readonly remainingMs: number;
}

/** Decides from facts alone: how long to wait before the next attempt, or to leave it at that. */
export function waitBeforeRetry(policy: RetryPolicy, attempt: number, failure: Failure, facts: RetryFacts): number | 'give-up' {
  if (!failure.transient && facts.afresh !== true) return 'give-up';
  if (facts.effect === 'write' && facts.acted === 'maybe') return 'give-up';
  if (attempt >= policy.attempts) return 'give-up';
  const waitMs = facts.serverWaitMs ?? ownWait(policy, attempt, facts.random);
  return waitMs > facts.remainingMs ? 'give-up' : waitMs;
}

/** Exponential and capped; half of it is left to chance, so that runners that failed together do not come back together. */
function ownWait({ firstWaitMs, longestWaitMs }: RetryPolicy, attempt: number, random: number): number {
  const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
  return Math.round((fullMs / 2) * (1 + random));
}

/** What a throttled call does where the cloud's limit is known: others spend the same budget, and it comes back every few seconds. */
export interface Patience {
  /** A wait that would end later is not begun; attempts do not count. In epoch milliseconds. */
  readonly untilMs: number;
  /** Told of every refusal; answers how long to wait. */
  readonly waitMs: (serverWaitMs: number | undefined) => number;
}

export interface RetriedCall {
  readonly operation: string;
  readonly effect: Effect;
  readonly policy: RetryPolicy;
  readonly clock: Clock;
  readonly listener: CallListener;
  readonly signal?: AbortSignal | undefined;
  readonly patience?: Patience | undefined;
  /** Waits for the turn of a further attempt: that is no time of the call, and its deadline moves along. */
  readonly turn?: (() => Promise<void>) | undefined;
}

export type Attempt<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'setback'; readonly setback: Setback };

/** Makes attempts until one is done or the decision is to give up. A write whose answer was lost ends as `OUTCOME_UNKNOWN`. */
export async function withRetries<T>(call: RetriedCall, attemptOnce: (remainingMs: number) => Promise<Attempt<T>>): Promise<T> {
  const { operation, effect, clock, signal } = call;
  const course: Course = { attempt: 0, refusals: 0, deadlineMs: clock.now() + call.policy.deadlineMs };
  let before: Failure | undefined;
  for (;;) {
    throwIfCancelled(signal);
    course.attempt += 1;
    const outcome = await attemptOnce(course.deadlineMs - clock.now());
    if (outcome.kind === 'done') return outcome.value;
    const { failure } = outcome.setback;
    const waitMs = nextWait(call, course, outcome.setback);
    // An attempt that only ran into the deadline knows less of what is wrong than the one before it.
    const isCut = failure.code === 'TIMED_OUT' && course.deadlineMs <= clock.now();
    if (waitMs === 'give-up') throw lastWord(operation, effect, outcome.setback, isCut ? before : undefined);
    before = failure;
    call.listener.retried({ operation, attempt: course.attempt, waitMs, code: failure.code, requestId: failure.requestId });
    await rest(clock, waitMs, signal);
    const restedMs = clock.now();
    await call.turn?.();
    course.deadlineMs += clock.now() - restedMs;
  }
}

/** How far a call has come. */
interface Course {
  attempt: number;
  /** Attempts that were throttled, with patience. */
  refusals: number;
  deadlineMs: number;
}

function nextWait({ effect, policy, clock, patience }: RetriedCall, course: Course, setback: Setback): number | 'give-up' {
  const { failure, ...facts } = setback;
  if (patience === undefined || failure.code !== 'CLOUD_THROTTLED' || setback.acted === 'maybe') {
    const remainingMs = course.deadlineMs - clock.now();
    return waitBeforeRetry(policy, course.attempt - course.refusals, failure, { ...facts, effect, remainingMs, random: clock.random() });
  }
  const waitMs = patience.waitMs(facts.serverWaitMs);
  if (clock.now() + waitMs > patience.untilMs) return 'give-up';
  course.refusals += 1;
  // The call as such has not begun yet.
  course.deadlineMs = clock.now() + waitMs + policy.deadlineMs;
  return waitMs;
}

function lastWord(operation: string, effect: Effect, { failure, acted }: Setback, telling: Failure | undefined): Failure {
  if (effect !== 'write' || acted === 'no') return telling ?? failure;
  return new Failure('OUTCOME_UNKNOWN', { operation, reason: failure.told }, { cause: failure });
}
