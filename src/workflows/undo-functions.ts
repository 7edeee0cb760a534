import type { DeployRequest } from '../config/deploy-request.ts';
import { asFailure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import type { DeployRecord, FunctionRecord } from './deploy-record.ts';
import { untouched } from './deployment-labels.ts';
import { updateFunction } from './ensure-function.ts';
import { isStampOf, stampIn } from './function-stamp.ts';
import { inParallel } from './in-parallel.ts';
import { changeTo, type FunctionRollback } from './plan-function-rollback.ts';
import { poll } from './poll.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { rollBackFunction, startRollbackRecord } from './rollback-functions.ts';

import type { DeployTools } from './tools.ts';
import type { TakenBack } from './train.ts';
import { whenFree } from './when-free.ts';
import { lookUntil } from './write-once.ts';

/**
 * Brings every function that a deploy has changed back to what it was, code and settings, and takes away those that it has created. Each is read
 * back. What somebody else has deployed meanwhile is left alone, and told.
 */
export async function undoFunctions(
  { request }: PreparedDeploy,
  { functions = [] }: DeployRecord,
  tools: DeployTools,
): Promise<readonly TakenBack[]> {
  const touched = functions.filter(({ state }) => state !== 'waiting' && state !== 'kept').toReversed();
  const taken = await inParallel(
    touched,
    () => request.concurrency,
    async (record): Promise<TakenBack | undefined> => {
      const what = { en: `function ${record.name}`, zh: `云函数 ${record.name}` };
      try {
        const detail = await undoFunction(record, request, tools);
        return detail === undefined ? undefined : { what, ...detail };
      } catch (thrown) {
        return { what, confirmed: false, detail: asFailure(thrown).told };
      }
    },
  );
  return taken.filter((each) => each !== undefined);
}

type Taken = Omit<TakenBack, 'what'>;

const not = (detail: Text): Taken => ({ confirmed: false, detail });

/** Undefined when there is nothing to take back: the run failed before it changed anything. */
async function undoFunction(record: FunctionRecord, request: DeployRequest, tools: DeployTools): Promise<Taken | undefined> {
  const { name, previous, deploymentId, opened } = record;
  const { functions } = tools.serverless;
  await waitUntilSettled(record, request, tools);
  const found = await functions.find(name);
  if (found === undefined) return previous === undefined ? undefined : not({ en: 'it is not there any more', zh: '它已不存在' });
  const serving = found.live?.deploymentId;
  const known = [previous?.deploymentId, deploymentId, opened];
  if (serving !== undefined && !known.includes(serving))
    return not({
      en: `version ${found.live?.versionNo} was deployed by somebody else since`,
      zh: `此后有人部署了版本 ${found.live?.versionNo}`,
    });
  if (previous === undefined) return await removeFunction(name, request, tools);
  if (previous.deploymentId === undefined && serving !== undefined)
    return not({ en: 'it had no code before, and code cannot be taken away', zh: '它之前没有代码，而代码无法移除' });
  return await bringBack(found, previous, request, tools);
}

/** A deployment that is still on its way would take the place of what is brought back. */
async function waitUntilSettled(
  { name, opened }: FunctionRecord,
  { waitMs }: DeployRequest,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<void> {
  if (opened === undefined) return;
  const look = async (): Promise<true | undefined> => {
    const own = (await functions.find(name)) === undefined ? [] : await functions.deployments(name);
    const isOnItsWay = own.some(
      ({ deploymentId, state, label }) => deploymentId === opened && state === 'in-progress' && label !== untouched,
    );
    return isOnItsWay ? undefined : true;
  };
  await poll(look, waitMs, { clock, signal });
}

/** The run that created it takes it away again: nobody had it before. */
async function removeFunction(
  name: string,
  { waitMs }: DeployRequest,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<Taken> {
  const remove = () => whenFree(() => functions.remove(name), waitMs, { clock, signal });
  const isGone = async () =>
    (await lookUntil(
      () => functions.find(name),
      (found) => found === undefined,
      clock,
    )) === undefined;
  // Removing it twice does no more than removing it once, so a lost answer is settled by looking and doing it again.
  const refusal = await remove().then(() => undefined, asFailure);
  if (await isGone()) return removed;
  if (refusal?.code === 'OUTCOME_UNKNOWN') await remove();
  return (await isGone()) ? removed : not(refusal?.told ?? { en: 'it is still there', zh: '它仍然存在' });
}

const removed: Taken = {
  confirmed: true,
  detail: { en: 'is taken away again; it was created by this run', zh: '已重新移除；它由本次运行创建' },
};

type Before = NonNullable<FunctionRecord['previous']>;

async function bringBack(found: CloudFunction, previous: Before, request: DeployRequest, tools: DeployTools): Promise<Taken | undefined> {
  if (found.live?.deploymentId === previous.deploymentId) return await bringSettingsBack(found, previous, request, tools);
  const { functions } = tools.serverless;
  const plan = planOf(found, previous, await functions.deployments(found.name));
  if (plan === undefined)
    return not({
      en: `version ${previous.versionNo ?? ''} is not in the cloud any more`,
      zh: `版本 ${previous.versionNo ?? ''} 已不在云端`,
    });
  const record = startRollbackRecord(plan);
  await rollBackFunction(plan, record, { deploy: request }, tools);
  const now = await functions.find(found.name);
  const isBack = now?.live?.deploymentId === record.deploymentId && Object.keys(changeTo(previous.settings, now ?? found)).length === 0;
  if (!isBack) return not({ en: 'it was changed by somebody else meanwhile', zh: '期间有人修改了它' });
  const [before, anew] = [previous.versionNo ?? '', record.versionNo ?? ''];
  const detail = {
    en: `is back at version ${before}${record.sentAnew ? `, sent anew as version ${anew}` : ''}`,
    zh: `已回到版本 ${before}${record.sentAnew ? `，重新上传为版本 ${anew}` : ''}`,
  };
  return { confirmed: true, detail };
}

/** The code that served before serves: its description goes back as it was, stamp and all. */
async function bringSettingsBack(
  found: CloudFunction,
  { settings }: Before,
  { waitMs }: DeployRequest,
  tools: DeployTools,
): Promise<Taken | undefined> {
  const { desc: words, ...change } = changeTo(settings, found);
  const stamp = stampIn(found.desc);
  const isStamped = stamp === undefined ? stampIn(settings.desc) === undefined : isStampOf(stamp, found.live?.deploymentId ?? '');
  const all = { ...change, ...((words !== undefined || !isStamped) && { desc: settings.desc }) };
  if (Object.keys(all).length === 0) return undefined;
  await updateFunction(found, all, { waitMs }, tools);
  return { confirmed: true, detail: { en: 'has its settings again', zh: '设置已恢复' } };
}

function planOf(
  found: CloudFunction,
  { deploymentId, settings }: Before,
  deployments: readonly Deployment[],
): FunctionRollback | undefined {
  const find = (id: string | undefined) => deployments.find((each) => each.deploymentId === id);
  const [from, to] = [find(found.live?.deploymentId), find(deploymentId)];
  if (from === undefined || to === undefined) return undefined;
  const stamp = stampIn(settings.desc);
  const code = stamp !== undefined && isStampOf(stamp, to.deploymentId) ? { sha256: stamp.sha256, sizeBytes: stamp.sizeBytes } : {};
  return { name: found.name, found, from, to, change: changeTo(settings, found), ...code };
}
