import { expect, test } from 'vitest';
import { ossSignature } from '../../src/emulator/oss-signature.ts';
import { checkPolicy } from '../../src/emulator/post-policy.ts';
import { containing, withFields } from './lab.ts';

const nowMs = Date.parse('2026-01-15T08:00:00Z');
const keys = [
  { id: 'me', secret: 'secret' },
  { id: 'temporary', secret: 'secret', securityToken: 'token' },
];
const good = { expiration: '2026-01-15T09:00:00.000Z', conditions: [['starts-with', '$key', 'mine/']] };

function check(policy: unknown, fields: Readonly<Record<string, string>> = {}) {
  const text = Buffer.from(typeof policy === 'string' ? policy : JSON.stringify(policy)).toString('base64');
  const all = { ossaccesskeyid: 'me', policy: text, signature: ossSignature('secret', text), key: 'mine/a.zip', ...fields };
  return checkPolicy(new Map(Object.entries(all)), keys, 'bucket', nowMs);
}

test('without a size condition a file may have up to 5 GB', () => {
  expect(check(good)).toStrictEqual({ min: 0, max: 5_368_709_120 });
});

test.each([
  [['content-length-range', 1, 10], { min: 1, max: 10 }],
  [['eq', '$key', 'mine/a.zip'], { min: 0, max: 5_368_709_120 }],
  [{ key: 'mine/a.zip' }, { min: 0, max: 5_368_709_120 }],
  [{ bucket: 'bucket' }, { min: 0, max: 5_368_709_120 }],
])('condition %j holds', (condition, expected) => {
  expect(check({ ...good, conditions: [condition] })).toStrictEqual(expected);
});

test.each([
  [['eq', '$key', 'mine/b.zip']],
  [['starts-with', '$key', 'yours/']],
  [{ key: 'mine/' }],
  [{ bucket: 'another' }],
  [['eq', '$Content-Type', 'image/png']],
])('condition %j fails', (condition) => {
  expect(() => check({ ...good, conditions: [condition] })).toThrow(
    withFields({ status: 403, code: 'AccessDenied', message: containing('Policy Condition failed') }),
  );
});

test('a policy serves until its moment, not at it', () => {
  expect(() => check({ ...good, expiration: '2026-01-15T08:00:00.001Z' })).not.toThrow();
  expect(() => check({ ...good, expiration: '2026-01-15T08:00:00.000Z' })).toThrow(withFields({ message: containing('Policy expired') }));
});

test.each([
  ['not json'],
  [[]],
  [{ ...good, more: 1 }],
  [{ conditions: [] }],
  [{ ...good, expiration: '2026-01-15 09:00:00' }],
  [{ ...good, conditions: {} }],
  [{ ...good, conditions: ['key'] }],
  [{ ...good, conditions: [['ends-with', '$key', '.zip']] }],
  [{ ...good, conditions: [['eq', 'key', 'a']] }],
  [{ ...good, conditions: [{ key: 1 }] }],
])('%j is no policy', (policy) => {
  expect(() => check(policy)).toThrow(withFields({ status: 400, code: 'InvalidPolicyDocument' }));
});

test.each([
  ['another signature', { signature: 'x' }, 'SignatureDoesNotMatch'],
  ['an unknown key', { ossaccesskeyid: 'nobody' }, 'InvalidAccessKeyId'],
  ['a temporary key without its token', { ossaccesskeyid: 'temporary' }, 'InvalidSecurityToken'],
])('%s is refused', (_what, fields, code) => {
  expect(() => check(good, fields)).toThrow(withFields({ status: 403, code }));
});

test('a temporary key with its token is taken, and a form without a policy is not', () => {
  expect(() => check(good, { ossaccesskeyid: 'temporary', 'x-oss-security-token': 'token' })).not.toThrow();
  expect(() => checkPolicy(new Map([['key', 'a']]), keys, 'bucket', nowMs)).toThrow(withFields({ code: 'AccessDenied' }));
});
