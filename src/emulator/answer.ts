import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { NamedFault } from './faults.ts';
import type { GatewayError, StorageError } from './refusal.ts';

/** An HTTP answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | { readonly stream: Readable; readonly sizeBytes: number };
  /** How the connection treats it; whole unless a fault says otherwise. */
  readonly delivery?: 'drop' | 'truncated' | 'hold';
}

/** An object as JSON, the form of every RPC and control answer. */
export const jsonAnswer = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** The gateway's error form (wire-facts section 4). */
export function gatewayErrorAnswer(error: GatewayError, requestId: string, hostId: string): Answer {
  const Recommend = `https://api.aliyun.com/troubleshoot?q=${error.code}&product=mPaaS&requestId=${requestId}`;
  const body = { RequestId: requestId, HostId: hostId, Code: error.code, Message: error.message, Recommend };
  return jsonAnswer(error.status, body, { 'x-acs-request-id': requestId, ...error.headers });
}

/** The storage's error form (wire-facts section 5). */
export function storageErrorAnswer(error: StorageError, requestId: string, hostId: string): Answer {
  const [code, message, host] = [error.code, error.message, hostId].map(escapeXml);
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><HostId>${host}</HostId></Error>\n`;
  return { status: error.status, headers: { 'content-type': 'application/xml', 'x-oss-request-id': requestId }, body };
}

/** Text inside an XML element. */
export const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const garbage: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Welcome</title></head><body>This is not the answer you asked for.</body></html>',
};

/** An answer as a fault spoils it. `failures` are the error answers of the product that was called. */
export function spoil(
  answer: Answer,
  fault: NamedFault,
  failures: { readonly [Name in 'throttle' | 'internal' | 'expired' | 'echo']: () => Answer } & { readonly system?: () => Answer },
): Answer {
  switch (fault.kind) {
    case 'throttle':
      return failures.throttle();
    case 'http-500':
      return failures.internal();
    case 'expired':
      return failures.expired();
    case 'echo':
      return failures.echo();
    case 'system-error':
      return (failures.system ?? failures.internal)();
    case 'garbage':
      return garbage;
    case 'drop':
      return { ...answer, delivery: 'drop' };
    case 'truncated':
      return { ...answer, delivery: 'truncated' };
    case 'hold':
      return { ...answer, delivery: 'hold' };
    case 'slow':
      return answer;
  }
}

/** Sends an answer, or the spoilt remains of it. The date is the emulated clock's. */
export async function send(response: ServerResponse, answer: Answer, nowMs: number, withBody: boolean): Promise<void> {
  const { body } = answer;
  if (answer.delivery === 'hold') await gone(response);
  if (answer.delivery === 'drop' || answer.delivery === 'hold') {
    leave(body);
    response.destroy();
    return;
  }
  const sizeBytes = typeof body === 'string' ? Buffer.byteLength(body) : body.sizeBytes;
  response.sendDate = false;
  response.writeHead(answer.status, {
    ...answer.headers,
    date: new Date(nowMs).toUTCString(),
    ...(bodiless.has(answer.status) ? {} : { 'content-length': String(sizeBytes) }),
  });
  if (!withBody || bodiless.has(answer.status)) {
    leave(body);
    response.end();
  } else if (answer.delivery === 'truncated') await sendHalf(response, body);
  else if (typeof body === 'string') response.end(body);
  else await pipeline(body.stream, response);
}

/** Resolves once the client is no more there. */
const gone = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => (response.destroyed ? resolve() : response.once('close', () => resolve())));

/** No content, not modified. */
const bodiless = new Set([204, 304]);

/** A stream that nobody reads would keep its file open. */
function leave(body: Answer['body']): void {
  // It may still be opening a file that is gone by now, and would tell so when nobody listens any more.
  if (typeof body !== 'string') body.stream.on('error', () => undefined).destroy();
}

async function sendHalf(response: ServerResponse, body: Answer['body']): Promise<void> {
  const stream = typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body.stream;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    // Only once these bytes are with the system may the connection break, else the client sees no answer at all.
    await new Promise<void>((resolve) => response.write(bytes.subarray(0, bytes.length >> 1), () => resolve()));
    break;
  }
  response.destroy();
}
