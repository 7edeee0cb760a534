import type { Cloud } from '../cloud.ts';
import { ownBucket } from '../object-store.ts';
import { type ImportRow, rowsOf } from './db-import-rows.ts';
import type { Place } from './db-place.ts';
import { openCollection } from './db-run.ts';
import type { CollectionState, Document, ImportTask, TaskOutcome } from './db-state.ts';
import { UniqueKeys } from './db-unique.ts';
import { objectId } from './db-values.ts';

/** So many bad lines are named; all are counted. */
const namedMost = 10;

/**
 * Imports the file of a task. Like the service's own import this is no transaction (H:193264): lines that cannot be read fail the task, and
 * those that can are imported all the same.
 */
export function runImport(task: ImportTask, { space, cloud }: Place): TaskOutcome {
  const text = textOf(task, cloud);
  if (text === undefined) return failed('INVALID_FILE_FORMAT: the file is not UTF-8', 0, 0);
  const rows = rowsOf(text, task.fileType);
  const good = rows.filter((row) => 'document' in row);
  const bad = rows.filter((row) => 'problem' in row);
  const collection = openCollection(space.database, task.collection);
  const { done, refused, stopped } = task.mode === 'UPSERT' ? upsertAll(good, collection, cloud) : insertAll(good, collection, cloud);
  const failedCount = bad.length + refused;
  if (stopped !== undefined) return failed(stopped, done, failedCount);
  if (bad.length > 0) return failed(`INVALID_FILE_FORMAT: ${namesOf(bad)}`, done, failedCount);
  return { status: 'SUCCESS', detail: '', successCount: done, failedCount };
}

const failed = (detail: string, successCount: number, failedCount: number): TaskOutcome => ({
  status: 'FAILED',
  detail,
  successCount,
  failedCount,
});

function textOf({ key }: ImportTask, { store }: Cloud): string | undefined {
  const object = store.find(ownBucket, key);
  if (!object) return '';
  try {
    // A byte order mark is dropped by the decoder.
    return new TextDecoder('utf-8', { fatal: true }).decode(store.readNow(object));
  } catch {
    return undefined;
  }
}

type Bad = Extract<ImportRow, { readonly problem: string }>;
type Good = Extract<ImportRow, { readonly document: Document }>;

const namesOf = (bad: readonly Bad[]): string => {
  const named = bad.slice(0, namedMost).map(({ line, problem }) => `line ${line}: ${problem}`);
  return [...named, ...(bad.length > namedMost ? [`and ${bad.length - namedMost} more`] : [])].join('; ');
};

/** What became of the lines that could be read. */
interface Imported {
  readonly done: number;
  readonly refused: number;
  /** Why the rest was left. */
  readonly stopped?: string;
}

/** INSERT: a document whose key is there already is left out, and the others come (H:193264). */
function insertAll(rows: readonly Good[], collection: CollectionState, cloud: Cloud): Imported {
  const keys = new UniqueKeys(collection);
  let done = 0;
  for (const { document } of rows) {
    const whole = withId(document, cloud);
    if (keys.add(whole) !== undefined) continue;
    collection.documents.push(whole);
    done += 1;
  }
  return { done, refused: rows.length - done };
}

/** UPSERT: a document with this `_id` is replaced; a conflict with another unique index ends the import (H:193264). */
function upsertAll(rows: readonly Good[], collection: CollectionState, cloud: Cloud): Imported {
  const keys = new UniqueKeys(collection);
  const places = new Map(collection.documents.map(({ _id }, index) => [JSON.stringify(_id), index]));
  let done = 0;
  for (const { document, line } of rows) {
    const whole = withId(document, cloud);
    const index = places.get(JSON.stringify(whole['_id']));
    const before = index === undefined ? undefined : collection.documents[index];
    if (before) keys.remove(before);
    const taken = keys.add(whole);
    if (taken !== undefined) {
      if (before) keys.add(before);
      return {
        done,
        refused: rows.length - done,
        stopped: `DUPLICATE_KEY_ERROR: line ${line}: the unique index ${taken} has its key already`,
      };
    }
    places.set(JSON.stringify(whole['_id']), index ?? collection.documents.length);
    collection.documents[index ?? collection.documents.length] = whole;
    done += 1;
  }
  return { done, refused: 0 };
}

/** A document without an `_id` gets one (H:193264). */
const withId = ({ _id, ...fields }: Document, cloud: Cloud): Document => ({ _id: _id ?? objectId(cloud.now()), ...fields });
