import { describe, expect, test } from 'vitest';
import { deploy, told } from './given.ts';

const file = `serverless:
  hosting: { path: site, index: index.html, exclude: [a, b] }
  cors: [a.example.com, b.example.com]
  httpTrigger: { enabled: true, domain: api.example.com }
  functions:
    hello: { path: functions/hello, memory: 256, timeout: 5 }
  environments:
    staging:
      space: { name: ShopStaging, about: For testers, ensure: true }
      cors: [staging.example.com]
      httpTrigger: { domain: api.staging.example.com }
      functions: { hello: { memory: 512 }, probe: { path: functions/probe } }
      hosting: { exclude: [c] }
    production: { spaceId: "\${PROD_SPACE}", protected: true }
`;

const read = (given: Parameters<typeof deploy>[0] = {}) => deploy({ ...given, files: { 'miniship.yml': file, ...given.files } });

describe('an environment', () => {
  test('lays what it says over what stands beside it: mappings become one, lists and values replace', async () => {
    const { request, problems } = await read({ given: { env: 'staging' } });
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({
      spaceId: '',
      space: { name: 'ShopStaging', about: 'For testers', ensure: true, state: undefined },
      functions: [
        { name: 'hello', path: '/project/functions/hello', memoryMb: 512, timeoutSeconds: 5 },
        { name: 'probe', path: '/project/functions/probe' },
      ],
      settings: { cors: ['staging.example.com'], httpTrigger: { enabled: true, domain: 'api.staging.example.com' } },
      hosting: { path: '/project/site', exclude: ['c'] },
    });
  });

  test('leaves the rest as it stands, and its space is its own', async () => {
    const { request, problems } = await read({ given: { env: 'production' }, variables: { PROD_SPACE: 'mp-9' } });
    expect(told(problems)).toEqual([]);
    expect(request).toMatchObject({ spaceId: 'mp-9', space: undefined, settings: { cors: ['a.example.com', 'b.example.com'] } });
    expect(request.functions.map(({ name, memoryMb }) => [name, memoryMb])).toEqual([['hello', 256]]);
  });

  test.each([
    { from: 'a flag', given: { env: 'staging' }, variables: {} },
    { from: 'a variable', given: {}, variables: { MINISHIP_ENV: 'staging' } },
    { from: 'a flag before a variable', given: { env: 'staging' }, variables: { MINISHIP_ENV: 'production' } },
  ])('is chosen by $from', async ({ given, variables }) => {
    expect((await read({ given, variables })).request.space?.name).toBe('ShopStaging');
  });

  test.each([
    { env: 'env: staging', problem: undefined },
    { env: `env: \${STAGE}`, problem: 'CONFIG_INVALID miniship.yml:2: the variable STAGE is not set' },
  ])('is chosen by the file: $env', async ({ env, problem }) => {
    const files = { 'miniship.yml': file.replace('serverless:\n', `serverless:\n  ${env}\n`) };
    const { request, problems } = await read({ files });
    expect(told(problems)).toEqual(problem === undefined ? [] : [problem]);
    expect(request.space?.name).toBe(problem === undefined ? 'ShopStaging' : undefined);
  });

  test('that names its space in one way has none of the other kind from beside it', async () => {
    const text = `serverless:
  spaceId: mp-1
  space: { about: All of them }
  environments:
    one: { space: { name: One } }
    two: { spaceId: mp-2 }
    none: {}
`;
    const spaceOf = async (env: string) => {
      const { request, problems } = await read({ given: { env }, files: { 'miniship.yml': text } });
      expect(told(problems)).toEqual([]);
      return [request.spaceId, request.space?.name, request.space?.about];
    };
    expect(await Promise.all(['one', 'two', 'none'].map(spaceOf))).toEqual([
      ['', 'One', 'All of them'],
      ['mp-2', undefined, 'All of them'],
      ['mp-1', undefined, 'All of them'],
    ]);
  });
});

