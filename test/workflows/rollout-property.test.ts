import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RunVerb } from '../../src/hosts/run-verb.ts';
import type { Clock } from '../../src/transport/clock.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';

/** The days that go by, on this machine and in the cloud alike. */
let daysMs = 0;
const now = (): number => Date.now() + daysMs;

/** What a run waits for is not what is tested here: every wait ends at once, and the real time that a sequence takes is that of its calls. */
const clock: Clock = {
  now,
  sleep: async (_waitMs, signal) => {
    signal?.throwIfAborted();
    await new Promise(setImmediate);
  },
  random: Math.random,
};

const app = { appId: 'ONEX570DA892117', workspaceId: 'PROD', h5Id: '2017072607907880' } as const;
const users = ['u001', 'u002', 'u501', 'u999'];

const files = {
  'miniship.yml': `apps:
  shop:
    path: build
    icon: icon.png
    h5Name: Shop
    createApp: true
    virtualDomain: example.com
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 2, for: 24h }
        hold: 0s
      - everyone
`,
  'build/appConfig.json': '{"pages":["pages/index/index"]}',
  'build/index.html': '<script src="index.js"></script>',
  'build/index.worker.js': ';',
};

/** The smallest picture that the icon check lets through. */
const icon = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAALQAAAC0AQMAAAAHA5RxAAAABlBMVEX///8Wd/8AFQwAAAAAHklEQVRYw+3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAvg0hGAABrPTNiwAAAABJRU5ErkJggg==',
  'base64',
);

type Act =
  | { readonly kind: 'release'; readonly ci: number; readonly lateBy: number }
  | { readonly kind: 'promote' | 'promote-to-everyone' | 'pause' | 'resume' | 'finish' | 'rollback'; readonly ci: number }
  | { readonly kind: 'a day goes by' };

const ci = fc.integer({ min: 0, max: 1 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('release' as const), ci, lateBy: fc.constantFrom(0, 0, 0, 1, 2) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'promote' as const,
        'promote-to-everyone',
        'promote-to-everyone',
        'pause',
        'resume',
        'finish',
        'rollback',
        'rollback',
      ),
      ci,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'a day goes by' } as const) },
);

const verbs: Readonly<Record<Exclude<Act['kind'], 'a day goes by'>, readonly [RunVerb, Readonly<Record<string, string>>]>> = {
  release: ['release', {}],
  promote: ['promote', {}],
  'promote-to-everyone': ['promote', { to: 'everyone' }],
  pause: ['pause', {}],
  resume: ['resume', {}],
  finish: ['finish', {}],
  rollback: ['rollback', { to: 'previous', reason: 'a test' }],
};

/** Two CI systems that work on one mini program, without knowing of each other. */
class World {
  readonly rolledBack = new Set<string>();
  #commits = 0;
  /** The newest commit that was released. */
  #released = 0;
  #runs = 0;
  readonly scene: InProcess;

  constructor(scene: InProcess) {
    this.scene = scene;
  }

