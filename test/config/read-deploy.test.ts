import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inputNames } from '../../src/config/inputs.ts';
import { variableOf } from '../../src/config/names.ts';
import { Failure } from '../../src/errors/failure.ts';
import { deploy, deployWith, example, told } from './given.ts';

const codes = (problems: readonly Failure[]) => problems.map(({ code }) => code);

test('what is needed and no more makes a request with all defaults', async () => {
  const { request, functionPatterns, knownFunctions, problems } = await deploy({ given: { 'space-id': 'mp-1', functions: 'functions/*' } });
  expect(told(problems)).toEqual([]);
  expect(request).toEqual({
    spaceId: 'mp-1',
    functions: [],
    hosting: undefined,
    settings: { policies: [], domains: [] },
    data: undefined,
    extensions: [],
    platforms: [],
    only: ['space', 'functions', 'extensions', 'platforms', 'settings', 'data', 'files', 'hosting'],
    concurrency: 8,
    uploads: 64,
    stamp: true,
    planDigest: undefined,
    receipt: '/project/miniship-receipt.json',
    keep: { mostBytes: 200 * 1024 * 1024 },
    dryRun: false,
    waitMs: 600_000,
  });
  expect(functionPatterns).toEqual(['functions/*']);
  expect(knownFunctions).toEqual([]);
});

test('the example of the design is a deploy of a function and a site, and its mini program needs no variable', async () => {
  const { request, problems } = await deploy({ files: { 'miniship.yml': example }, variables: { SPACE_ID: 'mp-0e16bb12' } });
  expect(told(problems)).toEqual([]);
  expect(request.spaceId).toBe('mp-0e16bb12');
  expect(request.functions).toEqual([
    {
      name: 'hello',
      path: '/project/functions/hello',
      runtime: 'nodejs20',
      memoryMb: 256,
      timeoutSeconds: 5,
      httpPath: '/http/hello',
      layout: 'root',
      exclude: [],
      smoke: { args: { name: 'tom' } },
    },
  ]);
  expect(request.hosting).toMatchObject({
    path: '/project/site/dist',
    index: 'index.html',
    spa: true,
    delete: { enabled: true, atMost: { kind: 'files', files: 50 } },
  });
});

test('several mini programs in the file are nothing to choose from', async () => {
  const files = { 'miniship.yml': 'apps: { a: { path: a }, b: { path: b } }\nserverless: { spaceId: mp-1, functions: [f/*] }' };
  expect(told((await deploy({ files })).problems)).toEqual([]);
});

test('inputs of the whole run stand at the top of the file, and those of the space under it', async () => {
  const files = {
    'miniship.yml': `receipt: r.json
timeout: 20m
wait: 5m
mpaas: { endpoint: https://mpaas.example.com, signature: v1 }
serverless:
  spaceId: mp-1
  endpoint: https://mpserverless.example.com
  concurrency: 2
  uploads: 8
  stamp: false
  functions: functions/*
`,
  };
  const { request, connection, problems } = await deploy({ files });
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject({ receipt: '/project/r.json', waitMs: 300_000, concurrency: 2, uploads: 8, stamp: false });
  expect(connection).toMatchObject({ endpoint: 'https://mpserverless.example.com', signature: 'acs3', timeoutMs: 1_200_000 });
});

describe('the connection', () => {
  test('reaches the endpoint of this cloud by its one version', async () => {
    const { connection } = await deploy({ given: { 'space-id': 'mp-1', hosting: 'd' } });
    expect(connection).toMatchObject({ endpoint: 'https://mpserverless.aliyuncs.com', apiVersion: '2019-06-15', signature: 'acs3' });
  });

  test('takes the endpoint of an emulator as any verb does', async () => {
    const variables = { MINISHIP_ENDPOINT: 'http://127.0.0.1:8080', MINISHIP_SPACE_ID: 'mp-1', MINISHIP_APP_ID: 'X' };
    const { request, connection, problems } = await deploy({ given: { hosting: 'd' }, variables });
    expect(told(problems)).toEqual([]);
    expect(request.spaceId).toBe('mp-1');
    expect(connection.endpoint).toBe('http://127.0.0.1:8080');
  });
});

