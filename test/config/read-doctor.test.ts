import { describe, expect, test } from 'vitest';
import { readDoctorInputs } from '../../src/config/read-doctor.ts';
import { textIn } from '../../src/errors/text.ts';
import { credentials, nowMs, questionOf, told } from './given.ts';

type Setting = Parameters<typeof questionOf>[0];

const read = async (setting: Setting = {}) =>
  await readDoctorInputs(questionOf({ variables: credentials, ...setting }), { nowMs, repository: undefined });
const request = async (setting: Setting = {}) => (await read(setting)).request;

const mpaas = 'mpaas: { appId: ONEX, workspaceId: PROD, tenantId: T }\n';
const app = `${mpaas}apps: { shop: { h5Id: "2017072607907880" } }\n`;
const space =
  'serverless: { spaceId: mp-1, functions: { hello: { path: functions/hello } }, hosting: { path: site }, cors: [a.example] }\n';
const withFile = (text: string, rest: Setting = {}): Setting => ({ ...rest, files: { 'miniship.yml': text } });

describe('the verbs that are meant', () => {
  test.each([
    ['nothing', '', ['release', 'promote', 'rollback', 'deploy']],
    ['an app', app, ['release', 'promote', 'rollback']],
    ['a space', space, ['deploy']],
    ['both', app + space, ['release', 'promote', 'rollback', 'deploy']],
  ])('by %s', async (_what, text, verbs) => {
    expect((await request(text === '' ? {} : withFile(text))).verbs).toEqual(verbs);
  });

  test('or those that are named; one that does not exist is a problem, and the others count', async () => {
    const asked = await request({ given: { verbs: 'release, relase, doctor' } });
    expect(asked.verbs).toEqual(['release']);
    expect(told(asked.problems)).toEqual([expect.stringContaining('"relase"'), expect.stringContaining('"doctor"')]);
  });
});

describe('what the file holds', () => {
  test('is told in names', async () => {
    expect((await request(withFile(app + space))).file).toEqual({
      name: 'miniship.yml',
      readable: true,
      apps: ['shop'],
      space: { functions: ['hello'], site: true, settings: ['cors'] },
    });
  });

  test.each([
    ['none', {}, { name: undefined, readable: true }],
    ['one that is no YAML', withFile('apps: ['), { name: 'miniship.yml', readable: false }],
    ['one that was asked for and is not there', { given: { config: 'other.yml' } }, { readable: false }],
    ['two', { files: { 'miniship.yml': app, 'miniship.json': '{}' } }, { name: 'miniship.yml', readable: false }],
  ] as const)('of %s', async (_what, setting, file) => {
    expect((await request(setting)).file).toMatchObject(file);
  });
});

describe('problems', () => {
  test('of every part of the file are told at once, and each once', async () => {
    const text = `${mpaas}apps: { shop: { h5Id: "20", platfrom: ios } }\nserverless: { spaceId: "mp 1", functions: { hello: { path: f, memory: 100 } } }\n`;
    const problems = told((await request(withFile(text))).problems);
    expect(problems).toEqual([...new Set(problems)]);
    for (const word of ['platfrom', '16 digits', 'mp 1', 'memory']) expect(problems.join('\n')).toContain(word);
  });

  test('of keys, proxy and target stand apart, and keep nothing from being read', async () => {
    const variables = { HTTPS_PROXY: 'ftp://proxy' };
    const asked = await request(withFile(app, { variables, given: { 'expect-app-id': 'OTHER' } }));
    expect(asked.problems).toEqual([]);
    expect([asked.keys.problems, asked.proxyProblems, asked.target.problems].map((list) => list.map(({ code }) => code))).toEqual([
      ['CREDENTIALS_MISSING'],
      ['INPUT_INVALID'],
      ['TARGET_UNEXPECTED'],
    ]);
  });

  test('that nothing is to be deployed is none', async () => {
    expect((await request(withFile(`${app}serverless: { spaceId: mp-1 }\n`))).problems).toEqual([]);
  });

  test('of an address of the cloud keep it from being asked', async () => {
    const asked = await request(withFile(app, { given: { endpoint: 'http://cloud.example.com' } }));
    expect([asked.problems.map(({ code }) => code), asked.ways]).toEqual([['ENDPOINT_INSECURE'], []]);
  });

  test('of the address of the space count as well', async () => {
    const asked = await request(withFile(`${app}${space.replace('spaceId', 'endpoint: "http://space.example.com", spaceId')}`));
    expect(told(asked.problems)).toEqual([expect.stringContaining('space.example.com')]);
    expect(asked.ways).toHaveLength(1);
  });
});

