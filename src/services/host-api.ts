import { Failure } from '../errors/failure.ts';
import type { Http, HttpBreak, HttpReply, HttpRequest } from '../transport/http-port.ts';

/** One request to a code host, below the address of its API. */
export interface HostRequest {
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** A good answer; `value` is undefined when it has no JSON in it. */
export interface HostAnswer {
  readonly value: unknown;
  readonly headers: HttpReply['headers'];
}

/** Sends one request, and throws a `Failure` for every answer that is not a good one. */
export type HostApi = (request: HostRequest) => Promise<HostAnswer>;

interface Options {
  readonly http: Pick<Http, 'send'>;
  /** As people call it. */
  readonly host: string;
  /** Address of the API, without a slash at its end. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The JSON API of a code host. */
export function createHostApi({ http, host, base, headers, timeoutMs, signal }: Options): HostApi {
  return async ({ method, path, query = {}, body }) => {
    const search = new URLSearchParams(query).toString();
    const reply = await http.send({
      method,
      url: `${base}${path}${search === '' ? '' : `?${search}`}`,
      headers: { accept: 'application/json', ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs,
      signal,
    });
    if (reply.kind === 'broken') throw unreachable(host, reply);
    if (reply.status >= 300) throw hostRefusal(host, reply);
    return { value: readJson(reply.body), headers: reply.headers };
  };
}

/** Nobody answered, or not to the end. */
export const unreachable = (host: string, { reason, cause }: Pick<HttpBreak, 'reason' | 'cause'>): Failure =>
  new Failure('HOST_UNREACHABLE', { host, reason }, { cause });

/**
 * Why a host said no. GitHub answers a spent limit with 403 or 429, and says so by `retry-after` or a remainder of 0
 * (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api); GitLab and Gitee with 429.
 */
export function hostRefusal(
  host: string,
  { status, headers, body }: Pick<HttpReply, 'status' | 'headers' | 'body'>,
  nowMs = Date.now(),
): Failure {
  const reason = reasonIn(body, status);
  const isLimited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(reason);
  if (status === 429 || (status === 403 && isLimited)) return new Failure('HOST_LIMITED', { host, seconds: secondsLeft(headers, nowMs) });
  if (status === 401 || status === 403) return new Failure('HOST_FORBIDDEN', { host, status, reason });
  return new Failure('HOST_REFUSED', { host, status, reason });
}

/** `retry-after` counts seconds, the reset is a moment of Unix time: `x-ratelimit-reset` on GitHub, `ratelimit-reset` on GitLab. */
function secondsLeft(headers: HttpReply['headers'], nowMs: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return after;
  const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? Number.NaN);
  return Number.isNaN(reset) ? undefined : Math.max(0, Math.ceil(reset - nowMs / 1000));
}

/** Longer ones are no sentence. They are not cut here: a part of a secret in them would not be known as one any more. */
const longestReason = 2000;

/** `message` on GitHub and Gitee, `message` or `error` on GitLab, a word on Slack; the page of a proxy says nothing worth a line. */
export function reasonIn(body: Buffer, status: number): string {
  const value = readJson(body);
  const { message, error } = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const said = message ?? error ?? wordIn(body);
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return text === '' || text.length > longestReason ? `it answered ${status} without a reason` : text;
}

function wordIn(body: Buffer): string {
  const text = body.toString('utf8').trim();
  return /^[\w .:,-]{1,100}$/.test(text) ? text : '';
}

/** The JSON of an answer; undefined when it holds none. */
export function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
