import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviewRequest } from '../../src/config/preview-request.ts';
import type { Audience, ReleaseRequest } from '../../src/config/release-request.ts';
import type { MiniProgramRollback } from '../../src/config/rollback-request.ts';
import type { MoveRequest, PromoteRequest, Stage } from '../../src/config/rollout-request.ts';
import { moveRollout } from '../../src/workflows/move-rollout.ts';
import { preparePreview } from '../../src/workflows/prepare-preview.ts';
import { prepareRelease } from '../../src/workflows/prepare-release.ts';
import { preview } from '../../src/workflows/preview.ts';
import { promote } from '../../src/workflows/promote.ts';
import { release } from '../../src/workflows/release.ts';
import { rollback } from '../../src/workflows/rollback.ts';
import { stampOf } from '../../src/workflows/stamp.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { asked, fixtures } from '../support/asked.ts';
import type { Arena, Racer } from './arena.ts';

/** Two runs that meet: what was there before, what each does, and what must not be in the end. */
export interface Contest {
  readonly name: string;
  /** Runs before the two, alone. */
  readonly before?: ((arena: Arena) => Promise<void>) | undefined;
  readonly runs: readonly [Entry, Entry];
  /** Everything that should not be: a duplicate, a wrong winner. Empty when all is well. */
  readonly judge: (arena: Arena, endings: readonly Ending[]) => Promise<readonly string[]>;
}

export interface Entry {
  readonly run: RunFacts;
  readonly race: (racer: Racer, arena: Arena) => Promise<string>;
}

/** The status of a run, or the code that it failed with; `other` hears of what was settled. */
export interface Ending {
  readonly ended: string;
  readonly racer: Racer;
}

const noon = Date.UTC(2026, 0, 14, 12);
/** Two jobs of one commit: CI started it twice, or somebody pressed the button as well. */
export const twins: readonly [RunFacts, RunFacts] = [
  { ci: 'GitHub Actions', commit: 'a'.repeat(40), commitMs: noon, run: '100', runNumber: 10, repository: 'acme/shop' },
  { ci: 'GitHub Actions', commit: 'a'.repeat(40), commitMs: noon, run: '101', runNumber: 11, repository: 'acme/shop' },
];
const older: RunFacts = { ci: 'GitLab CI', commit: 'b'.repeat(40), commitMs: noon - 60_000, run: '7' };
const newer: RunFacts = { ci: 'GitHub Actions', commit: 'c'.repeat(40), commitMs: noon, run: '102' };

const everyone = { kind: 'everyone' } as const;
const qa = { kind: 'whitelist', name: 'qa', type: 'normal', users: { inline: ['u001', 'u002'] } } as const;
const window = { kind: 'window', users: 2, end: { kind: 'after', durationMs: 24 * 3_600_000 } } as const;

/** A release of the fixture, whose `index.js` ends with these words. */
async function releasing(racer: Racer, arena: Arena, changes: Partial<ReleaseRequest>, words = ''): Promise<string> {
  const { workspace } = arena;
  const path = words === '' ? asked.path : buildWith(arena, words);
  const request: ReleaseRequest = { ...asked, workspace, path, ...changes };
  const prepared = await prepareRelease({ request, problems: [] }, racer.app.reporter);
  try {
    return await release(prepared, racer.app, {});
  } finally {
    await prepared.build.close();
  }
}

/** Nothing changes a build, so one of the same words is made once: a few thousand runs would fill a disk. */
const builds = new Map<string, string>();

function buildWith({ folder }: Arena, words: string): string {
  const key = join(folder, words);
  const made = builds.get(key);
  if (made !== undefined) return made;
  const build = join(mkdtempSync(join(folder, 'build-')), 'mini-program');
  cpSync(join(fixtures, 'mini-program'), build, { recursive: true });
  writeFileSync(join(build, 'words.js'), `// ${words}\n`);
  builds.set(key, build);
  return build;
}

const versionOf = (text: string): ReleaseRequest['version'] => ({ text, source: 'input', scheme: 'ordered' });

const { h5Id } = asked;
const common = { h5Id, stamp: true, force: false, receipt: '/nowhere/receipt.json', dryRun: false, waitMs: 60_000 } as const;
const newest = { package: { kind: 'newest' } } as const;

