import { GatewayError } from '../refusal.ts';
import type { Command } from './db-command.ts';
import type { Filter } from './db-language.ts';
import { type Done, documentsOf, filterAt, findCollection, objectAt, openCollection, optionAt, type Run, type Work } from './db-run.ts';
import type { CollectionState, Document, Json } from './db-state.ts';
import { UniqueKeys } from './db-unique.ts';
import { checkId, checkNames, equalities, type Update, updated, upserted } from './db-update.ts';
import { filterOf, invalidBody, objectId } from './db-values.ts';

/** Commands that change documents. Each is checked whole before anything of it is done, but for `insertMany`, which MongoDB does one by one. */
export const writeWork = {
  insertOne: (command, run) => {
    const [insertedId] = insert([objectAt(command, 'doc')], command, run);
    return { affected: 1, result: { insertedId, ok: 1, n: 1 } };
  },

  insertMany: (command, run) => {
    const ids = insert(command.parameters.get('docs') as readonly Document[], command, run);
    return {
      affected: ids.length,
      result: { insertedIds: Object.fromEntries(ids.entries()), insertedCount: ids.length, ok: 1, n: ids.length },
    };
  },

  updateOne: (command, run) => updateSome(command, run, 1),
  updateMany: (command, run) => updateSome(command, run, Number.MAX_SAFE_INTEGER),

  replaceOne: (command, run) => {
    const found = select(command, run, 1);
    const doc = objectAt(command, 'doc');
    if (found.length === 0)
      return changes(
        0,
        0,
        upsertIfAsked(command, run, () => replacement({ ...equalId(command), ...doc }, undefined)),
      );
    return changes(
      1,
      swap(command, run, (one) => replacement(doc, one), found),
      undefined,
    );
  },

  deleteOne: (command, run) => remove(command, run, select(command, run, 1)),
  deleteMany: (command, run) => remove(command, run, select(command, run, Number.MAX_SAFE_INTEGER)),

  findOneAndUpdate: (command, run) => {
    const request = updateOf(command, run);
    return findAndChange(command, run, {
      change: (one) => updated(one, request),
      make: () => upserted(equalities(request.filter), request),
    });
  },

  findOneAndReplace: (command, run) => {
    const doc = objectAt(command, 'replacement');
    const make = (): Document => replacement({ ...equalId(command), ...doc }, undefined);
    return findAndChange(command, run, { change: (one) => replacement(doc, one), make });
  },

  findOneAndDelete: (command, run) => {
    const found = select(command, run, 1);
    const { affected } = remove(command, run, found);
    return { affected, result: show(found[0], command, run) };
  },
} satisfies Readonly<Record<string, Work>>;

/** A unique index has it already. The code is that of imports (H:193264); that of commands is not documented. */
const duplicate = (collection: string, index: string): GatewayError =>
  new GatewayError(400, 'DUPLICATE_KEY_ERROR', `E11000 duplicate key error collection: ${collection} index: ${index}.`);

function insert(given: readonly Document[], { collection: name, options }: Command, { database, nowMs }: Run): readonly Json[] {
  for (const document of given) {
    checkId(document);
    checkNames(document);
  }
  const collection = openCollection(database, name);
  const keys = new UniqueKeys(collection);
  const ids: Json[] = [];
  let taken: string | undefined;
  for (const { _id = objectId(nowMs), ...rest } of given) {
    const index = keys.add({ _id, ...rest });
    taken ??= index;
    if (index !== undefined && options.get('ordered') !== false) break;
    if (index !== undefined) continue;
    collection.documents.push({ _id, ...rest });
    ids.push(_id);
  }
  if (taken !== undefined) throw duplicate(name, taken);
  return ids;
}

/** Documents that the filter of a command means, at most so many, in the order that it asks for. */
function select(command: Command, { database, language }: Run, most: number): readonly Document[] {
  const found = documentsOf(database, command.collection).filter(language.matcher(filterAt(command, 'filter')));
  const sort = optionAt<Readonly<Record<string, 1 | -1>>>(command, 'sort');
  const sorted = sort && found.length > 1 ? (language.find(found, {}, { sort }) as readonly Document[]) : found;
  return sorted.slice(0, most);
}

