import type { MobileSyncOperation, RequestTo } from '../wire/catalogue.ts';
import { GatewayError } from './refusal.ts';
import { compareVersions } from './versions.ts';

type Filters = Omit<RequestTo<MobileSyncOperation>, 'LinkToken' | 'CheckOnline'> &
  Pick<RequestTo<'CreateOpenGlobalData'>, 'MinUid' | 'MaxUid' | 'Uids'>;

const longestValidMs = 30 * 24 * 60 * 60 * 1000;
const version = /^\d+(\.\d+)*$/;

/** One rule for the filters of a message: what is wrong with which parameter. */
type Rule = (filters: Filters, nowMs: number) => readonly [name: keyof Filters, reason: string] | undefined;

/** Seed document 004 states these limits without saying what breaking one does; the emulator refuses, so that it is noticed. */
const rules: readonly Rule[] = [
  ({ OsType: os }) => (os === undefined || /^(ios|android)$/i.test(os) ? undefined : ['OsType', 'is neither IOS nor ANDROID']),
  ({ AppMinVersion: min = '0' }) => (version.test(min) ? undefined : ['AppMinVersion', 'is not made of numbers and dots']),
  ({ AppMaxVersion: max = '0' }) => (version.test(max) ? undefined : ['AppMaxVersion', 'is not made of numbers and dots']),
  ({ AppMinVersion: min, AppMaxVersion: max }) =>
    min === undefined || max === undefined || compareVersions(min, max) <= 0 ? undefined : ['AppMaxVersion', 'is below AppMinVersion'],
  ({ MinUid: min = 0, MaxUid: max = 99 }) => (min <= max ? undefined : ['MaxUid', 'is below MinUid']),
  ({ Uids: uids }) => (uids === undefined || /^\d\d(,\d\d)*$/.test(uids) ? undefined : ['Uids', 'is not a list such as 01,02,99']),
  ({ ValidTimeStart: from, ValidTimeEnd: until }, nowMs) => {
    if (until === undefined) return undefined;
    const lengthMs = until - (from ?? nowMs);
    if (lengthMs <= 0) return ['ValidTimeEnd', 'is not after ValidTimeStart'];
    return lengthMs <= longestValidMs ? undefined : ['ValidTimeEnd', 'is more than 30 days after ValidTimeStart'];
  },
];

/** Refuses a message whose filters fit no receiver or no documented limit. */
export function checkFilters(filters: Filters, nowMs: number): void {
  for (const rule of rules) {
    const [name, reason] = rule(filters, nowMs) ?? [];
    if (name === undefined) continue;
    throw new GatewayError(
      400,
      'InvalidParameter',
      `The specified parameter "${name}" is not valid: "${String(filters[name])}" ${reason}.`,
    );
  }
}
