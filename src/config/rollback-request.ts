import type { Text } from '../errors/text.ts';
import type { DeployRequest } from './deploy-request.ts';
import type { MiniProgramRequest } from './rollout-request.ts';

/** What the good state is. `list`: show the candidates and do nothing. */
export type RollbackTarget =
  | { readonly kind: 'list' }
  | { readonly kind: 'previous' }
  /** As in `PackageChoice`: with a scheme it is a tag that is still to be read. */
  | { readonly kind: 'version'; readonly h5Version: string; readonly scheme?: 'ordered' | 'plain' | 'exact' | undefined }
  | { readonly kind: 'id'; readonly packageId: number }
  /** Absolute paths. */
  | { readonly kind: 'receipt'; readonly path: string }
  | { readonly kind: 'archive'; readonly path: string };

/** `package` is the bad one. */
export interface MiniProgramRollback extends Omit<MiniProgramRequest, 'reason'> {
  /** Somebody's words; ours when a gate or a release train goes back. What is kept of it is English. */
  readonly reason?: Text | undefined;
  readonly to: RollbackTarget;
  readonly strategy: 'roll-forward' | 'finish' | 'reopen';
  readonly memo?: string | undefined;
  readonly userId: string;
  readonly vhost?: string | undefined;
  readonly virtualDomain?: string | undefined;
}

/** What the good state of a space is: `deployment` is a version number or an id of one function. */
export type SpaceTarget =
  | Exclude<RollbackTarget, { readonly kind: 'version' | 'id' }>
  | { readonly kind: 'deployment'; readonly name: string };

/** Collections that go back to a backup of the cloud. */
export interface DataRollback {
  /** Its id, or the time (ISO 8601) up to which it was begun; without it the newest one from before the deploy. */
  readonly backup?: string | undefined;
  /** Without them those that the receipt tells of. */
  readonly collections?: readonly string[] | undefined;
}

/** Functions, the site or the data of one space. */
export interface SpaceRollback {
  /** The deploy of miniship.yml as far as it is described: limits, fences, page rules, waiting time. Its `path`s need not exist. */
  readonly deploy: DeployRequest;
  /** Names of the functions; empty when only the site is meant. */
  readonly functions: readonly string[];
  readonly hosting: boolean;
  /** Undefined when no data is meant. */
  readonly data?: DataRollback | undefined;
  readonly to: SpaceTarget;
  readonly reason?: string | undefined;
  readonly force: boolean;
}
