import type { Audience, AudienceRule, WindowEnd } from '../config/release-request.ts';
import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Task, TaskAudience, TaskRule } from '../services/mpaas-words.ts';

/** Whom a task is to reach, with the whitelist already found. */
export interface Aim {
  readonly audience: Audience;
  readonly rules: readonly AudienceRule[];
  readonly whitelistId?: number | undefined;
}

/** The task that already serves this audience, if one does; of several the oldest, which every run takes (settle-race.ts). One that somebody paused is refused: continuing it is their decision. */
export function findTaskFor(tasks: readonly Task[], aim: Aim): Task | undefined {
  const alike = tasks.filter((task) => task.state !== 'ended' && isFor(task, aim)).sort((a, b) => a.taskId - b.taskId);
  const active = alike.find(({ state }) => state !== 'paused');
  const paused = alike[0];
  if (active === undefined && paused !== undefined) {
    throw new Failure('ROLLOUT_PAUSED', { taskId: paused.taskId, packageId: paused.packageId });
  }
  return active;
}

/** Whether a task is for exactly this audience, in whatever state it is. */
export const isFor = (task: Pick<Task, 'audience' | 'rules'>, aim: Aim): boolean =>
  serves(task.audience, aim) && sameRules(task.rules, aim.rules);

function serves(audience: TaskAudience, { audience: asked, whitelistId }: Aim): boolean {
  switch (audience.kind) {
    case 'everyone':
      return asked.kind === 'everyone';
    case 'whitelist':
      return asked.kind === 'whitelist' && audience.whitelistIds.length === 1 && audience.whitelistIds[0] === whitelistId;
    case 'window':
      // "24 hours from now" means another moment in every run: a rerun keeps the first run's window.
      return (
        asked.kind === 'window' &&
        audience.users === asked.users &&
        (asked.end.kind === 'after' || sameSecond(audience.endMs, asked.end.epochMs))
      );
  }
}

/** The cloud keeps whole seconds. */
const sameSecond = (a: number, b: number): boolean => Math.floor(a / 1000) === Math.floor(b / 1000);

/** The cloud answers rules as another structure and in its own order, so they are compared as sets. */
function sameRules(a: readonly TaskRule[], b: readonly TaskRule[]): boolean {
  const canonical = (rules: readonly TaskRule[]) => JSON.stringify(rules.map(canonicalRule).sort());
  return canonical(a) === canonical(b);
}

function canonicalRule({ element, operation, values }: TaskRule): string {
  const isRange = operation === 'within' || operation === 'outside';
  return JSON.stringify([element, operation, isRange ? values : [...values].sort()]);
}

/** What is asked of the cloud; undefined when the package is to reach nobody yet. */
export function taskAudience({ audience, whitelistId }: Aim, nowMs: number): TaskAudience | undefined {
  switch (audience.kind) {
    case 'none':
      return undefined;
    case 'everyone':
      return { kind: 'everyone' };
    case 'whitelist':
      if (whitelistId === undefined) throw new Failure('INTERNAL', { reason: 'the whitelist of a task has no id' });
      return { kind: 'whitelist', whitelistIds: [whitelistId] };
    case 'window':
      return {
        kind: 'window',
        users: audience.users,
        endMs: audience.end.kind === 'at' ? audience.end.epochMs : nowMs + audience.end.durationMs,
      };
  }
}

/** The audience in words, for people. */
export function describeAudience(audience: Audience): Both {
  switch (audience.kind) {
    case 'none':
      return { en: 'nobody yet', zh: '暂无用户' };
    case 'everyone':
      return { en: 'everyone', zh: '所有人' };
    case 'whitelist':
      return { en: `whitelist "${audience.name}"`, zh: `白名单“${audience.name}”` };
    case 'window': {
      const end = describeEnd(audience.end);
      return { en: `${audience.users} ${audience.users === 1 ? 'user' : 'users'} ${end.en}`, zh: `${audience.users} 名用户${end.zh}` };
    }
  }
}

/** A moment is told in the time of the cloud, +08:00, as its console shows it. */
function describeEnd(end: WindowEnd): Both {
  if (end.kind === 'after') {
    const hours = Math.round(end.durationMs / 360_000) / 10;
    return { en: `for ${hours} h`, zh: `，为期 ${hours} 小时` };
  }
  const beijing = new Date(end.epochMs + 8 * 3_600_000).toISOString();
  const moment = `${beijing.slice(0, 16).replace('T', ' ')} +08:00`;
  return { en: `until ${moment}`, zh: `，截至 ${moment}` };
}
