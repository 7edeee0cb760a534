import type { Failure } from '../../errors/failure.ts';
import { brokenExchange } from '../broken-exchange.ts';
import type { CallListener } from '../call-listener.ts';
import type { Clock } from '../clock.ts';
import type { Http, HttpReply, HttpRequest } from '../http-port.ts';
import { defaultRetryPolicy, type RetryPolicy, withRetries } from '../retry.ts';

/** What everybody who lends keys or tokens is asked with. */
export interface LenderTools {
  readonly http: Http;
  readonly clock: Clock;
  readonly listener: CallListener;
  readonly retryPolicy?: RetryPolicy;
  readonly signal?: AbortSignal | undefined;
}

export interface LenderRequest extends Pick<HttpRequest, 'method' | 'url'> {
  readonly headers?: HttpRequest['headers'];
  /** What is asked for, as the subject of a sentence. */
  readonly what: string;
  /** What an answer with this status means. */
  readonly refused: (status: number) => Failure;
}

/** Asks a server that is no cloud: the CI system, the machine, a helper beside it. Only a good answer comes back. */
export function askLender({ what, refused, headers = {}, ...request }: LenderRequest, tools: LenderTools): Promise<HttpReply> {
  const { http, clock, listener, signal, retryPolicy: policy = defaultRetryPolicy } = tools;
  return withRetries({ operation: what, effect: 'read', policy, clock, listener, signal }, async (remainingMs) => {
    const exchange = await http.send({ ...request, headers, timeoutMs: Math.max(1, remainingMs), signal });
    if (exchange.kind === 'broken') return { kind: 'setback', setback: brokenExchange(what, new URL(request.url).host, exchange) };
    const { status } = exchange;
    if (status >= 200 && status < 300) return { kind: 'done', value: exchange };
    return { kind: 'setback', setback: { acted: 'no', failure: refused(status), afresh: status === 429 || status >= 500 } };
  });
}
