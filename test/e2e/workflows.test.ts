import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Form, WorkflowName } from '../../src/config/workflow-file.ts';
import { workflowText } from '../../src/config/workflow-files.ts';
import { emptySeed, type Seed, seedWith } from '../../src/emulator/seed.ts';
import { type CodeHostServer, robot, startCodeHost } from '../support/code-host.ts';
import { scannedOf } from '../support/read-qr.ts';
import { basics, rehearse } from '../support/rehearsal.ts';
import { runWorkflow, type Trigger, type WorkflowRun } from '../support/run-workflow.ts';

const hourMs = 3600_000;

/** The rollout that the tests follow: QA for two hours, some users for one hour and until somebody approves, everyone. */
const miniProgram = `
mpaas: { appId: ONEX570DA892117, workspaceId: PROD, tenantId: "\${MPAAS_TENANT_ID}" }
apps:
  shop:
    h5Id: "2017072607907880"
    h5Name: Shop
    path: ${basics.path}
    icon: ${basics.icon}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
        hold: 2h
      - window: { users: 500, for: 24h }
        hold: 1h
        gate: manual
      - everyone
`;

const space = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.queryStringParameters?.name ?? 'nobody' });\n",
  'site/index.html': '<!doctype html><title>console</title>\n',
  'miniship.yml': `serverless:
  spaceId: "\${SPACE_ID}"
  functions:
    hello: { path: functions/hello, runtime: nodejs20, http: /http/hello }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html }
`,
};

/** What is live for everyone before the tests begin. */
const live = '1.0.0.90';
const established = seedWith({ h5Version: live, audience: 'everyone' });

/** A repository with the workflows of one form, and the cloud that they reach. */
/** The phone of the tester. */
const phone = { appId: 'ONEX570DA892117', workspaceId: 'PROD', userId: 'u001', platform: 'ios', clientVersion: '10.2.0' } as const;

