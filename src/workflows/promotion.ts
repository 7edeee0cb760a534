import type { PromoteRequest } from '../config/rollout-request.ts';
import { stageLabel } from '../config/stage-name.ts';
import { Failure } from '../errors/failure.ts';
import { formatMoment } from '../reporting/format.ts';
import type { Task } from '../services/mpaas-words.ts';
import type { PackageTasks } from './package-tasks.ts';
import { type Position, type StagePlace, sinceOf } from './rollout-position.ts';
import { memoStampOf, oneWord } from './stamp.ts';
import { describeReach } from './task-words.ts';
import type { RunFacts } from './tools.ts';

/** What is to be done about a rollout. `complete`: the stage with this index is live, and the ones before it are still to be ended. */
export type Verdict =
  | { readonly kind: 'enter'; readonly index: number }
  | { readonly kind: 'complete'; readonly index: number }
  | { readonly kind: 'nothing'; readonly reason: string; readonly help: string };

interface Known {
  readonly request: PromoteRequest;
  readonly rollout: PackageTasks;
  readonly run: RunFacts;
  readonly nowMs: number;
}

/** A stage that promote has begun and that the file gives no time lasts as long: a command that is run twice promotes once. */
const restMs = 10 * 60_000;

const nothing = (reason: string, help: string): Verdict => ({ kind: 'nothing', reason, help });

/** Decides what a promotion does, from what was read; refuses what cannot be. */
export function judgePromotion(position: Position, known: Known): Verdict {
  const { request, rollout } = known;
  const { current, others } = position;
  const { to, stages } = request;
  const last = stages.length - 1;
  const official = others.filter(({ audience }) => audience.kind === 'everyone');
  if (official.length > 0) {
    refusePaused(official, rollout);
    return nothing(`${nameOf(rollout)} is published to everyone already.`, 'Nothing has to be done.');
  }
  if (current === undefined) return judgeOutside(others, known);
  const label = labelOf(current, known);
  const target = to.kind === 'stage' ? to.index : current.index + 1;
  if (isUnfinished(position, current, known) && target <= current.index + (to.kind === 'next' ? 1 : 0))
    return { kind: 'complete', index: current.index };
  if (target <= current.index) return nothing(`${nameOf(rollout)} is at stage ${label} already.`, 'Nothing has to be done.');
  refusePaused(current.tasks, rollout);
  if (target > last)
    return nothing(
      `The rollout of ${nameOf(rollout)} is complete: it is at its last stage, ${label}.`,
      current.stage.audience.kind === 'everyone' ? 'Nothing has to be done.' : 'Nothing has to be done; "--to everyone" goes further.',
    );
  return judgeTime(current, label, known) ?? { kind: 'enter', index: target };
}

/** No stage of the file is live. What is published otherwise can be promoted only by name: nobody can tell which stage comes after it. */
function judgeOutside(others: readonly Task[], { request: { to, stages, h5Id }, rollout }: Known): Verdict {
  const [first] = others;
  if (first === undefined)
    throw new Failure('ROLLOUT_ENDED', { h5Version: rollout.package.h5Version, packageId: rollout.package.packageId, h5Id });
  refusePaused(others, rollout);
  if (to.kind === 'stage') return { kind: 'enter', index: to.index };
  const names = stages.map(({ audience }, index) => stageLabel(index, stages.length, audience));
  throw new Failure('STAGE_UNKNOWN', { asked: `${describeReach(first)}, where task ${first.taskId} is`, stages: names });
}

/** The run before was stopped between the two halves of a promotion: this stage is live, and so is one before it. */
function isUnfinished({ places }: Position, current: StagePlace, { request: { previousStage } }: Known): boolean {
  if (previousStage === 'leave') return false;
  const isAtWork = current.tasks.some(({ state }) => state !== 'paused');
  return isAtWork && places.slice(0, current.index).some(({ tasks }) => tasks.length > 0);
}

/** A stage counts as paused only when no task of it is at work. */
function refusePaused(tasks: readonly Task[], { package: { packageId } }: PackageTasks): void {
  const [paused] = tasks;
  if (paused !== undefined && tasks.every(({ state }) => state === 'paused')) {
    throw new Failure('ROLLOUT_PAUSED', { taskId: paused.taskId, packageId });
  }
}

/** Whether the stage has lasted long enough; undefined when it has. */
function judgeTime(current: StagePlace, label: string, known: Known): Verdict | undefined {
  const { request, run, nowMs } = known;
  if (request.force) return undefined;
  if (current.tasks.length > 0 && current.tasks.every(({ state }) => state === 'waiting')) {
    return nothing(`Stage ${label} waits to be published.`, 'Run it again when it is; --force does not wait for it.');
  }
  const begun = current.tasks.map(({ memo }) => memoStampOf(memo)).filter((stamp) => stamp?.by === 'promote');
  const isNamed = request.to.kind === 'stage';
  if (!isNamed && begun.some((stamp) => stamp !== undefined && isSameRun(stamp, run))) {
    return nothing(`Stage ${label} was begun by this very run.`, 'The next stage is for a later run; "--to" goes on at once.');
  }
  const { holdMs } = current.stage;
  const rests = holdMs === undefined && !isNamed && current.index > 0 && begun.length > 0;
  return judgeHold(current, { label, holdMs: holdMs ?? (rests ? restMs : 0), isFromFile: holdMs !== undefined, nowMs });
}

function judgeHold(
  current: StagePlace,
  {
    label,
    holdMs,
    isFromFile,
    nowMs,
  }: { readonly label: string; readonly holdMs: number; readonly isFromFile: boolean; readonly nowMs: number },
): Verdict | undefined {
  if (holdMs === 0) return undefined;
  const sinceMs = sinceOf(current);
  if (sinceMs === undefined)
    return nothing(
      `The cloud does not say since when stage ${label} is live, so nobody knows whether its hold has passed.`,
      '--force goes on without it.',
    );
  const endMs = sinceMs + holdMs;
  if (nowMs >= endMs) return undefined;
  const when = `until ${formatMoment(endMs)} (${inMinutes(endMs - nowMs)})`;
  return isFromFile
    ? nothing(`Stage ${label} is to last ${when}: its hold has not passed.`, 'Run it again then; --force does not wait.')
    : nothing(
        `Stage ${label} has just begun, and has no "hold": without one it lasts ${restMs / 60_000} min, ${when}, so that a command run twice promotes once.`,
        'Run it again then, or name the next stage with "--to"; "hold" in miniship.yml sets another time.',
      );
}

/** The time to wait, rounded up so that "then" is not too early. */
function inMinutes(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  if (minutes < 120) return `in ${minutes} min`;
  return `in ${Math.ceil(minutes / 6) / 10} h`;
}

const isSameRun = (stamp: { readonly ci?: string | undefined; readonly run?: string | undefined }, run: RunFacts): boolean =>
  stamp.run !== undefined && stamp.run === oneWord(run.run) && stamp.ci === oneWord(run.ci);

const labelOf = ({ index, stage }: StagePlace, { request: { stages } }: Known): string => stageLabel(index, stages.length, stage.audience);

const nameOf = ({ package: { h5Version, packageId } }: PackageTasks): string => `version ${h5Version} (package ${packageId})`;
