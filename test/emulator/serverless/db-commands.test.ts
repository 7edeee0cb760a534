import { expect, test } from 'vitest';
import { matching } from '../lab.ts';
import { type DatabaseLab, startDatabase } from './database-lab.ts';

const one = '0'.repeat(24);
const two = '1'.repeat(24);

/** Three notes: a (1), b (2), c (3). */
async function startNotes(): Promise<DatabaseLab> {
  const lab = await startDatabase();
  const docs = [
    { _id: one, name: 'a', size: 1, tags: ['x', 'y'], at: '2026-01-02T03:04:05.000Z' },
    { _id: two, name: 'b', size: 2, tags: ['y'], deep: { er: 1 } },
    { name: 'c', size: 3 },
  ];
  expect(await lab.run('insertMany', { docs })).toMatchObject({ AffectedDocs: 3, Success: true });
  return lab;
}

test('a document gets an id when it has none, and is found by it', async () => {
  const lab = await startDatabase();
  const inserted = await lab.run('insertOne', { doc: { name: 'a' } });
  expect(inserted).toMatchObject({
    Code: 'OK',
    HttpStatusCode: '200',
    AffectedDocs: 1,
    result: { insertedId: matching(/^[0-9a-f]{24}$/), ok: 1, n: 1 },
  });
  const { insertedId } = inserted.result as { readonly insertedId: string };
  expect((await lab.run('findOne', { query: { _id: insertedId } })).result).toEqual({ _id: insertedId, name: 'a' });
});

test('an id is there once: the same again is refused, and nothing of it is stored', async () => {
  const lab = await startNotes();
  expect(await lab.run('insertOne', { doc: { _id: one, name: 'again' } })).toMatchObject({ status: 400, Code: 'DUPLICATE_KEY_ERROR' });
  expect(await lab.run('count', { query: { name: 'again' } })).toMatchObject({ result: 0 });
});

test('of many documents those before a double are in, those after it only when the order does not matter', async () => {
  const lab = await startNotes();
  const docs = [{ name: 'd' }, { _id: one }, { name: 'e' }];
  expect(await lab.run('insertMany', { docs })).toMatchObject({ Code: 'DUPLICATE_KEY_ERROR' });
  expect(await lab.run('count')).toMatchObject({ result: 4 });
  expect(await lab.run('insertMany', { docs, options: { ordered: false } })).toMatchObject({ Code: 'DUPLICATE_KEY_ERROR' });
  expect(await lab.run('count')).toMatchObject({ result: 6 });
});

test.each([
  { query: { size: { $gt: 1 } }, names: ['b', 'c'] },
  { query: { tags: 'y' }, names: ['a', 'b'] },
  { query: { 'deep.er': 1 }, names: ['b'] },
  { query: { $or: [{ name: 'a' }, { size: { $in: [3, 4] } }] }, names: ['a', 'c'] },
  { query: { tags: { $exists: false } }, names: ['c'] },
  { query: { name: '/^A$/i' }, names: ['a'] },
  { query: { name: { $regex: '[ab]' } }, names: ['a', 'b'] },
  { query: { tags: { $all: ['x', 'y'] } }, names: ['a'] },
  { query: { _id: { $oid: two } }, names: ['b'] },
  { query: { at: { $lt: '2026-01-02T03:04:05.001Z' } }, names: ['a'] },
  { query: { name: 'nobody' }, names: [] },
])('$query finds $names', async ({ query, names }) => {
  const lab = await startNotes();
  const found = await lab.run('find', { query, options: { sort: { name: 1 }, projection: { name: 1, _id: 0 } } });
  expect(found).toMatchObject({ AffectedDocs: names.length, result: names.map((name) => ({ name })) });
});

