import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Rpc } from '../transport/rpc.ts';
import { type OperationName, operations } from '../wire/catalogue.ts';
import { createServerless, type ServerlessOptions } from './serverless.ts';
import type { Serverless } from './serverless-words.ts';

/** What the cloud answers of a space in which nothing was ever done; of most of it, nothing. */
const answers: { readonly [Name in OperationName]?: object } = {
  GetWebHostingStatus: { Data: { Status: 'UNUSED' } },
  DescribeHttpTriggerConfig: { EnableService: false },
};

/** A space that is not made yet, for a plan of what would be done in it: it holds nothing, and takes nothing. */
export function createAbsentSpace(options: Omit<ServerlessOptions, 'rpc' | 'spaceId'>): Serverless {
  const call = async (operation: OperationName): Promise<unknown> => {
    // A command of the database may read or write; the catalogue says that it writes, and a plan only reads with it.
    const isWrite = operations[operation].effect === 'write' && operation !== 'RunDBCommand';
    if (isWrite) throw new Failure('INTERNAL', { reason: said('a plan would call {operation}', { operation }) });
    const reply = answers[operation];
    if (reply === undefined && /^(?:Describe|Query|Get|Run)/.test(operation)) {
      throw new Failure('CLOUD_REFUSED', { operation, requestId: '', code: 'NotFound', reason: said('there is nothing yet') });
    }
    return { reply: reply ?? {}, requestId: '' };
  };
  return createServerless({ ...options, rpc: { call: call as Rpc['call'] }, spaceId: '' });
}
