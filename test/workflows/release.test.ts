import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audience, ReleaseRequest } from '../../src/config/release-request.ts';
import type { Failure } from '../../src/errors/failure.ts';
import type { ObjectStorage } from '../../src/services/object-storage.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { release } from '../../src/workflows/release.ts';
import type { ReleaseRecord } from '../../src/workflows/release-record.ts';
import type { Tools } from '../../src/workflows/tools.ts';
import { asked } from '../support/asked.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, type FakeMpaas, samplePackage, writesOf } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'miniship-test-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

function scene(mpaas: FakeMpaas) {
  const reporter = createRecordingReporter();
  const clock = createFakeClock();
  const posted: string[] = [];
  const storage: ObjectStorage = {
    post: async (token, { name }) => {
      posted.push(name);
      return { url: `${token.host}/${token.directory}${name}` };
    },
    download: () => expect.unreachable('a release fetches nothing'),
  };
  const tools: Tools = { mpaas, storage, reporter, clock, run: { commit: 'abcdef0123456789', run: '42', ci: 'test' }, scratch };
  const run = async (changes: Partial<ReleaseRequest> = {}) => {
    const record: ReleaseRecord = {};
    const prepared = await prepareRelease({ request: { ...asked, ...changes }, problems: [] }, reporter);
    const status = await release(prepared, tools, record);
    return { status, record };
  };
  return { run, posted, reporter, clock };
}

const failureOf = async (run: Promise<unknown>): Promise<Failure> =>
  await run.then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error as Failure,
  );

describe('a first release', () => {
  test('to a whitelist uploads, creates the list and the task, and is live once the task publishes', async () => {
    const mpaas = createFakeMpaas();
    mpaas.taskStates = ['waiting', 'waiting', 'publishing'];
    const { run, posted, clock } = scene(mpaas);
    const { status, record } = await run();
    expect(status).toBe('live');
    expect(posted).toEqual(['package.zip', 'icon.png']);
    expect(writesOf(mpaas)).toEqual(['uploadPackage', 'createWhitelist', 'addToWhitelist', 'createTask']);
    expect(record.task).toMatchObject({ state: 'publishing', audience: { kind: 'whitelist', whitelistIds: [2700] } });
    expect(clock.waits).toEqual([250, 375, 563]);
  });

  test('carries the stamp beside the extended info of the user, and in the memo', async () => {
    const mpaas = createFakeMpaas();
    const { record } = await scene(mpaas).run({ memo: 'Spring sale' });
    expect(mpaas.packages[0]?.extendInfo).toEqual({
      theme: 'red',
      miniship: { sha256: record.archive?.sha256, commit: 'abcdef0123456789', ci: 'test', run: '42' },
    });
    expect(mpaas.tasks[0]?.memo).toBe(
      `Spring sale [miniship by=release sha256=${record.archive?.sha256.slice(0, 12)} commit=abcdef012345 ci=test run=42]`,
    );
  });

  test('without the stamp leaves no trace of the run in the cloud', async () => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run({ stamp: false });
    expect(mpaas.packages[0]?.extendInfo).toEqual({ theme: 'red' });
    expect(mpaas.tasks[0]?.memo).toBe('Release 1.4.2.90');
  });

  test('to nobody stops after the package is read back', async () => {
    const mpaas = createFakeMpaas();
    const { status, record } = await scene(mpaas).run({ audience: { kind: 'none' } });
    expect(status).toBe('uploaded');
    expect(writesOf(mpaas)).toEqual(['uploadPackage']);
    expect(record.task).toBeUndefined();
  });

  test('needs an icon', async () => {
    const mpaas = createFakeMpaas();
    expect(await failureOf(scene(mpaas).run({ icon: undefined }))).toMatchObject({ code: 'ICON_MISSING' });
    expect(writesOf(mpaas)).toEqual([]);
  });

  test('into a workspace without a virtual domain is refused, unless one is given', async () => {
    expect(await failureOf(scene(createFakeMpaas({ hasDomain: false })).run())).toMatchObject({ code: 'VIRTUAL_DOMAIN_MISSING' });
    const mpaas = createFakeMpaas({ hasDomain: false });
    await scene(mpaas).run({ virtualDomain: 'shop.example' });
    expect(mpaas.calls).not.toContain('virtualDomain');
  });

  test('of a mini program that does not exist offers to create it, and does so when asked', async () => {
    expect(await failureOf(scene(createFakeMpaas({ exists: false })).run())).toMatchObject({
      code: 'MINI_PROGRAM_MISSING',
      help: expect.stringContaining('--create-app') as string,
    });
    const mpaas = createFakeMpaas({ exists: false });
    const { record } = await scene(mpaas).run({ createApp: true, h5Name: 'Shop' });
    expect(writesOf(mpaas)[0]).toBe('createMiniProgram');
    expect(record.miniProgram).toEqual({ h5Id: asked.h5Id, name: 'Shop', created: true });
  });

  test('creating the mini program needs a name for it', async () => {
    const failure = await failureOf(scene(createFakeMpaas({ exists: false })).run({ createApp: true }));
    expect(failure).toMatchObject({ code: 'INPUT_MISSING', facts: { name: 'h5-name' } });
  });
});

