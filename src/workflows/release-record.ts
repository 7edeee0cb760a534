import type { ReleaseRequest } from '../config/release-request.ts';
import type { Archive } from '../packaging/archive.ts';
import type { BuildSizes } from '../packaging/sizes.ts';
import type { Package, Task } from '../services/mpaas-words.ts';
import type { RolloutMove } from './active-rollouts.ts';
import type { SentMessage } from './notify.ts';
import type { Account } from './receipt.ts';

/** What a release has come to know, filled as it goes: outputs and receipt are made of it, also when the run fails half way. */
export interface ReleaseRecord {
  h5Version?: string;
  archive?: Archive;
  /** Sizes of the build before it was packed: the next release tells its growth by them. */
  build?: Pick<BuildSizes, 'sizeBytes' | 'parts' | 'all'>;
  /** Where the archive is kept beside the receipt. */
  keptAt?: string;
  /** Address of the posted archive in the cloud's storage. */
  resourceUrl?: string;
  miniProgram?: { readonly h5Id: string; readonly name: string; readonly created: boolean };
  package?: Package;
  packageReused?: boolean;
  whitelist?: { readonly whitelistId: number; readonly name: string; readonly created: boolean; readonly usersAdded: number };
  task?: Task;
  taskReused?: boolean;
  /** Stage of the rollout that is live. */
  stage?: string;
  /** Tasks of other packages that this run ended or paused, as they were before. */
  moves?: readonly RolloutMove[];
  /** The Mobile Sync message that followed. */
  message?: SentMessage;
  /** The highest version that was published before this run: where a rollback would go. */
  previous?: { readonly packageId: number; readonly h5Version: string };
}

/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
export function outputsOf(
  record: ReleaseRecord,
  known: { status: string; receiptPath: string; errorCode: string },
): Record<string, string> {
  return {
    status: known.status,
    'package-id': text(record.package?.packageId),
    'h5-version': record.h5Version ?? '',
    'task-id': text(record.task?.taskId),
    'whitelist-id': text(record.whitelist?.whitelistId),
    'archive-sha256': record.archive?.sha256 ?? '',
    'archive-bytes': text(record.archive?.sizeBytes),
    'archive-path': record.keptAt ?? '',
    'resource-url': record.package?.downloadUrl ?? '',
    stage: record.stage ?? '',
    'message-id': record.message?.messageId ?? '',
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a release puts into its receipt. */
export function accountOf(request: ReleaseRequest, record: ReleaseRecord): Account {
  const { archive, package: published, task, moves = [] } = record;
  return {
    verb: 'release',
    asked: withoutUsers(request),
    done: {
      h5Version: record.h5Version,
      archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files, keptAt: record.keptAt },
      build: record.build && { sizeBytes: record.build.sizeBytes, parts: record.build.parts, files: record.build.all },
      resourceUrl: record.resourceUrl,
      miniProgram: record.miniProgram,
      package: published && { ...published, reused: record.packageReused },
      whitelist: record.whitelist,
      task: task && { ...task, reused: record.taskReused },
      stage: record.stage,
      message: record.message && { messageId: record.message.messageId, topic: record.message.topic },
      otherRollouts: moves.map(({ task: { taskId }, package: { packageId, h5Version }, to }) => ({
        taskId,
        packageId,
        h5Version,
        state: to,
      })),
    },
    undo: {
      taskId: task?.taskId,
      previous: record.previous,
      otherRollouts: moves.map(({ task: { taskId, packageId, state } }) => ({ taskId, packageId, state })),
    },
  };
}

/** User ids belong to people: the receipt, which is kept and shared, holds their number only. */
function withoutUsers(request: ReleaseRequest): unknown {
  const { audience } = request;
  if (audience.kind !== 'whitelist') return request;
  return { ...request, audience: { ...audience, users: { inline: audience.users.inline.length, file: audience.users.file } } };
}