  /** `lateBy`: the run is of a commit that is so many commits older than the newest. */
  async act(act: Exclude<Act, { kind: 'a day goes by' }>): Promise<{ readonly told: Told; readonly isStale: boolean }> {
    this.#runs += 1;
    const lateBy = act.kind === 'release' ? Math.min(act.lateBy, this.#commits) : 0;
    if (act.kind === 'release' && lateBy === 0) this.#commits += 1;
    const commit = this.#commits - lateBy;
    const run: RunFacts = {
      ci: act.ci === 0 ? 'GitHub Actions' : 'GitLab CI',
      run: `${act.ci}-${this.#runs}`,
      commit: String(commit).padStart(40, '0'),
      commitMs: 1_750_000_000_000 + commit * 60_000,
    };
    const [verb, flags] = verbs[act.kind];
    const version: Readonly<Record<string, string>> = act.kind === 'release' ? { version: `v1.${this.#runs}.0` } : {};
    if (act.kind === 'release') this.scene.write({ 'build/index.js': `// pages/index/index\nconsole.log(${commit});` });
    const told = await this.scene.run(verb, { app: 'shop', ...flags, ...version }, { run, clock });
    if (told.exit === 0 && told.status === 'live' && verb === 'rollback') this.rolledBack.add(told.outputs['rolled-back-from'] ?? '');
    const isStale = act.kind === 'release' && commit < this.#released;
    if (act.kind === 'release' && told.status === 'live') this.#released = Math.max(commit, this.#released);
    return { told, isStale };
  }

  received(): readonly (string | undefined)[] {
    return users.map((userId) => this.scene.emulator.resolve({ ...app, userId, platform: 'ios', clientVersion: '10.2.0' })?.h5Version);
  }

  async status(): Promise<{ readonly packages: readonly Row[]; readonly tasks: readonly Row[] }> {
    const { told } = await this.scene.run('status', { app: 'shop' }, { clock });
    const sections = told('status-read')[0]?.sections ?? [];
    const rows = (name: string): readonly Row[] => sections.find((section) => section.name === name)?.records ?? [];
    return { packages: rows('packages'), tasks: rows('tasks') };
  }
}

type Row = Readonly<Record<string, unknown>>;

const isForEveryone = ({ audience }: Row): boolean => (audience as Row)['kind'] === 'everyone';
const isLive = ({ state }: Row): boolean => state !== 'ended';

/** What must hold whatever happened. */
async function checkInvariants(world: World): Promise<void> {
  const { packages, tasks } = await world.status();
  const versions = packages.toSorted((a, b) => Number(a['packageId']) - Number(b['packageId'])).map(({ h5Version }) => String(h5Version));
  expect(versions, 'versions only grow').toEqual(versions.toSorted(compareVersions));
  expect(new Set(versions).size).toBe(versions.length);

  const inProgress = packages.filter(({ packageId }) => {
    const live = tasks.filter((task) => task['packageId'] === packageId).filter(isLive);
    return live.length > 0 && !live.some(isForEveryone);
  });
  expect(inProgress.length, 'at most one rollout is in progress').toBeLessThanOrEqual(1);

  for (const version of world.received()) {
    expect(world.rolledBack.has(version ?? ''), `nobody receives ${version}, which was rolled back`).toBe(false);
  }
}

function compareVersions(a: string, b: string): number {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)];
  return x.map((part, index) => part - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

const wellDefined = new Set([
  'STALE_RUN',
  'ROLLOUT_ACTIVE',
  'ROLLOUT_PAUSED',
  'NOTHING_PUBLISHED',
  'TASK_MOVE_IMPOSSIBLE',
  'ROLLBACK_NOWHERE',
  'VERSION_NOT_NEWER',
]);

/** One act, and what must hold of it and after it. */
async function live(act: Act, { scene, world, seen }: { scene: InProcess; world: World; seen: Set<string> }): Promise<void> {
  if (act.kind === 'a day goes by') {
    daysMs += 25 * 3_600_000;
    return;
  }
  const { told, isStale } = await world.act(act);
  seen.add(`${act.kind}: ${told.failed?.code ?? told.status}`);
  if (told.failed !== undefined) expect(wellDefined, `${act.kind}: ${told.failed.message}`).toContain(told.failed.code);
  expect(isStale && told.status === 'live', 'an older commit overtakes a newer one').toBe(false);
  if (told.failed === undefined && ['live', 'paused', 'ended'].includes(told.status)) {
    const verified = await scene.run('verify', { receipt: told.outputs['receipt-path'] ?? '' }, { clock });
    expect(verified.failed?.message ?? 'same', `the receipt of ${act.kind} matches the cloud`).toBe('same');
  }
  await checkInvariants(world);
}

test('random sequences by two CI systems keep what is promised', { timeout: 300_000 }, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 6, maxLength: 14 }), async (sequence) => {
      const scene = await inProcess(files, { now });
      const world = new World(scene);
      const { writeFileSync } = await import('node:fs');
      writeFileSync(`${scene.folder}/icon.png`, icon);
      await world.act({ kind: 'release', ci: 0, lateBy: 0 });
      for (const act of sequence) await live(act, { scene, world, seen });
      await scene.emulator.close().catch(() => {});
    }),
    { numRuns: 25, seed: 20_261_122 },
  );
  // The sequences went through what they are about, and not past it.
  for (const ending of [
    'release: live',
    'release: STALE_RUN',
    'release: ROLLOUT_ACTIVE',
    'promote-to-everyone: live',
    'pause: paused',
    'finish: ended',
    'rollback: live',
  ]) {
    expect(seen).toContain(ending);
  }
});
