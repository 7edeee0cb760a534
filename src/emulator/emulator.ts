import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cloud } from './cloud.ts';
import { backUp, controlRoot } from './control.ts';
import { type Fault, FaultQueue, readFault } from './faults.ts';
import { Gateway } from './gateway.ts';
import { Lock } from './lock.ts';
import { ObjectStore } from './object-store.ts';
import { type Scanned, type ScanQuery, scanCode } from './preview-code.ts';
import type { RateLimitMode } from './rate-limit.ts';
import { type RecordedCall, Recorder } from './recorder.ts';
import { type ResolvedPackage, type ResolveQuery, resolvePackage } from './resolve.ts';
import { defaultSeed, type Seed } from './seed.ts';
import { checkValues } from './seed-file.ts';
import { plantSeed } from './seeding.ts';
import { listen } from './server.ts';
import { FunctionHost } from './serverless/function-host.ts';
import { failLostAttempts } from './serverless/function-life.ts';
import { SpaceServers } from './serverless/space-servers.ts';
import type { Site } from './site.ts';
import { loadWorld, movedTo, objectsFolder, saveWorld } from './state-file.ts';
import { describeState } from './state-view.ts';
import { Storage } from './storage.ts';
import type { TokenWish } from './sts/id-token.ts';
import { idTokenBearer, idTokenRoute, Sts } from './sts/sts.ts';
import { emptyWorld, type World } from './world.ts';

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly seed?: Seed;
  /** Keeps the world across restarts; objects lie in a folder beside it. */
  readonly stateFile?: string;
  /** The clock below the shift of the control surface. */
  readonly now?: () => number;
  /** `window` (default): 10 uploads and 600 other calls in any minute; `strict`: evenly spaced; `off`. */
  readonly rateLimit?: RateLimitMode;
  /** How long a task waits before it publishes. */
  readonly publishDelayMs?: number;
  /** How long a function deployment takes, 300 by default. */
  readonly deployDelayMs?: number;
  /** How long OpenWebHostingService takes, 300 by default; the cloud needs some minutes. */
  readonly openDelayMs?: number;
  /** How long an export, an import or a restore of a database takes, 300 by default. */
  readonly dbDelayMs?: number;
  readonly tokenLifetimeMs?: number;
  readonly maxUploadBytes?: number;
  /** How long every answer of the cloud takes on its way, as between cities; none by default. The benchmarks measure with it. */
  readonly latencyMs?: number;
  /** Whether a file of a site may come with headers such as `Cache-Control`, which its policy does not name: an open question of the cloud. `taken` by default. */
  readonly siteHeaders?: 'taken' | 'refused';
  /** Whether DeployFunction takes a deployment that was live before: an open question of the cloud. `taken` by default. */
  readonly redeploy?: 'taken' | 'refused';
  /** Whether a file stands in the list once it is uploaded (wire-facts section 7), or only after RegisterFile. `callback` by default. */
  readonly fileRegistration?: 'callback' | 'needed';
  /** How lists show the secrets of other platforms: an open question of the cloud. `shown` by default. */
  readonly platformSecrets?: 'shown' | 'masked' | 'withheld';
  /** Hears of every call when it has been dealt with, before its answer leaves. */
  readonly onCall?: (call: RecordedCall) => void;
  /** Hears once when the state file cannot be written any more; every call that would have changed it fails with the same words. */
  readonly onTrouble?: (message: string) => void;
}

/** The cloud on this machine: mPaaS mini programs, Mobile Sync, MPServerless and the object storage behind them, on 127.0.0.1 only. */
export interface Emulator {
  readonly url: string;
  /** Variables that lead a client here, key and seeded ids included. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of a job on GitHub that may have an OIDC token; this emulator lends it. */
  readonly runnerEnv: Readonly<Record<string, string>>;
  readonly calls: readonly RecordedCall[];
  /** Spoils the next call (or `times` calls) of an operation; also `PostObject`, `PutObject`, `GetObject`. */
  failNext(operation: string, fault: Fault): void;
  /** Forgets the faults that have not struck yet. */
  clearFaults(): void;
  /** An OIDC token of a CI job, as a test wants it. */
  idToken(wish?: TokenWish): string;
  /** What this user would receive now, or null. Asking takes a place in a window. */
  resolve(query: ResolveQuery): ResolvedPackage | null;
  /** What a phone opens that scanned the code of a test package, or why it opens nothing. */
  scan(query: ScanQuery): Scanned;
  /** The world as `GET /_emulator/state` shows it. */
  state(): object;
  /** Milliseconds since 1970 by the emulated clock. */
  now(): number;
  advance(ms: number): void;
  /** Makes a backup of the database of a space now, and answers its id; by itself the emulator makes one a day, as the service does. */
  backUp(spaceId: string): string;
  /** Takes no connection any more, as a machine that is down, until the answered function is called. Calls that are being answered end first. */
  refuse(): () => Promise<void>;
  /** Back to the seed: the calls, faults and the clock's shift go too. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts an emulator. With a state file it goes on where that ends; the seed then only counts for keys and for a reset. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const seed = options.seed ?? defaultSeed;
  checkValues(seed);
  const { stateFile } = options;
  const kept = stateFile === undefined ? undefined : loadWorld(stateFile);
  const folder = stateFile === undefined ? mkdtempSync(join(tmpdir(), 'miniship-emulator-')) : objectsFolder(stateFile);
  const machine = new Machine(options, seed, folder);
  const removeFolder = (): void => (stateFile === undefined ? rmSync(folder, { recursive: true, force: true }) : undefined);
  const server = await listen(options.port ?? 0, machine, options.latencyMs).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  machine.url = server.url;
  const close = async (): Promise<void> => {
    await server.close();
    await machine.close();
    removeFolder();
  };
  await machine.start(kept).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    url: server.url,
    env: environment(seed, server.url),
    runnerEnv: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url}${controlRoot}${idTokenRoute}?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokenBearer,
    },
    idToken: (wish = {}) => machine.site.cloud.sts.issueToken(wish),
    calls: machine.site.recorder.calls,
    failNext: (operation, fault) => machine.site.faults.add(readFault({ operation, ...fault }, 'Fault')),
    clearFaults: () => machine.site.faults.clear(),
    resolve: (query) => machine.resolve(query),
    scan: (query) => machine.scan(query),
    state: () => describeState(machine.site.cloud),
    now: () => machine.site.cloud.now(),
    advance: (ms) => machine.setClock({ advanceMs: ms }),
    backUp: (spaceId) => backUp(machine.site, spaceId),
    refuse: () => server.refuse(),
    reset: () => machine.reset(),
    close,
  };
}

/** The running parts, and the world that a reset replaces. */
class Machine {
  url = '';
  readonly site: Site;
  readonly gateway: Gateway;
  readonly storage: Storage;
  readonly #seed: Seed;
  #world: World = emptyWorld();
  #seeded: World = emptyWorld();

