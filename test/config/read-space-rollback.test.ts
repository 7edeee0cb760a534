import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { meansSpace, readSpaceRollbackInputs } from '../../src/config/read-space-rollback.ts';
import { credentials, told } from './given.ts';

const file = `serverless:
  spaceId: mp-1
  functions:
    hello: { path: functions/hello, smoke: { args: { name: tom } } }
    time: { path: functions/time }
  hosting: { path: site, index: home.html, delete: { enabled: true, atMost: 5 }, refresh: [www.example.com] }
`;

type Given = Partial<Record<InputName, string>>;

const read = (
  given: Given,
  { text = file, variables = {} }: { readonly text?: string; readonly variables?: Record<string, string> } = {},
) =>
  readSpaceRollbackInputs({
    given: new Map(Object.entries(given) as [InputName, string][]),
    givenFrom: 'flag',
    variables: { ...credentials, ...variables },
    workingDirectory: '/project',
    readText: (path) => (path === '/project/miniship.yml' ? text : undefined),
  });

test.each([
  { given: { functions: 'hello' }, expected: true },
  { given: { hosting: 'true' }, expected: true },
  { given: { app: 'shop' }, expected: false },
])('$given is about a space: $expected', ({ given, expected }) => {
  expect(meansSpace(new Map(Object.entries(given) as [InputName, string][]))).toBe(expected);
});

describe('a rollback of functions', () => {
  test('takes names, and from the file what a deploy would go by', async () => {
    const { request, connection, problems } = await read({ functions: 'hello', to: 'previous', reason: 'it is broken', force: 'true' });
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ functions: ['hello'], hosting: false, to: { kind: 'previous' }, reason: 'it is broken', force: true });
    expect(request.deploy).toMatchObject({ spaceId: 'mp-1', waitMs: 600_000, concurrency: 8, stamp: true, only: ['functions'] });
    expect(request.deploy.keep).toBeUndefined();
    expect(request.deploy.functions).toMatchObject([{ name: 'hello', smoke: { args: { name: 'tom' } } }, { name: 'time' }]);
    expect(request.deploy.hosting).toBeUndefined();
    expect(connection).toMatchObject({ endpoint: 'https://mpserverless.aliyuncs.com', apiVersion: '2019-06-15' });
  });

  test('takes * for every function of the file, and a name twice once', async () => {
    expect((await read({ functions: '*,hello', to: 'previous' })).request.functions).toEqual(['hello', 'time']);
    expect(told((await read({ functions: '*', 'space-id': 'mp-1' }, { text: '{}' })).problems)).toEqual([
      'INPUT_INVALID "functions" is "*" (flag), but must be names of functions, because the file describes none.',
    ]);
  });

  test.each(['functions/hello', 'functions/*', 'he*', '9lives'])('refuses "%s", which is no name', async (functions) => {
    const { problems } = await read({ functions, to: 'previous' });
    expect(told(problems)).toEqual([
      `INPUT_INVALID "functions" is "${functions}" (flag), but must be names of functions such as hello, or * for all of the file; folders and patterns are for "deploy".`,
    ]);
  });

  test('needs no file, only the space', async () => {
    const { request, problems } = await read({ functions: 'hello', 'space-id': 'mp-2', to: 'previous' }, { text: '{}' });
    expect(told(problems)).toEqual([]);
    expect(request.deploy).toMatchObject({ spaceId: 'mp-2', functions: [] });
    expect(told((await read({ functions: 'hello' }, { text: '{}' })).problems)).toEqual([
      expect.stringMatching(/^INPUT_MISSING "space-id"/),
    ]);
  });

  test('reads its own inputs from variables, and leaves those alone that choose what a deploy sends', async () => {
    const variables = { MINISHIP_TO: 'previous', MINISHIP_REASON: 'night', MINISHIP_HOSTING: 'site', MINISHIP_DELETE: 'false' };
    const { request, problems } = await read({ functions: 'hello' }, { variables });
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ functions: ['hello'], hosting: false, to: { kind: 'previous' }, reason: 'night' });
  });
});