describe('a rerun', () => {
  test('of a finished release writes nothing but the users, and reports the same ids', async () => {
    const mpaas = createFakeMpaas();
    const first = await scene(mpaas).run();
    const before = writesOf(mpaas).length;
    const { run, posted } = scene(mpaas);
    const second = await run();
    expect(second).toMatchObject({
      status: 'live',
      record: { packageReused: true, taskReused: true, task: { taskId: first.record.task?.taskId }, package: { packageId: 3000 } },
    });
    expect(writesOf(mpaas).slice(before)).toEqual(['addToWhitelist']);
    expect(posted).toEqual([]);
  });

  test('of the first release still has no version to go back to', async () => {
    const mpaas = createFakeMpaas();
    const previousOf = async (changes: Partial<ReleaseRequest>): Promise<unknown> => {
      const { run, reporter } = scene(mpaas);
      await run(changes);
      return reporter.events.find(({ type }) => type === 'packages-listed');
    };
    expect(await previousOf({})).toMatchObject({ highestPublished: undefined, previous: undefined });
    mpaas.packages[0] = { ...mpaas.packages[0], period: 'official' } as (typeof mpaas.packages)[number];
    expect(await previousOf({})).toMatchObject({ highestPublished: '1.4.2.90', previous: undefined });
  });

  test('goes on where the first run stopped', async () => {
    const mpaas = createFakeMpaas();
    mpaas.fail('createTask', 'refused');
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'CLOUD_REFUSED' });
    const before = writesOf(mpaas).length;
    await scene(mpaas).run();
    expect(writesOf(mpaas).slice(before)).toEqual(['addToWhitelist', 'createTask']);
  });

  test('with other content under the same version is refused', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(
      samplePackage({
        packageId: 1,
        h5Version: '1.4.2.90',
        period: 'never',
        extendInfo: { miniship: { sha256: 'other' } },
        mainUrl: '',
      }),
    );
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'VERSION_EXISTS', facts: { packageId: 1 } });
    expect(writesOf(mpaas)).toEqual([]);
  });

  test('of a package without a stamp cannot be told from other content, and is refused', async () => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run({ stamp: false });
    expect(await failureOf(scene(mpaas).run({ stamp: false }))).toMatchObject({ code: 'VERSION_EXISTS' });
  });

  test('of a window that lasts some time from its start keeps the first window', async () => {
    const mpaas = createFakeMpaas();
    const window: Audience = { kind: 'window', users: 500, end: { kind: 'after', durationMs: 86_400_000 } };
    await scene(mpaas).run({ audience: window });
    await scene(mpaas).run({ audience: window });
    expect(mpaas.tasks).toHaveLength(1);
  });

  test('of a task that somebody paused leaves it to them', async () => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run({ audience: { kind: 'everyone' } });
    mpaas.tasks.splice(0, 1, { ...(mpaas.tasks[0] as (typeof mpaas.tasks)[number]), state: 'paused' });
    expect(await failureOf(scene(mpaas).run({ audience: { kind: 'everyone' } }))).toMatchObject({ code: 'ROLLOUT_PAUSED', exit: 7 });
    expect(mpaas.tasks).toHaveLength(1);
  });

  test('for another audience creates a second task of the same package', async () => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run();
    await scene(mpaas).run({ audience: { kind: 'everyone' } });
    expect(mpaas.packages).toHaveLength(1);
    expect(mpaas.tasks.map(({ audience }) => audience.kind)).toEqual(['whitelist', 'everyone']);
  });

  test.each([
    { rules: [{ element: 'city', operation: 'include', values: ['Beijing', 'Shanghai'] }], tasks: 1 },
    { rules: [{ element: 'city', operation: 'exclude', values: ['Shanghai', 'Beijing'] }], tasks: 2 },
    { rules: [], tasks: 2 },
  ] as const)('with rules $rules.0.operation $rules.0.values makes $tasks task(s) in all', async ({ rules, tasks }) => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run({ rules: [{ element: 'city', operation: 'include', values: ['Shanghai', 'Beijing'] }] });
    await scene(mpaas).run({ rules });
    expect(mpaas.tasks).toHaveLength(tasks);
  });
});

describe('a later version', () => {
  const published = (h5Version: string) =>
    samplePackage({
      packageId: 1,
      h5Version,
      period: 'official' as const,
      extendInfo: {},
      mainUrl: '',
      iconUrl: 'http://icon',
    });

  test('needs no icon: the earlier one is handed back', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(published('1.4.1.90'));
    const { run, posted } = scene(mpaas);
    await run({ icon: undefined });
    expect(posted).toEqual(['package.zip']);
    expect(mpaas.packages[1]?.iconUrl).toBe('http://icon');
  });

  test.each(['1.4.2.91', '1.10.0.0'])('below the published %s is refused, unless it is forced', async (highest) => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push(published(highest));
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'VERSION_NOT_NEWER', facts: { h5Version: '1.4.2.90', highest } });
    expect(await scene(mpaas).run({ allowDowngrade: true })).toMatchObject({ status: 'live' });
  });

  test('below one that was uploaded but never published is fine', async () => {
    const mpaas = createFakeMpaas();
    mpaas.packages.push({ ...published('2.0.0.90'), period: 'never' });
    expect(await scene(mpaas).run()).toMatchObject({ status: 'live' });
  });
});

