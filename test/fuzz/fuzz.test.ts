import { describe, expect, test } from 'vitest';
import { Random, seedOf } from './random.ts';
import { runTarget } from './run-target.ts';
import { simple } from './target.ts';
import { targets } from './targets.ts';

/** `npm run test:fuzz` gives each target 100,000 inputs of another seed; these few keep an escape from coming in by any change. */
const sample = { seed: 20_260_115, count: 150 };

test.each(targets.map((target) => [target.name, target] as const))('%s: nothing but proper answers comes out', async (_, target) => {
  const { inputs, escapes } = await runTarget(target, sample);
  expect(inputs).toBe(sample.count);
  expect(escapes).toEqual([]);
});

test('each target has a name of its own, by which an escape can be looked at again', () => {
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length);
  expect(targets.length).toBeGreaterThan(35);
});

describe('an escape is counted', () => {
  const count = async (run: Parameters<typeof simple>[1]): Promise<readonly string[]> => {
    const { escapes } = await runTarget(simple('made up', run), { seed: 1, count: 20 });
    return escapes.map(({ index, reason, input }) => `#${index} ${reason.split(' |')[0]} ${input}`);
  };

  test('when anything but a failure is thrown, with the input that did it', async () => {
    let index = 0;
    const escapes = await count((_, tell) => {
      tell('the input');
      index += 1;
      if (index === 4) throw new TypeError('not iterable');
    });
    expect(escapes).toEqual(['#3 TypeError: not iterable the input']);
  });

  test('when it is thrown where nobody listens', async () => {
    const escapes = await count((random) => {
      if (random.next() >= 0) setImmediate(() => void Promise.reject(new Error('late')));
    });
    expect(escapes.length).toBeGreaterThan(0);
    expect(escapes[0]).toContain('nobody caught it: Error: late');
  });

  test('when an input takes long', async () => {
    let nowMs = 0;
    const target = simple('made up', (random) => {
      nowMs += random.next() % 3 === 0 ? 999 : 1001;
    });
    const { escapes, slowestMs } = await runTarget(target, { seed: 1, count: 20, workedMs: () => nowMs });
    expect(slowestMs).toBe(1001);
    expect(escapes.length).toBeGreaterThan(0);
    expect(escapes.length).toBeLessThan(20);
    expect(escapes[0]?.reason).toContain('it took 1001 ms');
  });
});

test('an input depends on seed, target and number alone', () => {
  const first = (seed: number, target: string, index: number): number => new Random(seedOf(seed, target, index)).next();
  expect(first(1, 'zip', 7)).toBe(first(1, 'zip', 7));
  expect(new Set([first(1, 'zip', 7), first(2, 'zip', 7), first(1, 'tar', 7), first(1, 'zip', 8)]).size).toBe(4);
});
