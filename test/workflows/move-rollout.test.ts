import { describe, expect, test } from 'vitest';
import type { MoveRequest } from '../../src/config/rollout-request.ts';
import { moveRollout } from '../../src/workflows/move-rollout.ts';
import { accountOfRollout, outputsOfRollout, type RolloutRecord } from '../../src/workflows/rollout-record.ts';
import { writesOf } from '../support/fake-mpaas.ts';
import { createRolloutScene, move, type RolloutScene } from './rollout-scene.ts';

const run = async (scene: RolloutScene, how: MoveRequest['move'], more: Partial<MoveRequest> = {}) => {
  const record: RolloutRecord = {};
  const status = await moveRollout(move(how, more), scene.tools, record);
  return { status, record };
};

const named = { package: { kind: 'id', packageId: 3000 } } as const;

describe('every task of the package', () => {
  test.each([
    {
      how: 'pause',
      before: ['publishing', 'waiting', 'paused', 'ended'],
      after: ['paused', 'paused', 'paused', 'ended'],
      status: 'paused',
      writes: 2,
    },
    { how: 'resume', before: ['paused', 'publishing', 'ended'], after: ['publishing', 'publishing', 'ended'], status: 'live', writes: 1 },
    {
      how: 'finish',
      before: ['publishing', 'waiting', 'paused', 'ended'],
      after: ['ended', 'ended', 'ended', 'ended'],
      status: 'ended',
      writes: 3,
    },
  ] as const)('$how moves $before to $after', async ({ how, before, after, status, writes }) => {
    const scene = createRolloutScene();
    for (const state of before) scene.addQa({ state });
    const { status: reached, record } = await run(scene, how);
    expect(reached).toBe(status);
    expect(scene.mpaas.tasks.map(({ state }) => state)).toEqual(after);
    expect(writesOf(scene.mpaas)).toHaveLength(writes);
    expect(record.moved).toHaveLength(writes);
    expect(scene.eventsOf('rollout-changed')).toHaveLength(writes);
    expect(await run(scene, how)).toMatchObject({ status: 'unchanged' });
    expect(writesOf(scene.mpaas)).toHaveLength(writes);
  });

  test('of another package stays as it is', async () => {
    const scene = createRolloutScene();
    scene.addPackage(3001, '1.4.1.90');
    scene.addEveryone({ packageId: 3001 });
    scene.addQa();
    await run(scene, 'finish');
    expect(scene.states()).toEqual(['everyone publishing', 'whitelist ended']);
  });
});

describe('what cannot be', () => {
  test.each(['pause', 'resume'] as const)('%s of an ended rollout is refused before anything is written', async (how) => {
    const scene = createRolloutScene();
    const { taskId } = scene.addQa({ state: 'ended' });
    await expect(run(scene, how, named)).rejects.toMatchObject({
      code: 'TASK_MOVE_IMPOSSIBLE',
      facts: { taskId, state: 'ended', possible: [] },
    });
    expect(writesOf(scene.mpaas)).toEqual([]);
  });

  test.each(['pause', 'resume', 'finish'] as const)('%s where nothing was ever published says so', async (how) => {
    const scene = createRolloutScene();
    scene.mpaas.packages.splice(0);
    await expect(run(scene, how)).rejects.toMatchObject({ code: 'NOTHING_PUBLISHED' });
  });

  test('a rollout of somebody else is not touched unless it is named or forced', async () => {
    const scene = createRolloutScene();
    scene.addQa({ memo: 'by hand' });
    await expect(run(scene, 'pause')).rejects.toMatchObject({ code: 'ROLLOUT_FOREIGN' });
    expect(writesOf(scene.mpaas)).toEqual([]);
    expect(await run(scene, 'pause', { force: true })).toMatchObject({ status: 'paused' });
    expect(await run(scene, 'finish', named)).toMatchObject({ status: 'ended' });
  });
});

test('finish run again never goes on to the version below, which everybody receives', async () => {
  const scene = createRolloutScene();
  scene.addPackage(3001, '1.4.1.90');
  scene.addEveryone({ packageId: 3001 });
  scene.addQa();
  expect(await run(scene, 'finish')).toMatchObject({ status: 'ended' });
  expect(await run(scene, 'finish')).toMatchObject({ status: 'unchanged', record: { package: { packageId: 3000 } } });
  expect(scene.states()).toEqual(['everyone publishing', 'whitelist ended']);
  expect(await run(scene, 'finish', { package: { kind: 'version', h5Version: '1.4.1.90' } })).toMatchObject({ status: 'ended' });
});

test('a dry run writes nothing and names every task', async () => {
  const scene = createRolloutScene();
  scene.addQa();
  scene.addEveryone();
  expect(await run(scene, 'pause', { dryRun: true })).toMatchObject({ status: 'planned' });
  expect(writesOf(scene.mpaas)).toEqual([]);
  expect(scene.eventsOf('write-planned').map((event) => (event.type === 'write-planned' ? event.effect : ''))).toEqual([
    'pause task 5000 (whitelist 2700)',
    'pause task 5001 (everyone)',
  ]);
});

describe('a run that breaks half way', () => {
  test('goes on where it stopped', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.addWindow();
    scene.mpaas.fail('findTask', 'down');
    await expect(run(scene, 'pause')).rejects.toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
    expect(await run(scene, 'pause')).toMatchObject({ status: 'paused' });
    expect(scene.states()).toEqual(['whitelist paused', 'window paused']);
  });

  test('settles a lost answer by looking', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.mpaas.fail('changeTask', 'lost-after');
    expect(await run(scene, 'finish')).toMatchObject({ status: 'ended' });
    expect(writesOf(scene.mpaas)).toEqual(['changeTask']);
  });

  test('leaves alone what somebody moved there meanwhile', async () => {
    const scene = createRolloutScene();
    const { taskId } = scene.addQa();
    const tools = {
      ...scene.tools,
      mpaas: {
        ...scene.mpaas,
        listTasks: async (packageId: number) => {
          const listed = await scene.mpaas.listTasks(packageId);
          await scene.mpaas.changeTask({ taskId, packageId }, 'ended');
          return listed;
        },
      },
    };
    expect(await moveRollout(move('finish'), tools, {})).toBe('ended');
    expect(writesOf(scene.mpaas)).toEqual(['changeTask']);
  });
});

test('outputs and receipt hold package, task and what it was before', async () => {
  const scene = createRolloutScene();
  scene.addQa();
  const { record } = await run(scene, 'pause');
  const known = { status: 'paused', receiptPath: '/r.json', errorCode: '' };
  expect(outputsOfRollout('pause', record, known)).toEqual({
    status: 'paused',
    'package-id': '3000',
    'h5-version': '1.4.2.90',
    'task-id': '5000',
    'receipt-path': '/r.json',
    'error-code': '',
  });
  expect(accountOfRollout('pause', move('pause', { reason: 'crash rate' }), record)).toMatchObject({
    verb: 'pause',
    asked: { reason: 'crash rate' },
    done: { package: { packageId: 3000, h5Version: '1.4.2.90' }, moved: [{ taskId: 5000, state: 'paused', before: 'publishing' }] },
    undo: { moved: [{ taskId: 5000, state: 'publishing' }] },
  });
});
