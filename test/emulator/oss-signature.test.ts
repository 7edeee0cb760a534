import { describe, expect, test } from 'vitest';
import { checkObjectSignature, ossSignature, ossStringToSign } from '../../src/emulator/oss-signature.ts';
import { vectorFile } from '../support/signature-vectors.ts';
import { withFields } from './lab.ts';

interface UrlVector {
  readonly id: string;
  readonly note: string;
  readonly input: {
    readonly method: string;
    readonly bucket: string;
    readonly object: string;
    readonly expiresAt: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string; readonly securityToken?: string };
  };
  readonly expected: { readonly stringToSign: string; readonly signature: string; readonly url: string };
}

interface PolicyVector {
  readonly id: string;
  readonly input: { readonly policyJson: object; readonly credentials: { readonly accessKeySecret: string } };
  readonly expected: { readonly policy: string; readonly Signature: string };
}

const vectorsOf = <V>(algorithm: string): readonly V[] =>
  vectorFile.vectors.filter((vector) => vector.algorithm === algorithm) as unknown as readonly V[];

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe.each(vectorsOf<UrlVector>('OSS-V1-SIGNED-URL'))('$id: $note', ({ input, expected }) => {
  const { accessKeyId: id, accessKeySecret: secret, securityToken } = input.credentials;
  const query = new Map(new URL(expected.url).searchParams);
  const request = { method: input.method, bucket: input.bucket, key: input.object, headers: lowerCase(input.headers), query };
  const keys = [{ id, secret, ...(securityToken === undefined ? {} : { securityToken }) }];
  const inTimeMs = input.expiresAt * 1000;

  test('is re-derived', () => {
    const stringToSign = ossStringToSign(request, String(input.expiresAt));
    expect([stringToSign, ossSignature(secret, stringToSign)]).toStrictEqual([expected.stringToSign, expected.signature]);
  });

  test('is accepted until it expires', () => {
    expect(() => checkObjectSignature(request, keys, inTimeMs)).not.toThrow();
    expect(() => checkObjectSignature(request, keys, inTimeMs + 1)).toThrow(withFields({ code: 'AccessDenied', status: 403 }));
  });

  test.each([
    ['method', { ...request, method: 'DELETE' }],
    ['key', { ...request, key: 'another' }],
    ['content type', { ...request, headers: { 'content-type': 'image/png' } }],
    ['expiry', { ...request, query: new Map([...query, ['Expires', String(input.expiresAt + 60)]]) }],
  ])('is refused with another %s', (_what, changed) => {
    expect(() => checkObjectSignature(changed, keys, inTimeMs)).toThrow(withFields({ code: 'SignatureDoesNotMatch' }));
  });

  test('is refused for an unknown key and for a missing token', () => {
    expect(() => checkObjectSignature(request, [], inTimeMs)).toThrow(withFields({ code: 'InvalidAccessKeyId' }));
    const stricter = [{ id, secret, securityToken: 'another' }];
    expect(() => checkObjectSignature(request, stricter, inTimeMs)).toThrow(withFields({ code: 'InvalidSecurityToken' }));
  });
});

test.each(vectorsOf<PolicyVector>('OSS-V1-POST-POLICY'))('the policy signature of $id is re-derived', ({ input, expected }) => {
  expect(Buffer.from(JSON.stringify(input.policyJson)).toString('base64')).toBe(expected.policy);
  expect(ossSignature(input.credentials.accessKeySecret, expected.policy)).toBe(expected.Signature);
});

describe('a signed header', () => {
  const date = 'Thu, 15 Jan 2026 08:09:10 GMT';
  const nowMs = Date.parse(date);
  const keys = [{ id: 'me', secret: 'secret' }];
  const request = { method: 'PUT', bucket: 'b', key: 'k', headers: { date, 'x-oss-meta-a': ' 1 ' }, query: new Map() };
  const authorization = `OSS me:${ossSignature('secret', `PUT\n\n\n${date}\nx-oss-meta-a:1\n/b/k`)}`;
  const signed = { ...request, headers: { ...request.headers, authorization } };

  test('covers the date and every x-oss header', () => {
    expect(() => checkObjectSignature(signed, keys, nowMs)).not.toThrow();
    const changed = { ...signed, headers: { ...signed.headers, 'x-oss-meta-a': '2' } };
    expect(() => checkObjectSignature(changed, keys, nowMs)).toThrow(withFields({ code: 'SignatureDoesNotMatch' }));
  });

  test('is refused more than 15 minutes off, and when it is of another form', () => {
    expect(() => checkObjectSignature(signed, keys, nowMs + 901_000)).toThrow(withFields({ code: 'RequestTimeTooSkewed' }));
    const v4 = { ...signed, headers: { ...signed.headers, authorization: 'OSS4-HMAC-SHA256 Credential=x' } };
    expect(() => checkObjectSignature(v4, keys, nowMs)).toThrow(withFields({ code: 'InvalidArgument' }));
    const dateless = { ...signed, headers: { authorization } };
    expect(() => checkObjectSignature(dateless, keys, nowMs)).toThrow(withFields({ code: 'RequestTimeTooSkewed' }));
  });
});
