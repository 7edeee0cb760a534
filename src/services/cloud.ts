import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { tellsAbsence } from '../transport/refusal-words.ts';
import type { Rpc } from '../transport/rpc.ts';

/** The client, and the three ids that every call of a workspace carries. */
export interface Cloud {
  readonly rpc: Rpc;
  readonly ids: { readonly AppId: string; readonly WorkspaceId: string; readonly TenantId: string };
}

/** What is known of the call whose answer is being read. */
export interface Answered {
  readonly operation: string;
  readonly requestId: string;
}

/** A field that a read cannot do without. */
export function needed<T>(value: T | undefined, name: string, { operation, requestId }: Answered): T {
  if (value === undefined) throw new Failure('REPLY_UNREADABLE', { operation, requestId, reason: said('it has no {name}', { name }) });
  return value;
}

/** The id that a write made. Without it nobody knows what was made, which only looking can settle. */
export function madeId(text: string | undefined, name: string, { operation, requestId }: Answered): number {
  const id = Number(text);
  if (text !== undefined && text.trim() !== '' && Number.isSafeInteger(id)) return id;
  throw new Failure('OUTCOME_UNKNOWN', { operation, reason: said('the answer (request {requestId}) has no {name}.', { requestId, name }) });
}

/** The text id that a write made, as `madeId`. */
export function made(text: string | undefined, name: string, { operation, requestId }: Answered): string {
  if (text !== undefined && text !== '') return text;
  throw new Failure('OUTCOME_UNKNOWN', { operation, reason: said('the answer (request {requestId}) has no {name}.', { requestId, name }) });
}

/** The cloud refuses to show what does not exist; to a workflow that is an answer. */
export async function unlessAbsent<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isFailure(error) && isRefusal(error) && tellsAbsence(`${error.facts.code}: ${error.facts.reason}`) && !isRouting(error))
      return undefined;
    throw error;
  }
}

const isRefusal = (failure: Failure): failure is Failure<'CLOUD_REFUSED'> => failure.code === 'CLOUD_REFUSED';

/** `InvalidApi.NotFound` and its like speak of the operation, not of the thing. */
const isRouting = ({ facts }: Failure<'CLOUD_REFUSED'>): boolean => /^Invalid(?:Api|Action|Product|Version)/i.test(facts.code);
