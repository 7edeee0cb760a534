import { expect, test } from 'vitest';
import { loadConfigFile, parseOnce, readAppNames } from '../../src/config/config-file.ts';
import { example, told } from './given.ts';

const load = (files: Readonly<Record<string, string>>, rest: { app?: string; path?: string; variables?: Record<string, string> } = {}) =>
  loadConfigFile({
    workingDirectory: '/project',
    reads: 'app',
    variables: {},
    ...rest,
    readText: (path) => files[path.replace('/project/', '')],
  });

const yaml = (text: string, rest: Parameters<typeof load>[1] = {}) => load({ 'miniship.yml': text }, rest);
const texts = (given: ReadonlyMap<string, { readonly text: string }>) =>
  Object.fromEntries([...given].map(([name, { text }]) => [name, text]));

test('the example of the design is read whole, and a variable of another verb need not be set', async () => {
  const { given, stages, problems, complete } = await yaml(example, { variables: { MPAAS_TENANT_ID: 'TENANT' } });
  expect(told(problems)).toEqual([]);
  expect(complete).toBe(true);
  expect(texts(given)).toEqual({
    'app-id': 'ONEX570DA892117',
    'workspace-id': 'PROD',
    'tenant-id': 'TENANT',
    'h5-id': '2017072607907880',
    'h5-name': 'Shop',
    path: 'dist/mini-program',
    icon: 'assets/icon.png',
    'virtual-domain': 'example.com',
    'client-min': 'ios=10.1.60\nandroid=10.1.60',
  });
  expect(given.get('h5-id')?.where).toBe('miniship.yml:7');
  expect(stages.map((stage) => [stage.kind, stage.line, texts(stage.given)])).toEqual([
    ['whitelist', 14, { audience: 'whitelist', whitelist: 'qa', 'whitelist-users': 'u001\nu002' }],
    ['window', 15, { audience: 'window', 'window-users': '500', 'window-until': '24h' }],
    ['everyone', 16, { audience: 'everyone' }],
  ]);
});

test.each([
  { written: '2017072607907880', text: '2017072607907880' },
  { written: '9999999999999999', text: '9999999999999999' },
  { written: '0000000000000017', text: '0000000000000017' },
])('the unquoted id $written keeps all its digits', async ({ written, text }) => {
  const { given, problems } = await yaml(`apps: { shop: { h5Id: ${written} } }`);
  expect(told(problems)).toEqual([]);
  expect(given.get('h5-id')?.text).toBe(text);
});

test.each([
  { key: 'version: 1.10', name: 'version', text: '1.10' },
  { key: 'stamp: false', name: 'stamp', text: 'false' },
  { key: 'enableTabBar: true', name: 'enable-tab-bar', text: 'true' },
  { key: 'windowUsers: 500', name: 'window-users', text: '500' },
  { key: 'rules: ["city include A,B", "netType include WIFI"]', name: 'rules', text: 'city include A,B\nnetType include WIFI' },
  { key: 'whitelistUsers: a,b', name: 'whitelist-users', text: 'a,b' },
  { key: 'clientMax: "ios=2,android=3"', name: 'client-max', text: 'ios=2,android=3' },
  { key: `extendInfo: { a: 1, b: [true, "\${X}"], c: null }`, name: 'extend-info', text: '{"a":1,"b":[true,"y"],"c":null}' },
  { key: `extendInfo: '{"a":1}'`, name: 'extend-info', text: '{"a":1}' },
  { key: `memo: "by \${X}, not $\${X}"`, name: 'memo', text: `by y, not \${X}` },
])('"$key" is understood', async ({ key, name, text }) => {
  const { given, problems } = await yaml(`apps:\n  shop:\n    ${key}`, { variables: { X: 'y' } });
  expect(told(problems)).toEqual([]);
  expect(texts(given)).toEqual({ [name]: text });
});

