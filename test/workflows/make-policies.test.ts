import { describe, expect, test } from 'vitest';
import { asIs, type Both } from '../../src/errors/text.ts';
import { permissionOf } from '../../src/services/permissions.ts';
import { makePolicies } from '../../src/workflows/make-policies.ts';
import { doctorAsked } from '../support/doctor-scene.ts';

const permissions = ['QueryMcubeVhost', 'DescribeFunction', 'CreateMcubeMiniTask'].map(permissionOf);
const { trust } = doctorAsked();
const policies = (changes: Partial<typeof trust> = {}) => makePolicies(doctorAsked({ trust: { ...trust, ...changes } }), permissions);

test('the permissions alone, sorted, where no repository is known, with a word on how to get the other', () => {
  expect(policies()).toEqual([
    {
      policy: 'permissions',
      document: {
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['mpaas:CreateMcubeMiniTask', 'mpaas:QueryMcubeVhost', 'mpserverless:DescribeFunction'],
            Resource: '*',
          },
        ],
      },
      note: expect.objectContaining({ en: expect.stringContaining('--repository') as string }) as Both,
    },
  ]);
});

test('no policy for what calls nothing: RAM refuses one without an action', () => {
  expect(makePolicies(doctorAsked({ verbs: [] }), [])).toEqual([]);
});

describe('the trust policy', () => {
  const subjects = ['repo:acme@1/shop@2:environment:live', 'repo:acme/shop:environment:live'];

  test('asks for issuer, audience and one of the subjects', () => {
    expect(policies({ subjects, providerArn: 'acs:ram::1:oidc-provider/github', note: asIs('Keep one.') })[1]).toEqual({
      policy: 'trust',
      document: {
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: ['acs:ram::1:oidc-provider/github'] },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'oidc:iss': ['https://ci.example.com'], 'oidc:aud': ['sts.aliyuncs.com'], 'oidc:sub': subjects } },
          },
        ],
      },
      note: asIs('Keep one.'),
    });
  });

  test('has a place for a provider that is not known, and says so', () => {
    const [, policy] = policies({ subjects });
    expect(JSON.stringify(policy?.document)).toContain('acs:ram::<account id>:oidc-provider/<name>');
    expect(policy?.note.en).toContain('oidc-provider-arn');
  });

  test('never trusts by pattern: a wildcard would let branches and pull requests in', () => {
    expect(JSON.stringify(policies({ subjects })[1]?.document)).not.toMatch(/StringLike|\*/);
  });
});

test('a chain gets one more: each role by its name', () => {
  const chain = ['acs:ram::1:role/a', 'acs:ram::2:role/b'];
  expect(policies({ chain }).map(({ policy }) => policy)).toEqual(['permissions', 'chaining']);
  expect(policies({ chain })[1]?.document).toEqual({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: chain }],
  });
});
