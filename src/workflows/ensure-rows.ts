import { said } from '../errors/said.ts';
import { asIs, type Both, type Text } from '../errors/text.ts';
import type { PlanRow } from '../reporting/event-records.ts';
import { count } from '../reporting/format.ts';
import type { EnsurePlan, WhitelistToEnsure } from './plan-ensure.ts';
import type { RemovalPlan } from './plan-removals.ts';

/** How the parts of a set-up are called. */
export const setupNames = {
  virtualDomain: { en: 'virtual domain', zh: '虚拟域名' },
  rsaKey: { en: 'RSA key', zh: 'RSA 密钥' },
  stays: { en: 'is there already, and stays as it is', zh: '已存在，保持不变' },
} as const satisfies Readonly<Record<string, Both>>;

/** The plan as a table; what is deleted stands first. */
export function ensureRows({ removals, virtualDomain, rsaKey, miniProgram, whitelists }: EnsurePlan): readonly PlanRow[] {
  return [
    ...removals.map(removalRow),
    ...(virtualDomain === undefined ? [] : [domainRow(virtualDomain)]),
    ...(rsaKey === undefined ? [] : [keyRow(rsaKey)]),
    ...(miniProgram === undefined ? [] : [programRow(miniProgram)]),
    ...whitelists.map(whitelistRow),
  ];
}

function removalRow({ kind, id, name, isThere }: RemovalPlan): PlanRow {
  const row = { section: kind, name: `${name} (${id})` } as const;
  return isThere
    ? { ...row, change: 'delete', details: [] }
    : { ...row, change: 'keep', details: [{ en: 'is gone already', zh: '已不存在' }] };
}

function domainRow({ asked, found }: NonNullable<EnsurePlan['virtualDomain']>): PlanRow {
  const row = { section: 'setting', name: setupNames.virtualDomain } as const;
  return found === undefined
    ? { ...row, change: 'create', details: [{ en: `${asked}, which cannot be changed later`, zh: `${asked}（之后不可更改）` }] }
    : { ...row, change: 'keep', details: [found] };
}

/** What the key is can be told by its public half alone. */
function keyRow({ fingerprint, isThere }: NonNullable<EnsurePlan['rsaKey']>): PlanRow {
  const row = { section: 'setting', name: setupNames.rsaKey } as const;
  const short = fingerprint.slice(0, 16);
  const details: Text = {
    en: `public half sha256 ${short}…; it cannot be changed later`,
    zh: `公钥 sha256 ${short}…；之后不可更改`,
  };
  return isThere ? { ...row, change: 'keep', details: [setupNames.stays] } : { ...row, change: 'create', details: [details] };
}

function programRow({ h5Id, name, found }: NonNullable<EnsurePlan['miniProgram']>): PlanRow {
  const row = { section: 'mini-program', name: `${found?.name ?? name} (${h5Id})` } as const;
  if (found === undefined) return { ...row, change: 'create', details: [] };
  return { ...row, change: 'keep', details: isNamedOtherwise({ name, found }) ? [otherName(name)] : [] };
}

/** A name that is given and that is not the one in the cloud. */
export const isNamedOtherwise = ({ name, found }: Pick<NonNullable<EnsurePlan['miniProgram']>, 'name' | 'found'>): boolean =>
  name !== '' && found !== undefined && found.name !== name;

const otherName = (name: string): Text => said('named "{name}" here', { name });

/** Who is in a whitelist is not shown by the cloud: users are added again, which does no harm. */
function whitelistRow({ name, type, members, found }: WhitelistToEnsure): PlanRow {
  const users: readonly Both[] =
    members.length === 0 ? [] : [{ en: `adds ${count(members.length, 'user')}`, zh: `加入 ${members.length} 个用户` }];
  const row = { section: 'whitelist', name: found === undefined ? name : `${name} (${found.whitelistId})` } as const;
  if (found === undefined) return { ...row, change: 'create', details: [asIs(type), ...users] };
  return { ...row, change: users.length > 0 ? 'change' : 'keep', details: users };
}
