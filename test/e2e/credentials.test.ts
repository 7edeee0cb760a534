import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { lastLine, runBundle } from '../support/bundle.ts';
import { flagsOf, folderWith, rehearse } from '../support/rehearsal.ts';

const account = 'acs:ram::1234567890123456';
const inRam = { 'role-arn': `${account}:role/miniship`, 'oidc-provider-arn': `${account}:oidc-provider/github` };
const keyless = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };

/** What a key, a security token and an OIDC token look like. */
const secretLooking = /STS\.[\w+/]{10}|CAIS[\w+/]{10}|eyJ[\w-]{10}/;

test('the Action releases with a role and no stored key, and shows nothing of what it was lent', async () => {
  const { emulator, action, received, operations } = await rehearse();
  const given = { ...inRam, 'role-chain': `${account}:role/publisher`, audience: 'everyone', debug: 'true' };
  const { exit, stdout, stderr, outputs, summary } = await action(given, { ...keyless, ...emulator.runnerEnv });
  expect(exit, stdout).toBe(0);
  expect(received('u001')).toBe('1.4.2.90');
  expect(operations().slice(0, 2)).toEqual(['AssumeRoleWithOIDC', 'AssumeRole']);
  // The runner is told every secret, so that it masks what later steps print; that is the one place where they stand.
  const log = stdout.replaceAll(/^::add-mask::.*$/gm, '');
  expect(stdout).not.toBe(log);
  expect(`${log}${stderr}${JSON.stringify(outputs)}${summary}`).not.toMatch(secretLooking);
});

test('a job without the permission is told which one, before anything is sent', async () => {
  const { action, operations } = await rehearse();
  const { exit, stdout } = await action({ ...inRam, audience: 'everyone' }, keyless);
  expect(exit).toBe(4);
  expect(stdout).toContain('id-token: write');
  expect(operations()).toEqual([]);
});

test('the command takes a role with a token file, and is told why it may not', async () => {
  const { emulator, command, folder } = await rehearse();
  const path = join(folder, 'token');
  writeFileSync(path, emulator.idToken());
  const env = {
    ...keyless,
    ALIBABA_CLOUD_ROLE_ARN: inRam['role-arn'],
    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: inRam['oidc-provider-arn'],
    ALIBABA_CLOUD_OIDC_TOKEN_FILE: path,
  };
  const released = await command({}, env);
  expect(released).toMatchObject({ exit: 0, result: { status: 'uploaded' } });
  expect(`${released.stdout}${released.stderr}`).not.toMatch(secretLooking);

  writeFileSync(path, emulator.idToken({ subject: 'repo:acme/fork:ref:refs/heads/main' }));
  const refused = await command({ version: 'v1.4.3' }, env);
  expect(refused).toMatchObject({ exit: 4, result: { error: { code: 'ROLE_REFUSED', operation: 'AssumeRoleWithOIDC' } } });
  expect(refused.stderr).toContain('subject "repo:acme/fork:ref:refs/heads/main"');
});

type Texts = Readonly<Record<string, string>>;

const [owner = { id: '', secret: '' }] = emptySeed.keys;
const gitLabJob = (emulator: Emulator): Texts => ({
  GITLAB_CI: 'true',
  MINISHIP_OIDC_TOKEN: emulator.idToken(),
  ALIBABA_CLOUD_ROLE_ARN: inRam['role-arn'],
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: inRam['oidc-provider-arn'],
});
/** A key that the cloud does not know: whoever uses it fails. */
const strangerKey = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'stranger', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret-of-a-stranger' };