const stageOf = (audience: Stage['audience']): Stage => ({ audience, rules: [], gates: [], where: 'miniship.yml:1' });
const promoting = (racer: Racer, { workspace }: Arena): Promise<string> => {
  const request: PromoteRequest = {
    ...common,
    ...newest,
    workspace,
    stages: [qa, window, everyone].map(stageOf),
    to: { kind: 'next' },
    approve: false,
    onGateFailure: 'leave',
    previousStage: 'finish',
  };
  return promote(request, racer.app, {}, () => Promise.reject(new Error('no gate is closed')));
};

const goingBack =
  (strategy: MiniProgramRollback['strategy']) =>
  (racer: Racer, { workspace }: Arena): Promise<string> =>
    rollback({ ...common, ...newest, workspace, to: { kind: 'previous' }, strategy, userId: 'miniship' }, racer.app, {});

const moving =
  (move: MoveRequest['move']) =>
  (racer: Racer, { workspace }: Arena): Promise<string> =>
    moveRollout({ ...common, ...newest, workspace, move }, racer.app, {});

/** Releases that were made before, one after the other, a day apart. */
const released =
  (...releases: readonly (readonly [text: string, audience: Audience])[]) =>
  async (arena: Arena): Promise<void> => {
    for (const [index, [text, audience]] of releases.entries()) {
      const run: RunFacts = {
        ci: 'GitLab CI',
        commit: String(index).repeat(40),
        commitMs: noon - (9 - index) * 3_600_000,
        run: String(index),
      };
      await releasing(arena.racer(run), arena, { version: versionOf(text), audience }, text);
      arena.turnstile.nowMs += 24 * 3_600_000;
    }
  };

const both = (race: Entry['race']): Contest['runs'] => [
  { run: twins[0], race },
  { run: twins[1], race },
];

/** Every package of the mini program with its tasks that are not over, as `version: audience state`. */
async function standing({ mpaas }: Arena): Promise<readonly string[]> {
  const packages = [...(await mpaas.listPackages(h5Id))].sort((a, b) => a.packageId - b.packageId);
  const described = await Promise.all(
    packages.map(async ({ packageId, h5Version }) => {
      const live = (await mpaas.listTasks(packageId)).filter(({ state }) => state !== 'ended');
      const tasks = live.map(({ audience, state }) => `${audience.kind} ${state}`);
      return `${h5Version}: ${tasks.join(', ') || 'nobody'}`;
    }),
  );
  return described;
}

/** What differs from what an undisturbed run would leave behind. */
export const differs = (what: string, found: unknown, expected: unknown): readonly string[] =>
  JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];

export const goodEndings = (endings: readonly Ending[], good: readonly string[]): readonly string[] =>
  endings.flatMap(({ ended }, index) => (good.includes(ended) ? [] : [`run ${index} ended with ${ended}`]));

const receivers = (arena: Arena, expected: string): readonly string[] => {
  const got = ['u001', 'u999'].map(
    (userId) =>
      arena.emulator.resolve({ ...arena.workspace, h5Id, userId, platform: 'ios', clientVersion: '10.2.0' })?.h5Version ?? 'nothing',
  );
  return differs('received', [...new Set(got)], [expected]);
};

/** Both end well, and the cloud looks as after one of them. */
const asAfterOne =
  (expected: readonly string[], good: readonly string[] = ['live']): Contest['judge'] =>
  async (arena, endings) => [...goodEndings(endings, good), ...differs('standing', await standing(arena), expected)];

const sameRelease = (name: string, changes: Partial<ReleaseRequest>, audience: string): Contest => ({
  name: `the same release twice, for ${name}`,
  runs: both((racer, arena) => releasing(racer, arena, { version: versionOf('v1.4.2'), ...changes })),
  judge: async (arena, endings) => [
    ...(await asAfterOne([`1.4.2.90: ${audience} publishing`])(arena, endings)),
    ...differs(
      'whitelists',
      (await arena.mpaas.listWhitelists()).map(({ name: each, users }) => [each, users]),
      audience === 'whitelist' ? [['qa', 2]] : [],
    ),
  ],
});

