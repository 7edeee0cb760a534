import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readActionInputs } from '../config/action-inputs.ts';
import { languageOf } from '../config/language.ts';
import { asFailure, type Failure } from '../errors/failure.ts';
import { failureLines, traceOf } from '../reporting/failure-lines.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createGitHubReporter } from '../reporting/github-log.ts';
import { createSummaryReporter } from '../reporting/job-summary.ts';
import { singleLine } from '../reporting/plain-text.ts';
import type { Redactor } from '../reporting/redact.ts';
import { wordsOf } from '../reporting/words/words-of.ts';
import { workflowCommand } from '../reporting/workflow-command.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { FetchArtifact, RunFacts } from '../workflows/tools.ts';
import { createAfterRun, notTold } from './after-run.ts';
import { readCiRun } from './ci-run.ts';
import { tellCrashes } from './crash.ts';
import { createArtifactFetcher } from './fetch-artifact.ts';
import { withGitHubEvent } from './github-event.ts';
import { hideIn, redactorFor } from './hide.ts';
import { createOutputFiles } from './output-files.ts';
import { readRun } from './read-run.ts';
import { readText } from './read-text.ts';
import { reportFiles } from './report-files.ts';

const write = (text: string): void => void process.stdout.write(text);

type Core = typeof import('@actions/core');

/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
export async function run(): Promise<number> {
  const core = await import('@actions/core');
  const redactor = redactorFor(process.env);
  tellCrashes((failure) => tellFailure(failure, core, redactor));
  try {
    return await runMode(core, redactor);
  } catch (thrown) {
    // A run tells its own failures; whatever comes up here is said as well, and the outputs are set on failure too.
    const failure = asFailure(thrown);
    await afterwards('The outputs were not set', { core, redactor }, () => tellFailure(failure, core, redactor));
    return failure.exit;
  }
}

function tellFailure(failure: Failure, core: Core, redactor: Redactor): void {
  const { code, message, help, reference } = failureLines(
    redactor.value(failure),
    wordsOf(languageOf(process.env['INPUT_LANG'], process.env)),
  );
  write(workflowCommand('error', [message, help, reference], { title: code }));
  for (const line of traceOf(redactor.value(failure))) write(workflowCommand('debug', [line]));
  core.setOutput('status', 'failed');
  core.setOutput('error-code', code);
}

async function runMode(core: Core, redactor: Redactor): Promise<number> {
  const { verb, values: given, problems } = readActionInputs(process.env);
  const workingDirectory = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const question = { given, givenFrom: 'Action input', variables: process.env, workingDirectory, readText } as const;
  // A mode that does not exist is among the problems; they are told as those of a release.
  const mode = verb ?? 'release';
  const run = await readGitHubRun();
  const read = await readRun(mode, question, { run, problems });
  const { values, secrets, start } = read;

  const hide = hideIn(redactor);
  // The runner masks what later steps print, too; a secret of the moment is worthless by then.
  const mask: OnSecret = (secret, life) => {
    if (life === 'run') core.setSecret(secret);
    hide(secret, life);
  };
  for (const secret of secrets) mask(secret, 'run');
  const warn = (message: string): void => core.warning(redactor.text(message));
  const outputs = createOutputFiles(values['output-file'] ?? [], warn);
  const language = languageOf(values.lang, process.env);
  const [summary, log] = [createSummaryReporter({ language, detail: values.summary }), createGitHubReporter({ write, language })];
  const fetchArtifact = artifactFetcher(values['github-token'], warn);
  const reports = await reportFiles(values, { run, language, warn });
  const afterRun = await createAfterRun(read, {
    system: 'GITHUB_ACTIONS',
    variables: process.env,
    run,
    language,
    redact: redactor.text,
    onSecret: mask,
    warn: (failure, what) => core.warning(notTold(what, failure, { language, redact: redactor.text }), { title: failure.code }),
  });
  for (const secret of afterRun.secrets) mask(secret, 'run');
  const result = await start({
    reporter: createFanOut({ log, summary, outputs, ...reports, ...afterRun.reporters }, redactor),
    onSecret: mask,
    redact: redactor.value,
    fetchArtifact,
  });

  const told = { core, redactor };
  await afterwards('The outputs were not set', told, () => {
    for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, singleLine(redactor.text(value)));
  });
  if (process.env['GITHUB_STEP_SUMMARY'] && values.summary !== 'off')
    await afterwards('The job summary was not written', told, () => core.summary.addRaw(summary.markdown()).write());
  const receipt = result.outputs['receipt-path'] ?? '';
  if (values['upload-receipt'] && receipt !== '' && canUpload())
    await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () =>
      uploadReceipt(receipt, {
        mode,
        archive: [result.outputs['archive-path'], ...exportedFiles(result.outputs)].filter(Boolean).join('\n'),
        beside: [values.report, result.outputs['qr-png'], result.outputs['qr-svg']],
        keepDays: values['keep-archive-days'],
      }),
    );
  await afterRun.tell(result);
  return result.exit;
}

/** The collections that a deploy exported beside the receipt. */
function exportedFiles({ 'data-backups': backups = '' }: Readonly<Record<string, string>>): readonly string[] {
  const files: unknown[] = backups === '' ? [] : Object.values(JSON.parse(backups) as object);
  return files.filter((file) => typeof file === 'string');
}

/** Reading what an earlier run kept takes a token; without one there is nothing to ask. */
function artifactFetcher(token: string | undefined, warn: (message: string) => void): FetchArtifact | undefined {
  const client = async () => new (await import('@actions/artifact')).DefaultArtifactClient();
  return token === undefined
    ? undefined
    : createArtifactFetcher({ client, token, repository: process.env['GITHUB_REPOSITORY'] ?? '', warn });
}

/** What follows a run does not change how it ended: what was done is done. Trouble here is a warning. */
async function afterwards(what: string, { core, redactor }: { core: Core; redactor: Redactor }, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.warning(redactor.text(`${what}: ${error instanceof Error ? error.message : String(error)}`), { title: 'miniship' });
  }
}

async function readGitHubRun(): Promise<RunFacts> {
  const { gitHubEvent } = await import('./github-client.ts');
  return withGitHubEvent(readCiRun(process.env), await gitHubEvent());
}

/** A runner that lends no access to the artifact service has no place for the receipt. */
const canUpload = (): boolean => Boolean(process.env['ACTIONS_RESULTS_URL'] && process.env['ACTIONS_RUNTIME_TOKEN']);

interface Upload {
  readonly mode: string;
  /** Absolute path of what was kept beside the receipt, or several, one a line; empty when nothing was. */
  readonly archive: string;
  /** Absolute paths of the report page and of images, of those that were made. */
  readonly beside: readonly (string | undefined)[];
  readonly keepDays: number;
}

/** Keeps the receipt with the run, and in the same artifact what was kept beside it for the way back. */
async function uploadReceipt(path: string, { mode, archive, beside, keepDays }: Upload): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const client = new DefaultArtifactClient();
  const kept = archive.split('\n').filter(Boolean);
  // What lies elsewhere would drag its folders into the artifact.
  const isBeside = (file: string | undefined): file is string => file !== undefined && existsSync(file) && dirname(file) === dirname(path);
  const files = [path, ...kept, ...beside.filter(isBeside)];
  await client.uploadArtifact(artifactName(mode), files, dirname(path), kept.length === 0 ? {} : { retentionDays: keepDays });
}

/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode: string): string =>
  ['miniship', mode, process.env['GITHUB_JOB'], process.env['GITHUB_ACTION'], process.env['GITHUB_RUN_ATTEMPT']].filter(Boolean).join('-');
