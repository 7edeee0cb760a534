import { Failure } from '../../src/errors/failure.ts';
import type { Rpc } from '../../src/transport/rpc.ts';
import type { OperationName } from '../../src/wire/catalogue.ts';

type Answer = object | Failure;

export interface FakeRpc extends Rpc {
  readonly calls: readonly { readonly operation: OperationName; readonly parameters: Readonly<Record<string, unknown>> }[];
}

/** A cloud that answers what the test wrote down, in order; a failure is thrown. */
export function createFakeRpc(...script: Answer[]): FakeRpc {
  const calls: { operation: OperationName; parameters: Readonly<Record<string, unknown>> }[] = [];
  const call = async (operation: OperationName, parameters: Readonly<Record<string, unknown>>): Promise<unknown> => {
    calls.push({ operation, parameters });
    const answer = script.shift();
    if (answer === undefined) throw new Error(`call ${calls.length} was not expected: ${operation}`);
    if (answer instanceof Failure) throw answer;
    return { reply: answer, requestId: `R-${calls.length}` };
  };
  return { calls, call: call as Rpc['call'] };
}

/** The refusal that the client makes of `Success: false`. */
export const refusal = (operation: OperationName, reason: string, code = 'Success=false'): Failure =>
  new Failure('CLOUD_REFUSED', { operation, requestId: 'R', code, reason });
