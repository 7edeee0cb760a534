import type { Notes } from '../note.ts';
import type { database } from '../serverless/database.ts';

/** What is known of the operations of the document database. */
export const databaseNotes = {
  RunDBCommand: {
    about: 'Runs a command of the document database.',
    page: 'S2',
    parameters: {
      Body: 'JSON string: a database command (command, collection, query ...); an _id that is given has 24 letters and digits, and a text of the form yyyy-MM-ddTHH:mm:ss.SSSZ becomes a date; find answers 500 documents at most',
    },
  },
  DeleteDBCollection: {
    about: 'Deletes a collection of the document database.',
    page: 'S2',
    parameters: {
      Body: 'JSON string {"command":"drop","collection":name}',
    },
    differs: ['example of the page shows AffectedDocs, Result which the SDK model does not carry'],
  },
  CreateDBExportTask: {
    about: 'Begins to export a collection to a file.',
    page: 'S2',
    parameters: {
      FileType: 'JSON: one object a line, ids as {"$oid": …}; CSV: the names in the first line',
      Fields: 'comma list; required when FileType is CSV, which has exactly these; JSON has _id besides',
    },
    errors: ['AccessDenied (HTTP 400)'],
  },
  QueryDBExportTaskStatus: {
    about: 'How far an export is, and where its file is.',
    page: 'S2',
    reply: { DetailMessage: 'SERVER_BUSY | INTERNAL_ERROR' },
    errors: ['AccessDenied (HTTP 400)', 'TaskId.NotFound (HTTP 400)'],
  },
  CreateDBImportTask: {
    about: 'Begins to import a file into a collection: answers permission to upload it.',
    page: 'S2',
    parameters: {
      FileType: 'JSON: one object a line, no list, an _id as {"$oid": …}; CSV: the names in the first line; UTF-8, at most 50 MB',
      Mode: 'INSERT (default): leaves out what is there | UPSERT: replaces by _id, and ends at a conflict with another unique index',
    },
    differs: ['Mode: required on the page, optional in the metadata'],
    errors: ['AccessDenied (HTTP 400)'],
  },
  QueryDBImportTaskStatus: {
    about: 'How far an import is; the first question after the upload starts it.',
    page: 'S2',
    reply: { DetailMessage: 'SERVER_BUSY | INVALID_FILE_FORMAT | DUPLICATE_KEY_ERROR | INTERNAL_ERROR' },
    errors: ['AccessDenied (HTTP 400)', 'TaskId.NotFound (HTTP 400)'],
  },
  QueryDBBackupDumpTimes: {
    about: 'Lists the backups of the document database, of the last seven days.',
    page: 'S2',
    differs: [
      'response BackupDumpTimes[]: example of the page spells it backupDumpTimes[]; read both',
      'response BackupDumpTimes[].BackupId: example of the page spells it backupDumpTimes[].backupId; read both',
      'response BackupDumpTimes[].DumpTime: example of the page spells it backupDumpTimes[].dumpTime; read both',
    ],
    errors: ['AccessDenied (HTTP 400)'],
  },
  QueryDBBackupCollections: {
    about: 'Lists the collections in a backup.',
    page: 'S2',
    errors: ['AccessDenied (HTTP 400)'],
  },
  CreateDBRestoreTask: {
    about: 'Begins to restore collections of a backup under new names.',
    page: 'S2',
    parameters: {
      NewCollections: 'comma list, one to one with OriginCollections; names must not exist yet',
      OriginCollections: 'comma list',
    },
    differs: ['response TaskId: example of the page spells it taskId; read both'],
    errors: ['AccessDenied (HTTP 400)'],
  },
  QueryDBRestoreTaskStatus: {
    about: 'How far a restore is.',
    page: 'S2',
    reply: {},
    differs: [
      'response FailedCount: example of the page spells it failedCount; read both',
      'response Status: example of the page spells it status; read both',
      'response SuccessCount: example of the page spells it successCount; read both',
    ],
    errors: ['AccessDenied (HTTP 400)', 'TaskId.NotFound (HTTP 400)'],
  },
  RenameDBCollection: {
    about: 'Renames a collection of the document database.',
    page: 'S2',
    errors: ['AccessDenied (HTTP 400)'],
  },
} as const satisfies Notes<typeof database>;
