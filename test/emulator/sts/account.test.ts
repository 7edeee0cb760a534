import { describe, expect, test } from 'vitest';
import { parseSeed } from '../../../src/emulator/seed-file.ts';
import { isLike, providersOf, rolesOf } from '../../../src/emulator/sts/account.ts';

test.each([
  ['repo:acme/shop:ref', 'repo:acme/shop:*', true],
  ['repo:acme/shop:ref', '*', true],
  ['repo:acme/shop:ref', 'repo:*:ref', true],
  ['repo:acme/shopfake:ref', 'repo:acme/shop:*', false],
  ['xrepo:acme/shop:ref', 'repo:acme/shop:*', false],
  ['repo:acmeXshop:ref', 'repo:acme.shop:ref', false],
  ['a\nb', 'a*', true],
])('%j like %j: %s', (text, pattern, like) => {
  expect(isLike(text, pattern)).toBe(like);
});

describe('a seed file', () => {
  const provider = { arn: 'acs:ram::1:oidc-provider/ci', issuer: 'https://ci', audiences: ['a'] };
  const role = {
    arn: 'acs:ram::1:role/r',
    trusts: [{ provider: provider.arn, subject: '*' }],
    takers: ['k'],
    longestSeconds: 900,
    denied: ['AssumeRole', 'ListSpace'],
  };

  test('may bring providers and roles of its own', () => {
    const seed = parseSeed(JSON.stringify({ providers: [provider], roles: [role] }));
    expect([providersOf(seed), rolesOf(seed)]).toEqual([[provider], [role]]);
  });

  test('that says nothing of them has one for GitHub', () => {
    expect(providersOf(parseSeed('{}'))[0]?.issuer).toBe('https://token.actions.githubusercontent.com');
  });

  test.each([
    [{ providers: [{ ...provider, arn: 'ci' }] }, 'seed: "ci" is not the ARN of an OIDC provider.'],
    [{ roles: [{ arn: 'r' }] }, 'seed: "r" is not the ARN of a role.'],
    [{ providers: [], roles: [role] }, `seed: the role "${role.arn}" trusts "${provider.arn}", which is none of "providers".`],
    [
      { providers: [provider], roles: [{ ...role, longestSeconds: 60 }] },
      `seed: "longestSeconds" of "${role.arn}" is not from 900 to 43200.`,
    ],
    [{ providers: [provider], roles: [{ ...role, denied: ['x'] }] }, 'seed: "denied" names no operation: "x".'],
    [{ providers: [{ ...provider, audience: 'a' }] }, 'seed.providers[0]: unknown field "audience".'],
  ])('%j is refused', (seed, message) => {
    expect(() => parseSeed(JSON.stringify(seed))).toThrow(message);
  });
});
