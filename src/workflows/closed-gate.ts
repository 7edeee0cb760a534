import type { PromoteRequest } from '../config/rollout-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Package } from '../services/mpaas-words.ts';
import { type GateOutcome, withoutStop } from './gates.ts';
import { moveAll } from './move-rollout.ts';
import { isLive, type PackageTasks } from './package-tasks.ts';
import type { RolloutRecord } from './rollout-record.ts';
import type { Tools } from './tools.ts';

/** Brings back the version that was live for everyone before; answers what was done. */
export type RollBack = (bad: Pick<Package, 'packageId'>, reason: Both) => Promise<NonNullable<RolloutRecord['rolledBack']>>;

interface Scene {
  readonly request: PromoteRequest;
  readonly rollout: PackageTasks;
  readonly tools: Tools;
  readonly record: RolloutRecord;
  readonly rollBack: RollBack;
}

type Reaction = PromoteRequest['onGateFailure'];

/**
 * Does what the configuration says about a closed gate, and fails with it. Waiting for approval is no sign of anything bad: it never pauses, ends
 * or takes back a rollout. A dry run only tells.
 */
export async function closeGate(outcomes: readonly GateOutcome[], scene: Scene): Promise<void> {
  const { request, tools } = scene;
  const closed = outcomes.filter(({ isOpen }) => !isOpen);
  const [worst] = [...closed].sort((a, b) => Number(a.kind === 'manual') - Number(b.kind === 'manual'));
  if (worst === undefined) return;
  const reaction = worst.kind === 'manual' ? 'leave' : request.onGateFailure;
  if (request.dryRun) {
    const effect = {
      en: `${plans[reaction].en}, because the gate "${worst.gate}" is closed`,
      zh: `${plans[reaction].zh}，因为门禁“${worst.gate}”未放行`,
    };
    tools.reporter.report({ type: 'write-planned', operation: 'gate', effect, parameters: {} });
    return;
  }
  const facts = { gate: closed.map(({ gate }) => gate).join('", "'), reason: firstLine(worst.detail) };
  throw new Failure('GATE_CLOSED', { ...facts, became: await react(reaction, facts, scene) });
}

const firstLine = ({ en, zh }: Both): Both => ({ en: en.split('\n')[0] ?? '', zh: zh.split('\n')[0] ?? '' });

const plans: Readonly<Record<Reaction, Both>> = {
  leave: { en: 'leave the rollout as it is', zh: '保持发布不变' },
  pause: { en: 'pause the rollout', zh: '暂停发布' },
  finish: { en: 'end the rollout', zh: '结束发布' },
  rollback: { en: 'roll back', zh: '回滚' },
};

interface Closed {
  readonly gate: string;
  readonly reason: Both;
}

/** That there is nothing to go back to, or no content, does not hide the gate. What nobody knows the end of does. */
async function takeBack(reason: Both, { rollout, rollBack, record }: Scene): Promise<Both> {
  try {
    record.rolledBack = await rollBack(rollout.package, reason);
    const { to } = record.rolledBack;
    return { en: `was rolled back to the content of ${to}`, zh: `已回滚到 ${to} 的内容` };
  } catch (error) {
    if (!isFailure(error) || isStop(error) || error.code === 'OUTCOME_UNKNOWN') throw error;
    const { en, zh } = withoutStop(error.told);
    return {
      en: `was to be rolled back, but could not be (${error.code}): ${en}`,
      zh: `本应回滚，但未能完成（${error.code}）：${zh}`,
    };
  }
}

async function react(reaction: Reaction, { gate, reason }: Closed, scene: Scene): Promise<Both> {
  const { rollout, tools, record } = scene;
  switch (reaction) {
    case 'leave':
      return { en: 'stays as it is', zh: '保持不变' };
    case 'pause':
      await moveAll(
        rollout.tasks.filter(({ state }) => state === 'publishing' || state === 'waiting'),
        'paused',
        tools,
        record,
      );
      return { en: 'was paused', zh: '已暂停' };
    case 'finish':
      await moveAll(rollout.tasks.filter(isLive), 'ended', tools, record);
      return { en: 'was ended', zh: '已结束' };
    case 'rollback':
      return await takeBack({ en: `The gate "${gate}" is closed: ${reason.en}`, zh: `门禁“${gate}”未通过：${reason.zh}` }, scene);
  }
}
