import { expect, test } from 'vitest';
import { rest } from '../../src/transport/cancellation.ts';
import { systemClock } from '../../src/transport/clock.ts';

test('the machine’s clock tells the time in milliseconds and draws numbers from 0 to 1', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  const drawn = Array.from({ length: 20 }, () => systemClock.random());
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(new Set(drawn).size).toBeGreaterThan(1);
});

test('sleep takes its time', async () => {
  const start = performance.now();
  await systemClock.sleep(15);
  expect(performance.now() - start).toBeGreaterThanOrEqual(14);
});

test('sleep ends at once with the reason of the one who stopped it', async () => {
  const reason = new Error('SIGTERM');
  const stop = new AbortController();
  const sleeping = systemClock.sleep(60_000, stop.signal);
  stop.abort(reason);
  await expect(sleeping).rejects.toBe(reason);
  await expect(systemClock.sleep(60_000, stop.signal)).rejects.toBe(reason);
});

test('rest says that the run was cancelled, and keeps why', async () => {
  const reason = new Error('SIGTERM');
  const stop = new AbortController();
  const resting = rest(systemClock, 60_000, stop.signal);
  stop.abort(reason);
  await expect(resting).rejects.toMatchObject({ code: 'CANCELLED', cause: reason });
});

test('rest passes on what else went wrong', async () => {
  const broken = { ...systemClock, sleep: async () => Promise.reject(new RangeError('no')) };
  await expect(rest(broken, 1, undefined)).rejects.toThrow(RangeError);
});
