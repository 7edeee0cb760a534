import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RecordedCall } from '../../src/emulator/recorder.ts';
import type { Event } from '../../src/reporting/events.ts';
import { type AppWish, h5IdOf, wishes } from '../support/app-file.ts';
import { manyApps } from '../support/many-apps.ts';

/** Side by side they end in any order. */
const byText = (one = '', other = ''): number => one.localeCompare(other);

/** Two workspaces, so two budgets: app1 and app3 share one. */
const three = wishes(3, ['PROD', 'TEST']);

const receiptIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'miniship-receipt.json'), 'utf8')) as {
    readonly apps: readonly { readonly app: string; readonly status: string; readonly undo: object }[];
    readonly calls: readonly object[];
    readonly status: string;
  };
const appsOf = (outputs: Readonly<Record<string, string>>) => JSON.parse(outputs['apps'] ?? '') as readonly Record<string, string>[];
const uploadsAt = (scene: Awaited<ReturnType<typeof manyApps>>): readonly { workspaceId: string; atMs: number }[] =>
  scene.emulator.calls
    .filter(({ operation, outcome }) => operation === 'UploadMcubeMiniPackage' && outcome === 'OK')
    .map(({ time, parameters }) => ({ workspaceId: parameters['WorkspaceId'] ?? '', atMs: Date.parse(time) }));

/** With a version that is not above what is there already, a release of app2 is refused by itself. */
const withNewerNews = (apps: readonly AppWish[]) => ({
  more: ({ name }: AppWish) => (name === apps[1]?.name ? { version: '0.0.1', versionScheme: 'plain' } : { version: 'v1.4.2' }),
});

