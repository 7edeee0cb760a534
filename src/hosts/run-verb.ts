import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asFailure, Failure, isFailure } from '../errors/failure.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { systemClock as clock } from '../transport/clock.ts';
import { type Account, createCallLog, type Receipt, receiptOf, writeReceipt } from '../workflows/receipt.ts';
import { type RunFacts, step } from '../workflows/tools.ts';
import type { Parts } from './build-tools.ts';
import { version } from './version.ts';

/** What a verb that writes does, told in the same way by every door. */
export interface Story<Prepared> {
  readonly verb: 'release' | 'deploy';
  /** What it is about, for people. */
  readonly subject: string;
  readonly dryRun: boolean;
  /** Absolute path of the receipt. */
  readonly receipt: string;
  /** Finds everything that can be wrong on this machine; sends nothing. */
  readonly prepare: (reporter: Reporter) => Promise<Prepared>;
  readonly carryOut: (prepared: Prepared, surroundings: Pick<Parts, 'reporter' | 'scratch'>) => Promise<RunResult['status']>;
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

/** One run from its inputs to its last word: never throws, always reports a result. */
export async function runVerb<Prepared>(
  story: Story<Prepared>,
  given: { readonly reporter: Reporter; readonly run: RunFacts },
): Promise<RunResult> {
  const { verb, subject, dryRun } = story;
  const calls = createCallLog();
  const reporter = createFanOut({ calls, reporter: given.reporter });
  const startedMs = clock.now();
  reporter.report({ type: 'run-started', verb, version, subject, dryRun });

  const { status, failure, begun } = await attempt(story, reporter);
  const known = { version, status, startedMs, finishedMs: clock.now(), run: given.run, calls: calls.calls, failure };
  const receiptPath = begun && !dryRun ? await leaveReceipt(story.receipt, receiptOf(story.account(), known), reporter) : '';
  const outputs = story.outputsOf({ status, receiptPath, errorCode: failure?.code ?? '' });
  const result: RunResult = { verb, exit: failure?.exit ?? 0, status, outputs };
  reporter.report(failure === undefined ? { type: 'finished', result } : { type: 'failed', failure, result });
  return result;
}

async function attempt<Prepared>(story: Story<Prepared>, reporter: Reporter): Promise<Ending> {
  let scratch: string | undefined;
  let prepared: Prepared | undefined;
  try {
    scratch = await makeScratch();
    prepared = await step('inspect', { reporter, clock }, () => story.prepare(reporter));
    return { status: await story.carryOut(prepared, { reporter, scratch }), begun: true };
  } catch (thrown) {
    return { status: 'failed', failure: asFailure(thrown), begun: prepared !== undefined };
  } finally {
    if (prepared !== undefined) await story.letGo?.(prepared);
    if (scratch !== undefined) await rm(scratch, { recursive: true, force: true });
  }
}

async function makeScratch(): Promise<string> {
  const place = tmpdir();
  try {
    return await mkdtemp(join(place, 'miniship-'));
  } catch (error) {
    const reason = `the folder for temporary files (TMPDIR) takes none: ${error instanceof Error ? error.message : String(error)}`;
    throw new Failure('FILE_UNWRITABLE', { path: place, reason }, { cause: error });
  }
}

/** What was done stays done: a receipt that cannot be written is a warning. The empty text means that there is none. */
async function leaveReceipt(path: string, receipt: Receipt, reporter: Reporter): Promise<string> {
  try {
    await step('receipt', { reporter, clock }, () => writeReceipt(path, receipt));
    reporter.report({ type: 'receipt-written', path });
    return path;
  } catch (error) {
    if (!isFailure(error)) throw error;
    reporter.report({ type: 'warned', message: error.message, help: error.help });
    return '';
  }
}
