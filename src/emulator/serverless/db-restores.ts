import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import { newName } from './db-commands.ts';
import { collectionExists, noCollection } from './db-place.ts';
import { findCollection } from './db-run.ts';
import type { BackupState, DatabaseState } from './db-state.ts';
import { bringUpToNow, keepTask, needTask, newTask, taskStatus } from './db-tasks.ts';
import { detailOf } from './db-transfers.ts';
import type { ServerlessHandlers } from './handlers.ts';

/** Backups that the service makes by itself, and what is taken back out of them. */
export const databaseRestoreHandlers = {
  QueryDBBackupDumpTimes: (_request, call) => ({
    BackupDumpTimes: bringUpToNow(call).backups.map(({ backupId, dumpedMs }) => ({
      BackupId: backupId,
      DumpTime: new Date(dumpedMs).toISOString().replace(/\.\d+Z$/, 'Z'),
    })),
  }),

  QueryDBBackupCollections: ({ BackupId }, call) => ({ Collections: needBackup(bringUpToNow(call), BackupId).collections }),

  CreateDBRestoreTask: ({ BackupId, OriginCollections, NewCollections }, call) => {
    const database = bringUpToNow(call);
    const backup = needBackup(database, BackupId);
    const origins = OriginCollections.split(',');
    const fresh = NewCollections.split(',');
    if (origins.length !== fresh.length) {
      throw invalidNames(`${fresh.length} names for ${origins.length} collections`);
    }
    const absent = origins.find((name) => !backup.collections.includes(name));
    if (absent !== undefined) throw noCollection(absent);
    for (const name of fresh) if (findCollection(database, newName('NewCollections', name))) throw collectionExists(name);
    const twice = fresh.find((name, index) => fresh.indexOf(name) !== index);
    if (twice !== undefined) throw invalidNames(`"${twice}" is there twice`);
    const pairs = origins.map((origin, index) => ({ origin, fresh: fresh[index] ?? '' }));
    const task = newTask(call.cloud, 'now');
    keepTask(call, { ...task, kind: 'restore', backupId: backup.backupId, pairs });
    return { TaskId: task.taskId };
  },

  QueryDBRestoreTaskStatus: ({ TaskId }, call) => {
    const task = needTask(bringUpToNow(call), 'restore', TaskId);
    const { outcome } = task;
    const counts = outcome ? { SuccessCount: outcome.successCount, FailedCount: outcome.failedCount } : {};
    return { Status: taskStatus(task, call.cloud.now()), ...counts, ...detailOf(outcome) };
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

const invalidNames = (reason: string): GatewayError =>
  new GatewayError(400, 'InvalidParameter', `The specified parameter "NewCollections" is not valid: ${reason}.`);

function needBackup({ backups }: DatabaseState, id: string): BackupState {
  const found = backups.find(({ backupId }) => backupId === id);
  if (found) return found;
  // The real code is not documented.
  throw new GatewayError(400, 'BackupId.NotFound', `The specified backup does not exist: ${id}.`);
}
