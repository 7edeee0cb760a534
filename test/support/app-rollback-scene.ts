import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Audience, ReleaseRequest } from '../../src/config/release-request.ts';
import type { MiniProgramRollback } from '../../src/config/rollback-request.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { Failure } from '../../src/errors/failure.ts';
import { readAmr } from '../../src/packaging/read-amr.ts';
import type { Event } from '../../src/reporting/events.ts';
import type { SaidOf } from '../../src/reporting/said.ts';
import { createMpaas } from '../../src/services/mpaas.ts';
import type { Mpaas } from '../../src/services/mpaas-words.ts';
import { createObjectStorage } from '../../src/services/object-storage.ts';
import { createHttp } from '../../src/transport/http.ts';
import { createPacer } from '../../src/transport/pacer.ts';
import { createRpc } from '../../src/transport/rpc.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { release } from '../../src/workflows/release.ts';
import type { ReleaseRecord } from '../../src/workflows/release-record.ts';
import { rollback } from '../../src/workflows/rollback.ts';
import type { RollbackRecord } from '../../src/workflows/rollback-record.ts';
import type { RollbackTools, RunFacts } from '../../src/workflows/tools.ts';
import { buildWith } from '../packaging/temporary-build.ts';
import { asked } from './asked.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createRecordingListener } from './recording-listener.ts';
import { createRecordingReporter } from './recording-reporter.ts';

const workspace = { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'PUQYHL' } as const;
export const { h5Id } = asked;

export const everyone: Audience = { kind: 'everyone' };
/** u001 and u002. */
export const qa: Audience = asked.audience;
export const window: Audience = { kind: 'window', users: 2, end: { kind: 'after', durationMs: 24 * 3_600_000 } };

/** What is asked for when a test says nothing: back to `previous`, for the stated reason. */
const back: MiniProgramRollback = {
  workspace,
  h5Id,
  package: { kind: 'newest' },
  to: { kind: 'previous' },
  strategy: 'roll-forward',
  stamp: true,
  force: false,
  reason: 'checkout is broken',
  receipt: '/nowhere/miniship-receipt.json',
  dryRun: false,
  waitMs: 60_000,
  userId: 'miniship',
};

/** How a rollback ended, and all that it told. */
export interface Ended {
  readonly status: Awaited<ReturnType<typeof rollback>>;
  readonly record: RollbackRecord;
  readonly told: <Type extends Event['type']>(type: Type) => readonly SaidOf<Type>[];
  /** Operations that changed something, in their order. */
  readonly writes: readonly string[];
}

type Rollback<Answer> = (changes?: Partial<MiniProgramRollback>, tools?: Partial<RollbackTools>) => Promise<Answer>;

export interface AppRollbackScene {
  readonly emulator: Emulator;
  readonly clock: FakeClock;
  readonly mpaas: Mpaas;
  readonly tools: RollbackTools;
  /** Releases a build whose `index.js` ends with the version; answers the id of its package. A minute goes by. */
  readonly release: (version: string, audience: Audience, changes?: Partial<ReleaseRequest>, run?: RunFacts) => Promise<number>;
  readonly rollback: Rollback<Ended>;
  readonly failure: Rollback<Failure>;
  /** Version that a user's phone receives, and the last comment of its `index.js`. */
  readonly received: (userId: string) => Promise<{ readonly h5Version: string; readonly content: string } | null>;
  /** Every package by its version, with audience and state of each of its tasks, the oldest first. */
  readonly states: () => Promise<Readonly<Record<string, readonly string[]>>>;
  /** Moves the first task of a package, as somebody in the console would. */
  readonly move: (packageId: number, to: 'paused' | 'ended') => Promise<void>;
}

const writing = /^(?:Upload|Create|Change|Update|PostObject)/;

/** A client of the emulator that waits by the test's clock. */
function connect(emulator: Emulator, clock: FakeClock): Pick<RollbackTools, 'mpaas' | 'storage'> {
  const http = createHttp({ connectTimeoutMs: 5000, callTimeoutMs: 5000 });
  onTestFinished(() => http.close());
  const listener = createRecordingListener();
  const pacer = createPacer({ clock, listener });
  const credentials = async () => ({ accessKeyId: 'emulator-access-key-id', accessKeySecret: 'emulator-access-key-secret' });
  const rpc = createRpc({ http, clock, listener, pacer, endpoint: emulator.url, signature: 'acs3', credentials });
  return { mpaas: createMpaas({ rpc, workspace, onSecret: () => {} }), storage: createObjectStorage({ http, clock, listener }) };
}

