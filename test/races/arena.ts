import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { Event, Reporter } from '../../src/reporting/events.ts';
import { createMpaas } from '../../src/services/mpaas.ts';
import type { Mpaas } from '../../src/services/mpaas-words.ts';
import { createObjectStorage } from '../../src/services/object-storage.ts';
import { createServerless } from '../../src/services/serverless.ts';
import type { Serverless } from '../../src/services/serverless-words.ts';
import { createSpaceStorage } from '../../src/services/space-storage.ts';
import type { Clock } from '../../src/transport/clock.ts';
import { createHttp } from '../../src/transport/http.ts';
import type { Pacer } from '../../src/transport/pacer.ts';
import { createRpc, type Rpc } from '../../src/transport/rpc.ts';
import type { DeployTools, RolloutTools, RunFacts } from '../../src/workflows/tools.ts';
import { Turnstile } from './turnstile.ts';

/** What one run works with, and what it told. */
export interface Racer {
  readonly app: RolloutTools;
  readonly space: DeployTools;
  readonly events: readonly Event[];
}

/** One emulator, and runs against it whose every step waits to be let through. */
export interface Arena {
  readonly emulator: Emulator;
  readonly turnstile: Turnstile;
  readonly folder: string;
  readonly workspace: { readonly appId: string; readonly workspaceId: string; readonly tenantId: string };
  readonly spaceId: string;
  /** Looks at the cloud without waiting for a turn. */
  readonly mpaas: Mpaas;
  readonly serverless: Serverless;
  /** A run that waits its turn; without a number, one that does not: for what was there before. */
  readonly racer: (run: RunFacts, number?: number) => Racer;
  /** A folder with these files, which nobody changes: the same ones are written once. */
  readonly write: (files: Readonly<Record<string, string>>) => string;
  /** The cloud as it was in the beginning. */
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

const never = (): never => {
  throw new Error('no race goes there');
};

export async function openArena(options: EmulatorOptions = {}): Promise<Arena> {
  let turnstile = new Turnstile();
  const emulator = await createEmulator({
    now: () => turnstile.nowMs,
    rateLimit: 'off',
    seed: emptySeed,
    publishDelayMs: 300,
    deployDelayMs: 300,
    openDelayMs: 300,
    ...options,
  });
  const folder = mkdtempSync(join(tmpdir(), 'miniship-races-'));
  const of = (name: string): string => emulator.env[name] ?? '';
  const workspace = { appId: of('MINISHIP_APP_ID'), workspaceId: of('MINISHIP_WORKSPACE_ID'), tenantId: of('MINISHIP_TENANT_ID') };
  const spaceId = of('MINISHIP_SPACE_ID');
  const http = createHttp({ connectTimeoutMs: 5000, callTimeoutMs: 5000 });
  const listener = { answered: () => {}, retried: () => {}, waited: () => {} };
  const [accessKeyId, accessKeySecret] = [of('ALIBABA_CLOUD_ACCESS_KEY_ID'), of('ALIBABA_CLOUD_ACCESS_KEY_SECRET')];
  const credentials = async () => ({ accessKeyId, accessKeySecret });
  const free: Clock = {
    now: () => turnstile.nowMs,
    random: () => 0.5,
    sleep: async (waitMs) => {
      turnstile.nowMs += waitMs;
    },
  };
  // The limits of the cloud have tests of their own; here they would only be more pauses.
  const pacer: Pacer = { turn: async () => {}, accepted: () => {}, refused: (_turn, serverWaitMs) => serverWaitMs ?? 0 };
  const connect = (clock: Clock, guard: (rpc: Rpc) => Rpc, storageClock = clock) => {
    const rpc = guard(createRpc({ http, clock, listener, pacer, endpoint: emulator.url, signature: 'acs3', credentials }));
    const storage = { http, clock: storageClock, listener };
    const onSecret = (): void => {};
    return {
      mpaas: createMpaas({ rpc, workspace, onSecret }),
      objects: createObjectStorage(storage),
      serverless: createServerless({ ...storage, rpc, spaceId, onSecret }),
      files: createSpaceStorage(storage),
    };
  };
  const own = connect(free, (rpc) => rpc);
  const racer = (run: RunFacts, number?: number): Racer => {
    const clock = number === undefined ? free : turnstile.clock(number);
    const cloud = number === undefined ? own : connect(turnstile.callClock(number), (rpc) => turnstile.guard(number, rpc), clock);
    const events: Event[] = [];
    const reporter: Reporter = { report: (event) => void events.push(event) };
    const shared = { clock, reporter, run, scratch: mkdtempSync(join(folder, 'scratch-')) };
    return {
      app: { ...shared, mpaas: cloud.mpaas, storage: cloud.objects, gates: { probe: never, runShell: never } },
      space: { ...shared, serverless: cloud.serverless, storage: cloud.files },
      events,
    };
  };
  const written = new Map<string, string>();
  return {
    emulator,
    folder,
    workspace,
    spaceId,
    racer,
    get turnstile() {
      return turnstile;
    },
    mpaas: own.mpaas,
    serverless: own.serverless,
    write: (files) => {
      const key = JSON.stringify(files);
      const made = written.get(key);
      if (made !== undefined) return made;
      const place = mkdtempSync(join(folder, 'files-'));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), text);
      }
      written.set(key, place);
      return place;
    },
    clear: () => {
      turnstile = new Turnstile();
      emulator.reset();
      for (const name of readdirSync(folder)) if (name.startsWith('scratch-')) rmSync(join(folder, name), { recursive: true });
    },
    close: async () => {
      await http.close();
      await emulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
