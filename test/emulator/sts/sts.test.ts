import RpcClient from '@alicloud/pop-core';
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../../src/emulator/emulator.ts';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { callRpc, type Key, type Lab, startLab, workspace } from '../lab.ts';

const account = 'acs:ram::1234567890123456';
const roleArn = `${account}:role/miniship`;
const providerArn = `${account}:oidc-provider/github`;
const minuteMs = 60_000;

interface Reply {
  readonly Code?: string;
  readonly Message?: string;
  readonly status: number;
  readonly Credentials: {
    readonly AccessKeyId: string;
    readonly AccessKeySecret: string;
    readonly SecurityToken: string;
    readonly Expiration: string;
  };
  readonly AssumedRoleUser: { readonly Arn: string };
}

/** Exchanges a token as the vendor's clients do: what is public in the query, the rest in the body, no signature. */
async function exchange({ emulator }: Lab, changes: Readonly<Record<string, string | undefined>> = {}): Promise<Reply> {
  const all = { RoleArn: roleArn, OIDCProviderArn: providerArn, RoleSessionName: 'test', OIDCToken: emulator.idToken(), ...changes };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams({ Action: 'AssumeRoleWithOIDC', Version: '2015-04-01', Format: 'JSON' });
  const response = await fetch(`${emulator.url}/?${query.toString()}`, { method: 'POST', body: new URLSearchParams(given) });
  return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
}

const keyOf = ({ Credentials: { AccessKeyId, AccessKeySecret, SecurityToken } }: Reply): Key => ({
  id: AccessKeyId,
  secret: AccessKeySecret,
  securityToken: SecurityToken,
});

/** AssumeRole through the official client. */
async function assume({ emulator }: Lab, key: Key, parameters: object = {}): Promise<Reply> {
  const { id: accessKeyId, secret: accessKeySecret, securityToken } = key;
  const named = { endpoint: emulator.url, apiVersion: '2015-04-01', accessKeyId, accessKeySecret };
  const client = new RpcClient(securityToken === undefined ? named : { ...named, securityToken });
  const all = { RoleArn: `${account}:role/publisher`, RoleSessionName: 'second', ...parameters };
  return await client
    .request<Reply>('AssumeRole', all, { method: 'POST' })
    .catch((error: { readonly data: Reply; readonly entry: { readonly response: { readonly statusCode: number } } }) => ({
      ...error.data,
      status: error.entry.response.statusCode,
    }));
}

const [seedKey] = emptySeed.keys;
const mainKey: Key = seedKey ?? { id: '', secret: '' };
const list = (lab: Lab, key: Key) => lab.call('ListMcubeMiniApps', {}, key);

