import { readChinaTime } from './china-time.ts';
import { type Answered, made, needed, unlessAbsent } from './cloud.ts';
import type { Backup, Database, DataTask, DataTaskState, ExportTask, ImportTask } from './database-words.ts';
import { countDocuments, findDocument } from './documents.ts';
import { keepSecret, type Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';

/** The document database of one space. */
export function createDatabase(space: Space): Database {
  const { rpc, id } = space;
  return {
    count: (collection) => countDocuments(space, collection),
    hasAny: async (collection) => (await findDocument(space, collection, {})) !== undefined,
    createImport: (wanted) => createImport(space, wanted),
    importTask: async (taskId) => countedTask(await unlessAbsent(rpc.call('QueryDBImportTaskStatus', { ...id, TaskId: taskId }))),
    createExport: async (collection) => {
      const operation = 'CreateDBExportTask';
      const { reply, requestId } = await rpc.call(operation, { ...id, Collection: collection, FileType: 'JSON' });
      return { taskId: made(reply.TaskId, 'TaskId', { operation, requestId }) };
    },
    exportTask: (taskId) => exportTask(space, taskId),
    backups: () => backups(space),
    collectionsOf: async (backupId) => {
      const { reply } = await rpc.call('QueryDBBackupCollections', { ...id, BackupId: backupId });
      return reply.Collections ?? [];
    },
    createRestore: async ({ backupId, from, to }) => {
      const operation = 'CreateDBRestoreTask';
      const { reply, requestId } = await rpc.call(operation, { ...id, BackupId: backupId, OriginCollections: from, NewCollections: to });
      return { taskId: made(reply.TaskId, 'TaskId', { operation, requestId }) };
    },
    restoreTask: async (taskId) => countedTask(await unlessAbsent(rpc.call('QueryDBRestoreTaskStatus', { ...id, TaskId: taskId }))),
    rename: async (from, to) => void (await rpc.call('RenameDBCollection', { ...id, OriginCollection: from, NewCollection: to })),
  };
}

async function createImport(
  { rpc, id, onSecret }: Space,
  { collection, fileType, mode }: Parameters<Database['createImport']>[0],
): ReturnType<Database['createImport']> {
  const operation = 'CreateDBImportTask';
  const asked = { ...id, Collection: collection, FileType: fileType, Mode: mode };
  const { reply, requestId } = await rpc.call(operation, asked);
  const call: Answered = { operation, requestId };
  const policy = needed(reply.Policy, 'Policy', call);
  const signature = needed(reply.Signature, 'Signature', call);
  // Whoever has them can post in our place.
  for (const secret of [policy, signature]) onSecret(secret, 'moment');
  const permit = {
    host: encryptedAddress(needed(reply.Host, 'Host', call)).replace(/\/+$/, ''),
    key: needed(reply.FileKey, 'FileKey', call),
    accessId: needed(reply.AccessKeyId, 'AccessKeyId', call),
    policy,
    signature,
    expiresAtMs: readChinaTime(reply.ExpireTime) ?? Number.MAX_SAFE_INTEGER,
  };
  return { taskId: made(reply.TaskId, 'TaskId', call), permit };
}

const states: ReadonlyMap<string, DataTaskState> = new Map([
  ['NEW', 'new'],
  ['SUCCESS', 'succeeded'],
  ['FAILED', 'failed'],
]);

const readTask = ({
  Status: label = '',
  DetailMessage: detail = '',
}: {
  readonly Status?: string;
  readonly DetailMessage?: string;
}): DataTask => ({
  state: states.get(label) ?? 'running',
  label,
  detail,
});

/** Counts are texts or numbers on the vendor's pages. */
const asCount = (given: string | number | undefined): number | undefined => {
  const number = given === undefined || given === '' ? Number.NaN : Number(given);
  return Number.isSafeInteger(number) ? number : undefined;
};

interface CountedReply {
  readonly Status?: string;
  readonly DetailMessage?: string;
  readonly SuccessCount?: string | number;
  readonly FailedCount?: string | number;
}

const countedTask = (found: { readonly reply: CountedReply } | undefined): ImportTask | undefined =>
  found && { ...readTask(found.reply), succeeded: asCount(found.reply.SuccessCount), failed: asCount(found.reply.FailedCount) };

async function exportTask(space: Space, taskId: string): Promise<ExportTask | undefined> {
  const { rpc, id } = space;
  const found = await unlessAbsent(rpc.call('QueryDBExportTaskStatus', { ...id, TaskId: taskId }));
  if (found === undefined) return undefined;
  const { DownloadUrl: downloadUrl, ExportedCount: exported } = found.reply;
  if (downloadUrl !== undefined) keepSecret(downloadUrl, space.onSecret);
  return { ...readTask(found.reply), documents: asCount(exported), downloadUrl };
}

async function backups({ rpc, id }: Space): Promise<readonly Backup[]> {
  const { reply } = await rpc.call('QueryDBBackupDumpTimes', id);
  const found = (reply.BackupDumpTimes ?? []).flatMap(({ BackupId: backupId, DumpTime: at }): Backup[] =>
    backupId === undefined ? [] : [{ backupId, dumpedMs: readChinaTime(at) }],
  );
  return found.sort((a, b) => (b.dumpedMs ?? 0) - (a.dumpedMs ?? 0));
}
