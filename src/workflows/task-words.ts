import { formatMoment } from '../reporting/format.ts';
import type { Task, TaskAudience, TaskRule } from '../services/mpaas-words.ts';

/** Names of whitelists by their ids, as far as they are known. */
export type WhitelistNames = ReadonlyMap<number, string>;

/** Whom a task of the cloud reaches, in words for people. A moment is told in the time of the cloud, as its console shows it. */
export function describeTaskAudience(audience: TaskAudience, names: WhitelistNames = new Map()): string {
  switch (audience.kind) {
    case 'everyone':
      return 'everyone';
    case 'whitelist':
      return `whitelist ${audience.whitelistIds.map((id) => nameOf(id, names)).join(', ') || 'unknown'}`;
    case 'window':
      return `${audience.users} ${audience.users === 1 ? 'user' : 'users'} until ${formatMoment(audience.endMs)}`;
  }
}

/** The conditions of a task in words; empty when there are none. */
export const describeRules = (rules: readonly TaskRule[]): string =>
  rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(',')}`).join('; ');

/** Whom a task reaches and on which conditions. */
export const describeReach = ({ audience, rules }: Pick<Task, 'audience' | 'rules'>, names?: WhitelistNames): string =>
  [describeTaskAudience(audience, names), describeRules(rules)].filter(Boolean).join('; ');

function nameOf(id: number, names: WhitelistNames): string {
  const name = names.get(id);
  return name === undefined ? String(id) : `"${name}"`;
}
