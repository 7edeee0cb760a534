import type { PreviewSweep } from '../config/preview-request.ts';
import { asIs, type Both } from '../errors/text.ts';
import { moveTask } from './move-task.ts';
import { type LivePreview, livePreviews, previewStampOf } from './preview-identity.ts';
import type { EndedPreview, PreviewRecord } from './preview-record.ts';
import { step, type Tools } from './tools.ts';

/** A live preview of ours, and why it is to end. */
interface Candidate {
  readonly live: LivePreview;
  readonly reason: Both;
}

/**
 * Takes previews back: lists them, then ends the tasks that publish them, the oldest first. Only those with our stamp are looked at, and only so many are
 * ended at once. A package cannot be deleted by any operation of the cloud (wire-facts section 6), so it stays listed, and opens for nobody.
 */
export async function sweepPreviews(
  request: PreviewSweep,
  tools: Tools,
  record: PreviewRecord,
): Promise<'ended' | 'unchanged' | 'planned'> {
  const { found, ended } = await step('look', tools, () => findCandidates(request, tools));
  const ending = found.filter(({ reason }) => reason.en !== '').slice(0, request.atMost);
  tools.reporter.report({ type: 'previews-listed', previews: found.map((each) => rowOf(each, ending.includes(each), tools)), ended });
  const left = found.filter(({ reason }) => reason.en !== '').length - ending.length;
  if (left > 0) {
    tools.reporter.report({
      type: 'warned',
      message: {
        en: `${left} more previews are due, but one run ends at most ${request.atMost}.`,
        zh: `另有 ${left} 个预览应当结束，但一次运行最多结束 ${request.atMost} 个。`,
      },
      help: { en: 'Run it again, or raise "sweep-at-most".', zh: '请再次运行，或调高 sweep-at-most。' },
    });
  }
  if (ending.length === 0) {
    const reason =
      found.length === 0
        ? { en: 'there is no live preview of ours', zh: '没有由 miniship 发布且仍有效的预览' }
        : { en: 'no preview is due', zh: '没有应当结束的预览' };
    const help = { en: 'Previews of the IDE and of the console are never looked at.', zh: 'IDE 与控制台的预览从不处理。' };
    tools.reporter.report({ type: 'nothing-done', reason, help });
    return request.dryRun ? 'planned' : 'unchanged';
  }
  if (request.dryRun) {
    for (const { live } of ending) planEnd(live, tools);
    return 'planned';
  }
  await step('sweep', tools, () => endPreviews(ending, tools, record));
  return 'ended';
}

/** The candidates, and how many of ours have ended before. */
async function findCandidates(
  request: PreviewSweep,
  tools: Tools,
): Promise<{ readonly found: readonly Candidate[]; readonly ended: number }> {
  const previews = await tools.mpaas.listPreviews(request.h5Id);
  const isAsked = (stamp: LivePreview['stamp']): boolean => request.keepForMs !== undefined || isClosed(stamp, request, tools);
  const live = await livePreviews(previews, isAsked, tools);
  const found = live.map((each) => ({ live: each, reason: reasonToEnd(each, request, tools) }));
  return { found, ended: previews.filter((each) => each.period === 'ended' && previewStampOf(each) !== undefined).length };
}

function reasonToEnd(live: LivePreview, request: PreviewSweep, tools: Pick<Tools, 'run' | 'clock'>): Both {
  if (isClosed(live.stamp, request, tools)) {
    const { pullRequest = '' } = live.stamp.preview;
    return { en: `pull request ${pullRequest} is closed`, zh: `拉取请求 ${pullRequest} 已关闭` };
  }
  const { createdMs } = live.preview;
  const { keepForMs } = request;
  const isOld = keepForMs !== undefined && createdMs !== undefined && tools.clock.now() - createdMs >= keepForMs;
  return isOld ? { en: 'older than it is to be kept', zh: '已超过保留时间' } : asIs('');
}

/** Numbers of another repository mean other pull requests. */
const isClosed = ({ preview, repository }: LivePreview['stamp'], { pullRequests }: PreviewSweep, { run }: Pick<Tools, 'run'>): boolean =>
  preview.pullRequest !== undefined && repository === run.repository && pullRequests.includes(preview.pullRequest);

const rowOf = ({ live: { preview, stamp }, reason }: Candidate, ends: boolean, { clock }: Pick<Tools, 'clock'>) => ({
  packageId: preview.packageId,
  h5Version: preview.h5Version,
  pullRequest: stamp.preview.pullRequest ?? '',
  commit: stamp.commit ?? '',
  ageMs: preview.createdMs === undefined ? undefined : Math.max(0, clock.now() - preview.createdMs),
  reason,
  ends,
});

/** A dry run says which tasks it would end. */
export function planEnd({ preview: { h5Version, packageId }, tasks }: LivePreview, { reporter }: Pick<Tools, 'reporter'>): void {
  for (const { taskId } of tasks) {
    const parameters = { TaskId: String(taskId), PackageId: String(packageId) };
    const effect = { en: `end the preview ${h5Version}`, zh: `结束预览 ${h5Version}` };
    reporter.report({ type: 'write-planned', operation: 'ChangeMcubeMiniTaskStatus', effect, parameters });
  }
}

/** Ends every task of every one of them and reads each back. What was ended is in the record, also when a later one fails. */
export async function endPreviews(
  candidates: readonly Candidate[],
  tools: Pick<Tools, 'mpaas' | 'clock' | 'reporter'>,
  record: PreviewRecord,
): Promise<void> {
  for (const { live, reason } of candidates) {
    const { preview, stamp, tasks } = live;
    for (const task of tasks) await moveTask(task, 'ended', tools);
    const taskIds = tasks.map(({ taskId }) => taskId);
    const { packageId, h5Version } = preview;
    const { pullRequest } = stamp.preview;
    const ended: EndedPreview = { packageId, h5Version, taskIds, pullRequest };
    record.ended = [...(record.ended ?? []), ended];
    tools.reporter.report({ type: 'preview-ended', packageId, h5Version, reason });
  }
}
