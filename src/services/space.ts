import type { Rpc } from '../transport/rpc.ts';
import type { OnSecret } from './on-secret.ts';
import type { StorageOptions } from './storage-exchange.ts';

/** The client, and the id that every call of a space carries. */
export interface Space {
  readonly rpc: Rpc;
  readonly id: { readonly SpaceId: string };
  /** How the storage behind the space is reached. */
  readonly storage: StorageOptions;
  readonly onSecret: OnSecret;
}

/** Whoever has a signed address can use it, and its signature and token alone can be put into another one. */
export function keepSecret(signedUrl: string, onSecret: OnSecret, life: 'run' | 'moment' = 'run'): void {
  onSecret(signedUrl, life);
  const query = URL.canParse(signedUrl) ? new URL(signedUrl).searchParams : new URLSearchParams();
  for (const name of ['Signature', 'x-oss-signature', 'security-token', 'x-oss-security-token']) {
    const value = query.get(name);
    // A bare plus sign reads as a space in a query, but is meant as itself in base64.
    if (value !== null) onSecret(value.replaceAll(' ', '+'), life);
  }
}
