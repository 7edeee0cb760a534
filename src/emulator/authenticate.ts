import type { NonceMemory } from './nonces.ts';
import { GatewayError } from './refusal.ts';
import { acs3CanonicalRequest, acs3Signature, acs3StringToSign, rpcSignature, rpcStringToSign, sha256Hex } from './signature-check.ts';
import type { AccountKey } from './sts/account-key.ts';

/** An RPC request as received, its query and form already read. Header names are lower case. */
export interface RpcRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, string>;
  readonly form: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** What a request claims about itself, the same for both algorithms. */
interface Claim {
  readonly accessKeyId: string;
  readonly securityToken: string | undefined;
  readonly date: string;
  readonly nonce: string;
  readonly signature: string;
  readonly expected: (secret: string) => string;
  /** For the error message. The vendor repeats it whole, a security token included. */
  readonly stringToSign: string;
}

const clockToleranceMs = 15 * 60 * 1000;
const publicParameters = new Set(
  'AccessKeyId Action Format RegionId SecurityToken Signature SignatureMethod SignatureNonce SignatureVersion Timestamp Version'.split(' '),
);

/** True when the request is signed the newer way, in its headers. */
export const isAcs3 = (request: RpcRequest): boolean => request.headers['authorization'] !== undefined;

/** The operation, its version and its own parameters, before anything is checked. */
export function readCall(request: RpcRequest): { operation: string; version: string; parameters: ReadonlyMap<string, string> } {
  const all = allParameters(request);
  const { headers } = request;
  if (isAcs3(request)) return { operation: headers['x-acs-action'] ?? '', version: headers['x-acs-version'] ?? '', parameters: all };
  const own = new Map([...all].filter(([name]) => !publicParameters.has(name)));
  return { operation: all.get('Action') ?? '', version: all.get('Version') ?? '', parameters: own };
}

function allParameters(request: RpcRequest): ReadonlyMap<string, string> {
  const all = new Map(request.query);
  for (const [name, value] of request.form) {
    if (all.has(name)) throw new GatewayError(400, 'InvalidParameter.Duplicate', `The parameter "${name}" is in both query and body.`);
    all.set(name, value);
  }
  return all;
}

/** Finds who signed the request, or throws the gateway's error. A nonce counts as used only once the signature is right. */
export function authenticate(request: RpcRequest, keys: readonly AccountKey[], nonces: NonceMemory, nowMs: number): AccountKey {
  const claim = isAcs3(request) ? acs3Claim(request) : rpcClaim(request);
  const key = findKey(claim.accessKeyId, keys);
  checkToken(claim.securityToken, key);
  if (key.expiresAtMs !== undefined && key.expiresAtMs <= nowMs) throw expiredToken();
  checkDate(claim.date, nowMs);
  if (claim.expected(key.secret) !== claim.signature) {
    const text = `Specified signature is not matched with our calculation. server string to sign is:${claim.stringToSign}`;
    throw new GatewayError(400, 'SignatureDoesNotMatch', text);
  }
  if (!nonces.remember(`${key.id} ${claim.nonce}`, nowMs)) {
    throw new GatewayError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.');
  }
  return key;
}

