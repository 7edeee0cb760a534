import { languageOf } from '../config/language.ts';
import { optionOf, readOptions } from '../config/options.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { asFailure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { Event, Reporter } from '../reporting/events.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createJsonLinesReporter } from '../reporting/json-lines.ts';
import { isLastWord } from '../reporting/per-app.ts';
import { type ResultRecord, resultRecord } from '../reporting/result-record.ts';
import { createAfterRun, notTold } from './after-run.ts';
import { cancelOnRequest } from './cancellation.ts';
import { ciIn, ciSystemOf, readCiRun } from './ci-run.ts';
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
  const listener = heldBack(onEvent === undefined ? nobody : tell(onEvent));
  const tellAll = (also: Readonly<Record<string, Reporter>>): Reporter =>
    createFanOut({ result: last.reporter, events: listener.reporter, ...also }, redactor);
  try {
    const isAlone = Object.keys(variables).length === 0;
    const ci = ciIn(variables);
    const run = isAlone ? {} : readCiRun(variables, { ci });
    const question = { given, givenItems, givenFrom: 'option', variables, workingDirectory: process.cwd(), readText } as const;
    const read = await readRun(verb, question, { run, problems });
    const { values, start } = read;
    const onSecret = hideIn(redactor);
    const language = languageOf(values.lang, variables);
    const warnings = createFanOut({ events: listener.reporter }, redactor);
    const warn = (message: string): void => warnings.report({ type: 'warned', message, help: '' });
    if (isAlone) for (const name of namelessAsked(values)) warn(`"${name}": ${needsEnv[language]}`);
    const afterRun = await createAfterRun(read, {
      system: isAlone ? undefined : ciSystemOf(variables, ci),
      variables,
      run,
      language,
      redact: redactor.text,
      onSecret,
      warn: (failure, what) => warn(`${failure.code}: ${notTold(what, failure, { language, redact: redactor.text })}`),
    });
    for (const secret of [...read.secrets, ...afterRun.secrets]) onSecret(secret, 'run');
    const files = {
      outputs: createOutputFiles(values['output-file'] ?? [], warn),
      ...(await reportFiles(values, { run, language, warn })),
    };
    const reporter = tellAll({ ...files, ...afterRun.reporters });
    await afterRun.tell(await start({ reporter, onSecret, redact: redactor.value, cancel: cancelOnRequest(signal) }));
  } catch (thrown) {
    const failure = asFailure(thrown);
    const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } } as const;
    tellAll({}).report({ type: 'failed', failure, result });
  }
  listener.release();
  return last.result();
}

/** What takes the facts of a CI run, of which a program without `env` has none. */
const namelessAsked = (values: Inputs['values']): readonly string[] =>
  (['comment', 'github-deployment'] as const).filter((name) => values[name]).map(optionOf);

const needsEnv: Both = {
  en: 'nothing is told, because nothing is known of a CI run: hand in "env", such as process.env.',
  zh: '未写出任何内容，因为没有 CI 运行的信息：请传入 env，例如 process.env。',
};

/** The last word comes last: what could not be told to a pull request or a chat is known only when the run has ended. */
function heldBack(listener: Reporter): { readonly reporter: Reporter; readonly release: () => void } {
  let held: Event | undefined;
  return {
    reporter: {
      ignores: (type) => listener.ignores?.(type) ?? false,
      report: (event) => {
        if (isLastWord(event)) held = event;
        else listener.report(event);
      },
    },
    // In a fan-out of its own, because a listener may throw.
    release: () => {
      if (held !== undefined) createFanOut({ listener }).report(held);
    },
  };
}

const nobody: Reporter = { report: () => undefined, ignores: () => true };

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
