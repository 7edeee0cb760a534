import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure, isFailure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import { systemReason } from '../packaging/build-file.ts';
import { keptDataName } from '../packaging/kept-data.ts';
import { sha256Of } from '../packaging/kept-sites.ts';
import type { ExportTask } from '../services/database-words.ts';
import type { ExportRecord } from './data-record.ts';
import { notEnded } from './data-task.ts';
import { keepExportBegun, keepExportEnded, unfinishedExport } from './export-stamp.ts';
import { poll } from './poll.ts';
import type { DeployTools } from './tools.ts';
import { unlessLost } from './unless-lost.ts';

type Asked = Pick<DeployRequest, 'spaceId' | 'receipt' | 'waitMs'>;

type Exported = ExportTask & { readonly downloadUrl: string };

/** More than this is no file to lay beside a receipt. */
const mostBytes = 8 * 1024 ** 3;

/** Exports a collection into a file beside the receipt, which is there whole or not at all. */
export async function exportCollection(collection: string, asked: Asked, tools: DeployTools): Promise<ExportRecord> {
  const folder = dirname(asked.receipt);
  // Named for the process: two deploys beside one receipt do not write into one file.
  const unnamed = join(folder, `.miniship-data-${process.pid}.json`);
  try {
    const task = await exported(collection, asked.waitMs, tools);
    await mkdir(folder, { recursive: true });
    await tools.storage.download(task.downloadUrl, { to: unnamed, maxBytes: mostBytes });
    const sha256 = await sha256Of(unnamed);
    const file = keptDataName(asked.spaceId, collection, sha256);
    const path = join(folder, file);
    await rename(unnamed, path);
    const { size: sizeBytes } = await stat(path);
    tools.reporter.report({ type: 'collection-exported', collection, documents: task.documents, path, sizeBytes });
    return { collection, documents: task.documents, file, path, sha256, sizeBytes };
  } catch (error) {
    await rm(unnamed, { force: true });
    if (isFailure(error)) throw error;
    throw new Failure('FILE_UNWRITABLE', { path: folder, reason: systemReason(error) }, { cause: error });
  }
}

const exportOf = (collection: string): Both => ({ en: `The export of collection ${collection}`, zh: `集合 ${collection} 的导出` });

/** Waits for the end of an export: of the one that a run before this one has begun, when the cloud still knows it, or else of a new one. */
async function exported(collection: string, waitMs: number, tools: DeployTools): Promise<Exported> {
  const begun = await unfinishedExport(collection, tools);
  const resumed = begun === undefined ? undefined : await tools.serverless.database.exportTask(begun);
  const isResumed = begun !== undefined && resumed !== undefined && resumed.state !== 'failed';
  const taskId = isResumed ? begun : await beginExport(collection, tools);
  const task = await endOf(collection, taskId, waitMs, tools);
  await keepExportEnded(collection, taskId, tools);
  const { downloadUrl } = task ?? {};
  if (task !== undefined && downloadUrl !== undefined) return { ...task, downloadUrl };
  const detail = task?.detail ?? 'the task is not known any more';
  throw new Failure('DATA_TASK_FAILED', { what: exportOf(collection), taskId, detail });
}

/** One that is lost before its record is kept is begun anew: an export changes nothing. */
async function beginExport(collection: string, tools: DeployTools): Promise<string> {
  const { taskId } = await unlessLost(() => tools.serverless.database.createExport(collection));
  await keepExportBegun(collection, taskId, tools);
  return taskId;
}

async function endOf(collection: string, taskId: string, waitMs: number, tools: DeployTools): Promise<ExportTask | undefined> {
  let label = '';
  const ended = await poll(
    async () => {
      const task = await tools.serverless.database.exportTask(taskId);
      label = task?.label ?? 'unknown';
      return task === undefined || task.state === 'failed' || task.downloadUrl !== undefined ? { task } : undefined;
    },
    waitMs,
    tools,
  );
  if (ended !== undefined) return ended.task;
  throw notEnded(exportOf(collection), { taskId, state: label, waitedMs: waitMs });
}
