import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startDatabase } from './database-lab.ts';

const fields = ['_id', 'a', 'b', 'a.b', 'a.0', 'c', 'c.0'];
const places = [...fields, 'c.$', 'c.$[]', 'c.$[x]', 'x.y.z'];
const strange = ['', '$a', 'toString', 'constructor', 'a..b', '$where'];
const querying = ['$gt', '$lte', '$in', '$ne', '$not', '$elemMatch', '$regex', '$size', '$type', '$exists', '$mod', '$all', '$eq'];
const updating = [
  '$set',
  '$inc',
  '$unset',
  '$push',
  '$pull',
  '$rename',
  '$min',
  '$mul',
  '$addToSet',
  '$pop',
  '$currentDate',
  '$setOnInsert',
  '$bit',
];
const staging = [
  '$match',
  '$group',
  '$project',
  '$unwind',
  '$sort',
  '$limit',
  '$lookup',
  '$facet',
  '$out',
  '$count',
  '$addFields',
  '$sample',
];
const calculating = ['$sum', '$concat', '$year', '$size', '$add', '$ifNull', '$map', '$dateToString', '$function', '$cond'];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, 'a', '$a', '/a/i', '/(/', '2026-01-02T03:04:05.000Z', '0'.repeat(24)),
  fc.integer(),
  fc.string({ maxLength: 5 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.dictionary(fc.constantFrom(...fields, ...strange, ...querying, ...calculating), tie('value'), { maxKeys: 2 }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));
/** Mostly what is well formed: else nothing would get as far as the language. */
const dictionary = (names: readonly string[], values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 2 }) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...names, ...strange), value, { maxKeys: 2 }) },
  );
const filter = dictionary(
  [...fields, '$or', '$and', '$expr'],
  fc.oneof(scalar, fc.dictionary(fc.constantFrom(...querying), scalar, { maxKeys: 1 }), value),
);
const document = dictionary(['a', 'b', 'c', 'd'], fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), value));
const update = fc.oneof(dictionary(updating, dictionary(places, scalar)), fc.array(dictionary(staging, value), { maxLength: 2 }));

const parameters = ['query', 'options', 'filter', 'update', 'doc', 'docs', 'pipeline', 'key', 'replacement', 'field', 'name', 'indexName'];
const commands = ['find', 'findOne', 'count', 'distinct', 'aggregate', 'insertOne', 'insertMany', 'updateOne', 'updateMany', 'replaceOne'];
const changing = ['deleteOne', 'findOneAndUpdate', 'findOneAndReplace', 'findOneAndDelete', 'createIndex', 'dropIndex', 'listIndexes'];

/** What each command needs, with anything in it; now and then something that it does not have. */
const needed: Readonly<Record<string, readonly string[]>> = {
  find: ['query'],
  findOne: ['query'],
  count: ['query'],
  distinct: ['key', 'query'],
  aggregate: ['pipeline'],
  insertOne: ['doc'],
  insertMany: ['docs'],
  updateOne: ['filter', 'update'],
  updateMany: ['filter', 'update'],
  replaceOne: ['filter', 'doc'],
  deleteOne: ['filter'],
  findOneAndUpdate: ['filter', 'update'],
  findOneAndReplace: ['filter', 'replacement'],
  findOneAndDelete: ['filter'],
  createIndex: ['field'],
  dropIndex: ['indexName'],
};

const fitting: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  query: filter,
  filter,
  update,
  doc: document,
  replacement: document,
  key: fc.constantFrom(...fields, ...strange),
  docs: fc.array(document, { maxLength: 3 }),
  pipeline: fc.array(dictionary(staging, fc.oneof(filter, value)), { maxLength: 3 }),
  field: dictionary(fields, fc.constant(1)),
  indexName: fc.constantFrom('a_1', 'x'),
};
const body = fc.constantFrom(...commands, ...changing).chain((command) => {
  const own = Object.fromEntries((needed[command] ?? []).map((name) => [name, fitting[name] ?? value]));
  const takesOptions = !['distinct', 'insertOne', 'deleteOne', 'dropIndex', 'listIndexes'].includes(command);
  const options = fc.option(fc.constantFrom({ upsert: true }, { sort: { a: 1 } }, { unique: true }, { arrayFilters: [{ x: 1 }] }), {
    nil: undefined,
  });
  const stray = fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...parameters), value) },
  );
  return fc.tuple(fc.record(own), options, stray).map(([given, option, more]) => ({
    ...given,
    ...more,
    ...(option && takesOptions ? { options: option } : {}),
    command,
    collection: 'notes',
  }));
});

test('whatever a command holds, the answer is a yes or a no, and what is stored stays JSON with one id each', async () => {
  const { call, run } = await startDatabase({ rateLimit: 'off' });
  await run('insertMany', { docs: [{ a: 1, c: [1, 2] }, { a: { b: 2 }, b: 'text' }, { a: [{ b: 1 }] }] });
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(body, async (command) => {
      const { Code, Message } = await call('RunDBCommand', { Body: JSON.stringify(command) });
      codes.set(Code, (codes.get(Code) ?? 0) + 1);
      expect([Code, Message]).not.toContain('InternalError');
      const stored = (await run('find', { options: { limit: 500 } })).result as readonly { readonly _id: string }[];
      expect(new Set(stored.map(({ _id }) => _id)).size).toBe(stored.length);
      for (const { _id } of stored) expect(_id).toMatch(/^[0-9A-Za-z]{24}$/);
    }),
    { numRuns: 400 },
  );
  // Both kinds of answer came: else nothing was tried.
  expect(codes.get('OK')).toBeGreaterThan(15);
  expect(codes.get('InvalidBody')).toBeGreaterThan(15);
});
