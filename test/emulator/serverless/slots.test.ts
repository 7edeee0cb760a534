import { expect, test } from 'vitest';
import { Slots } from '../../../src/emulator/serverless/slots.ts';

test('never runs more tasks at once than there are slots, and runs them in the order they came', async () => {
  const slots = new Slots(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const task = (number: number) => async (): Promise<number> => {
    started.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return number;
  };
  const results = await Promise.all([1, 2, 3, 4, 5].map((number) => slots.use(task(number))));
  expect(results).toStrictEqual([1, 2, 3, 4, 5]);
  expect([started, most]).toStrictEqual([[1, 2, 3, 4, 5], 2]);
});

test('a task that fails gives its slot back', async () => {
  const slots = new Slots(1);
  await expect(slots.use(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await slots.use(async () => 'next')).toBe('next');
});
