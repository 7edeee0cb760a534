import { expect, test } from 'vitest';
import { type InProcess, inProcess } from '../support/in-process.ts';
import { basics } from '../support/rehearsal.ts';

const noon = Date.UTC(2026, 0, 15, 12);
const onGitLab = { ci: 'GitLab CI', repository: 'acme/shop', commit: 'a'.repeat(40), commitMs: noon, run: '900', runNumber: 900 };
const onGitHub = { ci: 'GitHub Actions', repository: 'fork/shop', commit: 'b'.repeat(40), commitMs: noon + 60_000, run: '7', runNumber: 7 };
const qa = { ...basics, whitelist: 'qa', 'whitelist-users': 'u001' };
const everyone = { ...basics, audience: 'everyone' };

const received = ({ emulator }: InProcess, userId: string): string | undefined =>
  emulator.resolve({
    appId: 'ONEX570DA892117',
    workspaceId: 'PROD',
    h5Id: '2017072607907880',
    userId,
    platform: 'ios',
    clientVersion: '10.2.0',
  })?.h5Version;

test('an older commit never overtakes a newer one, whatever CI system and repository it comes from, unless it is forced', async () => {
  const scene = await inProcess({});
  expect(await scene.run('release', everyone, { run: onGitHub })).toMatchObject({ exit: 0 });
  const older = { ...everyone, version: 'v1.4.3' };
  const refused = await scene.run('release', older, { run: onGitLab });
  expect(refused).toMatchObject({ exit: 5, outputs: { 'error-code': 'STALE_RUN' } });
  expect(refused.failed?.message).toMatch(
    /aaaaaaaaaaaa \(2026-01-15T12:00:00Z, run 900 of GitLab CI\).*bbbbbbbbbbbb .*version 1\.4\.2\.90/,
  );
  // The token is asked for while the archive is made; nothing is posted with it.
  expect(refused.operations.filter((operation) => !/^(List|Query|GetMcubeFileToken)/.test(operation))).toEqual([]);
  expect(received(scene, 'u009')).toBe('1.4.2.90');

  const forced = await scene.run('release', { ...older, force: 'true' }, { run: onGitLab });
  expect(forced.exit).toBe(0);
  expect(forced.told('warned').map(({ message }) => message)).toEqual([
    expect.stringContaining('older than commit bbbbbbbbbbbb') as string,
  ]);
  expect(received(scene, 'u009')).toBe('1.4.3.90');
});

test('a release that ends the rollout before it leaves one in progress, and its rerun changes nothing more', async () => {
  // The rollout before began some seconds ago by the clock of the cloud: it is no rival that began in the same moment.
  const scene = await inProcess({}, { now: () => Date.now() - 10_000 });
  await scene.run('release', qa, { run: onGitLab });
  const next = { ...qa, version: 'v1.5.0', 'on-active-release': 'finish' };
  expect(await scene.run('release', { ...qa, version: 'v1.5.0' }, { run: onGitHub })).toMatchObject({
    outputs: { 'error-code': 'ROLLOUT_ACTIVE' },
  });
  const released = await scene.run('release', next, { run: onGitHub });
  expect(released.told('rollout-changed')).toMatchObject([
    { state: 'publishing', audience: 'whitelist "qa"' },
    { state: 'ended', audience: 'whitelist "qa"' },
  ]);
  const states = (await scene.run('status')).told('status-read')[0]?.sections.find(({ name }) => name === 'tasks')?.records;
  expect(states).toMatchObject([
    { h5Version: '1.5.0.90', state: 'publishing' },
    { h5Version: '1.4.2.90', state: 'ended' },
  ]);
  const again = await scene.run('release', next, { run: onGitHub });
  expect(again.operations).not.toContain('ChangeMcubeMiniTaskStatus');
  expect(again.outputs['task-id']).toBe(released.outputs['task-id']);
});

const called = (operations: readonly string[], operation: string): number => operations.filter((each) => each === operation).length;

test('a release makes the calls that the speed page lists, those before the decision while its archive is made', async () => {
  const scene = await inProcess({});
  const { operations, events } = await scene.run('release', { ...everyone, 'virtual-domain': 'example.com' });
  expect(operations.slice(0, 3)).toEqual(['ListMcubeMiniApps', 'ListMcubeMiniPackages', 'GetMcubeFileToken']);
  expect(operations.slice(3, 5)).toEqual(['PostObject', 'PostObject']);
  expect(operations.slice(5)).toEqual([
    'UploadMcubeMiniPackage',
    'ListMcubeMiniPackages',
    'CreateMcubeMiniTask',
    'ListMcubeMiniTasks',
    'ListMcubeMiniPackages',
  ]);
  expect(events.findIndex(({ type }) => type === 'file-uploaded')).toBeGreaterThan(events.findIndex(({ type }) => type === 'archive-made'));
});

test('versions that are out for everyone are asked for their tasks once, however often the release looks', async () => {
  const scene = await inProcess({});
  for (const version of ['v1.4.2', 'v1.4.3', 'v1.4.4']) await scene.run('release', { ...everyone, version });
  const { operations } = await scene.run('release', { ...everyone, version: 'v1.4.5' });
  // Three that were there, and the one that this release made.
  expect(called(operations, 'ListMcubeMiniTasks')).toBe(4);
});

test('a version in a gray stage is looked at again before and after the task is made', async () => {
  const scene = await inProcess({});
  await scene.run('release', qa);
  const { operations } = await scene.run('release', { ...everyone, version: 'v1.4.3', 'on-active-release': 'leave' });
  expect(called(operations, 'ListMcubeMiniTasks')).toBe(4);
});
