import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import type { Package, Task, TaskAudience } from '../../src/services/mpaas-words.ts';
import { accountOf, outputsOf } from '../../src/workflows/release-record.ts';
import { stampedMemo, stampInto } from '../../src/workflows/stamp.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { asked } from '../support/asked.ts';
import { createFakeMpaas, type FakeMpaas, samplePackage, writesOf } from '../support/fake-mpaas.ts';
import { failureOf, releaseScene } from '../support/release-scene.ts';

const noon = Date.UTC(2026, 0, 15, 12);
const old: RunFacts = { ci: 'GitLab CI', commit: 'a'.repeat(40), commitMs: noon, run: '100' };
const recent: RunFacts = { ci: 'GitHub Actions', commit: 'b'.repeat(40), commitMs: noon + 60_000, run: '7' };
const whitelist: TaskAudience = { kind: 'whitelist', whitelistIds: [9] };

/** A version that somebody released, and its task. */
function publish(
  mpaas: FakeMpaas,
  h5Version: string,
  more: { run?: RunFacts; audience?: TaskAudience; state?: Task['state']; memo?: string } = {},
): Package {
  const { run = old, audience = whitelist, state = 'publishing' } = more;
  const packageId = 100 + mpaas.packages.length;
  const period = audience.kind === 'everyone' ? 'official' : 'external-gray';
  const found = samplePackage({ packageId, h5Version, period, extendInfo: stampInto({}, 'f'.repeat(64), run), iconUrl: 'http://icon' });
  mpaas.packages.push(found);
  const memo = more.memo ?? stampedMemo('Before', { sha256: 'f'.repeat(64), run, by: 'release' });
  mpaas.tasks.push({ taskId: 7000 + mpaas.tasks.length, packageId, state, audience, rules: [], memo });
  return found;
}

const warnings = (events: readonly Event[]) => events.filter(({ type }) => type === 'warned');

describe('an older commit', () => {
  test('is refused before anything is sent, although its version is higher', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90', { run: recent, audience: { kind: 'everyone' } });
    const { run, posted } = releaseScene(mpaas, old);
    expect(await failureOf(run())).toMatchObject({ code: 'STALE_RUN', exit: 5 });
    expect([writesOf(mpaas), posted]).toEqual([[], []]);
  });

  test('is refused in a dry run too, as the real run would be', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90', { run: recent, audience: { kind: 'everyone' } });
    expect(await failureOf(releaseScene(mpaas, old).run({ dryRun: true }))).toMatchObject({ code: 'STALE_RUN' });
  });

  test('that has uploaded already is refused right before its task, when a newer one was published meanwhile', async () => {
    const mpaas = createFakeMpaas();
    const { run } = releaseScene(mpaas, old, () => {
      if (mpaas.packages.length === 0) publish(mpaas, '1.4.3.90', { run: recent, audience: { kind: 'everyone' } });
    });
    expect(await failureOf(run({ audience: { kind: 'everyone' } }))).toMatchObject({ code: 'STALE_RUN' });
    expect(mpaas.calls).not.toContain('createTask');
  });

  test('below a version that was published while the archive travelled is refused, although nobody knows the commits', async () => {
    const mpaas = createFakeMpaas();
    const { run } = releaseScene(mpaas, {}, () => {
      if (mpaas.packages.length === 0) publish(mpaas, '1.4.3.90', { run: {}, audience: { kind: 'everyone' } });
    });
    expect(await failureOf(run())).toMatchObject({ code: 'VERSION_NOT_NEWER', facts: { highest: '1.4.3.90' } });
    expect(mpaas.calls).not.toContain('createTask');
  });

  test('with force is released, and warned of once', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90', { run: recent, audience: { kind: 'everyone' } });
    const { run, events } = releaseScene(mpaas, old);
    expect(await run({ force: true })).toBe('live');
    expect(warnings(events)).toHaveLength(1);
  });

  test('below the published version is told that its version is not newer', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.5.0.90', { run: recent, audience: { kind: 'everyone' } });
    expect(await failureOf(releaseScene(mpaas, old).run())).toMatchObject({ code: 'VERSION_NOT_NEWER' });
  });
});

