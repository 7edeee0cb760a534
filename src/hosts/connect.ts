import type { Connection } from '../config/connection.ts';
import type { Reporter } from '../reporting/events.ts';
import type { CallListener } from '../transport/call-listener.ts';
import { createHttp } from '../transport/http.ts';
import type { Http } from '../transport/http-port.ts';
import { defaultRetryPolicy, type RetryPolicy } from '../transport/retry.ts';
import { version } from './version.ts';

/** How every call of a run names the program. */
export const userAgent = `miniship/${version}`;

/** A connection is open within this time, or it is not going to be. */
const longestConnectMs = 10_000;

/** The way to the network that the configuration asks for. Its sockets keep the process alive until it is closed. */
export function openHttp({ callTimeoutMs, proxy }: Connection, plainHosts: readonly string[] = []): Http {
  return createHttp({
    connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
    callTimeoutMs,
    proxy: { http: proxy.http, https: proxy.https, noProxy: proxy.bypass },
    plainHosts,
  });
}

/** A call gives up a little before the whole run does: what was wrong with the call says more than that the time was up. */
export const retryPolicyOf = ({ timeoutMs }: Connection): RetryPolicy => ({
  ...defaultRetryPolicy,
  deadlineMs: Math.min(defaultRetryPolicy.deadlineMs, timeoutMs * 0.8),
});

/** Calls tell about themselves in the words of the transport; here they become events of the run. */
export function listenFor(reporter: Reporter, onActed?: (operation: string) => void): CallListener {
  return {
    answered: (call) => reporter.report({ type: 'call-answered', ...call }),
    retried: (call) => reporter.report({ type: 'request-retried', ...call }),
    waited: (call) => reporter.report({ type: 'limit-waited', ...call }),
    ...(onActed && { acted: onActed }),
  };
}
