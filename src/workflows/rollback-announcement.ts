import type { MiniProgramRollback } from '../config/rollback-request.ts';
import type { RollbackPlan } from './plan-rollback.ts';
import type { Content } from './rollback-content.ts';
import type { Tools } from './tools.ts';
import { vhostOf } from './vhost.ts';

/** Tells each write that a rollback would make, in its order. */
export async function announceRollback(
  plan: RollbackPlan,
  content: Content | undefined,
  request: MiniProgramRollback,
  tools: Tools,
): Promise<void> {
  const planned = (operation: string, effect: string, parameters: Record<string, string> = {}): void =>
    tools.reporter.report({ type: 'write-planned', operation, effect, parameters });
  if (plan.strategy === 'roll-forward' && content !== undefined) {
    const { sizeBytes, sha256 } = content.archive;
    const vhost = await vhostOf(request, tools);
    await tools.mpaas.uploadToken();
    tools.reporter.report({
      type: 'write-planned',
      operation: 'PostObject',
      effect: 'send the archive',
      sizeBytes,
      parameters: { sha256 },
    });
    planned('UploadMcubeMiniPackage', `create the package of version ${plan.h5Version}`, { H5Version: plan.h5Version, Vhost: vhost });
  }
  if (plan.strategy !== 'finish' && plan.task === undefined) {
    const h5Version = plan.strategy === 'roll-forward' ? plan.h5Version : plan.goal.label;
    planned('CreateMcubeMiniTask', `publish version ${h5Version} to everyone`);
  }
  for (const { task, audience, package: its } of plan.ends) {
    planned('ChangeMcubeMiniTaskStatus', `end task ${task.taskId} of version ${its.h5Version} (${audience})`);
  }
}

/** Says that an earlier run, or somebody in the console, has done it all. */
export function sayDone(plan: RollbackPlan, { reporter }: Pick<Tools, 'reporter'>): 'unchanged' {
  const from = plan.bad.package.h5Version;
  const reasons = {
    'roll-forward': (): string => `already rolled back: ${liveAs(plan)} since ${from} was rolled back`,
    finish: (): string => `version ${from} has ended already`,
    reopen: (): string => `already rolled back: version ${from} has ended, and ${plan.goal?.label ?? ''} is published to everyone`,
  };
  const help = {
    'roll-forward': 'To go further back, name a version with --to.',
    finish: 'What users receive now is another version; to end that one, name it with --package.',
    reopen: 'To go further back, name the version that users receive now with --package.',
  };
  reporter.report({ type: 'nothing-done', reason: reasons[plan.strategy](), help: help[plan.strategy] });
  return 'unchanged';
}

function liveAs(plan: RollbackPlan): string {
  const version = plan.strategy === 'roll-forward' ? plan.h5Version : '';
  return `version ${version} carries the content of ${plan.goal?.label ?? ''}`;
}
