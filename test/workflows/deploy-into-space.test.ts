import { describe, expect, test } from 'vitest';
import type { DeployRequest, SpaceRequest } from '../../src/config/deploy-request.ts';
import type { CloudSpace } from '../../src/services/spaces-words.ts';
import { deployIntoSpace } from '../../src/workflows/deploy-into-space.ts';
import type { DeployRecord } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf, functionAsked } from '../support/deploy-scene.ts';
import { createFakeServerless, writesOf } from '../support/fake-serverless.ts';
import { createFakeSpaces, sampleSpace } from '../support/fake-spaces.ts';

const byName: SpaceRequest = { name: 'Shop', ensure: false };
const ensured: SpaceRequest = { name: 'Shop', ensure: true };

/** One function and these spaces of the account; every run is a run of its own. */
function scene(...given: readonly CloudSpace[]) {
  const [spaces, serverless] = [createFakeSpaces(...given), createFakeServerless()];
  const fn = functionAsked('hello');
  const run = async (space: SpaceRequest | undefined, changes: Partial<DeployRequest> = {}) => {
    const record: DeployRecord = {};
    const around = deployTools(serverless);
    spaces.calls.length = 0;
    serverless.calls.length = 0;
    const inside: string[] = [];
    const request = deployAsked({ spaceId: '', space, functions: [fn], only: ['space', 'functions'], ...changes });
    const account = {
      ...around.tools,
      spaces,
      inside: (id: string) => {
        inside.push(id);
        return serverless;
      },
      insideNew: () => createFakeServerless({ state: 'unused' }),
    };
    const ending = prepareDeploy({ request, problems: [] }, around.tools.reporter).then((prepared) =>
      deployIntoSpace(prepared, account, record),
    );
    return { ending, record, inside, ...around };
  };
  return { spaces, serverless, run };
}

const rowsOf = ({ told }: Pick<ReturnType<typeof deployTools>, 'told'>) => told('deploy-planned')[0]?.rows;
const spaceWrites = (calls: readonly string[]) => calls.filter((call) => /^(?:create|update)/.test(call));

describe('a space that goes by its name', () => {
  test('is found, and what is in it is deployed there', async () => {
    const { run, spaces } = scene(sampleSpace({ spaceId: 'mp-0', name: 'Other' }), sampleSpace());
    const { ending, record, inside } = await run(byName);
    expect(await ending).toBe('live');
    expect([record.spaceId, new Set(inside), spaceWrites(spaces.calls)]).toEqual(['mp-1', new Set(['mp-1']), []]);
  });

  test.each([
    { space: byName, only: ['space', 'functions'], help: 'ensure: true' },
    { space: ensured, only: ['functions'], help: '--only space' },
  ] as const)('and is not there is refused, unless it is to be made: $only', async ({ space, only, help }) => {
    const { run, spaces, serverless } = scene(sampleSpace({ name: 'Other' }));
    const failure = await failureOf((await run(space, { only })).ending);
    expect(failure).toMatchObject({ code: 'SPACE_MISSING', exit: 5, help: expect.stringContaining(help) as string });
    expect([spaceWrites(spaces.calls), writesOf(serverless)]).toEqual([[], []]);
  });

  test('that two spaces have is refused, with the ids of both', async () => {
    const { run, spaces } = scene(sampleSpace(), sampleSpace({ spaceId: 'mp-2' }));
    expect(await failureOf((await run(ensured)).ending)).toMatchObject({ code: 'SPACE_AMBIGUOUS', facts: { ids: ['mp-1', 'mp-2'] } });
    expect(spaceWrites(spaces.calls)).toEqual([]);
  });

  test.each([{ found: [sampleSpace()] }, { found: [] }])('and is not the one that is expected is left alone', async ({ found }) => {
    const { run, spaces, serverless } = scene(...found);
    const failure = await failureOf((await run({ ...ensured, expectedId: 'mp-9' })).ending);
    expect(failure).toMatchObject({ code: 'TARGET_UNEXPECTED' });
    expect([spaceWrites(spaces.calls), writesOf(serverless)]).toEqual([[], []]);
  });
});

