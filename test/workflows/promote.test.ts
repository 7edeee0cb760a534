import { describe, expect, test } from 'vitest';
import type { PromoteRequest } from '../../src/config/rollout-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import { promote } from '../../src/workflows/promote.ts';
import { accountOfRollout, type RolloutRecord } from '../../src/workflows/rollout-record.ts';
import { memoStampOf, stampedMemo } from '../../src/workflows/stamp.ts';
import { writesOf } from '../support/fake-mpaas.ts';
import { createRolloutScene, everyone, hourMs, promotion, qa, type RolloutScene, sha256, window } from './rollout-scene.ts';

const run = async (
  scene: RolloutScene,
  more: Partial<PromoteRequest> = {},
  rollBack = () => Promise.reject(new Error('no rollback was asked for')),
) => {
  const record: RolloutRecord = {};
  const status = await promote(promotion(more), scene.tools, record, rollBack);
  return { status, record };
};

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error as Failure;
    throw error;
  }
  return expect.unreachable('it should have failed');
};

const promotedBy = (run: string) => stampedMemo('Promote', { sha256, run: { ci: 'test', run }, by: 'promote' });

describe('the next stage', () => {
  test('is created and read back as publishing before the one before is ended', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const { status, record } = await run(scene, { reason: 'crash rate is fine' });
    expect(status).toBe('live');
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
    expect(writesOf(scene.mpaas)).toEqual(['createTask', 'changeTask']);
    expect(scene.mpaas.calls.indexOf('changeTask')).toBeGreaterThan(scene.mpaas.calls.lastIndexOf('createTask'));
    expect(record).toMatchObject({
      package: { packageId: 3000, h5Version: '1.4.2.90' },
      stage: '2/3 window of 500 users',
      task: { taskId: 5001 },
    });
    expect(scene.eventsOf('stage-reached')).toEqual([{ type: 'stage-reached', stage: '2/3 window of 500 users', h5Version: '1.4.2.90' }]);
  });

  test('tells when it is live and the one before has not ended: a run that is killed in between is gone through again', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const seen: (readonly string[])[] = [];
    const onLive = async (): Promise<void> => void seen.push(scene.states());
    await promote(promotion(), scene.tools, {}, () => Promise.reject(new Error('no rollback was asked for')), onLive);
    expect(seen).toEqual([['whitelist publishing', 'window publishing']]);
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });

  test('carries a memo that says what, why and by which run', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    await run(scene, { reason: 'crash rate is fine' });
    const memo = scene.mpaas.tasks[1]?.memo ?? '';
    expect(memo).toContain('Promote 1.4.2.90 to window of 500 users: crash rate is fine');
    expect(memoStampOf(memo)).toMatchObject({ by: 'promote', sha256: sha256.slice(0, 12), ci: 'test', run: '42' });
  });

  test('has no stamp when stamps are switched off', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    await run(scene, { stamp: false, memo: 'by hand' });
    expect(scene.mpaas.tasks[1]?.memo).toBe('by hand');
  });

  test('leaves the one before when it is asked to', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    await run(scene, { previousStage: 'leave' });
    expect(scene.states()).toEqual(['whitelist publishing', 'window publishing']);
  });

  test('of a whitelist that is not there yet is created with its users', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const beta = { ...qa, audience: { kind: 'whitelist', name: 'beta', type: 'normal', users: { inline: ['u7', 'u8'] } } } as const;
    const { record } = await run(scene, { stages: [qa, beta, everyone] });
    expect(record.whitelist).toEqual({ whitelistId: 2701, name: 'beta', created: true, usersAdded: 2 });
    expect(scene.mpaas.tasks[1]?.audience).toEqual({ kind: 'whitelist', whitelistIds: [2701] });
    // The whitelist was not known when the rollout was looked at: its own task must not pass for a stray one.
    expect(scene.states()).toEqual(['whitelist ended', 'whitelist publishing']);
  });

  test('that does not come live leaves the one before publishing', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.mpaas.taskStates = ['waiting'];
    const failure = await failureOf(run(scene));
    expect(failure).toMatchObject({ code: 'NOT_LIVE', exit: 7 });
    expect(scene.states()).toEqual(['whitelist publishing', 'window waiting']);
  });

  test('whose end has passed is refused with its line, before anything is written', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const over = {
      ...window,
      where: 'miniship.yml:5',
      audience: { kind: 'window', users: 500, end: { kind: 'at', epochMs: 1000 } },
    } as const;
    const failure = await failureOf(run(scene, { stages: [qa, over, everyone] }));
    expect(failure).toMatchObject({ code: 'INPUT_INVALID', facts: { where: 'miniship.yml:5', expected: 'in the future' } });
    expect(writesOf(scene.mpaas)).toEqual([]);
  });

  test('can be skipped by name, and ends everything before it', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.addWindow();
    await run(scene, { to: { kind: 'stage', index: 2 } });
    expect(scene.states()).toEqual(['whitelist ended', 'window ended', 'everyone publishing']);
  });
});

