import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from './credentials.ts';
import { canonicalForm } from './form.ts';

const algorithm = 'ACS3-HMAC-SHA256';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Signs a call in the current way, ACS3-HMAC-SHA256 (wire-facts section 2): over the headers and the hash of the exact body bytes. */
export function signAcs3(request: {
  readonly method: 'GET' | 'POST';
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names; all of them are signed. `x-acs-content-sha256` is among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
}): { readonly canonicalRequest: string; readonly stringToSign: string; readonly signature: string; readonly authorization: string } {
  const names = Object.keys(request.headers).sort();
  const canonicalHeaders = names.map((name) => `${name}:${request.headers[name]?.trim()}\n`).join('');
  const signedHeaders = names.join(';');
  const bodyHash = request.headers['x-acs-content-sha256'] ?? sha256('');
  const canonicalRequest = [request.method, '/', canonicalForm(request.query), canonicalHeaders, signedHeaders, bodyHash].join('\n');
  const stringToSign = `${algorithm}\n${sha256(canonicalRequest)}`;
  const { accessKeyId, accessKeySecret } = request.credentials;
  const signature = createHmac('sha256', accessKeySecret).update(stringToSign).digest('hex');
  const authorization = `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
  return { canonicalRequest, stringToSign, signature, authorization };
}

/** The headers that an ACS3 call must carry and sign. */
export function acs3Headers(call: {
  readonly host: string;
  readonly operation: string;
  readonly version: string;
  readonly contentType?: string;
  readonly body: string | Uint8Array;
  readonly credentials: Credentials;
  readonly nonce: string;
  readonly timestamp: string;
}): Record<string, string> {
  const { securityToken } = call.credentials;
  return {
    ...(call.contentType === undefined ? {} : { 'content-type': call.contentType }),
    host: call.host,
    'x-acs-action': call.operation,
    'x-acs-content-sha256': sha256(call.body),
    'x-acs-date': call.timestamp,
    ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
}