describe('AssumeRoleWithOIDC', () => {
  test('lends a key that works for every call, with its token and not without, until it ends', async () => {
    const lab = await startLab();
    const reply = await exchange(lab, { DurationSeconds: '900' });
    expect(reply).toMatchObject({ status: 200, AssumedRoleUser: { Arn: `${roleArn}/test` } });
    expect(Date.parse(reply.Credentials.Expiration) - lab.emulator.now()).toBeGreaterThan(14 * minuteMs);
    const key = keyOf(reply);
    expect(await list(lab, key)).toMatchObject({ ResultCode: 'OK' });
    expect((await list(lab, { id: key.id, secret: key.secret })).Code).toBe('MissingSecurityToken');
    expect((await list(lab, { ...key, securityToken: 'other' })).Code).toBe('InvalidSecurityToken.MismatchWithAccessKey');
    lab.emulator.advance(14 * minuteMs);
    expect(await list(lab, key)).toMatchObject({ ResultCode: 'OK' });
  });

  test('a key that has ended is told from one that never was', async () => {
    const lab = await startLab({ now: () => Date.now() - 10 * minuteMs });
    const key = keyOf(await exchange(lab, { DurationSeconds: '900' }));
    lab.emulator.advance(16 * minuteMs);
    expect(await list(lab, key)).toMatchObject({ Code: 'InvalidSecurityToken.Expired', status: 403 });
    lab.emulator.reset();
    expect((await list(lab, key)).Code).toBe('InvalidAccessKeyId.NotFound');
  });

  test.each<{ what: string; changes: (lab: Lab) => Readonly<Record<string, string | undefined>>; code: string; status: number }>([
    { what: 'no role', changes: () => ({ RoleArn: undefined }), code: 'MissingRoleArn', status: 400 },
    { what: 'a role of another form', changes: () => ({ RoleArn: 'miniship' }), code: 'InvalidParameter.RoleArn', status: 400 },
    { what: 'a role that nobody made', changes: () => ({ RoleArn: `${account}:role/none` }), code: 'EntityNotExist.Role', status: 404 },
    {
      what: 'a role that trusts no provider',
      changes: () => ({ RoleArn: `${account}:role/publisher` }),
      code: 'AuthenticationFail.NoPermission',
      status: 401,
    },
    { what: 'a session without a name', changes: () => ({ RoleSessionName: 'x' }), code: 'InvalidParameter.RoleSessionName', status: 400 },
    { what: 'less than 15 minutes', changes: () => ({ DurationSeconds: '899' }), code: 'InvalidParameter.DurationSeconds', status: 400 },
    {
      what: 'more than the role allows',
      changes: () => ({ DurationSeconds: '3601' }),
      code: 'InvalidParameter.DurationSeconds',
      status: 400,
    },
    {
      what: 'a provider that nobody registered',
      changes: () => ({ OIDCProviderArn: 'x' }),
      code: 'AuthenticationFail.NoPermission',
      status: 401,
    },
    { what: 'no token', changes: () => ({ OIDCToken: undefined }), code: 'AuthenticationFail.OIDCToken.Invalid', status: 401 },
    { what: 'a token in two parts', changes: () => ({ OIDCToken: 'a.b' }), code: 'AuthenticationFail.OIDCToken.Invalid', status: 401 },
    { what: 'a token too long', changes: () => ({ OIDCToken: 'x'.repeat(20_001) }), code: 'InvalidParameter.OIDCToken', status: 400 },
    {
      what: 'a token of another issuer',
      changes: ({ emulator }) => ({ OIDCToken: emulator.idToken({ issuer: 'https://evil' }) }),
      code: 'AuthenticationFail.OIDCToken.IssuerNotMatch',
      status: 401,
    },
    {
      what: 'a token for others',
      changes: ({ emulator }) => ({ OIDCToken: emulator.idToken({ audience: 'x' }) }),
      code: 'AuthenticationFail.OIDCToken.AudienceNotMatch',
      status: 401,
    },
    {
      what: 'a token that has expired',
      changes: ({ emulator }) => ({ OIDCToken: emulator.idToken({ livesMs: -1000 }) }),
      code: 'AuthenticationFail.OIDCToken.Expired',
      status: 401,
    },
    {
      what: 'a token of another repository',
      changes: ({ emulator }) => ({ OIDCToken: emulator.idToken({ subject: 'repo:acme/shopfake:x' }) }),
      code: 'AuthenticationFail.NoPermission',
      status: 401,
    },
    {
      what: 'a token without a signature',
      changes: ({ emulator }) => ({ OIDCToken: emulator.idToken().replace(/\.[^.]+$/, '.') }),
      code: 'AuthenticationFail.OIDCToken.InvalidSignature',
      status: 401,
    },
  ])('refuses $what', async ({ changes, code, status }) => {
    const lab = await startLab();
    expect(await exchange(lab, changes(lab))).toMatchObject({ Code: code, status });
    expect(lab.emulator.calls).toMatchObject([{ operation: 'AssumeRoleWithOIDC', outcome: code, status }]);
  });

  test('a token that claims to be signed by nobody is refused', async () => {
    const lab = await startLab();
    const [, payload, signature] = lab.emulator.idToken().split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect((await exchange(lab, { OIDCToken: `${none}.${payload}.${signature}` })).Code).toBe('AuthenticationFail.OIDCToken.Invalid');
  });

  test('is recorded without the token', async () => {
    const lab = await startLab();
    const token = lab.emulator.idToken();
    await exchange(lab, { OIDCToken: token });
    expect(JSON.stringify([lab.emulator.calls, lab.emulator.state()])).not.toContain(token.split('.')[1]);
    expect(lab.emulator.calls[0]).toMatchObject({ outcome: 'OK', parameters: { RoleArn: roleArn, OIDCToken: '***' } });
  });

  test.each([
    { kind: 'http-500', status: 500, code: 'InternalError' },
    { kind: 'throttle', status: 400, code: 'Throttling.User' },
  ] as const)('can be made to fail with $kind', async ({ kind, status, code }) => {
    const lab = await startLab();
    lab.emulator.failNext('AssumeRoleWithOIDC', { when: 'before', kind });
    expect(await exchange(lab)).toMatchObject({ status, Code: code });
    expect((await exchange(lab)).status).toBe(200);
  });
});

