import type { FailureCode } from '../errors/catalogue.ts';
import type { Failure } from '../errors/failure.ts';

/** The steps of a release, in their order. */
export const releaseSteps = ['inspect', 'archive', 'look', 'upload', 'package', 'whitelist', 'rollout', 'receipt'] as const;
export type Step = (typeof releaseSteps)[number] | (typeof deploySteps)[number];

/** The steps of a deploy, in their order. */
export const deploySteps = ['inspect', 'look', 'functions', 'settings', 'hosting', 'receipt'] as const;

/** One line of a plan: what would happen to one function, file or setting. */
export interface PlanRow {
  readonly section: 'function' | 'setting' | 'file';
  readonly name: string;
  readonly change: 'create' | 'change' | 'delete' | 'keep';
  /** What changes, each as `memory: 256 → 512`; empty when the whole thing is new or kept. */
  readonly details: readonly string[];
  readonly sizeBytes?: number | undefined;
  readonly sizeBeforeBytes?: number | undefined;
}

/** What a run tells about itself. Workflows state facts; the adapters of this room decide how they look. */
export type Event =
  | { readonly type: 'run-started'; readonly verb: string; readonly version: string; readonly subject: string; readonly dryRun: boolean }
  | { readonly type: 'step-started'; readonly step: Step }
  | { readonly type: 'step-finished'; readonly step: Step; readonly durationMs: number }
  | {
      readonly type: 'build-inspected';
      readonly path: string;
      readonly files: number;
      readonly sizeBytes: number;
      readonly pages: number;
      readonly mainUrl: string;
    }
  | { readonly type: 'version-chosen'; readonly given: string; readonly source: string; readonly h5Version: string }
  | { readonly type: 'archive-made'; readonly files: number; readonly sizeBytes: number; readonly sha256: string }
  | { readonly type: 'mini-program-found'; readonly h5Id: string; readonly name: string; readonly created: boolean }
  | { readonly type: 'packages-listed'; readonly count: number; readonly highestPublished?: string | undefined }
  | { readonly type: 'upload-progressed'; readonly file: string; readonly sentBytes: number; readonly sizeBytes: number }
  | { readonly type: 'file-uploaded'; readonly file: string; readonly sizeBytes: number; readonly url: string }
  | { readonly type: 'package-ready'; readonly packageId: number; readonly h5Version: string; readonly reused: boolean }
  | {
      readonly type: 'whitelist-ready';
      readonly whitelistId: number;
      readonly name: string;
      readonly created: boolean;
      readonly usersAdded: number;
    }
  | {
      readonly type: 'rollout-changed';
      readonly taskId: number;
      readonly state: RolloutState;
      readonly audience: string;
      readonly reused: boolean;
    }
  | { readonly type: 'call-answered'; readonly operation: string; readonly requestId: string; readonly durationMs: number }
  | {
      readonly type: 'request-retried';
      readonly operation: string;
      readonly attempt: number;
      readonly waitMs: number;
      readonly code: FailureCode;
      readonly requestId?: string | undefined;
    }
  | { readonly type: 'limit-waited'; readonly operation: string; readonly waitMs: number }
  /** Dry run: a write that would be made, with the parameters worth reading; `sizeBytes` when it sends a file. */
  | {
      readonly type: 'write-planned';
      readonly operation: string;
      readonly effect: string;
      readonly sizeBytes?: number | undefined;
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** The whole plan of a deploy; `keep` rows of files are counted, not listed. `digest` is lower-case hex sha256. */
  | { readonly type: 'deploy-planned'; readonly rows: readonly PlanRow[]; readonly filesKept: number; readonly digest: string }
  | {
      readonly type: 'function-live';
      readonly name: string;
      readonly version: string;
      readonly sizeBytes: number;
      readonly durationMs: number;
    }
  | { readonly type: 'function-kept'; readonly name: string; readonly version: string }
  | { readonly type: 'function-failed'; readonly name: string; readonly failure: Failure; readonly logs: readonly string[] }
  | { readonly type: 'function-tested'; readonly name: string; readonly latencyMs: number }
  | { readonly type: 'setting-changed'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly type: 'hosting-opening'; readonly waitedMs: number }
  | { readonly type: 'site-listed'; readonly files: number }
  | {
      readonly type: 'site-progressed';
      readonly doneFiles: number;
      readonly files: number;
      readonly doneBytes: number;
      readonly sizeBytes: number;
    }
  | {
      readonly type: 'site-synced';
      readonly uploaded: number;
      readonly unchanged: number;
      readonly deleted: number;
      readonly sizeBytes: number;
      readonly url: string;
    }
  | { readonly type: 'receipt-written'; readonly path: string }
  | { readonly type: 'warned'; readonly message: string; readonly help: string }
  | { readonly type: 'finished'; readonly result: RunResult }
  | { readonly type: 'failed'; readonly failure: Failure; readonly result: RunResult };

/** The one kind of event with this type. */
export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

export type RolloutState = 'waiting' | 'publishing' | 'paused' | 'ended';

/** The last word of a run, also when it failed. `outputs` has the Action's output names; an absent value is "". */
export interface RunResult {
  readonly verb: string;
  readonly exit: number;
  readonly status: 'live' | 'uploaded' | 'planned' | 'failed';
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Reporter {
  report(event: Event): void;
}
