import { createHash } from 'node:crypto';
import type { Stamps } from './database-words.ts';
import { findDocument, putDocument } from './documents.ts';
import { isObject } from './json-object.ts';
import type { Space } from './space.ts';

/**
 * The collection in which they stand. Its name is no input: two runs that disagree about it would not know of each other, and do everything twice.
 */
export const stampCollection = 'miniship_stamps';

/** An `_id` has 24 letters and digits, as the service makes them (H:435921). */
const idOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 24);

/** Records as documents of a collection of ours, under an id made of the key. The value stands under one field, so that none of its names meets one of the store's own. */
export function createStamps(space: Space): Stamps {
  return {
    find: (key) => findStamp(space, key),
    put: (key, value) => putDocument(space, stampCollection, idOf(key), { key, value }),
  };
}

async function findStamp(space: Space, key: string): ReturnType<Stamps['find']> {
  const value = (await findDocument(space, stampCollection, { _id: idOf(key) }))?.['value'];
  return isObject(value) ? value : undefined;
}
