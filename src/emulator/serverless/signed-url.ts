import type { Cloud } from '../cloud.ts';
import { ownBucket } from '../object-store.ts';
import { ossSignature, ossStringToSign } from '../oss-signature.ts';
import type { SeedKey } from '../seed.ts';
import { storageKey } from '../storage-key.ts';

/** Permission to do one thing with one object until a moment. */
export interface UrlPermit {
  readonly method: 'GET' | 'PUT';
  readonly key: string;
  /** A PUT must carry exactly this type (wire-facts section 5). */
  readonly contentType?: string;
  readonly expiresMs: number;
}

/** The address of an object with a V1 signature in its query; a temporary signer's token travels with it and is signed, too. */
export function signedUrl({ method, key, contentType, expiresMs }: UrlPermit, cloud: Cloud, signer: SeedKey = storageKey): string {
  const expires = String(Math.floor(expiresMs / 1000));
  const headers: Readonly<Record<string, string>> = contentType === undefined ? {} : { 'content-type': contentType };
  const token: Readonly<Record<string, string>> = signer.securityToken === undefined ? {} : { 'security-token': signer.securityToken };
  const text = ossStringToSign({ method, bucket: ownBucket, key, headers, query: new Map(Object.entries(token)) }, expires);
  const query = new URLSearchParams({
    OSSAccessKeyId: signer.id,
    Expires: expires,
    Signature: ossSignature(signer.secret, text),
    ...token,
  });
  return `${cloud.url()}/${key.split('/').map(encodeURIComponent).join('/')}?${query.toString()}`;
}