test('a find sorts, skips, limits and shows what it is asked for', async () => {
  const lab = await startNotes();
  const options = { sort: { size: -1 }, skip: 1, limit: 1, projection: { size: 1, _id: 0 } };
  expect((await lab.run('find', { options })).result).toEqual([{ size: 2 }]);
  expect((await lab.run('findOne', { query: {}, options: { sort: { size: -1 } } })).result).toMatchObject({ name: 'c' });
  expect(await lab.run('findOne', { query: { name: 'nobody' } })).toMatchObject({ AffectedDocs: 0, result: null });
  expect((await lab.run('count', { query: {}, options: { skip: 1 } })).result).toBe(2);
});

test('a find answers 500 documents at most, whatever it asks for', async () => {
  const lab = await startDatabase();
  await lab.run('insertMany', { docs: Array.from({ length: 600 }, (_, number) => ({ number })) });
  const count = async (options: object) => (await lab.run('find', { options })).AffectedDocs;
  expect([await count({}), await count({ limit: 300 }), await count({ limit: 1000 }), await count({ skip: 590 })]).toEqual([
    500, 300, 500, 10,
  ]);
});

test('distinct counts the members of lists, aggregate calculates, with dates and with other collections', async () => {
  const lab = await startNotes();
  expect((await lab.run('distinct', { key: 'tags' })).result).toEqual(['x', 'y']);
  expect((await lab.run('distinct', { key: 'size', query: { size: { $gt: 1 } } })).result).toEqual([2, 3]);
  await lab.run('insertOne', { collection: 'colours', doc: { of: 'b', colour: 'red' } });
  const pipeline = [
    { $match: { name: '/[ab]/' } },
    { $lookup: { from: 'colours', localField: 'name', foreignField: 'of', as: 'found' } },
    { $project: { _id: 0, name: 1, year: { $year: { $ifNull: ['$at', '2025-01-01T00:00:00.000Z'] } }, colours: '$found.colour' } },
    { $sort: { name: 1 } },
  ];
  expect((await lab.run('aggregate', { pipeline })).result).toEqual([
    { name: 'a', year: 2026, colours: [] },
    { name: 'b', year: 2025, colours: ['red'] },
  ]);
});

test.each([
  { update: { $set: { 'deep.er': 5 }, $inc: { size: 2 } }, becomes: { name: 'b', size: 4, tags: ['y'], deep: { er: 5 } } },
  { update: { $unset: { deep: '' }, $push: { tags: 'z' } }, becomes: { name: 'b', size: 2, tags: ['y', 'z'] } },
  {
    update: { $set: { 'tags.$[tag]': 'Y' } },
    options: { arrayFilters: [{ tag: 'y' }] },
    becomes: { name: 'b', size: 2, tags: ['Y'], deep: { er: 1 } },
  },
  { update: [{ $set: { double: { $multiply: ['$size', 2] } } }], becomes: { name: 'b', size: 2, tags: ['y'], deep: { er: 1 }, double: 4 } },
  { update: { $setOnInsert: { size: 9 } }, becomes: { name: 'b', size: 2, tags: ['y'], deep: { er: 1 } }, modified: 0 },
])('an update with $update changes what it says', async ({ update, options = {}, becomes, modified = 1 }) => {
  const lab = await startNotes();
  const reply = await lab.run('updateOne', { filter: { name: 'b' }, update, options });
  expect(reply).toMatchObject({ AffectedDocs: modified, result: { matchedCount: 1, modifiedCount: modified, upsertedId: null } });
  expect((await lab.run('findOne', { query: { _id: two }, options: { projection: { _id: 0 } } })).result).toEqual(becomes);
});

test('the position that the filter found is the one that is changed', async () => {
  const lab = await startNotes();
  await lab.run('updateOne', { filter: { tags: 'y', name: 'a' }, update: { $set: { 'tags.$': 'changed' } } });
  expect((await lab.run('findOne', { query: { _id: one } })).result).toMatchObject({ tags: ['x', 'changed'] });
});

test('the time of an update is that of the emulated clock', async () => {
  const lab = await startDatabase();
  await lab.run('insertOne', { doc: { name: 'a' } });
  lab.emulator.advance(10 * 60_000);
  await lab.run('updateOne', { filter: {}, update: { $currentDate: { at: true } } });
  const { at } = (await lab.run('findOne')).result as { readonly at: string };
  expect(Math.abs(Date.parse(at) - lab.emulator.now())).toBeLessThan(10_000);
});

