import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Text, textIn } from '../errors/text.ts';
import type { HttpReply } from '../transport/http-port.ts';
import type { Setback } from '../transport/retry.ts';
import { readXml } from '../transport/xml.ts';

const tooFast = /QpsLimitExceeded|RateLimitExceeded|Throttling|SlowDown/i;

/** Why the storage did not take an object, or did not give one (wire-facts section 5); undefined when it did. */
export async function storageRefusal(
  operation: string,
  { status, headers, body }: HttpReply,
  { isDownload = false }: { readonly isDownload?: boolean } = {},
): Promise<Setback | undefined> {
  if (status >= 200 && status < 300) return isOfStorage(operation, headers) ? undefined : strangeAnswer(operation, headers);
  const error = await readXml(body.toString('utf8'));
  // A file may come from a delivery network, whose refusals have no code.
  const code = error?.['Code'] ?? (isDownload && status < 500 ? `HTTP ${status}` : '');
  const reason = error?.['Message'] ?? (error?.['Code'] || said('without an explanation'));
  const which = { operation, requestId: error?.['RequestId'] ?? headers['x-oss-request-id'] ?? '' };
  return { failure: meaning(which, { status, code, reason, type: headers['content-type'] ?? said('no stated type') }), acted: 'no' };
}

/**
 * The storage names every request that it answers, and the file that it took or gives (wire-facts section 5); the page of a proxy in its place does neither.
 * A delivery network may leave both out of what it hands on, but has no reason to make a page of it.
 */
function isOfStorage(operation: string, headers: HttpReply['headers']): boolean {
  if (headers['x-oss-request-id'] !== undefined || headers['etag'] !== undefined) return true;
  return operation === 'GetObject' && !/^text\/html/i.test(headers['content-type'] ?? '');
}

const strangeAnswer = (operation: string, headers: HttpReply['headers']): Setback => ({
  acted: 'maybe',
  failure: new Failure('REPLY_UNREADABLE', {
    operation,
    requestId: '',
    reason: said('it is not an answer of the storage, and came as {type}', { type: headers['content-type'] ?? said('no stated type') }),
  }),
});

function meaning(
  which: { readonly operation: string; readonly requestId: string },
  { status, code, reason, type }: { readonly status: number; readonly code: string; readonly reason: Text; readonly type: Text },
): Failure {
  if (status === 429 || tooFast.test(code)) return new Failure('CLOUD_THROTTLED', which);
  if (status >= 500) return new Failure('CLOUD_UNAVAILABLE', { ...which, status, reason });
  if (code === '')
    return new Failure('REPLY_UNREADABLE', { ...which, reason: said('it came with HTTP {status} as {type}', { status, type }) });
  if (which.operation === 'GetObject') return new Failure('CLOUD_REFUSED', { ...which, code, reason });
  // "Request has expired." of a signed address, or "Invalid according to Policy: Policy expired."
  if (code === 'AccessDenied' && /expired/i.test(textIn(reason, 'en'))) return new Failure('UPLOAD_POLICY_EXPIRED', which);
  return new Failure('UPLOAD_REFUSED', { ...which, code, reason });
}
