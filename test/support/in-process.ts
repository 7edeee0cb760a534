import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { isInput } from '../../src/config/inputs.ts';
import { verbOperations } from '../../src/config/verb-operations.ts';
import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import { readRun } from '../../src/hosts/read-run.ts';
import { readText } from '../../src/hosts/read-text.ts';
import type { RunVerb } from '../../src/hosts/run-verb.ts';
import type { Event, Reporter, RunResult } from '../../src/reporting/events.ts';
import type { SaidEvent, SaidOf } from '../../src/reporting/said.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import type { Clock } from '../../src/transport/clock.ts';
import { operations as catalogue, isOperation } from '../../src/wire/catalogue.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { createBriskClock } from './brisk-clock.ts';
import { createRecordingReporter } from './recording-reporter.ts';

type Texts = Readonly<Record<string, string>>;

/** One run and all that it told. */
export interface Told extends RunResult {
  readonly events: readonly SaidEvent[];
  readonly told: <Type extends Event['type']>(type: Type) => readonly SaidOf<Type>[];
  /** Code of the failure; undefined when there was none. */
  readonly failed: SaidOf<'failed'>['failure'] | undefined;
  /** Names of the operations that were called, in their order. */
  readonly operations: readonly string[];
  /** What a terminal shows of it in Chinese. */
  readonly inChinese: () => string;
}

export interface InProcess {
  readonly emulator: Emulator;
  readonly folder: string;
  readonly write: (files: Texts) => void;
  /** Runs a verb as a command would, with these flags, against the emulator: everything but the process is real. */
  readonly run: (verb: RunVerb, given?: Texts, more?: More) => Promise<Told>;
}

/** What surrounds a run beside its flags. */
interface More {
  readonly run?: RunFacts;
  readonly variables?: Texts;
  readonly clock?: Clock;
}

/** An emulator and a folder of their own for one test, and the verbs inside this process. */
export async function inProcess(files: Texts, options: EmulatorOptions = {}): Promise<InProcess> {
  const brisk = createBriskClock();
  const emulator = await createEmulator({
    now: () => brisk.now(),
    publishDelayMs: 0,
    deployDelayMs: 0,
    openDelayMs: 0,
    rateLimit: 'off',
    seed: emptySeed,
    ...options,
  });
  const folder = mkdtempSync(join(tmpdir(), 'miniship-in-process-'));
  onTestFinished(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const write = (texts: Texts): void => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write(files);
  return {
    emulator,
    folder,
    write,
    run: (verb, given = {}, more = {}) => runVerb(verb, given, { emulator, folder, clock: brisk, ...more }),
  };
}

async function runVerb(
  verb: RunVerb,
  given: Texts,
  { emulator, folder, run = {}, variables = {}, clock }: Pick<InProcess, 'emulator' | 'folder'> & More,
): Promise<Told> {
  const entries = Object.entries(given).map(([name, text]) => {
    if (!isInput(name)) throw new Error(`there is no input ${name}`);
    return [name, text] as const;
  });
  const question = {
    given: new Map(entries),
    givenFrom: 'flag',
    variables: { ...emulator.env, ...variables },
    workingDirectory: folder,
    readText,
  } as const;
  const from = emulator.calls.length;
  const reporter = createRecordingReporter();
  const all: Event[] = [];
  const both: Reporter = {
    report: (event) => {
      all.push(event);
      reporter.report(event);
    },
  };
  const { start } = await readRun(verb, question, { run, problems: [] });
  const result = await start({ reporter: both, onSecret: () => {}, clock });
  const operations = emulator.calls.slice(from).map(({ operation }) => operation);
  checkOperations(verb, operations);
  const told = <Type extends Event['type']>(type: Type): readonly SaidOf<Type>[] =>
    reporter.events.filter((event): event is SaidOf<Type> => event.type === type);
  return {
    ...result,
    events: reporter.events,
    told,
    failed: told('failed').find(({ app }) => app === undefined)?.failure,
    operations,
    inChinese: () => screenOf(all),
  };
}

function screenOf(events: readonly Event[]): string {
  let text = '';
  const looks = { colour: false, interactive: false, verbose: false, columns: 200, language: 'zh' } as const;
  const terminal = createTerminalReporter({ write: (more) => (text += more), ...looks });
  for (const event of events) terminal.report(event);
  return text;
}

/** The policy that doctor prints is derived from the source: here every run of every test tries whether a call is missing in it. */
function checkOperations(verb: RunVerb, called: readonly string[]): void {
  const known: readonly string[] = verb === 'doctor' || verb === 'call' ? Object.keys(catalogue) : verbOperations[verb];
  const strangers = called.filter((name) => isOperation(name) && !known.includes(name));
  if (strangers.length > 0) throw new Error(`${verb} calls what verb-operations.ts does not list: ${strangers.join(', ')}`);
}
