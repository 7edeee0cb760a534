import { createServer } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { verbOperations } from '../../src/config/verb-operations.ts';
import type { Emulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed, type Seed, type SeedKey } from '../../src/emulator/seed.ts';
import type { CheckName } from '../../src/reporting/events.ts';
import type { SaidOf } from '../../src/reporting/said.ts';
import { permissionOf } from '../../src/services/permissions.ts';
import { answerJson, startApp } from '../support/app-server.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';

// Doctor keeps to the pace that the cloud asks for, and rides out a second of trouble.
vi.setConfig({ testTimeout: 30_000 });

type Texts = Readonly<Record<string, string>>;
type Check = SaidOf<'checked'>;

/** A workspace with everything in place. */
const soundSeed: Seed = { ...emptySeed, apps: emptySeed.apps.map((app) => ({ ...app, rsaKey: true })) };
const withKey = (changes: Partial<SeedKey>): Seed => ({ ...soundSeed, keys: soundSeed.keys.map((key) => ({ ...key, ...changes })) });
const withApp = (changes: Partial<Seed['apps'][number]>): Seed => ({
  ...soundSeed,
  apps: soundSeed.apps.map((app) => ({ ...app, ...changes })),
});

const [soundApp] = soundSeed.apps;
const domainless: Seed = { ...soundSeed, apps: soundApp === undefined ? [] : [without(soundApp)] };

function without({ virtualDomain, ...app }: Seed['apps'][number]): Seed['apps'][number] {
  expect(virtualDomain).toBeDefined();
  return app;
}

const config = `mpaas: { appId: ONEX570DA892117, workspaceId: PROD, tenantId: PUQYHL }
apps:
  shop: { h5Id: "2017072607907880" }
serverless:
  spaceId: mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f
  functions:
    hello: { path: functions/hello }
  hosting: { path: site }
`;
const files = {
  'miniship.yml': config,
  'functions/hello/index.js': 'module.exports = async () => 1;\n',
  'site/index.html': '<title>x</title>',
};
/** The variables of the emulator that the file holds already. */
const fileInstead = {
  MINISHIP_APP_ID: '',
  MINISHIP_WORKSPACE_ID: '',
  MINISHIP_TENANT_ID: '',
  MINISHIP_H5_ID: '',
  MINISHIP_H5_NAME: '',
  MINISHIP_SPACE_ID: '',
};

const scene = (options: EmulatorOptions = {}, given: Texts = files): Promise<InProcess> =>
  inProcess(given, { seed: soundSeed, ...options });
const doctor = ({ run }: InProcess, given: Texts = {}, variables: Texts = {}): Promise<Told> =>
  run('doctor', given, { variables: { ...fileInstead, ...variables } });
const checks = (told: Told, name: CheckName): readonly Check[] => told.told('checked').filter((check) => check.name === name);
const failed = (told: Told): readonly CheckName[] => [
  ...new Set(told.told('checked').flatMap(({ name, state }) => (state === 'bad' ? [name] : []))),
];

/** The calls that name an operation: whoever only knocks signs nothing. */
const signed = ({ operations }: Told): readonly string[] => operations.filter((operation) => operation !== '');

