import type { EnsureRequest } from '../config/ensure-request.ts';
import type { RemovalPlan } from './plan-removals.ts';
import type { Account } from './receipt.ts';
import type { ReleaseRecord } from './release-record.ts';

/** What a set-up has come to know, filled as it goes: outputs and receipt are made of it, also when the run fails half way. */
export interface EnsureRecord {
  /** Digest of the plan, lower-case hex. */
  digest?: string;
  virtualDomain?: { readonly domain: string; readonly created: boolean };
  rsaKey?: { readonly created: boolean; readonly fingerprint?: string };
  miniProgram?: NonNullable<ReleaseRecord['miniProgram']>;
  readonly whitelists: NonNullable<ReleaseRecord['whitelist']>[];
  readonly removed: RemovalPlan[];
}

export const emptyEnsureRecord = (): EnsureRecord => ({ whitelists: [], removed: [] });

/** What this run made or filled, each in a word that a script can look for. */
export function madeIn({ virtualDomain, rsaKey, miniProgram, whitelists }: EnsureRecord): readonly string[] {
  return [
    ...(virtualDomain?.created ? ['virtual-domain'] : []),
    ...(rsaKey?.created ? ['rsa-key'] : []),
    ...(miniProgram?.created ? [`mini-program ${miniProgram.h5Id}`] : []),
    ...whitelists.filter(({ created, usersAdded }) => created || usersAdded > 0).map(({ name }) => `whitelist ${name}`),
  ];
}

/** The outputs by name; what is not known is the empty text. */
export function outputsOfEnsure(
  record: EnsureRecord,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  const { virtualDomain, whitelists, removed } = record;
  const ids = Object.fromEntries(whitelists.map(({ name, whitelistId }) => [name, String(whitelistId)]));
  return {
    status: known.status,
    'virtual-domain': virtualDomain?.domain ?? '',
    'whitelist-ids': whitelists.length === 0 ? '' : JSON.stringify(ids),
    ensured: madeIn(record).join(','),
    removed: removed.map(({ kind, id }) => `${kind} ${id}`).join(','),
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

/** What a set-up puts into its receipt: the key never, and of whitelists how many and not who. */
export function accountOfEnsure({ rsaKey, whitelists, ...asked }: EnsureRequest, record: EnsureRecord): Account {
  return {
    verb: 'ensure',
    asked: {
      ...asked,
      rsaKey: rsaKey && { fingerprint: rsaKey.fingerprint },
      whitelists: whitelists.map(({ name, type, users: { inline, file } }) => ({ name, type, users: inline.length, file })),
    },
    done: record,
    undo: {},
  };
}
