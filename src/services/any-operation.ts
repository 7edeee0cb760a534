import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Document } from '../transport/answer.ts';
import { type FormValue, flatten } from '../transport/form.ts';
import type { OpenRpc } from '../transport/rpc.ts';
import { isOperation, operations, type Product, productOf } from '../wire/catalogue.ts';
import type { Operation } from '../wire/operation.ts';
import { isObject } from './json-object.ts';
import { askAllPages, pagingOf } from './operation-pages.ts';

/** A call whose parameters were checked, or that nobody can check. */
export interface AnyCall {
  readonly operation: string;
  readonly product: Product;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly allPages: boolean;
}

/** The answer of the cloud in wire form, as it came. */
export interface AnyReply {
  readonly document: Document;
  readonly requestId: string;
  readonly pages: number;
}

/** Any operation of the two clouds, by its name. */
export interface AnyOperation {
  call(call: AnyCall): Promise<AnyReply>;
}

export const createAnyOperation = (rpc: OpenRpc): AnyOperation => ({
  call: async (call) => {
    try {
      return await callAny(rpc, call);
    } catch (error) {
      throw isFailure(error) ? notLooking(error) : error;
    }
  },
});

/** A verb that is run again looks first; who makes a single call has to look himself, and must be told so. */
export function notLooking(failure: Failure): Failure {
  const { code, facts, cause } = failure;
  if (code !== 'OUTCOME_UNKNOWN' || !('operation' in facts) || !('reason' in facts)) return failure;
  return new Failure('OUTCOME_UNKNOWN', { operation: String(facts.operation), reason: String(facts.reason), looks: false }, { cause });
}

/** The one whose calls the parameters look like; of a call without ids nobody knows. */
export function productOfParameters(parameters: Readonly<Record<string, unknown>>): Product | undefined {
  if (Object.hasOwn(parameters, 'SpaceId')) return 'mpserverless';
  return Object.hasOwn(parameters, 'WorkspaceId') || Object.hasOwn(parameters, 'TenantId') ? 'mpaas' : undefined;
}

/** Whether a call changes something, as far as its name says (wire-facts section 8: Get*, Query*, List* and Filter* are read only). */
export const effectByName = (operation: string): 'read' | 'write' =>
  isOperation(operation) ? operations[operation].effect : /^(?:Get|Query|List|Filter|Describe)(?=[A-Z])/.test(operation) ? 'read' : 'write';

async function callAny(rpc: OpenRpc, { operation, product, parameters, allPages }: AnyCall): Promise<AnyReply> {
  const row: Operation = isOperation(operation) ? operations[operation] : unknownRow(operation, product);
  const ask = (values: Readonly<Record<string, unknown>>) =>
    rpc.ask({
      operation,
      row,
      product: isOperation(operation) ? productOf(operation) : product,
      parameters: flatten(values as Readonly<Record<string, FormValue>>),
    });
  const paging = allPages ? pagingOf(row) : undefined;
  const told = paging === undefined ? { ...(await ask(parameters)), pages: 1 } : await askAllPages(ask, paging, parameters);
  if (!isOperation(operation)) refuseInnerNo(operation, told);
  return told;
}

/** What is not in the catalogue is sent once unless its name says that it only reads. */
const unknownRow = (operation: string, product: Product): Operation => ({
  effect: effectByName(operation),
  limit: product === 'mpaas' ? 'other' : 'none',
  required: {},
  optional: {},
  reply: { Code: 'text', HttpStatusCode: 'text', Message: 'text', RequestId: 'text', Success: 'flag' },
});

/** The third level of failure, where nobody knows the name of the field that holds it (wire-facts section 4). */
function refuseInnerNo(operation: string, { document, requestId }: AnyReply): void {
  const no = Object.values(document).find((inner) => isObject(inner) && String(inner['Success']) === 'false');
  if (!isObject(no)) return;
  const reason = typeof no['ResultMsg'] === 'string' && no['ResultMsg'] !== '' ? no['ResultMsg'] : said('without an explanation');
  throw new Failure('CLOUD_REFUSED', { operation, requestId, code: 'Success=false', reason });
}
