import type { AudienceRule } from '../../src/config/release-request.ts';
import type { MoveRequest, PromoteRequest, Stage } from '../../src/config/rollout-request.ts';
import type { Task } from '../../src/services/mpaas-words.ts';
import { stampedMemo } from '../../src/workflows/stamp.ts';
import type { RolloutTools, RunFacts } from '../../src/workflows/tools.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createFakeMpaas, samplePackage } from '../support/fake-mpaas.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

export const h5Id = '2017072607907880';
export const hourMs = 3_600_000;
export const sha256 = 'ab'.repeat(32);
const releaseRun: RunFacts = { ci: 'test', run: '41', commit: 'abcdef0123456789' };

export const qa: Stage = {
  audience: { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: ['u001'] } },
  rules: [],
  where: 'miniship.yml:4',
  gates: [],
};
export const window: Stage = {
  audience: { kind: 'window', users: 500, end: { kind: 'after', durationMs: 24 * hourMs } },
  rules: [],
  gates: [],
};
export const everyone: Stage = { audience: { kind: 'everyone' }, rules: [], gates: [] };

const asked = {
  workspace: { appId: 'ONEX', workspaceId: 'PROD', tenantId: 'T' },
  h5Id,
  package: { kind: 'newest' },
  stamp: true,
  force: false,
  receipt: '/project/miniship-receipt.json',
  dryRun: false,
  waitMs: 10_000,
} as const;

export const promotion = (more: Partial<PromoteRequest> = {}): PromoteRequest => ({
  ...asked,
  stages: [qa, window, everyone],
  to: { kind: 'next' },
  approve: false,
  onGateFailure: 'leave',
  previousStage: 'finish',
  ...more,
});

export const move = (how: MoveRequest['move'], more: Partial<MoveRequest> = {}): MoveRequest => ({ ...asked, move: how, ...more });

/** A mini program with one released package, whitelist qa (2700), and a clock that the cloud shares. */
export function createRolloutScene({ run = { ci: 'test', run: '42' } }: { readonly run?: RunFacts } = {}) {
  const mpaas = createFakeMpaas();
  const clock = createFakeClock();
  const reporter = createRecordingReporter();
  mpaas.now = () => clock.now();
  mpaas.whitelists.push({ whitelistId: 2700, name: 'qa', type: 'normal', users: 1 });
  const commands: string[] = [];
  const answers = { exitCode: 0 as number | 'timeout', output: [] as readonly string[], page: { status: 200, body: '{}' } };
  const tools: RolloutTools = {
    mpaas,
    clock,
    reporter,
    run,
    scratch: '',
    storage: {
      post: () => Promise.reject(new Error('a rollout posts nothing')),
      download: () => Promise.reject(new Error('a rollout fetches nothing')),
    },
    gates: {
      probe: async () => answers.page,
      runShell: async (command) => {
        commands.push(command);
        return answers;
      },
    },
  };
  const addPackage = (packageId: number, h5Version: string): void =>
    void mpaas.packages.push(samplePackage({ packageId, h5Version, period: 'external-gray', extendInfo: { miniship: { sha256 } } }));
  addPackage(3000, '1.4.2.90');
  let nextTask = 5000;
  /** A task that is there already. */
  const addTask = (audience: Task['audience'], more: Partial<Task> = {}): Task => {
    const rules: readonly AudienceRule[] = [];
    const memo = stampedMemo('Release', { sha256, run: releaseRun, by: 'release' });
    const at = clock.now();
    const task: Task = {
      taskId: nextTask,
      packageId: 3000,
      state: 'publishing',
      audience,
      rules,
      memo,
      createdMs: at,
      modifiedMs: at,
      ...more,
    };
    nextTask += 1;
    mpaas.tasks.push(task);
    mpaas.settle(task.taskId);
    return task;
  };
  return {
    mpaas,
    clock,
    reporter,
    tools,
    commands,
    answers,
    addPackage,
    addTask,
    addQa: (more: Partial<Task> = {}) => addTask({ kind: 'whitelist', whitelistIds: [2700] }, more),
    addWindow: (more: Partial<Task> = {}) => addTask({ kind: 'window', users: 500, endMs: clock.now() + 24 * hourMs }, more),
    addEveryone: (more: Partial<Task> = {}) => addTask({ kind: 'everyone' }, more),
    /** Audience and state of every task, in the order in which they were made. */
    states: () => mpaas.tasks.map(({ audience, state }) => `${audience.kind} ${state}`),
    eventsOf: (type: string) => reporter.events.filter((event) => event.type === type),
  };
}

export type RolloutScene = ReturnType<typeof createRolloutScene>;
