import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { authenticate, type RpcRequest, readCall } from '../../src/emulator/authenticate.ts';
import { NonceMemory } from '../../src/emulator/nonces.ts';
import { rpcSignature, rpcStringToSign } from '../../src/emulator/signature-check.ts';

const nowMs = Date.parse('2026-01-15T08:09:10Z');
const keys = [
  { id: 'plain', secret: 's1' },
  { id: 'temporary', secret: 's2', securityToken: 'token' },
  { id: 'sleeping', secret: 's3', inactive: true },
];

const publicParameters = {
  Action: 'QueryMcubeVhost',
  Version: '2020-10-28',
  Format: 'JSON',
  AccessKeyId: 'plain',
  SignatureMethod: 'HMAC-SHA1',
  SignatureVersion: '1.0',
  SignatureNonce: 'n1',
  Timestamp: '2026-01-15T08:09:10Z',
  AppId: 'A',
};

/** A V1 request; changes of `undefined` leave a parameter out. Signed with the secret of its key. */
function v1(changes: Readonly<Record<string, string | undefined>> = {}): RpcRequest {
  const all = new Map(
    Object.entries({ ...publicParameters, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const secret = keys.find(({ id }) => id === all.get('AccessKeyId'))?.secret ?? '';
  const form = new Map([...all, ['Signature', changes['Signature'] ?? rpcSignature(secret, rpcStringToSign('POST', all))]]);
  return { method: 'POST', headers: {}, query: new Map(), form, body: new Uint8Array() };
}

/** An ACS3 request over fixed headers; `signedNames` may leave something out, as a wrong client would. */
function v3(changes: Readonly<Record<string, string>> = {}, signedNames?: readonly string[]): RpcRequest {
  const body = Buffer.from('AppId=A');
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    host: 'localhost',
    'x-acs-action': 'QueryMcubeVhost',
    'x-acs-content-sha256': createHash('sha256').update(body).digest('hex'),
    'x-acs-date': '2026-01-15T08:09:10Z',
    'x-acs-signature-nonce': 'n1',
    'x-acs-version': '2020-10-28',
    ...changes,
  };
  const names = signedNames ?? Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = `POST\n/\n\n${lines}\n${names.join(';')}\n${headers['x-acs-content-sha256']}`;
  const stringToSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`;
  const signature = createHmac('sha256', 's1').update(stringToSign).digest('hex');
  headers['authorization'] = `ACS3-HMAC-SHA256 Credential=plain,SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { method: 'POST', headers, query: new Map(), form: new Map([['AppId', 'A']]), body };
}

const codeOf = (request: RpcRequest, atMs = nowMs, nonces = new NonceMemory()): string => {
  try {
    return authenticate(request, keys, nonces, atMs).id;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

describe('RPC V1', () => {
  test.each([
    ['as it should be', {}, 'plain'],
    ['an unknown key', { AccessKeyId: 'nobody' }, 'InvalidAccessKeyId.NotFound'],
    ['a disabled key', { AccessKeyId: 'sleeping' }, 'InvalidAccessKeyId.Inactive'],
    ['a temporary key with its token', { AccessKeyId: 'temporary', SecurityToken: 'token' }, 'temporary'],
    ['a temporary key without its token', { AccessKeyId: 'temporary' }, 'MissingSecurityToken'],
    ['a temporary key with another token', { AccessKeyId: 'temporary', SecurityToken: 'x' }, 'InvalidSecurityToken.MismatchWithAccessKey'],
    ['a lasting key with a token', { SecurityToken: 'token' }, 'InvalidSecurityToken.MismatchWithAccessKey'],
    ['a time with milliseconds', { Timestamp: '2026-01-15T08:09:10.000Z' }, 'InvalidTimeStamp.Format'],
    ['a time that does not exist', { Timestamp: '2026-13-15T08:09:10Z' }, 'InvalidTimeStamp.Format'],
    ['no nonce', { SignatureNonce: undefined }, 'MissingSignatureNonce'],
    ['no format', { Format: undefined }, 'MissingFormat'],
    ['Format XML', { Format: 'XML' }, 'InvalidParameter'],
    ['another method', { SignatureMethod: 'HMAC-SHA256' }, 'IncompleteSignature'],
    ['another signature', { Signature: 'AAAA' }, 'SignatureDoesNotMatch'],
  ])('%s', (_what, changes, expected) => {
    expect(codeOf(v1(changes))).toBe(expected);
  });

  test('shows the whole string to sign, the security token included, as the vendor does', () => {
    const request = v1({ AccessKeyId: 'temporary', SecurityToken: 'token', Signature: 'AAAA' });
    expect(() => authenticate(request, keys, new NonceMemory(), nowMs)).toThrow(
      /server string to sign is:POST&%2F&(?=.*SecurityToken%3Dtoken)/,
    );
  });

  test('a nonce counts as used only after a request that was right', () => {
    const nonces = new NonceMemory();
    expect(codeOf(v1({ Signature: 'AAAA' }), nowMs, nonces)).toBe('SignatureDoesNotMatch');
    expect(codeOf(v1(), nowMs, nonces)).toBe('plain');
    expect(codeOf(v1(), nowMs, nonces)).toBe('SignatureNonceUsed');
  });

  test('a parameter in query and body at once is refused', () => {
    const request = { ...v1(), query: new Map([['AppId', 'B']]) };
    expect(codeOf(request)).toBe('InvalidParameter.Duplicate');
  });
});

describe('ACS3-HMAC-SHA256', () => {
  test.each([
    ['as it should be', v3(), 'plain'],
    ['an extra x-acs header that is signed', v3({ 'x-acs-credentials-provider': 'static_ak' }), 'plain'],
    ['a body that changed', { ...v3(), body: Buffer.from('AppId=B') }, 'SignatureDoesNotMatch'],
    ['a query that changed', { ...v3(), query: new Map([['a', 'b']]) }, 'SignatureDoesNotMatch'],
    [
      'an unsigned date',
      v3({}, ['content-type', 'host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-signature-nonce', 'x-acs-version']),
      'IncompleteSignature',
    ],
    [
      'names that are not sorted',
      v3(
        {},
        Object.keys(v3().headers)
          .filter((name) => name !== 'authorization')
          .sort()
          .reverse(),
      ),
      'IncompleteSignature',
    ],
    ['an empty nonce', v3({ 'x-acs-signature-nonce': '' }), 'IncompleteSignature'],
    ['a date without zone', v3({ 'x-acs-date': '2026-01-15T08:09:10' }), 'InvalidTimeStamp.Format'],
  ])('%s', (_what, request, expected) => {
    expect(codeOf(request)).toBe(expected);
  });

  test('a header of another form is incomplete', () => {
    const request = v3();
    const spaced = {
      ...request,
      headers: { ...request.headers, authorization: (request.headers['authorization'] ?? '').replaceAll(',', ', ') },
    };
    expect(codeOf(spaced)).toBe('IncompleteSignature');
  });
});

test.each([
  ['V1', v1()],
  ['ACS3', v3()],
])('the clock may be 15 minutes off either way, and no second more (%s)', (_name, request) => {
  const quarterMs = 15 * 60_000;
  for (const offMs of [quarterMs, -quarterMs]) expect(codeOf(request, nowMs + offMs)).toBe('plain');
  for (const offMs of [quarterMs + 1000, -quarterMs - 1000]) expect(codeOf(request, nowMs + offMs)).toBe('InvalidTimeStamp.Expired');
});

test.each([
  ['V1', v1()],
  ['ACS3', v3()],
])('operation, version and own parameters are read alike (%s)', (_name, request) => {
  const { operation, version, parameters } = readCall(request);
  expect([operation, version, [...parameters]]).toStrictEqual(['QueryMcubeVhost', '2020-10-28', [['AppId', 'A']]]);
});
