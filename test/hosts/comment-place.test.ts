import { expect, test } from 'vitest';
import { codePlaceOf } from '../../src/hosts/comment-place.ts';

const nothing = { variables: {}, run: {}, payload: {}, endpoint: undefined } as const;
const github = { ...nothing, run: { repository: 'acme/shop' } };
const repo = (name: string) => ({ repo: { full_name: name } });

test.each([
  { name: 'a pull request', around: { ...github, run: { ...github.run, mergeRequest: '12' } }, number: '12' },
  { name: 'pull_request_target', around: { ...github, payload: { pull_request: { number: 13 } } }, number: '13' },
  { name: 'a comment on a pull request', around: { ...github, payload: { issue: { number: 14, pull_request: {} } } }, number: '14' },
  { name: 'a comment on an issue', around: { ...github, payload: { issue: { number: 15 } } }, number: undefined },
  { name: 'a run after another', around: { ...github, payload: { workflow_run: { pull_requests: [{ number: 16 }] } } }, number: '16' },
  { name: 'a push', around: github, number: undefined },
  {
    name: 'a payload of nonsense',
    around: { ...github, payload: { pull_request: 7, workflow_run: { pull_requests: 'x' } } },
    number: undefined,
  },
])('on GitHub, $name', ({ around, number }) => {
  expect(codePlaceOf('GITHUB_ACTIONS', around)).toMatchObject({
    host: 'GitHub',
    base: 'https://api.github.com',
    repository: 'acme/shop',
    number,
  });
});

test.each([
  { name: 'another repository', pull: { head: repo('eve/shop'), base: repo('acme/shop') }, isFork: true },
  { name: 'a repository that is gone', pull: { head: { repo: null }, base: repo('acme/shop') }, isFork: true },
  { name: 'the same repository', pull: { head: repo('acme/shop'), base: repo('acme/shop') }, isFork: false },
])('a pull request from $name', ({ pull, isFork }) => {
  expect(codePlaceOf('GITHUB_ACTIONS', { ...github, payload: { pull_request: { number: 1, ...pull } } })?.isFork).toBe(isFork);
});

test('a merge request of a fork of GitLab belongs to the project that it goes to', () => {
  const variables = {
    CI_API_V4_URL: 'https://git.example/api/v4',
    CI_PROJECT_ID: '9',
    CI_MERGE_REQUEST_PROJECT_ID: '7',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '9',
  };
  expect(codePlaceOf('GITLAB', { ...nothing, variables, run: { mergeRequest: '3' } })).toEqual({
    host: 'GitLab',
    base: 'https://git.example/api/v4',
    repository: '7',
    number: '3',
    isFork: true,
  });
});

test('the address that is given wins, without a slash at its end', () => {
  const around = { ...nothing, run: { repository: 'acme/shop', mergeRequest: '3' }, endpoint: 'https://gitee.example/api/v5/' };
  expect(codePlaceOf('GITEE_GO', around)?.base).toBe('https://gitee.example/api/v5');
});

test.each(['JENKINS', 'AZURE_PIPELINES', 'YUNXIAO', undefined] as const)('%s has no pull requests of a host that we speak to', (system) => {
  expect(codePlaceOf(system, github)).toBeUndefined();
});

test('a run of no repository has no place', () => {
  expect(codePlaceOf('GITHUB_ACTIONS', nothing)).toBeUndefined();
});
