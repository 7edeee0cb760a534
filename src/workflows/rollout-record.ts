import type { MiniProgramRequest, MoveRequest, PromoteRequest } from '../config/rollout-request.ts';
import type { Package, Task, TaskAudience } from '../services/mpaas-words.ts';
import { type GateOutcome, gateName } from './gates.ts';
import type { SentMessage } from './notify.ts';
import type { Account } from './receipt.ts';

/** What a verb about a rollout has come to know, filled as it goes: outputs and receipt are made of it, also when the run fails half way. */
export interface RolloutRecord {
  package?: Pick<Package, 'packageId' | 'h5Version'>;
  /** The stage that is live, such as "2/3 window of 500 users". */
  stage?: string;
  /** The task that serves it. */
  task?: Task;
  taskReused?: boolean;
  whitelist?: { readonly whitelistId: number; readonly name: string; readonly created: boolean; readonly usersAdded: number };
  /** In English, for the receipt. */
  gates?: readonly (Omit<GateOutcome, 'detail'> & { readonly detail: string })[];
  /** Tasks that this run moved, as they were before and as they read back. */
  moved?: readonly { readonly before: Task; readonly after: Task }[];
  /** The stage that this run enters, once its gates were passed, and what a message about it tells. */
  entered?: { readonly stage: string; readonly audience: TaskAudience['kind']; readonly app: string; readonly memo: string };
  /** The Mobile Sync message that followed. */
  message?: SentMessage;
  /** Why nothing was done. */
  unchanged?: string;
  rolledBack?: {
    readonly from: string;
    readonly to: string;
    /** What took the place of the bad one, and the task that publishes it. */
    readonly package?: Pick<Package, 'packageId' | 'h5Version'> | undefined;
    readonly task?: Task | undefined;
  };
}

interface Ending {
  readonly status: string;
  readonly receiptPath: string;
  readonly errorCode: string;
}

/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
export function outputsOfRollout(verb: 'promote' | MoveRequest['move'], record: RolloutRecord, known: Ending): Record<string, string> {
  const task = record.task ?? record.moved?.at(-1)?.after;
  return {
    status: known.status,
    'package-id': text(record.package?.packageId),
    'h5-version': record.package?.h5Version ?? '',
    'task-id': text(task?.taskId),
    ...(verb === 'promote'
      ? {
          stage: record.stage ?? '',
          'rolled-back-from': record.rolledBack?.from ?? '',
          'rolled-back-to': record.rolledBack?.to ?? '',
          'message-id': record.message?.messageId ?? '',
        }
      : {}),
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a verb about a rollout puts into its receipt. */
export function accountOfRollout(verb: 'promote' | MoveRequest['move'], request: MiniProgramRequest, record: RolloutRecord): Account {
  const { task, moved = [], stage, gates, whitelist, unchanged, rolledBack } = record;
  return {
    verb,
    asked: 'stages' in request ? withoutWhatIsPrivate(request as PromoteRequest) : request,
    done: {
      package: record.package,
      stage,
      task: task && { ...task, reused: record.taskReused },
      whitelist,
      moved: moved.map(({ before, after }) => ({ ...after, before: before.state })),
      gates,
      unchanged,
      rolledBack,
      message: record.message && { messageId: record.message.messageId, topic: record.message.topic },
    },
    undo: { taskId: task?.taskId, moved: moved.map(({ before: { taskId, state } }) => ({ taskId, state })) },
  };
}

/** User ids belong to people, and addresses and arguments of gates may hold keys: the receipt, which is kept and shared, has neither. */
function withoutWhatIsPrivate({ stages, ...request }: PromoteRequest): unknown {
  const counted = stages.map(({ gates, ...stage }) => {
    const { audience } = stage;
    const named = { ...stage, gates: gates.map(gateName) };
    if (audience.kind !== 'whitelist') return named;
    return { ...named, audience: { ...audience, users: { inline: audience.users.inline.length, file: audience.users.file } } };
  });
  return { ...request, stages: counted };
}
