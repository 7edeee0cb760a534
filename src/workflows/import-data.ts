import type { ImportRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { ImportTask } from '../services/database-words.ts';
import type { ImportRecord } from './data-record.ts';
import { notEnded } from './data-task.ts';
import { type ImportStamp, importKey, isOf, nameOfRun, readImportStamp, writeImportStamp } from './import-stamp.ts';
import { keepStamp } from './keep-stamp.ts';
import { type ImportPlan, incomplete } from './plan-data.ts';
import { poll } from './poll.ts';
import type { DeployTools } from './tools.ts';
import { unlessLost } from './unless-lost.ts';
import { lookUntil } from './write-once.ts';

/** Brings the files in, one after the other: a later one may build on an earlier one. The first that fails ends it, and the next run goes on from there. */
export async function importData(
  plans: readonly ImportPlan[],
  records: readonly ImportRecord[],
  waitMs: number,
  tools: DeployTools,
): Promise<void> {
  for (const [index, plan] of plans.entries()) {
    const record = records[index];
    if (record !== undefined && plan.action !== 'keep') await bringIn(plan, record, waitMs, tools);
  }
}

async function bringIn(plan: ImportPlan, record: ImportRecord, waitMs: number, tools: DeployTools): Promise<void> {
  const startedMs = tools.clock.now();
  try {
    const settled = plan.action === 'settle' && (await settleEarlier(plan, record, waitMs, tools));
    if (!settled) await importFile(plan, record, waitMs, tools);
  } catch (error) {
    record.state = 'failed';
    throw error;
  }
  record.state = 'imported';
  const { name: file, collection, succeeded: documents = record.documents } = record;
  tools.reporter.report({ type: 'documents-imported', file, collection, documents, durationMs: tools.clock.now() - startedMs });
}

/**
 * Finds out how the import of an earlier run ended, and waits for its end. Answers whether that was all there is to be done: false when nothing of it went
 * in, or when it was of other content.
 */
async function settleEarlier(plan: ImportPlan, record: ImportRecord, waitMs: number, tools: DeployTools): Promise<boolean> {
  const { request, file } = plan;
  const known = readImportStamp(await tools.serverless.stamps.find(importKey(request)));
  if (known?.state !== 'importing') return known?.state === 'imported' && isOf(known, request, file);
  const task = await tools.serverless.database.importTask(known.taskId);
  if (task === undefined && !known.isRepeatable) throw uncertain(request, known);
  // No file ever came with it, and without one it does nothing.
  if (task === undefined || task.state === 'new') return false;
  await finish(plan, known, record, waitMs, tools);
  return isOf(known, request, file);
}

const uncertain = (request: ImportRequest, { taskId, at }: ImportStamp): Failure =>
  new Failure('DATA_IMPORT_UNCERTAIN', { file: request.name, collection: request.collection, taskId, at, record: importKey(request) });

/** Imports a file anew. The record of it is kept before anything can go in. */
async function importFile(plan: ImportPlan, record: ImportRecord, waitMs: number, tools: DeployTools): Promise<void> {
  const { request, file } = plan;
  const { collection, mode, type } = request;
  const { serverless, storage, clock, run } = tools;
  const countBefore = await serverless.database.count(collection);
  const wanted = { collection, fileType: type === 'json' ? 'JSON' : 'CSV', mode: mode === 'insert' ? 'INSERT' : 'UPSERT' } as const;
  // One that nobody knows of gets no file, and does nothing.
  const { taskId, permit } = await unlessLost(() => serverless.database.createImport(wanted));
  const { sha256, documents, isRepeatable } = file;
  const at = new Date(clock.now()).toISOString();
  const stamp = { state: 'importing', sha256, mode, taskId, isRepeatable, documents, countBefore, at, by: nameOfRun(run) } as const;
  await claim(plan, stamp, tools);
  await storage.postFile(permit, { bytes: file.body, contentType: type === 'json' ? 'application/json' : 'text/csv', headers: {} });
  // The first question sets the import going: until then whoever has taken it over since is left alone.
  await checkIsOurs(plan, stamp, tools);
  await finish(plan, stamp, record, waitMs, tools);
}

/** Keeps the record, unless another run has begun to import the same file since this one looked. */
async function claim(plan: ImportPlan, stamp: ImportStamp, tools: DeployTools): Promise<void> {
  const { request, known } = plan;
  const found = readImportStamp(await tools.serverless.stamps.find(importKey(request)));
  const isMoved = found?.state === 'importing' && found.taskId !== known?.taskId;
  if (isMoved) throw taken(request, found);
  await keepStamp(importKey(request), writeImportStamp(stamp), tools);
}

async function checkIsOurs({ request }: ImportPlan, { taskId }: ImportStamp, { serverless }: DeployTools): Promise<void> {
  const found = readImportStamp(await serverless.stamps.find(importKey(request)));
  if (found === undefined || found.taskId !== taskId) throw taken(request, found);
}

const taken = ({ name: file, collection }: ImportRequest, stamp: ImportStamp | undefined): Failure =>
  new Failure('DATA_IMPORT_TAKEN', { file, collection, by: stamp?.by ?? '' });

const importOf = ({ name, collection }: ImportRequest): Both => ({
  en: `The import of ${name} into collection ${collection}`,
  zh: `${name} 到集合 ${collection} 的导入`,
});

/** Waits for the end of an import, counts, and keeps what came of it. */
async function finish(plan: ImportPlan, stamp: ImportStamp, record: ImportRecord, waitMs: number, tools: DeployTools): Promise<void> {
  const { request } = plan;
  const { serverless, clock } = tools;
  const task = await endOf(request, stamp, waitMs, tools);
  const isWhole = task.state === 'succeeded' && ((task.failed ?? 0) === 0 || isLeft(task, stamp));
  const least = isWhole ? stamp.documents : 0;
  const countAfter = await lookUntil(
    () => serverless.database.count(request.collection),
    (count) => count >= least,
    clock,
  );
  const { succeeded = isWhole ? stamp.documents : undefined, failed } = task;
  const ended: ImportStamp = { ...stamp, state: isWhole ? 'imported' : 'incomplete', countAfter, succeeded, failed };
  Object.assign(record, { taskId: stamp.taskId, succeeded, failed, countBefore: stamp.countBefore, countAfter });
  await keepStamp(importKey(request), writeImportStamp(ended), tools);
  if (!isWhole) throw incomplete(request, ended, task.detail);
  if (failed !== undefined && failed > 0) warnOfLeft(request, failed, tools);
  if (countAfter < least) throw countedLess(request, least, countAfter);
}

/** An insert leaves out a document whose `_id` is there already, and goes on (H:193264): so many can only be those that were there. */
const isLeft = ({ failed = 0 }: ImportTask, { mode, isRepeatable, countBefore }: ImportStamp): boolean =>
  mode === 'insert' && isRepeatable && failed <= countBefore;

function warnOfLeft({ name, collection }: ImportRequest, left: number, { reporter }: DeployTools): void {
  reporter.report({
    type: 'warned',
    message: {
      en: `${left} documents of ${name} were in collection ${collection} already, and stay as they are there.`,
      zh: `${name} 中有 ${left} 个文档已在集合 ${collection} 中，保持原样。`,
    },
    help: { en: 'Mode "upsert" lets the file take their place.', zh: '用 upsert 方式可由文件内容取代它们。' },
  });
}

async function endOf(request: ImportRequest, stamp: ImportStamp, waitMs: number, tools: DeployTools): Promise<ImportTask> {
  let label = '';
  const ended = await poll(
    async () => {
      const task = await tools.serverless.database.importTask(stamp.taskId);
      if (task === undefined) throw uncertain(request, stamp);
      label = task.label;
      return task.state === 'succeeded' || task.state === 'failed' ? task : undefined;
    },
    waitMs,
    tools,
  );
  if (ended !== undefined) return ended;
  throw notEnded(importOf(request), { taskId: stamp.taskId, state: label, waitedMs: waitMs });
}

/** Whatever else a collection holds, it holds the documents of the file. */
const countedLess = ({ collection }: ImportRequest, least: number, found: number): Failure =>
  new Failure('READ_BACK_DIFFERS', {
    what: { en: `Collection ${collection}`, zh: `集合 ${collection} ` },
    field: { en: 'documents', zh: '文档数' },
    expected: { en: `${least} or more`, zh: `至少 ${least}` },
    found: String(found),
  });
