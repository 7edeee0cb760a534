import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cancelled } from '../../src/transport/cancellation.ts';
import type { Credentials } from '../../src/transport/credentials.ts';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createPacer } from '../../src/transport/pacer.ts';
import type { RetryPolicy } from '../../src/transport/retry.ts';
import { createRpc, type RpcOptions } from '../../src/transport/rpc.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../support/fake-http.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const workspace = { AppId: 'ONEX1', WorkspaceId: 'PROD', TenantId: 'T' };
const newTask = { ...workspace, PackageId: 3209, PublishType: 3, PublishMode: 0, Memo: '' };
const noRetries: RetryPolicy = { attempts: 1, firstWaitMs: 200, longestWaitMs: 1000, deadlineMs: 60_000 };
const fourAttempts: RetryPolicy = { ...noRetries, attempts: 4 };

const vhost: Scripted = {
  body: { RequestId: 'R-1', ResultCode: 'OK', QueryVhostResult: { Data: 'example.com', Success: true, ResultMsg: '' } },
};
const created: Scripted = { body: { RequestId: 'R-2', ResultCode: 'OK', CreateMiniTaskResult: { MiniTaskId: '5244', Success: true } } };
const refusedConnection: HttpBreak = { kind: 'broken', phase: 'connecting', reason: 'the connection was refused' };
const dropped: HttpBreak = { kind: 'broken', phase: 'waiting', reason: 'the connection was dropped' };
const silent: HttpBreak = { kind: 'broken', phase: 'waiting', reason: 'no answer within 5000 ms', timedOutAfterMs: 5000 };
const cutShort: HttpBreak = { kind: 'broken', phase: 'receiving', reason: 'the connection was dropped' };
const gateway = (status: number, Code: string, headers: Record<string, string> = {}): Scripted => ({
  status,
  headers,
  body: { RequestId: 'R-9', HostId: 'mpaas', Code, Message: 'because', Recommend: '' },
});

test('the signature of every attempt is heard of before it is sent, so that an answer that repeats it cannot show it', async () => {
  const heard: (readonly [string, string])[] = [];
  const onSecret = (secret: string, life: string): void => void heard.push([secret, life]);
  for (const signature of ['acs3', 'v1'] as const) {
    const { rpc, http } = setUp([{ status: 200, body: { ResultCode: 'OK' } }], { signature, onSecret });
    await rpc.call('QueryMcubeVhost', workspace).catch(() => undefined);
    const [request] = http.requests;
    // oxlint-disable-next-line typescript/no-base-to-string -- the body of a call is text.
    const sent = JSON.stringify([request?.headers, decodeURIComponent(String(request?.body))]);
    expect(heard.at(-1)).toEqual([expect.any(String), 'moment']);
    expect(sent).toContain(heard.at(-1)?.[0]);
  }
  expect(heard).toHaveLength(2);
});

function setUp(script: readonly Scripted[], more: Partial<RpcOptions> = {}) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  let nonces = 0;
  const rpc = createRpc({
    http,
    clock,
    listener,
    pacer: createPacer({ clock, listener }),
    endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com',
    version: '2020-10-28',
    signature: 'acs3',
    credentials: async () => ({ accessKeyId: 'AK', accessKeySecret: 'SK' }),
    retryPolicy: noRetries,
    nonce: () => {
      nonces += 1;
      return `nonce-${nonces}`;
    },
    ...more,
  });
  const query = () => rpc.call('QueryMcubeVhost', workspace);
  const create = () => rpc.call('CreateMcubeMiniTask', newTask);
  return { clock, listener, http, rpc, query, create };
}