describe('the rollout of another package', () => {
  test('stops a release before anything is sent', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    const { run, posted } = releaseScene(mpaas, recent);
    expect(await failureOf(run())).toMatchObject({ code: 'ROLLOUT_ACTIVE', facts: { h5Version: '1.4.1.90' } });
    expect([writesOf(mpaas), posted]).toEqual([[], []]);
  });

  test('does not stop one that reaches nobody', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    expect(await releaseScene(mpaas, recent).run({ audience: { kind: 'none' } })).toBe('uploaded');
  });

  test('that everyone receives is none', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90', { audience: { kind: 'everyone' } });
    expect(await releaseScene(mpaas, recent).run()).toBe('live');
  });

  test('that began while the archive travelled stops the task when it is of no older commit', async () => {
    const mpaas = createFakeMpaas();
    const { run } = releaseScene(mpaas, recent, () => {
      if (mpaas.packages.length === 0) publish(mpaas, '1.4.1.90', { run: recent });
    });
    expect(await failureOf(run())).toMatchObject({ code: 'ROLLOUT_ACTIVE' });
    expect(mpaas.calls).not.toContain('createTask');
  });

  test('that began while the archive travelled, of an older commit, has lost the race and ends', async () => {
    const mpaas = createFakeMpaas();
    const { run } = releaseScene(mpaas, recent, () => {
      if (mpaas.packages.length === 0) publish(mpaas, '1.4.1.90');
    });
    expect(await run()).toBe('live');
    expect(mpaas.tasks.map(({ state }) => state)).toEqual(['ended', 'publishing']);
  });

  test.each([
    { onActiveRelease: 'finish', state: 'ended' },
    { onActiveRelease: 'pause', state: 'paused' },
  ] as const)('is $state only after the own task publishes', async ({ onActiveRelease, state }) => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    const { run, events, record } = releaseScene(mpaas, recent);
    expect(await run({ onActiveRelease })).toBe('live');
    expect(mpaas.tasks.map((task) => [task.taskId, task.state])).toEqual([
      [7000, state],
      [5001, 'publishing'],
    ]);
    expect(events.filter(({ type }) => type === 'rollout-changed')).toMatchObject([
      { taskId: 5001, state: 'publishing' },
      { taskId: 7000, state, audience: 'whitelist 9' },
    ]);
    expect(accountOf(asked, record)).toMatchObject({
      done: { otherRollouts: [{ taskId: 7000, packageId: 100, h5Version: '1.4.1.90', state }] },
      undo: { otherRollouts: [{ taskId: 7000, packageId: 100, state: 'publishing' }] },
    });
  });

  test('stays as it is when the own task does not come to publish', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    mpaas.fail('createTask', 'refused');
    expect(await failureOf(releaseScene(mpaas, recent).run({ onActiveRelease: 'finish' }))).toMatchObject({ code: 'CLOUD_REFUSED' });
    expect(mpaas.tasks).toMatchObject([{ taskId: 7000, state: 'publishing' }]);
  });

  test('is ended by a rerun of the release that was killed before it did', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    mpaas.fail('changeTask', 'refused');
    const wish = { onActiveRelease: 'finish' } as const;
    expect(await failureOf(releaseScene(mpaas, recent).run(wish))).toMatchObject({ code: 'CLOUD_REFUSED' });
    expect(await releaseScene(mpaas, recent).run(wish)).toBe('live');
    expect(mpaas.tasks.map((task) => [task.taskId, task.state])).toEqual([
      [7000, 'ended'],
      [5001, 'publishing'],
    ]);
  });

  test('goes on beside it with "leave", and is warned of once although it is looked at twice', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    const { run, events } = releaseScene(mpaas, recent);
    expect(await run({ onActiveRelease: 'leave' })).toBe('live');
    expect(warnings(events)).toHaveLength(1);
    expect(mpaas.calls).not.toContain('changeTask');
  });

  test('is announced by a dry run, which ends nothing', async () => {
    const mpaas = createFakeMpaas();
    publish(mpaas, '1.4.1.90');
    const { run, events } = releaseScene(mpaas, recent);
    expect(await run({ onActiveRelease: 'finish', dryRun: true })).toBe('planned');
    expect(writesOf(mpaas)).toEqual([]);
    expect(events.filter(({ type }) => type === 'write-planned').at(-1)).toMatchObject({
      operation: 'ChangeMcubeMiniTaskStatus',
      effect: 'end the rollout of version 1.4.1.90 to whitelist 9',
      parameters: { TaskId: '7000', PackageId: '100' },
    });
  });

  test('is none to the rerun of the release that started it', async () => {
    const mpaas = createFakeMpaas();
    await releaseScene(mpaas, recent).run();
    mpaas.packages.splice(0, 1, { ...(mpaas.packages[0] as Package), period: 'external-gray' });
    expect(await releaseScene(mpaas, recent).run()).toBe('live');
    expect(mpaas.tasks).toHaveLength(1);
  });
});

describe('the stage of a release', () => {
  test('is told once it is live', async () => {
    const { run, events, record } = releaseScene(createFakeMpaas());
    await run({ stage: '1/3 whitelist qa' });
    expect(events).toContainEqual({ type: 'stage-reached', stage: '1/3 whitelist qa', h5Version: '1.4.2.90' });
    expect(outputsOf(record, { status: 'live', receiptPath: '', errorCode: '' })).toMatchObject({ stage: '1/3 whitelist qa' });
  });

  test('is told neither by a dry run nor without stages', async () => {
    const planned = releaseScene(createFakeMpaas());
    await planned.run({ stage: '1/3 whitelist qa', dryRun: true });
    const plain = releaseScene(createFakeMpaas());
    await plain.run();
    for (const { events, record } of [planned, plain]) {
      expect(events.filter(({ type }) => type === 'stage-reached')).toEqual([]);
      expect(outputsOf(record, { status: '', receiptPath: '', errorCode: '' })).toMatchObject({ stage: '' });
    }
  });
});
