import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { certificate, certificateKey } from '../../support/certificates.ts';
import { type FunctionLab, spaceId, startFunctionLab } from './function-lab.ts';

const path = '/http/hello';

/** A lab with one function on a path, and the address of that path. */
async function serve(
  code: string,
  settings: Readonly<Record<string, string | number>> = {},
): Promise<FunctionLab & { readonly url: string }> {
  const lab = await startFunctionLab();
  await lab.deploy('hello', code, { HttpTriggerPath: path, ...settings });
  const { DefaultEndpoint } = await lab.call('UpdateHttpTriggerConfig', { EnableService: true });
  return { ...lab, url: `${DefaultEndpoint}${path}` };
}

const failure = (code: string): unknown => ({ success: false, error: { code, message: expect.any(String) as unknown } });

describe('the configuration', () => {
  test('has no address before the trigger is first switched on, and keeps it when it is switched off', async () => {
    const { call } = await startFunctionLab();
    const { RequestId: _first, ...before } = await call('DescribeHttpTriggerConfig');
    expect(before).toStrictEqual({ EnableService: false, Success: true });
    const { RequestId: _second, ...on } = await call('UpdateHttpTriggerConfig', { EnableService: true });
    const DefaultEndpoint: unknown = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(on).toStrictEqual({ EnableService: true, Success: true, DefaultEndpoint, CustomDomainCname: `${spaceId}.custom.bspapp.com` });
    const { RequestId: _third, ...off } = await call('UpdateHttpTriggerConfig', { EnableService: false });
    expect(off).toStrictEqual({ ...on, EnableService: false });
    const { RequestId: _fourth, ...described } = await call('DescribeHttpTriggerConfig');
    expect(described).toStrictEqual(off);
  });

  test('leaves the custom domain alone unless it is given, and takes it away when it is empty', async () => {
    const { call } = await startFunctionLab();
    const set = async (parameters: object): Promise<string | undefined> =>
      (await call('UpdateHttpTriggerConfig', { EnableService: true, ...parameters })).CustomDomain;
    expect(await set({ CustomDomain: 'api.example.com' })).toBe('api.example.com');
    expect(await set({})).toBe('api.example.com');
    expect(await set({ CustomDomain: '' })).toBeUndefined();
  });

  describe('with a certificate', () => {
    const otherKey = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

    test('tells its dates and subject, never its key', async () => {
      const { call, emulator } = await startFunctionLab();
      const pair = { CustomDomainCertificate: certificate, CustomDomainPrivateKey: certificateKey };
      const { CustomDomainCertificateInfo } = await call('UpdateHttpTriggerConfig', { EnableService: true, ...pair });
      const date: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(JSON.parse(CustomDomainCertificateInfo)).toStrictEqual({ notAfter: date, notBefore: date, subject: 'CN=www.example.com' });
      expect(JSON.stringify([emulator.state(), emulator.calls])).not.toContain('PRIVATE KEY');
      expect(emulator.calls.at(-1)?.parameters).toMatchObject({ CustomDomainCertificate: certificate, CustomDomainPrivateKey: '***' });
      const gone = await call('UpdateHttpTriggerConfig', { EnableService: true, CustomDomainCertificate: '', CustomDomainPrivateKey: '' });
      expect(gone.CustomDomainCertificateInfo).toBeUndefined();
    });

    test.each([
      ['without its key', { CustomDomainCertificate: certificate }],
      ['with another key', { CustomDomainCertificate: certificate, CustomDomainPrivateKey: otherKey }],
      ['that is a key', { CustomDomainCertificate: certificateKey, CustomDomainPrivateKey: certificateKey }],
    ])('refuses one %s, and changes nothing', async (_what, pair) => {
      const { call } = await startFunctionLab();
      expect(await call('UpdateHttpTriggerConfig', { EnableService: true, ...pair })).toMatchObject({
        status: 400,
        Code: 'InvalidCertificate',
      });
      expect((await call('DescribeHttpTriggerConfig')).EnableService).toBe(false);
    });
  });
});