describe('a release of several mini programs', () => {
  test('publishes every one of them, and tells all of it as one run', async () => {
    const scene = await manyApps(three);
    const told = await scene.release();
    expect(told).toMatchObject({ exit: 0, status: 'live' });
    expect(told.told('apps-found')).toMatchObject([{ names: ['app1', 'app2', 'app3'], workspaces: 2 }]);
    expect(appsOf(told.outputs)).toEqual(
      ['app1', 'app2', 'app3'].map((app, index) => ({
        app,
        h5Id: h5IdOf(index),
        version: '1.4.2.90',
        // oxlint-disable-next-line typescript/no-unsafe-assignment -- matchers are of type any.
        packageId: expect.stringMatching(/^\d+$/),
        // oxlint-disable-next-line typescript/no-unsafe-assignment -- matchers are of type any.
        taskId: expect.stringMatching(/^\d+$/),
        status: 'live',
        errorCode: '',
      })),
    );
    expect(told.outputs).toMatchObject({ 'package-id': '', 'task-id': '', 'error-code': '' });
    for (const [index, { workspaceId }] of three.entries()) {
      const asked = { appId: 'ONEX', workspaceId, h5Id: h5IdOf(index), userId: 'u1', platform: 'ios', clientVersion: '10.2.0' } as const;
      expect(scene.emulator.resolve(asked)).toMatchObject({ h5Version: '1.4.2.90' });
    }
  });

  test('tells of each as if it ran alone, with its name on every event and its place among all', async () => {
    const scene = await manyApps(three);
    const told = await scene.release();
    const of = (app: string): readonly Event[] => told.events.filter((event) => event.app === app);
    for (const [index, { name }] of three.entries()) {
      expect(of(name)[0]).toMatchObject({ type: 'run-started', place: { number: index + 1, of: 3 } });
      expect(of(name).at(-1)).toMatchObject({ type: 'finished', result: { status: 'live' } });
    }
    const whole = told.events.filter(({ app }) => app === undefined);
    expect(whole.map(({ type }) => type)).toEqual([
      'run-started',
      'step-started',
      'apps-found',
      'step-finished',
      'apps-ended',
      'step-started',
      'step-finished',
      'receipt-written',
      'finished',
    ]);
  });

  test('leaves one receipt, in which each has a whole one of its own', async () => {
    const scene = await manyApps(three);
    const told = await scene.release();
    const receipt = receiptIn(scene.folder);
    expect(receipt).toMatchObject({ receipt: 1, verb: 'release', status: 'live', asked: { apps: ['app1', 'app2', 'app3'] }, calls: [] });
    expect(receipt.apps.map(({ app, status }) => `${app} ${status}`)).toEqual(['app1 live', 'app2 live', 'app3 live']);
    expect(receipt.apps[2]).toMatchObject({
      receipt: 1,
      verb: 'release',
      asked: { h5Id: h5IdOf(2) },
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- matchers are of type any.
      undo: { taskId: expect.any(Number) },
    });
    expect(told.outputs['receipt-path']).toBe(join(scene.folder, 'miniship-receipt.json'));
  });

  test('run again, finds what is there and sends nothing twice', async () => {
    const scene = await manyApps(three);
    const first = appsOf((await scene.release()).outputs);
    const again = await scene.release();
    expect(appsOf(again.outputs)).toEqual(first);
    expect(again.operations).not.toContain('UploadMcubeMiniPackage');
    expect(again.operations).not.toContain('CreateMcubeMiniTask');
  });

  test('keeps to the rate limit of each workspace, and waits in none for another', async () => {
    const scene = await manyApps(wishes(6, ['PROD', 'TEST']), { rateLimit: 'strict' });
    const startMs = scene.clock.now();
    const told = await scene.release();
    expect(told.told('request-retried').filter(({ operation }) => operation === 'UploadMcubeMiniPackage')).toEqual([]);
    for (const workspaceId of ['PROD', 'TEST']) {
      const times = uploadsAt(scene).filter((upload) => upload.workspaceId === workspaceId);
      expect(times).toHaveLength(3);
      expect(Math.max(...times.map(({ atMs }) => atMs)) - startMs).toBeLessThan(14_000);
    }
  });

  test('with "burst" the first ten go out without waiting, and a cloud that counts evenly makes it slow down and still end well', async () => {
    const atOnce = await manyApps(wishes(8), { rateLimit: 'window' });
    const startMs = atOnce.clock.now();
    expect(await atOnce.release({ 'upload-pace': 'burst' })).toMatchObject({ exit: 0 });
    expect(Math.max(...uploadsAt(atOnce).map(({ atMs }) => atMs)) - startMs).toBeLessThan(12_000);

    const even = await manyApps(wishes(4), { rateLimit: 'strict' });
    const told = await even.release({ 'upload-pace': 'burst' });
    expect(told).toMatchObject({ exit: 0, status: 'live' });
    expect(told.told('request-retried').map(({ code }) => code)).toContain('CLOUD_THROTTLED');
  });
});

describe('one that fails', () => {
  test('stops no other, and fails the run with its own code and name', async () => {
    const scene = await manyApps(three, withNewerNews(three));
    await scene.release({ app: 'app2', all: undefined, version: 'v9.0.0' });
    const told = await scene.release({ version: undefined });
    expect(told).toMatchObject({ exit: 5, status: 'failed', outputs: { 'error-code': 'VERSION_NOT_NEWER' } });
    expect(told.failed?.message).toMatch(/^app2: Version 0\.0\.1\.0 is not above 9\.0\.0\.0/);
    expect(appsOf(told.outputs).map(({ status, version }) => `${status} ${version}`)).toEqual([
      'live 1.4.2.90',
      'failed 0.0.1.0',
      'live 1.4.2.90',
    ]);
  });

  test('among several, all are told, and the exit code is that of the worst', async () => {
    const scene = await manyApps(three);
    scene.emulator.failNext('CreateMcubeMiniTask', { when: 'before', kind: 'echo', times: 2 });
    const told = await scene.release();
    expect(told.failed).toMatchObject({ code: 'APPS_FAILED' });
    expect(told.failed?.problems).toHaveLength(2);
    expect(told.exit).toBe(Math.max(...(told.failed?.problems ?? []).map(({ exit }) => exit)));
    expect(
      appsOf(told.outputs)
        .map(({ status }) => status)
        .sort(byText),
    ).toEqual(['failed', 'failed', 'live']);
    expect(told.outputs['error-code']).toBe('APPS_FAILED');
    expect(
      receiptIn(scene.folder)
        .apps.map(({ status }) => status)
        .sort(byText),
    ).toEqual(['failed', 'failed', 'live']);
  });

  test('is made good by the same command run again', async () => {
    const scene = await manyApps(three);
    scene.emulator.failNext('UploadMcubeMiniPackage', { when: 'before', kind: 'echo' });
    expect(await scene.release()).toMatchObject({ status: 'failed' });
    const again = await scene.release();
    expect(again).toMatchObject({ exit: 0, status: 'live' });
    expect(again.operations.filter((name) => name === 'UploadMcubeMiniPackage')).toHaveLength(1);
  });
});

