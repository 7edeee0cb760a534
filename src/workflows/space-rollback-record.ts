import type { SpaceRollback } from '../config/rollback-request.ts';
import type { FunctionSpec } from '../services/serverless-words.ts';
import type { FunctionRecord, SiteRecord } from './deploy-record.ts';
import type { Account } from './receipt.ts';
import type { RestoreRecord } from './restore-data.ts';

/** What became of one function; filled as it goes. */
export interface FunctionRollbackRecord {
  readonly name: string;
  /** `kept`: nothing was to be done. `changed`: settings only. `waiting`: not reached. */
  state: FunctionRecord['state'];
  /** Version that is given up. */
  readonly from: string;
  /** Where it goes, so that the next run can go on when this one fails half way. */
  readonly goal: {
    readonly deploymentId: string;
    readonly versionNo: string;
    readonly settings: Partial<FunctionSpec>;
    readonly sha256?: string | undefined;
  };
  deploymentId?: string | undefined;
  versionNo?: string | undefined;
  settings?: FunctionSpec;
  /** The cloud refused the older deployment, so its content is a new one. */
  sentAnew?: boolean;
  latencyMs?: number;
  error?: string;
  /** What served before this run. */
  readonly previous: NonNullable<FunctionRecord['previous']>;
}

/** What a rollback of a space has come to know. */
export interface SpaceRollbackRecord {
  digest?: string;
  functions?: readonly FunctionRollbackRecord[];
  hosting?: SiteRecord;
  data?: { readonly restores: readonly RestoreRecord[] };
  /** What was given up and the archive that is live again, in words. */
  site?: { readonly from?: string | undefined; readonly to: string };
}

/** The Action's outputs of a rollback by name; what is not known is the empty text, so that every output is always set. */
export function outputsOfSpaceRollback(
  { functions = [], hosting, site, data }: SpaceRollbackRecord,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  const versions = functions.flatMap(({ name, versionNo }) => (versionNo === undefined ? [] : [[name, versionNo] as const]));
  const back = functions.filter(({ state }) => state === 'live' || state === 'changed');
  return {
    status: known.status,
    'package-id': '',
    'h5-version': '',
    'task-id': '',
    'rolled-back-from': [...back.map(({ name, from }) => `${name} ${from}`), ...(site?.from === undefined ? [] : [site.from])].join(','),
    'rolled-back-to': [
      ...back.map(({ name, versionNo = '' }) => `${name} ${versionNo}`),
      ...(site === undefined || hosting === undefined ? [] : [site.to]),
      ...(data?.restores ?? []).flatMap(({ state, collection, backupId }) => (state === 'restored' ? [`${collection} ${backupId}`] : [])),
    ].join(','),
    'functions-deployed': back.map(({ name }) => name).join(','),
    'function-versions': functions.length === 0 ? '' : JSON.stringify(Object.fromEntries(versions)),
    'hosting-url': hosting?.url ?? '',
    'files-uploaded': count(hosting && hosting.added.length + hosting.changed.length),
    'files-deleted': count(hosting?.deleted.length),
    'files-unchanged': count(hosting?.unchanged),
    'bytes-uploaded': count(hosting?.bytesUploaded),
    ...outputsOfRestores(data?.restores ?? []),
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

function outputsOfRestores(restores: readonly RestoreRecord[]): Record<string, string> {
  const done = restores.filter(({ state }) => state === 'restored');
  const asides = done.flatMap(({ collection, asides: held = [] }) => (held.length === 0 ? [] : [[collection, held.join(',')] as const]));
  return {
    'collections-restored': done.map(({ collection }) => collection).join(','),
    'collections-set-aside': asides.length === 0 ? '' : JSON.stringify(Object.fromEntries(asides)),
  };
}

const count = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a rollback of a space puts into its receipt: of the same form as that of a deploy, so that it can be gone back to, and verified, in the same way. */
export function accountOfSpaceRollback(request: SpaceRollback, { digest, functions, hosting, site, data }: SpaceRollbackRecord): Account {
  const { deploy, functions: names, hosting: isSite, data: askedData, to, reason } = request;
  const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
  return {
    verb: 'rollback',
    asked: {
      spaceId: deploy.spaceId,
      functions: names.map((name) => ({ name })),
      hosting: isSite ? deploy.hosting : undefined,
      data: askedData,
      to,
      reason,
      receipt: deploy.receipt,
    },
    done: { digest, functions: functions?.map(({ previous: _previous, ...each }) => each), hosting, site, data },
    undo: {
      functions: functions
        ?.filter(({ state }) => state !== 'kept' && state !== 'waiting')
        .map(({ name, previous }) => ({ name, previous })),
      hosting: hosting && { configBefore, added, changed, deleted },
    },
  };
}