/** The newer commit is what is published in the end, and its run ended well; the other one says that it lost, or was done before. */
const newerWins =
  (audience: string): Contest['judge'] =>
  async (arena, [old, recent]) => {
    const found = await standing(arena);
    const winner = found.filter((each) => each.startsWith('1.4.3.90'));
    const others = found.filter(
      (each) => !each.startsWith('1.4.3.90') && !each.endsWith(': nobody') && !each.includes('everyone publishing'),
    );
    return [
      ...(recent?.ended === 'live' ? [] : [`the newer commit ended with ${recent?.ended}`]),
      ...(['live', 'STALE_RUN', 'RUN_OVERTAKEN', 'VERSION_NOT_NEWER'].includes(old?.ended ?? '')
        ? []
        : [`the older commit ended with ${old?.ended}`]),
      ...differs('the newer one', winner, [`1.4.3.90: ${audience} publishing`]),
      ...differs('the older one', others, []),
      ...(audience === 'everyone' ? receivers(arena, '1.4.3.90') : []),
    ];
  };

const twoCommits = (name: string, changes: Partial<ReleaseRequest>, audience: string): Contest => ({
  name: `two commits at once, for ${name}`,
  runs: [
    { run: older, race: (racer, arena) => releasing(racer, arena, { version: versionOf('v1.4.2'), ...changes }, 'old') },
    { run: newer, race: (racer, arena) => releasing(racer, arena, { version: versionOf('v1.4.3'), ...changes }, 'new') },
  ],
  judge: newerWins(audience),
});

/** A mini program that neither finds there. */
const unborn = '2017072607907881';

/** Of two releases of one version the cloud takes the first upload; the other content is told that it needs a version of its own. */
const oneVersion: Contest = {
  name: 'two commits with one version',
  runs: [
    { run: older, race: (racer, arena) => releasing(racer, arena, { audience: everyone }, 'old') },
    { run: newer, race: (racer, arena) => releasing(racer, arena, { audience: everyone }, 'new') },
  ],
  judge: async (arena, endings) => [
    ...differs('standing', await standing(arena), ['1.4.2.90: everyone publishing']),
    ...differs('endings', endings.map(({ ended }) => ended).sort(), ['VERSION_EXISTS', 'live']),
  ],
};

/** Phones take the highest version, so the newer commit can win only while the older one is not published; never are both. */
const wrongOrder: Contest = {
  name: 'two commits at once, the older with the higher version',
  runs: [
    { run: older, race: (racer, arena) => releasing(racer, arena, { version: versionOf('v1.4.3'), audience: everyone }, 'old') },
    { run: newer, race: (racer, arena) => releasing(racer, arena, { version: versionOf('v1.4.2'), audience: everyone }, 'new') },
  ],
  judge: async (arena, [old, recent]) => {
    const live = (await standing(arena)).filter((each) => !each.endsWith('nobody'));
    const expected = recent?.ended === 'live' ? '1.4.2.90' : '1.4.3.90';
    return [
      ...goodEndings(recent === undefined ? [] : [recent], ['live', 'VERSION_NOT_NEWER']),
      ...goodEndings(old === undefined ? [] : [old], ['live', 'STALE_RUN', 'RUN_OVERTAKEN']),
      ...differs('live', live, [`${expected}: everyone publishing`]),
    ];
  },
};

/** A preview of the fixture for a pull request, as one run of it has it. */
async function previewing(racer: Racer, arena: Arena, pullRequest: string, words = ''): Promise<string> {
  const { icon, platform, clientMin, clientMax, autoInstall, preload, optionMenu, keepAlive, extendInfo } = asked;
  const phones = { platform, clientMin, clientMax, autoInstall, preload, optionMenu, keepAlive, extendInfo };
  const { workspace, folder } = arena;
  const request: PreviewRequest = {
    ...phones,
    workspace,
    h5Id,
    icon,
    path: words === '' ? asked.path : buildWith(arena, words),
    user: 'u001',
    kind: 'preview',
    pullRequest,
    versionFrom: '0.0.0.1',
    lifetimeMs: 900_000,
    renew: false,
    force: false,
    dryRun: false,
    waitMs: 60_000,
    // Two jobs have two machines.
    receipt: join(mkdtempSync(join(folder, 'job-')), 'receipt.json'),
  };
  const prepared = await preparePreview({ request, problems: [] }, racer.app.reporter);
  try {
    return await preview(prepared, racer.app, {});
  } finally {
    await prepared.build.close();
  }
}

/** The live previews, as `first digit of the commit for pull request`. */
async function livingPreviews({ mpaas }: Arena): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of await mpaas.listPreviews(h5Id)) {
    const tasks = (await mpaas.listTasks(each.packageId)).filter(({ state }) => state !== 'ended');
    const stamp = stampOf(each.extendInfo);
    if (tasks.length > 0) found.push(`${stamp?.commit?.[0]} for ${stamp?.preview?.pullRequest}`);
  }
  return found.sort();
}

