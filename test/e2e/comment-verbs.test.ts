import { expect, test } from 'vitest';
import { type CodeHostServer, robot, startCodeHost } from '../support/code-host.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';
import { rehearseRollout, withSpace } from '../support/rollout-rehearsal.ts';

/** A merge request of GitLab, whose job may write; the chat is not asked. */
const jobOf = ({ url }: CodeHostServer) => ({
  GITLAB_CI: 'true',
  CI_API_V4_URL: url,
  CI_PROJECT_ID: '77',
  CI_MERGE_REQUEST_IID: robot.number,
  MINISHIP_COMMENT_TOKEN: robot.token,
  MINISHIP_COMMENT: 'true',
});

test('release train, promote, rollback and their plans keep one comment on the same mini program', async () => {
  const host = await startCodeHost('GitLab');
  const { run } = await rehearseRollout(withSpace);
  const env = jobOf(host);
  const train = { app: 'shop', 'with-serverless': 'true', train: 'functions,settings,verify,hosting,release', version: 'v1.1.0' };
  const titles: (string | undefined)[] = [];
  for (const [verb, inputs] of [
    ['release', { ...train, 'dry-run': 'true' }],
    ['release', train],
    ['promote', { app: 'shop', 'dry-run': 'true' }],
    ['rollback', { app: 'shop', to: 'previous', reason: 'x' }],
  ] as const) {
    const { exit, screen } = await run(verb, inputs, env);
    expect({ exit, warned: /HOST_\w+/.exec(screen)?.[0] }).toEqual({ exit: 0, warned: undefined });
    titles.push(/^### ([^:]+):/m.exec(host.comments[0]?.body ?? '')?.[1]);
  }
  expect(host.comments).toHaveLength(1);
  expect(titles).toEqual(['Dry run', 'Live', 'Dry run', 'Rolled back']);
  expect(host.comments[0]?.body.startsWith('<!-- miniship comment 2017072607907880/PROD -->')).toBe(true);
});

test('the plan of a deploy is there with its digest, folded when it is long, and another app has a comment of its own', async () => {
  const host = await startCodeHost('GitLab');
  const { command, write } = await rehearseDeploy();
  write(Object.fromEntries(Array.from({ length: 28 }, (_, index) => [`site/page-${index}.html`, `<p>${index}`])));
  const env = jobOf(host);
  host.comments.push({ id: 5, author: robot.login, body: '<!-- miniship comment 2017072607907880/PROD -->\nthe mini program' });
  expect((await command({ 'dry-run': 'true' }, env)).exit).toBe(0);
  const [mini, plan] = host.comments;
  expect(mini?.body).toContain('the mini program');
  expect(plan?.body).toContain('<details><summary>Details</summary>');
  expect(plan?.body).toContain('page-7.html');
  expect((await command({}, env)).exit).toBe(0);
  expect(host.comments).toHaveLength(2);
  expect(plan?.body).toMatch(/^### (?:Live|Deployed)/m);
});
