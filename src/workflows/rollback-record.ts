import { type Output, outputs } from '../config/outputs.ts';
import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { textIn } from '../errors/text.ts';
import type { Archive } from '../packaging/archive.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import type { Account } from './receipt.ts';

/** What a rollback has come to know, filled as it goes: outputs and receipt are made of it, also when it fails half way. */
export interface RollbackRecord {
  /** Version that is rolled back. */
  from?: Pick<Package, 'packageId' | 'h5Version'>;
  /** Version whose content is to be live, or "archive" and the first digits of its checksum. */
  to?: string;
  /** What is published in the place of the bad one: the package that carries the good content, or the older one. */
  package?: Package;
  packageReused?: boolean;
  task?: Task;
  taskReused?: boolean;
  archive?: Archive;
  /** Where the content came from, in words. */
  source?: string;
  /** Tasks that were ended. */
  ended?: { readonly taskId: number; readonly h5Version: string }[];
}

/** Those of functions and of the site stay empty, so that every output of the verb is always set. */
const unknown: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<Output>(outputs).flatMap(([name, { verbs }]) => (verbs.includes('rollback') ? [[name, '']] : [])),
);

/** The Action's outputs by name; what is not known is the empty text. */
export function outputsOfRollback(
  record: RollbackRecord,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  return {
    ...unknown,
    status: known.status,
    'package-id': text(record.package?.packageId),
    'h5-version': record.package?.h5Version ?? '',
    'task-id': text(record.task?.taskId),
    'rolled-back-from': record.from?.h5Version ?? '',
    'rolled-back-to': record.to ?? '',
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a rollback puts into its receipt. The way back from it is the way it came: the version it took away. */
export function accountOfRollback(request: MiniProgramRollback, record: RollbackRecord): Account {
  const { archive, package: published, task } = record;
  return {
    verb: 'rollback',
    asked: request,
    done: {
      from: record.from,
      to: record.to,
      strategy: request.strategy,
      reason: request.reason && textIn(request.reason, 'en'),
      h5Version: published?.h5Version,
      package: published && { ...published, reused: record.packageReused },
      task: task && { ...task, reused: record.taskReused },
      ended: record.ended,
      archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
      contentSource: record.source,
    },
    undo: { taskId: task?.taskId, previous: record.from },
  };
}
