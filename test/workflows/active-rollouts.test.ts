import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../src/reporting/said.ts';
import type { Task, TaskAudience } from '../../src/services/mpaas-words.ts';
import { carryOutMoves, isInProgress, judgeRollouts } from '../../src/workflows/active-rollouts.ts';
import type { PackageTasks } from '../../src/workflows/package-tasks.ts';
import { stampedMemo } from '../../src/workflows/stamp.ts';
import type { Tools } from '../../src/workflows/tools.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, samplePackage } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const whitelist: TaskAudience = { kind: 'whitelist', whitelistIds: [2700] };
const window: TaskAudience = { kind: 'window', users: 500, endMs: Date.UTC(2026, 0, 16) };
const everyone: TaskAudience = { kind: 'everyone' };
const createdMs = Date.UTC(2026, 0, 15, 8);
const run = { commit: 'abcdef0123456789', commitMs: Date.UTC(2026, 0, 15, 7), ci: 'GitLab CI', run: '42' };
const ours = stampedMemo('Spring sale', { sha256: 'f'.repeat(64), run, by: 'release' });

const task = (state: Task['state'], audience: TaskAudience = whitelist, more: Partial<Task> = {}): Task => ({
  taskId: 5000,
  packageId: 1,
  state,
  audience,
  rules: [],
  memo: ours,
  createdMs,
  ...more,
});
const rollout = (...tasks: readonly Task[]): PackageTasks => ({ package: samplePackage({ packageId: 1, h5Version: '1.4.1.90' }), tasks });

describe('a rollout is in progress', () => {
  test.each([
    { what: 'a whitelist', tasks: [task('publishing')], inProgress: true },
    { what: 'a window', tasks: [task('publishing', window)], inProgress: true },
    { what: 'a paused whitelist', tasks: [task('paused')], inProgress: true },
    { what: 'everyone, still waiting', tasks: [task('waiting', everyone)], inProgress: false },
    { what: 'everyone, paused', tasks: [task('paused', everyone)], inProgress: true },
    { what: 'everyone', tasks: [task('publishing', everyone)], inProgress: false },
    { what: 'everyone, with a stage before it still open', tasks: [task('publishing'), task('publishing', everyone)], inProgress: false },
    { what: 'a whitelist that has ended', tasks: [task('ended')], inProgress: false },
    { what: 'everyone that has ended, a whitelist still open', tasks: [task('ended', everyone), task('publishing')], inProgress: true },
    { what: 'nobody', tasks: [], inProgress: false },
  ])('with $what: $inProgress', ({ tasks, inProgress }) => {
    expect(isInProgress(rollout(...tasks))).toBe(inProgress);
  });
});

const judge = async (
  active: readonly PackageTasks[],
  onActiveRelease: 'fail' | 'finish' | 'pause' | 'leave',
  force = false,
  mpaas = createFakeMpaas(),
) => {
  const reporter = createRecordingReporter();
  const moves = await judgeRollouts(active, { onActiveRelease, force }, { mpaas, reporter });
  return {
    moves: moves.map((move) => [move.task.taskId, move.to]),
    audiences: moves.map(({ audience }) => audience),
    events: reporter.events,
  };
};

