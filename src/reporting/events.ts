import type { FailureCode } from '../errors/catalogue.ts';
import type { Failure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { AppRecord, Candidate, ComparedField, ListedPreview, PlanRow, StatusSection } from './event-records.ts';
import type { Step } from './steps.ts';

/** The verbs that reports tell apart. A host that runs one more does not compile until it has a name here and words in verdict.ts. */
export type ReportedVerb =
  | 'release'
  | 'preview'
  | 'deploy'
  | 'promote'
  | 'pause'
  | 'resume'
  | 'finish'
  | 'rollback'
  | 'status'
  | 'verify'
  | 'notify'
  | 'ensure'
  | 'doctor'
  | 'call';

/** What a run tells about itself. Workflows state facts; the adapters of this room decide how they look. */
export type Event = Fact & {
  /** Set when the run is about several mini programs, and this is about one of them: its name in the configuration file. */
  readonly app?: string | undefined;
};

type Fact =
  | {
      readonly type: 'run-started';
      readonly verb: ReportedVerb;
      readonly version: string;
      readonly subject: Text;
      readonly dryRun: boolean;
      /** The command that takes back what this run publishes, for who is in a hurry; undefined when there is none. */
      readonly wayBack?: string | undefined;
      /** Of a run inside a run: the how-manieth it is, of how many. */
      readonly place?: { readonly number: number; readonly of: number } | undefined;
    }
  | { readonly type: 'step-started'; readonly step: Step }
  | { readonly type: 'step-finished'; readonly step: Step; readonly durationMs: number }
  | {
      readonly type: 'build-inspected';
      readonly path: string;
      readonly files: number;
      readonly sizeBytes: number;
      readonly pages: number;
      readonly mainUrl: string;
      /** The main package and the sub-packages, before they are packed. */
      readonly parts?: readonly { readonly name: string; readonly sizeBytes: number; readonly files: number }[] | undefined;
      /** The largest files, the largest first. */
      readonly largest?: readonly { readonly path: string; readonly sizeBytes: number }[] | undefined;
      /** The release before, where a receipt tells of it. */
      readonly before?:
        | {
            readonly h5Version: string;
            readonly sizeBytes: number;
            /** Of its packages and of its files, by their names, as far as the receipt has them. */
            readonly parts?: Readonly<Record<string, number>> | undefined;
            readonly files?: Readonly<Record<string, number>> | undefined;
          }
        | undefined;
      /** The bytes of every file by its path; undefined for a build of very many files. */
      readonly all?: Readonly<Record<string, number>> | undefined;
    }
  | { readonly type: 'version-chosen'; readonly given: string; readonly source: Text; readonly h5Version: string }
  | { readonly type: 'archive-made'; readonly files: number; readonly sizeBytes: number; readonly sha256: string }
  | { readonly type: 'mini-program-found'; readonly h5Id: string; readonly name: string; readonly created: boolean }
  | {
      readonly type: 'packages-listed';
      readonly count: number;
      readonly highestPublished?: string | undefined;
      /** The highest that was ever published beside the version of this run: where a way back could lead. */
      readonly previous?: string | undefined;
    }
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
      readonly audience: Text;
      readonly reused: boolean;
      /** Since when it is in the cloud, in epoch milliseconds, where the cloud says so. */
      readonly sinceMs?: number | undefined;
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
      readonly effect: Text;
      readonly sizeBytes?: number | undefined;
      readonly parameters: Readonly<Record<string, string>>;
    }
  /** A part of a workspace: what became of it. The mini program and the whitelists have events of their own. */
  | { readonly type: 'set-up'; readonly what: Text; readonly did: 'made' | 'kept' | 'removed' | 'gone'; readonly detail: Text }
  /** The whole plan of a deploy, or of the set-up of a workspace; `keep` rows of files are counted, not listed. `digest` is lower-case hex sha256. */
  | { readonly type: 'deploy-planned'; readonly rows: readonly PlanRow[]; readonly filesKept: number; readonly digest: string }
  | {
      readonly type: 'function-live';
      readonly name: string;
      readonly version: string;
      /** Undefined when nothing was sent and nobody knows it. */
      readonly sizeBytes?: number | undefined;
      readonly durationMs: number;
    }
  | { readonly type: 'function-kept'; readonly name: string; readonly version: string }
  | { readonly type: 'function-failed'; readonly name: string; readonly failure: Failure; readonly logs: readonly string[] }
  | { readonly type: 'function-tested'; readonly name: string; readonly latencyMs: number }
  /** A space that was not there before this run. */
  | { readonly type: 'space-made'; readonly name: string; readonly spaceId: string }
  | { readonly type: 'setting-changed'; readonly name: Text; readonly before: Text; readonly after: Text }
  | {
      readonly type: 'documents-imported';
      readonly file: string;
      readonly collection: string;
      readonly documents: number;
      readonly durationMs: number;
    }
  | {
      readonly type: 'collection-exported';
      readonly collection: string;
      readonly documents?: number | undefined;
      readonly path: string;
      readonly sizeBytes: number;
    }
  | {
      readonly type: 'collection-restored';
      readonly collection: string;
      readonly documents: number;
      /** Where what stood there before is kept; empty when there was nothing. */
      readonly aside: string;
    }
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
  /** The file storage holds what was asked for. `prefix` stands before the names of all of them. */
  /** The same of the file storage. */
  | {
      readonly type: 'files-progressed';
      readonly doneFiles: number;
      readonly files: number;
      readonly doneBytes: number;
      readonly sizeBytes: number;
    }
  | {
      readonly type: 'files-synced';
      readonly uploaded: number;
      readonly unchanged: number;
      readonly deleted: number;
      readonly sizeBytes: number;
      readonly prefix: string;
    }
  /** Where a rollout stands. `current` is the index of the stage that is live, undefined when none of `stages` is; `sinceMs` is in epoch milliseconds. */
  | {
      readonly type: 'rollout-found';
      readonly packageId: number;
      readonly h5Version: string;
      readonly stages: readonly Text[];
      readonly current?: number | undefined;
      readonly sinceMs?: number | undefined;
      /** No other version was ever published: there is none to go back to. */
      readonly isFirst?: boolean | undefined;
    }
  | { readonly type: 'gate-checked'; readonly gate: string; readonly isOpen: boolean; readonly detail: Text }
  /** The verb had nothing to do, and says why and what would make it act. */
  | { readonly type: 'nothing-done'; readonly reason: Text; readonly help: Text }
  | { readonly type: 'stage-reached'; readonly stage: Text; readonly h5Version: string }
  | { readonly type: 'candidates-listed'; readonly subject: Text; readonly candidates: readonly Candidate[] }
  /** What a rollback is going to do, in sentences for people. */
  | {
      readonly type: 'rollback-planned';
      readonly from: Text;
      readonly to: Text;
      readonly strategy: string;
      readonly sentences: readonly Text[];
    }
  | { readonly type: 'content-fetched'; readonly source: Text; readonly files: number; readonly sizeBytes: number }
  /** A step of a release train was taken back, or could not be. */
  | { readonly type: 'undone'; readonly what: Text; readonly confirmed: boolean; readonly detail: Text }
  /** Another run did the same at the same moment. `what` is what both made, `kept` the one that stays; `ended` is what had to give way. */
  | { readonly type: 'race-settled'; readonly what: Text; readonly kept: Text; readonly ended?: Text | undefined }
  | { readonly type: 'status-read'; readonly sections: readonly StatusSection[] }
  | { readonly type: 'receipt-compared'; readonly fields: readonly ComparedField[] }
  | {
      readonly type: 'app-answered';
      readonly url: string;
      readonly status: number;
      readonly durationMs: number;
      readonly checks: readonly ComparedField[];
    }
  | { readonly type: 'message-sent'; readonly to: Text; readonly messageId: string; readonly sizeCharacters: number }
  /** An operation that was called by its name. `reply` is in wire form, or what a query made of it. */
  | {
      readonly type: 'operation-answered';
      readonly operation: string;
      readonly requestId: string;
      readonly pages: number;
      readonly reply: unknown;
    }
  /** Doctor looked at one thing. `name` is of a closed list; `subject` says of which one, where there are several. `fix` is empty where nothing is to be done. */
  | {
      readonly type: 'checked';
      readonly name: CheckName;
      readonly subject: Text;
      readonly state: CheckState;
      readonly cause: Text;
      readonly fix: Text;
    }
  /** A policy of RAM, ready to be copied; `document` is what RAM takes. */
  | {
      readonly type: 'policy-made';
      readonly policy: 'permissions' | 'trust' | 'chaining';
      readonly document: object;
      readonly note: Text;
    }
  /** A preview can be opened. `qr` are the lines of its code, two rows of squares in each (qr-code.ts). */
  | {
      readonly type: 'preview-ready';
      readonly packageId: number;
      readonly h5Version: string;
      readonly reused: boolean;
      readonly debugUrl: string;
      /** Epoch milliseconds, after which the code opens nothing. */
      readonly expiresAtMs?: number | undefined;
      readonly pullRequest?: string | undefined;
      readonly qr: readonly string[];
      /** Absolute path of the code as an image. */
      readonly png?: string | undefined;
    }
  /** The live previews of ours that were looked at. `reason` says why one is due; of those that are, `ends` says whether this run ends it; `ended` counts those that have ended before, which stay listed in the cloud. */
  | { readonly type: 'previews-listed'; readonly previews: readonly ListedPreview[]; readonly ended: number }
  | { readonly type: 'preview-ended'; readonly packageId: number; readonly h5Version: string; readonly reason: Text }
  | { readonly type: 'archive-kept'; readonly path: string; readonly sizeBytes: number }
  | { readonly type: 'receipt-written'; readonly path: string }
  | { readonly type: 'warned'; readonly message: Text; readonly help: Text }
  /** The mini programs of a run of several, by their names in the file, and in how many pairs of appId and workspaceId they are. */
  | { readonly type: 'apps-found'; readonly names: readonly string[]; readonly workspaces: number }
  /** Every mini program of the run came to its end. */
  | { readonly type: 'apps-ended'; readonly apps: readonly AppRecord[]; readonly durationMs: number }
  | { readonly type: 'finished'; readonly result: RunResult }
  | { readonly type: 'failed'; readonly failure: Failure; readonly result: RunResult };

/** The one kind of event with this type. */
export type EventOf<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** What doctor looks at, in the order in which it is to be mended. */
export type CheckName =
  | 'node'
  | 'config'
  | 'contents'
  | 'target'
  | 'keys'
  | 'proxy'
  | 'endpoint'
  | 'clock'
  | 'egress'
  | 'access'
  | 'app'
  | 'mini-program'
  | 'space'
  | 'virtual-domain'
  | 'rsa-key'
  | 'whitelist'
  | 'permission'
  | 'throttling';

export type CheckState = 'ok' | 'bad' | 'skipped';

export type RolloutState = 'waiting' | 'publishing' | 'paused' | 'ended';

/** The last word of a run, also when it failed. `outputs` has the Action's output names; an absent value is "". */
export interface RunResult {
  readonly verb: string;
  readonly exit: number;
  readonly status: 'live' | 'uploaded' | 'paused' | 'ended' | 'unchanged' | 'read' | 'sent' | 'planned' | 'failed';
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Reporter {
  report(event: Event): void;
  /** Events that it does nothing with, which nobody need prepare for it: a site of thousands of files makes thousands of calls. */
  ignores?(type: Event['type']): boolean;
}
