/** A value as JSON has it. A date is the text that JSON makes of it: the service takes texts of exactly that form for dates (H:435921). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A document of a collection; never changed in place, so that whoever holds one may keep it. Every stored one has an `_id`. */
export interface Document {
  readonly [field: string]: Json;
}

/** An index that was asked for; only a unique one changes what happens. */
export interface IndexState {
  readonly name: string;
  readonly field: Readonly<Record<string, 1 | -1>>;
  readonly unique: boolean;
}

export interface CollectionState {
  name: string;
  documents: Document[];
  indexes: IndexState[];
}

/** How a task ended. */
export interface TaskOutcome {
  readonly status: 'SUCCESS' | 'FAILED';
  /** Empty unless it failed. */
  readonly detail: string;
  readonly successCount: number;
  readonly failedCount: number;
}

interface AnyTask {
  readonly taskId: string;
  readonly createdMs: number;
  /** Null while an import waits for its file. */
  startedMs: number | null;
  /** When its work is done; the work happens then, whoever looks first. */
  endsMs: number | null;
  outcome: TaskOutcome | null;
}

export type FileType = 'JSON' | 'CSV';

export interface ExportTask extends AnyTask {
  readonly kind: 'export';
  readonly collection: string;
  readonly fileType: FileType;
  /** Empty for all. */
  readonly fields: readonly string[];
  /** Where its file will lie in the storage. */
  readonly key: string;
}

export interface ImportTask extends AnyTask {
  readonly kind: 'import';
  readonly collection: string;
  readonly fileType: FileType;
  readonly mode: 'INSERT' | 'UPSERT';
  /** Where its file is to be posted. */
  readonly key: string;
}

export interface RestoreTask extends AnyTask {
  readonly kind: 'restore';
  readonly backupId: string;
  readonly pairs: readonly { readonly origin: string; readonly fresh: string }[];
}

export type TaskState = ExportTask | ImportTask | RestoreTask;

/** One backup. Its documents lie in the storage, not in the world, which is cloned and written whole. */
export interface BackupState {
  readonly backupId: string;
  readonly dumpedMs: number;
  /** Backups of days without a change share one file. */
  readonly key: string;
  readonly collections: readonly string[];
}

/** The document database of one space, as plain data. */
export interface DatabaseState {
  collections: CollectionState[];
  tasks: TaskState[];
  backups: BackupState[];
  /** Up to when backups were made that were due. */
  backedUpToMs: number;
  /** Commands so far. */
  reads: number;
  writes: number;
}

/** The database of a fresh space. */
export const freshDatabase = (createdMs: number): DatabaseState => ({
  collections: [],
  tasks: [],
  backups: [],
  backedUpToMs: createdMs,
  reads: 0,
  writes: 0,
});