const previewContests: readonly Contest[] = [
  {
    name: 'the same preview twice',
    runs: both((racer, arena) => previewing(racer, arena, '12')),
    judge: async (arena, endings) => [...goodEndings(endings, ['live']), ...differs('previews', await livingPreviews(arena), ['a for 12'])],
  },
  {
    name: 'previews of two commits of a pull request',
    runs: [
      { run: older, race: (racer, arena) => previewing(racer, arena, '12', 'old') },
      { run: newer, race: (racer, arena) => previewing(racer, arena, '12', 'new') },
    ],
    judge: async (arena, [old, recent]) => [
      ...goodEndings(recent === undefined ? [] : [recent], ['live']),
      ...goodEndings(old === undefined ? [] : [old], ['live', 'STALE_RUN', 'RUN_OVERTAKEN']),
      ...differs('previews', await livingPreviews(arena), ['c for 12']),
    ],
  },
  {
    name: 'previews of two pull requests',
    runs: [
      { run: older, race: (racer, arena) => previewing(racer, arena, '12', 'old') },
      { run: newer, race: (racer, arena) => previewing(racer, arena, '13', 'new') },
    ],
    judge: async (arena, endings) => [
      ...goodEndings(endings, ['live']),
      ...differs('previews', await livingPreviews(arena), ['b for 12', 'c for 13']),
    ],
  },
];

/** Contests of the mini program. */
export const appContests: readonly Contest[] = [
  ...previewContests,
  {
    name: 'a mini program created twice',
    runs: both((racer, arena) =>
      releasing(racer, arena, {
        h5Id: unborn,
        h5Name: 'Shop',
        createApp: true,
        audience: everyone,
        vhost: `https://${unborn}.example.com`,
      }),
    ),
    judge: async (arena, endings) => [
      ...goodEndings(endings, ['live']),
      ...differs('packages', (await arena.mpaas.listPackages(unborn)).length, 1),
    ],
  },
  oneVersion,
  wrongOrder,
  sameRelease('everyone', { audience: everyone }, 'everyone'),
  sameRelease('a whitelist', { audience: qa }, 'whitelist'),
  sameRelease('a window', { audience: window }, 'window'),
  twoCommits('everyone', { audience: everyone }, 'everyone'),
  twoCommits('a whitelist', { audience: qa }, 'whitelist'),
  twoCommits('a window, ending others', { audience: window, onActiveRelease: 'finish' }, 'window'),
  {
    name: 'promote twice',
    before: released(['v1.4.2', qa]),
    runs: both(promoting),
    judge: asAfterOne(['1.4.2.90: window publishing'], ['live', 'unchanged']),
  },
  {
    name: 'roll back twice, forward',
    before: released(['v1.4.1', everyone], ['v1.4.2', everyone]),
    runs: both(goingBack('roll-forward')),
    judge: asAfterOne(['1.4.1.90: everyone publishing', '1.4.2.90: nobody', '1.4.2.91: everyone publishing'], ['live', 'unchanged']),
  },
  {
    name: 'roll back twice, reopening',
    before: released(['v1.4.1', everyone], ['v1.4.2', everyone]),
    runs: both(goingBack('reopen')),
    judge: asAfterOne(['1.4.1.90: everyone publishing', '1.4.2.90: nobody'], ['live', 'unchanged']),
  },
  {
    name: 'roll back twice, ending',
    before: released(['v1.4.1', everyone], ['v1.4.2', everyone]),
    runs: both(goingBack('finish')),
    judge: asAfterOne(['1.4.1.90: everyone publishing', '1.4.2.90: nobody'], ['ended', 'unchanged']),
  },
  {
    name: 'finish twice',
    before: released(['v1.4.1', everyone], ['v1.4.2', qa]),
    runs: both(moving('finish')),
    judge: asAfterOne(['1.4.1.90: everyone publishing', '1.4.2.90: nobody'], ['ended', 'unchanged']),
  },
  {
    name: 'pause twice',
    before: released(['v1.4.2', qa]),
    runs: both(moving('pause')),
    judge: asAfterOne(['1.4.2.90: whitelist paused'], ['paused', 'unchanged']),
  },
];
