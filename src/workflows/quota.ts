import { isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Event } from '../reporting/events.ts';
import { formatBytes } from '../reporting/format.ts';
import type { Hosting } from '../services/serverless-words.ts';

/** How much a space may hold, as far as the cloud says. */
export type Quota = Awaited<ReturnType<Hosting['quota']>>;

/** Something with a quota, as it will be after what is planned. */
export interface Filling {
  readonly what: 'site' | 'files';
  /** What it holds now, and what the plan adds (less what it replaces and deletes); either may be unknown. */
  readonly usedBytes: number | undefined;
  readonly addedBytes: number;
  readonly quotaBytes: number | undefined;
}

/** From this share on people hear of it: the next deploys may not fit. */
const warningShare = 0.9;

const subjects: Readonly<Record<Filling['what'], Both>> = {
  site: { en: 'The site', zh: '网站' },
  files: { en: 'The file storage', zh: '文件存储' },
};

/** The warning before a deploy passes a quota, or comes near it; none when a figure is unknown, or when the plan adds nothing. */
export function quotaWarning({ what, usedBytes, addedBytes, quotaBytes }: Filling): Extract<Event, { type: 'warned' }> | undefined {
  if (usedBytes === undefined || quotaBytes === undefined || addedBytes <= 0) return undefined;
  const sizeBytes = usedBytes + addedBytes;
  if (sizeBytes < quotaBytes * warningShare) return undefined;
  const [subject, size, room] = [subjects[what], formatBytes(sizeBytes), quotaInWords(quotaBytes)];
  const share = percentOf(sizeBytes, quotaBytes);
  return {
    type: 'warned',
    message: {
      en: `${subject.en} will hold ${size} after this, ${share} of the ${room} that the space has room for.`,
      zh: `此次部署后${subject.zh}将占用 ${size}，为服务空间配额 ${room} 的 ${share}。`,
    },
    help: {
      en: 'Let old files be deleted, or buy room for the space, before the cloud refuses files.',
      zh: '请删除旧文件或为服务空间扩容，以免云端拒绝上传。',
    },
  };
}

/** Room as the vendor sells it: the 2 GB of its console are powers of two, and would read as 2.1 beside sizes that are not. */
export const quotaInWords = (quotaBytes: number): string => `${Math.round((quotaBytes / 1024 ** 3) * 100) / 100} GiB`;

/** A share in percent, as people read it: < 0.1 %, 1.5 %, 93 %. */
export function percentOf(part: number, whole: number): string {
  const percent = (part / whole) * 100;
  if (percent > 0 && percent < 0.1) return '< 0.1 %';
  return `${percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)} %`;
}

/** The quota, or nothing: a key that may not read it deploys all the same, and so does a cloud that does not tell it. */
export async function quotaOrNothing(hosting: Pick<Hosting, 'quota'>): Promise<Quota> {
  try {
    return await hosting.quota();
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return {};
  }
}