describe('functions', () => {
  test('globs may hold braces, and stand in the file too', async () => {
    const patterns = ['functions/{a,b}', 'jobs/*', '!jobs/old'];
    const flag = await deploy({ given: { 'space-id': 'mp-1', functions: 'functions/{a,b}, jobs/*\n!jobs/old' } });
    const file = await deployWith('functions: ["functions/{a,b}", jobs/*, "!jobs/old"]');
    expect(told([...flag.problems, ...file.problems])).toEqual([]);
    expect([flag.functionPatterns, file.functionPatterns]).toEqual([patterns, patterns]);
  });

  test('a flag chooses anew, and what the file says of single functions stays known', async () => {
    const { request, functionPatterns, knownFunctions, problems } = await deployWith(
      'functions: { hello: { path: functions/hello, memory: 256 } }',
      {
        given: { 'space-id': 'mp-1', functions: 'functions/*' },
      },
    );
    expect(told(problems)).toEqual([]);
    expect(request.functions).toEqual([]);
    expect(functionPatterns).toEqual(['functions/*']);
    expect(knownFunctions).toMatchObject([{ name: 'hello', memoryMb: 256 }]);
  });
});

describe('only', () => {
  const all = `functions: { hello: { path: f, runtime: "\${RUNTIME}" } }
hosting: { path: d, allowedIps: "\${ADDRESS}" }
httpTrigger: { enabled: true, domain: "\${DOMAIN}" }`;

  test.each([
    { only: 'hosting', sections: ['hosting'], variables: { ADDRESS: '10.0.0.1' } },
    { only: 'functions', sections: ['functions'], variables: { RUNTIME: 'nodejs20' } },
    { only: 'settings', sections: ['settings'], variables: { DOMAIN: 'a.example.com' } },
    {
      only: 'hosting,functions,hosting',
      sections: ['functions', 'hosting'],
      variables: { ADDRESS: '10.0.0.1', RUNTIME: 'nodejs20' },
    },
  ])('$only leaves the rest alone, variables and all', async ({ only, sections, variables }) => {
    const { request, problems } = await deployWith(all, { given: { 'space-id': 'mp-1', only }, variables });
    expect(told(problems)).toEqual([]);
    expect(request.only).toEqual(sections);
    expect(request.functions.length > 0).toBe(sections.includes('functions'));
    expect(request.hosting !== undefined).toBe(sections.includes('hosting'));
    expect(request.settings.httpTrigger !== undefined).toBe(sections.includes('settings'));
  });

  test.each([
    {
      only: 'sites',
      problem:
        'INPUT_INVALID "only" is "sites" (flag), but must be of space, functions, extensions, platforms, settings, data, files, hosting.',
    },
    { only: 'hosting', problem: 'INPUT_INVALID "only" is "hosting" (flag), but must be without "hosting", of which nothing is described.' },
    { only: ',', problem: 'INPUT_INVALID "only" is "," (flag), but must be a list with something in it.' },
  ])('$only is refused', async ({ only, problem }) => {
    const { problems } = await deployWith('functions: { hello: { path: f } }', { given: { 'space-id': 'mp-1', only } });
    expect(told(problems)).toEqual([problem]);
  });
});

describe('what is missing', () => {
  test('nothing given: the space and the lack of anything to do are told at once', async () => {
    expect(told((await deploy()).problems)).toEqual([
      'INPUT_MISSING "space-id" is missing: Id of the MPServerless space.',
      'NOTHING_TO_DEPLOY Nothing says what to deploy: "serverless" describes no part of a space.',
    ]);
  });

  test.each(['spaceId: mp-1', 'spaceId: mp-1\nfunctions: {}', 'spaceId: mp-1\nruntime: nodejs20\nconcurrency: 2'])(
    '"%s" describes nothing to do',
    async (lines) => {
      expect(codes((await deployWith(lines)).problems)).toEqual(['NOTHING_TO_DEPLOY']);
    },
  );

  test('where the file cannot be read, what it may have held is not called missing', async () => {
    const files = { 'miniship.yml': 'serverless:\n  spaceID: mp-1\n  hostng: { path: d }' };
    expect(told((await deploy({ files })).problems)).toEqual([
      'CONFIG_INVALID miniship.yml:2: there is no key "spaceID" here; did you mean "spaceId"?',
      'CONFIG_INVALID miniship.yml:3: there is no key "hostng" here; did you mean "hosting"?',
    ]);
  });

  test('without a key, that is told with the rest', async () => {
    const variables = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
    expect(codes((await deploy({ variables })).problems)).toEqual(['INPUT_MISSING', 'NOTHING_TO_DEPLOY', 'CREDENTIALS_MISSING']);
  });
});

