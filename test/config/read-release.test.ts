import { describe, expect, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { complete, nowMs, release, told } from './given.ts';

type Change = Partial<Record<InputName, string | undefined>>;
const releaseWith = (change: Change) => release({ given: { ...complete, ...change } });

test('what is needed and no more makes a request with all defaults', async () => {
  const { request, problems } = await release();
  expect(told(problems)).toEqual([]);
  expect(request).toEqual({
    workspace: { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'ZXCVBNM' },
    h5Id: '2017072607907880',
    h5Name: undefined,
    createApp: false,
    path: '/project/dist/mini-program',
    version: { text: 'v1.4.2', source: 'input', scheme: 'ordered' },
    icon: undefined,
    allowDowngrade: false,
    platform: 'all',
    clientMin: { ios: '10.1.60', android: '10.1.60' },
    clientMax: {},
    autoInstall: 'wifi',
    preload: false,
    packageType: 'function',
    tabBar: undefined,
    optionMenu: true,
    keepAlive: true,
    extendInfo: {},
    vhost: undefined,
    virtualDomain: undefined,
    mainUrl: undefined,
    userId: 'miniship',
    audience: { kind: 'none' },
    rules: [],
    stage: undefined,
    onActiveRelease: 'fail',
    force: false,
    memo: undefined,
    stamp: true,
    receipt: '/project/miniship-receipt.json',
    dryRun: false,
    waitMs: 120_000,
  });
});

test.each<{ given: Change; field: object }>([
  { given: { 'install-type': 'preload' }, field: { preload: true } },
  { given: { 'enable-tab-bar': 'false' }, field: { tabBar: false } },
  { given: { 'enable-tab-bar': 'true' }, field: { tabBar: true } },
  { given: { 'extend-info': '{"a":[1]}' }, field: { extendInfo: { a: [1] } } },
  { given: { icon: '/tmp/icon.png' }, field: { icon: '/tmp/icon.png' } },
  { given: { platform: 'ios', 'client-min': 'ios=1.0' }, field: { platform: 'ios', clientMin: { ios: '1.0' } } },
  { given: { 'client-max': 'android=12.0\nios=11' }, field: { clientMax: { ios: '11', android: '12.0' } } },
  { given: { vhost: 'https://2017072607907880.example.com' }, field: { vhost: 'https://2017072607907880.example.com' } },
  {
    given: { stamp: 'no', wait: '0', 'create-app': 'TRUE', 'h5-name': '商城' },
    field: { stamp: false, waitMs: 0, createApp: true, h5Name: '商城' },
  },
])('$given arrives in the request', async ({ given, field }) => {
  const { request, problems } = await releaseWith(given);
  expect(told(problems)).toEqual([]);
  expect(request).toMatchObject(field);
});

describe('audience', () => {
  test.each<{ given: Change; audience: object }>([
    { given: { whitelist: 'qa' }, audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: [] } } },
    {
      given: { whitelist: 'qa', 'whitelist-users': 'u001, u002\nu001', 'whitelist-users-file': 'users.txt', 'whitelist-type': 'regular' },
      audience: { kind: 'whitelist', type: 'regular', users: { inline: ['u001', 'u002'], file: '/project/users.txt' } },
    },
    { given: { audience: 'everyone' }, audience: { kind: 'everyone' } },
    { given: { audience: 'none' }, audience: { kind: 'none' } },
    {
      given: { 'window-users': '500', 'window-until': '24h' },
      audience: { kind: 'window', users: 500, end: { kind: 'after', durationMs: 86_400_000 } },
    },
    {
      given: { 'window-users': '500', 'window-until': '2026-01-22 12:00' },
      audience: { kind: 'window', end: { kind: 'at', epochMs: nowMs + 7 * 86_400_000 } },
    },
  ])('$given', async ({ given, audience }) => {
    const { request, problems } = await releaseWith(given);
    expect(told(problems)).toEqual([]);
    expect(request.audience).toMatchObject(audience);
  });

  test.each<{ given: Change; problem: string }>([
    { given: { whitelist: 'q' }, problem: 'INPUT_INVALID "whitelist" is "q" (flag), but must be 2 to 10 characters long.' },
    {
      given: { whitelist: 'elevenchars' },
      problem: 'INPUT_INVALID "whitelist" is "elevenchars" (flag), but must be 2 to 10 characters long.',
    },
    { given: { audience: 'whitelist' }, problem: 'INPUT_MISSING "whitelist" is missing: ' },
    { given: { audience: 'whitelist', 'whitelist-users': 'u1' }, problem: 'INPUT_MISSING "whitelist" is missing: ' },
    { given: { 'whitelist-users': 'u1' }, problem: 'INPUT_MISSING "whitelist" is missing: ' },
    { given: { 'whitelist-users-file': 'u.txt' }, problem: 'INPUT_MISSING "whitelist" is missing: ' },
    {
      given: { whitelist: 'qa', 'whitelist-users': ' , ' },
      problem: 'INPUT_INVALID "whitelist-users" is "," (flag), but must be a list with something in it.',
    },
    { given: { 'window-users': '500' }, problem: 'INPUT_MISSING "window-until" is missing: ' },
    { given: { 'window-until': '24h' }, problem: 'INPUT_MISSING "window-users" is missing: ' },
    {
      given: { 'window-users': '0', 'window-until': '24h' },
      problem: 'INPUT_INVALID "window-users" is "0" (flag), but must be a whole number of at least 1.',
    },
    {
      given: { 'window-users': '5', 'window-until': '2026-01-15 11:59' },
      problem: 'INPUT_INVALID "window-until" is "2026-01-15 11:59" (flag), but must be in the future.',
    },
    {
      given: { 'window-users': '5', 'window-until': '0h' },
      problem: 'INPUT_INVALID "window-until" is "0h" (flag), but must be in the future.',
    },
    {
      given: { 'window-users': '5', 'window-until': '2026-01-22 12:01' },
      problem: 'INPUT_INVALID "window-until" is "2026-01-22 12:01" (flag), but must be at most 7 days away.',
    },
    {
      given: { 'window-users': '5', 'window-until': '8d' },
      problem: 'INPUT_INVALID "window-until" is "8d" (flag), but must be at most 7 days away.',
    },
    {
      given: { whitelist: 'qa', 'window-users': '5', 'window-until': '24h' },
      problem:
        'INPUTS_CONFLICT "whitelist" and "window-users" do not go together: a task goes to a whitelist or to a window of users, not to both.',
    },
    {
      given: { whitelist: 'qa', audience: 'everyone' },
      problem:
        'INPUTS_CONFLICT "audience" and "whitelist" do not go together: the audience is "everyone", which has no use for "whitelist".',
    },
    {
      given: { 'window-users': '5', 'window-until': '24h', audience: 'none' },
      problem:
        'INPUTS_CONFLICT "audience" and "window-users" do not go together: the audience is "none", which has no use for "window-users".',
    },
    {
      given: { audience: 'all' },
      problem: 'INPUT_INVALID "audience" is "all" (flag), but must be one of none, whitelist, window, everyone.',
    },
  ])('$given is refused', async ({ given, problem }) => {
    const { problems } = await releaseWith(given);
    expect(problems).toHaveLength(1);
    expect(told(problems)[0]).toContain(problem);
  });

  test('more than 20 expressions, and a user with a comma, are refused', async () => {
    const many = Array.from({ length: 21 }, (_, index) => `^u${index}$`).join(',');
    expect(told((await releaseWith({ whitelist: 'qa', 'whitelist-type': 'regular', 'whitelist-users': many })).problems)).toEqual([
      'INPUT_INVALID "whitelist-users" is "21 expressions" (flag), but must be at most 20 regular expressions.',
    ]);
    const file = 'apps: { shop: { whitelist: qa, whitelistUsers: ["u{1,2}"] } }';
    expect(told((await release({ files: { 'miniship.yml': file } })).problems)).toEqual([
      'INPUT_INVALID "whitelist-users" is "u{1,2}" (miniship.yml:1), but must be users without commas; put this one into "whitelist-users-file".',
    ]);
  });
});

