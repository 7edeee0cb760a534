import { expect, test } from 'vitest';
import { matching } from '../lab.ts';
import { type DatabaseLab, importForm, startDatabase } from './database-lab.ts';

const one = '0'.repeat(24);
const two = '1'.repeat(24);
const minuteMs = 60_000;

const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const statusOf = (lab: DatabaseLab, TaskId: string) => lab.call('QueryDBImportTaskStatus', { TaskId });

/** The text of a finished export of `notes`. */
async function exported(lab: DatabaseLab, given: Readonly<Record<string, string>> = {}): Promise<string> {
  const { TaskId } = await lab.call('CreateDBExportTask', { Collection: 'notes', FileType: 'JSON', ...given });
  const { DownloadUrl } = await lab.call('QueryDBExportTaskStatus', { TaskId });
  const answer = await fetch(DownloadUrl);
  expect(answer.status).toBe(200);
  return answer.text();
}

test('an import waits for its file, begins with the first question after it, and takes its time', async () => {
  const lab = await startDatabase({ dbDelayMs: 2 * minuteMs });
  const permit = await lab.call('CreateDBImportTask', { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT' });
  expect(permit).toMatchObject({
    FileKey: matching(/^mongo\/import\/mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f\/\d{14}_[0-9a-f-]{36}\.json$/),
    ExpireTime: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    Host: lab.emulator.url,
  });
  const status = async () => (await statusOf(lab, permit.TaskId)).Status;
  lab.emulator.advance(minuteMs);
  expect(await status()).toBe('NEW');
  await fetch(permit.Host, { method: 'POST', body: importForm(permit, lines({ a: 1 }, { a: 2 })) });
  lab.emulator.advance(minuteMs);
  expect(await status()).toBe('WAITING');
  lab.emulator.advance(minuteMs);
  expect([await status(), await lab.contents()]).toEqual(['RUNNING', []]);
  lab.emulator.advance(minuteMs);
  // Whoever looks at the collection first sees it done; nobody has to ask the task.
  expect(await lab.contents()).toEqual([{ a: 1 }, { a: 2 }]);
  expect(await statusOf(lab, permit.TaskId)).toMatchObject({ Status: 'SUCCESS', SuccessCount: '2', FailedCount: '0' });
});

test('INSERT leaves out what is there already, and takes the rest', async () => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: { _id: one, name: 'old' } });
  const file = lines({ _id: { $oid: one }, name: 'new' }, { _id: { $oid: two }, name: 'b' }, { _id: { $oid: two }, name: 'c' });
  const reply = await statusOf(lab, await lab.post(file));
  expect(reply).toMatchObject({ Status: 'SUCCESS', SuccessCount: '1', FailedCount: '2' });
  expect(await lab.contents()).toEqual([{ name: 'old' }, { name: 'b' }]);
});

test('UPSERT replaces by the id, and inserts what is new', async () => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: { _id: one, name: 'old', kept: false } });
  const file = lines(
    { _id: { $oid: one }, name: 'new' },
    { _id: { $oid: two }, name: 'b' },
    { _id: { $oid: two }, name: 'c' },
    { name: 'd' },
  );
  expect(await statusOf(lab, await lab.post(file, { Mode: 'UPSERT' }))).toMatchObject({
    Status: 'SUCCESS',
    SuccessCount: '4',
    FailedCount: '0',
  });
  expect(await lab.contents()).toEqual([{ name: 'new' }, { name: 'c' }, { name: 'd' }]);
});

test('UPSERT stops at a conflict with another unique index', async () => {
  const lab = await startDatabase();
  await lab.run('createIndex', { field: { name: 1 }, options: { unique: true } });
  await lab.run('insertOne', { doc: { _id: one, name: 'a' } });
  const file = lines({ name: 'b' }, { _id: { $oid: two }, name: 'a' }, { name: 'c' });
  const reply = await statusOf(lab, await lab.post(file, { Mode: 'UPSERT' }));
  expect(reply).toMatchObject({ Status: 'FAILED', SuccessCount: '1', FailedCount: '2' });
  expect(reply.DetailMessage).toBe('DUPLICATE_KEY_ERROR: line 2: the unique index name_1 has its key already');
  expect(await lab.contents()).toEqual([{ name: 'a' }, { name: 'b' }]);
});

