import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readActionInputs } from '../../src/config/action-inputs.ts';
import { readFlags } from '../../src/config/flags.ts';
import { inputNames, inputOf, inputs } from '../../src/config/inputs.ts';
import { keyOf, variableOf } from '../../src/config/names.ts';
import { readInputs } from '../../src/config/read-inputs.ts';
import { modeNames } from '../../src/config/verbs.ts';
import { Failure } from '../../src/errors/failure.ts';
import { complete, example, release, told } from './given.ts';

const file = 'mpaas: { workspaceId: FILE }\napps: { shop: { h5Name: File } }\n';
const without = { ...complete, 'workspace-id': undefined };

test.each([
  {
    from: 'the flag',
    given: { ...complete, 'workspace-id': 'FLAG' },
    variables: { MINISHIP_WORKSPACE_ID: 'VARIABLE' },
    files: { 'miniship.yml': file },
    value: 'FLAG',
    where: 'flag',
  },
  {
    from: 'the variable',
    given: without,
    variables: { MINISHIP_WORKSPACE_ID: 'VARIABLE' },
    files: { 'miniship.yml': file },
    value: 'VARIABLE',
    where: 'MINISHIP_WORKSPACE_ID',
  },
  {
    from: 'the file when the variable is empty',
    given: without,
    variables: { MINISHIP_WORKSPACE_ID: '' },
    files: { 'miniship.yml': file },
    value: 'FILE',
    where: 'miniship.yml:1',
  },
])('a value comes from $from', async ({ given, variables, files, value, where }) => {
  const { values, sources, problems } = await release({ given, variables, files });
  expect(told(problems)).toEqual([]);
  expect(values['workspace-id']).toBe(value);
  expect(sources.get('workspace-id')?.where).toBe(where);
});

test('the default is the last resort, and counts as not given', async () => {
  const { values, sources } = await release();
  expect(values.platform).toBe('all');
  expect(sources.has('platform')).toBe(false);
});

test('an unset variable in the file matters only when nothing stronger gives the value', async () => {
  const files = { 'miniship.yml': `mpaas:\n  tenantId: "\${MPAAS_TENANT_ID}"\n` };
  expect(told((await release({ files })).problems)).toEqual([]);
  expect(told((await release({ files, given: { ...complete, 'tenant-id': undefined } })).problems)).toEqual([
    'CONFIG_INVALID miniship.yml:2: the variable MPAAS_TENANT_ID is not set',
  ]);
});

test('what the emulator exports is enough of an environment', async () => {
  const variables = {
    MINISHIP_ENDPOINT: 'http://127.0.0.1:8080',
    MINISHIP_APP_ID: 'ONEX570DA892117',
    MINISHIP_WORKSPACE_ID: 'PROD',
    MINISHIP_TENANT_ID: 'ZXCVBNM',
    MINISHIP_H5_ID: '2017072607907880',
    MINISHIP_H5_NAME: 'Shop',
    MINISHIP_SPACE_ID: 'mp-1',
  };
  const { problems } = await release({ given: { path: 'b', version: 'v1.0.0', 'client-min': complete['client-min'] }, variables });
  expect(told(problems)).toEqual([]);
});

test.each([
  { variable: 'MINISHIP_H5ID', nearest: 'MINISHIP_H5_ID' },
  { variable: 'MINISHIP_WHITELIST_USER', nearest: 'MINISHIP_WHITELIST_USERS' },
])('$variable was meant to be $nearest', async ({ variable, nearest }) => {
  expect(told((await release({ variables: { [variable]: 'x' } })).problems)).toEqual([
    `INPUT_UNKNOWN There is no input "${variable}" (variable). Did you mean "${nearest}"?`,
  ]);
});

test.each(['MINISHIP_HOME', 'MINISHIP_SPACE_ID', 'MINISHIP_SOMETHING_ELSE', 'MINISHIP_PORT'])('%s is left alone', async (variable) => {
  expect(told((await release({ variables: { [variable]: 'x' } })).problems)).toEqual([]);
});

test('the example of the design, with a version and credentials, is a release to the first stage', async () => {
  const { request, stages, problems } = await release({
    given: { version: 'v1.0.0' },
    files: { 'miniship.yml': example },
    variables: { MPAAS_TENANT_ID: 'T' },
  });
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject({
    workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'T' },
    h5Id: '2017072607907880',
    path: '/project/dist/mini-program',
    audience: { kind: 'whitelist', name: 'qa', users: { inline: ['u001', 'u002'] } },
  });
  expect(stages).toHaveLength(3);
});

test.each([
  { given: { audience: 'none' }, audience: { kind: 'none' } },
  { given: { whitelist: 'other' }, audience: { kind: 'whitelist', name: 'other', users: { inline: [] } } },
  { given: { 'window-users': '5', 'window-until': '1h' }, audience: { kind: 'window', users: 5 } },
  { given: { 'whitelist-users': 'u9' }, audience: { kind: 'whitelist', name: 'qa', users: { inline: ['u9'] } } },
])('$given beside the rollout of the file', async ({ given, audience }) => {
  const variables = { MPAAS_TENANT_ID: 'T' };
  const { request, problems } = await release({ given: { version: 'v1.0.0', ...given }, files: { 'miniship.yml': example }, variables });
  expect(told(problems)).toEqual([]);
  expect(request.audience).toMatchObject(audience);
});