/** An emulator with a clock of its own, and the real client of it: only the time is not real. */
export async function appRollbackScene(): Promise<AppRollbackScene> {
  const clock = createFakeClock();
  const emulator = await createEmulator({ now: () => clock.now(), publishDelayMs: 0, rateLimit: 'off', seed: emptySeed });
  const scratch = mkdtempSync(join(tmpdir(), 'miniship-rollback-'));
  onTestFinished(async () => {
    await emulator.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  const { mpaas, storage } = connect(emulator, clock);
  const tools: RollbackTools = { mpaas, storage, clock, scratch, reporter: createRecordingReporter(), run: {} };
  const folder = (): string => mkdtempSync(join(scratch, 'run-'));

  const run: Rollback<Ended> = async (changes = {}, more = {}) => {
    const reporter = createRecordingReporter();
    const record: RollbackRecord = {};
    const from = emulator.calls.length;
    const status = await rollback({ ...back, ...changes }, { ...tools, scratch: folder(), reporter, ...more }, record);
    const told = <Type extends Event['type']>(type: Type): readonly SaidOf<Type>[] =>
      reporter.events.filter((event): event is SaidOf<Type> => event.type === type);
    const calls = emulator.calls.slice(from).map(({ operation }) => operation);
    return { status, record, told, writes: calls.filter((name) => writing.test(name)) };
  };

  return {
    emulator,
    clock,
    mpaas,
    tools,
    rollback: run,
    failure: (changes, more) =>
      run(changes, more).then(
        ({ status }) => {
          throw new Error(`it should have failed, and ended as ${status}`);
        },
        (error: unknown) => error as Failure,
      ),
    release: async (text, audience, changes = {}, facts = {}) => {
      const pages = ['index/index', 'orders/orders', 'order-detail/order-detail'].map((page) => `Page({$path:"pages/${page}"})`);
      const path = await buildWith({ 'index.js': `${pages.join('\n')}\n// ${text}` });
      const version = { text, source: 'input', scheme: 'ordered' } as const;
      const request: ReleaseRequest = { ...asked, workspace, path, version, audience, onActiveRelease: 'leave', ...changes };
      const reporter = createRecordingReporter();
      const record: ReleaseRecord = {};
      await release(
        await prepareRelease({ request, problems: [] }, reporter),
        { ...tools, reporter, run: facts, scratch: folder() },
        record,
      );
      clock.advance(60_000);
      return record.package?.packageId ?? 0;
    },
    received: async (userId) => {
      const found = emulator.resolve({ ...workspace, h5Id, userId, platform: 'ios', clientVersion: '10.2.0' });
      if (found === null) return null;
      const own = folder();
      const path = join(own, 'x.amr');
      await storage.download(found.downloadUrl, { to: path, maxBytes: 1e9 });
      const files = await readAmr(path, { h5Id, h5Version: found.h5Version, scratch: own });
      const text = (await files.find(({ name }) => name === 'index.js')?.read())?.toString() ?? '';
      return { h5Version: found.h5Version, content: text.split('// ').at(-1) ?? '' };
    },
    states: async () => {
      const packages = await mpaas.listPackages(h5Id);
      const entries = await Promise.all(
        packages.map(async ({ h5Version, packageId }) => {
          const tasks = [...(await mpaas.listTasks(packageId))].sort((a, b) => a.taskId - b.taskId);
          return [h5Version, tasks.map(({ audience, state }) => `${audience.kind} ${state}`)] as const;
        }),
      );
      return Object.fromEntries(entries);
    },
    move: async (packageId, to) => {
      const [task] = await mpaas.listTasks(packageId);
      await mpaas.changeTask({ taskId: task?.taskId ?? 0, packageId }, to);
    },
  };
}

/** A client whose run ends right before or right after one of its writes took effect, as when a runner is switched off. */
export function killedAt(mpaas: Mpaas, method: 'uploadPackage' | 'createTask' | 'changeTask', when: 'before' | 'after'): Mpaas {
  const write = mpaas[method] as (...given: readonly unknown[]) => Promise<unknown>;
  return {
    ...mpaas,
    [method]: async (...given: readonly unknown[]) => {
      if (when === 'after') await write(...given);
      throw new Error('killed');
    },
  };
}