test.each([
  ['a list', '[{"a":1}]'],
  ['a text', '"a"'],
  ['no JSON', '{"a":1'],
  ['an id that is no oid', '{"_id":"1","a":1}'],
  ['an id that is an oid without its form', `{"_id":"${one}"}`],
  ['a name that begins with a point', '{".a":1}'],
  ['a name with two points', '{"a":{"b..c":1}}'],
  ['an operator', '{"$set":{"a":1}}'],
  ['a hostile name', '{"__proto__":{"a":1}}'],
])('a line that is %s fails the import by its number, and the others come all the same', async (_what, line) => {
  const lab = await startDatabase();
  const reply = await statusOf(lab, await lab.post(`{"ok":1}\n\n${line}\r\n{"ok":2}`));
  expect(reply).toMatchObject({
    Status: 'FAILED',
    SuccessCount: '2',
    FailedCount: '1',
    DetailMessage: matching(/^INVALID_FILE_FORMAT: line 3: \S/),
  });
  expect(await lab.contents()).toEqual([{ ok: 1 }, { ok: 2 }]);
});

test('of many bad lines ten are named', async () => {
  const lab = await startDatabase();
  const { DetailMessage, FailedCount } = await statusOf(lab, await lab.post('x\n'.repeat(25)));
  expect([FailedCount, DetailMessage.match(/line \d+/g)?.length, DetailMessage.endsWith('; and 15 more')]).toEqual(['25', 10, true]);
});

test('a file that is not UTF-8 is no file, and an empty one is an import of nothing', async () => {
  const lab = await startDatabase();
  const latin = new Uint8Array([0x7b, 0xe4, 0x7d]);
  expect(await statusOf(lab, await lab.post(latin))).toMatchObject({
    Status: 'FAILED',
    DetailMessage: 'INVALID_FILE_FORMAT: the file is not UTF-8',
  });
  expect(await statusOf(lab, await lab.post(''))).toMatchObject({ Status: 'SUCCESS', SuccessCount: '0' });
  expect(await statusOf(lab, await lab.post('\ufeff{"a":1}\n'))).toMatchObject({ Status: 'SUCCESS', SuccessCount: '1' });
});

test('a CSV has its names in the first line, numbers where they are plain ones, and documents by points', async () => {
  const lab = await startDatabase();
  const file = `_id,name,size,a.b\r\n${one},"x, ""y""",007,1\r\nObjectId(${two}),"two\nlines",-1.5,\r\n,plain,1e3,0\r\n`;
  expect(await statusOf(lab, await lab.post(file, { FileType: 'CSV' }))).toMatchObject({ Status: 'SUCCESS', SuccessCount: '3' });
  expect(await lab.contents()).toEqual([
    { name: 'x, "y"', size: '007', a: { b: 1 } },
    { name: 'two\nlines', size: -1.5, a: { b: '' } },
    { name: 'plain', size: '1e3', a: { b: 0 } },
  ]);
  expect((await lab.run('count', { query: { _id: { $in: [one, two] } } })).result).toBe(2);
});

test.each([
  { csv: 'a,a\n1,2\n', line: 1, done: '0' },
  { csv: 'a,\n1,2\n', line: 1, done: '0' },
  { csv: 'a,b\n1,2\n1\n3,4\n', line: 3, done: '2' },
  { csv: 'a,b\n1,"2\n3,4\n', line: 2, done: '1' },
  { csv: 'a,b\n"x\ny",2\n1,x"y\n3,4\n', line: 4, done: '2' },
  { csv: '_id,b\n1,2\n', line: 2, done: '0' },
])('the CSV $csv has its fault in line $line', async ({ csv, line, done }) => {
  const lab = await startDatabase();
  const reply = await statusOf(lab, await lab.post(csv, { FileType: 'CSV' }));
  expect(reply).toMatchObject({ Status: 'FAILED', SuccessCount: done, FailedCount: '1' });
  expect(reply.DetailMessage).toMatch(new RegExp(`^INVALID_FILE_FORMAT: line ${line}: `));
});