describe('rules', () => {
  test('every rule of the grammar is read', async () => {
    const rules =
      'city include Shanghai, Beijing\nmobileModel exclude REDMI NOTE 3,VIVO X5M\nosVersion within 9.2.1-12.0\nosVersion outside 7 - 8\n';
    const { request, problems } = await releaseWith({ whitelist: 'qa', rules });
    expect(told(problems)).toEqual([]);
    expect(request.rules).toEqual([
      { element: 'city', operation: 'include', values: ['Shanghai', 'Beijing'] },
      { element: 'mobileModel', operation: 'exclude', values: ['REDMI NOTE 3', 'VIVO X5M'] },
      { element: 'osVersion', operation: 'within', values: ['9.2.1', '12.0'] },
      { element: 'osVersion', operation: 'outside', values: ['7', '8'] },
    ]);
  });

  test.each([
    { rule: 'town include A', expected: 'a rule on city, mobileModel, netType, osVersion' },
    { rule: 'city contains A', expected: 'a rule with include, exclude, within, outside' },
    { rule: 'city include', expected: 'a rule on city' },
    { rule: 'city include ,', expected: 'a rule with values' },
    { rule: 'city within 1-2', expected: '"within" goes with osVersion only' },
    { rule: 'osVersion within 9.2.1', expected: 'a rule with two versions' },
    { rule: 'osVersion within 9.10-9.9', expected: 'a rule with the lower version first' },
  ])('"$rule" is refused, and the others are read', async ({ rule, expected }) => {
    const { request, problems } = await releaseWith({ whitelist: 'qa', rules: `city include A\n${rule}` });
    expect(problems).toMatchObject([{ code: 'INPUT_INVALID', facts: { name: 'rules', value: rule } }]);
    expect(problems[0]?.message).toContain(expected);
    expect(request.rules).toHaveLength(1);
  });

  test.each([{ audience: 'none' }, { audience: 'everyone' }])('rules with the audience $audience are refused', async ({ audience }) => {
    const { problems } = await releaseWith({ audience, rules: 'city include A' });
    expect(problems).toMatchObject([{ code: 'INPUTS_CONFLICT', facts: { names: ['rules', 'audience'] } }]);
  });
});

