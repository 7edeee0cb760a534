import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { poll } from '../../src/workflows/poll.ts';
import { createFakeClock } from '../support/fake-clock.ts';

describe('polling', () => {
  test('waits half a second first, half as long again each time, and five seconds at most', async () => {
    const clock = createFakeClock();
    let looks = 0;
    const look = async () => {
      looks += 1;
      return looks === 9 ? 'ready' : undefined;
    };
    const answer = await poll(look, 600_000, { clock });
    expect(answer).toBe('ready');
    expect(clock.waits).toEqual([500, 750, 1125, 1687.5, 2531.25, 3796.875, 5000, 5000]);
  });

  test('does not wait for what is ready at once', async () => {
    const clock = createFakeClock();
    expect(await poll(async () => true, 1000, { clock })).toBe(true);
    expect(clock.waits).toEqual([]);
  });

  test('looks a last time when the time is up, and then has no answer', async () => {
    const clock = createFakeClock();
    const waited: number[] = [];
    const look = async (waitedMs: number) => void waited.push(waitedMs);
    expect(await poll(look, 2000, { clock })).toBeUndefined();
    expect(waited).toEqual([0, 500, 1250, 2000]);
  });

  test('ends with the reason of a signal that was aborted', async () => {
    const signal = AbortSignal.abort(new Failure('CANCELLED', {}));
    await expect(poll(async () => undefined, 2000, { clock: createFakeClock(), signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