test('an export writes a document a line, ids and dates as an import wants them', async () => {
  const lab = await startDatabase();
  await lab.run('insertMany', {
    docs: [
      { _id: one, name: '一', at: '2026-01-02T03:04:05.000Z' },
      { _id: two, deep: { er: [1] } },
    ],
  });
  const text = await exported(lab);
  expect(text).toBe(
    `{"_id":{"$oid":"${one}"},"name":"一","at":{"$date":"2026-01-02T03:04:05.000Z"}}\n{"_id":{"$oid":"${two}"},"deep":{"er":[1]}}\n`,
  );
  expect(await exported(lab, { Fields: 'deep.er' })).toBe(`{"_id":{"$oid":"${one}"}}\n{"_id":{"$oid":"${two}"},"deep":{"er":[1]}}\n`);
  const before = await lab.run('find');
  await lab.run('deleteMany', { filter: {} });
  expect(await statusOf(lab, await lab.post(text))).toMatchObject({ Status: 'SUCCESS', SuccessCount: '2' });
  expect((await lab.run('find')).result).toEqual(before.result);
});

test('a CSV has exactly the fields that it was asked for', async () => {
  const lab = await startDatabase();
  await lab.run('insertMany', {
    docs: [
      { name: 'x, "y"', size: 1, deep: { er: true } },
      { name: 'b', list: [1, 2] },
    ],
  });
  expect(await exported(lab, { FileType: 'CSV', Fields: 'name,deep.er,list,size' })).toBe(
    'name,deep.er,list,size\n"x, ""y""",true,,1\nb,,"[1,2]",\n',
  );
});

test('an export takes its time, tells how many, and its address is good for a while', async () => {
  const lab = await startDatabase({ dbDelayMs: 2 * minuteMs, tokenLifetimeMs: 5 * minuteMs });
  await lab.run('insertOne', { doc: { name: 'a' } });
  const { TaskId } = await lab.call('CreateDBExportTask', { Collection: 'notes', FileType: 'JSON' });
  const status = () => lab.call('QueryDBExportTaskStatus', { TaskId });
  expect(await status()).toMatchObject({ Status: 'WAITING' });
  lab.emulator.advance(minuteMs);
  const running = await status();
  expect([running.Status, running.DownloadUrl, running.ExportedCount]).toEqual(['RUNNING', undefined, undefined]);
  lab.emulator.advance(minuteMs);
  const { Status, ExportedCount, DownloadUrl } = await status();
  expect([Status, ExportedCount]).toEqual(['SUCCESS', '1']);
  const unsigned = DownloadUrl.replace(/\?.*/, '');
  expect(unsigned).toMatch(/\/mongo\/export\/mp-[0-9a-f-]+\/\d{14}_[0-9a-f-]{36}\.json$/);
  expect([(await fetch(DownloadUrl)).status, (await fetch(unsigned)).status]).toEqual([200, 403]);
  lab.emulator.advance(5 * minuteMs);
  expect((await fetch(DownloadUrl)).status).toBe(403);
});

test('an export fails when its collection goes meanwhile', async () => {
  const lab = await startDatabase({ dbDelayMs: minuteMs });
  await lab.run('insertOne', { doc: { name: 'a' } });
  const { TaskId } = await lab.call('CreateDBExportTask', { Collection: 'notes', FileType: 'JSON' });
  await lab.call('DeleteDBCollection', { Body: '{"command":"drop","collection":"notes"}' });
  lab.emulator.advance(minuteMs);
  const reply = await lab.call('QueryDBExportTaskStatus', { TaskId });
  expect([reply.Status, reply.DetailMessage, reply.DownloadUrl]).toEqual([
    'FAILED',
    'INTERNAL_ERROR: there is no collection notes',
    undefined,
  ]);
});

test.each([
  { given: { Collection: 'nothing', FileType: 'JSON' }, code: 'InvalidCollection.NotFound' },
  { given: { Collection: 'notes', FileType: 'CSV' }, code: 'MissingFields' },
  { given: { Collection: 'notes', FileType: 'CSV', Fields: 'a,,b' }, code: 'InvalidParameter' },
  { given: { Collection: 'notes', FileType: 'XML' }, code: 'InvalidParameter' },
])('an export of $given is refused: $code', async ({ given, code }) => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: { name: 'a' } });
  expect(await lab.call('CreateDBExportTask', given)).toMatchObject({ Code: code });
});

