import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Text, textIn } from '../errors/text.ts';
import { type Product, serverlessOkCodes } from '../wire/catalogue.ts';
import { type Answer, textOf } from './answer.ts';
import { tellsUnknownApp } from './refusal-words.ts';
import type { Setback } from './retry.ts';
import { isForeignSpace, serverlessMeaning, spaceUnknown } from './serverless-refusal.ts';

/** What a refusal is judged by. */
interface Refusal {
  readonly operation: string;
  readonly product: Product;
  /** Empty for a call that names none. */
  readonly spaceId: string;
  readonly requestId: string;
  readonly status: number;
  readonly code: string;
  readonly reason: Text;
  readonly skewSeconds: number | undefined;
}

/** Codes of the gateway and what they mean here; the first that fits counts (wire-facts section 4). */
const meanings: readonly { readonly code: RegExp; readonly means: (refusal: Refusal) => Failure }[] = [
  { code: /Throttling/i, means: ({ operation, requestId }) => new Failure('CLOUD_THROTTLED', { operation, requestId }) },
  {
    code: /^InvalidAccessKeyId|AccessKeyDisabled/i,
    means: ({ operation, requestId, reason }) => new Failure('KEY_REFUSED', { operation, requestId, reason }),
  },
  {
    code: /^(?:SignatureDoesNotMatch|IncompleteSignature|InvalidSignature)/i,
    means: ({ operation, requestId }) => new Failure('SIGNATURE_REFUSED', { operation, requestId }),
  },
  {
    code: /^InvalidTimeStamp/i,
    means: ({ operation, requestId, skewSeconds }) => new Failure('CLOCK_WRONG', { operation, requestId, skewSeconds }),
  },
  { code: /SecurityToken/i, means: ({ operation, requestId }) => new Failure('TOKEN_EXPIRED', { operation, requestId }) },
  {
    code: /^(?:NoPermission|Forbidden|AccessDenied|NotAuthorized|Unauthorized)/i,
    means: ({ operation, requestId, reason, product }) => new Failure('PERMISSION_DENIED', { operation, requestId, reason, product }),
  },
  {
    code: /^(?:ServiceUnavailable|InternalError|UnknownError)/i,
    means: ({ operation, requestId, status, reason }) => new Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }),
  },
];

/** The official clients take the same words from every product. */
const successCodes: readonly string[] = serverlessOkCodes;

/** The first of the three levels of failure: the gateway, or something before it, did not let the call through. */
export function gatewayFailure(
  call: Pick<Refusal, 'operation' | 'product' | 'spaceId'> & { readonly nowMs: number },
  answer: Answer,
): Setback | undefined {
  const { status, requestId, document } = answer;
  const code = textOf(document, 'Code');
  if (status < 300 && document !== undefined && (code === undefined || successCodes.includes(code))) return undefined;
  const reason = textOf(document, 'Message') ?? code ?? said('without an explanation');
  const skewSeconds = skew(answer.headers['date'], call.nowMs);
  const failure = meaning({ ...call, requestId, status, code: code ?? '', reason, skewSeconds }, answer);
  // Our nonces are random: one that was used means that this very request arrived twice, and its first copy may have acted.
  const repeated = code === 'SignatureNonceUsed';
  return { failure, acted: repeated || mayHaveActed(failure, status) ? 'maybe' : 'no', afresh: repeated };
}

function meaning(refusal: Refusal, { headers, document }: Answer): Failure {
  const { operation, product, requestId, status, code, reason } = refusal;
  if (product === 'mpserverless' && isForeignSpace(refusal)) return spaceUnknown(refusal);
  const known = meanings.find((row) => row.code.test(code));
  if (known !== undefined) return known.means(refusal);
  if (status === 429) return new Failure('CLOUD_THROTTLED', { operation, requestId });
  const spoken = product === 'mpserverless' && code !== '' ? serverlessMeaning(refusal) : undefined;
  if (spoken !== undefined && spoken.code !== 'CLOUD_REFUSED') return spoken;
  // 501 is no trouble that passes: whoever answers does not have the operation, and says so.
  if (status >= 500 && status !== 501) return new Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
  if (document === undefined || code === '') {
    return new Failure('REPLY_UNREADABLE', {
      operation,
      requestId,
      reason: said('it came with HTTP {status} as {type}', { status, type: headers['content-type'] ?? said('no stated type') }),
    });
  }
  if (product === 'mpaas' && tellsUnknownApp(`${code}: ${textIn(reason, 'en')}`))
    return new Failure('APP_UNKNOWN', { operation, requestId, reason });
  return new Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}

/** A refusal says that nothing was done. Trouble inside the cloud does not, nor does an answer that cannot be read. */
function mayHaveActed({ code }: Failure, status: number): boolean {
  if (code === 'CLOUD_UNAVAILABLE') return true;
  return code === 'REPLY_UNREADABLE' && (status < 300 || status === 408);
}

/** How far this machine's clock is ahead of the cloud's, by the reply's own `Date`. */
function skew(date: string | undefined, nowMs: number): number | undefined {
  const cloudMs = Date.parse(date ?? '');
  return Number.isNaN(cloudMs) ? undefined : Math.round((nowMs - cloudMs) / 1000);
}
