import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CodeHostServer, robot, startCodeHost } from '../support/code-host.ts';
import { rehearse } from '../support/rehearsal.ts';

const mark = '<!-- miniship comment 2017072607907880/PROD -->\n';
type Variables = Readonly<Record<string, string>>;

/** What a runner of GitHub tells a step of a pull request. */
function pullRequestOf(host: CodeHostServer, folder: string, from: string = robot.repository, sha = 'a'.repeat(40)): Variables {
  const event = join(folder, 'event.json');
  const repositories = { head: { sha, repo: { full_name: from } }, base: { repo: { full_name: robot.repository } } };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 12, ...repositories } }));
  return {
    GITHUB_API_URL: host.url,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: robot.repository,
    GITHUB_REF: 'refs/pull/12/merge',
    GITHUB_SHA: 'b'.repeat(40),
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '7',
  };
}

const asked = { comment: 'true', 'github-token': robot.token };

describe('on GitHub', () => {
  test('a plan and the release after it keep one comment, found on any page and changed in place', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    for (let id = 1; id <= 230; id += 1) host.comments.push({ id, author: 'lin', body: `talk ${id}` });
    const env = pullRequestOf(host, folder);
    const planned = await action({ ...asked, 'dry-run': 'true' }, env);
    expect({ exit: planned.exit, warnings: planned.stdout.match(/^::warning.*/gm) }).toEqual({ exit: 0, warnings: null });
    const comment = host.comments.at(-1);
    expect(comment?.body.startsWith(`${mark}### Dry run: `)).toBe(true);
    expect(comment?.body).toContain('https&#58;//github.com/acme/shop/actions/runs/7');
    expect(comment?.body).toContain('<code>aaaaaaaaaaaa</code>');

    const released = await action(asked, env);
    expect(released.exit).toBe(0);
    expect(host.comments).toHaveLength(231);
    expect(host.comments.at(-1)?.id).toBe(comment?.id);
    expect(comment?.body.startsWith(`${mark}### Uploaded: `)).toBe(true);
    expect(host.calls.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  });

  test('a stranger who writes our mark is left alone', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    host.comments.push({ id: 1, author: 'stranger', body: `${mark}all is well` });
    await action(asked, pullRequestOf(host, folder));
    expect(host.comments.map(({ author }) => author)).toEqual(['stranger', robot.login]);
    expect(host.comments[0]?.body).toBe(`${mark}all is well`);
  });

  test('of two runs that both found no comment, the younger gives way and the older one is up to date', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    host.before = (call) => {
      if (call.startsWith('POST')) host.comments.push({ id: 900, author: robot.login, body: `${mark}of the other run` });
    };
    const { exit } = await action(asked, pullRequestOf(host, folder));
    expect(exit).toBe(0);
    expect(host.comments.map(({ id }) => id)).toEqual([900]);
    expect(host.comments[0]?.body).toContain('### Uploaded');
  });

  test('a run that ends after a newer one leaves its comment, and says so in one line', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    await action(asked, { ...pullRequestOf(host, folder), GITHUB_RUN_NUMBER: '8' });
    const before = host.comments[0]?.body;
    const older = pullRequestOf(host, folder, robot.repository, 'c'.repeat(40));
    const { exit, stdout } = await action({ ...asked, 'dry-run': 'true' }, { ...older, GITHUB_RUN_NUMBER: '7' });
    expect({ exit, bodies: host.comments.map(({ body }) => body) }).toEqual({ exit: 0, bodies: [before] });
    expect(stdout.match(/^::warning.*/gm)).toEqual([expect.stringMatching(/title=COMMENT_NEWER::.*commit aaaaaaaaaaaa .*run 7 of GitHub/)]);
  });

  test('a run that belongs to no pull request says nothing and warns of nothing', async () => {
    const host = await startCodeHost('GitHub');
    const { action } = await rehearse();
    const { exit, stdout } = await action(asked, {
      GITHUB_API_URL: host.url,
      GITHUB_REPOSITORY: robot.repository,
      GITHUB_REF: 'refs/heads/main',
    });
    expect({ exit, calls: host.calls }).toEqual({ exit: 0, calls: [] });
    expect(stdout).not.toContain('::warning');
  });

  test('a run that fails says why, and fails as it would without a comment', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    const { exit } = await action({ ...asked, path: 'nowhere' }, pullRequestOf(host, folder));
    expect(exit).toBe(3);
    expect(host.comments[0]?.body).toContain('nowhere');
  });
});

