import type { FlagsRead } from '../config/flags.ts';
import { languageOf } from '../config/language.ts';
import { azureSecret } from '../reporting/azure-command.ts';
import type { RunResult } from '../reporting/events.ts';
import { oneLine } from '../reporting/plain-text.ts';
import type { OnSecret } from '../services/on-secret.ts';
import { createAfterRun, notTold } from './after-run.ts';
import { isReadByAgent } from './azure-agent.ts';
import { createCiOutputs } from './ci-outputs.ts';
import { ciSystemOf, readCiRun } from './ci-run.ts';
import { tellCrashes } from './crash.ts';
import { hideIn } from './hide.ts';
import { createOutputFiles } from './output-files.ts';
import { readRun } from './read-run.ts';
import { readText } from './read-text.ts';
import { createReplyPrinter } from './reply-printer.ts';
import { reportFiles } from './report-files.ts';
import type { RunVerb } from './run-verb.ts';
import { createShellReporter, peopleStream } from './shell.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A verb that runs against the cloud, as a command. `variables` are the environment's, unless the demo brings its own. */
export async function runCommand(verb: RunVerb, flags: FlagsRead, variables: Variables = process.env): Promise<RunResult> {
  const { values: given, parameters } = flags;
  const question = { given, parameters, givenFrom: 'flag', variables, workingDirectory: process.cwd(), readText } as const;
  const run = readCiRun(variables);
  const read = await readRun(verb, question, { run, problems: flags.problems });
  const { values, secrets, start } = read;

  // The demo brings an environment of its own: it is no job, wherever it runs.
  const system = variables === process.env ? ciSystemOf(variables) : undefined;
  const { json, debug, verbose, quiet, lang, summary, 'output-file': asked = [] } = values;
  const language = languageOf(lang, variables);
  const isReplyWanted = verb === 'call' && !json;
  const write = (text: string): void => void peopleStream(json || isReplyWanted).write(text);
  const warn = (message: string): void => void process.stderr.write(`${oneLine(redactor.text(message))}\n`);
  const outputs =
    system === undefined
      ? createOutputFiles(asked, warn)
      : createCiOutputs(system, { variables, language, summary, folder: process.cwd(), asked, write, warn });
  const reply = isReplyWanted ? { reply: createReplyPrinter((text) => void process.stdout.write(text)) } : {};
  const afterRun = await createAfterRun(read, {
    system,
    variables,
    run,
    language,
    redact: (text) => redactor.text(text),
    onSecret: (secret, life) => mask(secret, life),
    warn: (failure, what) => warn(`${failure.code}: ${notTold(what, failure, { language, redact: (text) => redactor.text(text) })}`),
  });
  const also = { outputs, ...reply, ...(await reportFiles(values, { run, language, warn })), ...afterRun.reporters };
  const { reporter, redactor } = createShellReporter({
    json,
    verbose: debug || verbose,
    quiet,
    language,
    variables,
    also,
    system,
    apart: isReplyWanted,
  });
  const hide = hideIn(redactor);
  const tellsAgent = system === 'AZURE_PIPELINES' && !json && !isReplyWanted && isReadByAgent(variables);
  const mask: OnSecret = (secret, life) => {
    if (tellsAgent && life === 'run') write(azureSecret(secret));
    hide(secret, life);
  };
  for (const secret of [...secrets, ...afterRun.secrets]) mask(secret, 'run');
  tellCrashes((failure) => {
    const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } } as const;
    reporter.report({ type: 'failed', failure, result });
  });
  const result = await start({ reporter, onSecret: mask, redact: redactor.value });
  await afterRun.tell(result);
  return result;
}
