import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { anyText, callRpc, containing, matching, startLab } from './lab.ts';

const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };

test('an answer has a request id in upper case, in body and header, and the date of the emulated clock', async () => {
  const { emulator, call } = await startLab({ now: () => Date.now() });
  emulator.advance(60_000);
  const reply = await call('QueryMcubeVhost');
  expect(reply).toStrictEqual({
    RequestId: matching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    ResultCode: 'OK',
    QueryVhostResult: { Success: true, ResultMsg: '', Data: 'example.com' },
  });
  const { headers } = await fetch(`${emulator.url}/`);
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - emulator.now())).toBeLessThan(2000);
});

test('a gateway error has exactly the five fields', async () => {
  const { emulator, call } = await startLab();
  const { status, headers, ...body } = await call('QueryMcubeVhost', {}, { id: 'nobody', secret: 'x' });
  expect([status, headers['x-acs-request-id']]).toStrictEqual([404, body.RequestId]);
  expect(body).toStrictEqual({
    RequestId: anyText,
    HostId: new URL(emulator.url).host,
    Code: 'InvalidAccessKeyId.NotFound',
    Message: 'Specified access key is not found.',
    Recommend: containing('InvalidAccessKeyId.NotFound'),
  });
});

test.each([
  ['an operation that nobody knows', 'ListMcubeNothing', '2020-10-28', 404, 'InvalidApi.NotFound'],
  ['an operation that the vendor has taken out', 'MoveWebHostingFile', '2019-06-15', 404, 'InvalidApi.NotFound'],
  ['an operation of the other product, by version', 'ListSpace', '2020-10-28', 404, 'InvalidApi.NotFound'],
  ['a version that never was', 'QueryMcubeVhost', '2021-01-01', 404, 'InvalidApi.NotFound'],
  ['the oldest version', 'QueryMcubeVhost', '2019-08-21', undefined, undefined],
])('%s: %s %s', async (_what, operation, version, status, code) => {
  const { emulator } = await startLab();
  const reply = await callRpc(emulator.url, operation, { AppId: 'x', WorkspaceId: 'y', TenantId: 'z' }, key, version);
  expect([reply.status, reply.Code]).toStrictEqual([status, code]);
});

test('an operation that the key may not call is refused, others are not', async () => {
  const denied = { ...key, denied: ['UploadMcubeMiniPackage'] };
  const { call } = await startLab({ seed: { ...emptySeed, keys: [denied] } });
  expect(await call('UploadMcubeMiniPackage')).toMatchObject({ status: 403, Code: 'NoPermission' });
  expect(await call('QueryMcubeVhost')).toMatchObject({ ResultCode: 'OK' });
});

test('an unknown app, and a tenant of somebody else, answer a ResultCode other than OK', async () => {
  const { emulator, call } = await startLab();
  for (const wrong of [{ AppId: 'ONEX0' }, { WorkspaceId: 'TEST' }, { TenantId: 'OTHER' }]) {
    const { ResultCode, ResultMessage } = await call('QueryMcubeVhost', wrong);
    expect([ResultCode, ResultMessage]).toStrictEqual([matching(/_NOT_FOUND$/), containing(Object.values(wrong)[0] ?? '?')]);
  }
  expect(emulator.calls.map(({ outcome }) => outcome)).toStrictEqual(['APP_NOT_FOUND', 'APP_NOT_FOUND', 'TENANT_NOT_FOUND']);
});

test('the eleventh upload within a minute is throttled, with the wait in milliseconds, and goes through after it', async () => {
  const { emulator, call } = await startLab();
  for (let count = 0; count < 10; count += 1) expect((await call('UploadMcubeMiniPackage')).Code).toBe('MissingOnexFlag');
  const { status, Code, headers } = await call('UploadMcubeMiniPackage');
  expect([status, Code]).toStrictEqual([400, 'Throttling.User']);
  const waitMs = Number(headers['x-acs-retry-after']);
  expect(waitMs).toBeGreaterThan(50_000);
  emulator.advance(waitMs);
  expect((await call('UploadMcubeMiniPackage')).Code).toBe('MissingOnexFlag');
});

