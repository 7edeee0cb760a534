import type { Json } from './db-state.ts';
import { invalidBody, isJsonObject, plainJson } from './db-values.ts';

/** What a parameter or an option of a command may be. `documents` are some objects, `update` is what changes a document. */
type Kind = 'text' | 'object' | 'objects' | 'documents' | 'update' | 'count' | 'time' | 'flag' | 'sort' | 'projection';

/** A command's own parameters (`?`: may be absent) and options. */
interface Shape {
  readonly parameters: Readonly<Record<string, Kind>>;
  readonly options?: Readonly<Record<string, Kind>>;
  /** It is about the whole database. */
  readonly everywhere?: true;
}

const paging = { limit: 'count', skip: 'count', maxTimeMS: 'time' } as const;
const finding = { ...paging, sort: 'sort', projection: 'projection', hint: 'object' } as const;
const changing = { upsert: 'flag', arrayFilters: 'objects' } as const;
const oneOf = { sort: 'sort', projection: 'projection', maxTimeMS: 'time' } as const;

/**
 * The commands and their parameters as the vendor's SDK sends them (`@alicloud/mpserverless-sdk`, service of the database), and those for
 * administrators as a public client of this API does (`changan12/mpserverless-php-sdk`). Transactions are not emulated.
 */
const shapes = {
  find: { parameters: { 'query?': 'object' }, options: finding },
  findOne: { parameters: { 'query?': 'object' }, options: finding },
  count: { parameters: { 'query?': 'object' }, options: paging },
  distinct: { parameters: { key: 'text', 'query?': 'object' }, options: { maxTimeMS: 'time' } },
  aggregate: { parameters: { pipeline: 'objects' }, options: { allowDiskUse: 'flag', maxTimeMS: 'time' } },
  insertOne: { parameters: { doc: 'object' } },
  insertMany: { parameters: { docs: 'documents' }, options: { ordered: 'flag' } },
  updateOne: { parameters: { filter: 'object', update: 'update' }, options: changing },
  updateMany: { parameters: { filter: 'object', update: 'update' }, options: changing },
  replaceOne: { parameters: { filter: 'object', doc: 'object' }, options: { upsert: 'flag' } },
  deleteOne: { parameters: { filter: 'object' } },
  deleteMany: { parameters: { filter: 'object' } },
  findOneAndUpdate: { parameters: { filter: 'object', update: 'update' }, options: { ...oneOf, ...changing, returnNewDocument: 'flag' } },
  findOneAndReplace: {
    parameters: { filter: 'object', replacement: 'object' },
    options: { ...oneOf, upsert: 'flag', returnNewDocument: 'flag' },
  },
  findOneAndDelete: { parameters: { filter: 'object' }, options: oneOf },
  createIndex: { parameters: { field: 'sort' }, options: { unique: 'flag', name: 'text', background: 'flag' } },
  listIndexes: { parameters: {} },
  dropIndex: { parameters: { indexName: 'text' } },
  createCollection: { parameters: { name: 'text' }, everywhere: true },
  collections: { parameters: {}, everywhere: true },
} as const satisfies Record<string, Shape>;

export type CommandName = keyof typeof shapes;

/** A command whose parameters have been read: those that were not given are absent. */
export interface Command {
  readonly name: CommandName;
  /** Empty for a command about the whole database. */
  readonly collection: string;
  readonly parameters: ReadonlyMap<string, Json>;
  readonly options: ReadonlyMap<string, Json>;
}

/** Reads the `Body` of RunDBCommand. Whatever is wrong with it is the gateway's error; what no command has is refused as a misspelling. */
export function readCommand(body: string): Command {
  const { command, collection, options = {}, ...parameters } = readBody(body);
  if (typeof command !== 'string') throw invalidBody('"command" is not a text');
  if (!Object.hasOwn(shapes, command)) throw invalidBody(`"${command}" is not a command; there are ${Object.keys(shapes).join(', ')}`);
  const name = command as CommandName;
  const shape: Shape = shapes[name];
  return {
    name,
    collection: shape.everywhere ? '' : collectionName(collection ?? null),
    parameters: readAll(parameters, shape.parameters, 'parameter'),
    options: readAll(objectOf(options, 'options'), optional(shape.options ?? {}), 'option'),
  };
}

