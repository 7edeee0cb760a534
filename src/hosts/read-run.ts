import { statSync } from 'node:fs';
import type { Inputs, Question } from '../config/read-inputs.ts';
import { Failure } from '../errors/failure.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { RunFacts } from '../workflows/tools.ts';
import { cancelOnSignals } from './cancellation.ts';
import { outputProblems } from './output-files.ts';
import { runVerb } from './run-verb.ts';

/** The verbs that write to the cloud: those with a plan, a receipt and outputs. */
export type RunVerb = 'release' | 'deploy';

/** A run whose inputs are read; problems, if there are any, come out when it is started. */
export interface ReadRun {
  readonly values: Inputs['values'];
  /** Values to mask before anything is printed. */
  readonly secrets: readonly string[];
  readonly start: (listeners: { readonly reporter: Reporter; readonly onSecret: OnSecret }) => Promise<RunResult>;
}

/** Reads the inputs of a verb, the same for both doors. `problems` are those that the door itself found. */
export async function readRun(
  verb: RunVerb,
  question: Omit<Question, 'verb'>,
  { run, problems }: { readonly run: RunFacts; readonly problems: readonly Failure[] },
): Promise<ReadRun> {
  const facts = { nowMs: Date.now(), tag: run.tag };
  const { inputs, story } = verb === 'release' ? await readRelease(question, facts, problems) : await readDeploy(question, facts, problems);
  return {
    values: inputs.values,
    secrets: inputs.secrets,
    start: async ({ reporter, onSecret }) => {
      const { signal, done } = cancelOnSignals(inputs.connection.timeoutMs);
      return await story({ run, signal, onSecret, reporter }).finally(done);
    },
  };
}

interface Setting {
  readonly run: RunFacts;
  readonly signal: AbortSignal;
  readonly onSecret: OnSecret;
  readonly reporter: Reporter;
}

interface Facts {
  readonly nowMs: number;
  readonly tag: string | undefined;
}

async function readRelease(question: Omit<Question, 'verb'>, facts: Facts, problems: readonly Failure[]) {
  const [{ readReleaseInputs }, { releaseStory }] = [await import('../config/read-inputs.ts'), await import('./release-story.ts')];
  const read = await readReleaseInputs(question, facts);
  const inputs = { ...read, problems: [...problems, ...read.problems, ...placeProblems(read)] };
  return { inputs, story: (setting: Setting) => runVerb(releaseStory(inputs, setting), setting) };
}

async function readDeploy(question: Omit<Question, 'verb'>, facts: Facts, problems: readonly Failure[]) {
  const [{ readDeployInputs }, { deployStory, findFunctions }] = [
    await import('../config/read-deploy.ts'),
    await import('./deploy-story.ts'),
  ];
  const read = await findFunctions(await readDeployInputs(question, facts));
  const inputs = { ...read, problems: [...problems, ...read.problems, ...placeProblems(read)] };
  return { inputs, story: (setting: Setting) => runVerb(deployStory(inputs, setting), setting) };
}

/** Places that this machine does not have: a folder to start from, and files to leave behind. */
function placeProblems({ values, sources, workingDirectory }: Inputs): readonly Failure[] {
  const given = sources.get('working-directory');
  if (given !== undefined && !statSync(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
    const facts = { name: 'working-directory', value: given.text, where: given.where, expected: 'a folder that exists' };
    return [new Failure('INPUT_INVALID', facts)];
  }
  return outputProblems(values['output-file'] ?? []);
}
