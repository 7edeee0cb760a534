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
import { poll } from './poll.ts';
import type { DeployTools } from './tools.ts';
import { unlessLost } from './unless-lost.ts';

type Asked = Pick<DeployRequest, 'spaceId' | 'receipt' | 'waitMs'>;

/** More than this is no file to lay beside a receipt. */
const mostBytes = 8 * 1024 ** 3;

/** Exports a collection into a file beside the receipt, which is there whole or not at all. An export changes nothing, so a lost one is begun anew. */
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

async function exported(collection: string, waitMs: number, tools: DeployTools): Promise<ExportTask & { readonly downloadUrl: string }> {
  const { database } = tools.serverless;
  const what = exportOf(collection);
  const { taskId } = await unlessLost(() => database.createExport(collection));
  let label = '';
  const ended = await poll(
    async () => {
      const task = await database.exportTask(taskId);
      label = task?.label ?? 'unknown';
      return task === undefined || task.state === 'failed' || task.downloadUrl !== undefined ? { task } : undefined;
    },
    waitMs,
    tools,
  );
  if (ended === undefined) throw new Failure('NOT_LIVE', { what, state: label, waitedMs: waitMs });
  const { task } = ended;
  if (task?.downloadUrl !== undefined) return { ...task, downloadUrl: task.downloadUrl };
  throw new Failure('DATA_TASK_FAILED', { what, taskId, detail: task?.detail ?? 'the task is not known any more' });
}
