import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { lookUntil, writeOnce } from '../../src/workflows/write-once.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const operation = 'CreateMcubeMiniTask';
const timedOut = new Failure('TIMED_OUT', { operation, waitedMs: 30_000 });
const dropped = new Failure('CONNECTION_FAILED', { operation, host: 'h', reason: 'the connection was dropped' });
const refused = new Failure('CLOUD_REFUSED', { operation, requestId: 'R-1', code: 'C', reason: 'there is one already' });

/** The answer of a write was lost, because of this. */
const lostTo = (cause: Failure): Failure => new Failure('OUTCOME_UNKNOWN', { operation, reason: cause.message }, { cause });

/** A cloud that loses the answers of its first writes, and shows a thing so long after the first of them; -1: never. */
function cloudThat({ loses, shownAfterMs }: { readonly loses: readonly Failure[]; readonly shownAfterMs: number }) {
  const clock = createFakeClock();
  const lost = [...loses];
  let firstWriteMs: number | undefined;
  let writes = 0;
  const look = async (): Promise<string | undefined> => {
    const isThere = firstWriteMs !== undefined && shownAfterMs >= 0 && clock.now() - firstWriteMs >= shownAfterMs;
    return isThere ? 'first' : undefined;
  };
  const write = async (): Promise<string> => {
    writes += 1;
    firstWriteMs ??= clock.now();
    const failure = lost.shift();
    if (failure !== undefined) throw failure;
    return 'second';
  };
  const run = () => writeOnce({ what: 'the task', look, write, readBack: async (answer) => answer }, clock);
  return { run, clock, writes: () => writes };
}

test.each([
  { what: 'was dropped', cause: dropped, shownAfterMs: 3000, made: 'first', writes: 1 },
  { what: 'was dropped', cause: dropped, shownAfterMs: 3001, made: 'second', writes: 2 },
  { what: 'did not come in time', cause: timedOut, shownAfterMs: 33_000, made: 'first', writes: 1 },
  { what: 'did not come in time', cause: timedOut, shownAfterMs: 33_001, made: 'second', writes: 2 },
])(
  'a write whose answer $what, and that shows after $shownAfterMs ms, is made $writes times',
  async ({ cause, shownAfterMs, made, writes }) => {
    const cloud = cloudThat({ loses: [lostTo(cause)], shownAfterMs });
    expect(await cloud.run()).toBe(made);
    expect(cloud.writes()).toBe(writes);
  },
);

test('two lost answers, and nothing to be found, leave the outcome unknown', async () => {
  const cloud = cloudThat({ loses: [lostTo(dropped), lostTo(dropped)], shownAfterMs: -1 });
  await expect(cloud.run()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', exit: 8, facts: { operation: 'the task' } });
  expect(cloud.writes()).toBe(2);
});

test('a lost answer, and a look that fails, too, leave the outcome unknown, and nothing is written again', async () => {
  let writes = 0;
  const write = async (): Promise<never> => {
    writes += 1;
    throw lostTo(dropped);
  };
  const look = async (): Promise<never> => {
    throw dropped;
  };
  const run = writeOnce({ what: 'the task', look, write, readBack: look }, createFakeClock());
  await expect(run).rejects.toMatchObject({
    code: 'OUTCOME_UNKNOWN',
    facts: { reason: expect.stringContaining('looking failed too') as string },
  });
  expect(writes).toBe(1);
});

test('a refusal is settled by looking: another run may have been faster', async () => {
  const write = async (): Promise<never> => {
    throw refused;
  };
  const readBack = async () => undefined;
  const taken: string[] = [];
  const onTaken = (thing: string): void => void taken.push(thing);
  const found = writeOnce({ what: 'the task', look: async () => 'theirs', write, readBack, onTaken }, createFakeClock());
  expect([await found, taken]).toEqual(['theirs', ['theirs']]);
  await expect(writeOnce({ what: 'the task', look: readBack, write, readBack }, createFakeClock())).rejects.toBe(refused);
});

test('looking goes on until it fits, and answers what was seen last when it never does', async () => {
  const clock = createFakeClock();
  let looks = 0;
  const look = async (): Promise<number> => {
    looks += 1;
    return looks;
  };
  expect(await lookUntil(look, (seen) => seen === 2, clock)).toBe(2);
  expect(await lookUntil(look, () => false, clock)).toBe(5);
  expect(clock.waits).toEqual([1000, 1000, 2000]);
});