test.each([
  { given: { 'space-id': 'mp 1' }, problem: '"space-id" is "mp 1" (flag), but must be the id of a space: letters, digits and hyphens.' },
  { given: { 'space-id': '../x' }, problem: '"space-id" is "../x" (flag), but must be the id of a space' },
  {
    given: { runtime: 'nodejs8' },
    problem: '"runtime" is "nodejs8" (flag), but must be one of nodejs12, nodejs14, nodejs16, nodejs18, nodejs20; nodejs8 was closed',
  },
  { given: { 'plan-digest': 'abc' }, problem: '"plan-digest" is "abc" (flag), but must be the 64 hex digits that a plan ends with.' },
  { given: { concurrency: '0' }, problem: '"concurrency" is "0" (flag), but must be a whole number from 1 to 32.' },
  { given: { functions: ' , ' }, problem: '"functions" is "," (flag), but must be a list with something in it.' },
  { given: { wait: '2d' }, problem: '"wait" is "2d" (flag), but must be a time such as 30s' },
])('$given is refused', async ({ given, problem }) => {
  const { problems } = await deploy({ given: { 'space-id': 'mp-1', functions: 'f/*', ...given } });
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(problem);
});

test('several wrong at once: all are told, in the order of the file within each part', async () => {
  const { problems } = await deployWith(
    'functions:\n  a: { path: a, memory: 100, timeout: 0 }\nhosting: { path: d, allowedIps: x, atmost: 5 }\ncors: [x]\ndomains: { y: {} }',
    { given: { 'space-id': '?', 'delete-at-most': 'z' } },
  );
  expect(told(problems).map((line) => line.replace(/, but must be .*/, ''))).toEqual([
    'CONFIG_INVALID miniship.yml:4: there is no key "atmost" here',
    'INPUT_INVALID "space-id" is "?" (flag)',
    'CONFIG_INVALID miniship.yml:3: "memory" is "100"',
    'CONFIG_INVALID miniship.yml:3: "timeout" is "0"',
    'INPUT_INVALID "delete-at-most" is "z" (flag)',
    'CONFIG_INVALID miniship.yml:5: "cors" is "x"',
    'CONFIG_INVALID miniship.yml:6: "y" must be a domain such as www.example.com, without http:// or https://',
  ]);
});

test('a digest and a dry run arrive in the request', async () => {
  const digest = 'a1'.repeat(32);
  const { request, problems } = await deploy({ given: { 'space-id': 'mp-1', hosting: 'd', 'plan-digest': digest, 'dry-run': 'true' } });
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject({ planDigest: digest, dryRun: true });
});

test('any file and any inputs give values or failures, and throw nothing', async () => {
  const word = fc.constantFrom(
    'path',
    'memory',
    'http',
    'timer',
    'policy',
    'a.example.com',
    'db',
    'true',
    `\${X}`,
    '-----BEGIN PRIVATE KEY-----',
    '1',
    '',
  );
  const keys = fc.constantFrom(
    'spaceId',
    'functions',
    'hosting',
    'httpTrigger',
    'cors',
    'policies',
    'domains',
    'path',
    'certificate',
    'privateKey',
    'headers',
    'match',
    'set',
    'smoke',
    'args',
    'delete',
    'enabled',
    'db',
    'file',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, word, fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(keys, tie('tree'), { maxKeys: 4 })),
  }));
  const text = fc.oneof(fc.string(), fc.constantFrom('{a,b', '20%', '/../', '\n,\n'));
  const names = fc.constantFrom(...inputNames);
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(keys, tree, { maxKeys: 6 }),
      fc.dictionary(names, text),
      fc.dictionary(names.map(variableOf), text),
      async (serverless, given, variables) => {
        const { problems } = await deploy({ given, variables, files: { 'miniship.yml': JSON.stringify({ serverless }) } });
        expect(problems.every((problem) => problem instanceof Failure)).toBe(true);
      },
    ),
  );
});

test.each([
  { given: { 'keep-archive': 'false' }, keep: undefined },
  { given: { 'keep-archive-size': '5' }, keep: { mostBytes: 5 * 1024 * 1024 } },
])('$given decides what is kept for a rollback', async ({ given, keep }) => {
  const { request, problems } = await deploy({ given: { 'space-id': 'mp-1', functions: 'functions/*', ...given } });
  expect(told(problems)).toEqual([]);
  expect(request.keep).toEqual(keep);
});
