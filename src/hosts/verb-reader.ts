import { statSync } from 'node:fs';
import type { Connection } from '../config/connection.ts';
import type { Inputs, Question } from '../config/read-inputs.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { Keyring } from '../transport/access/keyring.ts';
import type { Clock } from '../transport/clock.ts';
import type { Receipt } from '../workflows/receipt.ts';
import type { FetchArtifact, RunFacts } from '../workflows/tools.ts';
import { outputProblems } from './output-files.ts';
import type { SharedLines } from './shared-lines.ts';

/** What a door knows before the inputs are read. `problems` are those that the door itself found. */
export interface Facts {
  readonly run: RunFacts;
  readonly nowMs: number;
  readonly problems: readonly Failure[];
}

/** What a run is started with. */
export interface Setting {
  readonly run: RunFacts;
  readonly signal: AbortSignal;
  readonly onSecret: OnSecret;
  /** The keys of the run, the same for all that it builds. */
  readonly keyring: Keyring;
  readonly reporter: Reporter;
  /** A copy without known secrets, for what is written past the reporter: the receipt. */
  readonly redact?: (<Value>(value: Value) => Value) | undefined;
  /** Fetches a file that an earlier run on this CI system kept, below `folder`; answers its absolute path. Absent where there are none. */
  readonly fetchArtifact?: FetchArtifact | undefined;
  /** The machine's own, unless a test decides what time it is. */
  readonly clock?: Clock | undefined;
  /** When the time of the run is up, in epoch milliseconds. */
  readonly endsAtMs?: number | undefined;
  /** What runs side by side have in common; undefined when it is the only one. */
  readonly lines?: SharedLines | undefined;
  /** Hears of every write that took effect, or that may have: the run around this one keeps account. */
  readonly onActed?: ((operation: string) => void) | undefined;
  /** Set when this is one run of several inside a run. */
  readonly part?: PartOfRun | undefined;
}

/** The place of a run inside another. */
export interface PartOfRun {
  readonly place: { readonly number: number; readonly of: number };
  /** Takes the receipt, which is a part of that of the whole run; answers the path where it will be. */
  readonly keepReceipt: (receipt: Receipt) => string;
}

/** The inputs of a verb, read, and the run that they ask for. */
export interface VerbRead {
  readonly inputs: Inputs & { readonly connection: Connection };
  readonly story: (setting: Setting) => Promise<RunResult>;
  /** Everything that can be wrong on this machine, without telling or sending anything; undefined where one run cannot be several. */
  readonly look?: ((setting: Setting) => Promise<readonly Failure[]>) | undefined;
}

/** Reads the inputs of one verb, the same for both doors; problems come out when the story is run. */
export type VerbReader = (question: Omit<Question, 'verb'>, facts: Facts) => Promise<VerbRead>;

/** All problems of the inputs: those of the door, of the inputs, and of places that this machine does not have. */
export const allProblems = (facts: Facts, read: Inputs): readonly Failure[] => [
  ...facts.problems,
  ...read.problems,
  ...placeProblems(read),
];

/** A folder to start from, and files to leave behind. */
function placeProblems({ values, sources, workingDirectory }: Inputs): readonly Failure[] {
  const given = sources.get('working-directory');
  if (given !== undefined && !statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
    const facts = { name: 'working-directory', value: given.text, where: given.where, expected: said('a folder that exists') };
    return [new Failure('INPUT_INVALID', facts)];
  }
  return outputProblems([...(values['output-file'] ?? []), values.junit, values.report].filter((path) => path !== undefined));
}
