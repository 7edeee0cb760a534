import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { serverlessOkCodes } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { type Answer, type Document, textOf } from './answer.ts';
import { field, readShape } from './read-shape.ts';
import type { Setback } from './retry.ts';
import { serverlessMeaning } from './serverless-refusal.ts';

const okCodes: readonly string[] = serverlessOkCodes;

/** An answer of MPServerless that went well over HTTP and says no itself. It has no `ResultCode`; every other field may be missing (wire-facts section 4). */
export function serverlessFailure(
  call: { readonly operation: string; readonly spaceId: string },
  row: Operation,
  { document, status, requestId }: Answer,
): Setback | undefined {
  const { operation } = call;
  if (document === undefined || !isAnswerTo(row, document)) {
    const reason = said('it has no field of such an answer');
    return { failure: new Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
  }
  const refusedBy = noInside(row, document);
  if (refusedBy === undefined) return undefined;
  const stated = textOf(document, 'Code');
  const code = stated === undefined || okCodes.includes(stated) ? `${refusedBy}=false` : stated;
  const reason = textOf(document, 'Message') ?? said('without an explanation');
  const failure = serverlessMeaning({ ...call, requestId, status, code, reason });
  return { failure, acted: failure.code === 'CLOUD_UNAVAILABLE' ? 'maybe' : 'no' };
}

const isAnswerTo = ({ reply }: Operation, document: Document): boolean =>
  Object.keys(reply).some((name) => field(document, name) !== undefined);

/** `Success: false`, and for hosting `Data: false` where that is the outcome. */
function noInside({ reply }: Operation, document: Document): 'Success' | 'Data' | undefined {
  const { Success: success, Data: data } = readShape({ Success: 'flag', Data: 'flag' }, document);
  if (success === false) return 'Success';
  return reply['Data'] === 'flag' && data === false ? 'Data' : undefined;
}
