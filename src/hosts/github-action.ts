import { dirname } from 'node:path';
import { readActionInputs } from '../config/action-inputs.ts';
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

/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
export async function run(): Promise<number> {
  const core = await import('@actions/core');
  const { verb, values: given, problems } = readActionInputs(process.env);
  const workingDirectory = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const question = { given, givenFrom: 'Action input', variables: process.env, workingDirectory, readText } as const;
  // A mode that does not exist is among the problems; they are told as those of a release.
  const mode = verb === 'deploy' ? 'deploy' : 'release';
  const { values, secrets, start } = await readRun(mode, question, { run: await readGitHubRun(), problems });

  const redactor = createRedactor();
  const hide = hideIn(redactor);
  // The runner masks what later steps print, too; a secret of the moment is worthless by then.
  const mask: OnSecret = (secret, life) => {
    if (life === 'run') core.setSecret(secret);
    hide(secret, life);
  };
  for (const secret of secrets) mask(secret, 'run');
  const [summary, outputs, log] = [createSummaryReporter(), createOutputFiles(), createGitHubReporter({ write })];
  const result = await start({ reporter: createFanOut({ log, summary, outputs }, redactor), onSecret: mask });

  for (const [name, value] of Object.entries(result.outputs)) core.setOutput(name, redactor.text(value));
  outputs.write(values['output-file'] ?? []);
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary.markdown()).write();
  if (values['upload-receipt']) await uploadReceipt(result.outputs['receipt-path'] ?? '', mode, redactor);
  return result.exit;
}

/** The run as its event describes it: of a pull request people know the head commit, not the merge commit that GITHUB_SHA names. */
async function readGitHubRun(): Promise<RunFacts> {
  const { context } = await import('@actions/github');
  const head: unknown = context.payload.pull_request?.['head'];
  const commit = typeof head === 'object' && head !== null && 'sha' in head && typeof head.sha === 'string' ? head.sha : undefined;
  const run = readCiRun(process.env);
  return commit === undefined ? run : { ...run, commit };
}

/** Keeps the receipt with the run. What was done is done: trouble here is a warning. */
async function uploadReceipt(path: string, mode: string, redactor: Redactor): Promise<void> {
  if (path === '' || !process.env['ACTIONS_RESULTS_URL'] || !process.env['ACTIONS_RUNTIME_TOKEN']) return;
  try {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    await new DefaultArtifactClient().uploadArtifact(artifactName(mode), [path], dirname(path));
  } catch (error) {
    const core = await import('@actions/core');
    const reason = error instanceof Error ? error.message : String(error);
    core.warning(redactor.text(`The receipt was not uploaded as an artifact: ${reason}. It is at ${path}.`), { title: 'Receipt' });
  }
}

/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode: string): string =>
  ['miniship', mode, process.env['GITHUB_JOB'], process.env['GITHUB_ACTION'], process.env['GITHUB_RUN_ATTEMPT']].filter(Boolean).join('-');
