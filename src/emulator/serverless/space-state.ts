import { type DatabaseState, freshDatabase } from './db-state.ts';
import type { FileState } from './files-state.ts';
import { type HostingState, unusedHosting } from './hosting-state.ts';
import { noPlatforms, type PlatformsState } from './platforms-state.ts';
import { freshSettings, type SettingsState } from './settings-state.ts';

/** One uploaded version of a function. */
export interface DeploymentState {
  readonly deploymentId: string;
  readonly versionNo: string;
  /** Key of the uploaded zip in the own bucket; nothing lies there before the upload. */
  readonly key: string;
  readonly createdMs: number;
}

/** One call of DeployFunction. What became of it follows from this and the clock, see `function-life.ts`. */
export interface AttemptState {
  readonly deploymentId: string;
  /** The stored file as it was then: a later upload to the same address changes nothing that is live. */
  readonly file: string;
  readonly startedMs: number;
  readonly endsMs: number;
  /** Null while the zip is being unpacked. */
  outcome: 'success' | 'failure' | null;
  /** Why it failed, shown by the control surface only: the wire has no field for it. */
  reason: string;
}

/** One run of a function with what it wrote. */
export interface RunState {
  readonly requestId: string;
  readonly startedMs: number;
  readonly succeeded: boolean;
  readonly lines: readonly LogLine[];
}

export interface LogLine {
  readonly atMs: number;
  readonly level: string;
  readonly text: string;
}

/** What CreateFunction and UpdateFunction set. */
export interface FunctionSettings {
  readonly desc: string;
  /** As the wire takes it: `nodejs20`. */
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly concurrency: number;
  /** Empty when there is none; so are the next two. */
  readonly httpPath: string;
  readonly timer: string;
  readonly timerPayload: string;
}

export interface FunctionState {
  readonly name: string;
  settings: FunctionSettings;
  readonly createdMs: number;
  modifiedMs: number;
  readonly deployments: DeploymentState[];
  readonly attempts: AttemptState[];
  runs: RunState[];
}

export interface HttpTriggerState {
  /** The cloud gives a space its address when the trigger is first switched on. */
  service: 'never-on' | 'on' | 'off';
  customDomain: string;
  /** PEM of the certificate; its key is checked and forgotten. */
  certificate: string;
}

/** A space of MPServerless. */
export interface SpaceState {
  readonly spaceId: string;
  readonly name: string;
  desc: string;
  status: 'IN_SERVICE' | 'PAUSED';
  readonly createdMs: number;
  lastAccessMs: number;
  /** Counts the server keys that the space has had. */
  keyNumber: number;
  readonly staticWebQuotaBytes: number;
  functions: FunctionState[];
  readonly httpTrigger: HttpTriggerState;
  readonly hosting: HostingState;
  readonly settings: SettingsState;
  readonly database: DatabaseState;
  readonly cloudStorageQuotaBytes: number;
  files: FileState[];
  readonly platforms: PlatformsState;
}

/** What must be known to make a space; the rest has a value to start with. */
export interface NewSpace {
  readonly spaceId: string;
  readonly name: string;
  readonly desc: string;
  readonly createdMs: number;
  readonly staticWebQuotaBytes?: number | undefined;
  readonly cloudStorageQuotaBytes?: number | undefined;
}

export const gigabyte = 1024 ** 3;

/** A space with nothing in it. Its quotas are those of the vendor's example of DescribeResourceQuota. */
export const newSpace = ({
  staticWebQuotaBytes = 2 * gigabyte,
  cloudStorageQuotaBytes = 10 * gigabyte,
  ...given
}: NewSpace): SpaceState => ({
  ...given,
  status: 'IN_SERVICE',
  lastAccessMs: given.createdMs,
  keyNumber: 1,
  staticWebQuotaBytes,
  cloudStorageQuotaBytes,
  functions: [],
  httpTrigger: { service: 'never-on', customDomain: '', certificate: '' },
  hosting: unusedHosting(),
  settings: freshSettings(),
  database: freshDatabase(given.createdMs),
  files: [],
  platforms: noPlatforms(),
});
