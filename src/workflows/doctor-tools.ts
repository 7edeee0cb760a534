import type { Connection } from '../config/connection.ts';
import type { SpaceToCheck, WorkspaceToCheck } from '../config/doctor-request.ts';
import type { Permission } from '../services/permissions.ts';
import type { Reached } from '../services/reach.ts';
import type { GateTools, RunTools } from './tools.ts';

/** A workspace, looked at with reads alone. */
export interface WorkspaceLook {
  /** Ids of all mini programs. */
  miniPrograms(): Promise<readonly string[]>;
  virtualDomain(): Promise<string | undefined>;
  hasRsaKey(): Promise<boolean>;
  /** Names of all whitelists. */
  whitelists(): Promise<readonly string[]>;
  /** Calls a read that changes nothing; throws what stands in the way. */
  tryRead(operation: string): Promise<void>;
}

export type SpaceLook = Pick<WorkspaceLook, 'tryRead'>;

/** What doctor looks at the world with. */
export interface DoctorTools extends Pick<RunTools, 'reporter' | 'clock' | 'signal'> {
  readonly machine: { readonly node: string; readonly leastNode: string; readonly folder: string };
  /** The keys of the run: those that are lent are asked for. */
  keys(): Promise<{ readonly temporary: boolean; readonly expiresAtMs?: number | undefined }>;
  reach(way: Connection): Promise<Reached>;
  /** The proxy that a call to this address goes through, as it may be shown. */
  proxyFor(address: string): string | undefined;
  readonly probe: GateTools['probe'];
  workspace(at: WorkspaceToCheck): WorkspaceLook;
  space(at: SpaceToCheck): SpaceLook;
  permissionOf(operation: string): Permission;
  /** Signed calls that were made so far, and those of them that were throttled. */
  traffic(): { readonly calls: number; readonly throttled: number };
}