describe('what is sent', () => {
  test('a form by POST to "/", signed with ACS3 over exactly the bytes that go out', async () => {
    const { http, query } = setUp([vhost], { userAgent: 'miniship/0.1' });
    await query();
    const body = 'AppId=ONEX1&WorkspaceId=PROD&TenantId=T';
    expect(http.requests).toEqual([
      {
        method: 'POST',
        url: 'https://mpaas.cn-hangzhou.aliyuncs.com/',
        body,
        timeoutMs: 60_000,
        signal: undefined,
        headers: {
          accept: 'application/json',
          authorization: expect.stringMatching(
            /^ACS3-HMAC-SHA256 Credential=AK,SignedHeaders=content-type;host;x-acs-action;[a-z0-9;-]+,Signature=[0-9a-f]{64}$/,
          ) as string,
          'content-type': 'application/x-www-form-urlencoded',
          host: 'mpaas.cn-hangzhou.aliyuncs.com',
          'user-agent': 'miniship/0.1',
          'x-acs-action': 'QueryMcubeVhost',
          'x-acs-content-sha256': createHash('sha256').update(body).digest('hex'),
          'x-acs-date': '2026-01-15T08:09:10Z',
          'x-acs-signature-nonce': 'nonce-1',
          'x-acs-version': '2020-10-28',
        },
      },
    ]);
  });

  test('with V1, everything in the form, signed as it stands there', async () => {
    const credentials = async (): Promise<Credentials> => ({ accessKeyId: 'STS.1', accessKeySecret: 'SK', securityToken: 'a/+=' });
    const { http, create } = setUp([created], { signature: 'v1', credentials });
    await create();
    const { Signature, ...signed } = Object.fromEntries(new URLSearchParams(http.requests[0]?.body as string));
    expect(signed).toEqual({
      AccessKeyId: 'STS.1',
      SecurityToken: 'a/+=',
      Action: 'CreateMcubeMiniTask',
      Version: '2020-10-28',
      Format: 'JSON',
      SignatureMethod: 'HMAC-SHA1',
      SignatureVersion: '1.0',
      SignatureNonce: 'nonce-1',
      Timestamp: '2026-01-15T08:09:10Z',
      ...workspace,
      PackageId: '3209',
      PublishType: '3',
      PublishMode: '0',
      Memo: '',
    });
    const encode = encodeURIComponent;
    const canonical = Object.entries(signed)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${encode(value)}`)
      .join('&');
    expect(Signature).toBe(
      createHmac('sha1', 'SK&')
        .update(`POST&%2F&${encode(canonical)}`)
        .digest('base64'),
    );
    expect(http.requests[0]?.headers).toEqual({
      host: 'mpaas.cn-hangzhou.aliyuncs.com',
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
    });
  });

  test('the port belongs to the signed host, and a path of the endpoint is dropped', async () => {
    const { http, query } = setUp([vhost], { endpoint: 'http://127.0.0.1:8080/ignored' });
    await query();
    expect(http.requests[0]).toMatchObject({ url: 'http://127.0.0.1:8080/', headers: { host: '127.0.0.1:8080' } });
  });

  test('what the API version does not know stays at home', async () => {
    const list: Scripted = { body: { ResultCode: 'OK', ListMiniResult: { Success: true } } };
    const { http, rpc } = setUp([list], { version: '2019-08-21' });
    await rpc.call('ListMcubeMiniApps', { ...workspace, PageNum: 1, PageSize: 50 });
    expect(http.requests[0]?.body).toBe('AppId=ONEX1&WorkspaceId=PROD&TenantId=T');
  });

  test('a call that does not fit the table is a bug of ours, and nothing is sent', async () => {
    const { http, rpc } = setUp([]);
    await expect(rpc.call('CreateMcubeMiniTask', { ...newTask, PublishType: 9 })).rejects.toMatchObject({ code: 'INTERNAL', exit: 70 });
    expect(http.requests).toEqual([]);
  });

  test('every attempt asks for the key again, and carries a new nonce and time', async () => {
    let asked = 0;
    const credentials = async () => {
      asked += 1;
      return { accessKeyId: `AK${asked}`, accessKeySecret: 'SK' };
    };
    const { http, query } = setUp([dropped, vhost], { retryPolicy: fourAttempts, credentials });
    await query();
    const seen = http.requests.map(({ headers }) => [
      headers['x-acs-signature-nonce'],
      headers['x-acs-date'],
      headers['authorization']?.slice(17, 31),
    ]);
    expect(seen).toEqual([
      ['nonce-1', '2026-01-15T08:09:10Z', 'Credential=AK1'],
      ['nonce-2', '2026-01-15T08:09:10Z', 'Credential=AK2'],
    ]);
  });
});

describe('what comes back', () => {
  test('the fields of the table, and the request id', async () => {
    const { query, listener } = setUp([vhost]);
    expect(await query()).toEqual({
      requestId: 'R-1',
      reply: { RequestId: 'R-1', ResultCode: 'OK', QueryVhostResult: { Data: 'example.com', Success: true, ResultMsg: '' } },
    });
    expect(listener.heard).toEqual([{ type: 'answered', operation: 'QueryMcubeVhost', requestId: 'R-1', durationMs: 0 }]);
  });

  test('flags and numbers written as text, and a request id that only a header tells', async () => {
    const body = { ResultCode: 'OK', ListMiniResult: { Success: 'true', HasMore: 'false', TotalCount: '0', MiniProgramList: [] } };
    const { rpc } = setUp([{ headers: { 'x-acs-request-id': 'H-1' }, body }]);
    expect(await rpc.call('ListMcubeMiniApps', workspace)).toEqual({
      requestId: 'H-1',
      reply: { ResultCode: 'OK', ListMiniResult: { Success: true, HasMore: false, TotalCount: 0, MiniProgramList: [] } },
    });
  });

  test('"there is no key" is an answer of ExistMcubeRsaKey, not a failure', async () => {
    const { rpc } = setUp([{ body: { ResultCode: 'OK', CheckRsaKeyResult: { Data: 'fail', Success: false } } }]);
    const { reply } = await rpc.call('ExistMcubeRsaKey', workspace);
    expect(reply.CheckRsaKeyResult?.Success).toBe(false);
  });

  test('Mobile Sync succeeds with another word', async () => {
    const message = { AppId: 'A', WorkspaceId: 'W', BizType: 'B', Payload: 'P', ThirdMsgId: '1', LinkToken: 'u' };
    const { rpc } = setUp([
      { body: { ResultCode: 'SUCCESS', Result: 'true' } },
      { body: { ResultCode: 'BIZ_NOT_ONLINE', ResultMessage: 'no scene' } },
    ]);
    expect((await rpc.call('CreateOpenSingleData', message)).reply.Result).toBe(true);
    await expect(rpc.call('CreateOpenSingleData', message)).rejects.toMatchObject({
      code: 'CLOUD_REFUSED',
      facts: { code: 'BIZ_NOT_ONLINE' },
    });
  });
});

describe('a read that fails', () => {
  const which = { operation: 'QueryMcubeVhost', requestId: 'R-9' };
  test.each([
    {
      what: 'key unknown',
      answer: gateway(404, 'InvalidAccessKeyId.NotFound'),
      code: 'KEY_REFUSED',
      facts: { ...which, reason: 'because' },
    },
    { what: 'key inactive', answer: gateway(400, 'InvalidAccessKeyId.Inactive'), code: 'KEY_REFUSED', facts: which },
    { what: 'signature wrong', answer: gateway(400, 'SignatureDoesNotMatch'), code: 'SIGNATURE_REFUSED', facts: which },
    { what: 'signature incomplete', answer: gateway(400, 'IncompleteSignature'), code: 'SIGNATURE_REFUSED', facts: which },
    { what: 'token expired', answer: gateway(400, 'InvalidSecurityToken.Expired'), code: 'TOKEN_EXPIRED', facts: which },
    { what: 'no permission', answer: gateway(403, 'NoPermission'), code: 'PERMISSION_DENIED', facts: { ...which, product: 'mpaas' } },
    { what: 'forbidden', answer: gateway(403, 'Forbidden.RAM'), code: 'PERMISSION_DENIED', facts: { ...which, reason: 'because' } },
    {
      what: 'clock wrong',
      answer: gateway(400, 'InvalidTimeStamp.Expired'),
      code: 'CLOCK_WRONG',
      facts: { ...which, skewSeconds: undefined },
    },
    {
      what: 'clock an hour ahead',
      answer: gateway(400, 'InvalidTimeStamp.Expired', { date: 'Thu, 15 Jan 2026 07:09:10 GMT' }),
      code: 'CLOCK_WRONG',
      facts: { ...which, skewSeconds: 3600 },
    },
    { what: 'throttled', answer: gateway(400, 'Throttling.User'), code: 'CLOUD_THROTTLED', facts: which },
    { what: 'throttled with 503', answer: gateway(503, 'ServiceUnavailable.Throttling'), code: 'CLOUD_THROTTLED', facts: which },
    {
      what: 'throttled by something in between',
      answer: { status: 429, body: 'slow down' },
      code: 'CLOUD_THROTTLED',
      facts: { requestId: '' },
    },
    {
      what: 'unwell',
      answer: gateway(503, 'ServiceUnavailable'),
      code: 'CLOUD_UNAVAILABLE',
      facts: { ...which, status: 503, reason: 'because' },
    },
    {
      what: 'unwell without a body',
      answer: { status: 502, body: '<html>' },
      code: 'CLOUD_UNAVAILABLE',
      facts: { status: 502, requestId: '' },
    },
    {
      what: 'operation unknown',
      answer: gateway(404, 'InvalidApi.NotFound'),
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'InvalidApi.NotFound' },
    },
    {
      what: 'parameter missing',
      answer: gateway(400, 'MissingTenantId'),
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'MissingTenantId' },
    },
    { what: 'app unknown to the gateway', answer: gateway(404, 'InvalidAppId.NotFound'), code: 'APP_UNKNOWN', facts: which },
    { what: 'a refusal with HTTP 200', answer: gateway(200, 'NoPermission'), code: 'PERMISSION_DENIED', facts: which },
    {
      what: 'a refusal in XML',
      answer: {
        status: 400,
        body: '<?xml version="1.0"?><Error><RequestId>R-9</RequestId><Code>SignatureDoesNotMatch</Code><Message>m</Message></Error>',
      },
      code: 'SIGNATURE_REFUSED',
      facts: which,
    },
    {
      what: 'a refusal with small keys',
      answer: { status: 403, body: { requestId: 'R-9', code: 'Forbidden', message: 'm' } },
      code: 'PERMISSION_DENIED',
      facts: { ...which, reason: 'm' },
    },
    {
      what: 'a ResultCode that is not OK',
      answer: { body: { RequestId: 'R-9', ResultCode: 'ARGS_INVALID', ResultMessage: 'bad' } },
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'ARGS_INVALID', reason: 'bad' },
    },
    {
      what: 'a ResultCode that tells of an unknown app',
      answer: { body: { RequestId: 'R-9', ResultCode: 'APP_NOT_EXIST' } },
      code: 'APP_UNKNOWN',
      facts: { ...which, reason: 'APP_NOT_EXIST' },
    },
    {
      what: 'a ResultCode that tells of an unknown app, with an id that reads like another thing',
      answer: { body: { RequestId: 'R-9', ResultCode: 'APP_NOT_FOUND', ResultMessage: 'No app ONEX1 with workspace usertest.' } },
      code: 'APP_UNKNOWN',
      facts: { ...which, reason: 'No app ONEX1 with workspace usertest.' },
    },
    {
      what: 'a ResultCode that tells of a limit',
      answer: { body: { RequestId: 'R-9', ResultCode: 'RATE_LIMIT' } },
      code: 'CLOUD_THROTTLED',
      facts: which,
    },
    {
      what: 'a ResultCode that tells of trouble',
      answer: { body: { RequestId: 'R-9', ResultCode: 'SYSTEM_ERROR', ResultMessage: 'oops' } },
      code: 'CLOUD_UNAVAILABLE',
      facts: { ...which, status: 200, reason: 'oops' },
    },
    {
      what: 'Success false inside',
      answer: { body: { RequestId: 'R-9', ResultCode: 'OK', QueryVhostResult: { Success: 'false', ResultMsg: 'no luck' } } },
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'Success=false', reason: 'no luck' },
    },
    {
      what: 'Success false because of the workspace',
      answer: {
        body: { RequestId: 'R-9', ResultCode: 'OK', QueryVhostResult: { Success: false, ResultMsg: 'workspace X does not exist' } },
      },
      code: 'APP_UNKNOWN',
      facts: which,
    },
    {
      what: 'an HTML page',
      answer: { headers: { 'content-type': 'text/html' }, body: '<html>hi</html>' },
      code: 'REPLY_UNREADABLE',
      facts: { reason: 'it came with HTTP 200 as text/html' },
    },
    { what: 'half a JSON text', answer: { body: '{"ResultCode":"OK"' }, code: 'REPLY_UNREADABLE', facts: { operation: 'QueryMcubeVhost' } },
    {
      what: 'somebody else’s JSON',
      answer: { body: { hello: 1 } },
      code: 'REPLY_UNREADABLE',
      facts: { reason: 'it has no ResultCode and no result' },
    },
    { what: 'a JSON list', answer: { body: '[]' }, code: 'REPLY_UNREADABLE', facts: {} },
    {
      what: 'an empty answer',
      answer: { body: '' },
      code: 'REPLY_UNREADABLE',
      facts: { reason: 'it came with HTTP 200 as no stated type' },
    },
    {
      what: 'a redirect',
      answer: { status: 302, body: '' },
      code: 'REPLY_UNREADABLE',
      facts: { reason: 'it came with HTTP 302 as no stated type' },
    },
    {
      what: 'an answer cut short',
      answer: cutShort,
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'QueryMcubeVhost', reason: 'the connection was dropped' },
    },
    {
      what: 'nobody there',
      answer: refusedConnection,
      code: 'CONNECTION_FAILED',
      facts: { operation: 'QueryMcubeVhost', host: 'mpaas.cn-hangzhou.aliyuncs.com' },
    },
    { what: 'a dropped connection', answer: dropped, code: 'CONNECTION_FAILED', facts: { reason: 'the connection was dropped' } },
    { what: 'silence', answer: silent, code: 'TIMED_OUT', facts: { operation: 'QueryMcubeVhost', waitedMs: 5000 } },
  ] as const)('$what: $code', async ({ answer, code, facts }) => {
    const { query, listener } = setUp([answer]);
    await expect(query()).rejects.toMatchObject({ code, facts });
    expect(listener.heard).toEqual([]);
  });

  test('a refused package says so in its own words', async () => {
    const { rpc } = setUp([
      { body: { RequestId: 'R-9', ResultCode: 'OK', UploadMiniPackageResult: { Success: false, ResultMsg: 'zip is broken' } } },
    ]);
    const upload = {
      ...workspace,
      OnexFlag: true,
      H5Id: '2017072607907880',
      H5Name: 'Shop',
      H5Version: '1.4.2.90',
      MainUrl: '/index.html',
      Vhost: 'https://v',
      AutoInstall: 0,
      ResourceType: 4,
      InstallType: 0,
      Platform: 'all',
      ClientVersionMin: '1;1',
      ResourceFileUrl: 'https://f',
      EnableTabBar: 0,
      EnableOptionMenu: '0',
      EnableKeepAlive: '0',
      PackageType: 1,
      UserId: 'ci',
    };
    await expect(rpc.call('UploadMcubeMiniPackage', upload)).rejects.toMatchObject({
      code: 'PACKAGE_REFUSED',
      facts: { reason: 'zip is broken' },
    });
  });
});

describe('repeats', () => {
  const minutes = (count: number) => Date.UTC(2026, 0, 15, 8, 9, 10) + count * 60_000;
  test.each([
    { what: 'no connection', fault: refusedConnection },
    { what: 'throttling', fault: gateway(400, 'Throttling.Api') },
    { what: 'a refusal of something in between that cannot be read', fault: { status: 407, body: 'proxy' } },
  ])('$what: the cloud did nothing, so even a write is made again', async ({ fault }) => {
    const { create, http } = setUp([fault, created], { retryPolicy: fourAttempts });
    expect((await create()).reply.CreateMiniTaskResult?.MiniTaskId).toBe('5244');
    expect(http.requests).toHaveLength(2);
  });

  test.each([
    { what: 'a dropped connection', fault: dropped, cause: 'CONNECTION_FAILED' },
    { what: 'silence', fault: silent, cause: 'TIMED_OUT' },
    { what: 'an answer cut short', fault: cutShort, cause: 'REPLY_UNREADABLE' },
    { what: 'a used nonce, so the request arrived twice', fault: gateway(400, 'SignatureNonceUsed'), cause: 'CLOUD_REFUSED' },
    { what: 'garbage', fault: { body: 'garbage' }, cause: 'REPLY_UNREADABLE' },
    { what: 'HTTP 500', fault: gateway(500, 'InternalError'), cause: 'CLOUD_UNAVAILABLE' },
    { what: 'HTTP 504 without a body', fault: { status: 504, body: '' }, cause: 'CLOUD_UNAVAILABLE' },
    { what: 'HTTP 408', fault: { status: 408, body: '' }, cause: 'REPLY_UNREADABLE' },
    { what: 'trouble inside', fault: { body: { ResultCode: 'SYSTEM_ERROR' } }, cause: 'CLOUD_UNAVAILABLE' },
  ])('$what: a write may have happened, so it is not made again', async ({ fault, cause }) => {
    const { create, http } = setUp([fault, created], { retryPolicy: fourAttempts });
    await expect(create()).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      operation: 'CreateMcubeMiniTask',
      cause: expect.objectContaining({ code: cause }) as Error,
    });
    expect(http.requests).toHaveLength(1);
  });

  test.each([dropped, silent, cutShort, { body: 'garbage' }, gateway(500, 'InternalError'), gateway(503, 'ServiceUnavailable')])(
    'a read survives trouble: %o',
    async (fault) => {
      const { query, http } = setUp([fault, vhost], { retryPolicy: fourAttempts });
      expect((await query()).requestId).toBe('R-1');
      expect(http.requests).toHaveLength(2);
    },
  );

  test.each([
    'SignatureDoesNotMatch',
    'InvalidTimeStamp.Expired',
    'InvalidAccessKeyId.NotFound',
    'NoPermission',
    'InvalidApi.NotFound',
    'MissingAppId',
  ])('%s is not made again: it would fail again', async (code) => {
    const { query, http } = setUp([gateway(400, code), vhost], { retryPolicy: fourAttempts });
    await expect(query()).rejects.toMatchObject({ transient: false });
    expect(http.requests).toHaveLength(1);
  });

  test('by throttling is told to the one who makes the call too, and no other trouble is', async () => {
    const { rpc, listener } = setUp([gateway(400, 'Throttling.User'), dropped, vhost], { retryPolicy: fourAttempts });
    let throttled = 0;
    const onThrottled = (): void => {
      throttled += 1;
    };
    await rpc.call('QueryMcubeVhost', workspace, { onThrottled });
    expect(throttled).toBe(1);
    expect(listener.heard.filter(({ type }) => type !== 'waited').map(({ type }) => type)).toEqual(['retried', 'retried', 'answered']);
  });

  test('throttled for good ends as such, after every wait that was asked for', async () => {
    const slow = gateway(400, 'Throttling.User', { 'x-acs-retry-after': '700' });
    const { create, clock, listener, http } = setUp([slow, slow, slow, slow], { retryPolicy: fourAttempts });
    await expect(create()).rejects.toMatchObject({ code: 'CLOUD_THROTTLED', exit: 6, requestId: 'R-9' });
    expect(http.requests).toHaveLength(4);
    expect(clock.waits).toEqual([700, 700, 700]);
    expect(listener.heard[0]).toEqual({
      type: 'retried',
      operation: 'CreateMcubeMiniTask',
      attempt: 1,
      waitMs: 700,
      code: 'CLOUD_THROTTLED',
      requestId: 'R-9',
    });
  });

  test('an attempt may take what is left of the deadline, no longer', async () => {
    const { http, query } = setUp([gateway(503, 'ServiceUnavailable', { 'retry-after': '20' }), vhost], { retryPolicy: fourAttempts });
    await query();
    expect(http.requests.map(({ timeoutMs }) => timeoutMs)).toEqual([60_000, 40_000]);
  });

  describe('throttled where the limit is known', () => {
    const full = gateway(400, 'Throttling.User', { 'x-acs-retry-after': '4000' });

    test('goes on beyond the attempts and the deadline of a call, as long as the run has time', async () => {
      const refusals = Array.from({ length: 40 }, () => full);
      const { create, http, listener } = setUp([...refusals, created], { retryPolicy: fourAttempts, throttledUntilMs: minutes(15) });
      await expect(create()).resolves.toMatchObject({ reply: { CreateMiniTaskResult: { MiniTaskId: '5244' } } });
      expect(http.requests).toHaveLength(41);
      expect(listener.heard.filter(({ type }) => type === 'retried').at(-1)).toMatchObject({ attempt: 40, code: 'CLOUD_THROTTLED' });
    });

    test('ends as such when the time of the run ends, not later', async () => {
      const refusals = Array.from({ length: 40 }, () => full);
      const { create, clock } = setUp(refusals, { retryPolicy: fourAttempts, throttledUntilMs: minutes(1) });
      await expect(create()).rejects.toMatchObject({ code: 'CLOUD_THROTTLED', exit: 6 });
      expect(clock.now()).toBeLessThanOrEqual(minutes(1));
    });

    test('other trouble in between keeps its own count and its own deadline', async () => {
      const script = [full, full, dropped, full, dropped, full, vhost];
      const { query, http } = setUp(script, { retryPolicy: fourAttempts, throttledUntilMs: minutes(15) });
      await query();
      expect(http.requests).toHaveLength(7);
      expect(http.requests.at(-1)?.timeoutMs).toBe(60_000);
    });

    test('does not make other trouble endless', async () => {
      const { query, http } = setUp([full, dropped, dropped, dropped, dropped], {
        retryPolicy: fourAttempts,
        throttledUntilMs: minutes(15),
      });
      await expect(query()).rejects.toMatchObject({ code: 'CONNECTION_FAILED' });
      expect(http.requests).toHaveLength(5);
    });

    test('a service without a stated limit is not waited for', async () => {
      const refusals = Array.from({ length: 10 }, () => full);
      const { rpc, http } = setUp(refusals, { retryPolicy: fourAttempts, throttledUntilMs: minutes(15) });
      await expect(rpc.call('ListSpace', {})).rejects.toMatchObject({ code: 'CLOUD_THROTTLED' });
      expect(http.requests).toHaveLength(4);
    });
  });

  test('repeated calls keep to the rate limit too', async () => {
    const { query, clock } = setUp([gateway(400, 'Throttling', { 'x-acs-retry-after': '30' }), vhost, vhost], {
      throttledUntilMs: minutes(15),
    });
    await query();
    // Scattered a little, so that runners do not come back together.
    expect(clock.waits).toEqual([130]);
    await query();
    expect(clock.waits).toEqual([130, 103]);
  });

  test('the call after a refused one waits for its turn, and the wait is told', async () => {
    const { query, listener } = setUp([gateway(400, 'Throttling'), vhost, vhost], { throttledUntilMs: minutes(15) });
    await query();
    await query();
    expect(listener.heard.map(({ type }) => type)).toEqual(['retried', 'answered', 'waited', 'answered']);
  });
});

describe('a stopped run', () => {
  test('sends nothing any more', async () => {
    const { query, http } = setUp([], { signal: AbortSignal.abort() });
    await expect(query()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(http.requests).toEqual([]);
  });

  test('ends a write in flight with CANCELLED, and says that its answer is not known', async () => {
    const stop = new AbortController();
    const reason = new Error('SIGINT');
    const interrupted: Scripted = async ({ signal = stop.signal }) => {
      stop.abort(reason);
      throw cancelled(signal);
    };
    const { create, http } = setUp([interrupted], { signal: stop.signal, retryPolicy: fourAttempts });
    await expect(create()).rejects.toMatchObject({ code: 'CANCELLED', exit: 130, facts: { unanswered: 'CreateMcubeMiniTask' } });
    expect(http.requests).toHaveLength(1);
  });

  test('ends the wait before a repeat', async () => {
    const stop = new AbortController();
    const thenStopped: Scripted = async () => {
      stop.abort();
      return refusedConnection;
    };
    const { create, http } = setUp([thenStopped], { signal: stop.signal, retryPolicy: fourAttempts });
    await expect(create()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(http.requests).toHaveLength(1);
  });
});

test.each([
  { command: 'findOne', attempts: 2, acted: [] },
  { command: 'count', attempts: 2, acted: [] },
  { command: 'aggregate', attempts: 1, acted: ['RunDBCommand'] },
  { command: 'updateOne', attempts: 1, acted: ['RunDBCommand'] },
])('a database command that $command is asked $attempts times when its answer is lost', async ({ command, attempts, acted }) => {
  const heard: string[] = [];
  const listener = { ...createRecordingListener(), acted: (operation: string) => void heard.push(operation) };
  const { rpc, http } = setUp([dropped, { body: { RequestId: 'R', Result: 'null' } }], { listener, retryPolicy: fourAttempts });
  await rpc.call('RunDBCommand', { SpaceId: 'S', Body: JSON.stringify({ command, collection: 'c' }) }).catch(() => undefined);
  expect(http.requests).toHaveLength(attempts);
  expect(heard).toEqual(acted);
});
