import type { ObjectStore } from './object-store.ts';
import type { FunctionHost } from './serverless/function-host.ts';
import type { SpaceServers } from './serverless/space-servers.ts';
import type { AccountKey } from './sts/account-key.ts';
import type { Sts } from './sts/sts.ts';
import type { WorkspaceState, World } from './world.ts';

/** What every handler works with: the world as it is now, and the settings of this emulator. */
export interface Cloud {
  /** Replaced as a whole by a reset. */
  readonly world: () => World;
  readonly store: ObjectStore;
  /** Of the seed, and those that are lent out. */
  readonly keys: readonly AccountKey[];
  readonly sts: Sts;
  /** Own address, for example `http://127.0.0.1:4711`. */
  readonly url: () => string;
  /** Milliseconds since 1970 by the emulated clock. */
  readonly now: () => number;
  /** Writes the world to the state file, if there is one; the gateway does it after each call that writes. */
  readonly save: () => void;
  readonly servers: SpaceServers;
  readonly functionHost: FunctionHost;
  readonly publishDelayMs: number;
  /** How long a function deployment takes. */
  readonly deployDelayMs: number;
  /** How long hosting takes to open. */
  readonly openDelayMs: number;
  /** How long an export, an import or a restore of a database takes. */
  readonly dbDelayMs: number;
  readonly tokenLifetimeMs: number;
  readonly maxUploadBytes: number;
  /** Whether a file of a site may come with headers that its policy does not name. */
  readonly siteHeaders: 'taken' | 'refused';
  /** Whether a deployment that was live before can be deployed again. */
  readonly redeploy: 'taken' | 'refused';
  /** Whether the storage itself tells that a file has come, or RegisterFile has to. */
  readonly fileRegistration: 'callback' | 'needed';
  /** How lists show the secrets of other platforms. */
  readonly platformSecrets: 'shown' | 'masked' | 'withheld';
}

/** One call that passed the gateway. */
export interface Call {
  readonly cloud: Cloud;
  readonly workspace: WorkspaceState;
  readonly version: string;
  /** A waiting `expired` fault asks GetMcubeFileToken for a token that is too old already. */
  readonly expired: boolean;
}
