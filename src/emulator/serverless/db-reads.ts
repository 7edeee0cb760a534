import type { Command } from './db-command.ts';
import type { Filter, FindOptions } from './db-language.ts';
import { documentsOf, filterAt, findCollection, optionAt, type Run, textAt, type Work } from './db-run.ts';
import type { Json } from './db-state.ts';
import { filterOf, invalidBody, isDateText } from './db-values.ts';

/** So many documents a find answers, whether it asks for more or for none (H:435914). */
const limitMost = 500;

/** Commands that change nothing. */
export const readWork = {
  find: (command, run) => {
    const result = find(command, run, Math.min(optionAt<number>(command, 'limit') || limitMost, limitMost));
    return { affected: result.length, result };
  },

  findOne: (command, run) => {
    const result = find(command, run, 1);
    return { affected: result.length, result: result[0] ?? null };
  },

  count: (command, { database, language }) => {
    const matches = language.matcher(filterAt(command, 'query'));
    const skip = optionAt<number>(command, 'skip') ?? 0;
    const limit = optionAt<number>(command, 'limit') || Number.MAX_SAFE_INTEGER;
    const result = documentsOf(database, command.collection)
      .filter(matches)
      .slice(skip, skip + limit).length;
    return { affected: result, result };
  },

  distinct: (command, { database, language }) => {
    const found = documentsOf(database, command.collection).filter(language.matcher(filterAt(command, 'query')));
    const field = `$${textAt(command, 'key')}`;
    const values = language.aggregate(found, [{ $project: { value: field } }], () => []) as readonly { readonly value?: Json }[];
    // A list counts by its members, as with MongoDB.
    const members = values.flatMap(({ value }) => (value === undefined ? [] : value));
    const result = [...new Map(members.map((member) => [JSON.stringify(member), member])).values()];
    return { affected: result.length, result };
  },

  aggregate: (command, { database, language }) => {
    const stages = command.parameters.get('pipeline') as readonly Readonly<Record<string, Json>>[];
    const documents = (name: string): readonly object[] => documentsOf(database, name).map((one) => withDates(one) as object);
    const result = language.aggregate(documents(command.collection), stages.map(stageOf), documents);
    return { affected: result.length, result };
  },

  collections: (_command, { database }) => {
    const result = database.collections.map(({ name }) => name);
    return { affected: result.length, result };
  },

  listIndexes: (command, { database }) => {
    const found = findCollection(database, command.collection);
    if (!found) throw invalidBody(`there is no collection "${command.collection}"`);
    const result = [{ name: '_id_', key: { _id: 1 } }, ...found.indexes.map(({ name, field, unique }) => ({ name, key: field, unique }))];
    return { affected: result.length, result };
  },
} satisfies Readonly<Record<string, Work>>;

function find(command: Command, { database, language }: Run, limit: number): readonly unknown[] {
  const { skip, sort, projection } = Object.fromEntries(command.options) as FindOptions;
  const options = { ...(skip ? { skip } : {}), ...(sort ? { sort } : {}), ...(projection ? { projection } : {}), limit };
  return language.find(documentsOf(database, command.collection), filterAt(command, 'query'), options);
}

/** A stage with what the texts in it stand for. One that writes a collection is refused: no command of this API is known to do that. */
function stageOf(stage: Readonly<Record<string, Json>>): Filter {
  const [name = '', ...more] = Object.keys(stage);
  if (more.length > 0) throw invalidBody('a stage of a pipeline has exactly one operator');
  if (name === '$out' || name === '$merge') throw invalidBody(`${name} writes, and a pipeline only reads here`);
  return withDates(name === '$match' ? { $match: filterOf(stage[name] ?? {}) } : stage) as Filter;
}

/** Texts that are dates, as dates: the operators of pipelines calculate with them. */
function withDates(value: unknown): unknown {
  if (typeof value === 'string') return isDateText(value) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map((member: unknown) => withDates(member));
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDates(member)]));
}
