import type { Credentials } from './credentials.ts';
import { encodeForm } from './form.ts';
import { acs3Headers, signAcs3 } from './sign-acs3.ts';
import { signRpcV1, withPublicParameters } from './sign-rpc-v1.ts';

/** One attempt of one call, ready to be signed. */
export interface UnsignedCall {
  readonly host: string;
  readonly operation: string;
  readonly version: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly credentials: Credentials;
  readonly nonce: string;
  readonly nowMs: number;
}

export interface SignedCall {
  /** Made for this attempt alone. It proves who signed, so it is hidden wherever an answer repeats it. */
  readonly signature: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Both products and STS take their parameters so. */
export const form = 'application/x-www-form-urlencoded';

/** Both ways to sign; both post a form to `/` (wire-facts sections 1 and 2). */
export const signatures: Readonly<Record<'acs3' | 'v1', (call: UnsignedCall) => SignedCall>> = { acs3, v1 };

function acs3(call: UnsignedCall): SignedCall {
  const body = encodeForm(call.parameters);
  const signed = acs3Headers({ ...call, body, contentType: form, timestamp: wireTime(call.nowMs) });
  const { authorization, signature } = signAcs3({ method: 'POST', query: {}, headers: signed, credentials: call.credentials });
  return { body, signature, headers: { ...signed, accept: 'application/json', authorization } };
}

function v1(call: UnsignedCall): SignedCall {
  const parameters = withPublicParameters({ ...call, timestamp: wireTime(call.nowMs) });
  const { signature } = signRpcV1({ method: 'POST', parameters, accessKeySecret: call.credentials.accessKeySecret });
  return {
    body: encodeForm({ ...parameters, Signature: signature }),
    signature,
    headers: { host: call.host, accept: 'application/json', 'content-type': form },
  };
}

/** UTC without milliseconds, the only form both signatures take. */
export const wireTime = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
