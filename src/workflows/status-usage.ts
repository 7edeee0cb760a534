import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { asIs, type Both, type Text } from '../errors/text.ts';
import type { StatusSection } from '../reporting/event-records.ts';
import { formatBytes, formatMoment } from '../reporting/format.ts';
import type { CloudSpace, SpaceQuota, Spaces, SpaceUsage } from '../services/spaces-words.ts';
import { percentOf, quotaInWords } from './quota.ts';
import { settingValue } from './setting-words.ts';
import { heads } from './status-heads.ts';
import { together } from './together.ts';

/** The space itself: its name, what it is for, and whether it serves. */
export async function spaceSection(spaceId: string, spaces: Pick<Spaces, 'find'>): Promise<StatusSection> {
  const found = await spaces.find(spaceId);
  if (found === undefined) throw new Failure('SPACE_MISSING', { space: spaceId, known: 'by id' });
  const { name, about, createdMs, lastAccessMs } = found;
  const row = [name, spaceId, about, stateOf(found), whenOf(createdMs), whenOf(lastAccessMs)];
  return {
    name: 'space',
    columns: [heads.space, heads.id, heads.about, heads.state, heads.created, heads.lastAccess],
    rows: [row],
    records: [
      { spaceId, name, about, state: found.state, label: found.label, createdAt: isoOf(createdMs), lastAccessAt: isoOf(lastAccessMs) },
    ],
  };
}

/** A state that is not documented is shown by the cloud's own word. */
const stateOf = ({ state, label }: CloudSpace): Text =>
  state === 'on-its-way' ? label : { ...settingValue('space state', state), en: state === 'paused' ? 'paused' : 'in service' };

const whenOf = (epochMs: number | undefined): string => (epochMs === undefined ? '' : formatMoment(epochMs));
const isoOf = (epochMs: number | undefined): string | null => (epochMs === undefined ? null : new Date(epochMs).toISOString());

/** One figure of what is used; a quota where the cloud states one. */
interface Figure {
  readonly resource: string;
  readonly words: Both;
  readonly unit: 'bytes' | 'times' | 'GB·s';
  readonly used: number | undefined;
  /** Of what is stored, which a quota is for; undefined when the cloud states none. */
  readonly quota?: number | undefined;
  readonly isStored?: true;
}

/** What a space holds against its quotas, and what was used of it today (by the days of Beijing). */
export async function usageSection(spaceId: string, spaces: Pick<Spaces, 'quota' | 'usage'>): Promise<StatusSection> {
  const [quota, usage] = await together(orUnread(spaces.quota(spaceId)), orUnread(spaces.usage(spaceId)));
  if (isFailure(quota) && isFailure(usage)) throw usage;
  const figures = figuresOf(isFailure(quota) ? {} : quota, isFailure(usage) ? { today: {} } : usage);
  return {
    name: 'usage',
    columns: [heads.resource, heads.used, heads.quota, heads.share],
    rows: figures.map(rowOf),
    records: figures.map(({ resource, unit, used, quota: limit }) => ({
      resource,
      unit,
      used: used ?? null,
      quota: limit ?? null,
      percent: used === undefined || limit === undefined ? null : Math.round((used / limit) * 1000) / 10,
    })),
  };
}

/** A key may be allowed to read one of the two. */
const orUnread = async <Answer>(asked: Promise<Answer>): Promise<Answer | Failure> =>
  await asked.catch((error: unknown) => {
    if (!isFailure(error) || isStop(error)) throw error;
    return error;
  });

function figuresOf(quota: SpaceQuota, { siteBytes, filesBytes, databaseBytes, today }: SpaceUsage): readonly Figure[] {
  const size = (resource: string, words: Both, used: number | undefined): Figure => ({ resource, words, unit: 'bytes', used });
  const times = (resource: string, words: Both, used: number | undefined): Figure => ({ resource, words, unit: 'times', used });
  return [
    { ...size('site', { en: 'site', zh: '网站容量' }, siteBytes), quota: quota.siteBytes, isStored: true },
    { ...size('files', { en: 'file storage', zh: '云存储容量' }, filesBytes), quota: quota.filesBytes, isStored: true },
    { ...size('database', { en: 'database', zh: '云数据库容量' }, databaseBytes), isStored: true },
    times('function-calls', { en: 'calls of functions today', zh: '今日云函数调用次数' }, today.functionCalls),
    {
      resource: 'function-compute',
      words: { en: 'computing of functions today', zh: '今日云函数计算量' },
      unit: 'GB·s',
      used: today.functionGigabyteSeconds,
    },
    times('database-reads', { en: 'reads of the database today', zh: '今日数据库读次数' }, today.databaseReads),
    times('database-writes', { en: 'writes to the database today', zh: '今日数据库写次数' }, today.databaseWrites),
    size('site-traffic', { en: 'traffic of the site today', zh: '今日网站流量' }, today.siteTrafficBytes),
    size('files-traffic', { en: 'traffic of files today', zh: '今日云存储流量' }, today.filesTrafficBytes),
    size('function-traffic', { en: 'traffic of functions today', zh: '今日云函数流量' }, today.functionTrafficBytes),
  ];
}

const unknown: Both = { en: 'unknown', zh: '未知' };

function rowOf({ words, unit, used, quota, isStored }: Figure): readonly Text[] {
  const share = used === undefined || quota === undefined ? '' : percentOf(used, quota);
  return [words, amountOf(used, unit), isStored ? quotaOf(quota) : '', share];
}

const quotaOf = (quota: number | undefined): Both => (quota === undefined ? unknown : asIs(quotaInWords(quota)));

function amountOf(amount: number | undefined, unit: Figure['unit']): Both {
  if (amount === undefined) return unknown;
  if (unit === 'bytes') return asIs(formatBytes(amount));
  return unit === 'times' ? { en: String(amount), zh: `${amount} 次` } : { en: `${amount} GB·s`, zh: `${amount} GBS` };
}