test('where the file cannot be read, what it may have held is not called missing', async () => {
  const { problems } = await release({ given: { platform: 'phone' }, files: { 'miniship.yml': 'apps: { shop: { pth: x } }' } });
  expect(problems.map(({ code }) => code)).toEqual(['CONFIG_INVALID', 'INPUT_INVALID']);
});

test('relative paths, the file’s too, start at the working directory', async () => {
  const files = { 'sub/miniship.yml': 'apps: { shop: { icon: i.png } }', 'sub/package.json': '{"version":"3.0.0"}' };
  const { request, values, workingDirectory } = await release({
    files,
    given: { ...complete, version: undefined, 'working-directory': 'sub', 'output-file': 'a.json,b.env' },
  });
  expect(workingDirectory).toBe('/project/sub');
  expect(values['working-directory']).toBe('/project/sub');
  expect(values['output-file']).toEqual(['/project/sub/a.json', '/project/sub/b.env']);
  expect(request).toMatchObject({ path: '/project/sub/dist/mini-program', icon: '/project/sub/i.png', version: { text: '3.0.0' } });
});

test('--config and --app choose the file and the mini program, by variable too', async () => {
  const files = { 'ci/all.yml': 'apps: { shop: { h5Name: S }, desk: { h5Name: D } }' };
  expect((await release({ files, given: { ...complete, config: 'ci/all.yml', app: 'desk' } })).request.h5Name).toBe('D');
  expect((await release({ files, variables: { MINISHIP_CONFIG: 'ci/all.yml', MINISHIP_APP: 'shop' } })).request.h5Name).toBe('S');
});

test('the emulator reads its own inputs and no file at all', async () => {
  const opened: string[] = [];
  const { values, problems } = await readInputs({
    verb: 'emulator',
    given: new Map([['port', '8080']]),
    givenFrom: 'flag',
    variables: { MINISHIP_APP: 'shop', MINISHIP_JSON: '1', MINISHIP_STATE: 's.json' },
    workingDirectory: '/project',
    readText: (path) => {
      opened.push(path);
      return undefined;
    },
  });
  expect(told(problems)).toEqual([]);
  expect(values).toMatchObject({ port: 8080, json: true, state: '/project/s.json' });
  expect(opened).toEqual([]);
});

test('a message shows a value on one line and not without end', async () => {
  const given = { ...complete, 'client-min': 'ios=1\nandroid', memo: 'x'.repeat(5000) };
  const { problems } = await release({ given });
  expect(problems[0]?.message).toContain('"client-min" is "ios=1, android" (flag)');
  for (const { message } of problems) expect(message.length).toBeLessThan(400);
});

test('every input has one name in three spellings that do not collide', () => {
  expect(new Set(inputNames.map(variableOf)).size).toBe(inputNames.length);
  expect(new Set(inputNames.map(keyOf)).size).toBe(inputNames.length);
  for (const name of inputNames) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every input says what it is in both languages, and its default fits', async () => {
  const { values } = await release();
  for (const name of inputNames) {
    const { about, zh, fallback, verbs, kind, choices } = inputOf(name);
    expect(about, name).toMatch(/^[A-Z].*\.$/s);
    expect(zh, name).toMatch(/\p{Script=Han}.*。$/u);
    expect(verbs.length, name).toBeGreaterThan(0);
    expect(kind === 'choice', name).toBe(choices !== undefined);
    if (fallback !== undefined) expect(values[name], name).toBeDefined();
  }
});

test('the modes of the Action are the verbs that offer themselves', () => {
  expect(inputs.mode.choices).toEqual(modeNames);
});

test('any text for any input gives values or failures, and throws nothing', async () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('ios=1,android=', '{"a":', '$' + '{', 'osVersion within 1-', '99999d', '\n,\n'),
  );
  const givens = fc.dictionary(fc.constantFrom(...inputNames), text);
  await fc.assert(
    fc.asyncProperty(
      givens,
      fc.dictionary(fc.constantFrom(...inputNames.map(variableOf)), text),
      text,
      async (given, variables, content) => {
        const { problems, request } = await release({ given, variables, files: { 'miniship.yml': content } });
        expect(problems.every((problem) => problem instanceof Failure)).toBe(true);
        expect(request.path.startsWith('/') || request.path === '').toBe(true);
      },
    ),
  );
});

test('any command line and any variables of the runner give values or failures, and throw nothing', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...inputNames.map((name) => `--${name}`),
      'release',
      'plan',
      'deploy',
      '--',
      '-',
      '--no-',
      '--=',
      '--constructor',
      '--__proto__=x',
    ),
  );
  fc.assert(fc.property(fc.array(word), (args) => readFlags(args).problems.every((problem) => problem instanceof Failure)));
  const name = fc.string().map((text) => `INPUT_${text}`);
  fc.assert(
    fc.property(fc.dictionary(name, fc.string()), (variables) =>
      readActionInputs(variables).problems.every((problem) => problem instanceof Failure),
    ),
  );
});
