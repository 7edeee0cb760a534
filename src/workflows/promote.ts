import type { PromoteRequest } from '../config/rollout-request.ts';
import { stageLabel, stageNameText } from '../config/stage-name.ts';
import { isFailure } from '../errors/failure.ts';
import { type Text, textIn } from '../errors/text.ts';
import type { Task } from '../services/mpaas-words.ts';
import type { Aim } from './audience.ts';
import { type ChosenRollout, chooseRollout } from './choose-rollout.ts';
import { closeGate, type RollBack } from './closed-gate.ts';
import { effects } from './effects.ts';
import { enterStage, planStage, type StagePlan } from './enter-stage.ts';
import { checkGates } from './gates.ts';
import { moveAll } from './move-rollout.ts';
import type { PackageTasks } from './package-tasks.ts';
import { judgePromotion, type Verdict } from './promotion.ts';
import { releaseMemo } from './release-memo.ts';
import { aimsOf, findPosition, type Position, sinceOf } from './rollout-position.ts';
import type { RolloutRecord } from './rollout-record.ts';
import { settleTasks } from './settle-race.ts';
import { refuseStale } from './stale.ts';
import { memoStampOf } from './stamp.ts';
import { describeReach, type WhitelistNames } from './task-words.ts';
import { type RolloutTools, step } from './tools.ts';

interface Scene {
  readonly request: PromoteRequest;
  readonly tools: RolloutTools;
  readonly record: RolloutRecord;
}

type Nothing = Extract<Verdict, { readonly kind: 'nothing' }>;

interface Seen {
  readonly rollout: PackageTasks;
  readonly aims: readonly Aim[];
  readonly position: Position;
  readonly verdict: Verdict;
}

/**
 * Moves a rollout to its next stage: finds out from the cloud where it stands, asks the gates, publishes to the next audience, and ends the
 * stage before only when the next one is read back as publishing. Killed at any point and run again, it goes on from there. `onLive` is told before that
 * end: as long as the stage before is there, a run that was killed is gone through again, so nothing that belongs to a promotion comes after it.
 */
export async function promote(
  request: PromoteRequest,
  tools: RolloutTools,
  record: RolloutRecord,
  rollBack: RollBack,
  onLive: () => Promise<void> = async () => {},
): Promise<'live' | 'unchanged' | 'planned'> {
  const scene = { request, tools, record };
  const seen = await step('look', tools, () => look(scene));
  if ('reason' in seen) return leave(seen, scene);
  const { verdict } = seen;
  if (verdict.kind === 'nothing') {
    if (!request.dryRun) await settleTwins(seen, tools);
    return leave(verdict, scene);
  }
  const plan = await planStage(verdict.index, request.stages, tools);
  // A promotion that is half done has passed its gates.
  const isPassed = verdict.kind === 'complete' || (await passGates(seen, scene, rollBack));
  if (isPassed) record.entered = enteredBy(plan, seen.rollout);
  if (request.dryRun) {
    if (isPassed) announce(seen, plan, scene);
    return 'planned';
  }
  const moved = record.gates === undefined ? undefined : await lookAgain(seen, scene);
  if (moved !== undefined) return leave(moved, scene);
  const live = await step('promote', tools, () => enterStage(plan, seen.rollout, scene));
  record.stage = plan.label;
  tools.reporter.report({ type: 'stage-reached', stage: plan.text, h5Version: seen.rollout.package.h5Version });
  await onLive();
  await endBefore(seen, { plan, live }, scene);
  return 'live';
}

const enteredBy = ({ label, stage }: StagePlan, { package: its, tasks }: PackageTasks): NonNullable<RolloutRecord['entered']> => ({
  stage: label,
  audience: stage.audience.kind,
  app: its.name,
  memo: releaseMemo(tasks),
});

/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function look({ request, tools, record }: Scene): Promise<Seen | Nothing> {
  const rollout = await chooseRollout(request, tools).catch((error: unknown) => idleUnlessNamed(error, request));
  if ('reason' in rollout) return rollout;
  const { packageId, h5Version } = rollout.package;
  record.package = { packageId, h5Version };
  // A run that is not of one tag builds nothing and stands for no commit: a scheduled one has that of the workflow file.
  if (tools.run.tag !== undefined) refuseStale(tools.run, [rollout], request.force, tools.reporter);
  const aims = await aimsOf(request.stages, tools);
  const position = findPosition(request.stages, aims, rollout.tasks, tools.clock.now());
  report(position, rollout, { request, tools, record });
  return { rollout, aims, position, verdict: judgePromotion(position, { request, rollout, run: tools.run, nowMs: tools.clock.now() }) };
}

/** A schedule runs between rollouts, too, and before the first release: only what was named must be there. */
function idleUnlessNamed(error: unknown, { package: choice }: PromoteRequest): Nothing {
  if (choice.kind !== 'newest' || !isFailure(error) || error.code !== 'NOTHING_PUBLISHED') throw error;
  return {
    kind: 'nothing',
    reason: error.told,
    help: { en: 'There is something to promote once a release has begun a rollout.', zh: '有发布启动了灰度之后，才有可推进的内容。' },
  };
}

