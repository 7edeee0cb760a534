import { expect, test } from 'vitest';
import { chooseRollout } from '../../src/workflows/choose-rollout.ts';
import { samplePackage } from '../support/fake-mpaas.ts';
import { createRolloutScene, h5Id, hourMs, type RolloutScene } from './rollout-scene.ts';

const choose = async (scene: RolloutScene, choice: Parameters<typeof chooseRollout>[0]['package'] = { kind: 'newest' }) =>
  (await chooseRollout({ h5Id, package: choice, force: false }, scene.tools)).package.h5Version;

/** 1.4.1 for everyone, and below it in time 1.4.2 in a window that has run out. */
function afterWindow() {
  const scene = createRolloutScene();
  scene.addPackage(3001, '1.4.1.90');
  scene.addEveryone({ packageId: 3001 });
  scene.addWindow({ state: 'ended' });
  scene.clock.advance(30 * hourMs);
  return scene;
}

test('is the highest version that is live', async () => {
  const scene = createRolloutScene();
  scene.addPackage(3001, '1.4.10.90');
  scene.addPackage(3002, '1.5.0.90');
  scene.addQa();
  scene.addQa({ packageId: 3001 });
  expect(await choose(scene)).toBe('1.4.10.90');
});

test('is one whose window has run out, before the one below that everybody receives', async () => {
  expect(await choose(afterWindow())).toBe('1.4.2.90');
});

test('is not one whose window ran out when something below it was published since', async () => {
  const scene = afterWindow();
  scene.addEveryone({ packageId: 3001 });
  expect(await choose(scene)).toBe('1.4.1.90');
});

test('is not one that was ended, nor one of somebody else', async () => {
  for (const more of [{ modifiedMs: 1 }, { memo: 'by hand' }]) {
    const scene = createRolloutScene();
    scene.addPackage(3001, '1.4.1.90');
    scene.addEveryone({ packageId: 3001 });
    scene.addWindow({ state: 'ended', ...more });
    scene.clock.advance(30 * hourMs);
    expect(await choose(scene)).toBe('1.4.1.90');
  }
});

test('is never one that was rolled back', async () => {
  const scene = afterWindow();
  const rollback = { from: '1.4.2.90', to: '1.4.1.90' };
  scene.mpaas.packages.push(
    samplePackage({ packageId: 3002, h5Version: '1.4.3.90', extendInfo: { miniship: { sha256: 'aa', rollback } } }),
  );
  expect(await choose(scene)).toBe('1.4.1.90');
});

test.each([
  { choice: { kind: 'version', h5Version: '1.4.1.90' }, version: '1.4.1.90' },
  { choice: { kind: 'version', h5Version: 'v1.4.1', scheme: 'ordered' }, version: '1.4.1.90' },
  { choice: { kind: 'id', packageId: 3001 }, version: '1.4.1.90' },
] as const)('is the one that was named: $choice', async ({ choice, version }) => {
  expect(await choose(afterWindow(), choice)).toBe(version);
});

test('tells whether there is a version to go back to', async () => {
  const scene = createRolloutScene();
  scene.addQa();
  const asked = { h5Id, package: { kind: 'newest' }, force: false } as const;
  expect((await chooseRollout(asked, scene.tools)).isFirst).toBe(true);
  scene.addPackage(3001, '1.4.1.90');
  expect((await chooseRollout(asked, scene.tools)).isFirst).toBe(false);
});

test('is nothing when nothing is published', async () => {
  await expect(choose(createRolloutScene())).rejects.toMatchObject({ code: 'NOTHING_PUBLISHED', facts: { packages: 1 } });
});
