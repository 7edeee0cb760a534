import { describe, expect, test } from 'vitest';
import type { HttpBreak } from '../../src/transport/http-port.ts';
import { createPacer } from '../../src/transport/pacer.ts';
import type { RetryPolicy } from '../../src/transport/retry.ts';
import { createRpc, type RpcOptions } from '../../src/transport/rpc.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp, type Scripted } from '../support/fake-http.ts';
import { createRecordingListener } from '../support/recording-listener.ts';

const once: RetryPolicy = { attempts: 1, firstWaitMs: 200, longestWaitMs: 1000, deadlineMs: 60_000 };
const fourAttempts: RetryPolicy = { ...once, attempts: 4 };
const dropped: HttpBreak = { kind: 'broken', phase: 'waiting', reason: 'the connection was dropped' };
const space = { SpaceId: 'S-1' };

function setUp(script: readonly Scripted[], more: Partial<RpcOptions> = {}) {
  const clock = createFakeClock();
  const listener = createRecordingListener();
  const http = createFakeHttp(...script);
  const credentials = async () => ({ accessKeyId: 'AK', accessKeySecret: 'SK' });
  const pacer = createPacer({ clock, listener });
  const rpc = createRpc({ http, clock, listener, pacer, signature: 'acs3', credentials, retryPolicy: once, nonce: () => 'n', ...more });
  return { clock, listener, http, rpc };
}

const answer = (body: object, status = 200): Scripted => ({ status, body: { RequestId: 'R-9', ...body } });
const gateway = (status: number, Code: string, Message = 'because'): Scripted => answer({ HostId: 'h', Code, Message }, status);

describe('what is sent', () => {
  const list = { Prefix: '/', ...space };

  test('goes to the product’s own address, in its own version, without waiting for a turn', async () => {
    const { http, rpc, clock } = setUp([answer({ Data: {} }), answer({ Data: {} })], { version: '2020-07-10' });
    await rpc.call('ListWebHostingFiles', list);
    await rpc.call('ListWebHostingFiles', list);
    expect(http.requests[0]).toMatchObject({
      url: 'https://mpserverless.aliyuncs.com/',
      body: 'Prefix=%2F&SpaceId=S-1',
      headers: { host: 'mpserverless.aliyuncs.com', 'x-acs-action': 'ListWebHostingFiles', 'x-acs-version': '2019-06-15' },
    });
    expect(clock.waits).toEqual([]);
  });

  test('one given endpoint serves both products', async () => {
    const vhost = { body: { ResultCode: 'OK', QueryVhostResult: { Success: true } } };
    const { http, rpc } = setUp([answer({ Data: {} }), vhost], { endpoint: 'http://127.0.0.1:8080', version: '2020-07-10' });
    await rpc.call('ListWebHostingFiles', list);
    await rpc.call('QueryMcubeVhost', { AppId: 'A', WorkspaceId: 'W', TenantId: 'T' });
    expect(http.requests.map(({ url, headers }) => [url, headers['x-acs-version']])).toEqual([
      ['http://127.0.0.1:8080/', '2019-06-15'],
      ['http://127.0.0.1:8080/', '2020-07-10'],
    ]);
  });

  test('with V1 the version is the product’s too', async () => {
    const { http, rpc } = setUp([answer({ Data: {} })], { signature: 'v1' });
    await rpc.call('ListWebHostingFiles', list);
    expect(new URLSearchParams(http.requests[0]?.body as string).get('Version')).toBe('2019-06-15');
  });

  test('a list travels member by member', async () => {
    const { http, rpc } = setUp([answer({ Data: true })]);
    await rpc.call('BatchDeleteWebHostingFiles', { ...space, FilePaths: ['/a b', '/中'] });
    expect(Object.fromEntries(new URLSearchParams(http.requests[0]?.body as string))).toEqual({
      ...space,
      'FilePaths.1': '/a b',
      'FilePaths.2': '/中',
    });
  });

  test('the empty text is sent: it takes a timer away', async () => {
    const { http, rpc } = setUp([answer({})]);
    await rpc.call('UpdateFunction', { ...space, Name: 'hello', TimingTriggerConfig: '' });
    expect(http.requests[0]?.body).toBe('SpaceId=S-1&Name=hello&TimingTriggerConfig=');
  });

  test('a function that takes its minute is not taken for silence', async () => {
    const { http, rpc } = setUp([answer({ Result: '1' }), answer({ Data: {} })]);
    await rpc.call('RunFunction', { ...space, Body: '{}' });
    await rpc.call('ListWebHostingFiles', list);
    expect(http.requests.map(({ silenceMs }) => silenceMs)).toEqual([65_000, undefined]);
  });

  test('an operation that the vendor has removed is refused before anything is sent', async () => {
    const { http, rpc } = setUp([]);
    await expect(rpc.call('MoveWebHostingFile', { ...space, SourceFilePath: '/a', TargetFilePath: '/b' })).rejects.toMatchObject({
      code: 'OPERATION_REMOVED',
      exit: 2,
      operation: 'MoveWebHostingFile',
      help: 'Upload the file under its new path, then delete the old one.',
    });
    expect(http.requests).toEqual([]);
  });
});

