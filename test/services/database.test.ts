import { describe, expect, test } from 'vitest';
import { refusal } from '../support/fake-rpc.ts';
import { createFakeSpace } from '../support/fake-space.ts';

const bodies = ({ sent }: ReturnType<typeof createFakeSpace>) =>
  sent().map(([, { Body }]) => JSON.parse(String(Body)) as Readonly<Record<string, unknown>>);

describe('the documents of a collection', () => {
  test.each([
    { reply: { Result: '12', AffectedDocs: 0 }, documents: 12, what: 'a number' },
    { reply: { Result: '{"count":3}' }, documents: 3, what: 'an object with "count"' },
    { reply: { Result: '{"n":4}' }, documents: 4, what: 'an object with "n"' },
    { reply: { Result: '', AffectedDocs: 7 }, documents: 7, what: 'the affected documents alone' },
  ])('are counted, whether the cloud answers $what', async ({ reply, documents }) => {
    const space = createFakeSpace([reply]);
    expect(await space.database.count('users')).toBe(documents);
    expect(bodies(space)).toEqual([{ command: 'count', collection: 'users', query: {} }]);
  });

  test('are none where the cloud knows no such collection', async () => {
    const { database } = createFakeSpace([refusal('RunDBCommand', 'collection not found', 'Collection.NotFound')]);
    expect(await database.count('users')).toBe(0);
  });

  test('cannot be counted from an answer without a number', async () => {
    const { database } = createFakeSpace([{ Result: 'soon' }]);
    await expect(database.count('users')).rejects.toMatchObject({ code: 'REPLY_UNREADABLE', facts: { operation: 'RunDBCommand' } });
  });

  test.each([
    { Result: '{"_id":"a","age":1}', has: true },
    { Result: 'null', has: false },
    { Result: '', has: false },
    { Result: undefined, has: false },
    { Result: '[1]', has: false },
  ])('are there or not: $Result', async ({ Result, has }) => {
    const space = createFakeSpace([{ Result }]);
    expect(await space.database.hasAny('users')).toBe(has);
    expect(bodies(space)).toEqual([{ command: 'findOne', collection: 'users', query: {} }]);
  });
});

test('a stamp is one document of our collection, written so that twice is once', async () => {
  const space = createFakeSpace([
    { AffectedDocs: 1 },
    { Result: '{"_id":"8254c329a92850f6d539dd37","key":"k","value":{"sha256":"ab"}}' },
    { Result: 'null' },
  ]);
  await space.stamps.put('k', { sha256: 'ab' });
  expect(await space.stamps.find('k')).toEqual({ sha256: 'ab' });
  expect(await space.stamps.find('k')).toBeUndefined();
  const collection = 'miniship_stamps';
  const query = { _id: '8254c329a92850f6d539dd37' };
  const update = { $set: { key: 'k', value: { sha256: 'ab' } } };
  expect(bodies(space)).toEqual([
    { command: 'updateOne', collection, filter: query, update, options: { upsert: true } },
    { command: 'findOne', collection, query },
    { command: 'findOne', collection, query },
  ]);
});