  constructor(options: EmulatorOptions, seed: Seed, folder: string) {
    const { now: realNow = Date.now, stateFile } = options;
    const world = (): World => this.#world;
    const now = (): number => realNow() + this.#world.clockShiftMs;
    const store = new ObjectStore(folder, world, now);
    const sts = new Sts(seed, now);
    const cloud: Cloud = {
      world,
      now,
      store,
      functionHost: new FunctionHost((file) => store.pathOf({ file })),
      get keys() {
        return [...seed.keys, ...sts.lent.all];
      },
      sts,
      url: () => this.url,
      save: () => this.site.save(),
      servers: new SpaceServers(now),
      deployDelayMs: options.deployDelayMs ?? 300,
      openDelayMs: options.openDelayMs ?? 300,
      dbDelayMs: options.dbDelayMs ?? 300,
      publishDelayMs: options.publishDelayMs ?? 300,
      tokenLifetimeMs: options.tokenLifetimeMs ?? 30 * 60 * 1000,
      maxUploadBytes: options.maxUploadBytes ?? 1024 ** 3,
      siteHeaders: options.siteHeaders ?? 'taken',
      redeploy: options.redeploy ?? 'taken',
      fileRegistration: options.fileRegistration ?? 'callback',
      platformSecrets: options.platformSecrets ?? 'shown',
    };
    const save = stateFile === undefined ? () => {} : tellingOnce(() => saveWorld(stateFile, this.#world), options.onTrouble);
    this.#seed = seed;
    this.site = {
      cloud,
      save,
      faults: new FaultQueue(),
      recorder: new Recorder(options.onCall),
      lock: new Lock(),
      sleep: (ms) => sleep(ms),
    };
    this.gateway = new Gateway(this.site, options.rateLimit ?? 'window');
    this.storage = new Storage(this.site);
  }

  async start(kept: World | undefined): Promise<void> {
    await plantSeed(this.#seed, this.site.cloud);
    this.#seeded = structuredClone(this.#world);
    if (kept) this.#world = movedTo(this.url, kept);
    failLostAttempts(this.#world.spaces);
    this.site.cloud.store.sweep([this.#world, this.#seeded]);
    this.site.save();
  }

  /** Ends what the space servers and functions hold. */
  async close(): Promise<void> {
    await this.site.cloud.servers.close();
    await this.site.cloud.functionHost.close();
  }

  resolve(query: ResolveQuery): ResolvedPackage | null {
    const found = resolvePackage(query, this.site.cloud);
    if (found?.audience === 'window') this.site.save();
    return found;
  }

  scan(query: ScanQuery): Scanned {
    return scanCode(query, this.site.cloud);
  }

  setClock(change: { readonly advanceMs: number } | { readonly nowMs: number }): void {
    this.#world.clockShiftMs += 'advanceMs' in change ? change.advanceMs : change.nowMs - this.site.cloud.now();
    this.site.save();
  }

  reset(): void {
    this.#world = structuredClone(this.#seeded);
    this.site.cloud.store.sweep([this.#seeded]);
    this.site.faults.clear();
    this.site.recorder.clear();
    this.gateway.clear();
    this.site.cloud.sts.lent.clear();
    this.site.save();
  }
}

/** The same work; whoever runs the emulator hears of the first time that it fails, and not of the hundred after it. */
function tellingOnce(work: () => void, onTrouble: EmulatorOptions['onTrouble']): () => void {
  let told = false;
  return () => {
    try {
      work();
      told = false;
    } catch (error) {
      if (!told) onTrouble?.(error instanceof Error ? error.message : String(error));
      told = true;
      throw error;
    }
  };
}

function environment(seed: Seed, url: string): Readonly<Record<string, string>> {
  const [key] = seed.keys;
  const [app] = seed.apps;
  const miniProgram = app?.miniPrograms?.[0];
  const [space] = seed.spaces;
  const variables = {
    MINISHIP_ENDPOINT: url,
    MINISHIP_STS_ENDPOINT: url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: key?.id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: key?.secret,
    ALIBABA_CLOUD_SECURITY_TOKEN: key?.securityToken,
    MINISHIP_APP_ID: app?.appId,
    MINISHIP_WORKSPACE_ID: app?.workspaceId,
    MINISHIP_TENANT_ID: app?.tenantId,
    MINISHIP_H5_ID: miniProgram?.h5Id,
    MINISHIP_H5_NAME: miniProgram?.name,
    MINISHIP_SPACE_ID: typeof space === 'string' ? space : space?.spaceId,
  };
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