describe('a yes', () => {
  test.each([
    { what: 'without any envelope', body: { Data: { SpaceId: 'S-1', Status: 'IN_SERVICE' } } },
    { what: 'with OK', body: { Success: true, Code: 'OK', Data: { Status: 'IN_SERVICE' } } },
    { what: 'with success, in texts', body: { Success: 'true', Code: 'success', HttpStatusCode: '200', Data: { Status: 'IN_SERVICE' } } },
    { what: 'with 200', body: { Code: 200, Data: { Status: 'IN_SERVICE' } } },
    // Example filler of the vendor's page (wire-facts section 4).
    {
      what: 'with a frightening message',
      body: { Success: true, Code: 'success', Message: 'SpaceNotExist', Data: { Status: 'IN_SERVICE' } },
    },
  ])('$what', async ({ body }) => {
    const { rpc } = setUp([answer(body)]);
    const { reply, requestId } = await rpc.call('GetWebHostingStatus', space);
    expect(reply.Data?.Status).toBe('IN_SERVICE');
    expect(requestId).toBe('R-9');
  });

  test('of a write that answers with nothing but a request id', async () => {
    const { rpc } = setUp([answer({})]);
    expect((await rpc.call('SaveWebHostingCustomDomainConfig', { ...space, DomainName: 'd', ForceRedirectType: 'OFF' })).requestId).toBe(
      'R-9',
    );
  });
});

describe('a no', () => {
  const which = { operation: 'GetWebHostingStatus', requestId: 'R-9' };
  test.each([
    {
      what: 'Success false',
      given: answer({ Success: false, Message: 'no' }),
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'Success=false', reason: 'no' },
    },
    {
      what: 'Success "false" as text',
      given: answer({ Success: 'false', Code: 'OK' }),
      code: 'CLOUD_REFUSED',
      facts: { code: 'Success=false', reason: 'without an explanation' },
    },
    {
      what: 'a Code that is none of the good ones',
      given: answer({ Code: 'MissingBody', Message: 'm' }),
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'MissingBody', reason: 'm' },
    },
    {
      what: 'failed with HTTP 200',
      given: answer({ Success: false, Code: 'failed', Message: 'DomainNotIcp' }),
      code: 'CLOUD_REFUSED',
      facts: { code: 'failed', reason: 'DomainNotIcp' },
    },
    {
      what: 'hosting of an unknown space',
      given: answer({ Success: false, Code: 'failed', Message: 'SpaceNotExist' }),
      code: 'SPACE_UNKNOWN',
      facts: { ...which, spaceId: 'S-1', reason: 'SpaceNotExist' },
    },
    {
      what: 'an unknown space without a code',
      given: answer({ Success: 'false', Message: 'SpaceNotExist' }),
      code: 'SPACE_UNKNOWN',
      facts: which,
    },
    {
      what: 'a space that is not there',
      given: gateway(404, 'InvalidSpaceId.NotFound'),
      code: 'SPACE_UNKNOWN',
      facts: { ...which, spaceId: 'S-1', reason: 'because' },
    },
    { what: 'a deleted space', given: gateway(404, 'InvalidSpace.Deleted'), code: 'SPACE_UNKNOWN', facts: which },
    { what: 'a space that is not in service', given: gateway(400, 'InvalidSpace.NotInService'), code: 'SPACE_UNKNOWN', facts: which },
    { what: 'the space of somebody else', given: gateway(400, 'AccessDenied'), code: 'SPACE_UNKNOWN', facts: which },
    { what: 'no permission', given: gateway(403, 'NoPermission'), code: 'PERMISSION_DENIED', facts: { ...which, product: 'mpserverless' } },
    { what: 'no permission by RAM', given: gateway(403, 'AccessDenied'), code: 'PERMISSION_DENIED', facts: which },
    { what: 'throttling', given: gateway(400, 'Throttling.Api.Concurrency'), code: 'CLOUD_THROTTLED', facts: which },
    { what: 'throttling inside', given: answer({ Success: false, Message: 'rate limit' }), code: 'CLOUD_THROTTLED', facts: which },
    { what: 'trouble', given: gateway(503, 'ServiceUnavailable'), code: 'CLOUD_UNAVAILABLE', facts: { ...which, status: 503 } },
    { what: 'trouble with a code of its own', given: gateway(500, 'Oops'), code: 'CLOUD_UNAVAILABLE', facts: { ...which, status: 500 } },
    { what: 'trouble inside', given: answer({ Success: false, Message: '系统错误' }), code: 'CLOUD_UNAVAILABLE', facts: which },
    {
      what: 'what an emulator does not have',
      given: gateway(501, 'NotImplemented', 'not emulated'),
      code: 'CLOUD_REFUSED',
      facts: { ...which, code: 'NotImplemented', reason: 'not emulated' },
    },
    {
      what: 'an app, which no call of this product has',
      given: gateway(404, 'InvalidAppId.NotFound'),
      code: 'CLOUD_REFUSED',
      facts: which,
    },
    {
      what: 'the signature, whose message quotes the request',
      given: gateway(400, 'SignatureDoesNotMatch', 'server string: Desc=busy'),
      code: 'SIGNATURE_REFUSED',
      facts: which,
    },
    {
      what: 'somebody else’s JSON',
      given: { body: { hello: 1 } },
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'GetWebHostingStatus', reason: 'it has no field of such an answer' },
    },
    {
      what: 'an HTML page',
      given: { headers: { 'content-type': 'text/html' }, body: '<html>' },
      code: 'REPLY_UNREADABLE',
      facts: { reason: 'it came with HTTP 200 as text/html' },
    },
  ])('$what: $code', async ({ given, code, facts }) => {
    const { rpc, listener } = setUp([given]);
    await expect(rpc.call('GetWebHostingStatus', space)).rejects.toMatchObject({ code, facts });
    expect(listener.heard).toEqual([]);
  });

  test('"Data: false" is a no where Data is the outcome, whatever stands beside it', async () => {
    const refused = answer({ Success: true, Code: 'success', Data: false });
    await expect(setUp([refused]).rpc.call('OpenWebHostingService', space)).rejects.toMatchObject({
      code: 'CLOUD_REFUSED',
      facts: { operation: 'OpenWebHostingService', code: 'Data=false' },
    });
    await expect(setUp([refused]).rpc.call('GetWebHostingStatus', space)).resolves.toMatchObject({ requestId: 'R-9' });
  });

  test('an absent function is refused by a code of its own, for the service to understand', async () => {
    const { rpc } = setUp([gateway(404, 'InvalidFunctionName.NotFound', 'The specified function does not exist.')]);
    await expect(rpc.call('DescribeFunction', { ...space, Name: 'hello' })).rejects.toMatchObject({
      code: 'CLOUD_REFUSED',
      facts: { code: 'InvalidFunctionName.NotFound' },
    });
  });
});

