import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { CloudFunction } from '../services/serverless-words.ts';
import { updateFunction } from './ensure-function.ts';
import { differencesOf, specOf } from './function-settings.ts';
import { isStampOf, marksOfRollback, stampIn, stampWords, unknownCode, wordsOf } from './function-stamp.ts';
import { inParallel } from './in-parallel.ts';
import type { FunctionRollback } from './plan-function-rollback.ts';
import { redeploy } from './redeploy.ts';
import { isRefusal, sendAnew, type Up } from './send-anew.ts';
import { changedSetting } from './setting-words.ts';
import { smokeTest } from './smoke-test.ts';
import type { FunctionRollbackRecord } from './space-rollback-record.ts';
import type { DeployTools } from './tools.ts';

/** The record of a function before anything was done to it. */
export const startRollbackRecord = ({ name, found, from, to, change, sha256 }: FunctionRollback): FunctionRollbackRecord => ({
  name,
  state: 'waiting',
  from: from.versionNo,
  goal: { deploymentId: to.deploymentId, versionNo: to.versionNo, settings: change, sha256 },
  previous: { deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo, settings: specOf(found) },
});

/** Brings functions back, several at once. One that fails does not stop the others, but makes the run fail. */
export async function rollBackFunctions(
  plans: readonly FunctionRollback[],
  records: readonly FunctionRollbackRecord[],
  request: SpaceRollback,
  tools: DeployTools,
): Promise<void> {
  const work = async (plan: FunctionRollback): Promise<Failure | undefined> => {
    const record = records.find(({ name }) => name === plan.name) ?? startRollbackRecord(plan);
    try {
      return await rollBackFunction(plan, record, request, tools);
    } catch (error) {
      if (!isFailure(error) || isStop(error)) throw error;
      return failed(plan, record, error, [], tools);
    }
  };
  const failures = (await inParallel(plans, () => request.deploy.concurrency, work)).filter((failure) => failure !== undefined);
  const [first, ...others] = failures;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const names = (isFailed: boolean) => records.filter(({ state }) => (state === 'failed') === isFailed).map(({ name }) => name);
  throw new Failure('FUNCTIONS_FAILED', { failed: names(true), live: names(false) }, { problems: failures });
}

function failed(
  { name }: FunctionRollback,
  record: FunctionRollbackRecord,
  failure: Failure,
  logs: readonly string[],
  { reporter }: DeployTools,
): Failure {
  record.state = 'failed';
  record.error = failure.code;
  reporter.report({ type: 'function-failed', name, failure, logs });
  return failure;
}

/** Brings one function back: settings, code, proof, and only then the stamp that says that it was rolled back, so that a run that was killed is gone through again. */
export async function rollBackFunction(
  plan: FunctionRollback,
  record: FunctionRollbackRecord,
  request: Pick<SpaceRollback, 'deploy'>,
  tools: DeployTools,
): Promise<Failure | undefined> {
  const { name, smoke, done } = plan;
  if (done !== undefined) {
    note(record, 'kept', plan.found);
    tools.reporter.report({ type: 'nothing-done', ...done });
    return undefined;
  }
  const startedMs = tools.clock.now();
  const settled = await putSettingsBack(plan, request, tools);
  const isLive = settled.live?.deploymentId === plan.to.deploymentId;
  const up = isLive ? { found: settled } : await putUp(plan, record, request, tools);
  note(record, isLive ? 'changed' : 'live', up.found);
  const outcome = smoke === undefined ? undefined : await smokeTest(name, smoke, tools);
  if (outcome?.kind === 'flaw') return failed(plan, record, outcome.failure, outcome.logs, tools);
  if (outcome !== undefined) record.latencyMs = outcome.latencyMs;
  await stamp(plan, up, request, tools);
  const version = up.found.live?.versionNo ?? '';
  const durationMs = tools.clock.now() - startedMs;
  if (isLive) tools.reporter.report({ type: 'function-kept', name, version });
  else tools.reporter.report({ type: 'function-live', name, version, sizeBytes: up.archive?.sizeBytes ?? plan.sizeBytes, durationMs });
  return undefined;
}

function note(record: FunctionRollbackRecord, state: FunctionRollbackRecord['state'], found: CloudFunction): void {
  record.state = state;
  record.settings = specOf(found);
  record.deploymentId = found.live?.deploymentId;
  record.versionNo = found.live?.versionNo;
}

/** Settings before code, as a deploy does it: the code finds what it needs when it starts. The words wait for the stamp. */
async function putSettingsBack(
  { name, found, change }: FunctionRollback,
  { deploy }: Pick<SpaceRollback, 'deploy'>,
  tools: DeployTools,
): Promise<CloudFunction> {
  const { desc, ...settings } = change;
  const now = deploy.stamp || desc === undefined ? settings : change;
  const changed = await updateFunction(found, now, { waitMs: deploy.waitMs }, tools);
  for (const difference of differencesOf(now, found)) tools.reporter.report(changedSetting(difference, name));
  return changed;
}

async function putUp(
  plan: FunctionRollback,
  record: FunctionRollbackRecord,
  { deploy }: Pick<SpaceRollback, 'deploy'>,
  tools: DeployTools,
): Promise<Up> {
  const { name, to, found } = plan;
  const { waitMs } = deploy;
  try {
    return { found: await redeploy({ name, deploymentId: to.deploymentId, from: found.live?.deploymentId, waitMs }, tools) };
  } catch (error) {
    if (!isFailure(error) || !isRefusal(error)) throw error;
    record.sentAnew = true;
    return await sendAnew(plan, error, { deploy }, tools);
  }
}

/** Leaves in the description what was given up, and the words as they go back. */
async function stamp(
  { name, found, from, change, ...known }: FunctionRollback,
  up: Up,
  { deploy }: Pick<SpaceRollback, 'deploy'>,
  tools: DeployTools,
): Promise<void> {
  const { live, desc: current } = up.found;
  if (!deploy.stamp || live === undefined) return;
  const words = change.desc ?? wordsOf(current);
  const before = stampIn(found.desc);
  const isSame = before !== undefined && isStampOf(before, live.deploymentId) ? before : undefined;
  const { sha256, sizeBytes } = up.archive ?? {
    sha256: known.sha256 ?? isSame?.sha256 ?? unknownCode,
    sizeBytes: known.sizeBytes ?? isSame?.sizeBytes,
  };
  const marks = marksOfRollback(live.deploymentId, from.deploymentId, before);
  const desc = stampWords(words, { sha256, sizeBytes, deploymentId: live.deploymentId }, tools.run, marks);
  if (desc !== undefined) {
    await updateFunction(up.found, { desc }, { waitMs: deploy.waitMs }, tools);
    return;
  }
  tools.reporter.report({
    type: 'warned',
    message: {
      en: `The description of function ${name} leaves no room for the note that it was rolled back.`,
      zh: `云函数 ${name} 的描述没有空间写入回滚标记。`,
    },
    help: {
      en: 'The same command run again may go one version further back; shorten the description.',
      zh: '再次运行同一命令可能会再退一个版本；请缩短描述。',
    },
  });
}
