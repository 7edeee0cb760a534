import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { cancelled, rest, throwIfCancelled } from '../../src/transport/cancellation.ts';
import { createFakeClock } from '../support/fake-clock.ts';

test('a run that somebody stopped is cancelled', () => {
  expect(cancelled(AbortSignal.abort('enough'))).toMatchObject({ code: 'CANCELLED', exit: 130, cause: 'enough' });
});

test('a run whose time is up says so: that is no cancelling', () => {
  const timeUp = new Failure('TIME_UP', { timeoutMs: 2000 });
  expect(() => throwIfCancelled(AbortSignal.abort(timeUp))).toThrow(timeUp);
});

test('a wait is not begun once the run was stopped', async () => {
  const clock = createFakeClock();
  await expect(rest(clock, 1000, AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(clock.waits).toEqual([]);
});

test('without a signal, or before it, nothing happens', async () => {
  expect(() => throwIfCancelled(undefined)).not.toThrow();
  expect(() => throwIfCancelled(new AbortController().signal)).not.toThrow();
  const clock = createFakeClock();
  await rest(clock, 1000, undefined);
  expect(clock.waits).toEqual([1000]);
});
