import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { hasProgram } from '../support/program.ts';

/**
 * Each environment as its system documents it, with names and values as they are seen there: what ci-info needs to find it, what we read,
 * and names beside that are easily mistaken for others.
 */
interface Recorded {
  readonly system: string | undefined;
  readonly what: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly run: RunFacts;
}

const sha = '2bfb63d779e3648c91950f82d374a25784cdabaf';
const source = 'c0ffee0000000000000000000000000000000042';

const github = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '9000000001',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_SHA: sha,
  GITHUB_ACTOR: 'li',
};
const gitlab = {
  CI: 'true',
  GITLAB_CI: 'true',
  CI_SERVER_NAME: 'GitLab',
  CI_PROJECT_PATH: 'acme/web/shop',
  CI_PIPELINE_ID: '777',
  CI_PIPELINE_IID: '12',
  CI_PIPELINE_URL: 'https://gitlab.com/acme/web/shop/-/pipelines/777',
  CI_JOB_ID: '5150',
  CI_COMMIT_SHA: sha,
  CI_COMMIT_REF_NAME: 'v1.4.2',
  CI_COMMIT_TIMESTAMP: '2026-01-15T16:09:10+08:00',
  GITLAB_USER_LOGIN: 'li',
};
const jenkins = {
  JENKINS_URL: 'https://ci.example/',
  BUILD_ID: '31',
  BUILD_NUMBER: '31',
  JOB_NAME: 'shop/main',
  BUILD_URL: 'https://ci.example/job/shop/job/main/31/',
  GIT_COMMIT: sha,
  GIT_URL: 'git@git.example:acme/shop.git',
};
const azure = {
  TF_BUILD: 'True',
  BUILD_BUILDID: '555',
  BUILD_BUILDNUMBER: '20260115.3',
  BUILD_REPOSITORY_NAME: 'acme/shop',
  BUILD_SOURCEVERSION: sha,
  BUILD_REQUESTEDFOR: 'Li Lei',
  SYSTEM_TEAMFOUNDATIONCOLLECTIONURI: 'https://dev.azure.com/acme/',
  SYSTEM_TEAMPROJECT: 'shop',
};
const yunxiao = {
  PIPELINE_ID: '2948323',
  PIPELINE_NAME: '小程序发布',
  BUILD_NUMBER: '7',
  BUILD_EXECUTOR: '张三',
  BUILD_MESSAGE: '张三·页面手动触发',
  PROJECT_DIR: '/home/admin/workspace/1084-abc_docker-08191_b0wE',
  DATETIME: '2026-01-15-16-09-10',
  CI_COMMIT_SHA: sha,
  CI_COMMIT_ID: sha.slice(0, 8),
};
const gitee = {
  GITEE_PIPELINE_NAME: 'release',
  GITEE_PIPELINE_DISPLAY_NAME: '发布',
  GITEE_PIPELINE_BUILD_NUMBER: '19',
  GITEE_PIPELINE_TRIGGER_USER: 'li',
  GITEE_REPO: 'shop',
  GITEE_STAGE_NAME: 'build',
};

const ofGitHub = { ci: 'GitHub Actions', repository: 'acme/shop', runNumber: 42, run: '9000000001', actor: 'li' };
const githubUrl = 'https://github.com/acme/shop/actions/runs/9000000001';
const ofGitLab = { ci: 'GitLab CI', repository: 'acme/web/shop', runNumber: 12, run: '777', actor: 'li', url: gitlab.CI_PIPELINE_URL };
const ofJenkins = { ci: 'Jenkins', repository: 'acme/shop', run: '31', runNumber: 31, series: 'shop/main', url: jenkins.BUILD_URL };
const ofAzure = {
  ci: 'Azure Pipelines',
  repository: 'acme/shop',
  run: '555',
  runNumber: 555,
  actor: 'Li Lei',
  url: 'https://dev.azure.com/acme/shop/_build/results?buildId=555',
};
const ofYunxiao = {
  ci: 'Yunxiao Flow',
  commit: sha,
  run: '7',
  runNumber: 7,
  series: '2948323',
  url: 'https://flow.aliyun.com/pipelines/2948323/current',
  actor: '张三',
};
const ofGitee = { ci: 'Gitee Go', repository: 'shop', run: '19', runNumber: 19, series: 'release', actor: 'li' };

