import { nearest } from '../config/nearest.ts';
import type { CallRequest } from '../config/read-call.ts';
import { Failure } from '../errors/failure.ts';
import type { Reporter } from '../reporting/events.ts';
import { type AnyCall, type AnyOperation, effectByName, productOfParameters } from '../services/any-operation.ts';
import { namedRemoval } from '../services/deletes-named.ts';
import { maskReply } from '../services/mask-reply.ts';
import { checkParameters, isSecretParameter, uncheckedParameters } from '../services/operation-check.ts';
import { describeOperation, type OperationDescription, operationNames } from '../services/operations.ts';
import type { Spaces } from '../services/spaces-words.ts';
import { effects } from './effects.ts';
import { collectionProblems, type MpaasOf, refuseUnconfirmed } from './guard-removal.ts';
import { refuseNamed, spaceProblems } from './guard-space.ts';
import { type RunTools, step } from './tools.ts';

/** What a query makes of a reply; it throws an `Error` with its reason when it cannot. */
export type ReplyQuery = (reply: unknown) => unknown;

/** A call that can be made: every parameter was looked at. */
export interface PreparedCall extends AnyCall {
  readonly effect: 'read' | 'write';
  readonly query?: { readonly text: string; readonly run: ReplyQuery } | undefined;
}

/** What a call left behind, for the outputs. */
export interface CallRecord {
  reply?: unknown;
  requestId?: string;
}

type Prepared = { readonly call?: Omit<PreparedCall, 'query'> | undefined; readonly problems: readonly Failure[] };

/** Everything that is wrong with a call, before anything is sent. */
export function prepareCall(request: CallRequest, apiVersion: string): Prepared {
  const { operation, raw } = request;
  if (operation === '') return { problems: [] };
  if (raw !== undefined) return guarded(prepareRaw(request, raw), request);
  const known = describeOperation(operation);
  if (known === undefined)
    return { problems: [new Failure('OPERATION_UNKNOWN', { operation, nearest: nearest(operation, operationNames) })] };
  if (known.removed !== undefined) return { problems: [new Failure('OPERATION_REMOVED', { operation, instead: known.removed })] };
  const { values, problems } = checkParameters(operation, request, apiVersion);
  const call = { operation, product: known.product, parameters: values, allPages: request.allPages, effect: known.effect };
  return guarded({ call, problems: [...problems, ...pageProblems(request, known)] }, request);
}

/** Unchecked calls are guarded like all others. */
const guarded = ({ call, problems }: Prepared, request: CallRequest): Prepared => ({
  call,
  problems: [...problems, ...(call === undefined ? [] : [...spaceProblems(call, request), ...collectionProblems(call, request.confirm)])],
});

const pageProblems = ({ allPages }: CallRequest, known: OperationDescription | undefined): readonly Failure[] =>
  allPages && known?.paging === undefined ? [new Failure('OPERATION_UNPAGED', { operation: known?.name ?? '' })] : [];

/** Sent as it is: the cloud decides. */
function prepareRaw(request: CallRequest, raw: NonNullable<CallRequest['raw']>): Prepared {
  const { operation, allPages } = request;
  const known = describeOperation(operation);
  const parameters = uncheckedParameters(request);
  const product = raw === 'auto' ? (known?.product ?? productOfParameters(parameters)) : raw;
  const problems = pageProblems(request, known ?? { ...unlisted, name: operation });
  if (product === undefined) return { problems: [new Failure('PRODUCT_UNKNOWN', { operation }), ...problems] };
  return { call: { operation, product, parameters, allPages, effect: effectByName(operation) }, problems };
}

const unlisted = { paging: undefined } as OperationDescription;

/** Makes the call and tells its reply. A write is sent once: what it did is not read back, and a lost answer is `OUTCOME_UNKNOWN`. */
export async function makeCall(
  call: PreparedCall,
  { dryRun, showSecrets, ...guard }: Pick<CallRequest, 'dryRun' | 'showSecrets' | 'protection' | 'confirm'>,
  tools: Pick<RunTools, 'reporter' | 'clock'> & {
    readonly operations: AnyOperation;
    readonly spaces: Pick<Spaces, 'list'>;
    readonly mpaasOf: MpaasOf;
  },
  record: CallRecord,
): Promise<'read' | 'sent' | 'planned'> {
  await refuseNamed(call, guard, tools.spaces);
  await refuseUnconfirmed(namedRemoval(call.operation, call.parameters), guard.confirm, tools.mpaasOf);
  if (dryRun && call.effect === 'write') return announce(call, tools.reporter);
  return step('call', tools, async () => {
    const { document, requestId, pages } = await tools.operations.call(call);
    record.requestId = requestId;
    const reply = queried(call, showSecrets ? document : maskReply(document), requestId);
    record.reply = reply;
    tools.reporter.report({ type: 'operation-answered', operation: call.operation, requestId, pages, reply });
    return call.effect === 'write' ? 'sent' : 'read';
  });
}

function announce({ operation, parameters }: PreparedCall, reporter: Reporter): 'planned' {
  const told = Object.entries(parameters).map(([name, value]): [string, string] => [name, isSecretParameter(name) ? '***' : textOf(value)]);
  reporter.report({ type: 'write-planned', operation, effect: effects.callOperation(operation), parameters: Object.fromEntries(told) });
  return 'planned';
}

function queried({ operation, query }: PreparedCall, reply: unknown, requestId: string): unknown {
  if (query === undefined) return reply;
  try {
    return query.run(reply);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('QUERY_UNFIT', { operation, requestId, query: query.text, reason }, { cause: error });
  }
}

/** A text as it is, anything else as JSON. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** The outputs of a call. */
export const outputsOfCall = (
  { reply, requestId = '' }: CallRecord,
  { status, errorCode }: { readonly status: string; readonly errorCode: string },
): Readonly<Record<string, string>> => ({
  status,
  reply: reply === undefined ? '' : textOf(reply),
  'request-id': requestId,
  'error-code': errorCode,
});
