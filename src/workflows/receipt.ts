import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../errors/failure.ts';
import type { Event, Reporter } from '../reporting/events.ts';
import type { RunFacts } from './tools.ts';

/** One answered call of the cloud: what support asks for. */
interface Call {
  readonly operation: string;
  readonly requestId: string;
}

/** What a verb puts into its receipt; everything else is the same for all of them. */
export interface Account {
  readonly verb: 'release' | 'deploy';
  /** The request, without what belongs to people and without secrets. */
  readonly asked: unknown;
  /** What was done and read back. */
  readonly done: unknown;
  /** What the way back needs. */
  readonly undo: unknown;
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
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}

/** Collects the answered calls of a run; it is a reporter, so it sees what every other reporter sees. */
export function createCallLog(): Reporter & { readonly calls: readonly Call[] } {
  const calls: Call[] = [];
  return {
    calls,
    report: (event: Event) => {
      if (event.type === 'call-answered') calls.push({ operation: event.operation, requestId: event.requestId });
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
  readonly failure?: Failure | undefined;
}

export function receiptOf({ verb, asked, done, undo }: Account, known: Known): Receipt {
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
    calls: known.calls,
    error: known.failure && { code: known.failure.code, message: known.failure.message },
  };
}

/** Writes the receipt whole or not at all. */
export async function writeReceipt(path: string, receipt: Receipt): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(receipt, null, 2)}\n`);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}
