import { brokenExchange } from '../transport/broken-exchange.ts';
import type { Http } from '../transport/http-port.ts';

/** What a server says of itself to anybody who asks. */
export interface Reached {
  readonly host: string;
  readonly status: number;
  readonly durationMs: number;
  /** Its `Date` header in epoch milliseconds, half way through the exchange; undefined when it has none. */
  readonly dateMs: number | undefined;
  /** This machine's clock at that moment. */
  readonly ownMs: number;
}

interface Way {
  readonly http: Http;
  readonly clock: { now(): number };
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

const operation = 'GET /';

/** Asks an endpoint for nothing, unsigned: any answer at all says that the way there is open, and what time it is there. */
export async function reach(endpoint: string, { http, clock, userAgent, timeoutMs, signal }: Way): Promise<Reached> {
  const url = new URL('/', endpoint);
  await http.prepare?.();
  const startedMs = clock.now();
  const answer = await http.send({ method: 'GET', url: url.href, headers: { 'user-agent': userAgent }, timeoutMs, signal });
  const endedMs = clock.now();
  if (answer.kind === 'broken') throw brokenExchange(operation, url.host, answer).failure;
  const dateMs = Date.parse(answer.headers['date'] ?? '');
  return {
    host: url.host,
    status: answer.status,
    durationMs: endedMs - startedMs,
    dateMs: Number.isNaN(dateMs) ? undefined : dateMs,
    ownMs: (startedMs + endedMs) / 2,
  };
}
