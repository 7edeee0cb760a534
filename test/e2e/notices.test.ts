import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { robots, startChats } from '../support/chat-server.ts';
import { rehearse } from '../support/rehearsal.ts';

const kinds = Object.keys(robots) as (keyof typeof robots)[];
const everyone = { audience: 'everyone', 'notices-on': 'always' };
const run = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: '7', GITHUB_SHA: 'c'.repeat(40) };
const tokens = kinds.flatMap((kind) =>
  Object.values(robots[kind]).flatMap((secret) => secret.split('/').filter((part) => part.length > 12)),
);

describe('every chat takes its card, signed where it signs', () => {
  test('of a release to everyone, as Action', async () => {
    const chats = await startChats();
    const { action } = await rehearse();
    const { exit, stdout } = await action({ ...everyone, notices: kinds.map(chats.line).join('\n') }, run);
    expect({ exit, warnings: stdout.match(/^::warning.*/gm) }).toEqual({ exit: 0, warnings: null });
    expect(chats.received).toHaveLength(kinds.length);
    for (const { body } of chats.received) {
      const said = JSON.stringify(body);
      expect(said).toContain('1.4.2.90');
      expect(said).toContain('everyone');
      expect(said).toContain('https://github.com/acme/shop/actions/runs/7');
    }
    for (const token of tokens) expect(stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(token);
  });

  test('of a run that fails, as command with the lines in a file; the hint how to go back is on the second release', async () => {
    const chats = await startChats();
    const { command, folder } = await rehearse();
    const env = { MINISHIP_NOTICES: kinds.map(chats.line).join('\n') };
    writeFileSync(join(folder, 'groups'), env.MINISHIP_NOTICES);
    const failed = await command({ path: 'nowhere', 'notices-file': 'groups' });
    expect(failed.exit).toBe(3);
    expect(chats.received).toHaveLength(kinds.length);
    expect(JSON.stringify(chats.received[0]?.body)).toContain('BUILD_NOT_FOUND');
    await command({ audience: 'everyone' }, {});
    chats.received.splice(0);
    const second = await command({ audience: 'everyone', version: 'v1.4.3' }, env);
    expect(second.exit).toBe(0);
    for (const { body } of chats.received) expect(JSON.stringify(body)).toContain('miniship rollback');
    for (const token of tokens) expect(second.stdout + second.stderr + failed.stdout + failed.stderr).not.toContain(token);
  });
});

describe('who is told when', () => {
  test.each([
    { name: 'success only, and it failed', inputs: { 'notices-on': 'success', path: 'nowhere' }, told: 0 },
    { name: 'success only, and it did', inputs: { 'notices-on': 'success' }, told: 1 },
    { name: 'failure only, and it did not', inputs: { 'notices-on': 'failure' }, told: 0 },
    { name: 'failure only, and it did', inputs: { 'notices-on': 'failure', path: 'nowhere' }, told: 1 },
    { name: 'a dry run', inputs: { 'dry-run': 'true' }, told: 0 },
    { name: 'a dry run that failed', inputs: { 'dry-run': 'true', path: 'nowhere' }, told: 0 },
  ])('$name', async ({ inputs, told }) => {
    const chats = await startChats();
    const { command } = await rehearse();
    await command(inputs, { MINISHIP_NOTICES: chats.line('slack') });
    expect(chats.received).toHaveLength(told);
  });
});

describe('what goes wrong leaves the release green, with one warning that names the chat and not its address', () => {
  test.each([
    {
      name: 'a refusal with status 200',
      kind: 'dingtalk',
      reply: { body: { errcode: 310_000, errmsg: 'keywords not in content' } },
      says: 'HOST_REFUSED.*DingTalk refused it \\(status 200\\): 310000: keywords not in content',
      calls: 1,
    },
    {
      name: 'a refusal of Feishu with status 200',
      kind: 'feishu',
      reply: { body: { code: 19_024, msg: 'Key Words Not Found' } },
      says: 'HOST_REFUSED.*19024: Key Words Not Found',
      calls: 1,
    },
    {
      name: 'too many messages',
      kind: 'wecom',
      reply: { body: { errcode: 45_009, errmsg: 'api freq out of limit' } },
      says: 'HOST_LIMITED.*rate limit of WeCom',
      calls: 1,
    },
    {
      name: 'a hook that is gone',
      kind: 'slack',
      reply: { status: 404, body: 'no_service' },
      says: 'HOST_REFUSED.*Slack refused it \\(status 404\\): no_service',
      calls: 1,
    },
    {
      name: 'a server that is down for good',
      kind: 'webhook',
      reply: { status: 503, body: '<html>' },
      says: 'HOST_REFUSED.*status 503',
      calls: 2,
    },
    {
      name: 'a page in place of an answer',
      kind: 'dingtalk',
      reply: { body: '<html>sign in</html>' },
      says: 'HOST_REFUSED.*not the JSON',
      calls: 1,
    },
  ] as const)('$name', async ({ kind, reply, says, calls }) => {
    const chats = await startChats();
    const { command } = await rehearse();
    chats.faults.push({ on: /./, reply, times: 9 });
    const { exit, stderr, result } = await command({}, { MINISHIP_NOTICES: chats.line(kind) });
    expect({ exit, status: result['status'], calls: chats.paths.length }).toEqual({ exit: 0, status: 'uploaded', calls });
    const warnings = stderr.match(/^HOST_.*$/gm) ?? [];
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(new RegExp(says));
    for (const token of [...tokens, chats.url]) expect(stderr).not.toContain(token);
  });

  test('a chat that had no time is asked once more', async () => {
    const chats = await startChats();
    const { command } = await rehearse();
    chats.faults.push({ on: /./, reply: { status: 429, body: 'rate_limited' }, times: 1 });
    const { stderr } = await command({}, { MINISHIP_NOTICES: chats.line('slack') });
    expect({ paths: chats.paths.length, received: chats.received.length, warnings: stderr.match(/HOST_/g) }).toEqual({
      paths: 2,
      received: 1,
      warnings: null,
    });
  });

  test('one that nobody can reach does not keep the others waiting', async () => {
    const chats = await startChats();
    const { command } = await rehearse();
    const { exit, stderr } = await command(
      {},
      { MINISHIP_NOTICES: `webhook http://127.0.0.1:9/hooks/${robots.webhook.token}\n${chats.line('wecom')}` },
    );
    expect({ exit, received: chats.received.length }).toEqual({ exit: 0, received: 1 });
    expect(stderr).toMatch(/^HOST_UNREACHABLE: The notice did not get through/m);
  });
});

test.each([
  ['a chat that there is not', 'teams https://example.com/hook-t0ken-123', 'one of dingtalk, feishu'],
  ['an address without TLS', 'slack http://hooks.example.com/services/s3cret-t0ken', 'an https address'],
  ['a secret where nothing is signed', 'slack https://hooks.example.com/services/s3cret-t0ken S3CRET', 'signs nothing'],
])('%s is refused before anything is sent, without showing the line', async (_name, line, says) => {
  const { command, operations } = await rehearse();
  const { exit, stdout, stderr } = await command({}, { MINISHIP_NOTICES: line });
  expect({ exit, operations: operations() }).toEqual({ exit: 2, operations: [] });
  expect(stderr).toContain(says);
  expect(stderr).toContain('MINISHIP_NOTICES:1');
  expect(stdout + stderr).not.toMatch(/t0ken|S3CRET/);
});
