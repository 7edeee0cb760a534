import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectDataFile } from '../../src/packaging/data-file.ts';
import { folderWith } from '../support/deploy-scene.ts';

async function inspect(
  content: string | Buffer,
  { type = 'json', needsIds = false }: { readonly type?: 'json' | 'csv'; readonly needsIds?: boolean } = {},
) {
  const folder = folderWith({ file: content });
  const { file, problems } = await inspectDataFile({ path: join(folder, 'file'), name: `seeds/a.${type}`, type, needsIds });
  return { file, body: file?.body.toString('utf8'), problems: problems.map(({ message }) => message) };
}

const id = (digit: number): string => String(digit).padStart(24, '0');
const expectedId = 'an "_id" is {"$oid": "639be0d05321300af2bd273d"}';

describe('a file of JSON', () => {
  test.each([
    { what: 'a list', content: '[{"a":1},\n {"a":2}]', body: '{"a":1}\n{"a":2}\n' },
    {
      what: 'a list on one line, with a comma in a text',
      content: '[{"a":"},{"},{"a":"\\\\\\"["}]',
      body: '{"a":"},{"}\n{"a":"\\\\\\"["}\n',
    },
    { what: 'one document a line, as mongoexport has it', content: '{"a":1}\n\n{"a":2}\n', body: '{"a":1}\n{"a":2}\n' },
    { what: 'documents over several lines', content: '{\n  "a": [1,\n  {"b": 2}]\n}\n{"a":2}', body: '{ "a": [1, {"b": 2}] }\n{"a":2}\n' },
    { what: 'a byte order mark', content: '\uFEFF[{"a":1}]', body: '{"a":1}\n' },
    {
      what: 'numbers that JavaScript cannot hold',
      content: '[{"a":12345678901234567890, "b":1.0}]',
      body: '{"a":12345678901234567890, "b":1.0}\n',
    },
    { what: 'Windows line ends', content: '[\r\n{"a":1},\r\n{"a":2}\r\n]\r\n', body: '{"a":1}\n{"a":2}\n' },
  ])('may hold $what, and is posted as one document a line, letter for letter', async ({ content, body }) => {
    const inspected = await inspect(content);
    expect(inspected.problems).toEqual([]);
    expect(inspected.body).toBe(body);
    expect(inspected.file?.documents).toBe(body.trimEnd().split('\n').length);
  });

  test.each([
    { content: '[{"a":1},\n{"a":}]', problems: ['seeds/a.json:2 cannot be used as "data.imports": here stands no JSON'] },
    { content: '[{"a":1}\n,\n7]', problems: ['seeds/a.json:3 cannot be used as "data.imports": a document is an object'] },
    { content: '[{"a":1},\n,{"a":2}]', problems: ['seeds/a.json:2 cannot be used as "data.imports": here stands no JSON'] },
    { content: '[{"a":1},\n{"a":2}', problems: [] },
    { content: '{"a":1}\n{"a":', problems: ['seeds/a.json:2 cannot be used as "data.imports": here stands no JSON'] },
    { content: 'hello\n{"a":1}', problems: ['seeds/a.json:1 cannot be used as "data.imports": here stands no JSON'] },
    { content: '[[1]]', problems: ['seeds/a.json:1 cannot be used as "data.imports": a document is an object'] },
    { content: '[{"_id":7}]', problems: [`seeds/a.json:1 cannot be used as "data.imports": ${expectedId}`] },
    { content: '{"_id":{"$oid":"short"}}', problems: [`seeds/a.json:1 cannot be used as "data.imports": ${expectedId}`] },
    { content: '{"a":{"b..c":1}}', problems: ['seeds/a.json:1 cannot be used as "data.imports": a field cannot be named "b..c"'] },
    { content: '[{"a":[{".b":1}]}]', problems: ['seeds/a.json:1 cannot be used as "data.imports": a field cannot be named ".b"'] },
    { content: '[]', problems: ['seeds/a.json cannot be used as "data.imports": it holds no documents'] },
    { content: ' \n', problems: ['seeds/a.json cannot be used as "data.imports": it holds no documents'] },
    {
      content: `[{"_id":{"$oid":"${id(1)}"}},\n{"_id":{"$oid":"${id(2)}"}},\n{"_id":{"$oid":"${id(1)}"}}]`,
      problems: ['seeds/a.json:3 cannot be used as "data.imports": the "_id" 000000000000000000000001 stands in line 1 already'],
    },
  ])('is refused with its lines: $content', async ({ content, problems }) => {
    expect((await inspect(content)).problems).toEqual(problems);
  });

  test('tells so many problems of one file and no more', async () => {
    expect((await inspect('1\n'.repeat(40))).problems).toHaveLength(5);
  });

  test('of many documents on one line is taken apart in time', async () => {
    const content = `[${Array.from({ length: 50_000 }, (_, at) => `{"_id":{"$oid":"${id(at)}"}}`).join(',')}]`;
    expect((await inspect(content)).file?.documents).toBe(50_000);
  });
});

