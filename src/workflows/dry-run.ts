import type { Archive } from '../packaging/archive.ts';
import { describeAudience } from './audience.ts';
import type { ReleasePlan } from './plan-release.ts';
import type { PreparedRelease } from './prepare-release.ts';
import type { Tools } from './tools.ts';

/** Tells each write that the plan would make, in its order, and what would be reused instead. */
export function announcePlan(plan: ReleasePlan, prepared: PreparedRelease, archive: Archive, { reporter }: Pick<Tools, 'reporter'>): void {
  const { request, h5Version, icon, users } = prepared;
  const planned = (operation: string, effect: string, parameters: Record<string, string> = {}) =>
    reporter.report({ type: 'write-planned', operation, effect, parameters });
  const sent = (effect: string, sizeBytes: number, parameters: Record<string, string> = {}) =>
    reporter.report({ type: 'write-planned', operation: 'PostObject', effect, sizeBytes, parameters });

  if (plan.miniProgram.kind === 'create') {
    planned('CreateMcubeMiniApp', `create mini program ${request.h5Id}`, { H5Id: request.h5Id, H5Name: plan.miniProgram.name });
  }
  if (plan.package.kind === 'upload') {
    sent('send the archive', archive.sizeBytes, { sha256: archive.sha256 });
    if (icon !== undefined) sent('send the icon', icon.sizeBytes);
    planned('UploadMcubeMiniPackage', `create the package of version ${h5Version}`, { H5Version: h5Version, Vhost: plan.package.vhost });
  } else {
    const { packageId } = plan.package.package;
    reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
  }
  if (plan.whitelist.kind === 'create') planned('CreateMcubeWhitelist', `create whitelist "${plan.whitelist.name}"`);
  if (users.length > 0) planned('UpdateMcubeWhitelist', `add ${users.length} users to the whitelist`);
  if (plan.task.kind === 'create') planned('CreateMcubeMiniTask', `publish version ${h5Version} to ${describeAudience(request.audience)}`);
  if (plan.task.kind === 'reuse') {
    const { taskId, state } = plan.task.task;
    reporter.report({ type: 'rollout-changed', taskId, state, audience: describeAudience(request.audience), reused: true });
  }
  for (const { task, package: other, to, audience } of plan.moves) {
    const effect = `${to === 'ended' ? 'end' : 'pause'} the rollout of version ${other.h5Version} to ${audience}`;
    planned('ChangeMcubeMiniTaskStatus', effect, { TaskId: String(task.taskId), PackageId: String(other.packageId) });
  }
}
