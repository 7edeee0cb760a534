import type { Operation } from '../operation.ts';
import { envelope } from './shared.ts';

/** The document database of a space: commands, import, export, backups. */

/** Commands of the document store that change nothing; `aggregate` may write, so it is none of them. */
const readingCommand = /^\s*\{\s*"command"\s*:\s*"(?:find|findOne|count|countDocuments|distinct)"/;

export const database = {
  RunDBCommand: {
    effect: 'write',
    readsWhen: { parameter: 'Body', fits: readingCommand },
    limit: 'none',
    required: { Body: 'text', SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, AffectedDocs: 'integer', Result: 'text' },
  },
  DeleteDBCollection: {
    effect: 'write',
    limit: 'none',
    required: { Body: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  CreateDBExportTask: {
    effect: 'write',
    limit: 'none',
    required: { Collection: 'text', FileType: { kind: 'text', oneOf: ['JSON', 'CSV'] }, SpaceId: 'text' },
    optional: { Fields: 'text' },
    reply: { ...envelope, TaskId: 'text' },
  },
  QueryDBExportTaskStatus: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text', TaskId: 'text' },
    optional: {},
    reply: { ...envelope, DetailMessage: 'text', DownloadUrl: 'text', ExportedCount: 'text', Status: 'text' },
  },
  CreateDBImportTask: {
    effect: 'write',
    limit: 'none',
    required: {
      Collection: 'text',
      FileType: { kind: 'text', oneOf: ['JSON', 'CSV'] },
      Mode: { kind: 'text', oneOf: ['INSERT', 'UPSERT'] },
      SpaceId: 'text',
    },
    optional: {},
    reply: {
      ...envelope,
      AccessKeyId: 'text',
      ExpireTime: 'text',
      FileKey: 'text',
      Host: 'text',
      Policy: 'text',
      Signature: 'text',
      TaskId: 'text',
    },
  },
  QueryDBImportTaskStatus: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text', TaskId: 'text' },
    optional: {},
    reply: { ...envelope, DetailMessage: 'text', FailedCount: 'text', Status: 'text', SuccessCount: 'text' },
  },
  QueryDBBackupDumpTimes: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, BackupDumpTimes: [{ BackupId: 'text', DumpTime: 'text' }] },
  },
  QueryDBBackupCollections: {
    effect: 'read',
    limit: 'none',
    required: { BackupId: 'text', SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, Collections: ['text'] },
  },
  CreateDBRestoreTask: {
    effect: 'write',
    limit: 'none',
    required: { BackupId: 'text', NewCollections: 'text', OriginCollections: 'text', SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, TaskId: 'text' },
  },
  QueryDBRestoreTaskStatus: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text', TaskId: 'text' },
    optional: {},
    reply: { ...envelope, DetailMessage: 'text', FailedCount: 'integer', Status: 'text', SuccessCount: 'integer' },
  },
  RenameDBCollection: {
    effect: 'write',
    limit: 'none',
    required: { SpaceId: 'text', OriginCollection: 'text', NewCollection: 'text' },
    optional: {},
    reply: envelope,
  },
} as const satisfies Record<string, Operation>;
