import { expect, test } from 'vitest';
import { robot, startCodeHost } from '../support/code-host.ts';
import { rehearse } from '../support/rehearsal.ts';

const asked = { 'github-deployment': 'true', 'github-token': robot.token };
const commit = 'd'.repeat(40);

const runOf = (url: string) => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: robot.repository,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: commit,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: '7',
});

test('a release to everyone is a deployment of production: under way, then done', async () => {
  const host = await startCodeHost('GitHub');
  const { action } = await rehearse();
  const { exit, stdout } = await action({ ...asked, audience: 'everyone' }, runOf(host.url));
  expect({ exit, warnings: stdout.match(/^::warning.*/gm) }).toEqual({ exit: 0, warnings: null });
  expect(host.deployments).toEqual([
    {
      ref: commit,
      environment: 'production',
      description: 'miniship release 2017072607907880',
      task: 'deploy',
      auto_merge: false,
      required_contexts: [],
      transient_environment: false,
      production_environment: true,
    },
  ]);
  expect(host.statuses.map(({ of, state, log_url: log }) => ({ of, state, log }))).toEqual(
    ['in_progress', 'success'].map((state) => ({ of: 1, state, log: 'https://github.com/acme/shop/actions/runs/7' })),
  );
});

test.each([
  { name: 'a whitelist is an environment of its name', inputs: { whitelist: 'qa', 'whitelist-users': 'u1' }, environment: ['qa', false] },
  { name: 'the name that is given wins', inputs: { audience: 'everyone', environment: 'prod-cn' }, environment: ['prod-cn', false] },
])('$name', async ({ inputs, environment }) => {
  const host = await startCodeHost('GitHub');
  const { action } = await rehearse();
  expect((await action({ ...asked, ...inputs }, runOf(host.url))).exit).toBe(0);
  expect(host.deployments.map(({ environment: name, production_environment: isProduction }) => [name, isProduction])).toEqual([
    environment,
  ]);
});

test.each([
  { name: 'an upload that nobody receives', inputs: {} },
  { name: 'a dry run', inputs: { audience: 'everyone', 'dry-run': 'true' } },
  { name: 'a run with something wrong on this machine', inputs: { audience: 'everyone', path: 'nowhere' } },
])('$name is no deployment', async ({ inputs }) => {
  const host = await startCodeHost('GitHub');
  const { action } = await rehearse();
  await action({ ...asked, ...inputs }, runOf(host.url));
  expect(host.calls).toEqual([]);
});

test('a release that fails in the cloud is a failed deployment', async () => {
  const host = await startCodeHost('GitHub');
  const { action, emulator } = await rehearse();
  emulator.failNext('UploadMcubeMiniPackage', { when: 'before', kind: 'echo' });
  const { exit } = await action({ ...asked, audience: 'everyone' }, runOf(host.url));
  expect(exit).not.toBe(0);
  expect(host.statuses.map(({ state }) => state)).toEqual(['in_progress', 'failure']);
});

test.each([
  { name: 'a missing permission', status: 403, message: 'Resource not accessible by integration', code: 'HOST_FORBIDDEN' },
  { name: 'a ref that is unknown', status: 422, message: 'No ref found', code: 'HOST_REFUSED' },
])('$name leaves the release green, with a warning', async ({ status, message, code }) => {
  const host = await startCodeHost('GitHub');
  const { action } = await rehearse();
  host.faults.push({ on: /deployments/, answer: { status, body: { message } } });
  const { exit, stdout } = await action({ ...asked, audience: 'everyone' }, runOf(host.url));
  expect(exit).toBe(0);
  expect(stdout.match(/^::warning.*$/gm)).toEqual([
    expect.stringMatching(new RegExp(`title=${code}::The deployment did not get through.*${message}`)),
  ]);
});

test('elsewhere than on GitHub there is nothing to tell', async () => {
  const host = await startCodeHost('GitLab');
  const { command } = await rehearse();
  const env = { GITLAB_CI: 'true', CI_API_V4_URL: host.url, CI_PROJECT_ID: '77', CI_MERGE_REQUEST_IID: '12' };
  const { exit, stderr } = await command({ 'github-deployment': 'true', audience: 'everyone' }, env);
  expect({ exit, calls: host.calls, warned: stderr.includes('HOST_') }).toEqual({ exit: 0, calls: [], warned: false });
});
