import { Readable } from 'node:stream';
import type { Answer } from '../answer.ts';
import { GatewayError } from '../refusal.ts';

/** Headers that belong to the connection and not to the function. */
const ownHeaders = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'content-disposition']);

/** The answer that a returned value means: a text, JSON, or a composed response with its own status and headers. */
export function composeAnswer(value: unknown, requestId: string): Answer {
  const answer = isComposed(value) ? composed(value) : plain(value);
  // H:159352: the default domain makes every answer a download, and no function can change that.
  const fixed = { 'content-disposition': 'attachment', 'x-request-id': requestId };
  return { ...answer, headers: { ...answer.headers, ...fixed } };
}

function plain(value: unknown): Answer {
  const isText = typeof value === 'string' || typeof value === 'number';
  const type = isText ? 'text/plain' : 'application/json';
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body: isText ? String(value) : JSON.stringify(value) };
}

interface Composed {
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

const isComposed = (value: unknown): value is Composed =>
  typeof value === 'object' && value !== null && 'mpserverlessComposedResponse' in value && value.mpserverlessComposedResponse === true;

function composed({ statusCode = 200, headers = {}, body = '', isBase64Encoded = false }: Composed): Answer {
  if (typeof body !== 'string') throw new GatewayError(400, 'InvalidComposedResponseBody', 'The Body of ComposedResponse is not valid.');
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new GatewayError(400, 'InvalidComposedResponse', `The statusCode of ComposedResponse is not valid: ${String(statusCode)}.`);
  }
  return { status, headers: readHeaders(headers), body: isBase64Encoded === true ? bytes(Buffer.from(body, 'base64')) : body };
}

const bytes = (content: Buffer): Answer['body'] => ({ stream: Readable.from([content]), sizeBytes: content.length });

function readHeaders(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return {};
  const named = Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  return Object.fromEntries(named.filter(([name, value]) => /^[\w-]+$/.test(name) && !ownHeaders.has(name) && !/[\r\n]/.test(value)));
}
