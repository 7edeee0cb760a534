import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { CloudFunction } from '../services/serverless-words.ts';
import type { FunctionRecord } from './deploy-record.ts';
import { ensureFunction, needsProof, stampFunction } from './ensure-function.ts';
import { specOf } from './function-settings.ts';
import { inParallel } from './in-parallel.ts';
import type { FunctionPlan } from './plan-functions.ts';
import { sendCode } from './send-code.ts';
import { smokeTest } from './smoke-test.ts';
import type { DeployTools } from './tools.ts';

/** A function that did not get there, and the log of its smoke test. */
interface Flaw {
  readonly name: string;
  readonly failure: Failure;
  readonly logs: readonly string[];
}

/** The record of a function before anything was done to it. */
export const startRecord = ({ request: { name }, archive, found }: FunctionPlan): FunctionRecord => ({
  name,
  state: 'waiting',
  archive: { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
  previous: found && { deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo, settings: specOf(found) },
});

/** Deploys many functions at once, each by one writer. One that fails does not stop the others, but makes the run fail. */
export async function deployFunctions(
  plans: readonly FunctionPlan[],
  records: readonly FunctionRecord[],
  request: DeployRequest,
  tools: DeployTools,
): Promise<void> {
  const work = async (plan: FunctionPlan): Promise<Flaw | undefined> => {
    const record = records.find(({ name }) => name === plan.request.name) ?? startRecord(plan);
    const flaw = await attempt(plan, record, request, tools);
    if (flaw === undefined) return undefined;
    record.state = 'failed';
    record.error = flaw.failure.code;
    tools.reporter.report({ type: 'function-failed', ...flaw });
    return flaw;
  };
  const flaws = (await inParallel(plans, () => request.concurrency, work)).filter((flaw) => flaw !== undefined);
  throwFlaws(flaws, plans);
}

function throwFlaws(flaws: readonly Flaw[], plans: readonly FunctionPlan[]): void {
  const [first, ...others] = flaws;
  if (first === undefined) return;
  if (others.length === 0) throw first.failure;
  const failed = flaws.map(({ name }) => name);
  const live = plans.map((plan) => plan.request.name).filter((name) => !failed.includes(name));
  throw new Failure('FUNCTIONS_FAILED', { failed, live }, { problems: flaws.map(({ failure }) => failure) });
}

async function attempt(plan: FunctionPlan, record: FunctionRecord, request: DeployRequest, tools: DeployTools): Promise<Flaw | undefined> {
  try {
    return await deployFunction(plan, record, request, tools);
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return { name: plan.request.name, failure: error, logs: [] };
  }
}

/** One function: settings, code, proof, and only then the stamp, so that code which failed its test is sent again by the next run. */
async function deployFunction(
  plan: FunctionPlan,
  record: FunctionRecord,
  request: DeployRequest,
  tools: DeployTools,
): Promise<Flaw | undefined> {
  const { name, smoke } = plan.request;
  const { clock, reporter } = tools;
  const startedMs = clock.now();
  const settled = await ensureFunction(plan, request, tools);
  const isSent = plan.send !== undefined;
  const onOpened = (deploymentId: string): void => {
    record.opened = deploymentId;
  };
  const serving = isSent ? await sendCode({ name, archive: plan.archive, waitMs: request.waitMs, onOpened }, tools) : settled;
  const changed = Object.keys(plan.change).length === 0 ? 'kept' : 'changed';
  const version = note(record, isSent ? 'live' : changed, serving);
  if (needsProof(plan)) {
    const outcome = smoke === undefined ? undefined : await smokeTest(name, smoke, tools);
    if (outcome?.kind === 'flaw') return { name, failure: outcome.failure, logs: outcome.logs };
    if (outcome !== undefined) record.latencyMs = outcome.latencyMs;
    await stampFunction(plan, serving, request, tools);
  }
  const { sizeBytes } = plan.archive;
  if (isSent) reporter.report({ type: 'function-live', name, version, sizeBytes, durationMs: clock.now() - startedMs });
  else reporter.report({ type: 'function-kept', name, version });
  return undefined;
}

/** Keeps what serves in the record, and answers its version. */
function note(record: FunctionRecord, state: FunctionRecord['state'], serving: CloudFunction): string {
  const { live } = serving;
  record.state = state;
  record.settings = specOf(serving);
  if (live === undefined) return '';
  record.deploymentId = live.deploymentId;
  record.versionNo = live.versionNo;
  return live.versionNo;
}
