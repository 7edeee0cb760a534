import type { Pressure } from '../transport/call-listener.ts';
import { needed } from './cloud.ts';
import { isObject, readJsonObject } from './json-object.ts';
import type { UploadPermit } from './serverless-words.ts';
import { withSlash } from './site-path.ts';
import type { Space } from './space.ts';
import { encryptedAddress } from './storage-address.ts';

/** Permission to post one file of the site. Whoever has it can post too, so it is secret. */
export async function uploadPermit({ rpc, id, onSecret }: Space, path: string, pressure?: Pressure): Promise<UploadPermit> {
  const operation = 'GetWebHostingUploadCredential';
  const { reply, requestId } = await rpc.call(operation, { ...id, FilePath: withSlash(path) }, pressure);
  const call = { operation, requestId };
  const data = needed(reply.Data, 'Data', call);
  const policy = needed(data.Policy, 'Policy', call);
  const signature = needed(data.Signature, 'Signature', call);
  const securityToken = readToken(data.SecurityToken);
  for (const secret of [policy, signature]) onSecret(secret, 'moment');
  if (securityToken !== undefined) onSecret(securityToken, 'moment');
  const { key, expiresAtMs } = readPolicy(policy);
  const ends = [readExpiry(data.ExpiredTime), expiresAtMs].filter((end) => end !== undefined);
  return {
    host: encryptedAddress(needed(data.Endpoint, 'Endpoint', call)).replace(/\/+$/, ''),
    key: key ?? keyFrom(id.SpaceId, data.FilePath ?? '', path),
    accessId: needed(data.AccessKeyId, 'AccessKeyId', call),
    policy,
    signature,
    securityToken,
    // The vendor's example has two ends that differ (wire-facts section 5); after the first of them it may be refused.
    expiresAtMs: Math.min(...needed(ends.length > 0 ? ends : undefined, 'ExpiredTime', call)),
  };
}

/** A token is base64, which has no percent sign; one that has is percent-encoded, for an address and not for a form (wire-facts section 5). */
const readToken = (text = ''): string | undefined =>
  text === '' ? undefined : text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Epoch seconds, as the example has it; milliseconds would be the year 50,000. */
function readExpiry(epoch: number | undefined): number | undefined {
  if (epoch === undefined || epoch <= 0) return undefined;
  return epoch < 100_000_000_000 ? epoch * 1000 : epoch;
}

/** The storage goes by the policy, whatever stands beside it: in the vendor's example `FilePath` is "/" and the policy names the file. */
function readPolicy(policy: string): { readonly key?: string | undefined; readonly expiresAtMs?: number | undefined } {
  const { expiration, conditions } = readJsonObject(Buffer.from(policy, 'base64').toString('utf8'));
  const endMs = Date.parse(typeof expiration === 'string' ? expiration : '');
  const keys = Array.isArray(conditions) ? conditions.map(exactKey) : [];
  return { key: keys.find((key) => key !== undefined), expiresAtMs: Number.isNaN(endMs) ? undefined : endMs };
}

/** `{"key": "…"}` or `["eq", "$key", "…"]`. */
function exactKey(condition: unknown): string | undefined {
  const value = Array.isArray(condition) ? equalTo('$key', condition) : isObject(condition) ? condition['key'] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const equalTo = (name: string, [operator, field, value]: readonly unknown[]): unknown =>
  operator === 'eq' && field === name ? value : undefined;

/** `FilePath` is the key when it begins with the space, and the path otherwise. */
function keyFrom(spaceId: string, filePath: string, path: string): string {
  const bare = filePath.replace(/^\//, '');
  return bare.startsWith(`${spaceId}/`) ? bare : `${spaceId}${withSlash(path)}`;
}
