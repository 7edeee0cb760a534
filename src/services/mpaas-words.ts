/** mPaaS in words: what a workflow asks of mini programs, packages, whitelists and tasks. */

export interface MiniProgram {
  readonly h5Id: string;
  readonly name: string;
}

/** Permission to post files below `directory` to the storage. `expiresAtMs` is epoch milliseconds. */
export interface UploadToken {
  readonly host: string;
  readonly directory: string;
  readonly accessId: string;
  readonly policy: string;
  readonly signature: string;
  readonly expiresAtMs: number;
}

/** An uploaded build. `publishPeriod` tells whether it is or was published. */
export interface Package {
  readonly packageId: number;
  readonly h5Version: string;
  readonly period: 'never' | 'internal-gray' | 'external-gray' | 'official' | 'rollback' | 'ended';
  readonly extendInfo: Readonly<Record<string, unknown>>;
  readonly iconUrl?: string | undefined;
  readonly downloadUrl?: string | undefined;
  readonly mainUrl: string;
  /** Name of the mini program at the time of the upload. */
  readonly name: string;
  /** Epoch milliseconds; undefined when the cloud does not say. */
  readonly createdMs?: number | undefined;
  /** How phones treat it, as it was uploaded: what an upload of the same content under a new version repeats. */
  readonly settings: PackageSettings;
}

export type PackageSettings = Pick<
  PackageUpload,
  'autoInstall' | 'preload' | 'platform' | 'clientMin' | 'clientMax' | 'tabBar' | 'optionMenu' | 'keepAlive' | 'packageType'
>;

export interface PackageUpload {
  readonly h5Id: string;
  readonly name: string;
  readonly h5Version: string;
  readonly mainUrl: string;
  readonly vhost: string;
  readonly extendInfo: Readonly<Record<string, unknown>>;
  readonly autoInstall: 'wifi' | 'all-networks';
  readonly preload: boolean;
  readonly platform: 'all' | 'android' | 'ios';
  readonly clientMin: { readonly ios?: string | undefined; readonly android?: string | undefined };
  readonly clientMax: { readonly ios?: string | undefined; readonly android?: string | undefined };
  readonly resourceUrl: string;
  readonly iconUrl?: string | undefined;
  readonly tabBar: boolean;
  readonly optionMenu: boolean;
  readonly keepAlive: boolean;
  readonly packageType: 'function' | 'plugin';
  readonly userId: string;
}

/** A package that reaches one person, through a code of its own: to look at, or to be debugged from afar as well. */
export interface Preview extends Package {
  readonly kind: 'preview' | 'device-test';
}

export interface PreviewUpload extends Omit<PackageUpload, 'packageType'> {
  readonly kind: Preview['kind'];
  /** What joins the phone to a debugger; only of a device test. */
  readonly uuid?: string | undefined;
}

export interface Whitelist {
  readonly whitelistId: number;
  readonly name: string;
  readonly type: 'normal' | 'regular';
  readonly users: number;
}

export type TaskAudience =
  | { readonly kind: 'whitelist'; readonly whitelistIds: readonly number[] }
  | { readonly kind: 'window'; readonly users: number; readonly endMs: number }
  | { readonly kind: 'everyone' };

export interface TaskRule {
  /** `unknown`: a rule of somebody else's task that cannot be put into words; it equals no rule of ours. */
  readonly element: 'city' | 'mobileModel' | 'netType' | 'osVersion' | 'unknown';
  readonly operation: 'include' | 'exclude' | 'within' | 'outside';
  readonly values: readonly string[];
}

/** A task: the record that publishes a package to some (gray) or to all (official). */
export interface Task {
  readonly taskId: number;
  readonly packageId: number;
  readonly state: 'waiting' | 'publishing' | 'paused' | 'ended';
  readonly audience: TaskAudience;
  readonly rules: readonly TaskRule[];
  readonly memo: string;
  /** Epoch milliseconds; undefined when the cloud does not say. */
  readonly createdMs?: number | undefined;
  readonly modifiedMs?: number | undefined;
}

/** What a task can be told to become: hold, go on, end. */
export type TaskMove = 'paused' | 'publishing' | 'ended';

export interface Mpaas {
  findMiniProgram(h5Id: string): Promise<MiniProgram | undefined>;
  createMiniProgram(miniProgram: MiniProgram): Promise<void>;
  listMiniPrograms(): Promise<readonly MiniProgram[]>;
  /** With all its packages. */
  deleteMiniProgram(h5Id: string): Promise<void>;
  /** The workspace's virtual domain, for example `example.com`. */
  virtualDomain(): Promise<string | undefined>;
  /** Once only: it cannot be changed. */
  createVirtualDomain(domain: string): Promise<void>;
  /** Whether the workspace has a key to sign packages with. */
  hasRsaKey(): Promise<boolean>;
  /** Gives it the key in the file at this address, which was posted there. Once only. */
  uploadRsaKey(url: string): Promise<void>;
  uploadToken(): Promise<UploadToken>;
  /** Function and plugin packages of one mini program, all pages. */
  listPackages(h5Id: string): Promise<readonly Package[]>;
  findPackage(h5Id: string, packageId: number): Promise<Package | undefined>;
  uploadPackage(upload: PackageUpload): Promise<{ readonly packageId: number }>;
  /** Test packages of one mini program, all pages. */
  listPreviews(h5Id: string): Promise<readonly Preview[]>;
  findPreview(h5Id: string, packageId: number): Promise<Preview | undefined>;
  /** The answer is the only place where the cloud tells the address that a phone opens. */
  uploadPreview(upload: PreviewUpload): Promise<{ readonly packageId: number; readonly debugUrl?: string | undefined }>;
  /** Lets a user open previews; the whitelist belongs to that user, and is the same one however often this is called. */
  allowPreviews(userId: string): Promise<{ readonly whitelistId: number }>;
  findWhitelist(name: string): Promise<Whitelist | undefined>;
  /** Every whitelist of the workspace, with its number of users. */
  listWhitelists(): Promise<readonly Whitelist[]>;
  createWhitelist(whitelist: { readonly name: string; readonly type: 'normal' | 'regular' }): Promise<{ readonly whitelistId: number }>;
  deleteWhitelist(whitelistId: number): Promise<void>;
  /** Adds users given as a list, or as the address of an uploaded file. */
  addToWhitelist(whitelistId: number, users: WhitelistUsers): Promise<{ readonly added: number; readonly refused: readonly string[] }>;
  listTasks(packageId: number): Promise<readonly Task[]>;
  findTask(taskId: number): Promise<Task | undefined>;
  createTask(task: {
    readonly packageId: number;
    readonly audience: TaskAudience;
    readonly rules: readonly TaskRule[];
    readonly memo: string;
  }): Promise<{ readonly taskId: number }>;
  changeTask(task: Pick<Task, 'taskId' | 'packageId'>, to: TaskMove): Promise<void>;
}

export type WhitelistUsers = { readonly kind: 'list'; readonly users: readonly string[] } | { readonly kind: 'file'; readonly url: string };
