import { Failure, isFailure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { ImportTask } from '../services/database-words.ts';
import { notEnded } from './data-task.ts';
import { nameOfRun } from './import-stamp.ts';
import { keepStamp } from './keep-stamp.ts';
import type { CollectionRollback } from './plan-data-rollback.ts';
import { poll } from './poll.ts';
import { type RestoreStamp, restoreKey } from './restore-stamp.ts';
import { swapCollections } from './swap-collections.ts';
import type { DeployTools } from './tools.ts';
import { lookUntil } from './write-once.ts';

/** What became of one collection; filled as it goes. */
export interface RestoreRecord {
  readonly collection: string;
  readonly backupId: string;
  readonly dumpedAt?: string | undefined;
  /** `kept`: it was restored before. */
  state: 'waiting' | 'kept' | 'restored' | 'failed';
  taskId?: string | undefined;
  documents?: number | undefined;
  /** Collections that hold what stood there before; nothing of them is ever deleted. */
  asides?: readonly string[];
}

export const startRestoreRecord = ({ collection, backup: { backupId, dumpedMs }, action }: CollectionRollback): RestoreRecord => ({
  collection,
  backupId,
  dumpedAt: dumpedMs === undefined ? undefined : new Date(dumpedMs).toISOString(),
  state: action === 'keep' ? 'kept' : 'waiting',
});

/** Brings collections back, one after the other: each into a collection of its own, which then takes the place of the one that is there. */
export async function restoreData(
  plans: readonly CollectionRollback[],
  records: readonly RestoreRecord[],
  waitMs: number,
  tools: DeployTools,
): Promise<void> {
  for (const [index, plan] of plans.entries()) {
    const record = records[index];
    if (record === undefined || plan.action === 'keep') continue;
    try {
      await bringBack(plan, record, waitMs, tools);
    } catch (error) {
      record.state = 'failed';
      throw error;
    }
  }
}

async function bringBack(plan: CollectionRollback, record: RestoreRecord, waitMs: number, tools: DeployTools): Promise<void> {
  const { collection } = plan;
  const whole = (await resumed(plan, waitMs, tools)) ?? (await restoreAnew(plan, waitMs, tools));
  record.taskId = whole.taskId;
  record.documents = whole.documents;
  await keep(collection, whole, tools);
  const asides = await swapCollections(
    { collection, restored: whole.restored, aside: whole.aside, documents: whole.documents ?? 0 },
    tools,
  );
  record.asides = asides;
  await keep(collection, { ...whole, state: 'restored', at: new Date(tools.clock.now()).toISOString() }, tools);
  await readBack(collection, whole.documents ?? 0, tools);
  record.state = 'restored';
  tools.reporter.report({ type: 'collection-restored', collection, documents: whole.documents ?? 0, aside: asides.join(', ') });
}

const keep = (collection: string, stamp: RestoreStamp, tools: DeployTools): Promise<void> =>
  keepStamp(restoreKey(collection), { ...stamp }, tools);

/** What an earlier run left behind, once it is whole; undefined when it cannot be gone on with, and is begun anew beside it. */
async function resumed(
  { action, known, collection }: CollectionRollback,
  waitMs: number,
  tools: DeployTools,
): Promise<RestoreStamp | undefined> {
  if (action !== 'resume' || known === undefined) return undefined;
  if (known.state === 'swapping') return known;
  const task = known.taskId === undefined ? undefined : await tools.serverless.database.restoreTask(known.taskId);
  if (task !== undefined && task.state !== 'failed') return await endOf(collection, known, waitMs, tools);
  const { restored } = known;
  tools.reporter.report({
    type: 'warned',
    message: {
      en: `An earlier run began to restore collection ${collection}, and nobody can say how far it came; it is begun anew.`,
      zh: `先前的运行已开始恢复集合 ${collection}，但进度已无从得知；现重新开始。`,
    },
    help: { en: `If there is a collection ${restored}, nothing uses it.`, zh: `若存在集合 ${restored}，它没有任何用处。` },
  });
  return undefined;
}

/** The names carry the time, so that they are free, and tell people what they are. The record is kept before the cloud is asked. */
async function restoreAnew({ collection, backup }: CollectionRollback, waitMs: number, tools: DeployTools): Promise<RestoreStamp> {
  const { serverless, clock, run } = tools;
  const at = new Date(clock.now()).toISOString();
  const moment = at.replaceAll(/\D/g, '');
  const { backupId, dumpedMs } = backup;
  const begun: RestoreStamp = {
    state: 'restoring',
    backupId,
    dumpedMs,
    restored: `${collection}_restored_${moment}`,
    aside: `${collection}_before_${moment}`,
    at,
    by: nameOfRun(run),
  };
  await keep(collection, begun, tools);
  const { taskId, restored } = await createRestore(begun, (to) => serverless.database.createRestore({ backupId, from: collection, to }));
  const known = { ...begun, taskId, restored };
  await keep(collection, known, tools);
  return await endOf(collection, known, waitMs, tools);
}

/** A restore whose answer was lost may be under way, and its task is unknown: another one goes beside it, under another name. */
async function createRestore(
  { restored }: RestoreStamp,
  create: (to: string) => Promise<{ readonly taskId: string }>,
): Promise<{ readonly taskId: string; readonly restored: string }> {
  try {
    return { ...(await create(restored)), restored };
  } catch (error) {
    if (!isFailure(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    return { ...(await create(`${restored}_2`)), restored: `${restored}_2` };
  }
}

const restoreOf = (collection: string): Both => ({ en: `The restore of collection ${collection}`, zh: `集合 ${collection} 的恢复` });

/** Waits until the collection of its own is whole. */
async function endOf(collection: string, known: RestoreStamp, waitMs: number, tools: DeployTools): Promise<RestoreStamp> {
  const { taskId = '' } = known;
  const what = restoreOf(collection);
  let label = '';
  const ended = await poll(
    async (): Promise<{ readonly task?: ImportTask | undefined } | undefined> => {
      const task = await tools.serverless.database.restoreTask(taskId);
      label = task?.label ?? '';
      return task === undefined || task.state === 'succeeded' || task.state === 'failed' ? { task } : undefined;
    },
    waitMs,
    tools,
  );
  if (ended === undefined) throw notEnded(what, { taskId, state: label, waitedMs: waitMs });
  const { state, detail = '', succeeded, failed = 0 } = ended.task ?? {};
  if (state !== 'succeeded' || failed > 0)
    throw new Failure('DATA_TASK_FAILED', { what, taskId, detail: detail || `${failed} documents failed` });
  const documents = succeeded ?? (await tools.serverless.database.count(known.restored));
  // A record that came late over a newer one tells of a time before the exchange, which begins only with a whole collection.
  const isExchanged = await tools.serverless.database.hasAny(known.aside);
  if (!isExchanged) await readBack(known.restored, documents, tools);
  return { ...known, state: 'swapping', documents };
}

/** Whatever comes in meanwhile, what was restored is there. */
async function readBack(collection: string, least: number, { serverless, clock }: DeployTools): Promise<void> {
  const found = await lookUntil(
    () => serverless.database.count(collection),
    (count) => count >= least,
    clock,
  );
  if (found >= least) return;
  throw new Failure('READ_BACK_DIFFERS', {
    what: { en: `Collection ${collection}`, zh: `集合 ${collection} ` },
    field: { en: 'documents', zh: '文档数' },
    expected: { en: `${least} or more`, zh: `至少 ${least}` },
    found: String(found),
  });
}
