import { readBackup } from './db-backups.ts';
import type { Place } from './db-place.ts';
import { findCollection } from './db-run.ts';
import type { RestoreTask, TaskOutcome } from './db-state.ts';

/** Puts collections of a backup beside those that are there, under their new names. */
export function runRestore({ backupId, pairs }: RestoreTask, { space, cloud }: Place): TaskOutcome {
  const { database } = space;
  const backup = database.backups.find((one) => one.backupId === backupId);
  if (!backup) return failed(`INTERNAL_ERROR: the backup ${backupId} is not kept any more`);
  const taken = pairs.find(({ fresh }) => findCollection(database, fresh));
  if (taken) return failed(`INTERNAL_ERROR: there is a collection ${taken.fresh} by now`);
  const kept = new Map(readBackup(backup, cloud).map((one) => [one.name, one]));
  const restored = pairs.flatMap(({ origin, fresh }) => {
    const found = kept.get(origin);
    return found ? [{ ...found, name: fresh }] : [];
  });
  database.collections.push(...restored);
  const successCount = restored.reduce((sum, { documents }) => sum + documents.length, 0);
  return { status: 'SUCCESS', detail: '', successCount, failedCount: 0 };
}

const failed = (detail: string): TaskOutcome => ({ status: 'FAILED', detail, successCount: 0, failedCount: 0 });
