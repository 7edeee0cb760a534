import type { ReleaseRequest, Workspace } from './release-request.ts';

/** How a package is uploaded, whatever its type. */
type Uploaded = Pick<
  ReleaseRequest,
  | 'workspace'
  | 'h5Id'
  | 'h5Name'
  | 'path'
  | 'icon'
  | 'sizeBudget'
  | 'platform'
  | 'clientMin'
  | 'clientMax'
  | 'autoInstall'
  | 'preload'
  | 'tabBar'
  | 'optionMenu'
  | 'keepAlive'
  | 'extendInfo'
  | 'vhost'
  | 'virtualDomain'
  | 'mainUrl'
  | 'receipt'
  | 'dryRun'
  | 'force'
  | 'waitMs'
>;

/** A build for the phone of one person. */
export interface PreviewRequest extends Uploaded {
  readonly user: string;
  readonly kind: 'preview' | 'device-test';
  readonly uuid?: string | undefined;
  /** The pull request that keeps one preview; undefined outside of any. */
  readonly pullRequest?: string | undefined;
  /** Previews take the next free version from here on. */
  readonly versionFrom: string;
  /** How long the code can be opened. */
  readonly lifetimeMs: number;
  readonly renew: boolean;
}

/** Previews to be taken back: of pull requests that are closed, and, in a sweep, all that are old. */
export interface PreviewSweep {
  readonly workspace: Workspace;
  readonly h5Id: string;
  readonly pullRequests: readonly string[];
  /** Undefined: age is no reason. */
  readonly keepForMs?: number | undefined;
  readonly atMost: number;
  readonly receipt: string;
  readonly dryRun: boolean;
}