/** A server beside the job that hands out the owner's key, and the token that belongs to it. */
async function serveKeys(): Promise<string> {
  const keys = { AccessKeyId: owner.id, AccessKeySecret: owner.secret, SecurityToken: 'T', Expiration: '2099-01-01T00:00:00Z' };
  const server = createServer((_request, response) => response.end(JSON.stringify(keys)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
}

/** A home folder with a profile of the CLI that has the owner's key. */
function homeWithProfile(): string {
  const home = folderWith({});
  mkdirSync(join(home, '.aliyun'));
  const profile = { name: 'ci', mode: 'AK', access_key_id: owner.id, access_key_secret: owner.secret };
  writeFileSync(join(home, '.aliyun', 'config.json'), JSON.stringify({ current: 'ci', profiles: [profile] }));
  return home;
}

describe('a child process takes its keys from', () => {
  test.each<{
    what: string;
    flags?: () => Texts;
    env: (emulator: Emulator) => Texts | Promise<Texts>;
    asks?: readonly string[];
    token?: string;
  }>([
    { what: 'the variables of a key', env: ({ env }) => env },
    {
      what: 'a file named by a flag, before a key in variables',
      flags: () => ({ 'access-key-id': owner.id, 'access-key-secret-file': join(folderWith({ key: owner.secret }), 'key') }),
      env: () => strangerKey,
    },
    {
      what: 'a role named by flags, before a key in variables',
      flags: () => inRam,
      env: (emulator) => ({ ...strangerKey, MINISHIP_OIDC_TOKEN: emulator.idToken() }),
      asks: ['AssumeRoleWithOIDC'],
    },
    { what: 'a key in variables, before a role in variables', env: (emulator) => ({ ...gitLabJob(emulator), ...emulator.env }) },
    { what: 'the id_tokens of GitLab', env: (emulator) => ({ ...keyless, ...gitLabJob(emulator) }), asks: ['AssumeRoleWithOIDC'] },
    {
      what: 'a role in variables, before a server beside it',
      env: (emulator) => ({ ...keyless, ...gitLabJob(emulator), ALIBABA_CLOUD_CREDENTIALS_URI: 'http://127.0.0.1:9/' }),
      asks: ['AssumeRoleWithOIDC'],
    },
    { what: 'a server beside it', env: async () => ({ ...keyless, ALIBABA_CLOUD_CREDENTIALS_URI: await serveKeys() }), token: 'T' },
    {
      what: 'a profile of the CLI that is asked for',
      flags: () => ({ profile: 'ci' }),
      env: () => ({ ...keyless, HOME: homeWithProfile() }),
    },
    {
      what: 'roles one after the other',
      flags: () => ({ 'role-chain': `${account}:role/publisher` }),
      env: (emulator) => ({ ...keyless, ...gitLabJob(emulator) }),
      asks: ['AssumeRoleWithOIDC', 'AssumeRole'],
    },
  ])('$what', async ({ flags = () => ({}), env, asks = [], token }) => {
    const keys = [{ ...owner, ...(token === undefined ? {} : { securityToken: token }) }];
    const { emulator, folder, operations } = await rehearse({ seed: { ...emptySeed, keys } });
    const args = ['pause', ...flagsOf({ 'h5-id': '2017072607907880', ...flags() }), '--json', '--debug'];
    const { stdout, stderr } = await runBundle(args, { cwd: folder, env: { ...emulator.env, ...(await env(emulator)) } });
    // There is nothing to pause; that the cloud could be asked is what counts.
    expect(lastLine(stdout)['error']).toMatchObject({ code: 'NOTHING_PUBLISHED' });
    const calls = operations();
    expect(calls.slice(0, asks.length)).toEqual(asks);
    expect(calls.filter((operation) => operation.startsWith('AssumeRole'))).toHaveLength(asks.length);
    expect(calls.length).toBeGreaterThan(asks.length);
    expect(`${stdout}${stderr}`).not.toContain(owner.secret);
  });

  test('nothing that was not asked for: neither a profile nor the token of a job', async () => {
    const { emulator, folder, operations } = await rehearse();
    const env = { ...emulator.env, ...keyless, ...emulator.runnerEnv, HOME: homeWithProfile() };
    const { exit, stdout } = await runBundle(['status', '--h5-id', '2017072607907880', '--json'], { cwd: folder, env });
    expect({ exit, ...(lastLine(stdout)['error'] as object) }).toMatchObject({ exit: 4, code: 'CREDENTIALS_MISSING' });
    expect(operations()).toEqual([]);
  });
});

test('lent keys that end in the middle of a release are replaced, and there is one package and one task', async () => {
  const { emulator, command, operations, received } = await rehearse();
  emulator.failNext('UploadMcubeMiniPackage', { when: 'before', kind: 'expired' });
  const { exit, stdout } = await command({ audience: 'everyone' }, { ...keyless, ...gitLabJob(emulator) });
  expect(exit, stdout).toBe(0);
  const writes = ['AssumeRoleWithOIDC', 'UploadMcubeMiniPackage', 'AssumeRoleWithOIDC', 'UploadMcubeMiniPackage', 'CreateMcubeMiniTask'];
  expect(operations().filter((operation) => writes.includes(operation))).toEqual(writes);
  expect(received('u001')).toBe('1.4.2.90');
});

test.each([
  ['--access-key-secret', 'secret-on-argv'],
  ['--access-key-secret=secret-on-argv'],
  ['--security-token', 'secret-on-argv'],
  ['--oidc-token', 'secret-on-argv'],
])('%s is refused as a flag in favour of what no process list shows', async (...flags) => {
  const { emulator, folder, operations } = await rehearse();
  const { exit, stdout, stderr } = await runBundle(['status', ...flags, '--debug'], { cwd: folder, env: emulator.env });
  expect(exit).toBe(2);
  expect(stdout).toMatch(/ALIBABA_CLOUD_(?:ACCESS_KEY_SECRET|SECURITY_TOKEN)|MINISHIP_OIDC_TOKEN/);
  if (!flags[0]?.startsWith('--oidc')) expect(stdout).toMatch(/--(?:access-key-secret|security-token)-file/);
  expect(stdout + stderr).not.toContain('secret-on-argv');
  expect(operations()).toEqual([]);
});

test.each([
  { verb: 'release', expected: { 'expect-app-id': 'ONEX000000000000' } },
  { verb: 'deploy', expected: { 'expect-space-id': 'mp-another' } },
])('$verb of another target than the expected one sends nothing', async ({ verb, expected }) => {
  const { emulator, folder, operations } = await rehearse();
  const args = [verb, ...flagsOf(expected), '--json'];
  const { exit, stdout } = await runBundle(args, { cwd: folder, env: emulator.env });
  expect(exit).toBe(2);
  expect(stdout).toContain('TARGET_UNEXPECTED');
  expect(operations()).toEqual([]);
});