test.each([
  ['a body of another type', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, 415],
  ['another method', { method: 'DELETE' }, 405],
  ['nothing at all', { method: 'POST' }, 400],
  ['a broken percent sign', { method: 'POST', body: 'a=%zz', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 400],
])('%s is an error, not a crash', async (_what, init, status) => {
  const { emulator } = await startLab();
  const response = await fetch(emulator.url, init);
  expect([response.status, Object.keys((await response.json()) as object)]).toStrictEqual([
    status,
    ['RequestId', 'HostId', 'Code', 'Message', 'Recommend'],
  ]);
});

describe('faults', () => {
  const create = { WhiteListName: 'qa', WhitelistType: 'normal' };
  const names = async (lab: Awaited<ReturnType<typeof startLab>>): Promise<string[]> =>
    (await lab.call('ListMcubeWhitelists')).ListWhitelistResult.Whitelists.map((one: { WhiteListName: string }) => one.WhiteListName);

  test.each([
    ['throttle', 400, 'Throttling.User'],
    ['http-500', 500, 'InternalError'],
    ['expired', 403, 'InvalidSecurityToken.Expired'],
  ] as const)('%s: the call fails; before it nothing happened, after it everything did', async (kind, status, Code) => {
    const lab = await startLab();
    lab.emulator.failNext('CreateMcubeWhitelist', { when: 'before', kind, ms: 70 });
    expect(await lab.call('CreateMcubeWhitelist', create)).toMatchObject({ status, Code });
    expect(await names(lab)).toStrictEqual([]);
    lab.emulator.failNext('CreateMcubeWhitelist', { when: 'after', kind });
    expect(await lab.call('CreateMcubeWhitelist', create)).toMatchObject({ status, Code });
    expect(await names(lab)).toStrictEqual(['qa']);
    const recorded = lab.emulator.calls.filter(({ operation }) => operation === 'CreateMcubeWhitelist');
    expect(recorded.map(({ outcome, fault }) => [outcome, fault])).toStrictEqual([
      ['Fault', `before ${kind}`],
      ['OK', `after ${kind}`],
    ]);
  });

  test.each(['drop', 'truncated', 'garbage'] as const)('%s: the answer cannot be read', async (kind) => {
    const lab = await startLab();
    for (const when of ['before', 'after'] as const) {
      lab.emulator.failNext('CreateMcubeWhitelist', { when, kind });
      await expect(lab.call('CreateMcubeWhitelist', create)).rejects.toThrow();
      expect(await names(lab)).toStrictEqual(when === 'before' ? [] : ['qa']);
    }
  });

  test('throttle names its wait only when it is given one', async () => {
    const { emulator, call } = await startLab();
    emulator.failNext('QueryMcubeVhost', { when: 'before', kind: 'throttle', ms: 70 });
    emulator.failNext('QueryMcubeVhost', { when: 'before', kind: 'throttle' });
    expect((await call('QueryMcubeVhost')).headers['x-acs-retry-after']).toBe('70');
    expect((await call('QueryMcubeVhost')).headers['x-acs-retry-after']).toBeUndefined();
  });

  test('slow answers well, only later', async () => {
    const { emulator, call } = await startLab();
    emulator.failNext('QueryMcubeVhost', { when: 'after', kind: 'slow', ms: 60 });
    const startedMs = performance.now();
    expect((await call('QueryMcubeVhost')).QueryVhostResult.Data).toBe('example.com');
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(55);
  });

  test('a refused request does not use up a fault', async () => {
    const { emulator, call } = await startLab();
    emulator.failNext('QueryMcubeVhost', { when: 'before', kind: 'http-500' });
    expect(await call('QueryMcubeVhost', {}, { ...key, secret: 'wrong' })).toMatchObject({ Code: 'SignatureDoesNotMatch' });
    expect(await call('QueryMcubeVhost')).toMatchObject({ Code: 'InternalError' });
  });

  test('a fault for an unknown operation is a mistake of the test, and said at once', async () => {
    const { emulator } = await startLab();
    expect(() => emulator.failNext('QueryVhost', { when: 'before', kind: 'drop' })).toThrow('names no operation');
  });
});

test('what is recorded holds no key, signature, nonce or token', async () => {
  const temporary = { id: 'STS.key', secret: 'the-secret', securityToken: 'the-token' };
  const { emulator, call } = await startLab({ seed: { ...emptySeed, keys: [temporary] } });
  await call('QueryMcubeVhost', {}, temporary);
  const [recorded] = emulator.calls;
  expect(recorded?.parameters).toStrictEqual({ AppId: 'ONEX570DA892117', WorkspaceId: 'PROD', TenantId: 'PUQYHL' });
  expect(JSON.stringify(emulator.calls)).not.toMatch(/STS\.key|the-secret|the-token|Signature|Nonce/);
});
