import { describe, expect, test } from 'vitest';
import { inLanes, type LeavePlace } from '../../src/workflows/in-lanes.ts';

interface Wagon {
  readonly lane: string;
  readonly name: string;
}

const train = (lane: string, count: number): readonly Wagon[] =>
  Array.from({ length: count }, (_, index) => ({ lane, name: `${lane}${index}` }));
const laneOf = ({ lane }: Wagon): string => lane;
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

/** Counts who is at work: all, and those of one lane, who have not left their place. */
function watch(work: (wagon: Wagon, leave: LeavePlace) => Promise<void>) {
  const atWork = new Map<string, number>();
  const seen = { most: 0, mostInLane: 0, started: [] as string[] };
  const add = (lane: string, by: number): void => void atWork.set(lane, (atWork.get(lane) ?? 0) + by);
  const watched = async (wagon: Wagon, leavePlace: LeavePlace): Promise<void> => {
    add(wagon.lane, 1);
    seen.started.push(wagon.name);
    seen.most = Math.max(
      seen.most,
      [...atWork.values()].reduce((sum, count) => sum + count, 0),
    );
    seen.mostInLane = Math.max(seen.mostInLane, ...atWork.values());
    let isThere = true;
    const leave = (): void => {
      if (isThere) add(wagon.lane, -1);
      isThere = false;
    };
    await work(wagon, () => {
      leave();
      leavePlace();
    });
    leave();
  };
  return { seen, watched };
}

describe('things in lanes', () => {
  test('are all worked on, those of a lane begun in their order', async () => {
    const { seen, watched } = watch(() => turns(2));
    await inLanes([...train('a', 9), ...train('b', 9)], { laneOf, work: watched });
    expect(seen.started).toHaveLength(18);
    for (const lane of ['a', 'b']) {
      const ofLane = seen.started.filter((name) => name.startsWith(lane));
      expect(ofLane).toEqual(train(lane, 9).map(({ name }) => name));
    }
  });

  test.each([
    { lanes: 1, mostInLane: 4, most: 4 },
    { lanes: 3, mostInLane: 4, most: 12 },
    { lanes: 8, mostInLane: 2, most: 16 },
    { lanes: 40, mostInLane: 1, most: 16 },
  ])('of $lanes lanes have at most $most under way, $mostInLane of each', async ({ lanes, mostInLane, most }) => {
    const { seen, watched } = watch(() => turns(3));
    const things = Array.from({ length: lanes }, (_, index) => train(`lane${index}-`, 6)).flat();
    await inLanes(things, { laneOf, work: watched });
    expect(seen).toMatchObject({ most, mostInLane });
    expect(seen.started).toHaveLength(lanes * 6);
  });

  test('one lane that stands still does not hold up another', async () => {
    let free = (): void => {};
    const blocked = new Promise<void>((resolve) => {
      free = resolve;
    });
    const done: string[] = [];
    const work = async ({ lane, name }: Wagon): Promise<void> => {
      if (lane === 'a') await blocked;
      done.push(name);
    };
    const all = inLanes([...train('a', 5), ...train('b', 5)], { laneOf, work });
    await turns(20);
    expect(done).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
    free();
    await all;
    expect(done).toHaveLength(10);
  });

  test('whoever leaves its place early makes room for the next, however long it takes afterwards', async () => {
    let begun = 0;
    let free = (): void => {};
    const slow = new Promise<void>((resolve) => {
      free = resolve;
    });
    const work = async (_: Wagon, leavePlace: LeavePlace): Promise<void> => {
      begun += 1;
      leavePlace();
      leavePlace();
      await slow;
    };
    const all = inLanes(train('a', 12), { laneOf, work }, { most: 16, mostInLane: 4, mostBehind: 10 });
    await turns(30);
    expect(begun).toBe(10);
    free();
    await all;
    expect(begun).toBe(12);
  });

  test('nothing to do is done at once', async () => {
    await expect(inLanes([], { laneOf, work: async () => {} })).resolves.toBeUndefined();
  });
});
