import { randomUUID } from 'node:crypto';
import { Failure } from '../../errors/failure.ts';
import { said } from '../../errors/said.ts';
import { type StsOperation, stsVersion } from '../../wire/sts.ts';
import { type Answer, type Document, readAnswer } from '../answer.ts';
import { brokenExchange } from '../broken-exchange.ts';
import type { CallListener } from '../call-listener.ts';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import { encodeForm } from '../form.ts';
import type { Http } from '../http-port.ts';
import { field } from '../read-shape.ts';
import { type Attempt, defaultRetryPolicy, type RetryPolicy, withRetries } from '../retry.ts';
import { serverWait } from '../server-wait.ts';
import { form, type SignedCall, signatures, wireTime } from '../sign-call.ts';
import { type LentKeys, readLentKeys } from './lent-keys.ts';
import { claimsInWords } from './oidc-token.ts';
import { type Asked, stsFailure } from './sts-failure.ts';

export interface StsOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly listener: CallListener;
  readonly endpoint: string;
  readonly signature: keyof typeof signatures;
  readonly userAgent?: string | undefined;
  readonly retryPolicy?: RetryPolicy;
  readonly signal?: AbortSignal | undefined;
  /** Hears of every signature, which counts as a secret while its request is on the way. */
  readonly onSecret?: ((secret: string, life: 'moment') => void) | undefined;
  /** New for every attempt. */
  readonly nonce?: () => string;
}

/** A role to be taken, under which name, and for how long. */
export interface RoleSession {
  readonly roleArn: string;
  readonly sessionName: string;
  readonly sessionMs: number;
}

/** The service that lends keys for a role. Asking twice does no harm, so a lost answer is asked for again. */
export interface Sts {
  assumeRole(session: RoleSession, credentials: Credentials): Promise<LentKeys>;
  assumeRoleWithOidc(session: RoleSession, proof: { readonly providerArn: string; readonly token: string }): Promise<LentKeys>;
}

export function createSts(options: StsOptions): Sts {
  const { endpoint, clock, signature, onSecret, nonce = randomUUID } = options;
  const url = new URL('/', endpoint);
  return {
    assumeRole(session, credentials) {
      const operation = 'AssumeRole';
      const call = { host: url.host, operation, version: stsVersion, parameters: parametersOf(session), credentials };
      const sign = (): Letter => {
        const { signature: proof, ...signed } = signatures[signature]({ ...call, nonce: nonce(), nowMs: clock.now() });
        onSecret?.(proof, 'moment');
        return { url: url.href, ...signed };
      };
      return ask(options, { operation, roleArn: session.roleArn, claims: '' }, sign);
    },
    assumeRoleWithOidc(session, { providerArn, token }) {
      const operation = 'AssumeRoleWithOIDC';
      const body = encodeForm({ ...parametersOf(session), OIDCProviderArn: providerArn, OIDCToken: token });
      const headers = { accept: 'application/json', 'content-type': form };
      const write = (): Letter => ({ url: unsignedUrl(url, operation, clock.now()), headers, body });
      return ask(options, { operation, roleArn: session.roleArn, claims: claimsInWords(token) }, write);
    },
  };
}

type Letter = Omit<SignedCall, 'signature'> & { readonly url: string };

const parametersOf = ({ roleArn, sessionName, sessionMs }: RoleSession) => ({
  RoleArn: roleArn,
  RoleSessionName: sessionName,
  DurationSeconds: String(Math.floor(sessionMs / 1000)),
});

/** The token in the body is the proof: this call carries neither a key nor a signature (wire-facts §8). */
function unsignedUrl(url: URL, operation: StsOperation, nowMs: number): string {
  const query = encodeForm({ Action: operation, Version: stsVersion, Format: 'JSON', Timestamp: wireTime(nowMs) });
  return `${url.href}?${query}`;
}

function ask(options: StsOptions, asked: Asked, write: () => Letter): Promise<LentKeys> {
  const { clock, listener, signal, retryPolicy: policy = defaultRetryPolicy } = options;
  const call = { operation: asked.operation, effect: 'read', policy, clock, listener, signal } as const;
  return withRetries(call, (remainingMs) => attempt(options, asked, write(), remainingMs));
}

async function attempt(options: StsOptions, asked: Asked, letter: Letter, remainingMs: number): Promise<Attempt<LentKeys>> {
  const { http, clock, listener, signal, userAgent, endpoint } = options;
  const { operation } = asked;
  const startedMs = clock.now();
  const headers = userAgent === undefined ? letter.headers : { ...letter.headers, 'user-agent': userAgent };
  const exchange = await http.send({ ...letter, headers, method: 'POST', timeoutMs: Math.max(1, remainingMs), signal });
  if (exchange.kind === 'broken') return { kind: 'setback', setback: brokenExchange(operation, new URL(endpoint).host, exchange) };
  const nowMs = clock.now();
  const answer = await readAnswer(exchange);
  const refused = stsFailure(asked, answer, nowMs);
  if (refused !== undefined) return { kind: 'setback', setback: { ...refused, serverWaitMs: serverWait(answer.headers, nowMs) } };
  const keys = keysIn(answer, nowMs);
  const { requestId } = answer;
  if (keys === undefined)
    return {
      kind: 'setback',
      setback: { acted: 'no', failure: new Failure('REPLY_UNREADABLE', { operation, requestId, reason: said('it has no keys') }) },
    };
  listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
  return { kind: 'done', value: keys };
}

function keysIn({ document, headers }: Answer, nowMs: number): LentKeys | undefined {
  const fields: unknown = document === undefined ? undefined : field(document, 'Credentials');
  if (typeof fields !== 'object' || fields === null) return undefined;
  return readLentKeys(fields as Document, { date: headers['date'], nowMs });
}