test.each([
  { given: { Collection: 'a$b', FileType: 'JSON', Mode: 'INSERT' }, code: 'InvalidParameter' },
  { given: { Collection: 'notes', FileType: 'JSON', Mode: 'MERGE' }, code: 'InvalidParameter' },
  { given: { Collection: 'notes', FileType: 'JSON' }, code: 'MissingMode' },
])('an import of $given is refused: $code', async ({ given, code }) => {
  const lab = await startDatabase();
  expect(await lab.call('CreateDBImportTask', given)).toMatchObject({ status: 400, Code: code });
});

test('a task is known by its id and its kind only', async () => {
  const lab = await startDatabase();
  const { TaskId } = await lab.call('CreateDBImportTask', { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT' });
  expect(await statusOf(lab, 'x')).toMatchObject({ status: 400, Code: 'TaskId.NotFound' });
  expect(await lab.call('QueryDBExportTaskStatus', { TaskId })).toMatchObject({ status: 400, Code: 'TaskId.NotFound' });
  expect(await lab.call('QueryDBRestoreTaskStatus', { TaskId })).toMatchObject({ status: 400, Code: 'TaskId.NotFound' });
});

test('a permit lets in this one file, of 50 MiB at most, and until its time', async () => {
  const lab = await startDatabase({ tokenLifetimeMs: 5 * minuteMs });
  const permit = await lab.call('CreateDBImportTask', { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT' });
  expect(JSON.parse(Buffer.from(permit.Policy, 'base64').toString())).toMatchObject({
    conditions: [['content-length-range', 0, 50 * 1024 * 1024], { key: permit.FileKey }],
  });
  const post = async (form: FormData) => (await fetch(permit.Host, { method: 'POST', body: form })).status;
  expect(await post(importForm({ ...permit, FileKey: 'mongo/import/another.json' }, ''))).toBe(403);
  lab.emulator.advance(5 * minuteMs);
  expect(await post(importForm(permit, ''))).toBe(403);
});

test('a lost answer leaves a task behind, which waits for a file that nobody will send', async () => {
  const lab = await startDatabase();
  lab.emulator.failNext('CreateDBImportTask', { kind: 'drop', when: 'after' });
  const given = { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT' };
  await expect(lab.call('CreateDBImportTask', given)).rejects.toThrow();
  const { spaces } = lab.emulator.state() as {
    readonly spaces: readonly { readonly database: { readonly tasks: readonly { taskId: string }[] } }[];
  };
  const [task, ...more] = spaces[0]?.database.tasks ?? [];
  expect([more.length, (await statusOf(lab, task?.taskId ?? '')).Status]).toEqual([0, 'NEW']);
});

test('a lost answer of a command has changed what it says; one that never came has not', async () => {
  const lab = await startDatabase();
  lab.emulator.failNext('RunDBCommand', { kind: 'drop', when: 'after' });
  await expect(lab.run('insertOne', { doc: { name: 'a' } })).rejects.toThrow();
  lab.emulator.failNext('RunDBCommand', { kind: 'drop', when: 'before' });
  await expect(lab.run('insertOne', { doc: { name: 'b' } })).rejects.toThrow();
  expect(await lab.contents()).toEqual([{ name: 'a' }]);
});

test('the fault "expired" makes a permit and an address that the storage refuses', async () => {
  const lab = await startDatabase();
  lab.emulator.failNext('CreateDBImportTask', { kind: 'expired', when: 'after' });
  const permit = await lab.call('CreateDBImportTask', { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT' });
  expect((await fetch(permit.Host, { method: 'POST', body: importForm(permit, '') })).status).toBe(403);
  await lab.run('insertOne', { doc: { name: 'a' } });
  const { TaskId } = await lab.call('CreateDBExportTask', { Collection: 'notes', FileType: 'JSON' });
  lab.emulator.failNext('QueryDBExportTaskStatus', { kind: 'expired', when: 'after' });
  const { DownloadUrl } = await lab.call('QueryDBExportTaskStatus', { TaskId });
  expect((await fetch(DownloadUrl)).status).toBe(403);
});

test('a space that is deleted takes the files of its database with it', async () => {
  const lab = await startDatabase();
  await lab.post(lines({ a: 1 }));
  await lab.call('DeleteSpace');
  expect(
    (lab.emulator.state() as { readonly objects: readonly { readonly key: string }[] }).objects.filter(({ key }) =>
      key.startsWith('mongo/'),
    ),
  ).toEqual([]);
});
