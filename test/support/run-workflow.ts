import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FinishedAction, runAction } from './bundle.ts';
import { robot } from './code-host.ts';
import { type Contexts, fillIn, holds, isMiniship, type ParsedJob, type ParsedStep, parseWorkflow } from './workflow.ts';

/** What made GitHub start a workflow. */
export interface Trigger {
  readonly event: 'push' | 'schedule' | 'workflow_dispatch' | 'pull_request';
  /** `refs/tags/v1.4.2`, `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  readonly commit?: string;
  readonly actor?: string;
  readonly payload?: object;
  /** Filled in by hand, or handed on by the calling workflow. */
  readonly inputs?: Readonly<Record<string, string | boolean>> | undefined;
}

/** The repository in which a workflow runs. */
export interface Repository {
  /** Its files, as if they had been checked out and built. */
  readonly folder: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Variables that lead to the emulator. */
  readonly env: Readonly<Record<string, string>>;
  /** The token of the job, where something listens to it. */
  readonly token?: string | undefined;
  /** How far the clock of the runner is ahead: that of the emulator is moved by as much. */
  readonly clockShiftMs?: number;
  /** Whether the reviewers of an environment approve. */
  readonly approves?: boolean;
}

type Result = 'success' | 'failure' | 'skipped';

export interface WorkflowRun {
  /** How each job ended. */
  readonly jobs: Readonly<Record<string, Result>>;
  /** The runs of miniship, in their order. */
  readonly runs: readonly FinishedAction[];
}

const repositoryName = robot.repository;
let runNumber = 0;

/** Runs the steps of a workflow in which miniship works, as they are written, each as the Action; the other steps count as done. */
export async function runWorkflow(text: string, trigger: Trigger, repository: Repository): Promise<WorkflowRun> {
  const workflow = parseWorkflow(text);
  runNumber += 1;
  const contexts: Contexts = {
    github: { ...githubOf(trigger), token: repository.token ?? '' },
    inputs: inputsOf(workflow.on, trigger),
    vars: repository.vars,
    secrets: repository.secrets,
  };
  const jobs: Record<string, Result> = {};
  const runs: FinishedAction[] = [];
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const known = { ...contexts, needs: Object.fromEntries(Object.entries(jobs).map(([need, result]) => [need, { result }])) };
    const done = await runJob(job, known, (step) => runStep(step, known, { name, trigger, repository }));
    jobs[name] = repository.approves === false && job.environment !== undefined && done.result === 'success' ? 'failure' : done.result;
    runs.push(...done.runs);
  }
  return { jobs, runs };
}

/** Without an `if` of its own a job runs only when the one that it needs succeeded; ours that need one have an `if` that asks for its result. */
async function runJob(job: ParsedJob, contexts: Contexts, run: (step: ParsedStep) => Promise<FinishedAction>) {
  const runs: FinishedAction[] = [];
  if (!holds(job.if, contexts)) return { result: 'skipped', runs } as const;
  for (const step of job.steps.filter(isMiniship)) runs.push(await run(step));
  return { result: runs.every(({ exit }) => exit === 0) ? 'success' : 'failure', runs } as const;
}

async function runStep(
  step: ParsedStep,
  contexts: Contexts,
  { name, trigger, repository }: { readonly name: string; readonly trigger: Trigger; readonly repository: Repository },
): Promise<FinishedAction> {
  const filled = (values: object = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fillIn(String(value), contexts)]));
  const event = join(mkdtempSync(join(tmpdir(), 'miniship-event-')), 'event.json');
  writeFileSync(event, JSON.stringify(trigger.payload ?? {}));
  onTestFinished(() => rmSync(dirname(event), { recursive: true, force: true }));
  const env = { ...runnerOf(trigger, name), GITHUB_EVENT_PATH: event, ...repository.env, ...clockOf(repository), ...filled(step.env) };
  return await runAction(filled(step.with), { cwd: repository.folder, env });
}

/** A run by the clock or by a push has no inputs; a called workflow has its defaults then, because its caller gives none. */
function inputsOf(on: Readonly<Record<string, unknown>>, { event, inputs = {} }: Trigger): object {
  const { workflow_call: called, workflow_dispatch: dispatched } = on as Readonly<
    Record<string, { inputs?: Record<string, { default?: unknown }> }>
  >;
  const declared = called ?? (event === 'workflow_dispatch' ? dispatched : undefined);
  const known = Object.entries(declared?.inputs ?? {});
  const unknown = Object.keys(inputs).filter((name) => known.every(([key]) => key !== name));
  if (declared !== undefined && unknown.length > 0) throw new Error(`The workflow has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(known.map(([name, input]) => [name, inputs[name] ?? input.default ?? '']));
}

const shortRef = (ref: string): string => ref.replace(/^refs\/(?:tags|heads|pull)\//, '');

const githubOf = ({ event, ref, actor = 'ada', payload = {} }: Trigger): object => ({
  event_name: event,
  ref,
  ref_name: shortRef(ref),
  head_ref: event === 'pull_request' ? 'feature' : '',
  actor,
  repository: repositoryName,
  event: payload,
});

/** The variables that GitHub's runner sets. */
const runnerOf = ({ event, ref, commit = 'a'.repeat(40), actor = 'ada' }: Trigger, job: string): Record<string, string> => ({
  GITHUB_EVENT_NAME: event,
  GITHUB_REF: ref,
  GITHUB_REF_NAME: shortRef(ref),
  GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  GITHUB_SHA: commit,
  GITHUB_ACTOR: actor,
  GITHUB_REPOSITORY: repositoryName,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_RUN_ID: String(9_000_000 + runNumber),
  GITHUB_RUN_NUMBER: String(runNumber),
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: job,
});

/** A runner whose clock is ahead, so that no test waits for hours. */
function clockOf({ clockShiftMs = 0 }: Repository): Record<string, string> {
  if (clockShiftMs === 0) return {};
  const program = `
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now() + ${clockShiftMs}) : super(...given); }
      static now() { return Real.now() + ${clockShiftMs}; }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` };
}
