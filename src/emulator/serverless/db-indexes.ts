import { collectionName } from './db-command.ts';
import { findCollection, openCollection, optionAt, textAt, type Work } from './db-run.ts';
import type { IndexState } from './db-state.ts';
import { UniqueKeys } from './db-unique.ts';
import { invalidBody } from './db-values.ts';

/** Commands about collections as such: what they are called, and their indexes. */
export const indexWork = {
  createCollection: (command, { database }) => {
    const name = collectionName(textAt(command, 'name'));
    if (findCollection(database, name)) throw invalidBody(`there is a collection "${name}" already`);
    openCollection(database, name);
    return { affected: 0, result: { ok: 1 } };
  },

  createIndex: (command, { database }) => {
    const field = command.parameters.get('field') as IndexState['field'];
    const names = Object.entries(field);
    if (names.length === 0) throw invalidBody('an index needs a field');
    const name = optionAt<string>(command, 'name') ?? names.flat().join('_');
    const made: IndexState = { name, field, unique: optionAt<boolean>(command, 'unique') === true };
    const collection = openCollection(database, command.collection);
    const others = collection.indexes.filter((one) => one.name !== name);
    const keys = new UniqueKeys({ ...collection, documents: [], indexes: [made] });
    if (collection.documents.some((one) => keys.add(one) !== undefined)) {
      throw invalidBody(`the index ${name} cannot be unique: documents of "${collection.name}" have the same key`);
    }
    collection.indexes = [...others, made];
    return { affected: 0, result: name };
  },

  dropIndex: (command, { database }) => {
    const collection = findCollection(database, command.collection);
    const name = textAt(command, 'indexName');
    const left = collection?.indexes.filter((one) => one.name !== name) ?? [];
    if (!collection || left.length === collection.indexes.length) throw invalidBody(`there is no index "${name}" that could be dropped`);
    collection.indexes = left;
    return { affected: 0, result: { ok: 1 } };
  },
} satisfies Readonly<Record<string, Work>>;