describe('a space that is made', () => {
  test('has its description from the start, and is told, kept and deployed into', async () => {
    const { run, spaces } = scene();
    const ran = await run({ ...ensured, about: 'For testers' });
    expect(await ran.ending).toBe('live');
    expect(spaceWrites(spaces.calls)).toEqual(['create Shop']);
    expect(spaces.all).toMatchObject([{ name: 'Shop', about: 'For testers', state: 'in-service' }]);
    expect(rowsOf(ran)?.[0]).toMatchObject({
      section: 'space',
      name: 'Shop',
      change: 'create',
      details: ['space description: none → For testers'],
    });
    expect(ran.told('space-made')).toMatchObject([{ name: 'Shop', spaceId: 'mp-new-0' }]);
    expect(ran.record).toMatchObject({ spaceId: 'mp-new-0', space: { spaceId: 'mp-new-0', made: true }, functions: [{ state: 'live' }] });
  });

  test('is not made by a dry run, whose plan is that of the run', async () => {
    const { run, spaces, serverless } = scene();
    const dry = await run(ensured, { dryRun: true });
    expect(await dry.ending).toBe('planned');
    expect([spaces.all, writesOf(serverless)]).toEqual([[], []]);
    const real = await run(ensured, { planDigest: dry.record.digest });
    expect(await real.ending).toBe('live');
  });

  test('is waited for until it is in service', async () => {
    const { run, spaces } = scene();
    spaces.cloud.beginning = ['on-its-way', 'on-its-way', 'in-service'];
    expect(await (await run(ensured)).ending).toBe('live');
    expect(spaces.calls.filter((call) => call.startsWith('find')).length).toBeGreaterThan(1);
  });

  test('and does not come into service in time is not live', async () => {
    const { run, spaces, serverless } = scene();
    spaces.cloud.beginning = ['on-its-way', 'on-its-way'];
    expect(await failureOf((await run(ensured, { waitMs: 2000 })).ending)).toMatchObject({ code: 'NOT_LIVE' });
    expect(writesOf(serverless)).toEqual([]);
  });

  test('once, when the answer was lost after it was made', async () => {
    const { run, spaces } = scene();
    spaces.fail('create', 'lost-after');
    expect(await (await run(ensured)).ending).toBe('live');
    expect([spaces.all.length, spaceWrites(spaces.calls)]).toEqual([1, ['create Shop']]);
  });

  test('never twice: a lost call that left no trace is left to the next run', async () => {
    const { run, spaces } = scene();
    spaces.fail('create', 'lost-before');
    const first = await run(ensured);
    expect(await failureOf(first.ending)).toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8 });
    expect(spaceWrites(spaces.calls)).toEqual(['create Shop']);
    expect(first.clock.waits.reduce((sum, waitMs) => sum + waitMs, 0)).toBeGreaterThan(30_000);
    expect(await (await run(ensured)).ending).toBe('live');
    expect(spaces.all).toHaveLength(1);
  });

  test('by two runs at once is told, and nothing is deployed into either', async () => {
    const { run, spaces, serverless } = scene();
    const create = spaces.create.bind(spaces);
    Object.assign(spaces, {
      create: async (name: string) => {
        spaces.all.push(sampleSpace({ spaceId: 'mp-theirs', name }));
        return await create(name);
      },
    });
    expect(await failureOf((await run(ensured)).ending)).toMatchObject({ code: 'SPACE_AMBIGUOUS' });
    expect(writesOf(serverless)).toEqual([]);
  });

  test('and is there the next time is left as it is', async () => {
    const { run, spaces } = scene();
    await (await run(ensured)).ending;
    const again = await run(ensured);
    expect(await again.ending).toBe('live');
    expect([spaceWrites(spaces.calls), rowsOf(again)?.[0]]).toMatchObject([[], { section: 'space', change: 'keep' }]);
  });
});

describe('what a space is described as', () => {
  test('is changed where it differs, and read back', async () => {
    const { run, spaces } = scene(sampleSpace({ about: 'old' }));
    const { ending, told, record } = await run({ about: 'new', ensure: false }, { spaceId: 'mp-1' });
    expect(await ending).toBe('live');
    expect(spaceWrites(spaces.calls)).toEqual(['update mp-1 new']);
    expect(told('setting-changed')).toMatchObject([{ name: 'space description', before: 'old', after: 'new' }]);
    expect(record.space?.changes).toEqual([{ name: 'space description', before: 'old', after: 'new' }]);
  });

  test('is settled by looking when the answer was lost', async () => {
    const { run, spaces } = scene(sampleSpace({ about: 'old' }));
    spaces.fail('update', 'lost-after');
    expect(await (await run({ about: 'new', ensure: false }, { spaceId: 'mp-1' })).ending).toBe('live');
    expect(spaceWrites(spaces.calls)).toEqual(['update mp-1 new']);
  });

  test('stays when only other parts are deployed', async () => {
    const { run, spaces } = scene(sampleSpace({ about: 'old' }));
    await (await run({ about: 'new', ensure: false }, { spaceId: 'mp-1', only: ['functions'] })).ending;
    expect(spaceWrites(spaces.calls)).toEqual([]);
  });
});

