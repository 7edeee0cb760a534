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

export interface RetriedCall {
  readonly operation: string;
  readonly effect: Effect;
  readonly policy: RetryPolicy;
  readonly clock: Clock;
  readonly listener: CallListener;
  readonly signal?: AbortSignal | undefined;
}

export type Attempt<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'setback'; readonly setback: Setback };

/** Makes attempts until one is done or the decision is to give up. A write whose answer was lost ends as `OUTCOME_UNKNOWN`. */
export async function withRetries<T>(call: RetriedCall, attemptOnce: (remainingMs: number) => Promise<Attempt<T>>): Promise<T> {
  const { operation, effect, policy, clock, signal } = call;
  const deadlineMs = clock.now() + policy.deadlineMs;
  let before: Failure | undefined;
  for (let attempt = 1; ; attempt += 1) {
    throwIfCancelled(signal);
    const outcome = await attemptOnce(deadlineMs - clock.now());
    if (outcome.kind === 'done') return outcome.value;
    const { failure, ...facts } = outcome.setback;
    const remainingMs = deadlineMs - clock.now();
    const waitMs = waitBeforeRetry(policy, attempt, failure, { ...facts, effect, remainingMs, random: clock.random() });
    // An attempt that only ran into the deadline knows less of what is wrong than the one before it.
    const isCut = failure.code === 'TIMED_OUT' && remainingMs <= 0;
    if (waitMs === 'give-up') throw lastWord(operation, effect, outcome.setback, isCut ? before : undefined);
    before = failure;
    call.listener.retried({ operation, attempt, waitMs, code: failure.code, requestId: failure.requestId });
    await rest(clock, waitMs, signal);
  }
}

function lastWord(operation: string, effect: Effect, { failure, acted }: Setback, telling: Failure | undefined): Failure {
  if (effect !== 'write' || acted === 'no') return telling ?? failure;
  return new Failure('OUTCOME_UNKNOWN', { operation, reason: failure.message }, { cause: failure });
}