function findKey(accessKeyId: string, keys: readonly AccountKey[]): AccountKey {
  const key = keys.find(({ id }) => id === accessKeyId);
  if (!key) throw new GatewayError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
  if (key.inactive === true) throw new GatewayError(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.');
  return key;
}

/** A key that was lent has ended; faults say the same. */
export const expiredToken = (): GatewayError =>
  new GatewayError(403, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');

function checkToken(given: string | undefined, key: AccountKey): void {
  if (given === key.securityToken) return;
  if (given === undefined) throw new GatewayError(400, 'MissingSecurityToken', 'SecurityToken is mandatory for this action.');
  // The status is not documented (wire-facts section 4): 403 as for other refused credentials.
  throw new GatewayError(403, 'InvalidSecurityToken.MismatchWithAccessKey', 'Specified SecurityToken mismatches with the AccessKey.');
}

function checkDate(date: string, nowMs: number): void {
  const epochMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(epochMs))
    throw new GatewayError(400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.');
  if (Math.abs(nowMs - epochMs) > clockToleranceMs) {
    throw new GatewayError(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.');
  }
}

function rpcClaim(request: RpcRequest): Claim {
  const all = allParameters(request);
  const need = (name: string): string => {
    const value = all.get(name);
    if (value === undefined || value === '') throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
    return value;
  };
  if (need('SignatureMethod') !== 'HMAC-SHA1' || need('SignatureVersion') !== '1.0') {
    throw new GatewayError(400, 'IncompleteSignature', 'SignatureMethod must be HMAC-SHA1 and SignatureVersion 1.0.');
  }
  // The vendor's text names two different defaults (wire-facts section 1), so the emulator wants it said.
  if (need('Format').toUpperCase() !== 'JSON') throw new GatewayError(400, 'InvalidParameter', 'The emulator answers Format JSON only.');
  const stringToSign = rpcStringToSign(request.method, all);
  return {
    accessKeyId: need('AccessKeyId'),
    securityToken: all.get('SecurityToken'),
    date: need('Timestamp'),
    nonce: need('SignatureNonce'),
    signature: need('Signature'),
    expected: (secret) => rpcSignature(secret, stringToSign),
    stringToSign,
  };
}

const authorizationForm = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
const mustBeSigned = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version'];

function acs3Claim(request: RpcRequest): Claim {
  const { headers } = request;
  const [, accessKeyId, names, signature] = authorizationForm.exec(headers['authorization'] ?? '') ?? [];
  if (accessKeyId === undefined || names === undefined || signature === undefined) {
    throw new GatewayError(400, 'IncompleteSignature', 'The Authorization header is not of the form of ACS3-HMAC-SHA256.');
  }
  const signedHeaders = names.split(';');
  checkSignedHeaders(signedHeaders, headers);
  const bodySha256 = sha256Hex(request.body);
  const canonical = acs3CanonicalRequest({ method: request.method, path: '/', query: request.query, headers, signedHeaders, bodySha256 });
  if (headers['x-acs-content-sha256'] !== bodySha256) {
    throw new GatewayError(400, 'SignatureDoesNotMatch', 'x-acs-content-sha256 is not the hash of the received body.');
  }
  const stringToSign = acs3StringToSign(canonical);
  return {
    accessKeyId,
    securityToken: headers['x-acs-security-token'],
    date: headers['x-acs-date'] ?? '',
    nonce: headers['x-acs-signature-nonce'] ?? '',
    signature,
    expected: (secret) => acs3Signature(secret, stringToSign),
    // The hash alone says nothing to anybody: what it is made of is repeated too, and the token is in it.
    stringToSign: `${stringToSign}, server canonical request is:${canonical}`,
  };
}

/** `host`, `content-type` when present, and every `x-acs-*` must be signed, sorted by name (wire-facts section 2). */
function checkSignedHeaders(signed: readonly string[], headers: Readonly<Record<string, string>>): void {
  const present = Object.keys(headers).filter((name) => name === 'content-type' || name.startsWith('x-acs-'));
  const unsigned = [...mustBeSigned, ...present].filter((name) => !signed.includes(name));
  if (unsigned.length > 0) throw new GatewayError(400, 'IncompleteSignature', `Not signed: ${[...new Set(unsigned)].join(', ')}.`);
  const absent = signed.filter((name) => headers[name] === undefined || headers[name] === '');
  if (absent.length > 0) throw new GatewayError(400, 'IncompleteSignature', `Signed but not sent: ${absent.join(', ')}.`);
  if ([...signed].sort().join() !== signed.join()) throw new GatewayError(400, 'IncompleteSignature', 'SignedHeaders are not sorted.');
}
