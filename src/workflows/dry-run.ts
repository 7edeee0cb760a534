import type { Text } from '../errors/text.ts';
import type { Archive } from '../packaging/archive.ts';
import { describeAudience } from './audience.ts';
import { effects } from './effects.ts';
import type { ReleasePlan } from './plan-release.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { Tools } from './tools.ts';

/** Tells each write that the plan would make, in its order, and what would be reused instead. */
export function announcePlan(plan: ReleasePlan, prepared: PreparedRelease, archive: Archive, { reporter }: Pick<Tools, 'reporter'>): void {
  const { request, h5Version, icon, users } = prepared;
  const planned = (operation: string, effect: Text, parameters: Record<string, string> = {}) =>
    reporter.report({ type: 'write-planned', operation, effect, parameters });
  const sent = (effect: Text, sizeBytes: number, parameters: Record<string, string> = {}) =>
    reporter.report({ type: 'write-planned', operation: 'PostObject', effect, sizeBytes, parameters });

  if (plan.miniProgram.kind === 'create') {
    planned('CreateMcubeMiniApp', effects.createMiniProgram(request.h5Id), { H5Id: request.h5Id, H5Name: plan.miniProgram.name });
  }
  if (plan.package.kind === 'upload') {
    sent(effects.sendArchive, archive.sizeBytes, { sha256: archive.sha256 });
    if (icon !== undefined) sent(effects.sendIcon, icon.sizeBytes);
    planned('UploadMcubeMiniPackage', effects.createPackage(h5Version), { H5Version: h5Version, Vhost: plan.package.vhost });
  } else {
    const { packageId } = plan.package.package;
    reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
  }
  if (plan.whitelist.kind === 'create') planned('CreateMcubeWhitelist', effects.createWhitelist(plan.whitelist.name));
  if (users.length > 0) planned('UpdateMcubeWhitelist', effects.addUsers(users.length));
  if (plan.task.kind === 'create') planned('CreateMcubeMiniTask', effects.publishVersion(h5Version, describeAudience(request.audience)));
  if (plan.task.kind === 'reuse') {
    const { taskId, state } = plan.task.task;
    reporter.report({ type: 'rollout-changed', taskId, state, audience: describeAudience(request.audience), reused: true });
  }
  for (const { task, package: other, to, audience } of plan.moves) {
    const effect = effects.moveRollout(to, other.h5Version, audience);
    planned('ChangeMcubeMiniTaskStatus', effect, { TaskId: String(task.taskId), PackageId: String(other.packageId) });
  }
}
