import { rm } from 'node:fs/promises';
import type { runVerbs } from '../config/verbs.ts';
import { asFailure, Failure, isFailure, throwProblems } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { cancelled } from '../transport/cancellation.ts';
import { type Clock, systemClock } from '../transport/clock.ts';
import { type Account, createCallLog, mayHoldRefusal, type Receipt, receiptOf, writeReceipt } from '../workflows/receipt.ts';
import { step } from '../workflows/tools.ts';
import type { Parts } from './build-tools.ts';
import type { Setting } from './verb-reader.ts';
import { version } from './version.ts';
import { findPlaces } from './writable-place.ts';

/** The verbs that run against the cloud. */
export type RunVerb = (typeof runVerbs)[number];

/** What a verb that writes does, told in the same way by every door. */
export interface Story<Prepared> {
  readonly verb: RunVerb;
  /** What it is about, for people. */
  readonly subject: Text;
  readonly dryRun: boolean;
  /** The command that takes back what this publishes (way-back.ts); undefined when it publishes nothing. */
  readonly wayBack?: string | undefined;
  /** Absolute path of the receipt; undefined for a verb that writes nothing. */
  readonly receipt: string | undefined;
  /** Absolute paths of what else it writes on this machine. */
  readonly places?: readonly string[] | undefined;
  /** Finds everything that can be wrong on this machine; sends nothing. */
  readonly prepare: (reporter: Reporter) => Promise<Prepared>;
  readonly carryOut: (prepared: Prepared, surroundings: Pick<Parts, 'reporter' | 'scratch' | 'onActed'>) => Promise<RunResult['status']>;
  /** Lets go of what `prepare` took hold of. */
  readonly letGo?: (prepared: Prepared) => Promise<void>;
  readonly outputsOf: (known: {
    readonly status: string;
    readonly receiptPath: string;
    readonly errorCode: string;
  }) => RunResult['outputs'];
  /** What the verb puts into the receipt. */
  readonly account: () => Account;
}

/** How a run ended, before anybody was told. */
interface Ending {
  readonly status: RunResult['status'];
  readonly failure?: Failure | undefined;
  /** False when a problem was found before anything was sent: there is nothing to keep a receipt of. */
  readonly begun: boolean;
}

/** A gate or a smoke test runs a function; no receipt is about that. */
const leavesNothing = 'RunFunction';

/** One run from its inputs to its last word: never throws, always reports a result. */
export async function runVerb<Prepared>(
  story: Story<Prepared>,
  given: Pick<Setting, 'reporter' | 'run' | 'redact' | 'signal' | 'clock' | 'part' | 'onActed'>,
): Promise<RunResult> {
  const { verb, subject, dryRun, wayBack } = story;
  const { redact = unchanged, clock = systemClock, part } = given;
  const calls = createCallLog();
  const reporter = createFanOut({ calls, reporter: given.reporter });
  const startedMs = clock.now();
  reporter.report({ type: 'run-started', verb, version, subject, dryRun, wayBack, place: part?.place });

  let changed = false;
  const onActed = (operation: string): void => {
    if (operation !== leavesNothing) changed = true;
    given.onActed?.(operation);
  };
  const around = { reporter, clock, signal: given.signal, isPart: part !== undefined, onActed };
  const { status, failure, begun } = await attempt(story, around);
  const known = {
    version,
    status,
    startedMs,
    finishedMs: clock.now(),
    run: given.run,
    calls: calls.calls(),
    callsLeftOut: calls.leftOut(),
    changed,
    failure,
  };
  // A run that did nothing leaves the receipt of the one that did something where it is.
  const didNothing = !begun || dryRun || status === 'unchanged' || status === 'read';
  const receipt = didNothing || story.receipt === undefined ? undefined : redact(receiptOf(story.account(), known));
  const leave = part?.keepReceipt ?? ((left: Receipt) => leaveReceipt(story.receipt ?? '', left, { reporter, clock }));
  const receiptPath = receipt === undefined ? '' : await leave(receipt);
  const outputs = story.outputsOf({ status, receiptPath, errorCode: failure?.code ?? '' });
  const result: RunResult = { verb, exit: failure?.exit ?? 0, status, outputs };
  reporter.report(failure === undefined ? { type: 'finished', result } : { type: 'failed', failure, result });
  return result;
}

const unchanged = <Value>(value: Value): Value => value;

interface Around {
  readonly reporter: Reporter;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly isPart: boolean;
  readonly onActed: (operation: string) => void;
}

async function attempt<Prepared>(story: Story<Prepared>, { reporter, clock, signal, isPart, onActed }: Around): Promise<Ending> {
  const { receipt, places = [], dryRun } = story;
  let scratch: string | undefined;
  let prepared: Prepared | undefined;
  try {
    prepared = await step('inspect', { reporter, clock }, async () => {
      const found = await findPlaces(dryRun ? [] : [...(isPart ? [] : [receipt]), ...places]);
      scratch = found.scratch;
      return await prepareWith(story, reporter, found.problems);
    });
    if (scratch === undefined) throw new Failure('INTERNAL', { reason: 'a run without problems lacks its folder' });
    const status = await story.carryOut(prepared, { reporter, scratch, onActed });
    // Whoever cancelled a run is told that it was, also when only its last answers were outstanding: the receipt has all that was done.
    if (signal.aborted && cancelled(signal).code === 'CANCELLED') throw cancelled(signal);
    return { status, begun: true };
  } catch (thrown) {
    return { status: 'failed', failure: asFailure(thrown), begun: prepared !== undefined };
  } finally {
    if (prepared !== undefined) await story.letGo?.(prepared);
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  }
}

/** Everything that is wrong on this machine at once: what the verb finds, and the places where it could not write. */
async function prepareWith<Prepared>(
  { prepare, letGo }: Pick<Story<Prepared>, 'prepare' | 'letGo'>,
  reporter: Reporter,
  problems: readonly Failure[],
): Promise<Prepared> {
  const outcome = await prepare(reporter).then(
    (prepared) => ({ prepared }),
    (thrown: unknown) => ({ failure: asFailure(thrown) }),
  );
  if ('failure' in outcome) {
    const { failure } = outcome;
    throwProblems([...(failure.problems.length > 0 ? failure.problems : [failure]), ...problems]);
    throw failure;
  }
  if (problems.length > 0) await letGo?.(outcome.prepared);
  throwProblems(problems);
  return outcome.prepared;
}

/** What was done stays done: a receipt that cannot be written is a warning. The empty text means that there is none. */
async function leaveReceipt(
  path: string,
  receipt: Receipt,
  { reporter, clock }: { readonly reporter: Reporter; readonly clock: Clock },
): Promise<string> {
  const isRefusal = receipt.status === 'failed' && receipt.changed === false;
  if (isRefusal && !(await mayHoldRefusal(path))) return '';
  try {
    await step('receipt', { reporter, clock }, () => writeReceipt(path, receipt));
    reporter.report({ type: 'receipt-written', path });
    return path;
  } catch (error) {
    if (!isFailure(error)) throw error;
    reporter.report({ type: 'warned', message: error.told, help: error.advice });
    return '';
  }
}
