import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rehearse } from '../support/rehearsal.ts';

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
