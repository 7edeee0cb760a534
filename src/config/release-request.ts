import type { Failure } from '../errors/failure.ts';
import type { KeepRequest } from './keep-request.ts';
import type { SizeBudget } from './size-budget.ts';

/** One mPaaS app in one environment; the cloud counts its rate limits per appId and workspaceId. */
export interface Workspace {
  readonly appId: string;
  readonly workspaceId: string;
  readonly tenantId: string;
}

/** A value per phone system, for example the lowest client version. */
export interface PerPlatform {
  readonly ios?: string | undefined;
  readonly android?: string | undefined;
}

/** Who receives a package: nobody yet, a named list, some users until a time, or all. */
export type Audience =
  | { readonly kind: 'none' }
  | { readonly kind: 'whitelist'; readonly name: string; readonly type: 'normal' | 'regular'; readonly users: UserSource }
  | { readonly kind: 'window'; readonly users: number; readonly end: WindowEnd }
  | { readonly kind: 'everyone' };

/** Users to add to a whitelist. No users and no file means: take the whitelist as it is. */
export interface UserSource {
  readonly inline: readonly string[];
  /** Absolute path of a text file, one user a line. */
  readonly file?: string | undefined;
}

/** A fixed moment, or a time from the start of the task; a rerun of the second kind keeps the first run's task. */
export type WindowEnd = { readonly kind: 'at'; readonly epochMs: number } | { readonly kind: 'after'; readonly durationMs: number };

/** A further condition on the phones that receive a gray task. */
export interface AudienceRule {
  readonly element: 'city' | 'mobileModel' | 'netType' | 'osVersion';
  readonly operation: 'include' | 'exclude' | 'within' | 'outside';
  /** For `within` and `outside`: exactly the lower and the upper version. */
  readonly values: readonly string[];
}

export interface ReleaseRequest {
  readonly workspace: Workspace;
  readonly h5Id: string;
  /** Needed only to create the mini program; an existing one has its name already. */
  readonly h5Name?: string | undefined;
  readonly createApp: boolean;
  /** Absolute path of the build folder or the zip. */
  readonly path: string;
  readonly version: {
    readonly text: string;
    readonly source: 'input' | 'tag' | 'package.json';
    readonly scheme: 'ordered' | 'plain' | 'exact';
  };
  /** Absolute path. */
  readonly icon?: string | undefined;
  readonly allowDowngrade: boolean;
  readonly sizeBudget?: SizeBudget | undefined;
  readonly platform: 'all' | 'android' | 'ios';
  readonly clientMin: PerPlatform;
  readonly clientMax: PerPlatform;
  readonly autoInstall: 'wifi' | 'all-networks';
  readonly preload: boolean;
  readonly packageType: 'function' | 'plugin';
  readonly tabBar?: boolean | undefined;
  readonly optionMenu: boolean;
  readonly keepAlive: boolean;
  readonly extendInfo: Readonly<Record<string, unknown>>;
  /** The whole `Vhost` parameter; wins over `virtualDomain`. */
  readonly vhost?: string | undefined;
  readonly virtualDomain?: string | undefined;
  readonly mainUrl?: string | undefined;
  readonly userId: string;
  readonly audience: Audience;
  readonly rules: readonly AudienceRule[];
  /** "1/3 whitelist qa", when the release starts the first of several stages; undefined when its audience was chosen by hand. */
  readonly stage?: string | undefined;
  /** What becomes of the rollout of another package that is still under way, once this release is live. */
  readonly onActiveRelease: 'fail' | 'finish' | 'pause' | 'leave';
  /** Goes on although the commit is older than what is published, or somebody else started the rollout that is to end. */
  readonly force: boolean;
  readonly memo?: string | undefined;
  /** Whether sha256, commit and run travel with the package in `ExtendInfo`. */
  readonly stamp: boolean;
  /** Absolute path of the receipt to write. */
  readonly receipt: string;
  readonly dryRun: boolean;
  /** Keep the archive beside the receipt; undefined when it is not to be kept. */
  readonly keep?: KeepRequest | undefined;
  readonly waitMs: number;
}

/** What the configuration gave. `request` can be trusted only when there are no problems. */
export interface Reading<Request> {
  readonly request: Request;
  readonly problems: readonly Failure[];
}
