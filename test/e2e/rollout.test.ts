import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedWith } from '../../src/emulator/seed.ts';
import { rehearseRollout } from '../support/rollout-rehearsal.ts';

/** The versions a tester and somebody else receive. */
const seen = ({ received }: { readonly received: (userId: string) => string | null }) => [received('u001'), received('u999')];

describe('a rollout as commands', () => {
  test('first stage, second stage, a closed gate, a pause, and the end: each says what happened, and calls nothing more', async () => {
    const scene = await rehearseRollout();

    const released = await scene.run('release', { app: 'shop', version: 'v1.1.0' });
    expect(released.screen).toMatchSnapshot('release');
    expect(released).toMatchObject({ exit: 0, result: { status: 'live', outputs: { 'h5-version': '1.1.0.90', 'task-id': '5002' } } });
    expect(seen(scene)).toEqual(['1.1.0.90', '1.0.0.90']);

    const promoted = await scene.run('promote', { app: 'shop' });
    expect(promoted.screen).toMatchSnapshot('promote');
    expect(promoted).toMatchObject({
      exit: 0,
      result: {
        verb: 'promote',
        status: 'live',
        outputs: {
          'package-id': '3002',
          'h5-version': '1.1.0.90',
          'task-id': '5003',
          stage: '2/3 window of 500 users',
          'receipt-path': join(scene.folder, 'miniship-receipt.json'),
          'error-code': '',
        },
      },
      writes: ['CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus'],
    });
    expect(seen(scene)).toEqual(['1.1.0.90', '1.1.0.90']);

    const again = await scene.run('promote', { app: 'shop' });
    expect(again.screen).toMatchSnapshot('promote again');
    expect(again).toMatchObject({ exit: 0, result: { status: 'unchanged', outputs: { stage: '2/3 window of 500 users' } }, writes: [] });

    const closed = await scene.run('promote', { app: 'shop', to: 'everyone' });
    expect(closed.screen).toMatchSnapshot('closed gate');
    expect(closed).toMatchObject({ exit: 7, result: { status: 'failed', error: { code: 'GATE_CLOSED' } }, writes: [] });
    expect(seen(scene)).toEqual(['1.1.0.90', '1.1.0.90']);

    const paused = await scene.run('pause', { app: 'shop', reason: 'crash rate is up' });
    expect(paused.screen).toMatchSnapshot('pause');
    expect(paused).toMatchObject({ exit: 0, result: { status: 'paused' }, writes: ['ChangeMcubeMiniTaskStatus'] });
    expect(scene.received('u555')).toBe('1.0.0.90');

    const refused = await scene.run('promote', { app: 'shop', to: 'everyone' });
    expect(refused.screen).toMatchSnapshot('promote while paused');
    expect(refused).toMatchObject({ exit: 7, result: { error: { code: 'ROLLOUT_PAUSED' } }, writes: [] });

    const resumed = await scene.run('resume', { app: 'shop' });
    expect(resumed.screen).toMatchSnapshot('resume');
    expect(resumed).toMatchObject({ exit: 0, result: { status: 'live' }, writes: ['ChangeMcubeMiniTaskStatus'] });

    scene.write({ open: '' });
    const everyone = await scene.run('promote', { app: 'shop', to: 'everyone' });
    expect(everyone.screen).toMatchSnapshot('promote to everyone');
    expect(everyone).toMatchObject({ exit: 0, result: { status: 'live', outputs: { stage: '3/3 everyone' } } });
    expect(seen(scene)).toEqual(['1.1.0.90', '1.1.0.90']);

    const finished = await scene.run('finish', { app: 'shop' });
    expect(finished.screen).toMatchSnapshot('finish');
    expect(finished).toMatchObject({ exit: 0, result: { status: 'ended' }, writes: ['ChangeMcubeMiniTaskStatus'] });
    expect(seen(scene)).toEqual(['1.0.0.90', '1.0.0.90']);
  });

  test('an impossible move is refused before any write, with the moves that are possible', async () => {
    const { run } = await rehearseRollout();
    await run('finish', { force: 'true' });
    const refused = await run('resume', { package: '1.0.0.90', force: 'true' });
    expect(refused.screen).toMatchSnapshot();
    expect(refused).toMatchObject({ exit: 5, writes: [] });
  });
});

