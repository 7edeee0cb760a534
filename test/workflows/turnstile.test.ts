import { expect, test } from 'vitest';
import { createTurnstile } from '../../src/workflows/turnstile.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a turnstile lets no more in at once than its limit says at that moment, in the order in which they came', async () => {
  let limit = 3;
  let inside = 0;
  const seen: number[] = [];
  const order: number[] = [];
  const turnstile = createTurnstile(() => limit);
  const work = (index: number) =>
    turnstile.run(async () => {
      inside += 1;
      seen.push(inside);
      order.push(index);
      if (index === 4) limit = 1;
      await turn();
      inside -= 1;
      return index;
    });
  const all = Array.from({ length: 12 }, (_, index) => index);
  expect(await Promise.all(all.map(work))).toEqual(all);
  expect(order).toEqual(all);
  expect(Math.max(...seen)).toBe(3);
  expect(Math.max(...seen.slice(6))).toBe(1);
});

test('who fails leaves the place to the next one, and a limit of nothing still lets one in', async () => {
  const turnstile = createTurnstile(() => 0);
  const failing = turnstile.run(() => Promise.reject(new Error('no')));
  const next = turnstile.run(async () => 'in');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('in');
});