test.each([
  { line: 'h5id: 1', reason: 'there is no key "h5id" here; did you mean "h5Id"?' },
  { line: 'colour: red', reason: 'there is no key "colour" here' },
  { line: 'constructor: red', reason: 'there is no key "constructor" here' },
  { line: 'callTimeout: 3s', reason: '"callTimeout" cannot stand here: it stands at the top of the file' },
  { line: 'serverless: {}', reason: '"serverless" cannot stand here: it stands at the top of the file' },
  { line: 'dryRun: true', reason: '"dryRun" cannot stand here: it is no setting of the file; give "dry-run" as flag or Action input' },
  {
    line: 'accessKeySecret: x',
    reason: '"accessKeySecret" cannot stand here: a secret does not belong into a file; set the variable ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  },
  { line: 'icon:', reason: '"icon" has no value' },
  { line: 'icon: ""', reason: '"icon" has no value' },
  { line: 'h5Name: true', reason: '"h5Name" must be a text, not true' },
  { line: 'stamp: 1', reason: '"stamp" must be true or false, not 1' },
  { line: 'icon: [a.png]', reason: '"icon" must be a single value, not a list' },
  { line: 'clientMin: [ios=1]', reason: '"clientMin" must be a mapping or a single value, not a list' },
  { line: 'clientMin: { phone: 1 }', reason: 'there is no key "phone" here; there can be ios, android' },
  { line: 'clientMin: { andriod: 1 }', reason: 'there is no key "andriod" here; did you mean "android"?' },
  { line: 'rollout: everyone', reason: '"rollout" must be a list, not a single value' },
  { line: 'rollout: [{ whitelist: { users: [a] } }]', reason: '"whitelist" needs "name"' },
  { line: 'rollout: [{ window: { users: 5 } }]', reason: 'a window needs either "for" or "until"' },
  { line: 'rollout: [{ window: { users: 5, for: 1h, until: 2026-01-31 18:00 } }]', reason: 'a window needs either "for" or "until"' },
  { line: 'rollout: [{ rules: [city include A] }]', reason: 'a stage has exactly one of whitelist, window and everyone' },
  {
    line: 'rollout: [{ everyone: true, window: { users: 5, for: 1h } }]',
    reason: 'a stage has exactly one of whitelist, window and everyone',
  },
  { line: 'rollout: [anybody]', reason: 'a stage is a whitelist, a window or "everyone"' },
])('in an app, "$line" is refused with file and line', async ({ line, reason }) => {
  const { problems, complete } = await yaml(`apps:\n  shop:\n    path: dist\n    ${line}`);
  expect(told(problems)).toEqual([`CONFIG_INVALID miniship.yml:4: ${reason}`]);
  expect(complete).toBe(false);
});

test.each([
  { text: 'h5Id: "2017072607907880"', problem: 'miniship.yml:1: "h5Id" cannot stand here: it stands under "apps", in a mini program' },
  { text: 'appId: X', problem: 'miniship.yml:1: "appId" cannot stand here: it stands under "mpaas"' },
  { text: 'spaceId: mp-1', problem: 'miniship.yml:1: "spaceId" cannot stand here: it stands under "serverless"' },
  {
    text: 'stamp: false',
    problem: 'miniship.yml:1: "stamp" cannot stand here: it stands under "apps", in a mini program or under "serverless"',
  },
  { text: 'endpoint: x', problem: 'miniship.yml:1: "endpoint" cannot stand here: it stands under "mpaas" or under "serverless"' },
  {
    text: 'manifestFile: x',
    problem: 'miniship.yml:1: "manifestFile" cannot stand here: it stands under "serverless.hosting", as "manifest"',
  },
  {
    text: 'planDigest: x',
    problem: 'miniship.yml:1: "planDigest" cannot stand here: it is no setting of the file; give "plan-digest" as flag',
  },
  {
    text: 'serverless: { functions: { a: { path: a, memroy: 1 } } }',
    problem: 'miniship.yml:1: there is no key "memroy" here; did you mean "memory"?',
  },
  { text: 'serverless: on', problem: 'miniship.yml:1: "serverless" must be a mapping, not a single value' },
  { text: '- a\n- b', problem: 'miniship.yml:1: the file must be a mapping of keys to values' },
  { text: 'a: 1\na: 2', problem: 'miniship.yml:2: the key "a" is there twice' },
  { text: 'mpaas: { appId: [ }', problem: 'miniship.yml:1: ' },
  { text: 'mpaas: *nowhere', problem: 'miniship.yml:1: ' },
  { text: 'mpaas: &a { appId: *a }', problem: 'miniship.yml:1: the file is nested too deeply or too large' },
  { text: 'mpaas: !!secret x', problem: 'miniship.yml:1: Unresolved tag' },
  { text: '? [a]\n: b', problem: 'miniship.yml:1: a key must be a plain word' },
  { text: '['.repeat(20_000), problem: 'miniship.yml' },
])('the file "$text" is refused', async ({ text, problem }) => {
  const { problems, complete } = await yaml(text);
  expect(problems[0]?.message).toContain(problem);
  expect(problems[0]?.code).toBe('CONFIG_INVALID');
  expect(complete).toBe(false);
});

test('every problem of the file is told at once', async () => {
  const { problems } = await yaml('mpass: {}\napps:\n  shop:\n    pth: x\n    icon:\n  other:\n    h5Nmae: Y\n', { app: 'shop' });
  expect(told(problems)).toEqual([
    'CONFIG_INVALID miniship.yml:1: there is no key "mpass" here; did you mean "mpaas"?',
    'CONFIG_INVALID miniship.yml:4: there is no key "pth" here; did you mean "path"?',
    'CONFIG_INVALID miniship.yml:5: "icon" has no value',
    'CONFIG_INVALID miniship.yml:7: there is no key "h5Nmae" here; did you mean "h5Name"?',
  ]);
});

test.each([
  { value: `\${NOPE}`, reason: 'the variable NOPE is not set' },
  { value: `\${constructor}`, reason: 'the variable constructor is not set' },
  { value: `\${EMPTY}`, reason: 'the variable EMPTY is not set' },
  { value: `\${NOPE`, reason: `"\${NOPE" lacks its closing brace` },
  { value: `\${not a name}`, reason: `"\${not a name}" names no variable; write $\${ for a plain \${` },
])('"$value" waits with its problem until the value is used', async ({ value, reason }) => {
  const { given, problems } = await yaml(`mpaas:\n  tenantId: "${value}"`, { variables: { EMPTY: '' } });
  expect(problems).toEqual([]);
  expect(told(given.get('tenant-id')?.problems ?? [])).toEqual([`CONFIG_INVALID miniship.yml:2: ${reason}`]);
});

test('a number that JSON would round is refused, not rounded', async () => {
  const { given } = await yaml('apps: { shop: { extendInfo: { id: 12345678901234567890 } } }');
  expect(told(given.get('extend-info')?.problems ?? [])).toEqual([
    'CONFIG_INVALID miniship.yml:1: 12345678901234567890 cannot be kept exactly as a number; write it in quotes',
  ]);
});

const two = 'apps:\n  shop: { path: a }\n  desk: { path: b, workspaceId: TEST }\nmpaas: { workspaceId: PROD }\n';

test('of several apps, the asked one is taken, and its own workspace wins', async () => {
  expect(texts((await yaml(two, { app: 'shop' })).given)).toEqual({ path: 'a', 'workspace-id': 'PROD' });
  expect(texts((await yaml(two, { app: 'desk' })).given)).toEqual({ path: 'b', 'workspace-id': 'TEST' });
});

test.each([
  { files: { 'miniship.yml': two }, app: undefined, problem: 'miniship.yml describes 2 mini programs (shop, desk) and none was chosen.' },
  { files: { 'miniship.yml': two }, app: 'shpo', problem: 'miniship.yml has no mini program "shpo"; it has shop, desk.' },
  { files: {}, app: 'shop', problem: 'miniship.yml has no mini program "shop"; it has none.' },
])('without a valid choice: $problem', async ({ files, app, problem }) => {
  const { problems, complete } = await load(files, app === undefined ? {} : { app });
  expect(told(problems)).toEqual([`APP_NOT_CHOSEN ${problem}`]);
  expect(complete).toBe(false);
});

test('settings can be shared between apps by a merge, and the app’s own win', async () => {
  const { given, problems } = await yaml('apps:\n  shop: &base { path: a, h5Name: Shop }\n  desk: { <<: *base, path: b }\n', {
    app: 'desk',
  });
  expect(told(problems)).toEqual([]);
  expect(texts(given)).toEqual({ path: 'b', 'h5-name': 'Shop' });
});

test.each(['miniship.yml', 'miniship.yaml', 'miniship.json'])('%s is found by itself', async (name) => {
  const { given } = await load({ [name]: '{\n\t"$schema": "./miniship.schema.json",\n\t"mpaas": { "appId": "X" }\n}' });
  expect(given.get('app-id')).toMatchObject({ text: 'X', where: `${name}:3` });
});

test('two files at once are refused, and --config settles it', async () => {
  const files = { 'miniship.yml': 'mpaas: { appId: X }', 'miniship.json': '{}', 'ci/other.yml': 'mpaas: { appId: Y }' };
  expect(told((await load(files)).problems)).toEqual([
    'CONFIG_INVALID miniship.yml: miniship.json is there too; keep one, or choose with --config',
  ]);
  expect((await load(files, { path: '/project/ci/other.yml' })).given.get('app-id')).toMatchObject({ text: 'Y', where: 'ci/other.yml:1' });
});

test('a file that was asked for must be there; one that was not need not', async () => {
  expect(told((await load({}, { path: '/project/no.yml' })).problems)).toEqual([
    'FILE_UNREADABLE The file of "config", /project/no.yml, cannot be read: there is no such file.',
  ]);
  expect(await load({})).toEqual({ given: new Map(), stages: [], problems: [], complete: true });
});

test('a file that is there but cannot be read is told, whether it was asked for or not', async () => {
  const readText = () => {
    throw new Error('EISDIR: a folder');
  };
  const unreadable = { workingDirectory: '/project', reads: 'app', variables: {}, readText } as const;
  expect(told((await loadConfigFile({ ...unreadable, path: '/project/ci' })).problems)).toEqual([
    'FILE_UNREADABLE The file of "config", /project/ci, cannot be read: EISDIR: a folder.',
  ]);
  expect(told((await loadConfigFile(unreadable)).problems)).toEqual([
    'FILE_UNREADABLE The file of "config", /project/miniship.yml, cannot be read: EISDIR: a folder.',
  ]);
});

test('an audience beside a rollout, and two names of one input, are refused', async () => {
  const { problems } = await yaml(
    'apps:\n  shop:\n    whitelist: qa\n    clientMin: { ios: 1 }\n    clientVersions: { ios: 1 }\n    rollout: [everyone]\n',
  );
  expect(told(problems)).toEqual([
    'CONFIG_INVALID miniship.yml:5: "clientVersions" is another name of "clientMin"; keep one of them',
    'CONFIG_INVALID miniship.yml:6: "rollout" and "whitelist" do not go together; keep one of them',
  ]);
});

test('hold and gate of a stage are read beside its audience', async () => {
  const { problems, stages } = await yaml(
    'apps:\n  shop:\n    rollout:\n      - { whitelist: { name: qa }, hold: 2h, gate: manual, rules: [city include A] }\n      - { everyone: true }\n',
  );
  expect(told(problems)).toEqual([]);
  expect(stages.map(({ given }) => texts(given))).toEqual([
    { audience: 'whitelist', whitelist: 'qa', rules: 'city include A' },
    { audience: 'everyone' },
  ]);
  expect(stages).toMatchObject([{ holdMs: 7_200_000, gates: [{ kind: 'manual' }], where: 'miniship.yml:4' }, { gates: [] }]);
});

test('a file is taken apart once for all of its mini programs, and what is wrong with it is told to each', async () => {
  const apps = Array.from(
    { length: 200 },
    (_, index) => `  app${index}: { h5Id: "2017072607907880", rollout: [{ whitelist: { name: qa, users: [u1] } }, everyone] }`,
  );
  const text = `apps:\n${apps.join('\n')}\n  odd: { nothing: 1 }\n`;
  const parse = parseOnce();
  const question = {
    workingDirectory: '/project',
    reads: 'app',
    variables: {},
    readText: (path: string) => (path.endsWith('.yml') ? text : undefined),
    parse,
  } as const;
  const found = { name: 'miniship.yml', text };
  expect(parse(found)).toBe(parse({ ...found }));
  for (const app of ['app0', 'app199']) {
    const read = await loadConfigFile({ ...question, app });
    expect(told(read.problems)).toEqual(['CONFIG_INVALID miniship.yml:202: there is no key "nothing" here']);
    expect(texts(read.given)).toMatchObject({ 'h5-id': '2017072607907880' });
  }
  const { names } = await readAppNames(question);
  expect(names).toHaveLength(201);
});
