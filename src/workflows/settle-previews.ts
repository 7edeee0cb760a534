import { Failure } from '../errors/failure.ts';
import { rebuiltDebugUrl } from '../services/previews.ts';
import { endPreviews } from './end-previews.ts';
import { isLive } from './package-tasks.ts';
import { relatedTo } from './plan-preview.ts';
import type { PreparedPreview } from './prepare-preview.ts';
import { isSame, type LivePreview, originOfPreview, type PreviewIdentity, previewStampOf } from './preview-identity.ts';
import type { PreviewRecord } from './preview-record.ts';
import { describeOrigin, isOlder } from './stale.ts';
import type { Tools } from './tools.ts';
import { lookUntil } from './write-once.ts';

/**
 * Of the live previews of a pull request one stays: that of the newest commit, and of one commit the one that was uploaded last. The cloud has no lock, so
 * every run looks again behind its own write, and the rule is the same for all. The others end.
 */
export async function settlePreviews(
  { request }: PreparedPreview,
  identity: PreviewIdentity,
  tools: Tools,
  record: PreviewRecord,
): Promise<void> {
  const isMine = ({ preview: { packageId } }: LivePreview): boolean => packageId === record.package?.packageId;
  const live = await lookUntil(
    async () => await relatedTo(await tools.mpaas.listPreviews(request.h5Id), identity, tools),
    (found) => record.task?.state === 'ended' || found.some(isMine),
    tools.clock,
  );
  const mine = live.find(isMine) ?? ownOf(record);
  const all = mine === undefined || live.includes(mine) ? live : [...live, mine];
  // Whoever insists on an older commit has looked.
  const kept = mine !== undefined && request.force ? mine : all.reduce<LivePreview | undefined>(newerOf, undefined);
  const ending = all
    .filter((each) => each !== kept)
    .map((each) => ({ live: each, reason: { en: 'another preview took its place', zh: '已被另一个预览取代' } }));
  await endPreviews(ending, tools, record);
  if (kept === undefined || kept === mine) return;
  if (!isSame(kept.stamp, identity)) throw overtaken(kept, record.task?.taskId ?? 0, tools);
  adopt(kept, request.h5Id, record, tools);
}

/** It was read back by its id; a list may lag. */
function ownOf({ package: preview, task }: PreviewRecord): LivePreview | undefined {
  const stamp = preview && previewStampOf(preview);
  return preview === undefined || stamp === undefined || task === undefined || !isLive(task)
    ? undefined
    : { preview, stamp, tasks: [task] };
}

function newerOf(a: LivePreview | undefined, b: LivePreview): LivePreview {
  if (a === undefined || isOlder(a.stamp, b.stamp)) return b;
  if (isOlder(b.stamp, a.stamp)) return a;
  return a.preview.packageId > b.preview.packageId ? a : b;
}

/** Another run made the same preview at the same moment: there is one to scan, and it is that one. */
function adopt({ preview, tasks }: LivePreview, h5Id: string, record: PreviewRecord, { reporter }: Pick<Tools, 'reporter'>): void {
  record.package = preview;
  record.packageReused = true;
  const [task] = tasks;
  if (task !== undefined) record.task = task;
  record.debugUrl = rebuiltDebugUrl(h5Id, preview.h5Version);
  record.isRebuilt = true;
  reporter.report({
    type: 'race-settled',
    what: { en: 'a preview of the same content', zh: '内容相同的预览' },
    kept: { en: `package ${preview.packageId}`, zh: `资源包 ${preview.packageId}` },
  });
}

function overtaken(kept: LivePreview, taskId: number, { run }: Pick<Tools, 'run'>): Failure {
  const newest = originOfPreview(kept);
  return new Failure('RUN_OVERTAKEN', { mine: describeOrigin(run), newest, taskId });
}
