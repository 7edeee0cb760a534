import type { Inputs, Question } from '../config/read-inputs.ts';
import type { Failure } from '../errors/failure.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { RunFacts } from '../workflows/tools.ts';
import { cancelOnSignals } from './cancellation.ts';
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
  const inputs = { ...read, problems: [...problems, ...read.problems] };
  return { inputs, story: (setting: Setting) => runVerb(releaseStory(inputs, setting), setting) };
}

async function readDeploy(question: Omit<Question, 'verb'>, facts: Facts, problems: readonly Failure[]) {
  const [{ readDeployInputs }, { deployStory, findFunctions }] = [
    await import('../config/read-deploy.ts'),
    await import('./deploy-story.ts'),
  ];
  const read = await findFunctions(await readDeployInputs(question, facts));
  const inputs = { ...read, problems: [...problems, ...read.problems] };
  return { inputs, story: (setting: Setting) => runVerb(deployStory(inputs, setting), setting) };
}
