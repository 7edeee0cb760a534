import { asFailure } from '../../src/errors/failure.ts';
import type { Arena } from './arena.ts';
import type { Contest, Ending } from './contests.ts';
import { orderFrom } from './turnstile.ts';

/** How one order of the steps came out. */
export interface Outcome {
  /** Empty when all is well. */
  readonly problems: readonly string[];
  readonly endings: readonly string[];
  /** Whether a run noticed the other one. */
  readonly met: boolean;
  readonly steps: readonly string[];
}

/** Longer than any two runs of a contest are. */
const mostSteps = 60;

/** Runs a contest once, in the order that the seed gives. */
export async function play(contest: Contest, seed: number, arena: Arena): Promise<Outcome> {
  arena.clear();
  await contest.before?.(arena);
  const { turnstile } = arena;
  const racers = contest.runs.map(({ run }, index) => arena.racer(run, index));
  const started = contest.runs.map(async ({ race }, index): Promise<Ending> => {
    const racer = racers[index];
    if (racer === undefined) throw new Error('a run without tools');
    return { racer, ended: await race(racer, arena).catch((thrown: unknown) => described(thrown)) };
  });
  const endings = await turnstile.play(started, orderFrom(seed, mostSteps));
  const met = endings.some(({ racer, ended }) => racer.events.some(({ type }) => type === 'race-settled') || /^[A-Z]/.test(ended));
  return { problems: await contest.judge(arena, endings), endings: endings.map(({ ended }) => ended), met, steps: turnstile.steps };
}

function described(thrown: unknown): string {
  const failure = asFailure(thrown);
  return failure.code === 'INTERNAL' ? `INTERNAL ${String(failure.stack)}` : failure.code;
}
