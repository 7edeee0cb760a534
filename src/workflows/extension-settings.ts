import { Failure } from '../errors/failure.ts';
import type { Extension, Extensions } from '../services/platform-words.ts';
import type { Setting } from './setting.ts';

/** The extensions that are asked for, each as it is; they can only be switched on. Names and ids mean the same thing. */
export async function extensionSettings(asked: readonly string[], extensions: Extensions): Promise<readonly Setting[]> {
  if (asked.length === 0) return [];
  const all = await extensions.list();
  const found = asked.map((name) => find(all, name));
  const unknown = asked.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0) throw new Failure('EXTENSION_UNKNOWN', { unknown, known: all.map(({ id, name }) => name || id) });
  // One may be named twice, by its name and by its id.
  return [...new Set(found)]
    .flatMap((one) => (one === undefined ? [] : [one]))
    .map(({ id, name, enabled }) => ({
      name: `extension ${name || id}`,
      before: stateOf(enabled),
      after: stateOf(true),
      write: () => extensions.enable(id),
      read: async () => stateOf(find(await extensions.list(), id)?.enabled ?? false),
    }));
}

const stateOf = (enabled: boolean): string => (enabled ? 'on' : 'off');

/** An id first: a name may be that of several. */
const find = (all: readonly Extension[], name: string): Extension | undefined =>
  all.find(({ id }) => id === name) ?? all.find((one) => one.name === name);
