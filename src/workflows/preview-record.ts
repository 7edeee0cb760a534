import type { PreviewRequest, PreviewSweep } from '../config/preview-request.ts';
import type { Archive } from '../packaging/archive.ts';
import type { Preview, Task } from '../services/mpaas-words.ts';
import type { Account } from './receipt.ts';

/** A preview that was taken back. */
export interface EndedPreview {
  readonly packageId: number;
  readonly h5Version: string;
  readonly taskIds: readonly number[];
  readonly pullRequest?: string | undefined;
}

/** What a preview has come to know, filled as it goes: outputs and receipt are made of it, also when the run fails half way. */
export interface PreviewRecord {
  archive?: Archive;
  whitelistId?: number;
  package?: Preview;
  packageReused?: boolean;
  task?: Task;
  debugUrl?: string;
  /** Whether the address was put together here, because nobody heard the answer that had it. */
  isRebuilt?: boolean;
  expiresAtMs?: number | undefined;
  /** Absolute paths of the code as images. */
  files?: { readonly svg: string; readonly png: string };
  ended?: readonly EndedPreview[];
}

/** The Action's outputs by name; what is not known is the empty text. */
export function outputsOfPreview(
  record: PreviewRecord,
  pullRequest: string | undefined,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  return {
    status: known.status,
    'package-id': text(record.package?.packageId),
    'h5-version': record.package?.h5Version ?? '',
    'task-id': text(record.task?.taskId),
    'whitelist-id': text(record.whitelistId),
    'archive-sha256': record.archive?.sha256 ?? '',
    'archive-bytes': text(record.archive?.sizeBytes),
    'debug-url': record.debugUrl ?? '',
    'qr-svg': record.files?.svg ?? '',
    'qr-png': record.files?.png ?? '',
    'expires-at': moment(record.expiresAtMs) ?? '',
    'pull-request': pullRequest ?? '',
    'previews-ended': text(record.ended?.length),
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
const moment = (epochMs: number | undefined): string | undefined => (epochMs === undefined ? undefined : new Date(epochMs).toISOString());

/** What a preview, or the end of some, puts into its receipt. User ids belong to people, and what joins a phone to a debugger is nobody's business: both are left out. */
export function accountOfPreview(request: PreviewRequest | PreviewSweep, record: PreviewRecord): Account {
  const { archive, package: uploaded, task } = record;
  const { user: _user, uuid: _uuid, ...asked } = { user: undefined, uuid: undefined, ...request };
  return {
    verb: 'preview',
    asked,
    done: {
      h5Version: uploaded?.h5Version,
      archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
      whitelistId: record.whitelistId,
      package: uploaded && { ...uploaded, reused: record.packageReused },
      task,
      debugUrl: record.debugUrl,
      debugUrlRebuilt: record.isRebuilt,
      expiresAt: moment(record.expiresAtMs),
      code: record.files,
      ended: record.ended,
    },
    undo: { taskId: task?.taskId, packageId: uploaded?.packageId },
  };
}
