import type { Connection } from '../config/connection.ts';
import type { Workspace } from '../config/release-request.ts';
import type { Reporter } from '../reporting/events.ts';
import { createMpaas } from '../services/mpaas.ts';
import { createObjectStorage } from '../services/object-storage.ts';
import type { OnSecret } from '../services/on-secret.ts';
import { createServerless } from '../services/serverless.ts';
import { createSpaceStorage } from '../services/space-storage.ts';
import type { CallListener } from '../transport/call-listener.ts';
import { systemClock as clock } from '../transport/clock.ts';
import { createHttp } from '../transport/http.ts';
import { createPacer } from '../transport/pacer.ts';
import { defaultRetryPolicy } from '../transport/retry.ts';
import { createRpc } from '../transport/rpc.ts';
import type { DeployTools, RunFacts, Tools } from '../workflows/tools.ts';
import { version } from './version.ts';

export interface Parts {
  readonly connection: Connection;
  readonly reporter: Reporter;
  readonly run: RunFacts;
  readonly scratch: string;
  readonly signal: AbortSignal;
  /** Hears of every secret that the run comes to know, before it could be shown. */
  readonly onSecret: OnSecret;
}

/** Without `close` the open sockets keep the process alive. */
type Closing<T> = T & { close(): Promise<void> };

/** A connection is open within this time, or it is not going to be. */
const longestConnectMs = 10_000;

/** Puts the rooms together for a release; with `buildDeployTools` the only place that does. */
export function buildReleaseTools(parts: Parts, workspace: Workspace): Closing<Tools> {
  const { shared, rpc, run } = connect(parts);
  return { ...run, mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }), storage: createObjectStorage(shared) };
}

export function buildDeployTools(parts: Parts, spaceId: string): Closing<DeployTools> {
  const { shared, rpc, run } = connect(parts);
  return {
    ...run,
    serverless: createServerless({ ...shared, rpc, spaceId, onSecret: parts.onSecret }),
    storage: createSpaceStorage(shared),
  };
}

function connect({ connection, reporter, run, scratch, signal }: Parts) {
  const { endpoint, apiVersion, signature, credentials, callTimeoutMs, timeoutMs, proxy } = connection;
  const listener = listenFor(reporter);
  const http = createHttp({
    connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
    callTimeoutMs,
    proxy: { http: proxy.http, https: proxy.https, noProxy: proxy.bypass },
  });
  // A call gives up a little before the whole run does: what was wrong with the call says more than that the time was up.
  const retryPolicy = { ...defaultRetryPolicy, deadlineMs: Math.min(defaultRetryPolicy.deadlineMs, timeoutMs * 0.8) };
  const shared = { http, clock, listener, retryPolicy, signal, userAgent: `miniship/${version}` };
  const pacer = createPacer({ clock, listener });
  const rpc = createRpc({ ...shared, pacer, endpoint, version: apiVersion, signature, credentials: async () => credentials });
  return { shared, rpc, run: { reporter, clock, run, scratch, signal, close: () => http.close() } };
}

/** Calls tell about themselves in the words of the transport; here they become events of the run. */
function listenFor(reporter: Reporter): CallListener {
  return {
    answered: (call) => reporter.report({ type: 'call-answered', ...call }),
    retried: (call) => reporter.report({ type: 'request-retried', ...call }),
    waited: (call) => reporter.report({ type: 'limit-waited', ...call }),
  };
}