describe('which environment is meant', () => {
  test.each([
    { given: {}, problem: 'miniship.yml describes the environments staging and production, and none was chosen.' },
    {
      given: { env: 'stagng' },
      problem: 'miniship.yml has no environment "stagng"; it has staging and production. Did you mean "staging"?',
    },
    { given: { env: 'moon' }, problem: 'miniship.yml has no environment "moon"; it has staging and production.' },
  ])('has to be said: $given', async ({ given, problem }) => {
    const { problems } = await read({ given, variables: { PROD_SPACE: 'mp-9' } });
    expect(told(problems)).toEqual([`ENVIRONMENT_NOT_CHOSEN ${problem}`]);
  });

  test.each([{ files: { 'miniship.yml': 'serverless:\n  spaceId: mp-1\n  cors: []\n' } }, { files: { 'miniship.yml': '' } }])(
    'cannot be said where there are none',
    async ({ files }) => {
      const { problems } = await read({ given: { env: 'staging', 'space-id': 'mp-1', hosting: 'site' }, files });
      expect(told(problems)).toEqual(['ENVIRONMENT_NOT_CHOSEN miniship.yml has no environment "staging"; it has none.']);
    },
  );

  test.each([
    {
      env: 'production',
      names:
        '"env" and "space-id" do not go together: environment "production" has a space of its own, and "space-id" (MINISHIP_SPACE_ID) names another.',
    },
    {
      env: 'staging',
      names:
        '"space.name" and "space-id" do not go together: the file means the space called ShopStaging, and "space-id" (MINISHIP_SPACE_ID) may be another.',
    },
  ])('is not overruled by a variable that a CI system sets for all jobs: $env', async ({ env, names }) => {
    const variables = { PROD_SPACE: 'mp-9', MINISHIP_SPACE_ID: 'mp-1' };
    expect(told((await read({ given: { env }, variables })).problems)).toEqual([`INPUTS_CONFLICT ${names}`]);
  });

  test('may be said twice, when both mean the same space', async () => {
    const { problems } = await read({ given: { env: 'production' }, variables: { PROD_SPACE: 'mp-9', MINISHIP_SPACE_ID: 'mp-9' } });
    expect(told(problems)).toEqual([]);
  });
});

test('everything that is wrong with environments is told at once, with its line, whichever is chosen', async () => {
  const text = `serverless:
  functions: { hello: { memory: 256 } }
  environments:
    staging:
      sapce: { name: Shop }
      functions: { probe: { memory: 256 } }
      environments: {}
    production:
      protected: perhaps
      space: { name: 1shop, ensure: yes, state: asleep, about: ${'x'.repeat(129)} }
`;
  const { problems } = await read({ given: { env: 'production' }, files: { 'miniship.yml': text } });
  expect(told(problems).map((each) => each.replace(/x{9,}/, 'x…'))).toMatchInlineSnapshot(`
    [
      "CONFIG_INVALID miniship.yml:2: "hello" needs "path"",
      "CONFIG_INVALID miniship.yml:5: there is no key "sapce" here; did you mean "space"?",
      "CONFIG_INVALID miniship.yml:7: "environments" cannot stand here: it stands under "serverless"",
      "CONFIG_INVALID miniship.yml:9: "protected" is "perhaps", but must be true or false",
      "CONFIG_INVALID miniship.yml:10: "name" is "1shop", but must be the name of a space: a letter, then letters and digits",
      "CONFIG_INVALID miniship.yml:10: "about" is "x…", but must be at most 128 characters long",
      "CONFIG_INVALID miniship.yml:10: "state" is "asleep", but must be one of in-service, paused",
    ]
  `);
});

test('a function that only an environment describes has to be whole there', async () => {
  const text = 'serverless:\n  environments:\n    one:\n      spaceId: mp-1\n      functions: { hello: { memory: 256 } }\n';
  const { problems } = await read({ given: { env: 'one' }, files: { 'miniship.yml': text } });
  expect(told(problems)).toEqual(['CONFIG_INVALID miniship.yml:5: "hello" needs "path"']);
});