const optional = (kinds: Readonly<Record<string, Kind>>) =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [`${name}?`, kind] as const));

/** The members of a JSON object in a text; functions and what would run code are no part of any command. */
export function readBody(body: string): Readonly<Record<string, Json>> {
  const value = plainJson(parse(body));
  const object = objectOf(value, 'the text');
  refuseCode(object);
  return object;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalidBody('it is not JSON');
  }
}

/** Operators whose values are texts of programs. */
const running: readonly string[] = ['$where', '$function', '$accumulator'];

function refuseCode(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    if (running.includes(name)) throw invalidBody(`${name} would run code, and no code is run here`);
    refuseCode(member);
  }
}

function objectOf(value: Json, place: string): Readonly<Record<string, Json>> {
  if (!isJsonObject(value)) throw invalidBody(`${place} is not a JSON object`);
  return value;
}

/** A name that a collection may have: MongoDB's rules, and no comma, which separates names in the calls of this API. */
export function collectionName(value: Json): string {
  const fits = typeof value === 'string' && /^(?!system\.)[^$,\0]{1,120}$/.test(value);
  if (!fits) throw invalidBody(`${JSON.stringify(value)} cannot be the name of a collection`);
  return value;
}

function readAll(given: Readonly<Record<string, Json>>, kinds: Readonly<Record<string, Kind>>, what: string): ReadonlyMap<string, Json> {
  const values = new Map(Object.entries(given));
  const known = new Map(
    Object.entries(kinds).map(([marked, kind]) => [marked.replace('?', ''), { kind, mayBeAbsent: marked.endsWith('?') }]),
  );
  const unknown = [...values.keys()].find((name) => !known.has(name));
  if (unknown !== undefined)
    throw invalidBody(`there is no ${what} "${unknown}" here; known are: ${[...known.keys()].join(', ') || 'none'}`);
  for (const [name, { kind, mayBeAbsent }] of known) {
    const value = values.get(name);
    if (value === undefined && !mayBeAbsent) throw invalidBody(`the ${what} "${name}" is missing`);
    if (value !== undefined && !fits(value, kind)) throw invalidBody(`the ${what} "${name}" is not ${descriptions[kind]}`);
  }
  return values;
}

const descriptions: Readonly<Record<Kind, string>> = {
  text: 'a text',
  object: 'a JSON object',
  objects: 'a list of JSON objects',
  documents: 'a list of JSON objects with one at least',
  update: 'a JSON object or a list of them, and not an empty one',
  count: 'a whole number of 0 or more',
  time: 'a whole number of milliseconds up to 3000',
  flag: 'true or false',
  sort: 'a JSON object whose values are 1 or -1',
  projection: 'a JSON object whose values are 1 or 0',
};

const isObjects = (value: Json): value is readonly Json[] => Array.isArray(value) && value.every(isJsonObject);
const isObjectOf = (value: Json, ...values: readonly Json[]): boolean =>
  isJsonObject(value) && Object.entries(value).every(([name, one]) => !name.includes('$') && values.includes(one));

const rules: Readonly<Record<Kind, (value: Json) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  object: isJsonObject,
  objects: isObjects,
  documents: (value) => isObjects(value) && value.length > 0,
  update: (value) => (isJsonObject(value) || isObjects(value)) && Object.keys(value).length > 0,
  count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  // H:435914, H:435910.
  time: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 3000,
  flag: (value) => typeof value === 'boolean',
  sort: (value) => isObjectOf(value, 1, -1),
  // `true` and `false` are what Mongo's own drivers write.
  projection: (value) => isObjectOf(value, 1, 0, true, false),
};

const fits = (value: Json, kind: Kind): boolean => rules[kind](value);
