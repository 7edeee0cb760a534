/** The document database of a space, in words. */

import type { JsonObject } from './json-object.ts';
import type { UploadPermit } from './serverless-words.ts';

/** What a file becomes: JSON lines, or CSV with a line of names. */
export type DataFileType = 'JSON' | 'CSV';

/** What happens to a document whose `_id` is there already: `INSERT` leaves the one that is there, `UPSERT` replaces it. */
export type ImportMode = 'INSERT' | 'UPSERT';

/**
 * How far a long task of the database is. `new`: an import whose file is not there. A state that is not documented counts as running: whoever waits has a
 * deadline.
 */
export type DataTaskState = 'new' | 'running' | 'succeeded' | 'failed';

export interface DataTask {
  readonly state: DataTaskState;
  /** The cloud's own word, such as `WAITING`. */
  readonly label: string;
  /** Why it failed; empty when it did not, or when the cloud does not say. */
  readonly detail: string;
}

export interface ImportTask extends DataTask {
  /** Undefined while the cloud does not say. */
  readonly succeeded?: number | undefined;
  readonly failed?: number | undefined;
}

export interface ExportTask extends DataTask {
  readonly documents?: number | undefined;
  /** Signed address of the file, short-lived; a secret. */
  readonly downloadUrl?: string | undefined;
}

export interface Backup {
  readonly backupId: string;
  /** When it was begun, in epoch milliseconds: it need not be a picture of that very moment (vendor's page). Undefined when the cloud does not say. */
  readonly dumpedMs?: number | undefined;
}

export interface Database {
  /** The documents of a collection; one that does not exist has none. */
  count(collection: string): Promise<number>;
  /** Whether a collection holds a document: one that is empty cannot be told from one that does not exist. */
  hasAny(collection: string): Promise<boolean>;
  /** Opens an import: nothing happens before its file is there and somebody asks how far it is. */
  createImport(wanted: {
    readonly collection: string;
    readonly fileType: DataFileType;
    readonly mode: ImportMode;
  }): Promise<{ readonly taskId: string; readonly permit: UploadPermit }>;
  /** How far an import is. Asking for one whose file has arrived begins it (vendor's page). Undefined when the cloud does not know it any more. */
  importTask(taskId: string): Promise<ImportTask | undefined>;
  createExport(collection: string): Promise<{ readonly taskId: string }>;
  exportTask(taskId: string): Promise<ExportTask | undefined>;
  /** The newest first. */
  backups(): Promise<readonly Backup[]>;
  collectionsOf(backupId: string): Promise<readonly string[]>;
  /** Brings a collection of a backup back under a name that is not in use. */
  createRestore(wanted: { readonly backupId: string; readonly from: string; readonly to: string }): Promise<{ readonly taskId: string }>;
  restoreTask(taskId: string): Promise<ImportTask | undefined>;
  /** `to` must not be in use. */
  rename(from: string, to: string): Promise<void>;
}

/** Small records of our own in the space, by their keys: what was done there, so that nothing is done twice. */
export interface Stamps {
  find(key: string): Promise<JsonObject | undefined>;
  put(key: string, value: JsonObject): Promise<void>;
}
