import { join } from 'node:path';
import type { DeployRequest } from '../../src/config/deploy-request.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { prepareSpaceRollback } from '../../src/workflows/prepare-space-rollback.ts';
import { rollBackSpace } from '../../src/workflows/rollback-space.ts';
import type { Arena, Racer } from './arena.ts';
import { type Contest, differs, type Ending, type Entry, goodEndings, twins } from './contests.ts';

const nothing = (arena: Arena): DeployRequest => ({
  spaceId: arena.spaceId,
  functions: [],
  settings: { policies: [], domains: [] },
  extensions: [],
  platforms: [],
  only: ['functions', 'settings', 'hosting'],
  concurrency: 4,
  uploads: 4,
  stamp: true,
  receipt: join(arena.folder, 'no-receipt.json'),
  dryRun: false,
  waitMs: 60_000,
});

/** Two functions whose code is these words. */
const functionsOf = (arena: Arena, words: string): DeployRequest['functions'] =>
  ['hello', 'orders'].map((name) => ({
    name,
    path: arena.write({ 'index.js': `module.exports = async () => '${name} ${words}';\n` }),
    memoryMb: 256,
    layout: 'root',
    exclude: [],
  }));

const siteOf = (arena: Arena, files: Readonly<Record<string, string>>): NonNullable<DeployRequest['hosting']> => ({
  path: arena.write(files),
  index: 'index.html',
  spa: false,
  headers: [],
  delete: { enabled: true, prefix: '', keep: [], atMost: { kind: 'files', files: 10 } },
  manifest: { kind: 'beside-site' },
  exclude: [],
  refresh: [],
});

async function deploying(racer: Racer, arena: Arena, changes: Partial<DeployRequest>): Promise<string> {
  const prepared = await prepareDeploy({ request: { ...nothing(arena), ...changes }, problems: [] }, racer.space.reporter);
  return await deploy(prepared, racer.space, {});
}

const both = (race: Entry['race']): Contest['runs'] => [
  { run: twins[0], race },
  { run: twins[1], race },
];

/** Each function with what serves, and whether the next deploy of the same code would leave it alone. */
async function serving(arena: Arena, words: string): Promise<readonly string[]> {
  const racer = arena.racer(twins[1]);
  const before = await liveIds(arena);
  await deploying(racer, arena, { functions: functionsOf(arena, words) });
  const after = await liveIds(arena);
  return before.map((id, index) => (id === undefined ? 'nothing serves' : id === after[index] ? 'settled' : 'sent again'));
}

const liveIds = (arena: Arena): Promise<readonly (string | undefined)[]> =>
  Promise.all(['hello', 'orders'].map(async (name) => (await arena.serverless.functions.find(name))?.live?.deploymentId));

const settled = ['settled', 'settled'];

const sameFunctions: Contest = {
  name: 'the same functions deployed twice',
  runs: both((racer, arena) => deploying(racer, arena, { functions: functionsOf(arena, 'one') })),
  judge: async (arena, endings) => [...goodEndings(endings, ['live']), ...differs('functions', await serving(arena, 'one'), settled)],
};

const newCode: Contest = {
  name: 'new code deployed twice',
  before: async (arena) => {
    await deploying(arena.racer({}), arena, { functions: functionsOf(arena, 'one') });
    arena.turnstile.nowMs += 60_000;
  },
  runs: both((racer, arena) =>
    deploying(racer, arena, { functions: functionsOf(arena, 'two').map((each) => ({ ...each, memoryMb: 512 })) }),
  ),
  judge: async (arena, endings) => [...goodEndings(endings, ['live']), ...differs('functions', await serving(arena, 'two'), settled)],
};

const back: Contest = {
  name: 'functions rolled back twice',
  before: async (arena) => {
    for (const words of ['one', 'two']) {
      await deploying(arena.racer({}), arena, { functions: functionsOf(arena, words) });
      arena.turnstile.nowMs += 60_000;
    }
  },
  runs: both((racer, arena) => goingBack(racer, arena)),
  judge: async (arena, endings) => [
    ...goodEndings(endings, ['live', 'unchanged']),
    ...differs('functions', await Promise.all(['hello', 'orders'].map((name) => standing(arena, name))), [
      'the first of 2',
      'the first of 2',
    ]),
    ...differs('once more', await goingBack(arena.racer(twins[0]), arena), 'unchanged'),
  ],
};

async function goingBack(racer: Racer, arena: Arena): Promise<string> {
  const request = {
    deploy: nothing(arena),
    functions: ['hello', 'orders'],
    hosting: false,
    to: { kind: 'previous' },
    force: false,
  } as const;
  return await rollBackSpace(await prepareSpaceRollback({ request, problems: [] }), racer.space, {});
}

/** Which of its deployments serves, in the order in which they were made. */
async function standing({ serverless: { functions } }: Arena, name: string): Promise<string> {
  const made = [...(await functions.deployments(name))].sort((a, b) => a.versionNo.localeCompare(b.versionNo));
  const live = (await functions.find(name))?.live?.deploymentId;
  return `${made[0]?.deploymentId === live ? 'the first' : 'another one'} of ${made.length}`;
}

const first = { 'index.html': '<p>one</p>', 'assets/app-11111111.js': 'one()', 'old.html': 'gone soon' };
const second = { 'index.html': '<p>two</p>', 'assets/app-22222222.js': 'two()' };

const sameSite: Contest = {
  name: 'the same site deployed twice',
  before: async (arena) => {
    await deploying(arena.racer({}), arena, { hosting: siteOf(arena, first) });
    arena.turnstile.nowMs += 60_000;
  },
  runs: both((racer, arena) => deploying(racer, arena, { hosting: siteOf(arena, second) })),
  judge: async (arena, endings) => [...goodEndings(endings, ['live']), ...(await sitesOf(arena, second))],
};

const newSite: Contest = {
  name: 'hosting opened and filled twice',
  runs: both((racer, arena) => deploying(racer, arena, { hosting: siteOf(arena, first) })),
  judge: async (arena, endings) => [...goodEndings(endings, ['live']), ...(await sitesOf(arena, first))],
};

async function sitesOf(arena: Arena, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const listed = (await arena.serverless.hosting.files()).map(({ path }) => path).filter((path) => !path.includes('miniship'));
  return differs('files', [...listed].sort(), Object.keys(files).sort());
}

const sameSettings: Contest = {
  name: 'the same settings changed twice',
  runs: both((racer, arena) =>
    deploying(racer, arena, {
      settings: {
        httpTrigger: { enabled: true },
        cors: ['a.example.com', 'b.example.com'],
        policies: [{ service: 'db', collection: 'orders', name: 'PRIVATE' }],
        domains: [],
      },
    }),
  ),
  judge: async (_arena, endings: readonly Ending[]) => goodEndings(endings, ['live']),
};

/** Contests of a space. */
export const spaceContests: readonly Contest[] = [sameFunctions, newCode, back, sameSite, newSite, sameSettings];
