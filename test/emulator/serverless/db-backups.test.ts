import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptySeed, type SeedSpace } from '../../../src/emulator/seed.ts';
import { matching } from '../lab.ts';
import { type DatabaseLab, startDatabase } from './database-lab.ts';
import { spaceId } from './hosting-lab.ts';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;
/** In the evening before the first night. */
const start = Date.parse('2026-03-01T12:00:00Z');

let folder = '';

// The client beside the emulator dates its calls: both go by the clock of this test.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  folder = mkdtempSync(join(tmpdir(), 'miniship-db-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const wait = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);
const backupsOf = async (lab: DatabaseLab) => (await lab.call('QueryDBBackupDumpTimes')).BackupDumpTimes;

/** Restores and answers what the task says then. */
async function restore(lab: DatabaseLab, BackupId: string, OriginCollections: string, NewCollections: string) {
  const { TaskId, Code } = await lab.call('CreateDBRestoreTask', { BackupId, OriginCollections, NewCollections });
  return TaskId === undefined ? { Code } : lab.call('QueryDBRestoreTaskStatus', { TaskId });
}

test('every night at three in China there is a backup, whether anybody looks that day or not', async () => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: { day: 1 } });
  wait(6 * hourMs);
  expect(await backupsOf(lab)).toEqual([]);
  wait(hourMs);
  await lab.run('insertOne', { collection: 'more', doc: { day: 2 } });
  wait(dayMs);
  expect(await backupsOf(lab)).toEqual([
    { BackupId: matching(/^20260302030000_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), DumpTime: '2026-03-01T19:00:00Z' },
    { BackupId: matching(/^20260303030000_/), DumpTime: '2026-03-02T19:00:00Z' },
  ]);
  const [first, second] = await backupsOf(lab);
  const collectionsOf = async (BackupId = '') => (await lab.call('QueryDBBackupCollections', { BackupId })).Collections;
  expect([await collectionsOf(first?.BackupId), await collectionsOf(second?.BackupId)]).toEqual([['notes'], ['notes', 'more']]);
});

test('seven are kept, and of the nights without a change one file', async () => {
  const lab = await startDatabase();
  const files = () => (lab.emulator.state() as { objects: { key: string }[] }).objects.filter(({ key }) => key.startsWith('mongo/backup/'));
  await lab.run('insertOne', { doc: { day: 1 } });
  wait(100 * dayMs);
  const old = await backupsOf(lab);
  expect([old.length, old[0]?.DumpTime, old[6]?.DumpTime, files().length]).toEqual([7, '2026-06-02T19:00:00Z', '2026-06-08T19:00:00Z', 1]);
  for (let day = 0; day < 8; day += 1) {
    await lab.run('insertOne', { doc: { day } });
    wait(dayMs);
  }
  const fresh = await backupsOf(lab);
  expect([fresh.length, fresh[0]?.DumpTime, files().length]).toEqual([7, '2026-06-10T19:00:00Z', 7]);
});

test('a database that nobody has used has no backups', async () => {
  const lab = await startDatabase();
  wait(10 * dayMs);
  expect(await backupsOf(lab)).toEqual([]);
  // The nights before the first collection are not made up for.
  await lab.run('insertOne', { doc: { day: 1 } });
  expect(await backupsOf(lab)).toEqual([]);
});

test('a backup holds what was there that night, and comes back beside what is there now', async () => {
  const lab = await startDatabase();
  await lab.run('insertMany', { docs: [{ name: 'a' }, { name: 'b' }] });
  await lab.run('createIndex', { field: { name: 1 }, options: { unique: true } });
  wait(dayMs);
  await lab.run('deleteMany', { filter: { name: 'a' } });
  const [{ BackupId } = { BackupId: '' }] = await backupsOf(lab);
  expect(await restore(lab, BackupId, 'notes', 'notes_before')).toMatchObject({ Status: 'SUCCESS', SuccessCount: 2, FailedCount: 0 });
  expect([await lab.contents(), await lab.contents('notes_before')]).toEqual([[{ name: 'b' }], [{ name: 'a' }, { name: 'b' }]]);
  expect(await lab.run('insertOne', { collection: 'notes_before', doc: { name: 'a' } })).toMatchObject({ Code: 'DUPLICATE_KEY_ERROR' });
});

test('a restore takes its time, and its collections are there at its end', async () => {
  const lab = await startDatabase({ dbDelayMs: 60_000 });
  await lab.run('insertOne', { doc: { name: 'a' } });
  const BackupId = lab.emulator.backUp(spaceId);
  const { TaskId } = await lab.call('CreateDBRestoreTask', { BackupId, OriginCollections: 'notes', NewCollections: 'other' });
  const status = async () => (await lab.call('QueryDBRestoreTaskStatus', { TaskId })).Status;
  expect(await status()).toBe('WAITING');
  wait(30_000);
  expect([await status(), await lab.contents('other')]).toEqual(['RUNNING', []]);
  wait(30_000);
  expect([await lab.contents('other'), await status()]).toEqual([[{ name: 'a' }], 'SUCCESS']);
});

