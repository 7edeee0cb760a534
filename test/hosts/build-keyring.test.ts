import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { InputName } from '../../src/config/inputs.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { buildKeyring } from '../../src/hosts/build-keyring.ts';
import { buildReleaseTools } from '../../src/hosts/build-tools.ts';
import { complete, release, told } from '../config/given.ts';
import { inProcess } from '../support/in-process.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { basics, folderWith } from '../support/rehearsal.ts';

type Texts = Readonly<Record<string, string>>;
type Given = Partial<Record<InputName, string>>;

const account = 'acs:ram::1234567890123456';
const inRam = { 'role-arn': `${account}:role/miniship`, 'oidc-provider-arn': `${account}:oidc-provider/github` };
const publisher = `${account}:role/publisher`;
const keyless = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
const minuteMs = 60_000;

async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await createEmulator({ seed: emptySeed, rateLimit: 'off', ...options });
  onTestFinished(() => emulator.close());
  return emulator;
}

/** The tools of a run with these inputs, what its keyring asked for, and the secrets that it came to know. */
async function setUp(emulator: Emulator, given: Given, variables: Texts) {
  const inputs = await release({ given: { ...complete, ...given }, variables: { ...emulator.env, ...keyless, ...variables } });
  expect(told(inputs.problems)).toEqual([]);
  const heard: string[] = [];
  const parts = {
    reporter: createRecordingReporter(),
    onSecret: (secret: string) => void heard.push(secret),
    signal: new AbortController().signal,
  };
  const keyring = buildKeyring(inputs.connection, parts);
  const { appId = '', workspaceId = '', tenantId = '' } = emptySeed.apps[0] ?? {};
  const tools = buildReleaseTools(
    { ...parts, connection: inputs.connection, keyring, run: {}, scratch: '' },
    { appId, workspaceId, tenantId },
  );
  onTestFinished(() => tools.close());
  const operations = (): readonly string[] => emulator.calls.map(({ operation }) => operation);
  return { keyring, heard, operations, look: () => tools.mpaas.listPackages('2017072607907880') };
}