describe('what goes wrong leaves the release green, with a warning that names it', () => {
  const limited = { status: 403, body: { message: 'You have exceeded a secondary rate limit' }, headers: { 'retry-after': '60' } };
  const spent = {
    status: 429,
    body: { message: 'API rate limit exceeded' },
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
  };
  const forbidden = { status: 403, body: { message: 'Resource not accessible by integration' } };
  test.each([
    { name: 'a missing permission', fault: forbidden, code: 'HOST_FORBIDDEN', says: 'Resource not accessible by integration' },
    { name: 'a fork, whose token may only read', fault: forbidden, fork: true, code: 'FORK_READ_ONLY', says: 'comes from a fork' },
    { name: 'a fork without any token', token: '', fork: true, code: 'FORK_READ_ONLY', says: 'comes from a fork' },
    { name: 'a missing token', token: '', code: 'HOST_TOKEN_MISSING', says: 'There is no token to write to GitHub with' },
    { name: 'a wrong token', token: 'ghs_somebody0else1token2', code: 'HOST_FORBIDDEN', says: 'Bad credentials' },
    { name: 'the secondary rate limit', fault: limited, code: 'HOST_LIMITED', says: 'spent for another 60 s' },
    { name: 'the primary rate limit', fault: spent, code: 'HOST_LIMITED', says: 'spent for another 0 s' },
    {
      name: 'a pull request that is gone',
      fault: { status: 404, body: { message: 'Not Found' } },
      code: 'HOST_REFUSED',
      says: 'status 404',
    },
    { name: 'a body that is no JSON', fault: { status: 502 }, code: 'HOST_REFUSED', says: 'status 502' },
  ])('$name', async ({ fault, token = robot.token, fork = false, code, says }) => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    if (fault !== undefined) host.faults.push({ on: /comments/, answer: fault });
    const env = pullRequestOf(host, folder, fork ? 'eve/shop' : robot.repository);
    const { exit, stdout, outputs } = await action({ comment: 'true', ...(token === '' ? {} : { 'github-token': token }) }, env);
    expect({ exit, status: outputs['status'] }).toEqual({ exit: 0, status: 'uploaded' });
    const warnings = stdout.split('\n').filter((line) => line.startsWith('::warning'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`title=${code}`);
    expect(warnings[0]).toContain(says);
    expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token || robot.token);
  });

  test('a host that nobody can reach', async () => {
    const host = await startCodeHost('GitHub');
    const { action, folder } = await rehearse();
    const { exit, stdout } = await action(asked, { ...pullRequestOf(host, folder), GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^::warning title=HOST_UNREACHABLE::.*the connection was refused/m);
  });

  test('an address without TLS is not used at all', async () => {
    const { action, folder } = await rehearse();
    const host = await startCodeHost('GitHub');
    const { exit, stdout } = await action({ ...asked, 'comment-endpoint': 'http://github.example.com/api' }, pullRequestOf(host, folder));
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^::warning title=ENDPOINT_INSECURE::/m);
  });
});

describe('on the other hosts, as a command', () => {
  test.each([
    {
      name: 'GitLab',
      env: (url: string) => ({
        GITLAB_CI: 'true',
        CI_API_V4_URL: url,
        CI_PROJECT_ID: '78',
        CI_MERGE_REQUEST_PROJECT_ID: '77',
        CI_MERGE_REQUEST_IID: '12',
      }),
    },
    {
      name: 'Gitee',
      env: (url: string) => ({
        GITEE_PIPELINE_NAME: 'release',
        GITEE_PIPELINE_BUILD_NUMBER: '19',
        GITEE_REPO: robot.repository,
        GITEE_PULL_ID: '12',
        MINISHIP_COMMENT_ENDPOINT: url,
      }),
    },
  ] as const)('$name keeps one note over two runs, on any page', async ({ name, env }) => {
    const host = await startCodeHost(name);
    const { command } = await rehearse();
    for (let id = 1; id <= 150; id += 1) host.comments.push({ id, author: 'stranger', body: id === 3 ? `${mark}mine` : 'talk' });
    const variables = { ...env(host.url), MINISHIP_COMMENT_TOKEN: robot.token };
    expect((await command({ comment: 'true', 'dry-run': 'true' }, variables)).exit).toBe(0);
    const second = await command({ comment: 'true' }, variables);
    expect({ exit: second.exit, stderr: second.stderr.match(/HOST_.*/g) }).toEqual({ exit: 0, stderr: null });
    expect(host.comments).toHaveLength(151);
    expect(host.comments.at(-1)?.body.startsWith(`${mark}### Uploaded`)).toBe(true);
    expect(host.comments[2]?.body).toBe(`${mark}mine`);
  });

  test('the token of a GitLab job does not do, and its absence is said once', async () => {
    const host = await startCodeHost('GitLab');
    const { command } = await rehearse();
    const env = {
      GITLAB_CI: 'true',
      CI_API_V4_URL: host.url,
      CI_PROJECT_ID: '77',
      CI_MERGE_REQUEST_IID: '12',
      CI_JOB_TOKEN: 'glcbt-0123456789abcdef',
    };
    const { exit, stderr } = await command({ comment: 'true' }, env);
    expect(exit).toBe(0);
    expect(stderr.match(/HOST_TOKEN_MISSING: .*CI_JOB_TOKEN/g)).toHaveLength(1);
    expect(host.calls).toEqual([]);
  });
});
