import type { SmokeRequest } from '../config/deploy-request.ts';
import type { FactsOf } from '../errors/catalogue.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { FunctionLogLine, Functions } from '../services/serverless-words.ts';
import { firstDifference } from './expected-subset.ts';
import type { RunTools } from './tools.ts';
import { lookUntil } from './write-once.ts';

/** How a smoke test ended. A flaw carries what the function wrote to its log. */
export type SmokeOutcome =
  | { readonly kind: 'passed'; readonly latencyMs: number }
  | { readonly kind: 'flaw'; readonly failure: Failure; readonly logs: readonly string[] };

/** A deploy tests what it has deployed, and a gate what stands already. */
export type SmokeTools = Pick<RunTools, 'clock' | 'reporter'> & {
  readonly serverless: { readonly functions: Pick<Functions, 'run' | 'logs'> };
};

/** The clocks of the cloud and of this machine may differ. */
const clockMarginMs = 60_000;

/** Calls the function once, as its users would, and compares what it returns. */
export async function smokeTest(name: string, { args, expect }: SmokeRequest, tools: SmokeTools): Promise<SmokeOutcome> {
  const { serverless, clock, reporter } = tools;
  const fromMs = clock.now() - clockMarginMs;
  try {
    const { result, latencyMs, requestId } = await serverless.functions.run(name, args).catch(asSmokeFailure(name));
    const reason = expect === undefined ? undefined : firstDifference(expect, result);
    if (reason !== undefined) throw new Failure('SMOKE_FAILED', { name, operation: 'RunFunction', requestId, reason });
    reporter.report({ type: 'function-tested', name, latencyMs });
    return { kind: 'passed', latencyMs };
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return { kind: 'flaw', failure: error, logs: await logsOf(name, { requestId: error.requestId, fromMs }, tools) };
  }
}

/** A call whose function threw or took too long is refused by the cloud, without the function's name; for a deploy it is live and does not work. */
function asSmokeFailure(name: string): (error: unknown) => never {
  return (error) => {
    if (!isFailure(error) || error.code !== 'CLOUD_REFUSED') throw error;
    const { code, reason } = error.facts as FactsOf<'CLOUD_REFUSED'>;
    const call = { operation: error.operation ?? 'RunFunction', requestId: error.requestId ?? '' };
    throw new Failure('SMOKE_FAILED', { name, ...call, reason: `${code}: ${reason}` }, { cause: error });
  };
}

/**
 * Logs arrive late, so they are looked for more than once. They are kept under an id of the runtime, which a refusal need not tell: then what the
 * function wrote of late has to do. Not finding them must not hide why they are wanted.
 */
async function logsOf(
  name: string,
  filter: { readonly requestId: string | undefined; readonly fromMs: number },
  { serverless: { functions }, clock }: SmokeTools,
): Promise<readonly string[]> {
  try {
    const look = async () => {
      const own = await functions.logs(name, filter);
      return own.length > 0 ? own : await functions.logs(name, { fromMs: filter.fromMs });
    };
    return (await lookUntil(look, (found) => found.length > 0, clock)).map(lineOf);
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return [];
  }
}

/** Some texts carry time and level already. */
const lineOf = ({ at, level, text }: FunctionLogLine): string =>
  /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [at, level, text].filter(Boolean).join(' ');