describe('run again', () => {
  test('after it was stopped between the two halves, it completes the promotion and stops', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.addWindow({ memo: promotedBy('42') });
    expect((await run(scene)).status).toBe('live');
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
    expect(writesOf(scene.mpaas)).toEqual(['changeTask']);
  });

  test('after a call that acted when nobody waited for it any more, it ends the task too many, and the oldest stays', async () => {
    const scene = createRolloutScene();
    scene.addWindow({ memo: promotedBy('42') });
    scene.addWindow({ memo: promotedBy('42') });
    const asked = { to: { kind: 'stage', index: 1 } } as const;
    expect((await run(scene, { ...asked, dryRun: true })).status).toBe('unchanged');
    expect(scene.states()).toEqual(['window publishing', 'window publishing']);
    expect((await run(scene, asked)).status).toBe('unchanged');
    expect(scene.states()).toEqual(['window publishing', 'window ended']);
    expect(scene.eventsOf('race-settled')).toHaveLength(1);
  });

  test('after it was stopped while the new task still waited, it waits for it', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const { taskId } = await scene.mpaas.createTask({
      packageId: 3000,
      audience: { kind: 'window', users: 500, endMs: scene.clock.now() + hourMs },
      rules: [],
      memo: promotedBy('42'),
    });
    expect((await run(scene)).record.task).toMatchObject({ taskId, state: 'publishing' });
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });

  test.each([
    { when: 'in the same run', memo: promotedBy('42'), afterMs: 9 * hourMs, reason: 'was begun by this very run' },
    { when: 'a minute later by another run', memo: promotedBy('41'), afterMs: 60_000, reason: 'has just begun, and has no "hold"' },
  ])('$when, it promotes once', async ({ memo, afterMs, reason }) => {
    const scene = createRolloutScene();
    scene.addWindow({ memo });
    scene.clock.advance(afterMs);
    const { status, record } = await run(scene);
    expect(status).toBe('unchanged');
    expect(record.unchanged).toContain(reason);
    expect(writesOf(scene.mpaas)).toEqual([]);
    expect(scene.eventsOf('nothing-done')).toHaveLength(1);
  });

  test.each([
    { what: 'ten minutes later', memo: promotedBy('41'), afterMs: 600_000, more: {} },
    { what: 'with the stage by name', memo: promotedBy('42'), afterMs: 0, more: { to: { kind: 'stage', index: 2 } } as const },
    { what: 'with force', memo: promotedBy('42'), afterMs: 0, more: { force: true } },
    { what: 'after a release began the stage', memo: undefined, afterMs: 0, more: {} },
  ])('$what, it goes on', async ({ memo, afterMs, more }) => {
    const scene = createRolloutScene();
    scene.addWindow(memo === undefined ? {} : { memo });
    scene.clock.advance(afterMs);
    expect((await run(scene, more)).status).toBe('live');
    expect(scene.states()).toEqual(['window ended', 'everyone publishing']);
  });

  test.each([
    { to: { kind: 'next' }, reason: 'is complete: it is at its last stage, 3/3 everyone' },
    { to: { kind: 'stage', index: 2 }, reason: 'is at stage 3/3 everyone already' },
    { to: { kind: 'stage', index: 0 }, reason: 'is at stage 3/3 everyone already' },
  ] as const)('at the end with $to, it does nothing', async ({ to, reason }) => {
    const scene = createRolloutScene();
    scene.addEveryone();
    const { status, record } = await run(scene, { to });
    expect(status).toBe('unchanged');
    expect(record.unchanged).toContain(reason);
  });
});

