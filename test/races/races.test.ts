import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArena } from './arena.ts';
import { appContests, type Contest } from './contests.ts';
import { play } from './play.ts';
import { spaceContests } from './space-contests.ts';
import { orderFrom } from './turnstile.ts';

// A sample: `npm run test:races` plays hundreds of orders of each.
const seeds = [3, 8];

let arena: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  arena = await openArena();
});
afterAll(() => arena.close());

describe('two runs at the same moment leave behind what one of them would', () => {
  test.each([...appContests, ...spaceContests])('$name', async (contest) => {
    for (const seed of seeds) expect((await play(contest, seed, arena)).problems, `order ${seed}`).toEqual([]);
  });
});

test('a run that creates its task without looking behind is caught', async () => {
  const careless: Contest = {
    name: 'two careless runs',
    before: appContests.find(({ name }) => name === 'promote twice')?.before,
    runs: [0, 1].map(() => ({
      run: {},
      race: async ({ app: { mpaas } }: Parameters<Contest['runs'][0]['race']>[0]) => {
        const [found] = await mpaas.listPackages('2017072607907880');
        const { packageId = 0 } = found ?? {};
        const there = (await mpaas.listTasks(packageId)).some(({ audience }) => audience.kind === 'everyone');
        if (!there) await mpaas.createTask({ packageId, audience: { kind: 'everyone' }, rules: [], memo: '' });
        return 'live';
      },
    })) as unknown as Contest['runs'],
    judge: async ({ mpaas }) => {
      const [found] = await mpaas.listPackages('2017072607907880');
      const tasks = (await mpaas.listTasks(found?.packageId ?? 0)).filter(({ audience }) => audience.kind === 'everyone');
      return tasks.length === 1 ? [] : [`${tasks.length} tasks`];
    },
  };
  const outcomes = [];
  for (let seed = 1; seed <= 10; seed += 1) outcomes.push((await play(careless, seed, arena)).problems.join());
  expect(outcomes).toContain('2 tasks');
  expect(outcomes).toContain('');
});

test('an order of steps is the same for the same seed, and another for another', () => {
  const orderOf = (seed: number) => {
    const choose = orderFrom(seed, 20);
    return Array.from({ length: 20 }, () => choose([0, 1])).join('');
  };
  expect(orderOf(2)).toBe(orderOf(2));
  expect(new Set([1, 2, 3, 4, 5, 6].map(orderOf)).size).toBeGreaterThan(4);
});