test('updateMany changes all, and counts those that it did not have to change apart', async () => {
  const lab = await startNotes();
  expect(await lab.run('updateMany', { filter: {}, update: { $set: { size: 2 } } })).toMatchObject({
    AffectedDocs: 2,
    result: { matchedCount: 3, modifiedCount: 2 },
  });
});

test('an upsert inserts what its filter asks to be equal, with the update and what is for inserts only', async () => {
  const lab = await startDatabase();
  const update = { $set: { size: 1 }, $setOnInsert: { fresh: true } };
  const filter = { name: 'a', 'deep.er': { $eq: 2 }, age: { $gt: 3 } };
  const made = await lab.run('updateOne', { filter, update, options: { upsert: true } });
  expect(made).toMatchObject({ AffectedDocs: 1, result: { matchedCount: 0, upsertedCount: 1, upsertedId: matching(/^[0-9a-f]{24}$/) } });
  await lab.run('replaceOne', { filter: { _id: one }, doc: { name: 'b' }, options: { upsert: true } });
  expect(await lab.contents()).toEqual([{ name: 'a', deep: { er: 2 }, size: 1, fresh: true }, { name: 'b' }]);
  expect((await lab.run('count', { query: { _id: one } })).result).toBe(1);
});

test('without upsert nothing comes of an update that finds nothing', async () => {
  const lab = await startDatabase();
  const reply = await lab.run('updateMany', { filter: { name: 'a' }, update: { $set: { size: 1 } } });
  expect(reply).toMatchObject({ AffectedDocs: 0, result: { matchedCount: 0, upsertedId: null } });
  expect((await lab.run('collections')).result).toEqual([]);
});

test('a replacement keeps the id and nothing else', async () => {
  const lab = await startNotes();
  expect(await lab.run('replaceOne', { filter: { name: 'b' }, doc: { title: 'B' } })).toMatchObject({ AffectedDocs: 1 });
  expect((await lab.run('findOne', { query: { _id: two } })).result).toEqual({ _id: two, title: 'B' });
});

test('find and change answer the old document, or the new one when they are asked to', async () => {
  const lab = await startNotes();
  const options = { sort: { size: -1 }, projection: { size: 1, _id: 0 } };
  const update = { $inc: { size: 10 } };
  expect((await lab.run('findOneAndUpdate', { filter: {}, update, options })).result).toEqual({ size: 3 });
  expect((await lab.run('findOneAndUpdate', { filter: {}, update, options: { ...options, returnNewDocument: true } })).result).toEqual({
    size: 23,
  });
  expect((await lab.run('findOneAndReplace', { filter: { name: 'c' }, replacement: { size: 0 } })).result).toMatchObject({
    name: 'c',
    size: 23,
  });
  expect((await lab.run('findOneAndDelete', { filter: { size: 0 } })).result).toMatchObject({ size: 0 });
  expect(await lab.run('findOneAndDelete', { filter: { size: 0 } })).toMatchObject({ AffectedDocs: 0, result: null });
  expect((await lab.run('count')).result).toBe(2);
});

test('a deletion takes one or all', async () => {
  const lab = await startNotes();
  expect(await lab.run('deleteOne', { filter: { size: { $gt: 1 } } })).toMatchObject({
    AffectedDocs: 1,
    result: { deletedCount: 1, ok: 1, n: 1 },
  });
  expect(await lab.run('deleteMany', { filter: {} })).toMatchObject({ AffectedDocs: 2 });
  expect(await lab.run('deleteMany', { filter: {} })).toMatchObject({ AffectedDocs: 0 });
});