describe('a file of CSV', () => {
  const csv = { type: 'csv' } as const;

  test.each([
    { content: `_id,name\n${id(1)},tom\n${id(2)},anna\n`, documents: 2, isRepeatable: true },
    { content: 'name,text\r\ntom,"a, ""b""\r\nc"\r\n\r\nanna,\r\n', documents: 2, isRepeatable: false },
    { content: `_id,name\n${id(1)},tom\n,anna`, documents: 2, isRepeatable: false },
    { content: 'name\n""\ntom', documents: 1, isRepeatable: false },
  ])('is posted as it is: $content', async ({ content, documents, isRepeatable }) => {
    const inspected = await inspect(content, csv);
    expect(inspected).toMatchObject({ body: content, problems: [], file: { documents, isRepeatable } });
  });

  test.each([
    { content: 'a,b\n1\n2,3', problems: ['seeds/a.csv:2 cannot be used as "data.imports": 1 cells, and 2 columns'] },
    { content: 'a,a\n1,2', problems: ['seeds/a.csv:1 cannot be used as "data.imports": every column needs a name of its own'] },
    { content: 'a,\n1,2', problems: ['seeds/a.csv:1 cannot be used as "data.imports": every column needs a name of its own'] },
    { content: 'a,b\n"x\ny",1\n"z,2', problems: ['seeds/a.csv:4 cannot be used as "data.imports": a quote is never closed'] },
    { content: 'a,b\n"x\ny",1\nz', problems: ['seeds/a.csv:4 cannot be used as "data.imports": 1 cells, and 2 columns'] },
    { content: '_id,b\n7,1', problems: ['seeds/a.csv:2 cannot be used as "data.imports": an "_id" is 639be0d05321300af2bd273d'] },
    { content: 'a.,b\n7,1', problems: ['seeds/a.csv:1 cannot be used as "data.imports": every column needs a name of its own'] },
    { content: 'a,b\n', problems: ['seeds/a.csv cannot be used as "data.imports": it holds no documents'] },
    { content: '', problems: ['seeds/a.csv cannot be used as "data.imports": it holds no documents'] },
    {
      content: `_id,b\n${id(7)},1\n${id(7)},2`,
      problems: ['seeds/a.csv:3 cannot be used as "data.imports": the "_id" 000000000000000000000007 stands in line 2 already'],
    },
  ])('is refused with its lines: $content', async ({ content, problems }) => {
    expect((await inspect(content, csv)).problems).toEqual(problems);
  });
});

test.each([
  { type: 'json', content: `[{"_id":{"$oid":"${id(1)}"}},\n{"name":"tom"},{"age":1}]`, lines: [2, 2] },
  { type: 'csv', content: `_id,name\n${id(1)},tom\n,anna`, lines: [3] },
  { type: 'csv', content: 'name\ntom', lines: [2] },
] as const)('an upsert needs an _id in every document, of $type', async ({ type, content, lines }) => {
  const { problems } = await inspect(content, { type, needsIds: true });
  const of = (line: number) =>
    `seeds/a.${type}:${line} cannot be used as "data.imports": "upsert" needs an "_id", and this document has none`;
  expect(problems).toEqual(lines.map(of));
});

test('the digest is of what is posted: how a file is laid out does not count', async () => {
  const [one, other, changed] = await Promise.all([inspect('[{"a":1}]'), inspect('[\n{"a":1}\n]\n'), inspect('[{"a":2}]')]);
  expect(one.file?.sha256).toBe(other.file?.sha256);
  expect(one.file?.sha256).not.toBe(changed.file?.sha256);
});

test.each([
  { what: 'is not there', path: join(folderWith(), 'none.json'), code: 'FILE_UNREADABLE', reason: 'ENOENT' },
  { what: 'is a folder', path: folderWith(), code: 'FILE_UNREADABLE', reason: 'EISDIR' },
  {
    what: 'is no text',
    path: join(folderWith({ f: Buffer.from([0xff, 0xfe, 0x41]) }), 'f'),
    code: 'FILE_UNREADABLE',
    reason: 'it is not UTF-8 text',
  },
])('a file that $what is refused', async ({ path, code, reason }) => {
  const { problems } = await inspectDataFile({ path, name: 'f', type: 'json', needsIds: false });
  expect(problems).toMatchObject([{ code, facts: { reason } }]);
});
