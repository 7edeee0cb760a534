import type { Reporter, Step } from '../reporting/events.ts';
import type { Mpaas } from '../services/mpaas-words.ts';
import type { ObjectStorage } from '../services/object-storage.ts';
import type { Serverless, SpaceStorage } from '../services/serverless-words.ts';

/** The run that asks: which commit, by which CI system. Absent facts are unknown, not empty. */
export interface RunFacts {
  readonly ci?: string | undefined;
  readonly commit?: string | undefined;
  readonly tag?: string | undefined;
  readonly run?: string | undefined;
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
