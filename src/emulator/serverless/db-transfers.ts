import type { RequestTo, ServerlessOperation } from '../../wire/catalogue.ts';
import { ownBucket } from '../object-store.ts';
import { GatewayError } from '../refusal.ts';
import { storageKey } from '../storage-key.ts';
import { newName } from './db-commands.ts';
import { noCollection } from './db-place.ts';
import { findCollection } from './db-run.ts';
import type { FileType, TaskOutcome } from './db-state.ts';
import { bringUpToNow, keepTask, needTask, newTask, taskKey, taskStatus } from './db-tasks.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { signedUrl } from './signed-url.ts';
import { uploadPolicy } from './site-permits.ts';

/** Collections to files and back. */
export const databaseTransferHandlers = {
  CreateDBExportTask: ({ Collection, FileType, Fields = '' }, call) => {
    const database = bringUpToNow(call);
    if (!findCollection(database, Collection)) throw noCollection(Collection);
    const fileType = FileType as FileType;
    const fields = readFields(Fields);
    if (fileType === 'CSV' && fields.length === 0)
      throw new GatewayError(400, 'MissingFields', 'Fields is mandatory for the file type CSV.');
    const task = newTask(call.cloud, 'now');
    const key = taskKey('export', call.space, { ...task, fileType });
    keepTask(call, { ...task, kind: 'export', collection: Collection, fileType, fields, key });
    return { TaskId: task.taskId };
  },

  QueryDBExportTaskStatus: ({ TaskId }, call) => {
    const { cloud } = call;
    const task = needTask(bringUpToNow(call), 'export', TaskId);
    const Status = taskStatus(task, cloud.now());
    if (task.outcome?.status !== 'SUCCESS') return { Status, ...detailOf(task.outcome) };
    const expiresMs = cloud.now() + (call.expired ? -60_000 : cloud.tokenLifetimeMs);
    const DownloadUrl = signedUrl({ method: 'GET', key: task.key, expiresMs }, cloud);
    return { Status, DownloadUrl, ExportedCount: String(task.outcome.successCount) };
  },

  CreateDBImportTask: (request, call) => {
    const { cloud, space, expired } = call;
    bringUpToNow(call);
    const task = newTask(cloud, 'later');
    const settings = readImport(request);
    const key = taskKey('import', space, { ...task, fileType: settings.fileType });
    keepTask(call, { ...task, ...settings, kind: 'import', key });
    const expiresMs = cloud.now() + (expired ? -1000 : cloud.tokenLifetimeMs);
    const { policy, signature } = uploadPolicy(key, expiresMs, cloud, storageKey);
    return {
      TaskId: task.taskId,
      AccessKeyId: storageKey.id,
      // To the second, unlike the policy.
      ExpireTime: new Date(expiresMs).toISOString().replace(/\.\d+Z$/, 'Z'),
      FileKey: key,
      Host: cloud.url(),
      Policy: policy,
      Signature: signature,
    };
  },

  // The first question after the upload is what starts the task (seed document 002, 8.5).
  QueryDBImportTaskStatus: ({ TaskId }, call) => {
    const { cloud } = call;
    const task = needTask(bringUpToNow(call), 'import', TaskId);
    if (task.startedMs === null && cloud.store.find(ownBucket, task.key)) {
      task.startedMs = cloud.now();
      task.endsMs = task.startedMs + cloud.dbDelayMs;
      bringUpToNow(call);
      cloud.save();
    }
    const { outcome } = task;
    const counts = outcome ? { SuccessCount: String(outcome.successCount), FailedCount: String(outcome.failedCount) } : {};
    return { Status: taskStatus(task, cloud.now()), ...counts, ...detailOf(outcome) };
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

/** Why a task failed; nothing while it has not. */
export const detailOf = (outcome: TaskOutcome | null): { readonly DetailMessage?: string } =>
  outcome && outcome.detail !== '' ? { DetailMessage: outcome.detail } : {};

const readImport = ({ Collection, FileType, Mode }: RequestTo<'CreateDBImportTask'>) => ({
  collection: newName('Collection', Collection),
  fileType: FileType as FileType,
  mode: Mode === 'UPSERT' ? ('UPSERT' as const) : ('INSERT' as const),
});

function readFields(text: string): readonly string[] {
  if (text === '') return [];
  const fields = text.split(',').map((field) => field.trim());
  const twice = fields.find((field, index) => field === '' || fields.indexOf(field) !== index);
  if (twice === undefined) return fields;
  throw new GatewayError(400, 'InvalidParameter', `The specified parameter "Fields" is not valid: "${twice}" is empty or there twice.`);
}