describe('the hold', () => {
  const held = [{ ...qa, holdMs: 2 * hourMs }, window, everyone];

  test('keeps a stage until it has passed, and says when that is', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.clock.advance(hourMs);
    const { status, record } = await run(scene, { stages: held });
    expect(status).toBe('unchanged');
    expect(record.unchanged).toBe('Stage 1/3 whitelist qa is to last until 2026-01-15 18:09 +08:00 (in 60 min): its hold has not passed.');
    expect(writesOf(scene.mpaas)).toEqual([]);
  });

  test.each([
    { what: 'to the millisecond when it has passed', afterMs: 2 * hourMs, force: false },
    { what: 'before with force', afterMs: 1, force: true },
  ])('lets go $what', async ({ afterMs, force }) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.clock.advance(afterMs);
    expect((await run(scene, { stages: held, force })).status).toBe('live');
  });

  test('holds also when the stage to go to is named', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    expect((await run(scene, { stages: held, to: { kind: 'stage', index: 2 } })).status).toBe('unchanged');
  });

  test('holds when the cloud does not say since when', async () => {
    const scene = createRolloutScene();
    scene.addQa({ createdMs: undefined });
    scene.clock.advance(9 * hourMs);
    expect((await run(scene, { stages: held })).record.unchanged).toContain('does not say since when');
  });

  test('of no time at all lets a promoted stage go on at once', async () => {
    const scene = createRolloutScene();
    scene.addWindow({ memo: promotedBy('41') });
    expect((await run(scene, { stages: [qa, { ...window, holdMs: 0 }, everyone] })).status).toBe('live');
  });
});

describe('gates', () => {
  const manual = [{ ...qa, gates: [{ kind: 'manual' }] }, window, everyone] as const;
  const command = [{ ...qa, gates: [{ kind: 'command', command: 'npm run check', timeoutMs: 1000 }] }, window, everyone] as const;

  test('that are open let the rollout through, and are told', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const { record } = await run(scene, { stages: manual, approve: true });
    expect(record.gates).toEqual([{ gate: 'manual', kind: 'manual', isOpen: true, detail: 'approved with --approve' }]);
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });

  test('that are closed leave the rollout as it is, with exit 7', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const failure = await failureOf(run(scene, { stages: manual }));
    expect(failure).toMatchObject({ code: 'GATE_CLOSED', exit: 7, facts: { gate: 'manual', became: 'stays as it is' } });
    expect(writesOf(scene.mpaas)).toEqual([]);
  });

  test.each([
    { onGateFailure: 'leave', states: ['whitelist publishing'], became: 'stays as it is' },
    { onGateFailure: 'pause', states: ['whitelist paused'], became: 'was paused' },
    { onGateFailure: 'finish', states: ['whitelist ended'], became: 'was ended' },
  ] as const)('with on-gate-failure $onGateFailure the rollout $became', async ({ onGateFailure, states, became }) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.answers.exitCode = 3;
    const failure = await failureOf(run(scene, { stages: command, onGateFailure }));
    expect(failure.facts).toEqual({ gate: 'command npm run check', reason: 'exit code 3', became });
    expect(scene.states()).toEqual(states);
  });

  test('with on-gate-failure rollback the version before comes back', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.answers.exitCode = 1;
    const asked: unknown[] = [];
    const record: RolloutRecord = {};
    const rollBack = async (...of: unknown[]) => {
      asked.push(...of);
      return { from: '1.4.2.90', to: '1.4.1.90' };
    };
    const failure = await failureOf(promote(promotion({ stages: command, onGateFailure: 'rollback' }), scene.tools, record, rollBack));
    expect(failure.facts).toMatchObject({ became: 'was rolled back to the content of 1.4.1.90' });
    // What was rolled back does not come back: to promote it again leads nowhere.
    expect(failure.help).toContain('release a new version');
    expect(failure.told.zh).toBe('门禁“command npm run check”未通过：退出码 1。灰度发布已回滚到 1.4.1.90 的内容。');
    expect(failure.advice.zh).toContain('发布新版本');
    expect(record.rolledBack).toEqual({ from: '1.4.2.90', to: '1.4.1.90' });
    expect(asked).toMatchObject([{ packageId: 3000 }, { en: 'The gate "command npm run check" is closed: exit code 1' }]);
  });

  test.each([
    {
      failure: new Failure('ROLLBACK_NOWHERE', { from: '1.4.2.90', reason: 'no other version was published' }),
      code: 'GATE_CLOSED',
      exit: 7,
    },
    { failure: new Failure('OUTCOME_UNKNOWN', { operation: 'task 1', reason: 'lost' }), code: 'OUTCOME_UNKNOWN', exit: 8 },
  ])('a rollback that ends as $failure.code ends as $code', async ({ failure: lost, code, exit }) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.answers.exitCode = 1;
    const failure = await failureOf(run(scene, { stages: command, onGateFailure: 'rollback' }, () => Promise.reject(lost)));
    expect(failure).toMatchObject({ code, exit });
  });

  test('that wait for approval never take a rollout back', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const failure = await failureOf(run(scene, { stages: manual, onGateFailure: 'rollback' }));
    expect(failure.facts).toMatchObject({ became: 'stays as it is' });
    expect(scene.states()).toEqual(['whitelist publishing']);
  });

  test('take time: what somebody did to the rollout meanwhile is not overrun', async () => {
    const scene = createRolloutScene();
    const { taskId } = scene.addQa();
    const runShell = async () => {
      await scene.mpaas.changeTask({ taskId, packageId: 3000 }, 'paused');
      return { exitCode: 0, output: [] as const } as const;
    };
    const { status, record } = await run(
      { ...scene, tools: { ...scene.tools, gates: { ...scene.tools.gates, runShell } } },
      { stages: command },
    );
    expect(status).toBe('unchanged');
    expect(record.unchanged).toContain('moved by somebody else');
    expect(scene.states()).toEqual(['whitelist paused']);
  });

  test('belong to the stage that is live: those of others are not asked', async () => {
    const scene = createRolloutScene();
    scene.addWindow();
    await run(scene, { stages: command });
    expect(scene.commands).toEqual([]);
  });
});

