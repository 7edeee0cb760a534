import {
  isOperation,
  isServerless,
  type McubeOperation,
  type MobileSyncOperation,
  type OperationName,
  okCode,
  operations,
  productOf,
  type RequestTo,
} from '../wire/catalogue.ts';
import { mobileSync } from '../wire/mobile-sync.ts';
import type { Operation } from '../wire/operation.ts';
import type { Call } from './cloud.ts';
import { answerMcube, type McubeRequest } from './mcube.ts';
import { answerMobileSync } from './mobile-sync.ts';
import type { Value } from './parameter-check.ts';
import { answerServerless, serverlessOutcome } from './serverless/serverless.ts';

/** The operations of mPaaS. */
export type EmulatedOperation = McubeOperation | MobileSyncOperation;

export const isEmulated = (name: string): name is EmulatedOperation => isOperation(name) && productOf(name) === 'mpaas';

const isMobileSync = (name: OperationName): name is MobileSyncOperation => Object.hasOwn(mobileSync, name);

/** Leads a checked call to the product it belongs to. A further product is one more table of handlers and one more line here. */
export async function answerCall(
  name: OperationName,
  values: Readonly<Record<string, Value>>,
  call: Omit<Call, 'workspace'> & { readonly requestId: string },
): Promise<object> {
  // `readParameters` has read `values` by the row of `name`: they have that row's types.
  if (isMobileSync(name)) return answerMobileSync(name, values as unknown as RequestTo<MobileSyncOperation>, call.cloud);
  if (isServerless(name)) return answerServerless(name, values, call);
  return answerMcube(name, values as unknown as McubeRequest, call);
}

export interface Outcome {
  /** `OK`, a `ResultCode`, a gateway or storage code, `Refused` for an inner `Success: false`, `Fault` for a call that did not happen. */
  readonly outcome: string;
  readonly message?: string;
}

/** How a call went, for the record: the two business levels of failure (wire-facts section 4). */
export function outcomeOf(name: OperationName, reply: object): Outcome {
  if (isServerless(name)) return serverlessOutcome(reply);
  const fields = new Map<string, unknown>(Object.entries(reply));
  const code = String(fields.get('ResultCode'));
  if (code !== okCode(name)) return { outcome: code, message: String(fields.get('ResultMessage')) };
  const { result, falseIsAnswer }: Operation = operations[name];
  const inner = new Map<string, unknown>(Object.entries(fields.get(result ?? '') ?? {}));
  if (inner.get('Success') !== false || falseIsAnswer === true) return { outcome: 'OK' };
  return { outcome: 'Refused', message: String(inner.get('ResultMsg')) };
}