/** A port of this machine on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('where all is well', () => {
  test('every check is told in the order of what would be mended first, with exit 0, by reads alone', async () => {
    const told = await doctor(await scene());
    expect(told).toMatchObject({ exit: 0, status: 'read', outputs: { status: 'read', 'error-code': '', 'receipt-path': '' } });
    const order = told
      .told('checked')
      .map(({ name }) => name)
      .filter((name, index, all) => name !== all[index - 1]);
    const expected = [
      'node',
      'config',
      'contents',
      'target',
      'keys',
      'proxy',
      'endpoint',
      'clock',
      'egress',
      'access',
      'app',
      'mini-program',
    ];
    expect(order).toEqual([...expected, 'virtual-domain', 'rsa-key', 'space', 'permission', 'throttling']);
    expect(failed(told)).toEqual([]);
    expect(signed(told).filter((operation) => permissionOf(operation).effect === 'write')).toEqual([]);
    expect(told.told('finished')).toHaveLength(1);
  });

  test('it says what was found', async () => {
    const told = await doctor(await scene());
    const found = (name: CheckName): string | undefined => checks(told, name)[0]?.cause;
    expect(found('config')).toBe('miniship.yml is sound');
    expect(found('contents')).toBe('app shop; function hello; a site; meant for release, promote, rollback, deploy');
    expect(found('keys')).toBe('access key from ALIBABA_CLOUD_ACCESS_KEY_ID, without an end');
    expect(found('app')).toBe('ONEX570DA892117, workspace PROD, tenant PUQYHL');
    expect(found('virtual-domain')).toBe('example.com');
    expect(checks(told, 'mini-program')).toMatchObject([{ subject: 'shop (2017072607907880)', state: 'ok' }]);
    expect(found('throttling')).toMatch(/^none of \d\d calls$/);
  });

  test('each read of the chosen verbs is tried, and each write named as not tried', async () => {
    const told = await doctor(await scene(), { verbs: 'release, rollback' });
    const operations = [...new Set([...verbOperations.release, ...verbOperations.rollback])].map(permissionOf);
    const reads = operations.filter(({ effect }) => effect === 'read').map(({ ramAction }) => ramAction);
    expect(
      checks(told, 'permission')
        .filter(({ state }) => state === 'ok')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(reads.sort());
    expect(checks(told, 'permission').filter(({ state }) => state === 'skipped')).toMatchObject([
      { subject: 'mpaas writes', cause: expect.stringMatching(/^not tried, because that would write: needs RAM action mpaas:/) as string },
      { subject: 'mpserverless writes' },
    ]);
  });
});

/** One thing that is wrong, and how doctor tells it. */
interface Case {
  readonly what: string;
  readonly name: CheckName;
  readonly code: string;
  readonly exit: number;
  readonly cause: RegExp;
  readonly options?: EmulatorOptions;
  readonly given?: Texts;
  readonly variables?: Texts;
  readonly files?: Texts;
  readonly spoil?: (emulator: Emulator) => void;
}