test('a unique index refuses the second of a kind, for inserts, updates and upserts alike', async () => {
  const lab = await startNotes();
  expect((await lab.run('createIndex', { field: { name: 1 }, options: { unique: true } })).result).toBe('name_1');
  expect((await lab.run('listIndexes')).result).toMatchObject([{ name: '_id_' }, { name: 'name_1', unique: true }]);
  expect(await lab.run('insertOne', { doc: { name: 'a' } })).toMatchObject({ Code: 'DUPLICATE_KEY_ERROR' });
  expect(await lab.run('updateMany', { filter: {}, update: { $set: { name: 'same' } } })).toMatchObject({ Code: 'DUPLICATE_KEY_ERROR' });
  expect(await lab.run('count', { query: { name: 'same' } })).toMatchObject({ result: 0 });
  await lab.run('dropIndex', { indexName: 'name_1' });
  expect(await lab.run('insertOne', { doc: { name: 'a' } })).toMatchObject({ AffectedDocs: 1 });
  expect(await lab.run('createIndex', { field: { name: 1 }, options: { unique: true } })).toMatchObject({ Code: 'InvalidBody' });
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no command', '{"collection":"notes"}'],
  ['an unknown command', '{"command":"eval","collection":"notes"}'],
  ['no collection', '{"command":"find"}'],
  ['a collection that cannot be', '{"command":"find","collection":"a$b"}'],
  ['a misspelt parameter', '{"command":"find","collection":"notes","filter":{}}'],
  ['an unknown option', '{"command":"find","collection":"notes","options":{"order":1}}'],
  ['an option of a wrong type', '{"command":"find","collection":"notes","options":{"limit":-1}}'],
  ['a time that is too long', '{"command":"find","collection":"notes","options":{"maxTimeMS":3001}}'],
  ['a missing parameter', '{"command":"deleteMany","collection":"notes"}'],
  ['an unknown operator of queries', '{"command":"find","collection":"notes","query":{"a":{"$gtx":1}}}'],
  ['an unknown operator of updates', '{"command":"updateOne","collection":"notes","filter":{},"update":{"$sett":{"a":1}}}'],
  ['an unknown stage', '{"command":"aggregate","collection":"notes","pipeline":[{"$mach":{}}]}'],
  ['a stage that writes', '{"command":"aggregate","collection":"notes","pipeline":[{"$out":"stolen"}]}'],
  ['an update without operators', '{"command":"updateOne","collection":"notes","filter":{},"update":{"a":1}}'],
  ['an update of the id', '{"command":"updateMany","collection":"notes","filter":{},"update":{"$set":{"_id":"222222222222222222222222"}}}'],
  ['a sum with a text', '{"command":"updateMany","collection":"notes","filter":{},"update":{"$inc":{"name":1}}}'],
  ['a push to a text', '{"command":"updateMany","collection":"notes","filter":{},"update":{"$push":{"name":1}}}'],
  ['a field inside a text', '{"command":"updateMany","collection":"notes","filter":{},"update":{"$set":{"name.first":1}}}'],
  ['a program', '{"command":"find","collection":"notes","query":{"$where":"sleep(1000)"}}'],
  [
    'a program far inside',
    '{"command":"aggregate","collection":"notes","pipeline":[{"$project":{"x":{"$function":{"body":"1","args":[],"lang":"js"}}}}]}',
  ],
  ['a regular expression that is none', '{"command":"find","collection":"notes","query":{"name":{"$regex":"("}}}'],
  ['an id of another form', '{"command":"insertOne","collection":"notes","doc":{"_id":"1"}}'],
  ['a name with a point', '{"command":"insertOne","collection":"notes","doc":{"a.b":1}}'],
  ['a name with a dollar', '{"command":"insertOne","collection":"notes","doc":{"a":{"$b":1}}}'],
  ['a hostile name', '{"command":"insertOne","collection":"notes","doc":{"a":{"__proto__":{"b":1}}}}'],
  ['too many levels', `{"command":"insertOne","collection":"notes","doc":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`],
  ['far too many levels', `{"command":"insertOne","collection":"notes","doc":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
])('%s is refused with one clear error, and nothing changes', async (_what, Body) => {
  const lab = await startNotes();
  const before = await lab.contents();
  const reply = await lab.call('RunDBCommand', { Body });
  expect(reply).toMatchObject({
    status: 400,
    Code: 'InvalidBody',
    Message: matching(/^The specified parameter "Body" is not valid: .+[^.]\.$/),
  });
  expect(await lab.contents()).toEqual(before);
});

test('a call without a command is told so', async () => {
  const lab = await startDatabase();
  expect(await lab.call('RunDBCommand', { Body: '' })).toMatchObject({ status: 400, Code: 'MissingBody' });
  expect(await lab.call('RunDBCommand', {})).toMatchObject({ status: 400, Code: 'MissingBody' });
  expect(await lab.call('DeleteDBCollection', { Body: '' })).toMatchObject({ status: 400, Code: 'MissingBody' });
});

test('a collection is made, renamed with its rule, and dropped with it', async () => {
  const lab = await startNotes();
  expect(await lab.run('createCollection', { collection: undefined, name: 'empty' })).toMatchObject({ Success: true });
  expect(await lab.run('createCollection', { collection: undefined, name: 'empty' })).toMatchObject({ Code: 'InvalidBody' });
  await lab.call('UpdateServicePolicy', { ServiceName: 'db', CollectionName: 'notes', PolicyName: 'PRIVATE' });
  expect(await lab.call('RenameDBCollection', { OriginCollection: 'notes', NewCollection: 'papers' })).toMatchObject({ Success: true });
  expect((await lab.run('collections', { collection: undefined })).result).toEqual(['papers', 'empty']);
  const policyOf = async (CollectionName: string) =>
    (await lab.call('DescribeServicePolicy', { ServiceName: 'db', CollectionName })).PolicyName;
  expect([await policyOf('notes'), await policyOf('papers')]).toEqual(['ADMINWRITEONLY', 'PRIVATE']);
  const dropped = await lab.call('DeleteDBCollection', { Body: '{"command":"drop","collection":"papers"}' });
  expect(dropped).toMatchObject({ Success: true, AffectedDocs: 3, Result: 'true' });
  expect([await policyOf('papers'), (await lab.run('collections', { collection: undefined })).result]).toEqual([
    'ADMINWRITEONLY',
    ['empty'],
  ]);
});

test('a collection that is not there is neither renamed nor dropped, and none takes the name of another', async () => {
  const lab = await startNotes();
  await lab.run('insertOne', { collection: 'papers', doc: {} });
  const rename = (OriginCollection: string, NewCollection: string) => lab.call('RenameDBCollection', { OriginCollection, NewCollection });
  expect(await rename('nothing', 'something')).toMatchObject({ status: 404, Code: 'InvalidCollection.NotFound' });
  expect(await rename('notes', 'papers')).toMatchObject({ status: 400, Code: 'InvalidCollection.Duplicate' });
  expect(await rename('notes', 'a,b')).toMatchObject({ status: 400, Code: 'InvalidParameter' });
  const drop = (Body: string) => lab.call('DeleteDBCollection', { Body });
  expect(await drop('{"command":"drop","collection":"nothing"}')).toMatchObject({ status: 404, Code: 'InvalidCollection.NotFound' });
  expect(await drop('{"command":"find","collection":"notes"}')).toMatchObject({ status: 400, Code: 'InvalidBody' });
  expect(await drop('{"command":"drop","collection":"notes","force":true}')).toMatchObject({ status: 400, Code: 'InvalidBody' });
  expect(await lab.contents()).toHaveLength(3);
});

test('the use of a space counts commands and bytes', async () => {
  const lab = await startNotes();
  const time = { StartTime: '2026-01-01T00:00:00Z', EndTime: '2026-01-02T00:00:00Z' };
  await lab.run('find');
  const { CloudDB } = (await lab.call('DescribeResourceUsage', time)).DataList[0] ?? {};
  expect(CloudDB).toMatchObject({ Read: 1, Write: 1 });
  expect(CloudDB?.DataSize).toBeGreaterThan(100);
});