describe('AssumeRole', () => {
  test('takes a role with a key, and another with the key of that role', async () => {
    const lab = await startLab();
    const first = keyOf(await exchange(lab));
    const second = await assume(lab, first);
    expect(second.AssumedRoleUser.Arn).toBe(`${account}:role/publisher/second`);
    expect(await list(lab, keyOf(second))).toMatchObject({ ResultCode: 'OK' });
    expect((await assume(lab, mainKey)).Credentials.AccessKeyId).toMatch(/^STS\./);
  });

  test.each<{ what: string; options: EmulatorOptions; code: string; message: RegExp }>([
    {
      what: 'the account itself',
      options: { seed: { ...emptySeed, keys: [{ ...mainKey, root: true }] } },
      code: 'NoPermission',
      message: /root accounts/,
    },
    {
      what: 'a key that the role does not name',
      options: { seed: { ...emptySeed, roles: [{ arn: `${account}:role/publisher`, takers: ['somebody'] }] } },
      code: 'NoPermission',
      message: /authorized by RAM/,
    },
    {
      what: 'a key without the permission',
      options: { seed: { ...emptySeed, keys: [{ ...mainKey, denied: ['AssumeRole'] }] } },
      code: 'NoPermission',
      message: /authorized by RAM/,
    },
    {
      what: 'a key for a role that is not there',
      options: { seed: { ...emptySeed, roles: [] } },
      code: 'EntityNotExist.Role',
      message: /not exist/,
    },
  ])('refuses $what', async ({ options, code, message }) => {
    const lab = await startLab(options);
    const reply = await assume(lab, mainKey);
    expect(reply.Code).toBe(code);
    expect(reply.Message).toMatch(message);
  });

  test('is signed like any call', async () => {
    const lab = await startLab();
    expect((await assume(lab, { ...mainKey, secret: 'wrong' })).Code).toBe('SignatureDoesNotMatch');
    expect((await assume(lab, { id: 'nobody', secret: 'x' })).Code).toBe('InvalidAccessKeyId.NotFound');
  });

  test('lends keys that may do what the role may', async () => {
    const roles = [{ arn: `${account}:role/publisher`, takers: [mainKey.id], denied: ['ListMcubeMiniApps'] }];
    const lab = await startLab({ seed: { ...emptySeed, roles } });
    const key = keyOf(await assume(lab, mainKey));
    expect((await list(lab, key)).Code).toBe('NoPermission');
    expect(await lab.call('QueryMcubeVhost', {}, key)).toMatchObject({ ResultCode: 'OK' });
  });
});

test('other operations and versions of STS are unknown', async () => {
  const lab = await startLab();
  const call = (operation: string, version: string) => callRpc(lab.emulator.url, operation, workspace, mainKey, version);
  expect((await call('GetCallerIdentity', '2015-04-01')).Code).toBe('InvalidApi.NotFound');
  expect((await call('AssumeRole', '2020-10-28')).Code).toBe('InvalidApi.NotFound');
});

describe('the token of a job on GitHub', () => {
  const ask = async ({ emulator }: Lab, bearer: string, query = '') =>
    await fetch(`${emulator.runnerEnv['ACTIONS_ID_TOKEN_REQUEST_URL']}${query}`, { headers: { authorization: `Bearer ${bearer}` } });
  const bearerOf = ({ emulator }: Lab): string => emulator.runnerEnv['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';

  test('is lent for the audience asked for', async () => {
    const lab = await startLab();
    const { value } = (await (await ask(lab, bearerOf(lab), '&audience=sts.aliyuncs.com')).json()) as { value: string };
    expect((await exchange(lab, { OIDCToken: value })).status).toBe(200);
    const other = (await (await ask(lab, bearerOf(lab), '&audience=other')).json()) as { value: string };
    expect((await exchange(lab, { OIDCToken: other.value })).Code).toBe('AuthenticationFail.OIDCToken.AudienceNotMatch');
  });

  test('is lent to the job only', async () => {
    const lab = await startLab();
    expect((await ask(lab, 'guessed')).status).toBe(400);
  });
});