describe('an import', () => {
  const reply = {
    TaskId: 'T-1',
    Host: 'https://share.oss-cn-zhangjiakou.aliyuncs.com/',
    FileKey: 'mongo/import/S-1/x.json',
    AccessKeyId: 'LTAI',
    Policy: 'eyJ9',
    Signature: 'c2ln',
    ExpireTime: '2020-07-20T05:32:03Z',
  };

  test('is opened with permission to post its file, which is secret', async () => {
    const { database, sent, secrets } = createFakeSpace([reply]);
    const opened = await database.createImport({ collection: 'users', fileType: 'JSON', mode: 'UPSERT' });
    expect(opened).toEqual({
      taskId: 'T-1',
      permit: {
        host: 'https://share.oss-cn-zhangjiakou.aliyuncs.com',
        key: 'mongo/import/S-1/x.json',
        accessId: 'LTAI',
        policy: 'eyJ9',
        signature: 'c2ln',
        expiresAtMs: Date.UTC(2020, 6, 20, 5, 32, 3),
      },
    });
    expect(sent()).toEqual([['CreateDBImportTask', { Collection: 'users', FileType: 'JSON', Mode: 'UPSERT' }]]);
    expect(secrets).toEqual(['eyJ9', 'c2ln']);
  });

  test('whose id the answer lacks may be there all the same', async () => {
    const { database } = createFakeSpace([{ ...reply, TaskId: '' }]);
    await expect(database.createImport({ collection: 'users', fileType: 'CSV', mode: 'INSERT' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
    });
  });

  test.each([
    { reply: { Status: 'NEW' }, task: { state: 'new', label: 'NEW', detail: '' } },
    { reply: { Status: 'WAITING' }, task: { state: 'running', label: 'WAITING', detail: '' } },
    { reply: { Status: 'SOON' }, task: { state: 'running', label: 'SOON', detail: '' } },
    {
      reply: { Status: 'SUCCESS', SuccessCount: '6', FailedCount: '1' },
      task: { state: 'succeeded', label: 'SUCCESS', detail: '', succeeded: 6, failed: 1 },
    },
    { reply: { Status: 'FAILED', DetailMessage: 'SERVER_BUSY' }, task: { state: 'failed', label: 'FAILED', detail: 'SERVER_BUSY' } },
  ])('is told as far as it is: $reply.Status', async ({ reply: told, task }) => {
    const { database, sent } = createFakeSpace([told]);
    expect(await database.importTask('T-1')).toEqual(task);
    expect(sent()).toEqual([['QueryDBImportTaskStatus', { TaskId: 'T-1' }]]);
  });

  test('that the cloud has forgotten is absent', async () => {
    const { database } = createFakeSpace([refusal('QueryDBImportTaskStatus', 'no such task', 'TaskId.NotFound')]);
    expect(await database.importTask('T-1')).toBeUndefined();
  });
});

test('an export ends with a signed address, which is secret', async () => {
  const DownloadUrl = 'https://share.example/x.json?Expires=1&OSSAccessKeyId=L&Signature=CKx%2BV';
  const { database, sent, secrets } = createFakeSpace([{ TaskId: 'T-2' }, { Status: 'SUCCESS', ExportedCount: '2', DownloadUrl }]);
  expect(await database.createExport('users')).toEqual({ taskId: 'T-2' });
  expect(await database.exportTask('T-2')).toEqual({
    state: 'succeeded',
    label: 'SUCCESS',
    detail: '',
    documents: 2,
    downloadUrl: DownloadUrl,
  });
  expect(sent()).toEqual([
    ['CreateDBExportTask', { Collection: 'users', FileType: 'JSON' }],
    ['QueryDBExportTaskStatus', { TaskId: 'T-2' }],
  ]);
  expect(secrets).toEqual([DownloadUrl, 'CKx+V']);
});

test('backups are listed the newest first, and restored under other names', async () => {
  const BackupDumpTimes = [
    { BackupId: 'b-1', DumpTime: '2020-11-18T03:46:02Z' },
    { BackupId: 'b-2', DumpTime: '2020-11-18T04:05:28Z' },
    { DumpTime: '2020-11-18T04:05:28Z' },
  ];
  const restored = { Status: 'SUCCESS', SuccessCount: 1, FailedCount: 0 };
  const { database, sent } = createFakeSpace([{ BackupDumpTimes }, { Collections: ['users'] }, { TaskId: 'T-3' }, restored, {}]);
  expect(await database.backups()).toEqual([
    { backupId: 'b-2', dumpedMs: Date.UTC(2020, 10, 18, 4, 5, 28) },
    { backupId: 'b-1', dumpedMs: Date.UTC(2020, 10, 18, 3, 46, 2) },
  ]);
  expect(await database.collectionsOf('b-2')).toEqual(['users']);
  expect(await database.createRestore({ backupId: 'b-2', from: 'users', to: 'users_back' })).toEqual({ taskId: 'T-3' });
  expect(await database.restoreTask('T-3')).toEqual({ state: 'succeeded', label: 'SUCCESS', detail: '', succeeded: 1, failed: 0 });
  await database.rename('users_back', 'users');
  expect(sent().slice(2)).toEqual([
    ['CreateDBRestoreTask', { BackupId: 'b-2', OriginCollections: 'users', NewCollections: 'users_back' }],
    ['QueryDBRestoreTaskStatus', { TaskId: 'T-3' }],
    ['RenameDBCollection', { OriginCollection: 'users_back', NewCollection: 'users' }],
  ]);
});
