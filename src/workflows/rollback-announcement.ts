import type { MiniProgramRollback } from '../config/rollback-request.ts';
import type { Both, Text } from '../errors/text.ts';
import { effects } from './effects.ts';
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
  const planned = (operation: string, effect: Text, parameters: Record<string, string> = {}): void =>
    tools.reporter.report({ type: 'write-planned', operation, effect, parameters });
  if (plan.strategy === 'roll-forward' && content !== undefined) {
    const { sizeBytes, sha256 } = content.archive;
    const vhost = await vhostOf(request, tools);
    await tools.mpaas.uploadToken();
    tools.reporter.report({
      type: 'write-planned',
      operation: 'PostObject',
      effect: effects.sendArchive,
      sizeBytes,
      parameters: { sha256 },
    });
    planned('UploadMcubeMiniPackage', effects.createPackage(plan.h5Version), { H5Version: plan.h5Version, Vhost: vhost });
  }
  if (plan.strategy !== 'finish' && plan.task === undefined) {
    const h5Version = plan.strategy === 'roll-forward' ? plan.h5Version : plan.goal.label;
    planned('CreateMcubeMiniTask', effects.publishVersion(h5Version, { en: 'everyone', zh: '所有人' }));
  }
  for (const { task, audience, package: its } of plan.ends) {
    planned('ChangeMcubeMiniTaskStatus', effects.endTaskOf(task.taskId, its.h5Version, audience));
  }
}

/** Says that an earlier run, or somebody in the console, has done it all. */
export function sayDone(plan: RollbackPlan, { reporter }: Pick<Tools, 'reporter'>): 'unchanged' {
  const from = plan.bad.package.h5Version;
  const reasons = {
    'roll-forward': (): Both => ({
      en: `already rolled back: ${liveAs(plan).en} since ${from} was rolled back`,
      zh: `已经回滚：${from} 回滚之后，${liveAs(plan).zh}`,
    }),
    finish: (): Both => ({ en: `version ${from} has ended already`, zh: `版本 ${from} 已经结束` }),
    reopen: (): Both => ({
      en: `already rolled back: version ${from} has ended, and ${plan.goal?.label ?? ''} is published to everyone`,
      zh: `已经回滚：版本 ${from} 已结束，${plan.goal?.label ?? ''} 已发布给所有人`,
    }),
  };
  const help = {
    'roll-forward': { en: 'To go further back, name a version with --to.', zh: '要回退得更远，请用 --to 指明版本。' },
    finish: {
      en: 'What users receive now is another version; to end that one, name it with --package.',
      zh: '用户现在收到的是另一个版本；要结束它，请用 --package 指明。',
    },
    reopen: {
      en: 'To go further back, name the version that users receive now with --package.',
      zh: '要回退得更远，请用 --package 指明用户现在收到的版本。',
    },
  };
  reporter.report({ type: 'nothing-done', reason: reasons[plan.strategy](), help: help[plan.strategy] });
  return 'unchanged';
}

function liveAs(plan: RollbackPlan): Both {
  const version = plan.strategy === 'roll-forward' ? plan.h5Version : '';
  const label = plan.goal?.label ?? '';
  return { en: `version ${version} carries the content of ${label}`, zh: `版本 ${version} 承载了 ${label} 的内容` };
}