function report(
  { current }: Position,
  { package: { packageId, h5Version }, isFirst }: ChosenRollout,
  { request, tools, record }: Scene,
): void {
  const { stages } = request;
  const names = stages.map(({ audience }) => stageNameText(audience));
  const sinceMs = current && sinceOf(current);
  tools.reporter.report({ type: 'rollout-found', packageId, h5Version, stages: names, current: current?.index, sinceMs, isFirst });
  if (current === undefined) return;
  record.stage = stageLabel(current.index, stages.length, current.stage.audience);
  const [task] = current.tasks;
  if (task !== undefined) record.task = task;
}

function leave({ reason, help }: Nothing, { tools, record }: Scene): 'unchanged' {
  record.unchanged = textIn(reason, 'en');
  tools.reporter.report({ type: 'nothing-done', reason, help });
  return 'unchanged';
}

/** A stage has a task too many when two runs entered it at the same moment, or when a call acted after everybody had given it up. */
async function settleTwins({ position: { current }, aims }: Seen, tools: RolloutTools): Promise<void> {
  const [first, ...others] = current?.tasks ?? [];
  const aim = current && aims[current.index];
  if (first === undefined || aim === undefined || others.length === 0) return;
  await settleTasks(first, { aim, memo: first.memo }, tools);
}

/** False when the run only looks, and the gate is closed. */
async function passGates({ position: { current }, rollout }: Seen, scene: Scene, rollBack: RollBack): Promise<boolean> {
  const { request, tools, record } = scene;
  const gates = current?.stage.gates ?? [];
  if (gates.length === 0) return true;
  const outcomes = await step('gate', tools, () => checkGates(gates, request, tools));
  record.gates = outcomes.map((each) => ({ ...each, detail: each.detail.en }));
  if (outcomes.every(({ isOpen }) => isOpen)) return true;
  await closeGate(outcomes, { rollout, rollBack, ...scene });
  return false;
}

/** Gates take time: somebody may have paused, ended or promoted the rollout while they were asked. */
async function lookAgain({ rollout, aims, position }: Seen, { request, tools }: Scene): Promise<Nothing | undefined> {
  const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
  if (fingerprint(findPosition(request.stages, aims, tasks, tools.clock.now())) === fingerprint(position)) return undefined;
  return {
    kind: 'nothing',
    reason: { en: 'The rollout was moved by somebody else while its gates were asked.', zh: '检查门禁期间，有人变更了该发布。' },
    help: {
      en: 'Run the same command again: it goes on from where the rollout stands then.',
      zh: '再次运行同一命令：会从届时的状态继续。',
    },
  };
}

const fingerprint = ({ places, others }: Position): string =>
  [...places.map(({ tasks }) => tasks), others]
    .map((tasks) =>
      tasks
        .map(({ taskId, state }) => `${taskId} ${state}`)
        .sort()
        .join(),
    )
    .join(';');

/** Ends what served the stages before, now that the next one is live. */
async function endBefore(
  { rollout, aims }: Seen,
  { plan, live }: { readonly plan: StagePlan; readonly live: Task },
  { request, tools, record }: Scene,
): Promise<void> {
  if (request.previousStage === 'leave') return;
  const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
  const before = tasksBefore(findPosition(request.stages, aims, tasks, tools.clock.now()), plan.index, request);
  const ending = before.filter(({ taskId }) => taskId !== live.taskId);
  if (ending.length > 0) await step('rollout', tools, () => moveAll(ending, 'ended', tools, record, namesOf(aims)));
}

/** Those of the stages before; of those that serve no stage the ones that we made, and one of somebody else only with force. */
function tasksBefore({ places, others }: Position, index: number, { force }: PromoteRequest): readonly Task[] {
  const earlier = places.slice(0, index).flatMap(({ tasks }) => tasks);
  const strays = others.filter(({ audience, memo }) => audience.kind !== 'everyone' && (force || memoStampOf(memo) !== undefined));
  return [...earlier, ...strays];
}

/** The whitelists of the stages are known by name already; nobody has to be asked. */
const namesOf = (aims: readonly Aim[]): WhitelistNames =>
  new Map(
    aims.flatMap(({ audience, whitelistId }) =>
      audience.kind === 'whitelist' && whitelistId !== undefined ? [[whitelistId, audience.name] as const] : [],
    ),
  );

function announce({ position, verdict, aims }: Seen, plan: StagePlan, { request, tools }: Scene): void {
  const planned = (operation: string, effect: Text): void =>
    tools.reporter.report({ type: 'write-planned', operation, effect, parameters: {} });
  if (verdict.kind === 'enter') for (const [operation, effect] of plan.writes) planned(operation, effect);
  if (request.previousStage === 'leave') return;
  for (const task of tasksBefore(position, plan.index, request)) {
    planned('ChangeMcubeMiniTaskStatus', effects.endTask(task.taskId, describeReach(task, namesOf(aims))));
  }
}
