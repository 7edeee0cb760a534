import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Text, textIn } from '../errors/text.ts';
import { okCodes } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { type Answer, type Document, textOf } from './answer.ts';
import { field, readShape } from './read-shape.ts';
import { tellsThrottling, tellsTrouble, tellsUnknownApp } from './refusal-words.ts';
import type { Setback } from './retry.ts';

/** The second and third level of failure: HTTP went well, and the answer itself says no (wire-facts section 4). */
export function answerFailure(operation: string, row: Operation, answer: Answer): Setback | undefined {
  return resultCodeFailure(operation, row, answer) ?? innerFailure(operation, row, answer);
}

function resultCodeFailure(operation: string, row: Operation, { document, status, requestId }: Answer): Setback | undefined {
  const code = textOf(document, 'ResultCode');
  if (code === undefined && !hasResult(row, document)) {
    const reason = said('it has no ResultCode and no result');
    return { failure: new Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
  }
  if (code === undefined || okCodes(operation).includes(code.toUpperCase())) return undefined;
  const reason = textOf(document, 'ResultMessage') ?? innerMessage(row, document) ?? code;
  const words = `${code}: ${reason}`;
  if (tellsThrottling(words)) return { failure: new Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
  if (tellsTrouble(code)) return { failure: new Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }), acted: 'maybe' };
  // By itself first: the message may quote ids that read like anything.
  if (tellsUnknownApp(code) || tellsUnknownApp(words))
    return { failure: new Failure('APP_UNKNOWN', { operation, requestId, reason }), acted: 'no' };
  return { failure: new Failure('CLOUD_REFUSED', { operation, requestId, code, reason }), acted: 'no' };
}

function innerFailure(operation: string, row: Operation, { document, requestId }: Answer): Setback | undefined {
  if (row.result === undefined || row.falseIsAnswer || document === undefined) return undefined;
  const { Success: success } = readShape({ Success: 'flag' }, field(document, row.result));
  if (success !== false) return undefined;
  const reason = innerMessage(row, document) ?? said('without an explanation');
  if (tellsThrottling(textIn(reason, 'en'))) return { failure: new Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
  return { failure: refusal(operation, requestId, reason), acted: 'no' };
}

function refusal(operation: string, requestId: string, reason: Text): Failure {
  if (tellsUnknownApp(textIn(reason, 'en'))) return new Failure('APP_UNKNOWN', { operation, requestId, reason });
  if (operation === 'UploadMcubeMiniPackage') return new Failure('PACKAGE_REFUSED', { operation, requestId, reason });
  return new Failure('CLOUD_REFUSED', { operation, requestId, code: 'Success=false', reason });
}

const hasResult = ({ result }: Operation, document: Document | undefined): boolean =>
  document !== undefined && result !== undefined && typeof field(document, result) === 'object';

function innerMessage({ result }: Operation, document: Document | undefined): string | undefined {
  if (result === undefined || document === undefined) return undefined;
  const { ResultMsg: message } = readShape({ ResultMsg: 'text' }, field(document, result));
  return typeof message === 'string' && message !== '' ? message : undefined;
}
