import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { RunTools } from './tools.ts';

/** The pauses before a look is repeated; after the last one, "not there" is believed. The cloud states no delay; these bridge a lagging list. */
const lookAgainMs = [1000, 2000] as const;

/** A write without an answer in time may still be on its way: somebody is at work on it, and a second one beside it would be one too many. */
const lookLongerMs = [...lookAgainMs, 5000, 10_000, 15_000] as const;

interface Ensured<Thing, Answer> {
  /** What is written, for the error message. */
  readonly what: Text;
  /** Finds the thing if it exists already, by what makes it unique. */
  readonly look: () => Promise<Thing | undefined>;
  readonly write: () => Promise<Answer>;
  /** Finds the thing that `write` made, by the id it answered. */
  readonly readBack: (answer: Answer) => Promise<Thing | undefined>;
  /** When two of it would be worse than none: a write whose answer was lost is looked for longer, and left to the next run when it is not found. */
  readonly isNeverRepeated?: true | undefined;
  /** Hears of a thing that another run made at the same moment, so that the cloud refused to make it twice. */
  readonly onTaken?: ((thing: Thing) => void) | undefined;
}

/**
 * Writes once and reads back. A write whose answer was lost is settled by looking; it is repeated only after looking showed
 * that it did not take effect, and only once. When looking does not settle it, the outcome is unknown (exit 8). A write that is refused because another
 * run was faster is settled by looking, too: what is there is what was wanted.
 */
export async function writeOnce<Thing, Answer>(ensured: Ensured<Thing, Answer>, clock: RunTools['clock']): Promise<Thing> {
  const first = await settle(ensured, clock);
  const made = first ?? (ensured.isNeverRepeated ? undefined : await settle(ensured, clock));
  if (made !== undefined) return made;
  if (ensured.isNeverRepeated)
    throw new Failure('OUTCOME_UNKNOWN', { operation: ensured.what, reason: said('its answer was lost, and it cannot be found.') });
  throw new Failure('OUTCOME_UNKNOWN', { operation: ensured.what, reason: said('its answer was lost twice, and it cannot be found.') });
}

/** One write, and what can be learned about it. Undefined: the answer was lost, and the thing is not there. */
async function settle<Thing, Answer>(
  { what, look, write, readBack, onTaken, isNeverRepeated }: Ensured<Thing, Answer>,
  clock: RunTools['clock'],
): Promise<Thing | undefined> {
  let answer: Answer;
  try {
    answer = await write();
  } catch (error) {
    if (!isFailure(error)) throw error;
    if (error.code === 'OUTCOME_UNKNOWN') return await lookFor(look, clock, error, isNeverRepeated);
    const taken = isRefusal(error) ? await lookPast(error, look) : undefined;
    if (taken === undefined) throw error;
    onTaken?.(taken);
    return taken;
  }
  const startedMs = clock.now();
  const found = await lookFor(() => readBack(answer), clock);
  if (found === undefined) throw new Failure('NOT_LIVE', { what, state: 'not listed', waitedMs: clock.now() - startedMs });
  return found;
}

/** The cloud said no to this very write; it may have said so because the thing is there already. */
export const isRefusal = ({ code }: Failure): boolean => code === 'CLOUD_REFUSED' || code === 'PACKAGE_REFUSED';

/** Makes a write that the cloud refuses when it was made before; one that another run has made at the same moment needs nothing more. */
export async function unlessDone(write: () => Promise<void>, isDone: () => Promise<boolean>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isFailure(error) || !isRefusal(error) || !(await isDone())) throw error;
  }
}

/** Looks what stands where a refused write would have put its thing. Trouble in looking says less than the refusal; a judgement of what is there says more. */
async function lookPast<Thing>(refusal: Failure, look: () => Promise<Thing | undefined>): Promise<Thing | undefined> {
  try {
    return await look();
  } catch (error) {
    throw isFailure(error) && error.transient && !isStop(error) ? refusal : error;
  }
}

/** Looks until found or the pauses are used up. A lookup that fails after a lost write leaves the outcome unknown. */
async function lookFor<Thing>(
  look: () => Promise<Thing | undefined>,
  clock: RunTools['clock'],
  lost?: Failure,
  isLong = mayBeOnItsWay(lost),
): Promise<Thing | undefined> {
  try {
    return await lookUntil(look, (found) => found !== undefined, clock, isLong ? lookLongerMs : lookAgainMs);
  } catch (error) {
    if (lost === undefined || !isFailure(error) || isStop(error)) throw error;
    throw new Failure(
      'OUTCOME_UNKNOWN',
      {
        operation: lost.operation ?? { en: 'the write', zh: '该写入' },
        reason: said('looking failed too: {message}', { message: error.told }),
      },
      { cause: lost },
    );
  }
}

const mayBeOnItsWay = (lost: Failure | undefined): boolean => isFailure(lost?.cause) && lost.cause.code === 'TIMED_OUT';

/** Looks again while what is seen does not fit, to bridge a lagging cloud. Answers what was seen last, fitting or not: the caller judges. */
export async function lookUntil<Seen>(
  look: () => Promise<Seen>,
  fits: (seen: Seen) => boolean,
  clock: RunTools['clock'],
  pausesMs: readonly number[] = lookAgainMs,
): Promise<Seen> {
  let seen = await look();
  for (const waitMs of pausesMs) {
    if (fits(seen)) break;
    await clock.sleep(waitMs);
    seen = await look();
  }
  return seen;
}
