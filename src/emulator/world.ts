import { type ExtensionState, firstExtensions } from './serverless/extensions.ts';
import type { SpaceState } from './serverless/space-state.ts';

/** What the emulated cloud knows. Plain data on purpose: it is cloned for a reset and written to the state file as it is. */

export interface MiniProgramState {
  readonly h5Id: string;
  readonly name: string;
  readonly createdMs: number;
}

export interface PackageState {
  readonly id: number;
  readonly h5Id: string;
  readonly name: string;
  readonly h5Version: string;
  readonly platform: string;
  readonly clientVersionMin: string;
  readonly clientVersionMax: string;
  readonly mainUrl: string;
  readonly extendInfo: string;
  readonly autoInstall: number;
  readonly installType: number;
  readonly packageType: number;
  /** Of a test package: the one who may open it, and what joins the phone to a debugger. */
  readonly userId?: string;
  readonly uuid?: string;
  readonly enableTabBar: string;
  readonly enableOptionMenu: string;
  readonly enableKeepAlive: string;
  /** Addresses below the emulator's own; kept without the host, because its port changes from run to run. */
  readonly archiveKey: string;
  readonly infoKey: string;
  /** The stored file of the upload, from which the archive is made when somebody asks for it; and whether the workspace had a key then. */
  readonly zip: string;
  readonly isSigned: boolean;
  readonly iconUrl: string;
  readonly createdMs: number;
}

export type TaskStatus = 0 | 1 | 2 | 3;

export interface TaskState {
  readonly id: number;
  readonly packageId: number;
  readonly publishType: number;
  readonly publishMode: number;
  readonly memo: string;
  readonly whitelistIds: readonly number[];
  readonly windowUsers: number;
  /** As the caller wrote it, in +08:00. */
  readonly windowEnd: string;
  readonly windowEndMs: number;
  /** The tree form, empty when there are no rules. */
  readonly rules: string;
  readonly createdMs: number;
  readonly publishAtMs: number;
  /** As last set by a call; time moves it on, see `taskStatusAt`. */
  status: TaskStatus;
  modifiedMs: number;
  /** Users that a window task has let in, in the order they asked. */
  readonly admitted: string[];
}

export interface WhitelistState {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly createdMs: number;
  modifiedMs: number;
  users: string[];
  /** The user of the IDE whose list it is, with the test packages that this user may open. */
  readonly ideUser?: string;
}

export interface SyncScene {
  readonly bizType: string;
  readonly global: boolean;
}

export interface SyncMessage {
  readonly bizType: string;
  readonly thirdMsgId: string;
  /** The one receiver, or null for all. */
  readonly linkToken: string | null;
  readonly payload: string;
  readonly sentMs: number;
}

export interface WorkspaceState {
  readonly appId: string;
  readonly workspaceId: string;
  readonly tenantId: string;
  virtualDomain: string | null;
  rsaKeyPem: string | null;
  miniPrograms: MiniProgramState[];
  packages: PackageState[];
  tasks: TaskState[];
  whitelists: WhitelistState[];
  readonly syncScenes: readonly SyncScene[];
  readonly messages: SyncMessage[];
}

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  /** Name of the file that holds the bytes, in the storage folder. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  /** Further headers that were given at the upload and come back with the bytes, see `keptHeaders`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly modifiedMs: number;
}

export interface World {
  /** Added to the real clock; moved by the control surface. */
  clockShiftMs: number;
  readonly workspaces: WorkspaceState[];
  spaces: SpaceState[];
  /** Of the account: no space has its own. */
  readonly extensions: ExtensionState[];
  /** Ids of deleted spaces: the wire tells them from unknown ones. */
  readonly deletedSpaces: string[];
  readonly objects: Record<string, StoredObject>;
  /** Three ranges that never meet, so that an id used in the wrong place is refused. */
  readonly nextId: { package: number; task: number; whitelist: number };
}

/** `AppCode` of the wire: the two ids joined. */
export const appCode = (workspace: WorkspaceState): string => `${workspace.appId}-${workspace.workspaceId}`;

export const findWorkspace = (world: World, appId: string, workspaceId: string): WorkspaceState | undefined =>
  world.workspaces.find((workspace) => workspace.appId === appId && workspace.workspaceId === workspaceId);

/** A world without anything in it. */
export function emptyWorld(): World {
  return {
    clockShiftMs: 0,
    workspaces: [],
    spaces: [],
    extensions: firstExtensions(),
    deletedSpaces: [],
    objects: {},
    nextId: { package: 3001, task: 5001, whitelist: 2001 },
  };
}