describe('the ways that calls go', () => {
  test.each([
    ['nothing', {}, ['https://mpaas.cn-hangzhou.aliyuncs.com', 'https://mpserverless.aliyuncs.com']],
    ['an app', withFile(app), ['https://mpaas.cn-hangzhou.aliyuncs.com']],
    ['a space', withFile(space), ['https://mpserverless.aliyuncs.com']],
    ['both at one address', withFile(app + space, { given: { endpoint: 'http://127.0.0.1:1' } }), ['http://127.0.0.1:1']],
  ] as const)('for %s', async (_what, setting, ways) => {
    expect((await request(setting)).ways.map(({ endpoint }) => endpoint)).toEqual(ways);
  });
});

describe('the workspaces', () => {
  const several = `${mpaas}apps:
  a: { h5Id: "2017072607907880", virtualDomain: a.example }
  b: { h5Id: "2017072607907881" }
  c: { h5Id: "2017072607907882", workspaceId: TEST }
`;

  test('of several mini programs are each looked at once', async () => {
    const { workspaces } = await request(withFile(several));
    expect(workspaces.map(({ workspace, miniPrograms }) => [workspace.workspaceId, miniPrograms.map(({ app: name }) => name)])).toEqual([
      ['PROD', ['a', 'b']],
      ['TEST', ['c']],
    ]);
    // One of the first two has no domain of its own.
    expect(workspaces[0]?.virtualDomain).toBeUndefined();
  });

  test('is one when a mini program is chosen', async () => {
    expect((await request(withFile(several, { given: { app: 'c' } }))).workspaces).toMatchObject([{ workspace: { workspaceId: 'TEST' } }]);
  });

  test('lack what is not given', async () => {
    const { workspaces } = await request({ given: { 'app-id': 'ONEX', 'h5-id': '2017072607907880' } });
    expect(workspaces.map(({ problems }) => problems.map(({ facts }) => facts))).toMatchObject([
      [{ name: 'workspace-id' }, { name: 'tenant-id' }],
    ]);
  });
});

test.each([
  ['no message', app, false],
  ['a message at a release', app.replace('7880"', '7880", notify: { topic: N, on: [release] }'), true],
  ['a message that is never sent by itself', app.replace('7880"', '7880", notify: { topic: N }'), false],
])('%s', async (_what, text, messages) => {
  expect((await request(withFile(text))).messages).toBe(messages);
});

test.each([
  [{}, 'ALIBABA_CLOUD_ACCESS_KEY_ID'],
  [{ given: { 'access-key-id': 'LTAI-flag' } }, 'the flag access-key-id'],
  [{ variables: { MINISHIP_ACCESS_KEY_ID: 'LTAI', MINISHIP_ACCESS_KEY_SECRET: 'hush-hush' } }, 'MINISHIP_ACCESS_KEY_ID'],
  [{ variables: { MPAAS_AK_ENV: 'LTAI', MPAAS_SK_ENV: 'hush-hush' } }, 'MPAAS_AK_ENV'],
])('the key of %j is found in %s', async (setting, where) => {
  expect(textIn((await request(setting)).keys.where, 'en')).toBe(where);
});

test.each(['http://ip.example.com', 'ftp://ip.example.com', ':'])('a page of egress at %s is a problem without its value', async (url) => {
  const asked = await request({ given: { 'egress-url': url } });
  expect(asked.egressUrl).toBeUndefined();
  expect(told(asked.problems)).toEqual([expect.stringContaining('***')]);
});
