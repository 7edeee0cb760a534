import ciInfo from 'ci-info';
import { describe, expect, test } from 'vitest';
import { ciIn, ciSystemOf, readCiRun } from '../../src/hosts/ci-run.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';

type Variables = Readonly<Record<string, string>>;

/** What the program would say where ci-info has found this system. */
const runWith = (ci: string, variables: Variables): RunFacts =>
  readCiRun(variables, { ci: { name: ci, [flags[ci] ?? 'UNKNOWN']: true, GITEE: false } });

/** The flags of ci-info by the names of its systems. */
const flags: Readonly<Record<string, string>> = {
  'GitHub Actions': 'GITHUB_ACTIONS',
  'GitLab CI': 'GITLAB',
  Jenkins: 'JENKINS',
  'Azure Pipelines': 'AZURE_PIPELINES',
};

const commit = 'a'.repeat(40);

const github: Variables = {
  GITHUB_SHA: commit,
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '9000000001',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/release.yml@refs/tags/v1.4.2',
  GITHUB_REF_TYPE: 'tag',
  GITHUB_REF_NAME: 'v1.4.2',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTOR: 'li',
};

describe('the facts of a CI run', () => {
  test.each<{ readonly ci: string; readonly variables: Variables; readonly facts: RunFacts }>([
    {
      ci: 'GitHub Actions',
      variables: github,
      facts: {
        commit,
        repository: 'acme/shop',
        runNumber: 42,
        series: 'release.yml',
        tag: 'v1.4.2',
        run: '9000000001',
        url: 'https://github.com/acme/shop/actions/runs/9000000001',
        actor: 'li',
      },
    },
    {
      ci: 'GitLab CI',
      variables: {
        CI_COMMIT_SHA: commit,
        CI_COMMIT_TIMESTAMP: '2026-01-15T16:09:10+08:00',
        CI_PROJECT_PATH: 'acme/web/shop',
        CI_PIPELINE_ID: '777',
        CI_PIPELINE_IID: '12',
      },
      facts: { commit, commitMs: Date.UTC(2026, 0, 15, 8, 9, 10), repository: 'acme/web/shop', run: '777', runNumber: 12 },
    },
    {
      ci: 'Jenkins',
      variables: {
        BUILD_NUMBER: '31',
        JOB_NAME: 'shop/main',
        GIT_COMMIT: commit,
        GIT_URL: 'https://bot:token@git.example/acme/shop.git',
        BUILD_URL: 'https://ci.example/job/31',
      },
      facts: { commit, repository: 'acme/shop', run: '31', runNumber: 31, series: 'shop/main', url: 'https://ci.example/job/31' },
    },
    {
      ci: 'Azure Pipelines',
      variables: {
        BUILD_SOURCEVERSION: commit,
        BUILD_REPOSITORY_NAME: 'acme/shop',
        BUILD_BUILDID: '555',
        BUILD_BUILDNUMBER: '20260115.3',
        BUILD_SOURCEBRANCH: 'refs/heads/main',
      },
      facts: { commit, repository: 'acme/shop', branch: 'main', run: '555', runNumber: 555 },
    },
  ])('of $ci', ({ ci, variables, facts }) => {
    expect(runWith(ci, variables)).toEqual({ ci, ...facts });
  });

  test('are the same for every attempt of a run', () => {
    expect(runWith('GitHub Actions', { ...github, GITHUB_RUN_ATTEMPT: '3' })).toEqual(runWith('GitHub Actions', github));
  });

  test.each([
    { what: 'a number that is none', ci: 'GitHub Actions', variables: { ...github, GITHUB_RUN_NUMBER: 'forty-two' }, field: 'runNumber' },
    {
      what: 'a number beyond what is exact',
      ci: 'GitHub Actions',
      variables: { ...github, GITHUB_RUN_NUMBER: '9'.repeat(17) },
      field: 'runNumber',
    },
    { what: 'an empty repository', ci: 'GitHub Actions', variables: { ...github, GITHUB_REPOSITORY: '' }, field: 'repository' },
    { what: 'a time without a zone', ci: 'GitLab CI', variables: { CI_COMMIT_TIMESTAMP: '2026-01-15 16:09:10' }, field: 'commitMs' },
    { what: 'a time that is none', ci: 'GitLab CI', variables: { CI_COMMIT_TIMESTAMP: 'yesterdayZ' }, field: 'commitMs' },
  ] as const)('leave out $what', ({ ci, variables, field }) => {
    expect(runWith(ci, variables)[field]).toBeUndefined();
  });

  test.each([
    { address: 'git@git.example:acme/shop.git', repository: 'acme/shop' },
    { address: 'ssh://git@git.example:2222/acme/shop', repository: 'acme/shop' },
    { address: 'https://git.example/acme/shop/', repository: 'acme/shop' },
    { address: '/srv/git/shop', repository: undefined },
  ])('call the repository of $address $repository', ({ address, repository }) => {
    expect(runWith('Jenkins', { GIT_URL: address }).repository).toBe(repository);
  });

  test('are none outside CI', () => {
    expect(readCiRun(github, { ci: { name: null } })).toEqual({ ci: undefined });
  });

  test('are the name alone of a system that tells its run in a way of its own', () => {
    expect(runWith('Buildkite', github)).toEqual({ ci: 'Buildkite' });
  });

  test('are found by flags that ci-info has', () => {
    for (const flag of Object.values(flags)) expect(ciInfo).toHaveProperty(flag);
  });
});

test.each([
  ['GITHUB_ACTIONS', { GITHUB_ACTIONS: 'true' }],
  ['GITLAB', { GITLAB_CI: 'true' }],
  ['JENKINS', { JENKINS_URL: 'https://ci.example/', BUILD_ID: '7' }],
  ['AZURE_PIPELINES', { TF_BUILD: 'True' }],
  ['GITEE_GO', { GITEE_PIPELINE_NAME: 'release', GITEE_PIPELINE_BUILD_NUMBER: '7' }],
] as const)('variables that a program hands in are of %s, wherever the program itself runs', (system, variables) => {
  expect(ciSystemOf(variables, ciIn(variables))).toBe(system);
  expect(readCiRun(variables, { ci: ciIn(variables) }).ci).toBeDefined();
});