describe('a request', () => {
  test('becomes the arguments of the function', async () => {
    const { url } = await serve('module.exports = ({ args, env }) => ({ args, source: env.MP_SOURCE });');
    const request = { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json', 'X-Mine': 'yes' } };
    const response = await fetch(`${url}/sub/path?q=1&name=${encodeURIComponent('中文')}`, request);
    const { args, source } = (await response.json()) as { args: { headers: object }; source: string };
    expect(source).toBe('http');
    expect(args).toStrictEqual({
      path: '/sub/path',
      httpMethod: 'POST',
      headers: expect.objectContaining({ 'x-mine': 'yes', 'content-type': 'application/json' }) as unknown,
      queryStringParameters: { q: '1', name: '中文' },
      requestContext: {},
      body: '{"a":1}',
      isBase64Encoded: false,
    });
  });

  test('to the path itself has the path "/" and an empty body', async () => {
    const { url } = await serve('module.exports = ({ args: { path, body, httpMethod } }) => ({ path, body, httpMethod });');
    expect(await (await fetch(url)).json()).toStrictEqual({ path: '/', body: '', httpMethod: 'GET' });
  });

  test('goes to the function with the longest path, and only on the border of a name', async () => {
    const { deploy, url } = await serve("module.exports = () => 'short';");
    await deploy('deep', "module.exports = () => 'deep';", { HttpTriggerPath: `${path}/deep` });
    const textOf = async (address: string): Promise<string> => (await fetch(address)).text();
    expect(await Promise.all([url, `${url}/deeper`, `${url}/deep`, `${url}/deep/er`].map(textOf))).toStrictEqual([
      'short',
      'short',
      'deep',
      'deep',
    ]);
    const other = await fetch(`${url}o`);
    expect([other.status, await other.json()]).toStrictEqual([404, failure('HttpTriggerPath.NotFound')]);
  });

  test.each([
    [
      'a body of another type',
      { method: 'POST', body: '<a/>', headers: { 'content-type': 'application/xml' } },
      400,
      'InvalidRequestContentType',
    ],
    [
      'a body above 1 MB',
      { method: 'PUT', body: 'x'.repeat(1024 ** 2 + 1), headers: { 'content-type': 'text/plain' } },
      400,
      'RequestContentLength.Exceeded',
    ],
    ['another method', { method: 'PATCH' }, 405, 'UnsupportedHTTPMethod'],
  ])('with %s is refused', async (_what, request, status, code) => {
    const { url } = await serve('module.exports = () => 1;');
    const response = await fetch(url, request);
    expect([response.status, await response.json()]).toStrictEqual([status, failure(code)]);
  });

  test('leaves a log like any other run', async () => {
    const { call, url } = await serve("module.exports = () => console.log('seen');");
    const response = await fetch(url);
    const { DataList } = await call('ListFunctionLog', { Name: 'hello' });
    expect(DataList).toMatchObject([{ RequestId: response.headers.get('x-request-id'), Status: 'SUCCESS' }]);
    expect(DataList[0]?.Contents.join()).toContain('seen');
  });
});

describe('a page of another origin', () => {
  const origin = 'https://shop.example.com';
  const readable = async (url: string, from: string): Promise<string | null> =>
    (await fetch(url, { headers: { origin: from } })).headers.get('access-control-allow-origin');

  test('may read the answer when its domain is listed', async () => {
    const { call, url } = await serve('module.exports = () => 1;');
    expect(await readable(url, origin)).toBeNull();
    await call('AddCorsDomain', { Domain: 'shop.example.com' });
    await call('AddCorsDomain', { Domain: '*.test' });
    await call('AddCorsDomain', { Domain: '127.0.0.1:8080' });
    const origins = [origin, 'http://a.test', 'http://127.0.0.1:8080', 'https://example.com', 'http://127.0.0.1:8081', 'null'];
    const answers = await Promise.all(origins.map((one) => readable(url, one)));
    expect(answers).toStrictEqual([...origins.slice(0, 3), null, null, null]);
  });

  test('may ask first', async () => {
    const { call, url } = await serve('module.exports = () => 1;');
    const ask = () => {
      const headers = { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'x-mine' };
      return fetch(url, { method: 'OPTIONS', headers });
    };
    expect((await ask()).status).toBe(405);
    await call('AddCorsDomain', { Domain: 'shop.example.com' });
    const answer = await ask();
    const names = ['access-control-allow-origin', 'access-control-allow-methods', 'access-control-allow-headers'];
    expect([answer.status, ...names.map((name) => answer.headers.get(name))]).toStrictEqual([
      204,
      origin,
      'GET, POST, PUT, DELETE',
      'x-mine',
    ]);
  });

  test('may read it anyway when the function itself says so', async () => {
    const headers = "{ 'Access-Control-Allow-Origin': '*' }";
    const { url } = await serve(`module.exports = () => ({ mpserverlessComposedResponse: true, headers: ${headers}, body: '' });`);
    expect(await readable(url, origin)).toBe('*');
  });
});

describe('the answer', () => {
  test.each([
    ['a text', "'hello'", 'text/plain; charset=utf-8', 'hello'],
    ['a number', '42', 'text/plain; charset=utf-8', '42'],
    ['an object', "{ a: '中文' }", 'application/json; charset=utf-8', '{"a":"中文"}'],
    ['nothing', 'undefined', 'application/json; charset=utf-8', 'null'],
    [
      'an object that only looks composed',
      "{ statusCode: 404, body: 'x' }",
      'application/json; charset=utf-8',
      '{"statusCode":404,"body":"x"}',
    ],
  ])('of a function that returns %s', async (_what, value, type, body) => {
    const { url } = await serve(`module.exports = () => (${value});`);
    const response = await fetch(url);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toStrictEqual([200, type, body]);
    expect(response.headers.get('content-disposition')).toBe('attachment');
  });

  test('may be composed: status, headers and text', async () => {
    const headers = "{ 'Content-Type': 'text/html', 'Cache-Control': 'no-store', 'Content-Length': 1, 'Content-Disposition': 'inline' }";
    const { url } = await serve(
      `module.exports = () => ({ mpserverlessComposedResponse: true, statusCode: 201, headers: ${headers}, body: '<h1>Hello</h1>' });`,
    );
    const response = await fetch(url);
    expect([response.status, await response.text()]).toStrictEqual([201, '<h1>Hello</h1>']);
    expect(['content-type', 'cache-control', 'content-disposition'].map((name) => response.headers.get(name))).toStrictEqual([
      'text/html',
      'no-store',
      'attachment',
    ]);
  });

  test('may be composed of bytes', async () => {
    const { url } = await serve(
      "module.exports = () => ({ mpserverlessComposedResponse: true, isBase64Encoded: true, statusCode: 200, body: '/+8A' });",
    );
    expect([...new Uint8Array(await (await fetch(url)).arrayBuffer())]).toStrictEqual([255, 239, 0]);
  });

  test.each([
    ['a body that is no text', 'body: { a: 1 }', 'InvalidComposedResponseBody'],
    ['a status that is none', "statusCode: 'fine'", 'InvalidComposedResponse'],
  ])('that is composed with %s is refused', async (_what, fields, code) => {
    const { url } = await serve(`module.exports = () => ({ mpserverlessComposedResponse: true, ${fields} });`);
    const response = await fetch(url);
    expect([response.status, await response.json()]).toStrictEqual([400, failure(code)]);
  });

  test('of a function that throws has status 200 and says so', async () => {
    const { url } = await serve("module.exports = () => { throw new Error('no stock'); };");
    const response = await fetch(url);
    expect([response.status, await response.json()]).toStrictEqual([
      200,
      { success: false, error: { code: 'FunctionBizError', message: 'no stock' } },
    ]);
  });
});

test.each([
  [
    'the trigger is switched off',
    (lab: FunctionLab) => lab.call('UpdateHttpTriggerConfig', { EnableService: false }),
    'HttpTrigger.NotEnabled',
  ],
  ['the space is paused', (lab: FunctionLab) => lab.call('UpdateSpace', { Status: 'PAUSED' }), 'InvalidSpace.NotInService'],
  [
    'the path is taken away',
    (lab: FunctionLab) => lab.call('UpdateFunction', { Name: 'hello', HttpTriggerPath: '' }),
    'HttpTriggerPath.NotFound',
  ],
  ['the function is deleted', (lab: FunctionLab) => lab.call('DeleteFunction', { Name: 'hello' }), 'HttpTriggerPath.NotFound'],
] as const)('when %s, the path answers 404', async (_what, change, code) => {
  const lab = await serve('module.exports = () => 1;');
  expect((await fetch(lab.url)).status).toBe(200);
  await change(lab);
  const response = await fetch(lab.url);
  expect([response.status, await response.json()]).toStrictEqual([404, failure(code)]);
});

test('each space has a port of its own, which outlives a reset and ends with the emulator', async () => {
  const { call, emulator, url } = await serve('module.exports = () => 1;');
  const { SpaceId } = await call('CreateSpace', { Name: 'second', SpaceId: undefined });
  const { DefaultEndpoint } = await call('UpdateHttpTriggerConfig', { EnableService: true, SpaceId });
  expect(new URL(DefaultEndpoint).port).not.toBe(new URL(url).port);
  emulator.reset();
  expect((await fetch(url)).status).toBe(404);
  await emulator.close();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
