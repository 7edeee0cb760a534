import type { PromoteRequest } from '../config/rollout-request.ts';
import { stageLabel, stageText } from '../config/stage-name.ts';
import { Failure } from '../errors/failure.ts';
import type { Both, Text } from '../errors/text.ts';
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
  | { readonly kind: 'nothing'; readonly reason: Text; readonly help: Text };

interface Known {
  readonly request: PromoteRequest;
  readonly rollout: PackageTasks;
  readonly run: RunFacts;
  readonly nowMs: number;
}

/** A stage that promote has begun and that the file gives no time lasts as long: a command that is run twice promotes once. */
const restMs = 10 * 60_000;

/** What is there needs no more. */
const noNeed: Both = { en: 'Nothing has to be done.', zh: '无需任何操作。' };

const nothing = (reason: Both, help: Both): Verdict => ({ kind: 'nothing', reason, help });

/** Decides what a promotion does, from what was read; refuses what cannot be. */
export function judgePromotion(position: Position, known: Known): Verdict {
  const { request, rollout } = known;
  const { current, others } = position;
  const { to, stages } = request;
  const last = stages.length - 1;
  const official = others.filter(({ audience }) => audience.kind === 'everyone');
  if (official.length > 0) {
    refusePaused(official, rollout);
    return nothing({ en: `${nameOf(rollout).en} is published to everyone already.`, zh: `${nameOf(rollout).zh}已发布给所有人。` }, noNeed);
  }
  if (current === undefined) return judgeOutside(others, known);
  const label = labelOf(current, known);
  const target = to.kind === 'stage' ? to.index : current.index + 1;
  if (isUnfinished(position, current, known) && target <= current.index + (to.kind === 'next' ? 1 : 0))
    return { kind: 'complete', index: current.index };
  if (target <= current.index)
    return nothing(
      { en: `${nameOf(rollout).en} is at stage ${label.en} already.`, zh: `${nameOf(rollout).zh}已处于阶段 ${label.zh}。` },
      noNeed,
    );
  refusePaused(current.tasks, rollout);
  if (target > last)
    return nothing(
      {
        en: `The rollout of ${nameOf(rollout).en} is complete: it is at its last stage, ${label.en}.`,
        zh: `${nameOf(rollout).zh}的发布已完成：处于最后一个阶段 ${label.zh}。`,
      },
      current.stage.audience.kind === 'everyone'
        ? noNeed
        : { en: 'Nothing has to be done; "--to everyone" goes further.', zh: '无需任何操作；用 --to everyone 可继续推进。' },
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
  throw new Failure('STAGE_UNKNOWN', { asked: `${describeReach(first).en}, where task ${first.taskId} is`, stages: names });
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
function judgeTime(current: StagePlace, label: Both, known: Known): Verdict | undefined {
  const { request, run, nowMs } = known;
  if (request.force) return undefined;
  if (current.tasks.length > 0 && current.tasks.every(({ state }) => state === 'waiting')) {
    return nothing(
      { en: `Stage ${label.en} waits to be published.`, zh: `阶段 ${label.zh} 正等待发布。` },
      { en: 'Run it again when it is; --force does not wait for it.', zh: '发布后再运行；--force 不等待。' },
    );
  }
  const begun = current.tasks.map(({ memo }) => memoStampOf(memo)).filter((stamp) => stamp?.by === 'promote');
  const isNamed = request.to.kind === 'stage';
  if (!isNamed && begun.some((stamp) => stamp !== undefined && isSameRun(stamp, run))) {
    return nothing(
      { en: `Stage ${label.en} was begun by this very run.`, zh: `阶段 ${label.zh} 正是由本次运行启动的。` },
      { en: 'The next stage is for a later run; "--to" goes on at once.', zh: '下一阶段留给之后的运行；用 --to 可立即推进。' },
    );
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
  }: { readonly label: Both; readonly holdMs: number; readonly isFromFile: boolean; readonly nowMs: number },
): Verdict | undefined {
  if (holdMs === 0) return undefined;
  const sinceMs = sinceOf(current);
  if (sinceMs === undefined)
    return nothing(
      {
        en: `The cloud does not say since when stage ${label.en} is live, so nobody knows whether its hold has passed.`,
        zh: `云端没有给出阶段 ${label.zh} 的生效时间，无法判断 hold 是否已到。`,
      },
      { en: '--force goes on without it.', zh: '--force 会不等 hold 直接推进。' },
    );
  const endMs = sinceMs + holdMs;
  if (nowMs >= endMs) return undefined;
  const wait = inMinutes(endMs - nowMs);
  const when = { en: `until ${formatMoment(endMs)} (${wait.en})`, zh: `到 ${formatMoment(endMs)}（${wait.zh}）` };
  return isFromFile
    ? nothing(
        { en: `Stage ${label.en} is to last ${when.en}: its hold has not passed.`, zh: `阶段 ${label.zh} 要持续${when.zh}：hold 未到。` },
        { en: 'Run it again then; --force does not wait.', zh: '到时再运行；--force 不等待。' },
      )
    : nothing(
        {
          en: `Stage ${label.en} has just begun, and has no "hold": without one it lasts ${restMs / 60_000} min, ${when.en}, so that a command run twice promotes once.`,
          zh: `阶段 ${label.zh} 刚刚开始且没有设置 hold：此时至少持续 ${restMs / 60_000} 分钟，${when.zh}，以免命令运行两次就推进两次。`,
        },
        {
          en: 'Run it again then, or name the next stage with "--to"; "hold" in miniship.yml sets another time.',
          zh: '到时再运行，或用 --to 指明下一阶段；也可在 miniship.yml 中设置 hold。',
        },
      );
}

/** The time to wait, rounded up so that "then" is not too early. */
function inMinutes(waitMs: number): Both {
  const minutes = Math.ceil(waitMs / 60_000);
  if (minutes < 120) return { en: `in ${minutes} min`, zh: `还有 ${minutes} 分钟` };
  const hours = Math.ceil(minutes / 6) / 10;
  return { en: `in ${hours} h`, zh: `还有 ${hours} 小时` };
}

const isSameRun = (stamp: { readonly ci?: string | undefined; readonly run?: string | undefined }, run: RunFacts): boolean =>
  stamp.run !== undefined && stamp.run === oneWord(run.run) && stamp.ci === oneWord(run.ci);

const labelOf = ({ index, stage }: StagePlace, { request: { stages } }: Known): Both => stageText(index, stages.length, stage.audience);

const nameOf = ({ package: { h5Version, packageId } }: PackageTasks): Both => ({
  en: `version ${h5Version} (package ${packageId})`,
  zh: `版本 ${h5Version}（资源包 ${packageId}）`,
});