test('a restore fails when its new name is taken meanwhile, and takes nothing away', async () => {
  const lab = await startDatabase({ dbDelayMs: 60_000 });
  await lab.run('insertOne', { doc: { name: 'a' } });
  const BackupId = lab.emulator.backUp(spaceId);
  const { TaskId } = await lab.call('CreateDBRestoreTask', { BackupId, OriginCollections: 'notes', NewCollections: 'other' });
  await lab.run('insertOne', { collection: 'other', doc: { name: 'mine' } });
  wait(60_000);
  expect(await lab.call('QueryDBRestoreTaskStatus', { TaskId })).toMatchObject({
    Status: 'FAILED',
    DetailMessage: 'INTERNAL_ERROR: there is a collection other by now',
  });
  expect(await lab.contents('other')).toEqual([{ name: 'mine' }]);
});

test.each([
  { origins: 'notes', fresh: 'a,b', code: 'InvalidParameter' },
  { origins: 'nothing', fresh: 'a', code: 'InvalidCollection.NotFound' },
  { origins: 'notes', fresh: 'notes', code: 'InvalidCollection.Duplicate' },
  { origins: 'notes,more', fresh: 'a,a', code: 'InvalidParameter' },
  { origins: 'notes', fresh: '', code: 'InvalidParameter' },
])('a restore of $origins as "$fresh" is refused: $code', async ({ origins, fresh, code }) => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: {} });
  await lab.run('insertOne', { collection: 'more', doc: {} });
  expect(await restore(lab, lab.emulator.backUp(spaceId), origins, fresh)).toMatchObject({ Code: code });
});

test('a backup that is not there is refused, with its collections and as a source', async () => {
  const lab = await startDatabase();
  expect(await lab.call('QueryDBBackupCollections', { BackupId: 'x' })).toMatchObject({ status: 400, Code: 'BackupId.NotFound' });
  expect(await restore(lab, 'x', 'a', 'b')).toMatchObject({ Code: 'BackupId.NotFound' });
});

test('the control surface makes a backup, of a space that is there', async () => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: {} });
  const ask = async (body: object) => {
    const answer = await fetch(`${lab.emulator.url}/_emulator/backup`, { method: 'POST', body: JSON.stringify(body) });
    return [answer.status, await answer.json()];
  };
  const [status, reply] = await ask({ spaceId });
  expect([status, reply]).toEqual([200, { backupId: (await backupsOf(lab))[0]?.BackupId }]);
  expect(await ask({ spaceId: 'nowhere' })).toEqual([400, { error: 'There is no space "nowhere".' }]);
  expect(await ask({ space: 'x' })).toEqual([400, { error: 'Expected {"spaceId": text}.' }]);
});

const space: SeedSpace = {
  spaceId,
  collections: [
    { name: 'notes', documents: [{ _id: '0'.repeat(24), name: 'a' }, { name: 'b' }] },
    { name: 'empty', documents: [] },
  ],
  backup: true,
};

test('a seed brings documents and a backup of them, and a reset brings them back', async () => {
  const lab = await startDatabase({ seed: { ...emptySeed, spaces: [space] } });
  const [{ BackupId } = { BackupId: '' }] = await backupsOf(lab);
  await lab.run('deleteMany', { filter: {} });
  lab.emulator.reset();
  const time = { StartTime: '2026-01-01T00:00:00Z', EndTime: '2026-01-02T00:00:00Z' };
  expect((await lab.call('DescribeResourceUsage', time)).DataList[0]?.CloudDB).toMatchObject({ Read: 0, Write: 0 });
  expect(await lab.contents()).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(await restore(lab, BackupId, 'notes,empty', 'one,two')).toMatchObject({ Status: 'SUCCESS', SuccessCount: 2 });
  expect((await lab.run('collections', { collection: undefined })).result).toEqual(['notes', 'empty', 'one', 'two']);
});

test('documents, tasks and backups are there again with the state file', async () => {
  const stateFile = join(folder, 'state.json');
  const seed = { ...emptySeed, spaces: [space] };
  const first = await startDatabase({ stateFile, seed });
  await first.run('insertOne', { doc: { name: 'c' } });
  const taskId = await first.post('{"name":"d"}\n');
  const BackupId = first.emulator.backUp(spaceId);
  await first.emulator.close();
  const second = await startDatabase({ stateFile, seed });
  expect(await second.call('QueryDBImportTaskStatus', { TaskId: taskId })).toMatchObject({ Status: 'SUCCESS', SuccessCount: '1' });
  expect(await second.contents()).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
  expect(await restore(second, BackupId, 'notes', 'before')).toMatchObject({ SuccessCount: 3 });
});

test('a long run keeps the last 200 tasks and their files', async () => {
  const lab = await startDatabase({ rateLimit: 'off' });
  await lab.run('insertOne', { doc: {} });
  const make = async () => (await lab.call('CreateDBExportTask', { Collection: 'notes', FileType: 'JSON' })).TaskId;
  const files = () => (lab.emulator.state() as { objects: { key: string }[] }).objects.filter(({ key }) => key.startsWith('mongo/export/'));
  const first = await make();
  for (let count = 0; count < 200; count += 1) await make();
  expect(await lab.call('QueryDBExportTaskStatus', { TaskId: first })).toMatchObject({ Code: 'TaskId.NotFound' });
  expect(files()).toHaveLength(200);
});