describe('client versions', () => {
  test.each<{ given: Change; problem: string }>([
    { given: { 'client-min': '10.1.60' }, problem: 'a version for each platform, such as ios=10.1.60,android=10.1.60' },
    { given: { 'client-min': 'ios=1,ios=2' }, problem: 'a version for each platform' },
    { given: { 'client-min': 'ios=10.1.60' }, problem: 'given for Android too, as in ios=10.1.60,android=10.1.60' },
    { given: { 'client-max': 'android=10.1.60' }, problem: 'given for iOS too' },
    { given: { platform: 'android' }, problem: 'without iOS, since the platform is "android"' },
    { given: { 'client-max': 'ios=10.1.9,android=10.1.60' }, problem: 'at least the lowest version of iOS, 10.1.60' },
    { given: { 'client-min': 'ios=ten,android=10.1.60' }, problem: 'dotted numbers for iOS, such as 10.1.60' },
    { given: { 'client-min': 'ios=1;2,android=1' }, problem: 'dotted numbers for iOS' },
    { given: { 'client-min': undefined }, problem: '"client-min" is missing' },
  ])('$given is refused', async ({ given, problem }) => {
    const { problems } = await releaseWith(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(problem);
  });

  test('equal bounds are fine', async () => {
    expect((await releaseWith({ 'client-max': 'ios=10.1.60.0,android=10.1.60' })).problems).toEqual([]);
  });
});

describe('version', () => {
  const without: Change = { ...complete, version: undefined };
  const files = { 'package.json': '{"version":"1.2.3"}' };
  test.each([
    { given: complete, tag: 'v2.0.0', files, version: { text: 'v1.4.2', source: 'input' } },
    { given: without, tag: 'v2.0.0', files, version: { text: 'v2.0.0', source: 'tag' } },
    { given: without, tag: '', files, version: { text: '1.2.3', source: 'package.json' } },
    {
      given: { ...without, 'version-scheme': 'plain' },
      tag: 'shop@2.0.0',
      files,
      version: { text: 'shop@2.0.0', source: 'tag', scheme: 'plain' },
    },
  ])('$version.source comes before what is weaker', async ({ given, tag, files: there, version }) => {
    const { request, problems } = await release({ given, tag, files: there });
    expect(told(problems)).toEqual([]);
    expect(request.version).toMatchObject(version);
  });

  test.each(['{', '[]', '{"version":1}', 'null', '{"name":"x"}'])('package.json with %s has no version', async (text) => {
    const { problems } = await release({ given: without, files: { 'package.json': text } });
    expect(problems.map(({ code }) => code)).toEqual(['VERSION_MISSING']);
  });
});

describe('single inputs', () => {
  test.each<{ given: Change; problem: string }>([
    { given: { 'h5-id': '201707260790788' }, problem: '"h5-id" is "201707260790788" (flag), but must be 16 digits.' },
    { given: { 'h5-id': '２０１７０７２６０７９０７８８０' }, problem: 'must be 16 digits' },
    { given: { 'virtual-domain': 'https://example.com' }, problem: 'a domain such as example.com, without http:// or https://' },
    { given: { 'virtual-domain': 'example' }, problem: 'a domain such as example.com' },
    { given: { vhost: 'https://a.example.com/x' }, problem: 'without a path' },
    { given: { 'main-url': '/index html' }, problem: 'without spaces' },
    { given: { memo: 'x'.repeat(201) }, problem: 'one line of at most 200 characters' },
    { given: { memo: 'two\nlines' }, problem: 'one line of at most 200 characters' },
    { given: { 'extend-info': '[1]' }, problem: 'a JSON object' },
    { given: { 'extend-info': '{' }, problem: 'a JSON object' },
    { given: { 'extend-info': '{"miniship":1}' }, problem: 'without the key "miniship"' },
    { given: { platform: 'iphone' }, problem: 'one of all, android, ios' },
    { given: { stamp: 'maybe' }, problem: 'must be true or false' },
    { given: { 'call-timeout': '0' }, problem: 'a time such as 30s, 15m or 2h, at most 24h' },
    { given: { timeout: '2d' }, problem: 'at most 24h' },
    { given: { wait: 'long' }, problem: 'a time such as 30s' },
    { given: { 'create-app': 'true' }, problem: '"h5-name" is missing' },
  ])('$given is refused', async ({ given, problem }) => {
    const { problems } = await releaseWith(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(problem);
  });
});

test('nothing given: every missing input is told at once', async () => {
  const { problems } = await release({ given: {} });
  expect(problems.map(({ code, facts }) => ('name' in facts ? facts.name : code))).toEqual([
    'app-id',
    'workspace-id',
    'tenant-id',
    'path',
    'h5-id',
    'VERSION_MISSING',
    'client-min',
  ]);
});

test('several wrong at once: all are told, and what is known stands in the request', async () => {
  const { request, problems } = await releaseWith({
    'h5-id': '12',
    whitelist: 'q',
    'client-min': 'ios=1',
    platform: 'phone',
    'app-id': undefined,
  });
  expect(problems.map(({ facts }) => ('name' in facts ? facts.name : ''))).toEqual([
    'platform',
    'app-id',
    'h5-id',
    'client-min',
    'whitelist',
  ]);
  expect(request.path).toBe('/project/dist/mini-program');
});
