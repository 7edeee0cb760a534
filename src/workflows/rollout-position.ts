import type { Stage } from '../config/rollout-request.ts';
import type { Task } from '../services/mpaas-words.ts';
import { type Aim, isFor } from './audience.ts';
import { isLive } from './package-tasks.ts';
import type { Tools } from './tools.ts';

/** A stage with the tasks that serve it now. */
export interface StagePlace {
  readonly index: number;
  readonly stage: Stage;
  readonly tasks: readonly Task[];
  /** It was a window, and its time is over: it waits for what comes next. */
  readonly ranOut?: Task | undefined;
}

/** Where the rollout of a package stands, as the cloud shows it. */
export interface Position {
  readonly places: readonly StagePlace[];
  /** The furthest stage that is live; undefined when none is. */
  readonly current?: StagePlace | undefined;
  /** Live tasks that serve none of the stages. */
  readonly others: readonly Task[];
}

/** Each stage as it can be compared with tasks: a whitelist is known to them by its id only. */
export async function aimsOf(stages: readonly Stage[], { mpaas }: Pick<Tools, 'mpaas'>): Promise<readonly Aim[]> {
  const aims: Aim[] = [];
  for (const { audience, rules } of stages) {
    const whitelistId = audience.kind === 'whitelist' ? (await mpaas.findWhitelist(audience.name))?.whitelistId : undefined;
    aims.push({ audience, rules, whitelistId });
  }
  return aims;
}

/** Matches tasks with stages by audience and rules. */
export function findPosition(stages: readonly Stage[], aims: readonly Aim[], tasks: readonly Task[], nowMs: number): Position {
  const places = stages.map((stage, index): StagePlace => {
    const aim = aims[index];
    const own = aim === undefined ? [] : tasks.filter((task) => isFor(task, aim));
    const live = own.filter(isLive);
    return { index, stage, tasks: live, ranOut: live.length > 0 ? undefined : own.find((task) => hasRunOut(task, nowMs)) };
  });
  const matched = new Set(places.flatMap(({ tasks: own }) => own));
  return {
    places,
    current: places.findLast(({ tasks: own, ranOut }) => own.length > 0 || ranOut !== undefined),
    others: tasks.filter((task) => isLive(task) && !matched.has(task)),
  };
}

const sameTimeMs = 5000;

/**
 * A window ends by itself at its time (wire-facts §6), and that is no reason to stop the rollout. One that somebody ended, or that was moved
 * at all, is left alone: the cloud does not tell the two apart otherwise.
 */
export function hasRunOut({ state, audience, createdMs, modifiedMs }: Task, nowMs: number): boolean {
  if (state !== 'ended' || audience.kind !== 'window' || audience.endMs > nowMs) return false;
  if (createdMs === undefined || modifiedMs === undefined) return false;
  return Math.abs(modifiedMs - createdMs) <= sameTimeMs || modifiedMs >= audience.endMs;
}

/** Since when a stage lasts: its youngest task counts. */
export function sinceOf({ tasks, ranOut }: Pick<StagePlace, 'tasks' | 'ranOut'>): number | undefined {
  const times = (ranOut === undefined ? tasks : [ranOut]).map(({ createdMs }) => createdMs);
  return times.length === 0 || times.includes(undefined) ? undefined : Math.max(...times.map(Number));
}
