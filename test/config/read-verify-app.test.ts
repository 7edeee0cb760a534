import { describe, expect, test } from 'vitest';
import { asksForApp, readVerifyAppInputs } from '../../src/config/read-verify-app.ts';
import { questionOf, told } from './given.ts';

type Setting = Parameters<typeof questionOf>[0];

const url = 'https://shop.example.com/api/ping';
const secrets = { MINISHIP_CLOUD_APP_SECRET: 'top-secret-value', MINISHIP_CLOUD_APP_ACCESS_TOKEN: 'token-value-1' };

const read = ({ given = {}, ...rest }: Setting = {}) => readVerifyAppInputs(questionOf({ ...rest, given: { 'cloud-app': url, ...given } }));
const problemsOf = async (setting?: Setting): Promise<readonly string[]> => told((await read(setting)).problems);

test('an address is enough: neither access key nor mini program is asked for', async () => {
  const { request, problems } = await read();
  expect(problems).toEqual([]);
  expect(request).toEqual({
    url,
    method: 'POST',
    body: '{}',
    context: { env: 'test' },
    signing: undefined,
    timeoutMs: 3000,
    expected: undefined,
  });
});

test('everything of the call can be said, and secrets are to be masked', async () => {
  const given = {
    'cloud-app-env': 'online',
    'cloud-app-key': '12345678',
    'cloud-app-data': '{"name":"tom"}',
    'cloud-app-context': '{"open_id":"AAH","user_id":12}',
    'cloud-app-sign-method': 'hmac',
    'cloud-app-sign-body': 'false',
    'cloud-app-timeout': '10s',
    'cloud-app-expect': '{"success":false}',
  };
  const { request, problems, secrets: masked } = await read({ given, variables: secrets });
  expect(problems).toEqual([]);
  expect(request).toEqual({
    url,
    method: 'POST',
    body: '{"name":"tom"}',
    context: { app_key: '12345678', env: 'online', access_token: 'token-value-1', sign_method: 'hmac', open_id: 'AAH', user_id: '12' },
    signing: { secret: 'top-secret-value', method: 'hmac', withBody: false },
    timeoutMs: 10_000,
    expected: { success: false },
  });
  expect(masked).toEqual(expect.arrayContaining(['top-secret-value', 'token-value-1']));
});

test('a GET has no body', async () => {
  const { request, problems } = await read({ given: { 'cloud-app-method': 'GET' } });
  expect(problems).toEqual([]);
  expect(request).toMatchObject({ method: 'GET', body: undefined });
});

test('a proxy that cannot be used is told, and the one that can is taken', async () => {
  expect((await read({ variables: { HTTPS_PROXY: 'http://proxy.example.com:3128' } })).connection.proxy.https).toBe(
    'http://proxy.example.com:3128/',
  );
  expect(await problemsOf({ variables: { HTTPS_PROXY: 'http://' } })).toEqual([
    'INPUT_INVALID "HTTPS_PROXY" is "***" (variable), but must be the address of a proxy, such as http://proxy.example.com:3128.',
  ]);
});

describe('what the file says of the application', () => {
  const file = `mpaas: { appId: "\${NOT_SET}" }
apps:
  shop: { h5Id: "\${NOT_SET_EITHER}", cloudAppKey: "12345678", cloudAppEnv: online, cloudAppContext: { mini_app_id: 3000000012345678 } }
`;

  test('counts, and what it says of other things is no problem here', async () => {
    const { request, problems } = await read({ files: { 'miniship.yml': file } });
    expect(told(problems)).toEqual([]);
    expect(request.context).toEqual({ app_key: '12345678', env: 'online', mini_app_id: '3000000012345678' });
  });

  test('of several mini programs none need be chosen, unless one is asked for that is not there', async () => {
    const files = { 'miniship.yml': `${file}  other: { h5Id: "2" }\n` };
    expect(await problemsOf({ files })).toEqual([]);
    expect(await problemsOf({ files, given: { app: 'shop' } })).toEqual([]);
    expect(await problemsOf({ files, given: { app: 'nope' } })).toEqual([
      'APP_NOT_CHOSEN miniship.yml has no mini program "nope"; it has shop, other.',
    ]);
  });
});