async function repository(
  form: Form,
  {
    files = { 'miniship.yml': miniProgram },
    seed = established,
    host,
  }: { files?: Readonly<Record<string, string>>; seed?: Seed; host?: CodeHostServer } = {},
) {
  const { emulator, folder, received, operations } = await rehearse({
    seed,
    deployDelayMs: 50,
    openDelayMs: 50,
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { MINISHIP_ENDPOINT = '', MINISHIP_TENANT_ID = '', MINISHIP_SPACE_ID = '' } = emulator.env;
  let clockShiftMs = 0;
  const run = async (name: WorkflowName, trigger: Trigger, { approves = true } = {}): Promise<WorkflowRun> =>
    await runWorkflow(workflowText(name, form), trigger, {
      folder,
      clockShiftMs,
      approves,
      env: { MINISHIP_ENDPOINT, ...(host === undefined ? {} : { GITHUB_API_URL: host.url }) },
      token: host === undefined ? undefined : robot.token,
      vars: { MPAAS_TENANT_ID: MINISHIP_TENANT_ID, SPACE_ID: MINISHIP_SPACE_ID, MINISHIP_PREVIEW_USER: 'u001' },
      secrets: {
        ALIYUN_ACCESS_KEY_ID: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
        ALIYUN_ACCESS_KEY_SECRET: emulator.env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
      },
    });
  return {
    run,
    emulator,
    operations,
    /** What a user of the whitelist and another user receive. */
    received: () => ({ qa: received('u001'), other: received('u999') }),
    /** What the tester's phone opens that scanned this address. */
    scan: (debugUrl: string) => emulator.scan({ ...phone, debugUrl }),
    later: (ms: number) => {
      emulator.advance(ms);
      clockShiftMs += ms;
    },
    tag: async (tag: string) => await run('release', { event: 'push', ref: `refs/tags/${tag}` }),
    schedule: async () => await run('promote', { event: 'schedule', ref: 'refs/heads/main' }),
    promoteByHand: async (inputs: Trigger['inputs'] = {}, reviewers: { approves?: boolean } = {}) =>
      await run('promote', { event: 'workflow_dispatch', ref: 'refs/heads/main', inputs }, reviewers),
    rollback: async (inputs: Trigger['inputs']) => await run('rollback', { event: 'workflow_dispatch', ref: 'refs/heads/main', inputs }),
  };
}

/** Every run of miniship ended well; what it said otherwise is in the message. */
function expectGreen({ jobs, runs }: WorkflowRun): void {
  for (const { exit, stdout } of runs) expect(exit, stdout).toBe(0);
  expect(runs.length, JSON.stringify(jobs)).toBeGreaterThan(0);
}

describe.each([{ kind: 'printed' }, { kind: 'reusable' }] as const)('the $kind workflows', (form) => {
  test('release: a final tag reaches the first stage, and nobody else', async () => {
    const { tag, received } = await repository(form);
    const released = await tag('v1.4.2');
    expectGreen(released);
    expect(received()).toEqual({ qa: '1.4.2.90', other: live });
    expect(released.runs[0]?.outputs).toMatchObject({ status: 'live', 'h5-version': '1.4.2.90' });
  });

  test('promote: the schedule waits for the hold, then for the approval, and everyone has the new version', async () => {
    const { tag, schedule, promoteByHand, received, later } = await repository(form);
    expectGreen(await tag('v1.4.2'));

    const early = await schedule();
    expectGreen(early);
    expect(early.runs[0]?.outputs['status']).toBe('unchanged');
    expect(received()).toEqual({ qa: '1.4.2.90', other: live });

    later(3 * hourMs);
    expectGreen(await schedule());
    expect(received()).toEqual({ qa: '1.4.2.90', other: '1.4.2.90' });

    later(2 * hourMs);
    const unapproved = await schedule();
    // Whether an approval that is still to come is a failure is for the gates to say; the rollout stays where it is.
    expect(unapproved.runs[0]?.outputs['status']).not.toBe('live');
    expect(unapproved.runs[0]?.outputs['stage']).toMatch(/^2\/3 /);
    const refused = await promoteByHand({ approve: true }, { approves: false });
    expect(refused).toMatchObject({ jobs: { approval: 'failure', promote: 'skipped' }, runs: [] });

    const approved = await promoteByHand({ approve: true });
    expectGreen(approved);
    expect(approved.runs[0]?.outputs['stage']).toContain('everyone');
    later(48 * hourMs);
    expect(received()).toEqual({ qa: '1.4.2.90', other: '1.4.2.90' });
    const after = await schedule();
    expectGreen(after);
    expect(after.runs[0]?.outputs['status']).toBe('unchanged');
  });

  test('release and promote: a pre-release stays at the first stage, a final beside it goes on, and the next final ends it', async () => {
    const { tag, schedule, received, later, emulator } = await repository(form);
    expectGreen(await tag('v1.4.2'));
    expectGreen(await tag('v1.5.0-rc.1'));
    expect(received()).toEqual({ qa: '1.5.0.41', other: live });

    later(3 * hourMs);
    expectGreen(await schedule());
    expect(received()).toEqual({ qa: '1.5.0.41', other: '1.4.2.90' });

    expectGreen(await tag('v1.5.0'));
    expect(received()['qa']).toBe('1.5.0.90');
    expect(publishing(emulator.state())).toEqual(['1.0.0.90', '1.5.0.90']);
  });

  test('promote: without a final under way there is nothing to do, and that is no failure', async () => {
    const { tag, schedule, received, later } = await repository(form);
    expectGreen(await tag('v1.5.0-rc.1'));
    later(3 * hourMs);
    const idle = await schedule();
    expectGreen(idle);
    expect(idle.runs[0]?.outputs['status']).toBe('unchanged');
    expect(received()).toEqual({ qa: '1.5.0.41', other: live });
  });

  test('promote: before the first release the schedule has nothing to do, either', async () => {
    const { schedule, operations } = await repository(form, { seed: emptySeed });
    const idle = await schedule();
    expectGreen(idle);
    expect(idle.runs[0]?.outputs['status']).toBe('unchanged');
    expect(operations()).toEqual(['ListMcubeMiniPackages', 'ListMcubeMiniPackages']);
  });

  test('rollback: whoever had the bad version receives the earlier content, and the schedule does not bring it back', async () => {
    const { tag, schedule, promoteByHand, rollback, received, later, emulator } = await repository(form);
    expectGreen(await tag('v1.4.2'));
    later(3 * hourMs);
    expectGreen(await promoteByHand({ to: 'everyone', approve: true }));
    expect(received()).toEqual({ qa: '1.4.2.90', other: '1.4.2.90' });

    const reason = `checkout "breaks"; $(touch pwned) \`id\` & 100% of orders`;
    const undone = await rollback({ reason });
    expectGreen(undone);
    expect(undone.runs[0]?.outputs).toMatchObject({ 'rolled-back-from': '1.4.2.90', 'rolled-back-to': live });
    expect(received()).toEqual({ qa: '1.4.2.91', other: '1.4.2.91' });
    expect(JSON.stringify(emulator.state())).toContain('breaks');

    later(30 * hourMs);
    expectGreen(await schedule());
    expect(received()).toEqual({ qa: '1.4.2.91', other: '1.4.2.91' });
  });

  test('rollback: a version that never was is refused, and nothing changes', async () => {
    const { tag, rollback, received } = await repository(form);
    expectGreen(await tag('v1.4.2'));
    const { jobs, runs } = await rollback({ target: '1.3.9.90', reason: 'a mistake' });
    expect(jobs).toEqual({ rollback: 'failure' });
    expect(runs[0]?.outputs).toMatchObject({ status: 'failed', 'error-code': 'PACKAGE_UNKNOWN' });
    expect(received()).toEqual({ qa: '1.4.2.90', other: live });
  });

  test('deploy: a merge brings functions and site up, and the same commit again sends nothing', async () => {
    const { run, operations } = await repository(form, { files: space });
    const merge = { event: 'push', ref: 'refs/heads/main' } as const;
    const deployed = await run('deploy', merge);
    expectGreen(deployed);
    const { 'http-endpoint': endpoint = '', 'hosting-url': site = '' } = deployed.runs[0]?.outputs ?? {};
    expect(await (await fetch(`${endpoint}/http/hello?name=tom`)).json()).toEqual({ hello: 'tom' });
    expect(await (await fetch(site)).text()).toContain('<title>console</title>');

    const before = operations().length;
    expectGreen(await run('deploy', merge));
    expect(
      operations()
        .slice(before)
        .filter((operation) => /^(Put|Post)Object$|^Deploy|^Create|^Update/.test(operation)),
    ).toEqual([]);
  });

  describe('preview', () => {
    const pull = (head: string, { actor = 'ada', action = 'synchronize', number = Number(robot.number) } = {}): Trigger => ({
      event: 'pull_request',
      ref: `refs/pull/${number}/merge`,
      actor,
      commit: 'b'.repeat(40),
      payload: { action, pull_request: { number, head: { sha: 'b'.repeat(40), repo: { full_name: head } } } },
    });

    test('a pull request is on the phone of the tester, whoever else has a rollout under way; closing it ends that', async () => {
      const host = await startCodeHost('GitHub');
      const { run, tag, received, scan } = await repository(form, { host });
      expectGreen(await tag('v1.4.2'));
      const previewed = await run('preview', pull(robot.repository));
      expectGreen(previewed);
      const { 'debug-url': address = '', ...others } = previewed.runs[0]?.outputs ?? {};
      expect([others['status'], others['pull-request']]).toEqual(['live', robot.number]);
      expect(host.comments.map(({ body }) => scannedOf(body))).toEqual([address]);
      expect(scan(address)).toHaveProperty('opens');
      expect(received()).toEqual({ qa: '1.4.2.90', other: live });

      const closed = await run('preview', pull(robot.repository, { action: 'closed' }));
      expectGreen(closed);
      expect(closed.runs[0]?.outputs).toMatchObject({ status: 'ended', 'previews-ended': '1' });
      expect(scan(address)).toHaveProperty('refused');
      expect(host.comments).toHaveLength(1);
      expect(host.comments[0]?.body).toContain('### Ended');
      expect(scannedOf(host.comments[0]?.body ?? '')).toBeUndefined();
    });

    test.each(['schedule', 'workflow_dispatch'] as const)('started by %s it sweeps, and ends what is older than a week', async (event) => {
      const { run, scan, later } = await repository(form);
      const previewed = await run('preview', pull(robot.repository));
      const night = { event, ref: 'refs/heads/main' } as const;
      expect((await run('preview', night)).runs[0]?.outputs['status']).toBe('unchanged');
      later(7 * 24 * 3_600_000);
      const swept = await run('preview', night);
      expectGreen(swept);
      expect(swept.runs[0]?.outputs).toMatchObject({ status: 'ended', 'previews-ended': '1' });
      expect(scan(previewed.runs[0]?.outputs['debug-url'] ?? '')).toEqual({ refused: 'its task publishes no more' });
    });

    test.each([
      { from: 'a fork', trigger: pull('stranger/shop') },
      { from: 'Dependabot', trigger: pull(robot.repository, { actor: 'dependabot[bot]' }) },
    ])('a pull request from $from, which gets no secrets, is left out', async ({ trigger }) => {
      const { run, operations } = await repository(form);
      expect(await run('preview', trigger)).toEqual({ jobs: { preview: 'skipped' }, runs: [] });
      expect(operations()).toEqual([]);
    });
  });
});

interface World {
  readonly workspaces: readonly {
    readonly packages: readonly { readonly id: number; readonly h5Version: string }[];
    readonly tasks: readonly { readonly packageId: number; readonly status: number }[];
  }[];
}

/** Versions with a task that publishes (status 1, wire-facts §6). */
function publishing(state: object): readonly string[] {
  const [workspace] = (state as World).workspaces;
  const ids = workspace?.tasks.filter(({ status }) => status === 1).map(({ packageId }) => packageId);
  return (workspace?.packages ?? []).filter(({ id }) => ids?.includes(id)).map(({ h5Version }) => h5Version);
}
