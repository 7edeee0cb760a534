import { languageOf } from '../config/language.ts';
import { readOptions } from '../config/options.ts';
import { asFailure } from '../errors/failure.ts';
import type { Reporter } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createJsonLinesReporter } from '../reporting/json-lines.ts';
import { type ResultRecord, resultRecord } from '../reporting/result-record.ts';
import { cancelOnRequest } from './cancellation.ts';
import { readCiRun } from './ci-run.ts';
import { hideIn, redactorFor } from './hide.ts';
import { createOutputFiles } from './output-files.ts';
import { readRun } from './read-run.ts';
import { readText } from './read-text.ts';
import { reportFiles } from './report-files.ts';
import type { RunVerb } from './run-verb.ts';

/** What a run tells while it lasts: a line of `--json`, as an object. */
export interface RunEvent {
  readonly type: string;
  readonly version: 1;
  readonly [fact: string]: unknown;
}

/** What surrounds a run in somebody else's program. */
export interface RunSettings {
  /** Once it is aborted, the run settles what is in flight and ends with the code CANCELLED. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Where inputs, and the facts of a CI run, may come from as well: nothing is read from the environment unless it is handed in. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** One run inside this process: nothing is printed, no signal is caught, the exit code is only told. */
export async function runInProcess(
  verb: RunVerb,
  options: Readonly<Record<string, unknown>>,
  { signal, onEvent, env: variables = {} }: RunSettings,
): Promise<ResultRecord> {
  const { given, givenItems, problems } = readOptions(verb, options);
  const redactor = redactorFor(variables);
  const last = keepResult();
  const events = onEvent === undefined ? {} : { events: tell(onEvent) };
  const tellAll = (also: Readonly<Record<string, Reporter>>): Reporter =>
    createFanOut({ result: last.reporter, ...events, ...also }, redactor);
  try {
    const run = Object.keys(variables).length === 0 ? {} : readCiRun(variables);
    const question = { given, givenItems, givenFrom: 'option', variables, workingDirectory: process.cwd(), readText } as const;
    const { values, secrets, start } = await readRun(verb, question, { run, problems });
    const onSecret = hideIn(redactor);
    for (const secret of secrets) onSecret(secret, 'run');
    const warn = (message: string): void => events.events?.report({ type: 'warned', message: redactor.text(message), help: '' });
    const files = {
      outputs: createOutputFiles(values['output-file'] ?? [], warn),
      ...(await reportFiles(values, { run, language: languageOf(values.lang, variables), warn })),
    };
    await start({ reporter: tellAll(files), onSecret, redact: redactor.value, cancel: cancelOnRequest(signal) });
  } catch (thrown) {
    const failure = asFailure(thrown);
    const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } } as const;
    tellAll({}).report({ type: 'failed', failure, result });
  }
  return last.result();
}

/** Events as the lines of `--json` have them, each read back: plain data, which stays as it was told. */
const tell = (onEvent: (event: RunEvent) => void): Reporter =>
  createJsonLinesReporter({ write: (line) => onEvent(JSON.parse(line) as RunEvent) });

/** The last word about the whole run. It has a listener of its own: one that throws is heard no more. */
function keepResult(): { readonly reporter: Reporter; readonly result: () => ResultRecord } {
  let kept: ResultRecord | undefined;
  return {
    reporter: {
      ignores: (type) => type !== 'finished' && type !== 'failed',
      report: (event) => {
        if ((event.type !== 'finished' && event.type !== 'failed') || event.app !== undefined) return;
        kept = resultRecord(event.result, event.type === 'failed' ? event.failure : undefined);
      },
    },
    result: () => {
      if (kept === undefined) throw new Error('a run ended without a last word');
      return kept;
    },
  };
}