describe('where the rollout stands', () => {
  test('is told with the stages of the file, whatever comes of it', async () => {
    const scene = createRolloutScene();
    scene.addWindow();
    await run(scene, { dryRun: true });
    expect(scene.eventsOf('rollout-found')).toEqual([
      {
        type: 'rollout-found',
        packageId: 3000,
        h5Version: '1.4.2.90',
        stages: ['whitelist qa', 'window of 500 users', 'everyone'],
        current: 1,
        sinceMs: scene.clock.now(),
        isFirst: true,
      },
    ]);
  });

  test('a window whose time is over waits for its next stage', async () => {
    const scene = createRolloutScene();
    scene.addWindow({ state: 'ended' });
    scene.clock.advance(25 * hourMs);
    expect((await run(scene)).status).toBe('live');
    expect(scene.states()).toEqual(['window ended', 'everyone publishing']);
  });

  test('one that somebody ended does not go on', async () => {
    const scene = createRolloutScene();
    scene.addWindow({ state: 'ended', modifiedMs: scene.clock.now() + hourMs });
    scene.clock.advance(25 * hourMs);
    const failure = await failureOf(run(scene, { package: { kind: 'id', packageId: 3000 } }));
    expect(failure).toMatchObject({ code: 'ROLLOUT_ENDED', exit: 5 });
  });

  test('paused is refused with the ways on', async () => {
    const scene = createRolloutScene();
    const { taskId } = scene.addQa({ state: 'paused' });
    expect(await failureOf(run(scene))).toMatchObject({ code: 'ROLLOUT_PAUSED', facts: { taskId } });
  });

  test('a task of no stage is refused, unless the stage to go to is named', async () => {
    const scene = createRolloutScene();
    scene.addTask({ kind: 'window', users: 7, endMs: scene.clock.now() + hourMs });
    expect(await failureOf(run(scene))).toMatchObject({ code: 'STAGE_UNKNOWN' });
    expect((await run(scene, { to: { kind: 'stage', index: 2 } })).status).toBe('live');
    expect(scene.states()).toEqual(['window ended', 'everyone publishing']);
  });

  test('without stages in the file, whatever is live can go to everyone', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    await run(scene, { stages: [everyone], to: { kind: 'stage', index: 0 } });
    expect(scene.states()).toEqual(['whitelist ended', 'everyone publishing']);
  });

  test('everyone is the end also where the file does not say so', async () => {
    const scene = createRolloutScene();
    scene.addEveryone();
    expect((await run(scene, { stages: [qa, window] })).record.unchanged).toContain('published to everyone already');
  });
});

