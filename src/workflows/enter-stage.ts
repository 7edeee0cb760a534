import type { PromoteRequest, Stage } from '../config/rollout-request.ts';
import { stageLabel, stageName, stageText } from '../config/stage-name.ts';
import { Failure } from '../errors/failure.ts';
import type { Both, Text } from '../errors/text.ts';
import { readWhitelistUsers } from '../packaging/whitelist-file.ts';
import type { Task } from '../services/mpaas-words.ts';
import { describeAudience, findTaskFor } from './audience.ts';
import { effects } from './effects.ts';
import { ensureWhitelist } from './ensure-whitelist.ts';
import type { PackageTasks } from './package-tasks.ts';
import { planWhitelist, type WhitelistPlan } from './plan-release.ts';
import { publish } from './publish.ts';
import type { RolloutRecord } from './rollout-record.ts';
import { memoStampOf, stampedMemo, stampOf } from './stamp.ts';
import type { Tools } from './tools.ts';
import { createUploads } from './uploads.ts';

/** What entering a stage takes, decided by reading only. */
export interface StagePlan {
  readonly index: number;
  readonly stage: Stage;
  readonly label: string;
  /** The label for people. */
  readonly text: Both;
  readonly users: readonly string[];
  readonly whitelist: WhitelistPlan;
  /** The writes that it would make: operation and effect. */
  readonly writes: readonly (readonly [operation: string, effect: Text])[];
}

/** Looks at everything that can be wrong with the stage before the gates are asked. Makes no write. */
export async function planStage(index: number, stages: readonly Stage[], tools: Tools): Promise<StagePlan> {
  const stage = stages[index];
  if (stage === undefined) throw new Failure('INTERNAL', { reason: 'a stage was planned that does not exist' });
  const { audience } = stage;
  refusePast(stage, tools.clock.now());
  const users = await usersOf(stage, tools);
  const whitelist = await planWhitelist(audience, tools);
  const create = whitelist.kind === 'create' ? [['CreateMcubeWhitelist', effects.createWhitelist(whitelist.name)] as const] : [];
  const add = users.length > 0 ? [['UpdateMcubeWhitelist', effects.addUsers(users.length)] as const] : [];
  const task = ['CreateMcubeMiniTask', effects.publish(describeAudience(audience))] as const;
  const names = { label: stageLabel(index, stages.length, audience), text: stageText(index, stages.length, audience) };
  return { index, stage, ...names, users, whitelist, writes: [...create, ...add, task] };
}

/** The end of a window is checked when it is to start: it may have been in the future when the file was written. */
function refusePast({ audience, where = 'miniship.yml' }: Stage, nowMs: number): void {
  if (audience.kind !== 'window' || audience.end.kind !== 'at') return;
  const { epochMs } = audience.end;
  const expected = epochMs <= nowMs ? 'in the future' : epochMs - nowMs > 7 * 86_400_000 ? 'at most 7 days away' : undefined;
  if (expected === undefined) return;
  throw new Failure('INPUT_INVALID', { name: 'window-until', value: new Date(epochMs).toISOString(), where, expected });
}

async function usersOf({ audience }: Stage, { reporter }: Tools): Promise<readonly string[]> {
  if (audience.kind !== 'whitelist') return [];
  const { users, warnings } = await readWhitelistUsers(audience.users);
  for (const warning of warnings) reporter.report({ type: 'warned', ...warning });
  return users;
}

/** Publishes the package to the audience of the stage, and waits until the cloud does so. */
export async function enterStage(
  { stage, whitelist, users }: StagePlan,
  { package: its, tasks }: PackageTasks,
  { request, tools, record }: { readonly request: PromoteRequest; readonly tools: Tools; readonly record: RolloutRecord },
): Promise<Task> {
  const { packageId, h5Version, extendInfo } = its;
  if (whitelist.kind !== 'none') record.whitelist = await ensureWhitelist(whitelist, { users }, createUploads(tools), tools);
  const aim = { audience: stage.audience, rules: stage.rules, whitelistId: record.whitelist?.whitelistId };
  const words = [request.memo ?? `Promote ${h5Version} to ${stageName(stage.audience)}`, request.reason].filter(Boolean).join(': ');
  // The package knows best what it holds; one without our stamp was released with the stamp switched off, or by somebody else.
  const sha256 = stampOf(extendInfo)?.sha256 ?? tasks.map(({ memo }) => memoStampOf(memo)?.sha256).find(Boolean) ?? 'unknown';
  const memo = request.stamp ? stampedMemo(words, { sha256, run: tools.run, by: 'promote' }) : words;
  const existing = findTaskFor(tasks, aim);
  return await publish({ packageId, aim, memo, waitMs: request.waitMs, existing }, tools, (task, isReused) => {
    record.task = task;
    record.taskReused = isReused;
  });
}
