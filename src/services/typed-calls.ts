import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import type { Rpc } from '../transport/rpc.ts';
import { isOperation, type OperationName, type ReplyFrom, type RequestTo } from '../wire/catalogue.ts';
import { notLooking } from './any-operation.ts';
import { checkParameters } from './operation-check.ts';

/** Every operation of the catalogue by its wire name, typed both ways. */
export interface TypedCalls {
  call<Name extends OperationName>(operation: Name, parameters: RequestTo<Name>): Promise<ReplyFrom<Name>>;
}

/** A program in JavaScript has no compiler to tell it what is wrong: everything is checked, and told at once, before it is sent. */
export const createTypedCalls = (rpc: Rpc, apiVersion?: string): TypedCalls => ({
  async call<Name extends OperationName>(operation: Name, parameters: RequestTo<Name>): Promise<ReplyFrom<Name>> {
    if (!isOperation(operation)) throw new Failure('OPERATION_UNKNOWN', { operation });
    throwProblems(checkParameters(operation, { texts: new Map(), values: parameters }, apiVersion).problems);
    try {
      return (await rpc.call(operation, parameters)).reply;
    } catch (error) {
      throw isFailure(error) ? notLooking(error) : error;
    }
  },
});
