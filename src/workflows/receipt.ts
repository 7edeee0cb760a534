import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import type { Event, Reporter } from '../reporting/events.ts';
import { harmlessJson } from '../reporting/plain-text.ts';
import type { RunFacts } from './tools.ts';
import { writeWhole } from './write-whole.ts';

/** One answered call of the cloud: what support asks for. */
interface Call {
  readonly operation: string;
  readonly requestId: string;
}

/** What a verb puts into its receipt; everything else is the same for all of them. */
export interface Account {
  readonly verb:
    | 'release'
    | 'preview'
    | 'deploy'
    | 'promote'
    | 'pause'
    | 'resume'
    | 'finish'
    | 'rollback'
    | 'notify'
    | 'ensure'
    | 'status'
    | 'verify'
    | 'doctor'
    | 'call';
  /** The request, without what belongs to people and without secrets. */
  readonly asked: unknown;
  /** What was done and read back. */
  readonly done: unknown;
  /** What the way back needs. */
  readonly undo: unknown;
  /** The receipts of the mini programs, when the run was about several; each is whole. */
  readonly apps?: readonly (Receipt & { readonly app: string })[] | undefined;
}

/** The paper of a run: what was asked, what was done and read back, and what an undo needs. Later versions only add fields. */
export interface Receipt extends Account {
  readonly receipt: 1;
  readonly miniship: string;
  readonly status: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly run: RunFacts;
  readonly calls: readonly Call[];
  /** Calls between the first and the last ones that were too many to be kept. */
  readonly callsLeftOut?: number | undefined;
  /** Whether the run changed something in the cloud, or may have. */
  readonly changed?: boolean | undefined;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** So many of the first calls are kept, and of the last: a site of twenty thousand files would make a receipt of megabytes. */
const keptCalls = 1000;

/** Collects the answered calls of a run; it is a reporter, so it sees what every other reporter sees. */
export function createCallLog(): Reporter & { readonly calls: () => readonly Call[]; readonly leftOut: () => number } {
  const first: Call[] = [];
  const last: Call[] = [];
  let count = 0;
  return {
    calls: () => [...first, ...last],
    leftOut: () => count - first.length - last.length,
    report: (event: Event) => {
      if (event.type !== 'call-answered' || event.app !== undefined) return;
      const call = { operation: event.operation, requestId: event.requestId };
      count += 1;
      (first.length < keptCalls ? first : last).push(call);
      if (last.length > keptCalls) last.shift();
    },
  };
}

/** What the host knows of a run, whatever its verb. */
export interface Known {
  readonly version: string;
  readonly status: string;
  readonly startedMs: number;
  readonly finishedMs: number;
  readonly run: RunFacts;
  readonly calls: readonly Call[];
  readonly callsLeftOut?: number | undefined;
  readonly changed?: boolean | undefined;
  readonly failure?: Failure | undefined;
}

export function receiptOf({ verb, asked, done, undo, apps }: Account, known: Known): Receipt {
  return {
    receipt: 1,
    miniship: known.version,
    verb,
    status: known.status,
    startedAt: new Date(known.startedMs).toISOString(),
    finishedAt: new Date(known.finishedMs).toISOString(),
    run: known.run,
    asked,
    done,
    undo,
    ...(apps && { apps }),
    calls: known.calls,
    ...(known.callsLeftOut && { callsLeftOut: known.callsLeftOut }),
    changed: known.changed,
    error: known.failure && { code: known.failure.code, message: known.failure.message },
  };
}

/**
 * Whether a run that failed before it changed anything may leave its receipt here. What a rollback or `verify` needs stands in the receipt of a run that did
 * something; only one that is of no more use than this one is replaced.
 */
export async function mayHoldRefusal(path: string): Promise<boolean> {
  try {
    // A device or a pipe has nothing to lose, and reading it may never end.
    if (!(await stat(path)).isFile()) return true;
  } catch {
    return true;
  }
  try {
    const found = JSON.parse(await readFile(path, 'utf8')) as Partial<Receipt> | null;
    return found?.status === 'failed' && found.changed === false;
  } catch {
    return false;
  }
}

/** Writes the receipt whole or not at all. */
export async function writeReceipt(path: string, receipt: unknown): Promise<void> {
  try {
    await writeWhole(path, `${harmlessJson(JSON.stringify(receipt, null, 2))}\n`);
  } catch (error) {
    throw new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