describe('an address', () => {
  const expected = 'the https address of a service without user, password and #, such as https://shop.example.com/api/ping';
  test.each([
    ['shop.example.com', `INPUT_INVALID "cloud-app" is "shop.example.com" (flag), but must be ${expected}.`],
    ['git://shop.example.com/x', `INPUT_INVALID "cloud-app" is "git://shop.example.com/x" (flag), but must be ${expected}.`],
    ['https://tom:pw@shop.example.com/x', `INPUT_INVALID "cloud-app" is "https://shop.example.com/x" (flag), but must be ${expected}.`],
    ['https//tom:pw@shop', `INPUT_INVALID "cloud-app" is "***" (flag), but must be ${expected}.`],
    [`${url}#part`, `INPUT_INVALID "cloud-app" is "${url}" (flag), but must be ${expected}.`],
    [`${url}?a=1&b=2&a=3`, 'INPUT_INVALID "cloud-app" is "a twice" (flag), but must be an address that has each parameter once.'],
    ['http://shop.example.com/x', 'ENDPOINT_INSECURE http://shop.example.com is plain http, which is allowed to this machine only.'],
  ])('%s is refused', async (address, problem) => {
    expect(await problemsOf({ given: { 'cloud-app': address } })).toEqual([problem]);
  });

  test.each(['http://127.0.0.1:8080/x', 'http://localhost/x', 'http://[::1]:1/x'])('%s is this machine', async (address) => {
    expect(await problemsOf({ given: { 'cloud-app': address } })).toEqual([]);
  });

  test('must be given', async () => {
    expect(await problemsOf({ given: { 'cloud-app': undefined, 'cloud-app-env': 'test' } })).toMatchObject([
      expect.stringContaining('INPUT_MISSING "cloud-app" is missing'),
    ]);
  });
});

describe('a body of 128 KB', () => {
  // {"a":"…"} is 8 bytes around the text.
  const ofBytes = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes - 8) });

  test('is the largest', async () => {
    expect(await problemsOf({ given: { 'cloud-app-data': ofBytes(131_072) } })).toEqual([]);
    expect(await problemsOf({ given: { 'cloud-app-data': ofBytes(131_073) } })).toEqual([
      'INPUT_INVALID "cloud-app-data" is "131073 bytes" (flag), but must be at most 131072 bytes of JSON, which is all that the gateway takes.',
    ]);
  });

  test('is counted in bytes, not in characters', async () => {
    expect(await problemsOf({ given: { 'cloud-app-data': JSON.stringify({ a: '测'.repeat(50_000) }) } })).toHaveLength(1);
  });
});

test('all that is wrong is told at once', async () => {
  const given = {
    'cloud-app-method': 'GET',
    'cloud-app-data': '{}',
    'cloud-app-timeout': '11s',
    'cloud-app-env': 'prod',
    'cloud-app-context': '{"env":"x","sign":"y","access_token":"secret-token","app_key":"1","nick":"z","open_id":{},"user_id":true}',
    receipt: 'r.json',
  };
  const problems = await problemsOf({ given, variables: { MINISHIP_CLOUD_APP_SECRET: 'abc' } });
  expect(problems).toHaveLength(12);
  expect(problems.join('\n')).not.toContain('secret-token');
  expect(problems).toEqual(
    expect.arrayContaining([
      'INPUT_INVALID "cloud-app-timeout" is "11s" (flag), but must be a time such as 30s, 15m or 2h, at most 10s.',
      'INPUT_INVALID "cloud-app-env" is "prod" (flag), but must be one of test, online.',
      'INPUT_INVALID "cloud-app-context" is "access_token" (flag), but must be left to the variable MINISHIP_CLOUD_APP_ACCESS_TOKEN.',
      'INPUTS_CONFLICT "cloud-app-method" and "cloud-app-data" do not go together: a GET has no body; put parameters into the address.',
      'INPUTS_CONFLICT "receipt" and "cloud-app" do not go together: a run compares with a receipt, or calls a cloud application.',
      expect.stringContaining('INPUT_MISSING "cloud-app-key" is missing'),
    ]),
  );
});

test.each([
  [{ given: { 'cloud-app': url } }, true],
  [{ given: { 'cloud-app-env': 'test' } }, true],
  [{ variables: { MINISHIP_CLOUD_APP: url } }, true],
  [{ variables: { MINISHIP_CLOUD_APP: ' ' } }, false],
  [{ variables: { MINISHIP_CLOUD_APP_ENV: 'test' } }, false],
  [{ given: { receipt: 'r.json' } }, false],
] as const)('%j asks for a cloud application: %s', (setting, asks) => {
  expect(asksForApp(questionOf(setting))).toBe(asks);
});
