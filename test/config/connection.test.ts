import { expect, test } from 'vitest';
import { complete, credentials, release, told } from './given.ts';

const none = { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
const to = (endpoint: string) => release({ given: { ...complete, endpoint } });

test('the defaults of the wire facts reach the central endpoint', async () => {
  const { connection, problems } = await release();
  expect(told(problems)).toEqual([]);
  expect(connection).toEqual({
    endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com',
    region: 'cn-hangzhou',
    apiVersion: '2020-10-28',
    signature: 'acs3',
    credentials: {
      source: { kind: 'key', key: { accessKeyId: 'LTAI-test', accessKeySecret: 'secret-test', securityToken: undefined } },
      chain: [],
      sessionName: 'miniship',
      sessionMs: 3_600_000,
      stsEndpoint: 'https://sts.aliyuncs.com',
    },
    uploadPace: 'even',
    callTimeoutMs: 30_000,
    timeoutMs: 900_000,
    proxy: { https: undefined, http: undefined, bypass: undefined },
  });
});

test.each([
  ['https://mpaas.aliyuncs.com/', 'https://mpaas.aliyuncs.com'],
  ['mpaas.aliyuncs.com', 'https://mpaas.aliyuncs.com'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:1', 'http://localhost:1'],
  ['http://[::1]:1', 'http://[::1]:1'],
])('the endpoint %s is %s', async (given, endpoint) => {
  const { connection, problems } = await to(given);
  expect(told(problems)).toEqual([]);
  expect(connection.endpoint).toBe(endpoint);
});

test.each([
  { endpoint: 'http://mpaas.aliyuncs.com', code: 'ENDPOINT_INSECURE' },
  { endpoint: 'http://10.0.0.1', code: 'ENDPOINT_INSECURE' },
  { endpoint: 'http://127.0.0.1.example.com', code: 'ENDPOINT_INSECURE' },
  { endpoint: 'http://localhost.example.com', code: 'ENDPOINT_INSECURE' },
  { endpoint: 'https://', code: 'INPUT_INVALID' },
  { endpoint: 'ftp://mpaas.aliyuncs.com', code: 'INPUT_INVALID' },
  { endpoint: 'https://mpaas.aliyuncs.com/api', code: 'INPUT_INVALID' },
  { endpoint: 'https://mpaas.aliyuncs.com?x=1', code: 'INPUT_INVALID' },
  { endpoint: 'not an address', code: 'INPUT_INVALID' },
  { endpoint: 'https://user:hunter2@mpaas.aliyuncs.com', code: 'INPUT_INVALID' },
])('the endpoint $endpoint is refused', async ({ endpoint, code }) => {
  const { problems } = await to(endpoint);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(told(problems).join()).not.toContain('hunter2');
});

test.each([
  { from: 'inputs', given: { 'access-key-id': 'A', 'access-key-secret': 'B', 'security-token': 'C' }, variables: {}, key: ['A', 'B', 'C'] },
  {
    from: 'inputs, without the token of another key',
    given: { 'access-key-id': 'A', 'access-key-secret': 'B' },
    variables: { ALIBABA_CLOUD_SECURITY_TOKEN: 'T' },
    key: ['A', 'B', undefined],
  },
  {
    from: 'our variables',
    given: {},
    variables: { MINISHIP_ACCESS_KEY_ID: 'A', MINISHIP_ACCESS_KEY_SECRET: 'B' },
    key: ['A', 'B', undefined],
  },
  { from: 'the vendor’s variables', given: {}, variables: { ALIBABA_CLOUD_SECURITY_TOKEN: 'T' }, key: ['LTAI-test', 'secret-test', 'T'] },
  {
    from: 'the samples’ variables when the vendor’s are empty',
    given: {},
    variables: { ...none, MPAAS_AK_ENV: 'A', MPAAS_SK_ENV: 'B', ALIBABA_CLOUD_SECURITY_TOKEN: 'T' },
    key: ['A', 'B', undefined],
  },
  {
    from: 'an id as flag and its secret as variable',
    given: { 'access-key-id': 'A' },
    variables: { ALIBABA_CLOUD_ACCESS_KEY_ID: '' },
    key: ['A', 'secret-test', undefined],
  },
])('the key comes from $from', async ({ given, variables, key }) => {
  const { connection, problems } = await release({ given: { ...complete, ...given }, variables });
  expect(told(problems)).toEqual([]);
  const [accessKeyId, accessKeySecret, securityToken] = key;
  expect(connection.credentials.source).toEqual({ kind: 'key', key: { accessKeyId, accessKeySecret, securityToken } });
});

test.each([
  { given: {}, variables: none, problem: 'CREDENTIALS_MISSING No access key was found.' },
  { given: {}, variables: { ...none, ALIBABA_CLOUD_SECURITY_TOKEN: 'T' }, problem: 'CREDENTIALS_MISSING No access key was found.' },
  {
    given: {},
    variables: { ALIBABA_CLOUD_ACCESS_KEY_ID: ' ' },
    problem: 'CREDENTIALS_INCOMPLETE ALIBABA_CLOUD_ACCESS_KEY_SECRET is given, but ALIBABA_CLOUD_ACCESS_KEY_ID is not.',
  },
  {
    given: {},
    variables: { ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' },
    problem: 'CREDENTIALS_INCOMPLETE ALIBABA_CLOUD_ACCESS_KEY_ID is given, but ALIBABA_CLOUD_ACCESS_KEY_SECRET is not.',
  },
  {
    given: {},
    variables: { ...none, MPAAS_AK_ENV: 'A' },
    problem: 'CREDENTIALS_INCOMPLETE MPAAS_AK_ENV is given, but MPAAS_SK_ENV is not.',
  },
  {
    given: { 'access-key-secret': 'S' },
    variables: {},
    problem: 'CREDENTIALS_INCOMPLETE access-key-secret is given, but access-key-id is not.',
  },
  // The secret in the environment belongs to another id.
  {
    given: { 'access-key-id': 'OTHER' },
    variables: {},
    problem: 'CREDENTIALS_INCOMPLETE access-key-id is given, but access-key-secret is not.',
  },
])('half a key, or none: $problem', async ({ given, variables, problem }) => {
  expect(told((await release({ given: { ...complete, ...given }, variables })).problems)).toEqual([problem]);
});

test('every secret that is around is handed out for masking, whichever key is used', async () => {
  const { secrets } = await release({
    given: { ...complete, 'access-key-id': 'A', 'access-key-secret': 'B', 'security-token': 'C' },
    variables: { MPAAS_SK_ENV: 'D', ALIBABA_CLOUD_SECURITY_TOKEN: 'C', https_proxy: 'http://user:p%40ss@proxy:1' },
  });
  expect([...secrets].sort()).toEqual(['B', 'C', 'D', 'p%40ss', 'p@ss', credentials.ALIBABA_CLOUD_ACCESS_KEY_SECRET, 'user:p@ss']);
});

test('proxies come from either case of their variables, the lower case first', async () => {
  const { connection } = await release({
    variables: {
      HTTPS_PROXY: 'http://upper:1',
      https_proxy: 'http://user:pw@lower:3128',
      HTTP_PROXY: 'proxy:80',
      http_proxy: '',
      NO_PROXY: '.local,10.0.0.1',
    },
  });
  expect(connection.proxy).toEqual({ https: 'http://user:pw@lower:3128/', http: 'http://proxy/', bypass: '.local,10.0.0.1' });
});

test('an unusable proxy is refused without showing it', async () => {
  const { problems } = await release({ variables: { HTTPS_PROXY: 'socks5://user:hunter2@proxy' } });
  expect(told(problems)).toEqual([
    'INPUT_INVALID "HTTPS_PROXY" is "***" (variable), but must be the address of a proxy, such as http://proxy.example.com:3128.',
  ]);
});
