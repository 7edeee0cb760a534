import type { Cloud } from '../cloud.ts';
import { ossSignature } from '../oss-signature.ts';
import type { SeedKey } from '../seed.ts';
import { siteStorageKey } from '../storage-key.ts';
import { signedUrl } from './signed-url.ts';

/** The limit in the policy of the vendor's sample (wire-facts section 5). */
const fileMaxBytes = 50 * 1024 * 1024;

/** Seed document 002: a signed address of a file is good for 30 minutes. */
const linkLifetimeMs = 30 * 60 * 1000;

/** Lets its holder post one file of at most 50 MiB under exactly this key; conditions as decoded from the vendor's sample. */
export function uploadPolicy(
  key: string,
  expiresMs: number,
  { maxUploadBytes }: Cloud,
  signer: SeedKey = siteStorageKey,
): { readonly policy: string; readonly signature: string } {
  const conditions = [['content-length-range', 0, Math.min(fileMaxBytes, maxUploadBytes)], { key }];
  const policy = Buffer.from(JSON.stringify({ expiration: new Date(expiresMs).toISOString(), conditions })).toString('base64');
  return { policy, signature: ossSignature(signer.secret, policy) };
}

/** An address that reads one file of the site for a while, signed with the temporary key of sites. */
export const readingLink = (key: string, cloud: Cloud): string =>
  signedUrl({ method: 'GET', key, expiresMs: cloud.now() + linkLifetimeMs }, cloud, siteStorageKey);
