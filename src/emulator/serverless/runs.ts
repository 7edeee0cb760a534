import { GatewayError } from '../refusal.ts';
import { needFunction } from './function-rules.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { invokeFunction } from './invoke.ts';
import { pageOf } from './page.ts';
import type { LogLine, RunState } from './space-state.ts';

type RunOperation = 'RunFunction' | 'ListFunctionLog';

/** Running a function, and what it wrote. */
export const runHandlers = {
  RunFunction: async ({ Body }, { cloud, space, requestId }) => {
    const { functionTarget, functionArgs } = readBody(Body);
    const found = needFunction(space, functionTarget);
    const invocation = await invokeFunction({ space, found, args: functionArgs, source: 'server', requestId }, cloud);
    if (invocation.kind === 'failed') {
      const { code: Code, message: Message } = invocation;
      return { HttpStatusCode: '200', Success: false, Code, Message };
    }
    const { json: Result, durationMs: InvocationDuration, maxMemoryMb: MaxMemoryUsage } = invocation;
    // The example's 523 ms were billed as 600.
    const BillingDuration = Math.max(1, Math.ceil(InvocationDuration / 100)) * 100;
    const RuntimeMeta = { MaxMemoryUsage, InvocationDuration, BillingDuration, RequestId: requestId };
    return { Result, RuntimeMeta, HttpStatusCode: '200', Success: true, Code: 'OK' };
  },

  ListFunctionLog: ({ Name, LogRequestId = '', FromDate = 0, ToDate = Infinity, Status = '', ...request }, { space }) => {
    if (!['', 'SUCCESS', 'FAIL'].includes(Status)) {
      throw new GatewayError(400, 'InvalidParameter', `The specified parameter "Status" is not valid: "${Status}".`);
    }
    const wanted = needFunction(space, Name).runs.filter(
      (run) =>
        (LogRequestId === '' || run.requestId === LogRequestId) &&
        run.startedMs >= FromDate &&
        run.startedMs <= ToDate &&
        (Status === '' || statusOf(run) === Status),
    );
    const { members, Paginator } = pageOf(wanted.reverse(), request);
    const DataList = members.map((run) => ({
      SpaceId: space.spaceId,
      FunctionName: Name,
      RequestId: run.requestId,
      Status: statusOf(run),
      Contents: run.lines.map(contentOf),
      Levels: run.lines.map(({ level }) => level),
      Timestamps: run.lines.map(({ atMs }) => String(atMs)),
    }));
    return { Paginator, DataList };
  },
} satisfies ServerlessHandlers<RunOperation>;

const statusOf = ({ succeeded }: RunState): 'SUCCESS' | 'FAIL' => (succeeded ? 'SUCCESS' : 'FAIL');

/** As in the vendor's example: `2018-12-21 14:49:06.724 INFO text`, in UTC. */
const contentOf = ({ atMs, level, text }: LogLine): string =>
  `${new Date(atMs).toISOString().replace('T', ' ').replace('Z', '')} ${level} ${text}`;

function readBody(body: string): { readonly functionTarget: string; readonly functionArgs: unknown } {
  const invalid = (reason: string): GatewayError => new GatewayError(400, 'InvalidBody', `The specified Body is not valid: ${reason}.`);
  if (body === '') throw new GatewayError(400, 'MissingBody', 'Body is mandatory for this action.');
  let value: { readonly functionTarget?: unknown; readonly functionArgs?: unknown } | null;
  try {
    value = JSON.parse(body) as typeof value;
  } catch {
    throw invalid('it is not JSON');
  }
  const { functionTarget, functionArgs = {} } = value ?? {};
  if (typeof functionTarget !== 'string' || functionTarget === '') throw invalid('"functionTarget" names no function');
  return { functionTarget, functionArgs };
}