const cases: readonly Case[] = [
  {
    what: 'a file that is no YAML',
    name: 'config',
    code: 'CONFIG_INVALID',
    exit: 2,
    cause: /miniship\.yml/,
    files: { 'miniship.yml': 'apps: [' },
  },
  {
    what: 'a key that does not exist',
    name: 'config',
    code: 'CONFIG_INVALID',
    exit: 2,
    cause: /h5ID/,
    files: { ...files, 'miniship.yml': config.replace('h5Id', 'h5ID') },
  },
  {
    what: 'a misspelt variable',
    name: 'config',
    code: 'INPUT_UNKNOWN',
    exit: 2,
    cause: /MINISHIP_TENANTID/,
    variables: { MINISHIP_TENANTID: 'x' },
  },
  { what: 'a verb that does not exist', name: 'config', code: 'INPUT_INVALID', exit: 2, cause: /"relase"/, given: { verbs: 'relase' } },
  {
    what: 'a page of egress without https',
    name: 'config',
    code: 'INPUT_INVALID',
    exit: 2,
    cause: /egress-url/,
    given: { 'egress-url': 'http://example.com/ip?key=hush' },
  },
  {
    what: 'another app than expected',
    name: 'target',
    code: 'TARGET_UNEXPECTED',
    exit: 2,
    cause: /ONEX570DA892117/,
    given: { 'expect-app-id': 'ONEX0' },
  },
  {
    what: 'no key',
    name: 'keys',
    code: 'CREDENTIALS_MISSING',
    exit: 4,
    cause: /No access key/,
    variables: { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' },
  },
  {
    what: 'half of a key',
    name: 'keys',
    code: 'CREDENTIALS_INCOMPLETE',
    exit: 4,
    cause: /ALIBABA_CLOUD_ACCESS_KEY_SECRET is not/,
    variables: { ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' },
  },
  {
    what: 'a proxy without an address',
    name: 'proxy',
    code: 'INPUT_INVALID',
    exit: 2,
    cause: /HTTPS_PROXY/,
    variables: { HTTPS_PROXY: 'ftp://user:hush@proxy' },
  },
  {
    what: 'a clock that is behind',
    name: 'clock',
    code: 'CLOCK_OFF',
    exit: 4,
    cause: /1200 seconds behind|119\d seconds behind|120\d seconds behind/,
    spoil: (emulator) => emulator.advance(20 * 60_000),
  },
  {
    what: 'a clock that is ahead',
    name: 'clock',
    code: 'CLOCK_OFF',
    exit: 4,
    cause: /seconds ahead of/,
    spoil: (emulator) => emulator.advance(-20 * 60_000),
  },
  {
    what: 'a key that is unknown',
    name: 'access',
    code: 'KEY_REFUSED',
    exit: 4,
    cause: /access key/,
    variables: { ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAIunknown' },
  },
  {
    what: 'a key that is switched off',
    name: 'access',
    code: 'KEY_REFUSED',
    exit: 4,
    cause: /disabled/,
    options: { seed: withKey({ inactive: true }) },
  },
  {
    what: 'a wrong secret',
    name: 'access',
    code: 'SIGNATURE_REFUSED',
    exit: 4,
    cause: /signature/,
    variables: { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong-secret-of-a-test' },
  },
  {
    what: 'a wrong token',
    name: 'access',
    code: 'TOKEN_EXPIRED',
    exit: 4,
    cause: /token/,
    variables: { ALIBABA_CLOUD_SECURITY_TOKEN: 'wrong-token-of-a-test' },
  },
  {
    what: 'an unknown app',
    name: 'app',
    code: 'APP_UNKNOWN',
    exit: 5,
    cause: /app, workspace or tenant/,
    files: { ...files, 'miniship.yml': config.replace('ONEX570DA892117', 'ONEX0') },
  },
  {
    what: 'an unknown workspace',
    name: 'app',
    code: 'APP_UNKNOWN',
    exit: 5,
    cause: /app, workspace or tenant/,
    files: { ...files, 'miniship.yml': config.replace('PROD', 'TEST') },
  },
  {
    what: 'an unknown tenant',
    name: 'app',
    code: 'APP_UNKNOWN',
    exit: 5,
    cause: /app, workspace or tenant/,
    files: { ...files, 'miniship.yml': config.replace('PUQYHL', 'OTHER') },
  },
  {
    what: 'ids of the app that are missing',
    name: 'app',
    code: 'INPUT_MISSING',
    exit: 2,
    cause: /tenant-id/,
    files: { ...files, 'miniship.yml': config.replace(', tenantId: PUQYHL', '') },
  },
  {
    what: 'a connection that is dropped',
    name: 'app',
    code: 'CONNECTION_FAILED',
    exit: 6,
    cause: /dropped/,
    spoil: (emulator) => emulator.failNext('ListMcubeMiniApps', { when: 'before', kind: 'drop', times: 9 }),
  },
  {
    what: 'a mini program that is not there',
    name: 'mini-program',
    code: 'MINI_PROGRAM_MISSING',
    exit: 5,
    cause: /2017072607907881/,
    files: { ...files, 'miniship.yml': config.replace('7880', '7881') },
  },
  {
    what: 'no virtual domain',
    name: 'virtual-domain',
    code: 'VIRTUAL_DOMAIN_MISSING',
    exit: 5,
    cause: /virtual domain/,
    options: { seed: domainless },
  },
  {
    what: 'no RSA key',
    name: 'rsa-key',
    code: 'RSA_KEY_MISSING',
    exit: 5,
    cause: /RSA key/,
    options: { seed: withApp({ rsaKey: false }) },
  },
  {
    what: 'an unknown space',
    name: 'space',
    code: 'SPACE_UNKNOWN',
    exit: 5,
    cause: /mp-other/,
    files: { ...files, 'miniship.yml': config.replace(/mp-[0-9a-f-]+/, 'mp-other') },
  },
  {
    what: 'a space without an id',
    name: 'space',
    code: 'INPUT_MISSING',
    exit: 2,
    cause: /space-id/,
    files: { ...files, 'miniship.yml': config.replace(/ {2}spaceId.*\n/, '') },
  },
  {
    what: 'a permission of mPaaS that is denied',
    name: 'permission',
    code: 'PERMISSION_DENIED',
    exit: 4,
    cause: /ListMcubeWhitelists/,
    options: { seed: withKey({ denied: ['ListMcubeWhitelists'] }) },
  },
  {
    what: 'a permission of MPServerless that is denied',
    name: 'permission',
    code: 'PERMISSION_DENIED',
    exit: 4,
    cause: /DescribeResourceQuota/,
    options: { seed: withKey({ denied: ['DescribeResourceQuota'] }) },
  },
  {
    what: 'throttling',
    name: 'throttling',
    code: 'LIMIT_SPENT',
    exit: 6,
    cause: /throttled 6 of \d+ calls/,
    spoil: (emulator) => {
      for (const operation of ['QueryMcubeVhost', 'ListFunctionLog'])
        emulator.failNext(operation, { when: 'before', kind: 'throttle', times: 3, ms: 1 });
    },
  },
];

describe('what is wrong is told where it is', () => {
  test.each(cases)(
    '$what: $name, exit $exit',
    async ({ name, code, exit, cause, options = {}, given = {}, variables = {}, files: own = files, spoil }) => {
      const made = await scene(options, own);
      spoil?.(made.emulator);
      const told = await doctor(made, given, variables);
      expect(told).toMatchObject({ exit, status: 'failed', outputs: { status: 'failed', 'error-code': code } });
      expect(failed(told)).toEqual([name]);
      const [first] = checks(told, name).filter(({ state }) => state === 'bad');
      expect(first?.cause).toMatch(cause);
      expect(first?.fix).not.toBe('');
      expect(told.failed?.code).toBe(code);
      expect(JSON.stringify(told.events)).not.toMatch(/hush|wrong-(?:secret|token)-of-a-test/);
    },
  );

  test('an address where nobody listens: everything behind it is not made, and the policies are written all the same', async () => {
    const port = await closedPort();
    const told = await doctor(await scene(), { endpoint: `http://127.0.0.1:${port}` });
    expect(told).toMatchObject({ exit: 6, outputs: { 'error-code': 'CONNECTION_FAILED' } });
    expect(failed(told)).toEqual(['endpoint']);
    expect(checks(told, 'endpoint')).toMatchObject([{ cause: expect.stringContaining('refused') as string }]);
    expect(checks(told, 'clock')).toMatchObject([{ state: 'skipped' }]);
    expect(checks(told, 'access')).toMatchObject([{ state: 'skipped', cause: 'not asked: the cloud was not reached' }]);
    expect(told.told('policy-made').map(({ policy }) => policy)).toEqual(['permissions']);
    expect(signed(told)).toEqual([]);
  });

  test('a proxy that is not there is named beside the endpoint', async () => {
    const port = await closedPort();
    const told = await doctor(
      await scene(),
      { endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com' },
      { HTTPS_PROXY: `http://user:hush@127.0.0.1:${port}` },
    );
    expect(checks(told, 'proxy')).toMatchObject([{ state: 'ok', cause: `http://127.0.0.1:${port} is used` }]);
    expect(failed(told)).toEqual(['endpoint']);
    expect(JSON.stringify(told.events)).not.toContain('hush');
  });

  test('the target that is not expected is not asked', async () => {
    const told = await doctor(await scene(), { 'expect-app-id': 'ONEX0' });
    expect(signed(told)).toEqual([]);
    expect(checks(told, 'access')).toMatchObject([{ state: 'skipped', cause: 'not asked: this may be the wrong app or space' }]);
  });

  test('several things at once are all told, and the first to mend is the failure', async () => {
    const own = { ...files, 'miniship.yml': config.replace('h5Id', 'h5ID').replace('functions/hello', '') };
    const told = await doctor(await scene({ seed: withApp({ rsaKey: false }) }, own));
    expect(failed(told)).toEqual(['config', 'rsa-key']);
    expect(checks(told, 'config').filter(({ state }) => state === 'bad').length).toBeGreaterThan(1);
    expect(told.exit).toBe(2);
  });

  test('a key that may read nothing is told permission by permission, and what cannot be seen is not guessed', async () => {
    const denied = [...new Set(Object.values(verbOperations).flat()), 'ExistMcubeRsaKey'];
    const told = await doctor(await scene({ seed: withKey({ denied }) }));
    expect(failed(told)).toEqual(['permission']);
    expect(checks(told, 'access')).toMatchObject([{ state: 'ok' }]);
    for (const name of ['app', 'mini-program', 'virtual-domain', 'rsa-key', 'space'] as const)
      expect(checks(told, name)).toMatchObject([{ name, state: 'skipped' }]);
    expect(checks(told, 'permission').filter(({ state }) => state === 'ok')).toEqual([]);
  });
});

describe('keys that are lent', () => {
  const [key] = soundSeed.keys;
  const token = 'token-that-the-helper-lends';
  const lending = (expiration: string) => ({
    AccessKeyId: key?.id,
    AccessKeySecret: key?.secret,
    SecurityToken: token,
    Expiration: expiration,
  });
  const noKey = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '', ALIBABA_CLOUD_SECURITY_TOKEN: '' };

  test('are told with their end', async () => {
    const helper = await startApp((_request, response) => answerJson(response, lending(new Date(Date.now() + 3_600_000).toISOString())));
    const told = await doctor(
      await scene({ seed: withKey({ securityToken: token }) }),
      {},
      { ...noKey, ALIBABA_CLOUD_CREDENTIALS_URI: helper.url },
    );
    expect(told.exit).toBe(0);
    expect(checks(told, 'keys')).toMatchObject([
      { cause: expect.stringMatching(/^keys lent by ALIBABA_CLOUD_CREDENTIALS_URI, until 20.*Z, (?:59|60) min from now$/) as string },
    ]);
    expect(JSON.stringify(told.events)).not.toContain(token);
  });

  test('and that nobody lends are the first thing to mend', async () => {
    const helper = await startApp((_request, response) => answerJson(response, { Code: 'NoRole' }));
    const told = await doctor(await scene(), {}, { ...noKey, ALIBABA_CLOUD_CREDENTIALS_URI: helper.url });
    expect(told).toMatchObject({ exit: 4, outputs: { 'error-code': 'KEYS_UNREADABLE' } });
    expect(checks(told, 'access')).toMatchObject([{ state: 'skipped', cause: 'not asked: there are no keys to ask with' }]);
    expect(signed(told)).toEqual([]);
  });
});

describe('the address that calls come from', () => {
  test.each([
    ['203.0.113.7\n', 'calls come from 203.0.113.7'],
    ['{"ip":"203.0.113.7","country":"CN"}', 'calls come from 203.0.113.7'],
    ['2001:db8::7', 'calls come from 2001:db8::7'],
  ])('is read from %j', async (page, cause) => {
    const app = await startApp((_request, response) => response.end(page));
    const told = await doctor(await scene(), { 'egress-url': `${app.url}/ip` });
    expect(checks(told, 'egress')).toMatchObject([{ state: 'ok', cause }]);
  });

  test.each([['<html>sign in</html>', /no address in it/] as const])('is not read from %j', async (page, cause) => {
    const app = await startApp((_request, response) => response.end(page));
    const told = await doctor(await scene(), { 'egress-url': `${app.url}/ip` });
    expect(told).toMatchObject({ exit: 6, outputs: { 'error-code': 'REPLY_UNREADABLE' } });
    expect(checks(told, 'egress')[0]?.cause).toMatch(cause);
  });

  test('a page that is not there fails the check alone', async () => {
    const told = await doctor(await scene(), { 'egress-url': `http://127.0.0.1:${await closedPort()}/ip` });
    expect(failed(told)).toEqual(['egress']);
  });
});

describe('a machine with nothing configured', () => {
  test('hears what to give first, and which policy the four main verbs take', async () => {
    const { run } = await scene({}, {});
    const nothing = { ...fileInstead, ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
    const told = await run('doctor', {}, { variables: nothing });
    expect(told).toMatchObject({ exit: 2, outputs: { 'error-code': 'NOTHING_DESCRIBED' } });
    expect(failed(told)).toEqual(['contents', 'keys']);
    expect(told.told('policy-made')[0]?.note).toContain('release, promote, rollback, deploy');
    expect(signed(told)).toEqual([]);
  });
});

describe('several mini programs in one file', () => {
  const several = config.replace('  shop:', '  other: { h5Id: "2017072607907881" }\n  shop:');

  test('are all looked at, with one listing', async () => {
    const told = await doctor(await scene({}, { ...files, 'miniship.yml': several }));
    expect(checks(told, 'mini-program')).toMatchObject([
      { subject: 'other (2017072607907881)', state: 'bad' },
      { subject: 'shop (2017072607907880)', state: 'ok' },
    ]);
    expect(told.operations.filter((operation) => operation === 'ListMcubeMiniApps')).toHaveLength(1);
  });

  test('or the one that is chosen', async () => {
    const told = await doctor(await scene({}, { ...files, 'miniship.yml': several }), { app: 'shop' });
    expect(told.exit).toBe(0);
    expect(checks(told, 'mini-program')).toHaveLength(1);
  });

  test('of two workspaces, each of which is told by its name', async () => {
    const own = config.replace('  shop:', '  other: { h5Id: "2017072607907881", workspaceId: TEST }\n  shop:');
    const told = await doctor(await scene({}, { ...files, 'miniship.yml': own }));
    expect(checks(told, 'app')).toMatchObject([
      { subject: 'ONEX570DA892117 TEST', state: 'bad' },
      { subject: 'ONEX570DA892117 PROD', state: 'ok' },
    ]);
    // The permissions are tried where that is possible.
    expect(checks(told, 'permission').some(({ state, subject }) => state === 'ok' && subject.startsWith('mpaas:'))).toBe(true);
  });
});

describe('the policies', () => {
  const actionsIn = (told: Told): readonly string[] => {
    const document = told.told('policy-made')[0]?.document as { readonly Statement: readonly { readonly Action: readonly string[] }[] };
    return document.Statement.flatMap(({ Action }) => Action);
  };

  test('allow exactly what the chosen verbs call', async () => {
    const made = await scene();
    const told = await doctor(made, { verbs: 'pause' });
    expect(told.told('policy-made')).toMatchObject([
      {
        policy: 'permissions',
        document: {
          Version: '1',
          Statement: [
            {
              Effect: 'Allow',
              Action: [
                'mpaas:ChangeMcubeMiniTaskStatus',
                'mpaas:ListMcubeMiniPackages',
                'mpaas:ListMcubeMiniTasks',
                'mpaas:QueryMcubeMiniTask',
              ],
              Resource: '*',
            },
          ],
        },
      },
    ]);
  });

  test('leave the space out where none is described, and messages where nobody sends any', async () => {
    const app = config.slice(0, config.indexOf('serverless:'));
    const alone = await doctor(await scene({}, { 'miniship.yml': app }));
    expect(actionsIn(alone).filter((action) => action.startsWith('mpserverless:'))).toEqual([]);
    expect(actionsIn(alone)).not.toContain('mpaas:CreateOpenGlobalData');
    const telling = app.replace('7880" }', '7880", notify: { topic: NOTICE, on: [release] } }');
    expect(actionsIn(await doctor(await scene({}, { 'miniship.yml': telling })))).toContain('mpaas:CreateOpenGlobalData');
  });

  test('are enough: a key with these permissions and no others passes', async () => {
    const all = [...new Set(Object.values(verbOperations).flat())];
    const told = await doctor(await scene(), { verbs: 'release' });
    const allowed = actionsIn(told).map((action) => action.replace(/^.*:/, ''));
    const denied = all.filter((operation) => !allowed.includes(operation));
    const narrow = await doctor(await scene({ seed: withKey({ denied }) }), { verbs: 'release' });
    expect([denied.length > 0, failed(narrow)]).toEqual([true, []]);
  });

  test('trust one repository and one environment', async () => {
    const given = { repository: 'acme/shop', environment: 'live', 'oidc-provider-arn': 'acs:ram::1234567890123456:oidc-provider/github' };
    const { run } = await scene();
    // The provider alone means a role, for which this job has no token: the policy comes all the same.
    const told = await run('doctor', given, { variables: fileInstead });
    expect(told.told('policy-made')[1]).toMatchObject({
      policy: 'trust',
      document: {
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: ['acs:ram::1234567890123456:oidc-provider/github'] },
            Action: 'sts:AssumeRole',
            Condition: {
              StringEquals: {
                'oidc:iss': ['https://token.actions.githubusercontent.com'],
                'oidc:aud': ['sts.aliyuncs.com'],
                'oidc:sub': ['repo:acme/shop:environment:live'],
              },
            },
          },
        ],
      },
    });
  });

  test('name each role of a chain', async () => {
    const role = 'acs:ram::1234567890123456:role/release';
    const told = await doctor(await scene(), { 'role-chain': role });
    expect(told.told('policy-made').at(-1)).toMatchObject({
      policy: 'chaining',
      document: { Statement: [{ Action: ['sts:AssumeRole'], Resource: [role] }] },
    });
  });
});
