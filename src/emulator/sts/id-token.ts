import { randomBytes, randomUUID } from 'node:crypto';
import { GatewayError } from '../refusal.ts';

/** What an OIDC token says, as far as it matters to a role. */
export interface TokenClaims {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly subject: string;
  readonly expiresAtMs: number;
}

/** A CI system's token, as a test wants it. */
export interface TokenWish {
  readonly issuer?: string;
  readonly audience?: string;
  readonly subject?: string;
  /** By the emulated clock; 5 minutes by default, as GitHub's. */
  readonly livesMs?: number;
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as GitHub issues it. Its signature is random: nobody here has the key of a real issuer, and the emulator says so. */
export function issueToken(wish: TokenWish & { readonly issuer: string; readonly audience: string }, nowMs: number): string {
  const { issuer: iss, audience: aud, subject: sub = 'repo:acme/shop:environment:production', livesMs = 5 * 60_000 } = wish;
  const iat = Math.floor(nowMs / 1000);
  const claims = { jti: randomUUID(), iss, aud, sub, iat, nbf: iat - 5, exp: Math.floor((nowMs + livesMs) / 1000) };
  return [encode({ typ: 'JWT', alg: 'RS256', kid: 'emulator' }), encode(claims), randomBytes(256).toString('base64url')].join('.');
}

const invalid = (message: string): GatewayError => new GatewayError(401, 'AuthenticationFail.OIDCToken.Invalid', message);

/** Reads a token the way STS tells of it (help.aliyun.com, error codes of STS). That it is signed is checked, who signed it is not. */
export function readToken(token: string): TokenClaims {
  if (token === '') throw invalid('The OIDCToken can not empty.');
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (payload === '' || more.length > 0) throw invalid("The number of Jwt field should be divided into 3 parts with '.' .");
  const { alg } = decode(header);
  if (typeof alg !== 'string' || !/^(?:RS|ES|PS)\d{3}$/.test(alg))
    throw invalid(`The algorithm ${String(alg)} that be specified in Jwt header is unknown.`);
  const { iss, aud, sub, exp } = decode(payload);
  if (!/^[\w-]{16,}$/.test(signature))
    throw new GatewayError(401, 'AuthenticationFail.OIDCToken.InvalidSignature', 'OIDC token validate failed: invalid signature.');
  if (typeof iss !== 'string' || typeof sub !== 'string' || typeof exp !== 'number')
    throw invalid('The Jwt content is invalid that cannot be recognized.');
  return { issuer: iss, subject: sub, expiresAtMs: exp * 1000, audiences: (Array.isArray(aud) ? aud : [aud]).map(String) };
}

function decode(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw invalid('Cannot decode base64 encoded response(format invalided).');
}
