import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { readTrainInputs } from '../../src/config/read-train.ts';
import { complete, credentials, nowMs, told } from './given.ts';

interface Setting {
  readonly given?: Partial<Record<InputName, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly file?: string;
}

const space = `serverless:
  spaceId: mp-1
  functions:
    hello: { path: functions/hello, smoke: { args: { name: tom } } }
  hosting: { path: site }
`;

/** Reads a train in the folder /project, where this file is miniship.yml. */
function train({ given = {}, variables = {}, file = space }: Setting = {}) {
  const entries = Object.entries({ ...complete, 'with-serverless': 'true', ...given }) as [InputName, string][];
  return readTrainInputs(
    {
      given: new Map(entries),
      givenFrom: 'flag',
      variables: { ...credentials, ...variables },
      workingDirectory: '/project',
      readText: (path) => (path === '/project/miniship.yml' ? file : undefined),
    },
    { nowMs },
  );
}

describe('the steps of a train', () => {
  test.each([
    {
      what: 'are those of the issue by default',
      file: space,
      steps: ['functions', 'verify', 'hosting', 'release'],
      only: ['functions', 'hosting'],
    },
    {
      what: 'leave out by default what the file does not describe',
      file: 'serverless: { spaceId: mp-1, hosting: { path: site } }',
      steps: ['hosting', 'release'],
      only: ['hosting'],
    },
    {
      what: 'stand in the order of the file',
      file: `train: [release, hosting, functions]\n${space}`,
      steps: ['release', 'hosting', 'functions'],
      only: ['functions', 'hosting'],
    },
    {
      what: 'may be settings, too',
      file: `train: [settings, release]\n${space}  httpTrigger: { enabled: true }\n`,
      steps: ['settings', 'release'],
      only: ['settings'],
    },
    {
      what: 'may test functions that are not deployed',
      file: `train: [verify, hosting, release]\n${space}`,
      steps: ['verify', 'hosting', 'release'],
      only: ['hosting'],
    },
    {
      what: 'of the mini program win over those of the file',
      file: `train: [functions, release]\napps: { shop: { train: [hosting, release] } }\n${space}`,
      steps: ['hosting', 'release'],
      only: ['hosting'],
    },
  ])('$what', async ({ file, steps, only }) => {
    const read = await train({ file });
    expect(told(read.problems)).toEqual([]);
    expect(read.steps).toEqual(steps);
    expect(read.deploy.request.only).toEqual(only);
  });

  test('may be given as a flag', async () => {
    const { steps } = await train({ given: { train: 'hosting,release' } });
    expect(steps).toEqual(['hosting', 'release']);
  });

  test('know the functions that they test', async () => {
    const { deploy } = await train({ file: `train: [verify, release]\n${space}` });
    expect(deploy.request.functions).toMatchObject([{ name: 'hello', smoke: { args: { name: 'tom' } } }]);
    expect(deploy.request.only).toEqual([]);
  });
});

describe('a train that cannot be', () => {
  test.each([
    { what: 'a step that there is none of', file: `train: [functions, tests, release]\n${space}`, says: ['miniship.yml:1', '"tests"'] },
    {
      what: 'a step twice',
      file: `train: [functions, release, functions]\n${space}`,
      says: ['miniship.yml:1', '"functions" stands in it twice'],
    },
    { what: 'no release', file: `train: [functions]\n${space}`, says: ['miniship.yml:1', 'with "release" in it'] },
    {
      what: 'a step with nothing to do',
      file: `\ntrain: [functions, settings, release]\n${space}`,
      says: ['miniship.yml:2', 'without "settings", for which nothing is described under "serverless"'],
    },
    {
      what: 'a test of no functions',
      file: 'train: [verify, release]\nserverless: { spaceId: mp-1 }',
      says: ['miniship.yml:1', 'without "verify"'],
    },
  ])('for $what is told with file and line', async ({ file, says }) => {
    const problems = told((await train({ file })).problems);
    expect(problems).toHaveLength(1);
    for (const words of says) expect(problems[0]).toContain(words);
  });

  test.each([
    { what: 'without a space to deploy', file: 'serverless: { spaceId: mp-1 }', codes: ['NOTHING_TO_DEPLOY'] },
    { what: 'without the id of the space', file: 'serverless: { hosting: { path: site } }', codes: ['INPUT_MISSING'] },
  ])('$what is told', async ({ file, codes }) => {
    expect((await train({ file })).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('tells the problems of both parts at once, and those that both have only once', async () => {
    const file = `nonsense: 1\n${space.replace('path: site', 'path: site, spa: perhaps')}`;
    const { problems } = await train({ file, given: { 'h5-id': '17' } });
    expect(told(problems)).toEqual([
      expect.stringContaining('nonsense') as string,
      expect.stringContaining('16 digits') as string,
      expect.stringContaining('perhaps') as string,
    ]);
  });
});

test('what the train leaves out of the space is not looked at: a variable of its settings need not be there', async () => {
  const file = `${space}  httpTrigger: { enabled: true, domain: "\${NOT_SET}" }\n`;
  expect(told((await train({ file })).problems)).toEqual([]);
  const whole = `train: [functions, settings, release]\n${file}`;
  expect(told((await train({ file: whole })).problems)).toEqual([expect.stringContaining('NOT_SET') as string]);
});

test('each cloud is reached by its own address, unless one is given for both', async () => {
  const { release, deploy } = await train();
  expect([release.connection.endpoint, deploy.connection.endpoint]).toEqual([
    'https://mpaas.cn-hangzhou.aliyuncs.com',
    'https://mpserverless.aliyuncs.com',
  ]);
  const both = await train({ given: { endpoint: 'http://127.0.0.1:9' } });
  expect([both.release.connection.endpoint, both.deploy.connection.endpoint]).toEqual(['http://127.0.0.1:9', 'http://127.0.0.1:9']);
});
