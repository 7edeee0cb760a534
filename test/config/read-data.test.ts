import { describe, expect, test } from 'vitest';
import { deployWith, told } from './given.ts';

const users = { name: 'seeds/users.json', path: '/project/seeds/users.json', type: 'json', collection: 'users', mode: 'insert' };

test('files, their collections and what is exported are read, with their defaults', async () => {
  const { request, problems } = await deployWith(
    'data:\n  backup: [users, orders, users]\n  imports:\n    - { file: ./seeds//users.json, collection: users }\n    - { file: seeds/cars.CSV, collection: shop.cars, mode: upsert }\n    - { file: /data/log.ndjson, collection: log }',
  );
  expect(told(problems)).toEqual([]);
  expect(request.data).toEqual({
    backup: ['users', 'orders'],
    imports: [
      users,
      { name: 'seeds/cars.CSV', path: '/project/seeds/cars.CSV', type: 'csv', collection: 'shop.cars', mode: 'upsert' },
      { name: '/data/log.ndjson', path: '/data/log.ndjson', type: 'json', collection: 'log', mode: 'insert' },
    ],
  });
});

test.each([
  { backup: 'true', exported: ['users'] },
  { backup: 'false', exported: [] },
  { backup: 'orders', exported: ['orders'] },
  { backup: '[orders, users]', exported: ['orders', 'users'] },
])('a backup of $backup exports $exported', async ({ backup, exported }) => {
  const { request, problems } = await deployWith(`data:\n  backup: ${backup}\n  imports: [{ file: seeds/users.json, collection: users }]`);
  expect(told(problems)).toEqual([]);
  expect(request.data?.backup).toEqual(exported);
});

describe('bad input', () => {
  const one = (line: string) => `data:\n  imports:\n    - ${line}`;

  test.each([
    { text: one('{ file: seeds/users.json }'), problem: /miniship\.yml:5: "imports" needs "collection"|needs "collection"/ },
    { text: one('{ collection: users }'), problem: /needs "file"/ },
    { text: one('{ file: a.json, collection: users, mode: replace }'), problem: /"mode" is "replace", but must be (?:one of )?insert/ },
    {
      text: one('{ file: a.xlsx, collection: users }'),
      problem: /"file" is "a.xlsx", but must be a file whose name ends in .json, .jsonl, .ndjson or .csv/,
    },
    { text: one('{ file: a.json, collection: "a,b" }'), problem: /"collection" is "a,b", but must be the name of a collection/ },
    { text: one('{ file: a.json, collection: system.users }'), problem: /"collection" is "system.users", but must be/ },
    { text: one('{ file: a.json, collection: miniship_stamps }'), problem: /"collection" is "miniship_stamps", but must be/ },
    {
      text: one('{ file: a.json, collection: a }\n    - { file: ./a.json, collection: a, mode: upsert }'),
      problem: /:5: "a.json" stands twice for collection "a"/,
    },
    { text: one('{ file: a.json, collection: a, colection: b }'), problem: /colection/ },
    { text: 'data:\n  backup: true', problem: /"backup: true" exports what files are imported into, and none are/ },
    { text: 'data:\n  backup: ["a b"]', problem: /"backup" is "a b", but must be the name of a collection/ },
    { text: 'data: users.json', problem: /"data" must be a mapping/ },
    { text: 'data:\n  imports: users.json', problem: /"imports" must be a list/ },
  ])('is refused with its line: $text', async ({ text, problem }) => {
    const { problems } = await deployWith(text);
    expect(told(problems).join('\n')).toMatch(problem);
  });

  test('is told all at once', async () => {
    const { problems } = await deployWith(
      'data:\n  backup: ["$x"]\n  imports:\n    - { file: a.txt, collection: "1" }\n    - { file: b.txt, collection: ok }',
    );
    expect(problems).toHaveLength(4);
  });
});

test.each([
  { only: 'data', data: true },
  { only: 'hosting', data: false },
])('--only $only reads data: $data', async ({ only, data }) => {
  const { request, problems } = await deployWith('data: { imports: [{ file: a.json, collection: a }] }\nhosting: { path: site }', {
    given: { 'space-id': 'mp-1', only },
  });
  expect(told(problems)).toEqual([]);
  expect(request.data !== undefined).toBe(data);
});

test('--only data without any described is refused', async () => {
  const { problems } = await deployWith('hosting: { path: site }', { given: { 'space-id': 'mp-1', only: 'data' } });
  expect(told(problems).join('\n')).toContain('without "data", of which nothing is described');
});

test('an import of a wrong shape does not hide what is wrong with the others', async () => {
  const { problems } = await deployWith(
    'data: { imports: [{ collection: a }, { file: b.csv, collection: "$b" }, { file: c.txt, collection: c }] }',
  );
  expect(told(problems)).toEqual([
    expect.stringContaining('"imports" needs "file"') as string,
    expect.stringContaining('"collection" is "$b"') as string,
    expect.stringContaining('"file" is "c.txt"') as string,
  ]);
});