describe('a rollback of the site', () => {
  test('takes fence, record and domains from the file, and no folder', async () => {
    const { request, problems } = await read({ hosting: 'true', to: 'previous' });
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ functions: [], hosting: true });
    expect(request.deploy.only).toEqual(['hosting']);
    expect(request.deploy.hosting).toMatchObject({
      path: '',
      delete: { enabled: true, atMost: { kind: 'files', files: 5 } },
      manifest: { kind: 'beside-site' },
      refresh: ['www.example.com'],
    });
  });

  test('takes the fence from flags, too', async () => {
    const { request, problems } = await read(
      { hosting: 'true', to: 'previous', 'space-id': 'mp-1', delete: 'true', 'delete-at-most': '20%' },
      { text: '{}' },
    );
    expect(told(problems)).toEqual([]);
    expect(request.deploy.hosting?.delete).toMatchObject({ enabled: true, atMost: { kind: 'percent', percent: 20 } });
  });

  test.each(['site/dist', 'false', 'previous'])('refuses "--hosting %s": what it goes back to is said with "to"', async (hosting) => {
    expect(told((await read({ hosting, to: 'previous' })).problems)).toEqual([
      `INPUT_INVALID "hosting" is "${hosting}" (flag), but must be given without a value (in the Action: true); "to" says what the site goes back to.`,
    ]);
  });
});

describe('where it goes back to', () => {
  test.each([
    { given: { functions: 'hello' }, to: { kind: 'list' } },
    { given: { functions: 'hello,time', to: 'previous' }, to: { kind: 'previous' } },
    {
      given: { functions: 'hello', hosting: 'true', to: 'old/miniship-receipt.json' },
      to: { kind: 'receipt', path: '/project/old/miniship-receipt.json' },
    },
    { given: { hosting: 'true', to: '/kept/site.ZIP' }, to: { kind: 'archive', path: '/kept/site.ZIP' } },
    { given: { functions: 'hello', to: '2019123110233936929' }, to: { kind: 'deployment', name: '2019123110233936929' } },
    { given: { functions: 'hello', to: 'dep-1f' }, to: { kind: 'deployment', name: 'dep-1f' } },
  ])('$given means $to', async ({ given, to }) => {
    const { request, problems } = await read(given);
    expect(told(problems)).toEqual([]);
    expect(request.to).toEqual(to);
  });

  test.each([
    {
      given: { hosting: 'true', to: 'last' },
      problem: /^INPUT_INVALID "to" is "last" \(flag\), but must be "previous", a receipt \(.json\), or an archive of the site/,
    },
    {
      given: { functions: 'hello,time', to: '12' },
      problem: /^INPUT_INVALID .* but must be "previous", a receipt \(.json\), or the version or id of a deployment of one function/,
    },
    {
      given: { functions: 'hello', to: 'site.zip' },
      problem: /^INPUTS_CONFLICT "functions" and "to" do not go together: an archive holds a site/,
    },
  ])('$given is refused', async ({ given, problem }) => {
    expect(told((await read(given)).problems)).toEqual([expect.stringMatching(problem)]);
  });

  test('every problem is told at once', async () => {
    const { problems } = await read({ functions: 'functions/*', hosting: 'site', to: 'last', 'delete-at-most': 'many' });
    expect(problems.map(({ message }) => message.slice(1, message.indexOf('"', 1))).sort()).toEqual([
      'delete-at-most',
      'functions',
      'hosting',
      'to',
    ]);
  });
});

describe('a rollback of data', () => {
  test.each([
    { given: { data: 'true', to: 'previous' }, data: {}, to: { kind: 'previous' } },
    { given: { data: 'true' }, data: {}, to: { kind: 'list' } },
    { given: { data: 'true', 'data-backup': ' b-1 ' }, data: { backup: 'b-1' }, to: { kind: 'previous' } },
    {
      given: { data: 'true', to: 'r.json', 'data-collections': 'users,orders,users' },
      data: { collections: ['users', 'orders'] },
      to: { kind: 'receipt' },
    },
    { given: { data: 'true', hosting: 'true', 'data-backup': 'b-1' }, data: { backup: 'b-1' }, to: { kind: 'list' } },
  ])('$given', async ({ given, data, to }) => {
    const { request, problems } = await read(given);
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ data, to, functions: [] });
  });

  test.each([
    { given: { data: 'true', to: 'site.zip' }, problem: /an archive holds a site and no data/ },
    { given: { data: 'true', to: '7' }, problem: /"to" is "7"/ },
    {
      given: { data: 'true', to: 'previous', 'data-collections': 'a b' },
      problem: /"data-collections" is "a b" .*must be the name of a collection/,
    },
    { given: { hosting: 'true', to: 'previous', 'data-backup': 'b-1' }, problem: /they say what "data" goes back to, which is not given/ },
    { given: { data: 'perhaps', to: 'previous' }, problem: /"data" is "perhaps"/ },
  ])('is refused: $given', async ({ given, problem }) => {
    expect(told((await read(given)).problems).join('\n')).toMatch(problem);
  });

  test.each([
    { data: 'true', expected: true },
    { data: '', expected: true },
    { data: 'false', expected: false },
  ])('is meant by data "$data": $expected', ({ data, expected }) => {
    expect(meansSpace(new Map([['data' as InputName, data]]))).toBe(expected);
  });
});
