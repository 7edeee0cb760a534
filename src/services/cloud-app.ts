import { brokenExchange } from '../transport/broken-exchange.ts';
import type { Clock } from '../transport/clock.ts';
import { encodeForm } from '../transport/form.ts';
import type { Http } from '../transport/http-port.ts';
import { signTop } from '../transport/sign-top.ts';
import type { OnSecret } from './on-secret.ts';

/** One call of a cloud application's HTTP service. `url` has parameters of its own, if any; `context` is what the gateway adds. */
export interface AppCall {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string | undefined;
  readonly context: Readonly<Record<string, string>>;
  readonly signing?: { readonly secret: string; readonly method: 'md5' | 'hmac'; readonly withBody: boolean } | undefined;
  readonly timeoutMs: number;
}

/** `late`: connected, but without a whole answer when the time was up. */
export type AppAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string; readonly durationMs: number }
  | { readonly kind: 'late'; readonly durationMs: number };

export interface CloudApp {
  /** Calls once and never again: what a service does with a second call is its own affair. Throws when it cannot be reached. */
  call(call: AppCall): Promise<AppAnswer>;
}

interface Options {
  readonly http: Http;
  readonly clock: Pick<Clock, 'now'>;
  readonly signal?: AbortSignal | undefined;
  readonly userAgent?: string | undefined;
  /** Hears of the signature before the call goes out: a service may repeat the address that it was called by. */
  readonly onSecret?: OnSecret | undefined;
}

/** Calls services the way the vendor's gateway does (wire-facts §10). */
export function createCloudApp({ http, clock, signal, userAgent, onSecret }: Options): CloudApp {
  return {
    async call(call) {
      const { method, body, timeoutMs } = call;
      const { url, sign } = gatewayAddress(call);
      if (sign !== undefined) onSecret?.(sign, 'run');
      const headers = {
        ...(body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
        ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
      };
      await http.prepare?.();
      const startedMs = clock.now();
      const exchange = await http.send({ method, url, headers, ...(body === undefined ? {} : { body }), timeoutMs, signal });
      const durationMs = clock.now() - startedMs;
      if (exchange.kind === 'reply') return { kind: 'answered', status: exchange.status, text: exchange.body.toString('utf8'), durationMs };
      if (exchange.timedOutAfterMs !== undefined && exchange.phase !== 'connecting') return { kind: 'late', durationMs };
      // Without the query, which has the token and the signature in it.
      const { host, pathname } = new URL(url);
      throw brokenExchange(`${method} ${pathname}`, host, exchange).failure;
    },
  };
}

/** The address with the context behind the parameters of its own; of two with one name, the gateway's wins. */
export function gatewayAddress({ url, body, context, signing }: AppCall): { readonly url: string; readonly sign?: string | undefined } {
  const address = new URL(url);
  const query = { ...Object.fromEntries(address.searchParams), ...context };
  const sign = signing === undefined ? undefined : signOf({ query, body }, signing);
  address.search = encodeForm(sign === undefined ? query : { ...query, sign });
  return { url: address.href, sign };
}

function signOf(
  { query, body }: { readonly query: Readonly<Record<string, string>>; readonly body?: string | undefined },
  { secret, method, withBody }: NonNullable<AppCall['signing']>,
): string {
  return signTop({ secret, method, query, ...(withBody && body !== undefined ? { body } : {}) }).sign;
}
