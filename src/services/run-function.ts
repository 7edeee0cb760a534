import { parseJson } from './json-object.ts';
import type { RunOutcome } from './serverless-words.ts';
import type { Space } from './space.ts';

/**
 * Calls a function and waits for what it returns. What a function does is not known here: a call whose answer was lost is not made
 * again, and ends as OUTCOME_UNKNOWN.
 */
export async function runFunction(
  { rpc, id, storage: { clock } }: Space,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Promise<RunOutcome> {
  const startedMs = clock.now();
  const Body = JSON.stringify({ functionTarget: name, functionArgs: args });
  const { reply, requestId } = await rpc.call('RunFunction', { ...id, Body });
  const { InvocationDuration: ownMs, RequestId: ownId } = reply.RuntimeMeta ?? {};
  return {
    result: readResult(reply.Result),
    // The vendor's own example lacks the measure of the cloud.
    latencyMs: ownMs ?? clock.now() - startedMs,
    // Logs are kept under the id that the runtime gave, not under the gateway's.
    requestId: ownId ?? requestId,
  };
}

function readResult(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}
