import { createHmac } from 'node:crypto';
import { StorageError } from './refusal.ts';
import type { SeedKey } from './seed.ts';

/** A request to an object, as the V1 signature of OSS sees it. Header names are lower case. */
export interface ObjectRequest {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
}

const clockToleranceMs = 15 * 60 * 1000;
/** Query parameters that carry the signature of a URL; the others that matter are signed as sub-resources. */
const notSubResources = new Set(['OSSAccessKeyId', 'Expires', 'Signature']);

/** V1 of OSS: base64 of HMAC-SHA1 with the raw secret, for headers, URLs and post policies alike (wire-facts section 5). */
export const ossSignature = (secret: string, text: string): string => createHmac('sha1', secret).update(text, 'utf8').digest('base64');

/** What a header or URL signature covers. `moment` is the date, or the second at which a URL expires. */
export function ossStringToSign(request: ObjectRequest, moment: string): string {
  const { headers } = request;
  const ossHeaders = Object.keys(headers).filter((name) => name.startsWith('x-oss-'));
  const resources = [...request.query].filter(([name]) => !notSubResources.has(name)).sort(([one], [other]) => (one < other ? -1 : 1));
  const subResources = resources.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&');
  return [
    request.method,
    headers['content-md5'] ?? '',
    headers['content-type'] ?? '',
    moment,
    ...ossHeaders.sort().map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    `/${request.bucket}/${request.key}${subResources === '' ? '' : `?${subResources}`}`,
  ].join('\n');
}

export const isSigned = (request: ObjectRequest): boolean =>
  request.headers['authorization'] !== undefined || request.query.has('OSSAccessKeyId');

/** Accepts a V1 header or a V1 signed URL, or throws the storage's error. V4 (`OSS4-HMAC-SHA256`) is not emulated. */
export function checkObjectSignature(request: ObjectRequest, keys: readonly SeedKey[], nowMs: number): void {
  const header = request.headers['authorization'];
  if (header === undefined) checkSignedUrl(request, keys, nowMs);
  else checkSignedHeader(header, request, keys, nowMs);
}

function checkSignedHeader(header: string, request: ObjectRequest, keys: readonly SeedKey[], nowMs: number): void {
  const [, id, signature] = /^OSS ([^:\s]+):(\S+)$/.exec(header) ?? [];
  if (id === undefined || signature === undefined) {
    throw new StorageError(400, 'InvalidArgument', 'The Authorization header is not of the form "OSS <id>:<signature>".');
  }
  const date = request.headers['x-oss-date'] ?? request.headers['date'] ?? '';
  const key = findStorageKey(id, keys, request.headers['x-oss-security-token']);
  if (!(Math.abs(nowMs - Date.parse(date)) <= clockToleranceMs)) {
    throw new StorageError(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
  }
  compare(signature, ossSignature(key.secret, ossStringToSign(request, date)));
}

function checkSignedUrl(request: ObjectRequest, keys: readonly SeedKey[], nowMs: number): void {
  const expires = request.query.get('Expires') ?? '';
  const key = findStorageKey(request.query.get('OSSAccessKeyId') ?? '', keys, request.query.get('security-token'));
  if (!/^\d+$/.test(expires) || Number(expires) * 1000 < nowMs) throw new StorageError(403, 'AccessDenied', 'Request has expired.');
  compare(request.query.get('Signature') ?? '', ossSignature(key.secret, ossStringToSign(request, expires)));
}

/** The key that signed, with the security token it needs. */
export function findStorageKey(id: string, keys: readonly SeedKey[], securityToken: string | undefined): SeedKey {
  const key = keys.find((one) => one.id === id && one.inactive !== true);
  if (!key) throw new StorageError(403, 'InvalidAccessKeyId', 'The OSS Access Key Id you provided does not exist in our records.');
  if (key.securityToken !== securityToken)
    throw new StorageError(403, 'InvalidSecurityToken', 'The security token you provided is invalid.');
  return key;
}

function compare(given: string, expected: string): void {
  if (given === expected) return;
  const text = 'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  throw new StorageError(403, 'SignatureDoesNotMatch', text);
}
