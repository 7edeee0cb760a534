import type { FlagsRead } from '../config/flags.ts';
import type { RunResult } from '../reporting/events.ts';
import { oneLine } from '../reporting/plain-text.ts';
import { readCiRun } from './ci-run.ts';
import { tellCrashes } from './crash.ts';
import { hideIn } from './hide.ts';
import { createOutputFiles } from './output-files.ts';
import { readRun } from './read-run.ts';
import { readText } from './read-text.ts';
import { createReplyPrinter } from './reply-printer.ts';
import type { RunVerb } from './run-verb.ts';
import { createShellReporter } from './shell.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** A verb that runs against the cloud, as a command. `variables` are the environment's, unless the demo brings its own. */
export async function runCommand(verb: RunVerb, flags: FlagsRead, variables: Variables = process.env): Promise<RunResult> {
  const { values: given, parameters } = flags;
  const question = { given, parameters, givenFrom: 'flag', variables, workingDirectory: process.cwd(), readText } as const;
  const { values, secrets, start } = await readRun(verb, question, { run: readCiRun(variables), problems: flags.problems });

  const outputs = createOutputFiles(
    values['output-file'] ?? [],
    (message) => void process.stderr.write(`${oneLine(redactor.text(message))}\n`),
  );
  const isReplyWanted = verb === 'call' && !values.json;
  const also = isReplyWanted ? { outputs, reply: createReplyPrinter((text) => void process.stdout.write(text)) } : { outputs };
  const { reporter, redactor } = createShellReporter({
    json: values.json,
    verbose: values.debug,
    variables,
    also,
    apart: isReplyWanted,
  });
  for (const secret of secrets) redactor.add(secret);
  tellCrashes((failure) => {
    const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } } as const;
    reporter.report({ type: 'failed', failure, result });
  });
  return await start({ reporter, onSecret: hideIn(redactor), redact: redactor.value });
}
