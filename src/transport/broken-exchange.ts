import { Failure } from '../errors/failure.ts';
import type { HttpBreak } from './http-port.ts';
import type { Setback } from './retry.ts';

/** What it means for a call that no usable answer came. */
export function brokenExchange(operation: string, host: string, broken: HttpBreak): Setback {
  const { phase, reason, timedOutAfterMs, cause } = broken;
  if (phase === 'connecting') return { acted: 'no', failure: new Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
  if (timedOutAfterMs !== undefined) {
    return { acted: 'maybe', failure: new Failure('TIMED_OUT', { operation, waitedMs: timedOutAfterMs }, { cause }) };
  }
  if (phase === 'waiting') return { acted: 'maybe', failure: new Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
  return { acted: 'maybe', failure: new Failure('REPLY_UNREADABLE', { operation, requestId: '', reason }, { cause }) };
}
