import { createHmac } from 'node:crypto';
import type { Credentials } from './credentials.ts';
import { canonicalForm, percentEncode } from './form.ts';

/** Signs a call in the older way of RPC (wire-facts section 1): over every parameter, wherever it travels. */
export function signRpcV1(request: {
  readonly method: 'GET' | 'POST';
  readonly parameters: Readonly<Record<string, string>>;
  readonly accessKeySecret: string;
}): { readonly stringToSign: string; readonly signature: string } {
  const stringToSign = `${request.method}&${percentEncode('/')}&${percentEncode(canonicalForm(request.parameters))}`;
  const signature = createHmac('sha1', `${request.accessKeySecret}&`).update(stringToSign).digest('base64');
  return { stringToSign, signature };
}

/** The call's own parameters together with the public ones that every V1 call carries. */
export function withPublicParameters(call: {
  readonly operation: string;
  readonly version: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly nonce: string;
  readonly timestamp: string;
}): Record<string, string> {
  const { securityToken } = call.credentials;
  return {
    ...call.parameters,
    AccessKeyId: call.credentials.accessKeyId,
    Action: call.operation,
    // The vendor's text contradicts itself about the default, so the format is always said.
    Format: 'JSON',
    ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: call.nonce,
    SignatureVersion: '1.0',
    Timestamp: call.timestamp,
    Version: call.version,
  };
}