describe('a rollout of somebody else', () => {
  test('is not touched unless it is named or forced', async () => {
    const scene = createRolloutScene();
    scene.addQa({ memo: 'by hand in the console' });
    const failure = await failureOf(run(scene));
    expect(failure).toMatchObject({ code: 'ROLLOUT_FOREIGN', facts: { memo: 'by hand in the console' } });
    expect(writesOf(scene.mpaas)).toEqual([]);
    expect((await run(scene, { package: { kind: 'id', packageId: 3000 } })).status).toBe('live');
  });

  test('beside ours stays, and ends with force', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.addTask({ kind: 'window', users: 7, endMs: scene.clock.now() + hourMs }, { memo: 'by hand' });
    await run(scene, { package: { kind: 'id', packageId: 3000 } });
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing', 'window publishing']);
  });
});

describe('a dry run', () => {
  test('writes nothing, runs no command, and says what would happen', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    const stages = [{ ...qa, gates: [{ kind: 'command', command: 'make', timeoutMs: 1 }] }, window, everyone] as const;
    expect((await run(scene, { stages, dryRun: true })).status).toBe('planned');
    expect(writesOf(scene.mpaas)).toEqual([]);
    expect(scene.commands).toEqual([]);
    expect(scene.eventsOf('write-planned')).toMatchObject([
      { operation: 'command make', effect: 'run the command of the gate' },
      { operation: 'CreateMcubeMiniTask', effect: 'publish to 500 users for 24 h' },
      { operation: 'ChangeMcubeMiniTaskStatus', effect: 'end task 5000 (whitelist "qa")' },
    ]);
  });

  test('with a closed gate says what would become of the rollout', async () => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.answers.page = { status: 500, body: '' };
    const http = { kind: 'http', url: 'https://e.com/', status: 200, samples: 1, allowedFailures: 0, intervalMs: 0, timeoutMs: 1 } as const;
    await run(scene, { stages: [{ ...qa, gates: [http] }, window, everyone], onGateFailure: 'pause', dryRun: true });
    expect(scene.eventsOf('write-planned')).toMatchObject([
      { effect: 'pause the rollout, because the gate "http https://e.com/" is closed' },
    ]);
    expect(scene.states()).toEqual(['whitelist publishing']);
  });
});

test('the receipt has neither the users of a stage nor what a gate is called with', async () => {
  const scene = createRolloutScene();
  scene.addQa();
  const http = {
    kind: 'http',
    url: 'https://e.com/h?key=s3cr3t',
    status: 200,
    samples: 1,
    allowedFailures: 0,
    intervalMs: 0,
    timeoutMs: 1,
  } as const;
  const request = promotion({ stages: [{ ...qa, gates: [http] }, window, everyone] });
  const { record } = await run(scene, { stages: request.stages });
  const account = accountOfRollout('promote', request, record);
  expect(account).toMatchObject({
    asked: { stages: [{ audience: { users: { inline: 1 } }, gates: ['http https://e.com/h'] }, {}, {}] },
    done: {
      stage: '2/3 window of 500 users',
      task: { taskId: 5001, state: 'publishing', reused: false },
      moved: [{ taskId: 5000, before: 'publishing' }],
    },
    undo: { taskId: 5001, moved: [{ taskId: 5000, state: 'publishing' }] },
  });
  expect(JSON.stringify(account)).not.toMatch(/s3cr3t|u001/);
});

describe('a write whose answer is lost', () => {
  test.each(['createTask', 'changeTask'] as const)('%s after it took effect is settled by looking', async (method) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.mpaas.fail(method, 'lost-after');
    expect((await run(scene)).status).toBe('live');
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });

  test.each(['createTask', 'changeTask'] as const)('%s before it took effect is repeated once', async (method) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.mpaas.fail(method, 'lost-before');
    expect((await run(scene)).status).toBe('live');
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });

  test.each(['createTask', 'changeTask'] as const)('%s twice is told as unknown, and the next run goes on', async (method) => {
    const scene = createRolloutScene();
    scene.addQa();
    scene.mpaas.fail(method, 'lost-before', 'lost-before');
    expect(await failureOf(run(scene))).toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8 });
    expect((await run(scene)).status).toBe('live');
    expect(scene.states()).toEqual(['whitelist ended', 'window publishing']);
  });
});
