import type { Reporter } from '../reporting/events.ts';
import type { Step } from '../reporting/steps.ts';
import type { Mpaas } from '../services/mpaas-words.ts';
import type { ObjectStorage } from '../services/object-storage.ts';
import type { Functions, Serverless, SpaceStorage } from '../services/serverless-words.ts';

/** The run that asks: which commit, by which CI system. Absent facts are unknown, not empty. */
export interface RunFacts {
  readonly ci?: string | undefined;
  readonly commit?: string | undefined;
  /** Epoch milliseconds of the commit (committer's date), when git or the CI system says it. */
  readonly commitMs?: number | undefined;
  /** `owner/name` or the path of the project. */
  readonly repository?: string | undefined;
  readonly tag?: string | undefined;
  /** Of a merge request the branch that it comes from. */
  readonly branch?: string | undefined;
  /** Number of the merge or pull request, as people see it. */
  readonly mergeRequest?: string | undefined;
  /** The run was started because it was closed. */
  readonly mergeRequestClosed?: boolean | undefined;
  readonly run?: string | undefined;
  /** Counts up within a repository and CI system; `run` is an id and need not. */
  readonly runNumber?: number | undefined;
  /** What `runNumber` counts in, when that is less than the repository: the workflow file on GitHub, the job of Jenkins. */
  readonly series?: string | undefined;
  readonly url?: string | undefined;
  readonly actor?: string | undefined;
}

/** What every workflow needs from outside, so that a test passes plain objects. */
export interface RunTools {
  readonly reporter: Reporter;
  readonly clock: { now(): number; sleep(waitMs: number, signal?: AbortSignal): Promise<void> };
  readonly run: RunFacts;
  /** A folder for archives, removed after the run. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
}

/** Tools of a release: the mini programs of one workspace. */
export interface Tools extends RunTools {
  readonly mpaas: Mpaas;
  readonly storage: ObjectStorage;
}

/** Runs a command of the user in a shell of its own, without our secrets; answers its exit code and the last lines it wrote. */
export type RunShell = (
  command: string,
  limits: { readonly timeoutMs: number },
) => Promise<{ readonly exitCode: number | 'timeout'; readonly output: readonly string[] }>;

/** What gates ask beside the cloud of the mini program. */
export interface GateTools {
  /** The functions of the space of miniship.yml, made when a gate asks for one; undefined when the file describes none. */
  readonly functions?: (() => Promise<Functions>) | undefined;
  /** One GET or POST of a page of the user; the body is cut at 1 MB. Never throws for a status. */
  readonly probe: (url: string, limits: { readonly timeoutMs: number }) => Promise<{ readonly status: number; readonly body: string }>;
  readonly runShell: RunShell;
}

/** Tools of promote: a rollout, and what its gates ask. */
export interface RolloutTools extends Tools {
  readonly gates: GateTools;
}

/**
 * Fetches a file that an earlier run on this CI system kept, below `folder`; answers its absolute path, or undefined when it cannot be had.
 * `run` is the id of that run, `file` the name of the kept file.
 */
export type FetchArtifact = (asked: {
  readonly run: string;
  readonly repository?: string | undefined;
  readonly file: string;
  readonly folder: string;
}) => Promise<string | undefined>;

/** Tools of a rollback: mini programs, and what earlier runs kept. */
export interface RollbackTools extends Tools {
  /** Absent where nothing is kept. */
  readonly fetchArtifact?: FetchArtifact | undefined;
}

/** Tools of a deploy: one space of MPServerless. */
export interface DeployTools extends RunTools {
  readonly serverless: Serverless;
  readonly storage: SpaceStorage;
}

/** Runs one step of the story between its two events. A step that fails has no end; the failure is reported once, by the host. */
export async function step<T>(name: Step, { reporter, clock }: Pick<RunTools, 'reporter' | 'clock'>, work: () => Promise<T>): Promise<T> {
  const startedMs = clock.now();
  reporter.report({ type: 'step-started', step: name });
  const result = await work();
  reporter.report({ type: 'step-finished', step: name, durationMs: clock.now() - startedMs });
  return result;
}
