import { createHash } from 'node:crypto';
import type { PreviewRequest } from '../config/preview-request.ts';
import type { Both } from '../errors/text.ts';
import type { Preview, Task } from '../services/mpaas-words.ts';
import { canonicalJson } from './canonical-json.ts';
import { isLive } from './package-tasks.ts';
import { describeOrigin } from './stale.ts';
import { type PreviewStamp, type Stamp, stampOf } from './stamp.ts';
import type { RunFacts, Tools } from './tools.ts';

/** A preview of ours that can still be opened, or could before its code expired. */
export interface LivePreview {
  readonly preview: Preview;
  readonly stamp: Stamp & { readonly preview: PreviewStamp };
  readonly tasks: readonly Task[];
}

/** What makes two previews the same: content, user, and how they were uploaded. */
export interface PreviewIdentity {
  readonly sha256: string;
  readonly user: string;
  readonly settings: string;
  readonly pullRequest?: string | undefined;
  readonly repository?: string | undefined;
}

/** So many digits tell a few thousand users apart. */
const digits = 16;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, digits);

/** Ids belong to people, so a stamp holds a digest; the mini program is in it, so that nobody follows one through several. */
export const userDigest = ({ user, h5Id }: Pick<PreviewRequest, 'user' | 'h5Id'>): string => digest(`${h5Id}/${user}`);

/** What a preview of this request is known by, once it is uploaded. */
export function identityOf(request: PreviewRequest, sha256: string, { repository }: RunFacts): PreviewIdentity {
  const { kind, uuid, mainUrl, platform, clientMin, clientMax, autoInstall, preload, tabBar, optionMenu, keepAlive, vhost } = request;
  const { extendInfo, virtualDomain } = request;
  const phones = { platform, clientMin, clientMax, autoInstall, preload, tabBar, optionMenu, keepAlive };
  const settings = digest(canonicalJson({ kind, uuid, mainUrl, vhost, virtualDomain, extendInfo, ...phones }));
  return { sha256, user: userDigest(request), settings, pullRequest: request.pullRequest, repository };
}

/** Same content for the same user; of the same pull request, or of none. */
export const isSame = (stamp: LivePreview['stamp'], identity: PreviewIdentity): boolean =>
  stamp.sha256 === identity.sha256 &&
  stamp.preview.user === identity.user &&
  stamp.preview.settings === identity.settings &&
  isOfPullRequest(stamp, identity);

/** A number means something in its repository only. */
export const isOfPullRequest = (
  stamp: LivePreview['stamp'],
  { pullRequest, repository }: Pick<PreviewIdentity, 'pullRequest' | 'repository'>,
): boolean => stamp.preview.pullRequest === pullRequest && stamp.repository === repository;

/** The stamp of a preview that we made; those of the IDE and of the console have none. */
export function previewStampOf({ extendInfo }: Pick<Preview, 'extendInfo'>): LivePreview['stamp'] | undefined {
  const stamp = stampOf(extendInfo);
  return stamp?.preview === undefined ? undefined : { ...stamp, preview: stamp.preview };
}

/** Those of our previews that fit and have a live task, the oldest first. Ended ones stay listed for good, and are not asked about. */
export async function livePreviews(
  previews: readonly Preview[],
  fits: (stamp: LivePreview['stamp'], preview: Preview) => boolean,
  { mpaas }: Pick<Tools, 'mpaas'>,
): Promise<readonly LivePreview[]> {
  const live: LivePreview[] = [];
  for (const preview of [...previews].sort((a, b) => a.packageId - b.packageId)) {
    const stamp = preview.period === 'ended' ? undefined : previewStampOf(preview);
    if (stamp === undefined || !fits(stamp, preview)) continue;
    const tasks = (await mpaas.listTasks(preview.packageId)).filter(isLive);
    if (tasks.length > 0) live.push({ preview, stamp, tasks });
  }
  return live;
}

/** Where a preview comes from, and which one it is, in words for people. */
export function originOfPreview({ stamp, preview: { h5Version, packageId } }: LivePreview): Both {
  const { en, zh } = describeOrigin(stamp);
  return { en: `${en} of the preview ${h5Version} (package ${packageId})`, zh: `预览 ${h5Version}（资源包 ${packageId}）的${zh}` };
}