describe('repeats', () => {
  const deploy = { ...space, DeploymentId: 'fun-1' };
  test.each([
    { what: 'as a gateway code', busy: gateway(400, 'InvalidFunction.Deploying') },
    { what: 'as a message', busy: gateway(409, 'OperationDenied', 'The function is being deployed, please try again later.') },
    { what: 'inside an answer', busy: answer({ Success: false, Code: 'failed', Message: '函数正在部署' }) },
    { what: 'with HTTP 503', busy: gateway(503, 'FunctionBusy') },
  ])('a busy function $what: nothing was done, so the write is made again', async ({ busy }) => {
    const { rpc, http, listener } = setUp([busy, answer({ Success: true })], { retryPolicy: fourAttempts });
    await rpc.call('DeployFunction', deploy);
    expect(http.requests).toHaveLength(2);
    expect(listener.heard[0]).toMatchObject({ type: 'retried', operation: 'DeployFunction', code: 'FUNCTION_BUSY', requestId: 'R-9' });
  });

  test('busy for good ends as such', async () => {
    const busy = gateway(400, 'FunctionBusy');
    await expect(setUp([busy, busy, busy, busy], { retryPolicy: fourAttempts }).rpc.call('DeployFunction', deploy)).rejects.toMatchObject({
      code: 'FUNCTION_BUSY',
      exit: 6,
      operation: 'DeployFunction',
    });
  });

  test.each([
    { what: 'a dropped connection', fault: dropped },
    { what: 'HTTP 500', fault: gateway(500, 'InternalError') },
    { what: 'somebody else’s JSON', fault: { body: { hello: 1 } } },
  ])('$what: a function may have run, so it is not run again', async ({ fault }) => {
    const { rpc, http } = setUp([fault, answer({ Result: '1' })], { retryPolicy: fourAttempts });
    await expect(rpc.call('RunFunction', { ...space, Body: '{}' })).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      operation: 'RunFunction',
    });
    expect(http.requests).toHaveLength(1);
  });

  test('a function that threw is an answer, whatever it threw', async () => {
    const { rpc, http } = setUp([answer({ Success: false, Code: 'FunctionError', Message: 'system error' })], {
      retryPolicy: fourAttempts,
    });
    await expect(rpc.call('RunFunction', { ...space, Body: '{}' })).rejects.toMatchObject({
      code: 'CLOUD_REFUSED',
      facts: { code: 'FunctionError', reason: 'system error' },
    });
    expect(http.requests).toHaveLength(1);
  });

  test('other writes are settled by looking, too, when the trouble was inside', async () => {
    const { rpc, http } = setUp([answer({ Success: false, Message: 'system error' })], { retryPolicy: fourAttempts });
    await expect(rpc.call('DeployFunction', deploy)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(http.requests).toHaveLength(1);
  });

  test('a refusal is final', async () => {
    const { rpc, http } = setUp([gateway(404, 'InvalidSpaceId.NotFound')], { retryPolicy: fourAttempts });
    await expect(rpc.call('DeployFunction', deploy)).rejects.toMatchObject({ code: 'SPACE_UNKNOWN', exit: 5 });
    expect(http.requests).toHaveLength(1);
  });
});
