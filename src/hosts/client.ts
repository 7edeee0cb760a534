import { createTypedCalls, type TypedCalls } from '../services/typed-calls.ts';
import { systemClock } from '../transport/clock.ts';
import { createHttp } from '../transport/http.ts';
import { createPacer, createRateBudgets } from '../transport/pacer.ts';
import { createRpc } from '../transport/rpc.ts';
import { userAgent } from './connect.ts';

/** How the cloud is reached, and as whom. */
export interface ClientOptions {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of keys that were lent. */
  readonly securityToken?: string | undefined;
  /** For both clouds, such as an emulator's address; without it each has its own. */
  readonly endpoint?: string | undefined;
  /** Of the mPaaS API. */
  readonly apiVersion?: string | undefined;
  readonly signature?: 'acs3' | 'v1' | undefined;
  /** For one attempt of a call. */
  readonly callTimeoutMs?: number | undefined;
  /** Once it is aborted, nothing more is sent. */
  readonly signal?: AbortSignal | undefined;
}

/** A client for every operation of the two clouds; client-types.ts declares it for those who install the package. */
export interface Client extends TypedCalls {
  /** Lets go of the connections, which keep the process alive. */
  close(): Promise<void>;
}

const longestConnectMs = 10_000;

/** Nobody is told of calls: a program that wants to know looks at what it called. */
const silent = { answered: () => undefined, retried: () => undefined, waited: () => undefined };

/** Calls by name from a program: the same signing, pacing, repeating and reading of failures as behind the command and the Action. */
export function createClient(options: ClientOptions): Client {
  const { accessKeyId, accessKeySecret, securityToken, endpoint, apiVersion, signature = 'acs3', callTimeoutMs = 30_000, signal } = options;
  const http = createHttp({ connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs), callTimeoutMs });
  // A refusal costs a program half a second, as its calls have no run whose end they could wait for.
  const pacer = createPacer({ clock: systemClock, listener: silent, budgets: createRateBudgets('spaced') });
  const credentials = { accessKeyId, accessKeySecret, securityToken };
  const rpc = createRpc({
    http,
    clock: systemClock,
    pacer,
    listener: silent,
    endpoint,
    version: apiVersion,
    signature,
    credentials: async () => credentials,
    userAgent,
    signal,
  });
  return { ...createTypedCalls(rpc, apiVersion), close: () => http.close() };
}