function updateOf(command: Command, { language, nowMs }: Run): Update {
  const arrayFilters = optionAt<readonly Json[]>(command, 'arrayFilters')?.map((one) => filterOf(one) as Filter);
  return { update: command.parameters.get('update') ?? {}, filter: filterAt(command, 'filter'), arrayFilters, nowMs, language };
}

function updateSome(command: Command, run: Run, most: number): Done {
  const request = updateOf(command, run);
  const found = select(command, run, most);
  if (found.length === 0)
    return changes(
      0,
      0,
      upsertIfAsked(command, run, () => upserted(equalities(request.filter), request)),
    );
  return changes(
    found.length,
    swap(command, run, (one) => updated(one, request), found),
    undefined,
  );
}

/** The document that takes the place of another, whose `_id` it keeps. */
function replacement(doc: Document, before: Document | undefined): Document {
  checkId(doc);
  checkNames(doc);
  const { _id = before?.['_id'], ...rest } = doc;
  if (before && _id !== before['_id']) throw invalidBody('a replacement cannot change the immutable field "_id"');
  return _id === undefined ? rest : { _id, ...rest };
}

const equalId = (command: Command): Document => {
  const { _id } = equalities(filterAt(command, 'filter'));
  return _id === undefined ? {} : { _id };
};

/** Puts changed documents in the place of theirs; answers how many differ now. */
function swap(command: Command, { database }: Run, change: (one: Document) => Document, found: readonly Document[]): number {
  const collection = openCollection(database, command.collection);
  const pairs = found.map((before) => ({ before, after: change(before) }));
  const differing = pairs.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  refuseDuplicates(collection, differing);
  const changed = new Map(differing.map(({ before, after }) => [before, after]));
  collection.documents = collection.documents.map((one) => changed.get(one) ?? one);
  return differing.length;
}

function refuseDuplicates(collection: CollectionState, pairs: readonly { readonly before: Document; readonly after: Document }[]): void {
  if (pairs.length === 0) return;
  const keys = new UniqueKeys(collection);
  for (const { before } of pairs) keys.remove(before);
  for (const { after } of pairs) {
    const index = keys.add(after);
    if (index !== undefined) throw duplicate(collection.name, index);
  }
}

/** Inserts what a command without a match makes when it says `upsert`. */
function upsertIfAsked(command: Command, run: Run, make: () => Document): Document | undefined {
  if (optionAt<boolean>(command, 'upsert') !== true) return undefined;
  const { _id = objectId(run.nowMs), ...rest } = make();
  insert([{ _id, ...rest }], command, run);
  return { _id, ...rest };
}

const changes = (matched: number, modified: number, made: Document | undefined): Done => ({
  affected: modified + (made ? 1 : 0),
  result: {
    matchedCount: matched,
    modifiedCount: modified,
    upsertedCount: made ? 1 : 0,
    upsertedId: made?.['_id'] ?? null,
    ok: 1,
    n: matched + (made ? 1 : 0),
    nModified: modified,
  },
});

function remove({ collection: name }: Command, { database }: Run, found: readonly Document[]): Done {
  const gone = new Set(found);
  const collection = findCollection(database, name);
  if (collection) collection.documents = collection.documents.filter((one) => !gone.has(one));
  return { affected: gone.size, result: { deletedCount: gone.size, ok: 1, n: gone.size } };
}

/** How one document is changed, and what is inserted when there is none. */
interface Change {
  readonly change: (one: Document) => Document;
  readonly make: () => Document;
}

function findAndChange(command: Command, run: Run, { change, make }: Change): Done {
  const [before] = select(command, run, 1);
  const wantsNew = optionAt<boolean>(command, 'returnNewDocument') === true;
  if (!before) {
    const made = upsertIfAsked(command, run, make);
    return { affected: made ? 1 : 0, result: wantsNew ? show(made, command, run) : null };
  }
  let after = before;
  const remember = (one: Document): Document => {
    after = change(one);
    return after;
  };
  swap(command, run, remember, [before]);
  return { affected: 1, result: show(wantsNew ? after : before, command, run) };
}

/** A document as the projection of a command shows it. */
function show(document: Document | undefined, command: Command, { language }: Run): unknown {
  const projection = optionAt<Readonly<Record<string, Json>>>(command, 'projection');
  if (!document) return null;
  return projection ? language.find([document], {}, { projection })[0] : document;
}