describe('a write whose answer is lost', () => {
  test.each(['uploadPackage', 'createWhitelist', 'createTask'] as const)('after %s took effect is settled by looking', async (method) => {
    const mpaas = createFakeMpaas();
    mpaas.fail(method, 'lost-after');
    expect(await scene(mpaas).run()).toMatchObject({ status: 'live' });
    expect(mpaas.calls.filter((each) => each === method)).toHaveLength(1);
    expect([mpaas.packages.length, mpaas.whitelists.length, mpaas.tasks.length]).toEqual([1, 1, 1]);
  });

  test.each(['uploadPackage', 'createWhitelist', 'createTask'] as const)('before %s took effect is repeated once', async (method) => {
    const mpaas = createFakeMpaas();
    mpaas.fail(method, 'lost-before');
    expect(await scene(mpaas).run()).toMatchObject({ status: 'live' });
    expect([mpaas.packages.length, mpaas.whitelists.length, mpaas.tasks.length]).toEqual([1, 1, 1]);
  });

  test('while adding users is repeated: adding twice does no harm', async () => {
    const mpaas = createFakeMpaas();
    mpaas.fail('addToWhitelist', 'lost-after');
    expect(await scene(mpaas).run()).toMatchObject({ status: 'live' });
    expect([...(mpaas.users.get(2700) ?? [])]).toEqual(['u001', 'u002']);
  });

  test('twice without a trace ends as unknown', async () => {
    const mpaas = createFakeMpaas();
    mpaas.fail('createTask', 'lost-before', 'lost-before');
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8 });
  });

  test('when looking fails too ends as unknown', async () => {
    const mpaas = createFakeMpaas();
    mpaas.fail('createTask', 'lost-after');
    mpaas.fail('listTasks', 'down');
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8 });
  });
});

describe('accepted but not live', () => {
  test.each(['ended', 'paused'] as const)('a new task that turns %s is a failure, not a success', async (state) => {
    const mpaas = createFakeMpaas();
    mpaas.taskStates = ['waiting', state];
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'NOT_LIVE', exit: 7, facts: { state } });
  });

  test('a task that never publishes fails when the wait is over', async () => {
    const mpaas = createFakeMpaas();
    mpaas.taskStates = ['waiting'];
    expect(await failureOf(scene(mpaas).run({ waitMs: 3000 }))).toMatchObject({
      code: 'NOT_LIVE',
      facts: { state: 'waiting', waitedMs: 3000 },
    });
  });

  test('users that a new whitelist refuses are named', async () => {
    const mpaas = createFakeMpaas();
    mpaas.refuseUsers = ['u002'];
    expect(await failureOf(scene(mpaas).run())).toMatchObject({ code: 'WHITELIST_INCOMPLETE', facts: { users: ['u002'] } });
    expect(mpaas.tasks).toEqual([]);
  });

  test('users that an existing whitelist refuses are a warning: they may be in it already', async () => {
    const mpaas = createFakeMpaas();
    mpaas.whitelists.push({ whitelistId: 9, name: 'qa', type: 'normal', users: 1 });
    mpaas.refuseUsers = ['u002'];
    const { run, reporter } = scene(mpaas);
    expect(await run()).toMatchObject({ status: 'live' });
    expect(reporter.events).toContainEqual(expect.objectContaining({ type: 'warned', message: expect.stringContaining('u002') as string }));
  });
});

describe('a dry run', () => {
  test('makes every read and no write, and tells the writes in their order', async () => {
    const mpaas = createFakeMpaas();
    const { run, reporter, posted } = scene(mpaas);
    expect(await run({ dryRun: true })).toMatchObject({ status: 'planned' });
    expect(writesOf(mpaas)).toEqual([]);
    expect(posted).toEqual([]);
    expect(mpaas.calls).toEqual(
      expect.arrayContaining(['findMiniProgram', 'listPackages', 'virtualDomain', 'findWhitelist', 'uploadToken']),
    );
    const planned = reporter.events.flatMap((event) => (event.type === 'write-planned' ? [event.operation] : []));
    expect(planned).toEqual([
      'PostObject',
      'PostObject',
      'UploadMcubeMiniPackage',
      'CreateMcubeWhitelist',
      'UpdateMcubeWhitelist',
      'CreateMcubeMiniTask',
    ]);
  });

  test('of a finished release plans only to add the users again', async () => {
    const mpaas = createFakeMpaas();
    await scene(mpaas).run();
    const { run, reporter } = scene(mpaas);
    await run({ dryRun: true });
    expect(reporter.events.filter(({ type }) => type === 'write-planned')).toMatchObject([{ operation: 'UpdateMcubeWhitelist' }]);
  });
});
