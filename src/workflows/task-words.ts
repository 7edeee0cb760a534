import type { Both } from '../errors/text.ts';
import { formatMoment } from '../reporting/format.ts';
import type { Task, TaskAudience, TaskRule } from '../services/mpaas-words.ts';

/** Names of whitelists by their ids, as far as they are known. */
export type WhitelistNames = ReadonlyMap<number, string>;

/** Whom a task of the cloud reaches, in words for people. A moment is told in the time of the cloud, as its console shows it. */
export function describeTaskAudience(audience: TaskAudience, names: WhitelistNames = new Map()): Both {
  switch (audience.kind) {
    case 'everyone':
      return { en: 'everyone', zh: '所有人' };
    case 'whitelist': {
      const lists = (quote: (name: string) => string): string => audience.whitelistIds.map((id) => nameOf(id, names, quote)).join(', ');
      return { en: `whitelist ${lists((name) => `"${name}"`) || 'unknown'}`, zh: `白名单 ${lists((name) => `“${name}”`) || '（未知）'}` };
    }
    case 'window': {
      const end = formatMoment(audience.endMs);
      return {
        en: `${audience.users} ${audience.users === 1 ? 'user' : 'users'} until ${end}`,
        zh: `${audience.users} 名用户，截至 ${end}`,
      };
    }
  }
}

/** The conditions of a task, in the words of the cloud; empty when there are none. */
export const describeRules = (rules: readonly TaskRule[]): string =>
  rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(',')}`).join('; ');

/** Whom a task reaches and on which conditions. */
export function describeReach({ audience, rules }: Pick<Task, 'audience' | 'rules'>, names?: WhitelistNames): Both {
  const [whom, conditions] = [describeTaskAudience(audience, names), describeRules(rules)];
  return conditions === '' ? whom : { en: `${whom.en}; ${conditions}`, zh: `${whom.zh}；${conditions}` };
}

function nameOf(id: number, names: WhitelistNames, quote: (name: string) => string): string {
  const name = names.get(id);
  return name === undefined ? String(id) : quote(name);
}
