import { dirname } from 'node:path';
import { readActionInputs } from '../config/action-inputs.ts';
import { asFailure } from '../errors/failure.ts';
import { createFanOut } from '../reporting/fan-out.ts';
import { createGitHubReporter } from '../reporting/github-log.ts';
import { createSummaryReporter } from '../reporting/job-summary.ts';
import { createRedactor, type Redactor } from '../reporting/redact.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { RunFacts } from '../workflows/tools.ts';
import { readCiRun } from './ci-run.ts';
import { hideIn } from './hide.ts';
import { createOutputFiles } from './output-files.ts';
import { readRun } from './read-run.ts';
import { readText } from './read-text.ts';

const write = (text: string): void => void process.stdout.write(text);

type Core = typeof import('@actions/core');

/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
export async function run(): Promise<number> {
  const core = await import('@actions/core');
  const redactor = createRedactor();
  try {
    return await runMode(core, redactor);
  } catch (thrown) {
    // A run tells its own failures; whatever comes up here is said as well, and the outputs are set on failure too.
    const failure = asFailure(thrown);
    core.error(redactor.text(`${failure.message}\n${failure.help}`), { title: failure.code });
    await afterwards('The outputs were not set', { core, redactor }, () => {
      core.setOutput('status', 'failed');
      core.setOutput('error-code', failure.code);
    });
    return failure.exit;
  }
}

async function runMode(core: Core, redactor: Redactor): Promise<number> {
  const { verb, values: given, problems } = readActionInputs(process.env);
  const workingDirectory = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const question = { given, givenFrom: 'Action input', variables: process.env, workingDirectory, readText } as const;
  // A mode that does not exist is among the problems; they are told as those of a release.
  const mode = verb === 'deploy' ? 'deploy' : 'release';
  const { values, secrets, start } = await readRun(mode, question, { run: await readGitHubRun(), problems });

  const hide = hideIn(redactor);
  // The runner masks what later steps print, too; a secret of the moment is worthless by then.
  const mask: OnSecret = (secret, life) => {
    if (life === 'run') core.setSecret(secret);
    hide(secret, life);
  };
  for (const secret of secrets) mask(secret, 'run');
  const warn = (message: string): void => core.warning(redactor.text(message));
  const outputs = createOutputFiles(values['output-file'] ?? [], warn);
  const [summary, log] = [createSummaryReporter(), createGitHubReporter({ write })];
  const result = await start({ reporter: createFanOut({ log, summary, outputs }, redactor), onSecret: mask });

  const told = { core, redactor };
  await afterwards('The outputs were not set', told, () => {
    for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, redactor.text(value));
  });
  if (process.env['GITHUB_STEP_SUMMARY'])
    await afterwards('The job summary was not written', told, () => core.summary.addRaw(summary.markdown()).write());
  const receipt = result.outputs['receipt-path'] ?? '';
  if (values['upload-receipt'] && receipt !== '' && canUpload())
    await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () => uploadReceipt(receipt, mode));
  return result.exit;
}

/** What follows a run does not change how it ended: what was done is done. Trouble here is a warning. */
async function afterwards(what: string, { core, redactor }: { core: Core; redactor: Redactor }, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    core.warning(redactor.text(`${what}: ${error instanceof Error ? error.message : String(error)}`), { title: 'miniship' });
  }
}

/** The run as its event describes it: of a pull request people know the head commit, not the merge commit that GITHUB_SHA names. */
async function readGitHubRun(): Promise<RunFacts> {
  const { context } = await import('@actions/github');
  const head: unknown = context.payload.pull_request?.['head'];
  const commit = typeof head === 'object' && head !== null && 'sha' in head && typeof head.sha === 'string' ? head.sha : undefined;
  const run = readCiRun(process.env);
  return commit === undefined ? run : { ...run, commit };
}

/** A runner that lends no access to the artifact service has no place for the receipt. */
const canUpload = (): boolean => Boolean(process.env['ACTIONS_RESULTS_URL'] && process.env['ACTIONS_RUNTIME_TOKEN']);

/** Keeps the receipt with the run. */
async function uploadReceipt(path: string, mode: string): Promise<void> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  await new DefaultArtifactClient().uploadArtifact(artifactName(mode), [path], dirname(path));
}

/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode: string): string =>
  ['miniship', mode, process.env['GITHUB_JOB'], process.env['GITHUB_ACTION'], process.env['GITHUB_RUN_ATTEMPT']].filter(Boolean).join('-');