const paused = sampleSpace({ state: 'paused', label: 'PAUSED' });

describe('pausing and going on', () => {
  /** Writes of both kinds, in the order in which they were made. */
  const inOrder = async (given: CloudSpace, state: 'in-service' | 'paused') => {
    const { run, spaces, serverless } = scene(given);
    const all: string[] = [];
    serverless.cloud.onCall = (call) => void all.push(call);
    const update = spaces.update.bind(spaces);
    Object.assign(spaces, {
      update: async (...asked: Parameters<typeof update>) => {
        all.push('update space');
        await update(...asked);
      },
    });
    const ran = await run({ ensure: false, state }, { spaceId: 'mp-1' });
    expect(await ran.ending).toBe('live');
    const writes = all.filter((call) => call === 'update space' || call.startsWith('deploy '));
    return { writes, state: spaces.all[0]?.state, ran };
  };

  test('goes on before anything is deployed', async () => {
    const { writes, state, ran } = await inOrder(paused, 'in-service');
    expect([writes, state]).toEqual([['update space', expect.stringMatching(/^deploy /)], 'in-service']);
    expect(rowsOf(ran)?.[0]?.details).toEqual(['space state: paused → in-service']);
  });

  test('pauses after everything is deployed', async () => {
    const { writes, state, ran } = await inOrder(sampleSpace(), 'paused');
    expect([writes, state]).toEqual([[expect.stringMatching(/^deploy /), 'update space'], 'paused']);
    expect(ran.record.space?.changes).toEqual([{ name: 'space state', before: 'in-service', after: 'paused' }]);
  });

  test('is waited for while the cloud is slow to say so', async () => {
    const { run, spaces } = scene(paused);
    spaces.cloud.lag = 6;
    expect(await (await run({ ensure: false, state: 'in-service' }, { spaceId: 'mp-1' })).ending).toBe('live');
    expect(spaceWrites(spaces.calls)).toEqual(['update mp-1 in-service']);
  });

  test('that never shows is a failure', async () => {
    const { run, spaces, serverless } = scene(paused);
    spaces.cloud.lag = 10_000;
    expect(await failureOf((await run({ ensure: false, state: 'in-service' }, { spaceId: 'mp-1' })).ending)).toMatchObject({
      code: 'READ_BACK_DIFFERS',
    });
    expect(writesOf(serverless)).toEqual([]);
  });

  test('of a space that is as asked makes no write', async () => {
    const { run, spaces } = scene(paused);
    expect(await (await run({ ensure: false, state: 'paused' }, { spaceId: 'mp-1' })).ending).toBe('live');
    expect(spaceWrites(spaces.calls)).toEqual([]);
  });
});

describe('a paused space of which nothing is said', () => {
  test.each([
    { space: undefined, spaceId: 'mp-1' },
    { space: byName, spaceId: '' },
  ])('is not deployed into: it would reach nobody', async ({ space, spaceId }) => {
    const { run, serverless } = scene(paused);
    const failure = await failureOf((await run(space, { spaceId })).ending);
    expect(failure).toMatchObject({ code: 'SPACE_PAUSED', help: expect.stringContaining('state: in-service') as string });
    expect(writesOf(serverless)).toEqual([]);
  });

  test('is not noticed by a key that may not list spaces, which deploys all the same', async () => {
    const { run, spaces } = scene(paused);
    spaces.fail('find', 'denied');
    expect(await (await run(undefined, { spaceId: 'mp-1' })).ending).toBe('live');
  });
});

test('a cancelled look ends the run', async () => {
  const { run, spaces, serverless } = scene(sampleSpace());
  spaces.fail('find', 'cancelled');
  expect(await failureOf((await run(undefined, { spaceId: 'mp-1' })).ending)).toMatchObject({ code: 'CANCELLED' });
  expect(writesOf(serverless)).toEqual([]);
});