/** A server that hands out these keys. */
async function serveKeys(keys: () => object): Promise<string> {
  const server = createServer((_request, response) => response.end(JSON.stringify(keys())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys?code=1`;
}

/** A home folder with a file of the CLI: one profile, the current one. */
function homeWith(fields: object): string {
  const ak = { name: 'ci', mode: 'AK', access_key_id: emptySeed.keys[0]?.id, access_key_secret: emptySeed.keys[0]?.secret };
  const home = folderWith({});
  mkdirSync(join(home, '.aliyun'));
  writeFileSync(join(home, '.aliyun', 'config.json'), JSON.stringify({ current: 'ci', profiles: [{ ...ak, ...fields }] }));
  return home;
}

describe('a run has the keys of', () => {
  test.each<{ source: string; given: Given; variables: (emulator: Emulator) => Texts | Promise<Texts>; asks: readonly string[] }>([
    { source: 'GitHub’s token', given: inRam, variables: ({ runnerEnv }) => runnerEnv, asks: ['AssumeRoleWithOIDC'] },
    {
      source: 'GitLab’s variable',
      given: inRam,
      variables: (emulator) => ({ MINISHIP_OIDC_TOKEN: emulator.idToken() }),
      asks: ['AssumeRoleWithOIDC'],
    },
    {
      source: 'a token file of the vendor’s variables',
      given: {},
      variables: (emulator) => ({
        ALIBABA_CLOUD_ROLE_ARN: inRam['role-arn'],
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: inRam['oidc-provider-arn'],
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(folderWith({ token: `${emulator.idToken()}\n` }), 'token'),
      }),
      asks: ['AssumeRoleWithOIDC'],
    },
    {
      source: 'a role after the first',
      given: { ...inRam, 'role-chain': publisher },
      variables: ({ runnerEnv }) => runnerEnv,
      asks: ['AssumeRoleWithOIDC', 'AssumeRole'],
    },
    {
      source: 'a role after a stored key, signed the older way',
      given: { 'role-chain': `${publisher},${publisher}`, signature: 'v1' },
      variables: ({ env }) => env,
      asks: ['AssumeRole', 'AssumeRole'],
    },
    {
      source: 'a server beside it',
      given: {},
      variables: async () => {
        const [key] = emptySeed.keys;
        return {
          ALIBABA_CLOUD_CREDENTIALS_URI: await serveKeys(() => ({
            AccessKeyId: key?.id,
            AccessKeySecret: key?.secret,
            SecurityToken: 'T',
          })),
        };
      },
      asks: [],
    },
    { source: 'a profile of the CLI', given: { profile: 'ci' }, variables: () => ({ HOME: homeWith({}) }), asks: [] },
    {
      source: 'a profile with a role',
      given: { credentials: 'profile' },
      variables: () => ({ HOME: homeWith({ mode: 'RamRoleArn', ram_role_arn: publisher }) }),
      asks: ['AssumeRole'],
    },
  ])('$source', async ({ given, variables, asks, source }) => {
    const withToken = [
      { ...emptySeed.keys[0], id: emptySeed.keys[0]?.id ?? '', secret: emptySeed.keys[0]?.secret ?? '', securityToken: 'T' },
    ];
    const emulator = await startEmulator(source === 'a server beside it' ? { seed: { ...emptySeed, keys: withToken } } : {});
    const { look, operations, heard, keyring } = await setUp(emulator, given, await variables(emulator));
    expect(operations()).toEqual([]);
    await Promise.all([look(), look()]);
    expect(operations()).toEqual([...asks, 'ListMcubeMiniPackages', 'ListMcubeMiniPackages']);
    expect(emulator.calls.map(({ outcome }) => outcome)).toEqual(emulator.calls.map(() => 'OK'));
    const { accessKeySecret, securityToken } = await keyring.get();
    expect(heard).toEqual(expect.arrayContaining([accessKeySecret, ...(securityToken === undefined ? [] : [securityToken])]));
  });

  test('a key that is given, and asks nobody', async () => {
    const emulator = await startEmulator();
    const { keyring, look, operations } = await setUp(emulator, {}, emulator.env);
    await look();
    expect(operations()).toEqual(['ListMcubeMiniPackages']);
    expect(keyring.renew(await keyring.get())).toBe(false);
  });

  test('a token that is hidden before it is sent anywhere', async () => {
    const emulator = await startEmulator({ seed: { ...emptySeed, roles: [] } });
    const token = emulator.idToken();
    const { look, heard } = await setUp(emulator, inRam, { MINISHIP_OIDC_TOKEN: token });
    await expect(look()).rejects.toMatchObject({ code: 'ROLE_REFUSED', exit: 4 });
    expect(heard[0]).toBe(token);
  });
});

describe('a long run', () => {
  test('goes on with new keys when the cloud takes the old ones for expired, and reads a token file anew', async () => {
    const emulator = await startEmulator({ now: () => Date.now() - 10 * minuteMs });
    const path = join(folderWith({ token: emulator.idToken() }), 'token');
    const { look, operations, heard } = await setUp(emulator, { ...inRam, 'role-duration': '15m', 'oidc-token-file': path }, {});
    await look();
    emulator.advance(16 * minuteMs);
    const fresh = emulator.idToken();
    writeFileSync(path, fresh);
    await Promise.all([look(), look(), look()]);
    expect(operations().filter((name) => name === 'AssumeRoleWithOIDC')).toHaveLength(2);
    // As many as were on their way with the old keys: on a busy machine that may be all three.
    const { length: refused } = emulator.calls.filter(({ outcome }) => outcome === 'InvalidSecurityToken.Expired');
    expect([1, 2, 3]).toContain(refused);
    expect(emulator.calls.filter(({ outcome }) => outcome === 'OK')).toHaveLength(2 + 4);
    expect(heard).toContain(fresh);
  });

  test('asks for new keys once for a call, and tells when those are refused too', async () => {
    const emulator = await startEmulator();
    const { look, operations } = await setUp(emulator, inRam, emulator.runnerEnv);
    emulator.failNext('ListMcubeMiniPackages', { when: 'before', kind: 'expired', times: 2 });
    await expect(look()).rejects.toMatchObject({ code: 'TOKEN_EXPIRED', exit: 4 });
    expect(operations()).toEqual(['AssumeRoleWithOIDC', 'ListMcubeMiniPackages', 'AssumeRoleWithOIDC', 'ListMcubeMiniPackages']);
  });

  test('rides out trouble of STS', async () => {
    const emulator = await startEmulator();
    const { look } = await setUp(emulator, inRam, emulator.runnerEnv);
    emulator.failNext('AssumeRoleWithOIDC', { when: 'after', kind: 'drop' });
    await look();
    expect(emulator.calls.filter(({ operation }) => operation === 'AssumeRoleWithOIDC')).toHaveLength(2);
  });
});

describe('what is wrong with a token file is told', () => {
  test.each([
    ['it is not there', () => '/nowhere/token', /\/nowhere\/token cannot be used: the file cannot be read \(ENOENT/],
    ['it is a folder', () => folderWith({}), /the file cannot be read \(EISDIR/],
    ['it is empty', () => join(folderWith({ token: ' \n' }), 'token'), /it is empty/],
    ['it is too long', () => join(folderWith({ token: 'x'.repeat(1_000_000) }), 'token'), /longer than 20000 characters/],
    ['it is no token', () => join(folderWith({ token: '{"value": "a.b.c"}' }), 'token'), /it is no token/],
  ])('%s', async (_what, path, reason) => {
    const emulator = await startEmulator();
    const { look, operations } = await setUp(emulator, { ...inRam, 'oidc-token-file': path() }, {});
    await expect(look()).rejects.toMatchObject({ code: 'OIDC_TOKEN_UNUSABLE', exit: 4 });
    await expect(look()).rejects.toThrow(reason);
    expect(operations()).toEqual([]);
  });
});

test('a profile that is not there is told with the path', async () => {
  const emulator = await startEmulator();
  const { look } = await setUp(emulator, { profile: 'ci' }, { HOME: '/nowhere' });
  await expect(look()).rejects.toMatchObject({
    code: 'KEYS_UNREADABLE',
    message: expect.stringContaining('/nowhere/.aliyun/config.json') as unknown,
  });
});

describe('a whole release', () => {
  const seat = () => inProcess({}, { seed: emptySeed });

  test('takes a role without a stored key, and its receipt holds nothing of it', async () => {
    const { emulator, folder, run } = await seat();
    const given = { ...basics, audience: 'everyone', ...inRam };
    const told = await run('release', given, { variables: { ...keyless, ...emulator.runnerEnv } });
    expect(told).toMatchObject({ exit: 0, status: 'live' });
    expect(told.operations.filter((name) => name === 'AssumeRoleWithOIDC')).toHaveLength(1);
    const receipt = readFileSync(join(folder, 'miniship-receipt.json'), 'utf8');
    expect(receipt).not.toMatch(/STS\.|CAIS|eyJ/);
  });

  test('whose keys expire on the way has one package and one task', async () => {
    const { emulator, run } = await seat();
    emulator.failNext('CreateMcubeMiniTask', { when: 'before', kind: 'expired' });
    const told = await run('release', { ...basics, audience: 'everyone', ...inRam }, { variables: { ...keyless, ...emulator.runnerEnv } });
    expect(told).toMatchObject({ exit: 0, status: 'live' });
    expect(emulator.state()).toMatchObject({ workspaces: [{ packages: [{ id: 3001 }], tasks: [{ id: 5001 }] }] });
    expect(told.operations.filter((name) => name === 'AssumeRoleWithOIDC')).toHaveLength(2);
  });

  test('of a role that may not release says who has to grant what', async () => {
    const { emulator, run } = await inProcess(
      {},
      {
        seed: {
          ...emptySeed,
          roles: [
            {
              arn: inRam['role-arn'],
              trusts: [{ provider: inRam['oidc-provider-arn'], subject: '*' }],
              denied: ['UploadMcubeMiniPackage'],
            },
          ],
        },
      },
    );
    const told = await run('release', { ...basics, ...inRam }, { variables: { ...keyless, ...emulator.runnerEnv } });
    expect(told.failed).toMatchObject({
      code: 'PERMISSION_DENIED',
      exit: 4,
      help: expect.stringContaining('mpaas:UploadMcubeMiniPackage') as unknown,
    });
  });

  test('of the wrong app sends nothing', async () => {
    const { run } = await seat();
    const told = await run('release', { ...basics, 'expect-app-id': 'ONEX-TEST' });
    expect(told).toMatchObject({ exit: 2, operations: [] });
    expect(told.failed?.code).toBe('TARGET_UNEXPECTED');
  });
});