describe('a rollout as the Action', () => {
  test('promote sets its outputs, and the summary shows the stages', async () => {
    const { action, steadied, received } = await rehearseRollout();
    expect((await action('release', { app: 'shop', version: 'v1.1.0' })).exit).toBe(0);
    const { exit, stdout, outputs, summary } = await action('promote', { app: 'shop', to: '2' });
    expect(exit, stdout).toBe(0);
    expect(outputs).toMatchObject({ status: 'live', 'h5-version': '1.1.0.90', stage: '2/3 window of 500 users', 'error-code': '' });
    expect(steadied(stdout)).toMatchSnapshot('log');
    expect(steadied(summary)).toMatchSnapshot('summary');
    expect(received('u999')).toBe('1.1.0.90');
  });
});

/** Two versions that everyone was to receive: the second one is bad. */
const twoVersions = { seed: seedWith({ h5Version: '1.0.0.90', audience: 'everyone' }, { h5Version: '1.1.0.90', audience: 'everyone' }) };
const reason = 'crash rate 4.2 %';

describe('a rollback as a command', () => {
  test('lists the candidates when no target is given, and writes nothing', async () => {
    const { run } = await rehearseRollout({}, twoVersions);
    const listed = await run('rollback', { app: 'shop' });
    expect(listed.screen).toMatchSnapshot();
    expect(listed).toMatchObject({ exit: 0, result: { status: 'read' }, writes: [] });
  });

  test('roll-forward: everyone receives the good content under a new version; a second run finds it done', async () => {
    const scene = await rehearseRollout({}, twoVersions);
    const back = await scene.run('rollback', { app: 'shop', to: 'previous', reason, force: 'true' });
    expect(back.screen).toMatchSnapshot('once');
    expect(back).toMatchObject({
      exit: 0,
      result: {
        status: 'live',
        outputs: { 'h5-version': '1.1.0.91', 'rolled-back-from': '1.1.0.90', 'rolled-back-to': '1.0.0.90', 'error-code': '' },
      },
      writes: ['PostObject', 'UploadMcubeMiniPackage', 'CreateMcubeMiniTask', 'ChangeMcubeMiniTaskStatus'],
    });
    expect(seen(scene)).toEqual(['1.1.0.91', '1.1.0.91']);
    const receipt = readFileSync(join(scene.folder, 'miniship-receipt.json'), 'utf8');
    expect(receipt).toContain(reason);

    const twice = await scene.run('rollback', { app: 'shop', to: 'previous', reason });
    expect(twice.screen).toMatchSnapshot('twice');
    expect(twice).toMatchObject({ exit: 0, result: { status: 'unchanged' }, writes: [] });
  });

  test.each([
    { strategy: 'finish', status: 'ended' },
    { strategy: 'reopen', status: 'live' },
  ])('$strategy: the bad version is published no more, and the plan says what is not known', async ({ strategy, status }) => {
    const scene = await rehearseRollout({}, twoVersions);
    const back = await scene.run('rollback', { app: 'shop', to: 'previous', strategy, reason, force: 'true' });
    expect(back.screen).toMatchSnapshot();
    expect(back).toMatchObject({ exit: 0, result: { status }, writes: ['ChangeMcubeMiniTaskStatus'] });
    expect(seen(scene)).toEqual(['1.0.0.90', '1.0.0.90']);
  });

  test('to a version that does not exist is refused with those that do', async () => {
    const { run } = await rehearseRollout({}, twoVersions);
    const refused = await run('rollback', { app: 'shop', to: '9.9.9', force: 'true' });
    expect(refused.screen).toMatchSnapshot();
    expect(refused).toMatchObject({ exit: 5, result: { error: { code: 'PACKAGE_UNKNOWN' } }, writes: [] });
  });
});

test('a rollback as the Action sets its outputs, and the summary tells from what to what, and why', async () => {
  const { action, steadied, received } = await rehearseRollout({}, twoVersions);
  const { exit, stdout, outputs, summary } = await action('rollback', { app: 'shop', to: 'previous', reason, force: 'true' });
  expect(exit, stdout).toBe(0);
  expect(outputs).toMatchObject({
    status: 'live',
    'h5-version': '1.1.0.91',
    'rolled-back-from': '1.1.0.90',
    'rolled-back-to': '1.0.0.90',
    'error-code': '',
  });
  expect(steadied(stdout)).toMatchSnapshot('log');
  expect(steadied(summary)).toMatchSnapshot('summary');
  expect(received('u999')).toBe('1.1.0.91');
});
