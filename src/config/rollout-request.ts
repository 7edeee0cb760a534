import type { SmokeRequest } from './deploy-request.ts';
import type { Audience, AudienceRule, Workspace } from './release-request.ts';

/** Which package a verb is about. `newest`: the highest version that is being published; `final` leaves pre-releases out of account. */
export type PackageChoice =
  | { readonly kind: 'newest'; readonly final?: true | undefined }
  /** `h5Version` has its four numbers, unless a scheme says that it is still a tag to be read. */
  | { readonly kind: 'version'; readonly h5Version: string; readonly scheme?: 'ordered' | 'plain' | 'exact' | undefined }
  | { readonly kind: 'id'; readonly packageId: number }
  /** Absolute path of a receipt that names it. */
  | { readonly kind: 'receipt'; readonly path: string };

/** What every verb about one mini program knows. */
export interface MiniProgramRequest {
  readonly workspace: Workspace;
  readonly h5Id: string;
  readonly package: PackageChoice;
  /** Whether commit and run are kept in the memo. */
  readonly stamp: boolean;
  readonly force: boolean;
  readonly reason?: string | undefined;
  /** Absolute path of the receipt to write. */
  readonly receipt: string;
  readonly dryRun: boolean;
  readonly waitMs: number;
}

/** One stage of a rollout, in its order in miniship.yml. */
export interface Stage {
  readonly audience: Exclude<Audience, { readonly kind: 'none' }>;
  readonly rules: readonly AudienceRule[];
  /** Where the file describes it, such as `miniship.yml:14`; undefined for one that nobody wrote down. */
  readonly where?: string | undefined;
  /** How long it lasts at least before the next one may start; undefined when the file does not say. */
  readonly holdMs?: number | undefined;
  /** All must be open before the next one may start. */
  readonly gates: readonly Gate[];
}

/** What must hold before the next stage may start. */
export type Gate =
  | {
      readonly kind: 'http';
      readonly url: string;
      /** As the file has it, where variables stand in it: their values may be secret. */
      readonly written?: string | undefined;
      readonly status: number;
      /** Every field must stand in the answer with the same value. */
      readonly json?: unknown;
      readonly samples: number;
      readonly allowedFailures: number;
      readonly intervalMs: number;
      readonly timeoutMs: number;
    }
  | { readonly kind: 'command'; readonly command: string; readonly written?: string | undefined; readonly timeoutMs: number }
  | { readonly kind: 'function'; readonly name: string; readonly smoke: SmokeRequest }
  | { readonly kind: 'manual' };

/** Where promote goes: the next stage, or the one with this index in `stages`. */
export type StageTarget = { readonly kind: 'next' } | { readonly kind: 'stage'; readonly index: number };

export interface PromoteRequest extends MiniProgramRequest {
  /** Of miniship.yml; "--to everyone" puts one for everyone behind them when they end earlier. */
  readonly stages: readonly Stage[];
  readonly to: StageTarget;
  /** Opens manual gates. */
  readonly approve: boolean;
  readonly onGateFailure: 'leave' | 'pause' | 'finish' | 'rollback';
  readonly previousStage: 'finish' | 'leave';
  readonly memo?: string | undefined;
}

export interface MoveRequest extends MiniProgramRequest {
  readonly move: 'pause' | 'resume' | 'finish';
}