describe('a release that meets a rollout in progress', () => {
  test('fails by default, saying who started it and the three ways on', async () => {
    await expect(judge([rollout(task('publishing'))], 'fail')).rejects.toThrow(
      expect.objectContaining({
        code: 'ROLLOUT_ACTIVE',
        message:
          'The rollout of version 1.4.1.90 (package 1) is still publishing; it was started by miniship (release), "Spring sale", commit abcdef012345 (2026-01-15T07:00:00Z, run 42 of GitLab-CI), at 2026-01-15T08:00:00Z.',
        help: expect.stringMatching(/promote or finish .*--on-active-release finish.*pause.*leave/) as string,
      }),
    );
  });

  test.each([
    { memo: 'Ask Li', startedBy: 'somebody else, not miniship, "Ask Li", at 2026-01-15T08:00:00Z' },
    { memo: '', startedBy: 'somebody else, not miniship, at 2026-01-15T08:00:00Z' },
  ])('without our stamp says that it was not miniship: "$memo"', async ({ memo, startedBy }) => {
    await expect(judge([rollout(task('paused', whitelist, { memo }))], 'fail')).rejects.toThrow(
      expect.objectContaining({ facts: { h5Version: '1.4.1.90', packageId: 1, state: 'paused', startedBy } }),
    );
  });

  test('tells who started the stage that came last', async () => {
    const memo = stampedMemo('Go on', { sha256: 'f'.repeat(64), run: { run: '43' }, by: 'promote' });
    const both = rollout(task('publishing'), task('publishing', window, { taskId: 5001, memo }));
    await expect(judge([both], 'fail')).rejects.toThrow(/miniship \(promote\), "Go on"/);
  });

  test('leaves it alone when told so, and warns', async () => {
    const { moves, events } = await judge([rollout(task('publishing'))], 'leave');
    expect(moves).toEqual([]);
    expect(events).toMatchObject([{ type: 'warned', message: expect.stringContaining('1.4.1.90') as string }]);
  });

  test('ends every task of it that is not ended', async () => {
    const tasks = [task('ended'), task('publishing', window, { taskId: 5001 }), task('paused', whitelist, { taskId: 5002 })];
    expect((await judge([rollout(...tasks)], 'finish')).moves).toEqual([
      [5001, 'ended'],
      [5002, 'ended'],
    ]);
  });

  test('calls whitelists by their names, or by their ids to a key that may not list them', async () => {
    const mpaas = createFakeMpaas();
    mpaas.whitelists.push({ whitelistId: 2700, name: 'qa', type: 'normal', users: 2 });
    const active = [rollout(task('publishing'), task('publishing', window, { taskId: 5001 }))];
    expect(inLanguage((await judge(active, 'finish', false, mpaas)).audiences, 'en')).toEqual([
      'whitelist "qa"',
      '500 users until 2026-01-16 08:00 +08:00',
    ]);
    mpaas.fail('listWhitelists', 'refused');
    expect((await judge(active, 'finish', false, mpaas)).audiences[0]).toEqual({ en: 'whitelist 2700', zh: '白名单 2700' });
  });

  test('holds those of its tasks that are not held', async () => {
    const tasks = [task('ended'), task('waiting', window, { taskId: 5001 }), task('paused', whitelist, { taskId: 5002 })];
    expect((await judge([rollout(...tasks)], 'pause')).moves).toEqual([[5001, 'paused']]);
  });

  test.each(['finish', 'pause'] as const)('never does %s to one that somebody else started, unless it is forced', async (wish) => {
    const foreign = [rollout(task('publishing')), rollout(task('publishing', window, { taskId: 5001, memo: 'by hand' }))];
    await expect(judge(foreign, wish)).rejects.toThrow(
      expect.objectContaining({
        code: 'ROLLOUT_FOREIGN',
        facts: { h5Version: '1.4.1.90', packageId: 1, memo: 'by hand', startedAt: 'at 2026-01-15T08:00:00Z' },
      }),
    );
    expect((await judge(foreign, wish, true)).moves).toHaveLength(2);
  });

  test.each(['fail', 'finish', 'pause', 'leave'] as const)('with %s and none in progress has nothing to do', async (wish) => {
    expect(await judge([], wish)).toEqual({ moves: [], audiences: [], events: [] });
  });
});

describe('ending the rollouts of others', () => {
  const carryOut = async (prepare: (mpaas: ReturnType<typeof createFakeMpaas>) => void) => {
    const mpaas = createFakeMpaas();
    mpaas.tasks.push(task('publishing'));
    prepare(mpaas);
    const reporter = createRecordingReporter();
    const moved: number[] = [];
    const tools = { mpaas, reporter, clock: createFakeClock() } as unknown as Tools;
    const moves = [
      {
        task: task('publishing'),
        package: { packageId: 1, h5Version: '1.4.1.90' },
        to: 'ended' as const,
        audience: { en: 'whitelist "qa"', zh: '白名单“qa”' },
      },
    ];
    await carryOutMoves(moves, tools, (move) => moved.push(move.task.taskId));
    return { mpaas, moved, events: reporter.events };
  };

  test('reads each task back and tells it', async () => {
    const { mpaas, moved, events } = await carryOut(() => {});
    expect(mpaas.tasks[0]?.state).toBe('ended');
    expect(moved).toEqual([5000]);
    expect(events).toEqual([{ type: 'rollout-changed', taskId: 5000, state: 'ended', audience: 'whitelist "qa"', reused: false }]);
  });

  test('leaves one alone that has ended meanwhile', async () => {
    const { mpaas, moved } = await carryOut((fake) => {
      fake.taskStates = ['ended'];
    });
    expect(moved).toEqual([]);
    expect(mpaas.calls).not.toContain('changeTask');
  });

  test.each(['lost-before', 'lost-after'] as const)('settles an answer that was %s by looking', async (fault) => {
    const { mpaas, moved } = await carryOut((fake) => fake.fail('changeTask', fault));
    expect(mpaas.tasks[0]?.state).toBe('ended');
    expect(moved).toEqual([5000]);
  });
});