const recorded: readonly Recorded[] = [
  {
    system: 'GITHUB_ACTIONS',
    what: 'a push of a branch',
    environment: { ...github, GITHUB_REF: 'refs/heads/main', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main', GITHUB_HEAD_REF: '' },
    run: { ...ofGitHub, commit: sha, branch: 'main', url: githubUrl },
  },
  {
    system: 'GITHUB_ACTIONS',
    what: 'a tag',
    environment: { ...github, GITHUB_REF: 'refs/tags/v1.4.2', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.4.2' },
    run: { ...ofGitHub, commit: sha, tag: 'v1.4.2', url: githubUrl },
  },
  {
    system: 'GITHUB_ACTIONS',
    what: 'a pull request',
    environment: {
      ...github,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: 'refs/pull/12/merge',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_NAME: '12/merge',
      GITHUB_HEAD_REF: 'fix-cart',
    },
    run: { ...ofGitHub, commit: sha, branch: 'fix-cart', mergeRequest: '12', url: githubUrl },
  },
  {
    system: 'GITLAB',
    what: 'a tag',
    environment: { ...gitlab, CI_COMMIT_TAG: 'v1.4.2' },
    run: { ...ofGitLab, commit: sha, commitMs: Date.UTC(2026, 0, 15, 8, 9, 10), tag: 'v1.4.2' },
  },
  {
    system: 'GITLAB',
    what: 'a branch',
    environment: { ...gitlab, CI_COMMIT_REF_NAME: 'main', CI_COMMIT_BRANCH: 'main' },
    run: { ...ofGitLab, commit: sha, commitMs: Date.UTC(2026, 0, 15, 8, 9, 10), branch: 'main' },
  },
  {
    system: 'GITLAB',
    what: 'a merge request of merged results, whose own commit nobody made',
    environment: {
      ...gitlab,
      CI_MERGE_REQUEST_ID: '900100',
      CI_MERGE_REQUEST_IID: '12',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix-cart',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: source,
    },
    run: { ...ofGitLab, commit: source, branch: 'fix-cart', mergeRequest: '12' },
  },
  {
    system: 'JENKINS',
    what: 'a plain job',
    environment: { ...jenkins, GIT_BRANCH: 'origin/main' },
    run: { ...ofJenkins, commit: sha, branch: 'main' },
  },
  {
    system: 'JENKINS',
    what: 'a tag of a multibranch job',
    environment: { ...jenkins, TAG_NAME: 'v1.4.2', BRANCH_NAME: 'v1.4.2', BUILD_USER_ID: 'li' },
    run: { ...ofJenkins, commit: sha, tag: 'v1.4.2', actor: 'li' },
  },
  {
    system: 'JENKINS',
    what: 'a pull request of a multibranch job',
    environment: { ...jenkins, BRANCH_NAME: 'PR-12', CHANGE_ID: '12', CHANGE_BRANCH: 'fix-cart', CHANGE_AUTHOR: 'li' },
    run: { ...ofJenkins, commit: sha, branch: 'fix-cart', mergeRequest: '12', actor: 'li' },
  },
  {
    system: 'AZURE_PIPELINES',
    what: 'a tag',
    environment: { ...azure, BUILD_SOURCEBRANCH: 'refs/tags/v1.4.2', BUILD_REASON: 'IndividualCI' },
    run: { ...ofAzure, commit: sha, tag: 'v1.4.2' },
  },
  {
    system: 'AZURE_PIPELINES',
    what: 'a pull request',
    environment: {
      ...azure,
      BUILD_REASON: 'PullRequest',
      BUILD_SOURCEBRANCH: 'refs/pull/9/merge',
      SYSTEM_PULLREQUEST_PULLREQUESTID: '9',
      SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/fix-cart',
      SYSTEM_PULLREQUEST_SOURCECOMMITID: source,
    },
    run: { ...ofAzure, commit: source, branch: 'fix-cart', mergeRequest: '9' },
  },
  {
    system: 'YUNXIAO',
    what: 'a tag, which it calls as it would a branch',
    environment: { ...yunxiao, CI_COMMIT_REF_NAME: 'v1.4.2' },
    run: { ...ofYunxiao, tag: 'v1.4.2' },
  },
  {
    system: 'YUNXIAO',
    what: 'a branch that is called like a version',
    environment: { ...yunxiao, CI_COMMIT_REF_NAME: 'v2.0.0' },
    run: { ...ofYunxiao, branch: 'v2.0.0' },
  },
  {
    system: 'YUNXIAO',
    what: 'a version that the repository does not know',
    environment: { ...yunxiao, CI_COMMIT_REF_NAME: 'v3.0.0' },
    run: { ...ofYunxiao, tag: 'v3.0.0' },
  },
  {
    system: 'GITEE_GO',
    what: 'a push',
    environment: { ...gitee, GITEE_BRANCH: 'master', GITEE_COMMIT: sha },
    run: { ...ofGitee, commit: sha, branch: 'master' },
  },
  {
    system: 'GITEE_GO',
    what: 'a pull request',
    environment: {
      ...gitee,
      GITEE_BRANCH: 'master',
      GITEE_COMMIT: sha,
      GITEE_SOURCE_BRANCH: 'fix-cart',
      GITEE_SOURCE_COMMIT: source,
      GITEE_PULL_ID: '12',
    },
    run: { ...ofGitee, commit: source, branch: 'fix-cart', mergeRequest: '12' },
  },
  { system: undefined, what: 'a machine that is no CI system', environment: { BUILD_NUMBER: '7', PIPELINE_ID: '1' }, run: {} },
];

const place = mkdtempSync(join(tmpdir(), 'miniship-ci-'));
const git = (...args: readonly string[]): unknown =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example', ...args], {
    cwd: place,
    env: { PATH: process.env['PATH'], HOME: place },
  });

describe.skipIf(!hasProgram('git'))('in an environment as it was recorded', () => {
  beforeAll(() => {
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '-m', 'one');
    git('tag', 'v1.4.2');
    git('branch', 'v2.0.0');
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test.each(recorded)('$system tells $what', ({ system, environment, run }) => {
    const program = join(import.meta.dirname, 'print-run.ts');
    const env = { PATH: process.env['PATH'], HOME: place, ...environment };
    const printed = execFileSync(process.execPath, [program], { cwd: place, env, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({ ...(system === undefined ? {} : { system }), run });
  });
});
