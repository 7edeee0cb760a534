import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { RunTools } from './tools.ts';

/** The pauses before a look is repeated; after the last one, "not there" is believed. The cloud states no delay; these bridge a lagging list. */
const lookAgainMs = [1000, 2000] as const;

interface Ensured<Thing, Answer> {
  /** What is written, for the error message. */
  readonly what: string;
  /** Finds the thing if it exists already, by what makes it unique. */
  readonly look: () => Promise<Thing | undefined>;
  readonly write: () => Promise<Answer>;
  /** Finds the thing that `write` made, by the id it answered. */
  readonly readBack: (answer: Answer) => Promise<Thing | undefined>;
}

/**
 * Writes once and reads back. A write whose answer was lost is settled by looking; it is repeated only after looking showed
 * that it did not take effect, and only once. When looking does not settle it, the outcome is unknown (exit 8).
 */
export async function writeOnce<Thing, Answer>(ensured: Ensured<Thing, Answer>, clock: RunTools['clock']): Promise<Thing> {
  const first = await settle(ensured, clock);
  const made = first ?? (await settle(ensured, clock));
  if (made !== undefined) return made;
  throw new Failure('OUTCOME_UNKNOWN', { operation: ensured.what, reason: 'its answer was lost twice, and it cannot be found.' });
}

/** One write, and what can be learned about it. Undefined: the answer was lost, and the thing is not there. */
async function settle<Thing, Answer>(
  { what, look, write, readBack }: Ensured<Thing, Answer>,
  clock: RunTools['clock'],
): Promise<Thing | undefined> {
  let answer: Answer;
  try {
    answer = await write();
  } catch (error) {
    if (!isFailure(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    return await lookFor(look, clock, error);
  }
  const startedMs = clock.now();
  const found = await lookFor(() => readBack(answer), clock);
  if (found === undefined) throw new Failure('NOT_LIVE', { what, state: 'not listed', waitedMs: clock.now() - startedMs });
  return found;
}

/** Looks until found or the pauses are used up. A lookup that fails after a lost write leaves the outcome unknown. */
async function lookFor<Thing>(
  look: () => Promise<Thing | undefined>,
  clock: RunTools['clock'],
  lost?: Failure,
): Promise<Thing | undefined> {
  try {
    return await lookUntil(look, (found) => found !== undefined, clock);
  } catch (error) {
    if (lost === undefined || !isFailure(error) || isStop(error)) throw error;
    throw new Failure(
      'OUTCOME_UNKNOWN',
      { operation: lost.operation ?? 'the write', reason: `looking failed too: ${error.message}` },
      { cause: lost },
    );
  }
}

/** Looks again while what is seen does not fit, to bridge a lagging cloud. Answers what was seen last, fitting or not: the caller judges. */
export async function lookUntil<Seen>(look: () => Promise<Seen>, fits: (seen: Seen) => boolean, clock: RunTools['clock']): Promise<Seen> {
  let seen = await look();
  for (const waitMs of lookAgainMs) {
    if (fits(seen)) break;
    await clock.sleep(waitMs);
    seen = await look();
  }
  return seen;
}
