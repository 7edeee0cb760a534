import { describe, expect, test } from 'vitest';
import { inParallel } from '../../src/workflows/in-parallel.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work in parallel', () => {
  test('answers in the order of the things, whichever is ready first', async () => {
    const results = await inParallel(
      [3, 1, 2],
      () => 3,
      async (turns) => {
        for (let i = 0; i < turns; i += 1) await turn();
        return turns * 10;
      },
    );
    expect(results).toEqual([30, 10, 20]);
  });

  test('never has more under way than the limit says at that moment', async () => {
    let limit = 4;
    let running = 0;
    const seen: number[] = [];
    await inParallel(
      Array.from({ length: 12 }, (_, index) => index),
      () => limit,
      async (index) => {
        running += 1;
        seen.push(running);
        if (index === 5) limit = 2;
        await turn();
        running -= 1;
      },
    );
    expect(Math.max(...seen)).toBe(4);
    expect(Math.max(...seen.slice(8))).toBe(2);
  });

  test('starts nothing new after a failure, lets the others end, and throws the first', async () => {
    const ended: number[] = [];
    const started: number[] = [];
    const run = inParallel(
      [0, 1, 2, 3, 4, 5],
      () => 2,
      async (index) => {
        started.push(index);
        await turn();
        if (index === 0) throw new Error('first');
        await turn();
        ended.push(index);
      },
    );
    await expect(run).rejects.toThrow('first');
    expect(started).toEqual([0, 1]);
    expect(ended).toEqual([1]);
  });

  test('of nothing is nothing', async () => {
    expect(await inParallel([], () => 4, turn)).toEqual([]);
  });

  test('goes on one by one when the limit is below one', async () => {
    expect(
      await inParallel(
        [1, 2],
        () => 0,
        async (each) => each,
      ),
    ).toEqual([1, 2]);
  });
});
