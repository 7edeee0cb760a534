import type { UserSource, Workspace } from './release-request.ts';

/** What `ensure` is asked to bring about in one workspace. What is absent stays as it is in the cloud. */
export interface EnsureRequest {
  readonly workspace: Workspace;
  /** Without a name it has to be there already. */
  readonly miniProgram?: { readonly h5Id: string; readonly name?: string | undefined } | undefined;
  readonly virtualDomain?: string | undefined;
  readonly rsaKey?: RsaKey | undefined;
  readonly whitelists: readonly WhitelistRequest[];
  readonly removals: readonly RemovalRequest[];
  /** Digest of a plan that somebody looked at; the run refuses when the world has moved since. */
  readonly planDigest?: string | undefined;
  /** Absolute path of the receipt to write. */
  readonly receipt: string;
  readonly dryRun: boolean;
}

/** A private key that was looked at and found good. */
export interface RsaKey {
  /** A secret. */
  readonly pem: string;
  /** SHA-256 of its public half, in hex: tells two keys apart, and gives nothing away. */
  readonly fingerprint: string;
}

/** A whitelist that is to be there, with at least these users in it. */
export interface WhitelistRequest {
  readonly name: string;
  readonly type: 'normal' | 'regular';
  readonly users: UserSource;
}

/** What is to be deleted, named twice: `confirm` has to be its name as the cloud has it. */
export type RemovalRequest =
  | { readonly kind: 'mini-program'; readonly h5Id: string; readonly confirm: string }
  /** `asked` is its name or its id. */
  | { readonly kind: 'whitelist'; readonly asked: string; readonly confirm: string };
