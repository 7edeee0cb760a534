import { describe, expect, test } from 'vitest';
import { readCredentials } from '../../src/config/credentials.ts';
import { readInputs } from '../../src/config/read-inputs.ts';
import { readTrust } from '../../src/config/read-trust.ts';
import { questionOf } from './given.ts';

type Setting = Parameters<typeof questionOf>[0];

async function trust(setting: Setting, repository?: string) {
  const question = questionOf(setting);
  const inputs = await readInputs({ ...question, verb: 'doctor' });
  return readTrust(inputs, question.variables, { repository, credentials: readCredentials(inputs, question.variables).credentials });
}

describe('GitHub', () => {
  test('is limited to repository and environment, by name', async () => {
    expect(await trust({ given: { environment: 'live' } }, 'acme/shop')).toMatchObject({
      issuer: 'https://token.actions.githubusercontent.com',
      audience: 'sts.aliyuncs.com',
      subjects: ['repo:acme/shop:environment:live'],
      note: { en: expect.stringContaining('repo:acme@1/shop@2:environment:live') as string, zh: expect.stringContaining('sub') as string },
      chain: [],
    });
  });

  const run = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_REPOSITORY_ID: '20', GITHUB_REPOSITORY_OWNER_ID: '10' };

  test('names the ids as well, in a run of that repository', async () => {
    expect((await trust({ variables: run }, 'acme/shop')).subjects).toEqual([
      'repo:acme@10/shop@20:environment:production',
      'repo:acme/shop:environment:production',
    ]);
  });

  test('does not take the ids of this run for those of another repository', async () => {
    expect((await trust({ given: { repository: 'acme/other' }, variables: run }, 'acme/shop')).subjects).toEqual([
      'repo:acme/other:environment:production',
    ]);
  });

  test('of an enterprise signs tokens itself', async () => {
    const variables = { GITHUB_SERVER_URL: 'https://github.acme.example' };
    expect((await trust({ variables }, 'acme/shop')).issuer).toBe('https://github.acme.example/_services/token');
  });
});

test('GitLab names no environment, so a branch is what limits', async () => {
  const variables = { GITLAB_CI: 'true', CI_SERVER_URL: 'https://gitlab.acme.example', CI_DEFAULT_BRANCH: 'trunk' };
  expect(await trust({ variables }, 'acme/apps/shop')).toMatchObject({
    issuer: 'https://gitlab.acme.example',
    subjects: ['project_path:acme/apps/shop:ref_type:branch:ref:trunk'],
    note: { en: expect.stringContaining('trunk') as string, zh: expect.stringContaining('分支 trunk') as string },
  });
});

test('without a repository there is nobody to trust', async () => {
  expect((await trust({})).subjects).toEqual([]);
});

test.each([
  [{ given: { 'oidc-provider-arn': 'acs:ram::1:oidc-provider/own' } }, 'acs:ram::1:oidc-provider/own'],
  [{ variables: { ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/cloud' } }, 'acs:ram::1:oidc-provider/cloud'],
  [{}, undefined],
] as const)('the provider of %j is %s', async (setting, arn) => {
  expect((await trust(setting, 'acme/shop')).providerArn).toBe(arn);
});
