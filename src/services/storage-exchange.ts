import { randomUUID } from 'node:crypto';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { brokenExchange } from '../transport/broken-exchange.ts';
import type { CallListener } from '../transport/call-listener.ts';
import type { Clock } from '../transport/clock.ts';
import type { Cut } from '../transport/cut.ts';
import type { Http, HttpReply, HttpRequest } from '../transport/http-port.ts';
import { type Attempt, defaultRetryPolicy, type RetryPolicy, withRetries } from '../transport/retry.ts';
import { serverWait } from '../transport/server-wait.ts';
import { type PostedFile, postForm } from './post-form.ts';
import { storageRefusal } from './storage-refusal.ts';

export interface StorageOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly listener: CallListener;
  readonly retryPolicy?: RetryPolicy;
  readonly userAgent?: string | undefined;
  /** Once it is aborted nothing is sent any more. */
  readonly signal?: AbortSignal | undefined;
  /** What is on its way then goes on until this, and so does fetching; without it, both end at once. */
  readonly cut?: Cut | undefined;
  /** Separates the parts of a form; must not occur in a file. */
  readonly boundary?: () => string;
}

export interface StorageRequest extends Pick<HttpRequest, 'method' | 'url' | 'headers' | 'bodyBytes'> {
  readonly operation: 'PostObject' | 'PutObject' | 'GetObject';
  /** The body from its start, new for every attempt. */
  readonly body?: () => Uint8Array | AsyncIterable<Uint8Array>;
  /** Where the body of a good answer goes instead of into memory; every attempt starts it anew. */
  readonly into?: { restart(): Promise<void>; take(chunk: Uint8Array): void };
}

/** One request to the storage. The same object under the same key twice does no harm, so trouble is simply tried again. */
export async function askStorage(options: StorageOptions, request: StorageRequest): Promise<HttpReply> {
  const { clock, listener, cut, retryPolicy: policy = defaultRetryPolicy } = options;
  const { operation, url, method } = request;
  const signal = method === 'GET' ? (cut?.signal ?? options.signal) : options.signal;
  // The cloud lends most addresses. Of one that is none nothing can be shown: it may be a secret all the same.
  if (!URL.canParse(url))
    throw new Failure('REPLY_UNREADABLE', { operation, requestId: '', reason: said('the address that it lent is none') });
  return withRetries({ operation, effect: 'same-again', policy, clock, listener, signal }, () => attempt(options, request));
}

/** Posts a form with a file to the bucket at `host`. */
export async function postToStorage(
  options: StorageOptions,
  host: string,
  fields: Readonly<Record<string, string>>,
  file: PostedFile,
): Promise<HttpReply> {
  const { boundary = () => `miniship-${randomUUID()}` } = options;
  const form = postForm(fields, file, boundary());
  const headers = { 'content-type': form.contentType };
  const { sizeBytes: bodyBytes } = form;
  return askStorage(options, { operation: 'PostObject', method: 'POST', url: `${host}/`, headers, bodyBytes, body: () => form.body() });
}

async function attempt(
  { http, clock, listener, userAgent, signal, cut }: StorageOptions,
  { operation, method, url, headers, bodyBytes, body, into }: StorageRequest,
): Promise<Attempt<HttpReply>> {
  const startedMs = clock.now();
  await into?.restart();
  const exchange = await http.send({
    method,
    url,
    headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent },
    ...(body === undefined ? {} : { body: body() }),
    ...(bodyBytes === undefined ? {} : { bodyBytes }),
    signal: cut?.signal ?? signal,
    ...(into === undefined ? {} : { receive: (chunk) => into.take(chunk) }),
  });
  // Only the host: the rest of a signed address is a secret.
  if (exchange.kind === 'broken') return { kind: 'setback', setback: brokenExchange(operation, new URL(url).host, exchange) };
  const nowMs = clock.now();
  const setback = await storageRefusal(operation, exchange, { isDownload: into !== undefined });
  if (setback !== undefined) return { kind: 'setback', setback: { ...setback, serverWaitMs: serverWait(exchange.headers, nowMs) } };
  listener.answered({ operation, requestId: exchange.headers['x-oss-request-id'] ?? '', durationMs: nowMs - startedMs });
  return { kind: 'done', value: exchange };
}