describe('before anything is sent', () => {
  test('all problems of all of them are told at once, common ones once', async () => {
    const scene = await manyApps(three, { more: ({ name }) => (name === 'app1' ? { path: 'nowhere' } : { rules: ['city of Shanghai'] }) });
    const told = await scene.release({ version: undefined, receipt: 'receipt.json' });
    expect(told).toMatchObject({ exit: 2, status: 'failed' });
    expect(told.operations).toEqual([]);
    const messages = told.failed?.problems.map(({ message }) => message) ?? [];
    expect(messages.filter((message) => message.includes('No version was given'))).toHaveLength(1);
    expect(messages.filter((message) => message.startsWith('app1: ') && message.includes('nowhere'))).toHaveLength(1);
    expect(messages.filter((message) => /^app[23]: "rules" is "city of/.test(message))).toHaveLength(2);
    expect(existsSync(join(scene.folder, 'receipt.json'))).toBe(false);
  });

  test('what is wrong with the file is told once, not once for each that reads it', async () => {
    const scene = await manyApps(three, { more: ({ name }) => (name === 'app1' ? { icno: 'x', colour: 'red' } : {}) });
    const told = await scene.release();
    expect(told.operations).toEqual([]);
    const messages = told.failed?.problems.map(({ message }) => message.replace(/^.*: /, '')) ?? [];
    expect(messages.toSorted()).toEqual([
      expect.stringContaining('there is no key "colour" here') as string,
      expect.stringContaining('there is no key "icno" here') as string,
    ]);
  });

  test('two names for one mini program are found', async () => {
    const scene = await manyApps(three, { more: ({ name }) => (name === 'app3' ? { h5Id: h5IdOf(0) } : {}) });
    const told = await scene.release();
    expect(told.failed).toMatchObject({ code: 'APP_TWICE', facts: { apps: ['app1', 'app3'] } });
    expect(told.operations).toEqual([]);
  });

  test.each([
    { given: { 'with-serverless': 'true', 'space-id': 'mp-1' }, code: 'INPUT_MISPLACED' },
    { given: { app: 'app1,app2' }, code: 'INPUTS_CONFLICT' },
    { given: { 'h5-id': '2017072607907880' }, code: 'INPUTS_CONFLICT' },
  ])('what goes with one mini program alone is refused: $given', async ({ given, code }) => {
    const scene = await manyApps(three);
    const told = await scene.release(given);
    expect(told.exit).toBe(2);
    expect([told.failed, ...(told.failed?.problems ?? [])].map((failure) => failure?.code)).toContain(code);
    expect(told.operations).toEqual([]);
  });

  test('a variable that names one mini program is left out, and that is told', async () => {
    const scene = await manyApps(three);
    const told = await scene.run(
      'status',
      { all: 'true' },
      { clock: scene.clock, variables: { MINISHIP_H5_ID: '1', MINISHIP_H5_NAME: '', ...nobody } },
    );
    expect(told.told('warned').map(({ message }) => message)).toEqual([
      'MINISHIP_H5_ID is not used: each mini program has its own in miniship.json.',
    ]);
    expect(appsOf(told.outputs).map(({ h5Id }) => h5Id)).toEqual([h5IdOf(0), h5IdOf(1), h5IdOf(2)]);
  });
});

/** The emulator's variables name an app and a mini program of their own; the file has others. */
const nobody = { MINISHIP_APP_ID: '', MINISHIP_WORKSPACE_ID: '', MINISHIP_TENANT_ID: '', MINISHIP_SPACE_ID: '' };
const alone = { MINISHIP_H5_ID: '', MINISHIP_H5_NAME: '', ...nobody };

describe('the other verbs', () => {
  test('status shows each, and a dry run writes nothing', async () => {
    const scene = await manyApps(three);
    const planned = await scene.release({ 'dry-run': 'true' });
    expect(planned).toMatchObject({ exit: 0, status: 'planned' });
    expect(planned.operations).not.toContain('UploadMcubeMiniPackage');
    expect(planned.told('write-planned').map(({ app }) => app)).toEqual(expect.arrayContaining(['app1', 'app2', 'app3']));
    await scene.release();
    const seen = await scene.run('status', { all: 'true' }, { clock: scene.clock, variables: alone });
    expect(seen).toMatchObject({ exit: 0, status: 'read' });
    expect(
      seen
        .told('status-read')
        .map(({ app }) => app)
        .sort(byText),
    ).toEqual(['app1', 'app2', 'app3']);
    expect(seen.outputs['receipt-path']).toBe('');
  });

  test('promote, pause and resume move every rollout', async () => {
    const rollout = { audience: undefined, rollout: [{ whitelist: { name: 'qa', users: ['u1'] } }, 'everyone'] };
    const scene = await manyApps(three, { more: () => rollout });
    const move = (verb: 'promote' | 'pause' | 'resume', given = {}) =>
      scene.run(verb, { all: 'true', ...given }, { clock: scene.clock, variables: alone });
    await scene.release();
    expect(await move('pause')).toMatchObject({ exit: 0, status: 'paused' });
    expect(await move('resume')).toMatchObject({ exit: 0, status: 'live' });
    const promoted = await move('promote');
    expect(promoted).toMatchObject({ exit: 0, status: 'live' });
    expect(
      promoted
        .told('stage-reached')
        .map(({ app }) => app)
        .sort(byText),
    ).toEqual(['app1', 'app2', 'app3']);
  });

  test('verify compares every mini program of the receipt, chosen or not, and rollback takes its part of it', async () => {
    const scene = await manyApps(three);
    const run = (verb: 'verify' | 'rollback', given: Record<string, string>) =>
      scene.run(verb, given, { clock: scene.clock, variables: alone });
    await scene.release();
    const receipt = join(scene.folder, 'first.json');
    await scene.release({ receipt });
    const all = await run('verify', { receipt });
    expect(all).toMatchObject({ exit: 0, status: 'read' });
    expect(
      all
        .told('receipt-compared')
        .map(({ app }) => app)
        .sort(byText),
    ).toEqual(['app1', 'app2', 'app3']);
    expect((await run('verify', { receipt, app: 'app2' })).told('receipt-compared')).toHaveLength(1);

    await scene.release({ version: 'v1.5.0' });
    const back = await run('rollback', { app: 'app3', to: receipt });
    expect(back).toMatchObject({ exit: 0, status: 'live', outputs: { 'rolled-back-from': '1.5.0.90', 'rolled-back-to': '1.4.2.90' } });
  });
});

test('a cancelled run begins nothing more, says of each what became of it, and goes on where it stopped when it is run again', async () => {
  let uploads = 0;
  const onCall = ({ operation, outcome }: RecordedCall): void => {
    if (operation !== 'UploadMcubeMiniPackage' || outcome !== 'OK') return;
    uploads += 1;
    if (uploads === 2) process.emit('SIGINT');
  };
  const scene = await manyApps(wishes(8), { rateLimit: 'strict', onCall });
  const told = await scene.release();
  expect(told).toMatchObject({ exit: 130, status: 'failed' });
  const records = appsOf(told.outputs);
  expect(records.map(({ app }) => app)).toEqual(wishes(8).map(({ name }) => name));
  expect(records.slice(6).map(({ errorCode }) => errorCode)).toEqual(['CANCELLED', 'CANCELLED']);
  expect(uploads).toBe(2);
  expect(receiptIn(scene.folder).status).toBe('failed');

  expect(await scene.release()).toMatchObject({ exit: 0, status: 'live' });
  expect(uploads).toBe(8);
});
