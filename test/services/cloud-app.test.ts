import { describe, expect, onTestFinished, test } from 'vitest';
import { isFailure } from '../../src/errors/failure.ts';
import { type AppCall, createCloudApp, gatewayAddress } from '../../src/services/cloud-app.ts';
import { createHttp } from '../../src/transport/http.ts';
import { isSigned, startApp } from '../support/app-server.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeHttp } from '../support/fake-http.ts';

const secret = 'appsecret0123456789';
const call: AppCall = {
  url: 'http://127.0.0.1/api',
  method: 'POST',
  body: '{"name":"中文 😀"}',
  context: { app_key: '12345678', env: 'test', user_nick: '淘宝官方旗舰店:张三' },
  timeoutMs: 3000,
};

function connect() {
  const http = createHttp({ connectTimeoutMs: 2000, callTimeoutMs: 2000 });
  onTestFinished(() => http.close());
  return createCloudApp({ http, clock: createFakeClock() });
}

describe('a service that checks the signature', () => {
  test.each([
    { method: 'POST', sign: 'md5', withBody: true },
    { method: 'POST', sign: 'md5', withBody: false },
    { method: 'POST', sign: 'hmac', withBody: true },
    { method: 'GET', sign: 'md5', withBody: true },
    { method: 'GET', sign: 'hmac', withBody: false },
  ] as const)('accepts a $method signed by $sign, body included: $withBody', async ({ method, sign, withBody }) => {
    const app = await startApp();
    await connect().call({
      ...call,
      url: `${app.url}/api/list?q=a%20b%2Bc*~&plus=1+2&empty=`,
      method,
      body: method === 'POST' ? call.body : undefined,
      context: { ...call.context, ...(sign === 'hmac' ? { sign_method: 'hmac' } : {}) },
      signing: { secret, method: sign, withBody },
    });
    const [request] = app.requests;
    if (request === undefined) return expect.unreachable('nothing arrived');
    expect(isSigned(request, secret, { withBody: withBody && method === 'POST' })).toBe(true);
    expect(isSigned(request, 'another secret', { withBody: withBody && method === 'POST' })).toBe(false);
    expect(Object.fromEntries(request.query)).toMatchObject({ q: 'a b+c*~', plus: '1 2', empty: '', user_nick: '淘宝官方旗舰店:张三' });
  });
});

test('the signature is heard of before the call goes out', async () => {
  const heard: string[] = [];
  const http = createFakeHttp({ status: 200, body: {} });
  const cloudApp = createCloudApp({ http, clock: createFakeClock(), onSecret: (text) => void heard.push(text) });
  await cloudApp.call({ ...call, signing: { secret, method: 'md5', withBody: true } });
  expect(heard).toEqual([new URL(http.requests[0]?.url ?? '').searchParams.get('sign')]);
});

test('a POST is application/json with the body to the byte, and a GET has neither', async () => {
  const app = await startApp();
  await connect().call({ ...call, url: `${app.url}/a` });
  await connect().call({ ...call, url: `${app.url}/b`, method: 'GET', body: undefined });
  expect(app.requests.map(({ method, path, headers, body }) => [method, path, headers['content-type'], body])).toEqual([
    ['POST', '/a', 'application/json;charset=UTF-8', call.body],
    ['GET', '/b', undefined, ''],
  ]);
});

test('a parameter of the gateway overwrites one of the same name, and without a secret there is no signature', () => {
  const { searchParams } = new URL(gatewayAddress({ ...call, url: 'https://a.example/x?env=mine&own=1' }).url);
  expect(Object.fromEntries(searchParams)).toEqual({ own: '1', app_key: '12345678', env: 'test', user_nick: '淘宝官方旗舰店:张三' });
  expect([...searchParams.keys()].filter((name) => name === 'env')).toHaveLength(1);
});

test('an answer is handed on with its status and its time', async () => {
  const clock = createFakeClock();
  const http = createFakeHttp(async () => {
    clock.advance(250);
    return { kind: 'reply', status: 503, headers: {}, body: Buffer.from('down') };
  });
  expect(await createCloudApp({ http, clock }).call(call)).toEqual({ kind: 'answered', status: 503, text: 'down', durationMs: 250 });
  expect(http.requests).toMatchObject([{ timeoutMs: 3000, method: 'POST' }]);
});

test('one that is silent for too long is late, and is not called again', async () => {
  const app = await startApp(() => {});
  const answer = await connect().call({ ...call, url: app.url, timeoutMs: 50 });
  expect(answer.kind).toBe('late');
  expect(app.requests).toHaveLength(1);
});

test.each([
  { broken: { phase: 'connecting', reason: 'the connection was refused' }, code: 'CONNECTION_FAILED' },
  { broken: { phase: 'connecting', reason: 'no connection within 3000 ms', timedOutAfterMs: 3000 }, code: 'CONNECTION_FAILED' },
  { broken: { phase: 'waiting', reason: 'the connection was dropped' }, code: 'CONNECTION_FAILED' },
  { broken: { phase: 'receiving', reason: 'the connection was dropped' }, code: 'REPLY_UNREADABLE' },
] as const)('$broken.reason while $broken.phase fails as $code, without the token in the message', async ({ broken, code }) => {
  const http = createFakeHttp({ kind: 'broken', ...broken });
  const context = { ...call.context, access_token: '6102c0000tok' };
  const failed = await createCloudApp({ http, clock: createFakeClock() })
    .call({ ...call, context })
    .then(
      () => expect.unreachable('it should have failed'),
      (error: unknown) => error,
    );
  if (!isFailure(failed)) return expect.unreachable('it is no failure of ours');
  expect(failed.code).toBe(code);
  expect(failed.message).not.toContain('6102c0000tok');
  expect(http.requests).toHaveLength(1);
});
