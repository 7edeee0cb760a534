import type { Connection } from '../config/connection.ts';
import { early, type Inputs, type Question } from '../config/read-inputs.ts';
import { asksForSeveral } from '../config/selection.ts';
import type { RunResult } from '../reporting/events.ts';
import { buildKeyring } from './build-keyring.ts';
import { type Cancel, cancelOnSignals } from './cancellation.ts';
import type { RunVerb } from './run-verb.ts';
import type { Facts, Setting, VerbReader } from './verb-reader.ts';

/** A run whose inputs are read; problems, if there are any, come out when it is started. */
export interface ReadRun {
  readonly verb: RunVerb;
  readonly values: Inputs['values'];
  readonly sources: Inputs['sources'];
  readonly connection: Connection;
  /** Names of the mini programs when there are several, "all" when they are all of the file. */
  readonly several: string | undefined;
  /** Values to mask before anything is printed. */
  readonly secrets: readonly string[];
  readonly start: (listeners: Listeners) => Promise<RunResult>;
}

interface Listeners extends Pick<Setting, 'reporter' | 'onSecret' | 'redact' | 'fetchArtifact' | 'clock'> {
  /** Signals of the operating system, unless the run is in somebody else's program. */
  readonly cancel?: Cancel | undefined;
}

/** Every verb that runs against the cloud; each loads only what it needs. */
const readers: { readonly [Verb in RunVerb]: () => Promise<VerbReader> } = {
  release: async () => (await import('./release-story.ts')).readRelease,
  preview: async () => (await import('./preview-story.ts')).readPreview,
  deploy: async () => (await import('./deploy-story.ts')).readDeploy,
  promote: async () => (await import('./promote-story.ts')).readPromote,
  pause: async () => (await import('./move-story.ts')).readPause,
  resume: async () => (await import('./move-story.ts')).readResume,
  finish: async () => (await import('./move-story.ts')).readFinish,
  rollback: async () => (await import('./rollback-story.ts')).readRollback,
  status: async () => (await import('./status-story.ts')).readStatus,
  verify: async () => (await import('./verify-story.ts')).readVerify,
  doctor: async () => (await import('./doctor-story.ts')).readDoctor,
  call: async () => (await import('./call-story.ts')).readCall,
  ensure: async () => (await import('./ensure-story.ts')).readEnsure,
  notify: async () => (await import('./notify-story.ts')).readNotify,
};

/** The verbs that leave the commit behind in the cloud: only they ask git for what the CI system does not tell. */
const stamping: readonly RunVerb[] = ['release', 'preview', 'deploy', 'promote', 'rollback'];

/** Reads the inputs of a verb, the same for both doors. */
export async function readRun(verb: RunVerb, question: Omit<Question, 'verb'>, facts: Omit<Facts, 'nowMs'>): Promise<ReadRun> {
  const read = await readers[verb]();
  const known = { ...facts, nowMs: Date.now() };
  const isSeveral = asksForSeveral(verb, question);
  const { inputs, story } = isSeveral
    ? await (await import('./several-story.ts')).readSeveral(verb, read, question, known)
    : await read(question, known);
  return {
    verb,
    values: inputs.values,
    sources: inputs.sources,
    connection: inputs.connection,
    several: isSeveral ? (early('app', question) ?? 'all') : undefined,
    secrets: inputs.secrets,
    start: async ({ cancel = cancelOnSignals, ...listeners }) => {
      const { signal, done } = cancel(inputs.connection.timeoutMs);
      const run = stamping.includes(verb)
        ? await (await import('./git-facts.ts')).withGitFacts(facts.run, inputs.workingDirectory)
        : facts.run;
      const keyring = buildKeyring(inputs.connection, { ...listeners, signal });
      return await story({ ...listeners, run, signal, keyring }).finally(done);
    },
  };
}
