import { createHash, createHmac } from 'node:crypto';

/**
 * Both signatures of the RPC gateway, derived from the received request (wire-facts sections 1 and 2).
 * On purpose this shares no line with the client's signer: a mistake there must not agree with itself here.
 */

/** RFC 3986: everything but letters, digits and `-_.~` becomes `%XX`. */
export function percentEncode(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCharCode(byte);
    encoded += /[A-Za-z0-9\-_.~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}

const byCodeUnit = (one: string, other: string): number => Number(one > other) - Number(one < other);

const canonicalQuery = (parameters: ReadonlyMap<string, string>): string =>
  [...parameters]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');

/** What an RPC V1 signature covers: every parameter but `Signature`, from query and body alike. */
export function rpcStringToSign(method: string, parameters: ReadonlyMap<string, string>): string {
  const signed = new Map([...parameters].filter(([name]) => name !== 'Signature'));
  return `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
}

/** RPC V1: the key is the secret followed by an ampersand. */
export const rpcSignature = (secret: string, stringToSign: string): string =>
  createHmac('sha1', `${secret}&`).update(stringToSign, 'utf8').digest('base64');

/** A request as ACS3-HMAC-SHA256 sees it. Header names are lower case. */
export interface Acs3Request {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  readonly bodySha256: string;
}

export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The canonical request; an empty line follows the headers because each of them ends with one. */
export function acs3CanonicalRequest(request: Acs3Request): string {
  const headers = request.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join('');
  const lines = [request.method, request.path, canonicalQuery(request.query), headers, request.signedHeaders.join(';'), request.bodySha256];
  return lines.join('\n');
}

export const acs3StringToSign = (canonicalRequest: string): string => `ACS3-HMAC-SHA256\n${sha256Hex(canonicalRequest)}`;

/** ACS3: the key is the raw secret. */
export const acs3Signature = (secret: string, stringToSign: string): string =>
  createHmac('sha256', secret).update(stringToSign, 'utf8').digest('hex');
