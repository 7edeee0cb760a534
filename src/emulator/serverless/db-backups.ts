import { createHash, randomUUID } from 'node:crypto';
import { chinaStamp } from '../china-time.ts';
import type { Cloud } from '../cloud.ts';
import { databaseFolder, ownBucket } from '../object-store.ts';
import type { Place } from './db-place.ts';
import type { BackupState, CollectionState } from './db-state.ts';

/** The service keeps those of the last seven days (seed document 002). */
const keptMost = 7;
const dayMs = 24 * 3600 * 1000;
/** One backup a day, at three in the morning in China. The real time is not documented. */
const timeOfDayMs = 19 * 3600 * 1000;

/**
 * Makes the nightly backups that were due until then. Nothing has changed since the last look, for every change is preceded by one: what is
 * there now is what was there on each of these nights, so that they share one file.
 */
export function makeDueBackups({ space, cloud }: Place, untilMs: number): void {
  const { database } = space;
  const lastMs = Math.floor((untilMs - timeOfDayMs) / dayMs) * dayMs + timeOfDayMs;
  const nights = Array.from({ length: keptMost }, (_, index) => lastMs - (keptMost - 1 - index) * dayMs);
  const due = nights.filter((atMs) => atMs > database.backedUpToMs);
  database.backedUpToMs = Math.max(database.backedUpToMs, untilMs);
  const [firstMs, ...moreMs] = due;
  if (firstMs !== undefined && database.collections.length > 0) addBackups({ space, cloud }, firstMs, moreMs);
}

/** Makes a backup now, as the control surface and a seed ask for one. Nobody can ask the real service. */
export function makeBackup(place: Place): BackupState {
  return addBackups(place, place.cloud.now(), []);
}

/** The backups of one content; answers the first. Those that are too old now go, and with the last that needs it each file. */
function addBackups(place: Place, firstMs: number, moreMs: readonly number[]): BackupState {
  const { space, cloud } = place;
  const { database } = space;
  const key = `${databaseFolder}backup/${space.spaceId}/${randomUUID()}.json`;
  cloud.store.writeNow(key, JSON.stringify(database.collections), 'application/json');
  const collections = database.collections.map(({ name }) => name);
  const backupAt = (dumpedMs: number): BackupState => ({ backupId: backupId(place, dumpedMs), dumpedMs, key, collections });
  const first = backupAt(firstMs);
  const made = [first, ...moreMs.map(backupAt)];
  const others = database.backups.filter((one) => !made.some((fresh) => fresh.backupId === one.backupId));
  const all = [...others, ...made].sort((one, other) => one.dumpedMs - other.dumpedMs);
  database.backups = all.slice(-keptMost);
  const needed = new Set(database.backups.map((one) => one.key));
  for (const gone of new Set(all.map((one) => one.key))) if (!needed.has(gone)) cloud.store.remove(ownBucket, gone);
  return first;
}

/** `20201118114602_6bd7c996-f620-4026-ae24-418eddf78671`: the time in China, then what two samples of one space have in common. */
function backupId({ space }: Place, dumpedMs: number): string {
  const hex = createHash('sha256').update(space.spaceId).digest('hex');
  return `${chinaStamp(dumpedMs)}_${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** The collections in a backup with their documents and indexes. */
export function readBackup({ key }: BackupState, { store }: Cloud): readonly CollectionState[] {
  const object = store.find(ownBucket, key);
  // Written by `addBackups`, and by nobody else.
  return object ? (JSON.parse(store.readNow(object).toString('utf8')) as readonly CollectionState[]) : [];
}

/** Deletes what the storage holds for the database of a space, with the space. */
export function removeDatabase({ store }: Cloud, spaceId: string): void {
  for (const kind of ['backup', 'export', 'import']) {
    for (const { key } of store.list(ownBucket, `${databaseFolder}${kind}/${spaceId}/`)) store.remove(ownBucket, key);
  }
}
