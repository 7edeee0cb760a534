import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { Failure } from '../errors/failure.ts';
import { throwIfCancelled } from './cancellation.ts';
import { Exchange, type ExchangeLimits } from './exchange.ts';
import type { Http, HttpRequest } from './http-port.ts';
import { isLoopback } from './loopback.ts';

export interface HttpOptions extends ExchangeLimits {
  readonly proxy?:
    | { readonly http?: string | undefined; readonly https?: string | undefined; readonly noProxy?: string | undefined }
    | undefined;
  /** Further hosts to which plain http is allowed and no proxy stands between, such as the metadata of the machine. */
  readonly plainHosts?: readonly string[] | undefined;
}

/** The one way out to the network: connections are kept and reused, and nothing travels unencrypted except to this machine. */
export function createHttp(options: HttpOptions): Http {
  let agents: ReturnType<typeof createAgents> | undefined;
  return {
    async send(request) {
      const url = new URL(request.url);
      const isNear = isLoopback(url) || options.plainHosts?.includes(url.hostname) === true;
      if (url.protocol !== 'https:' && !isNear) throw new Failure('ENDPOINT_INSECURE', { url: url.origin });
      agents ??= createAgents(options);
      const { direct, proxied } = await agents;
      throwIfCancelled(request.signal);
      const exchange = new Exchange(request, options);
      const { body = null } = request;
      const dispatcher = isNear ? direct : proxied;
      dispatcher.dispatch(
        {
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: request.method,
          headers: withLength(request),
          body: body === null || typeof body === 'string' || body instanceof Uint8Array ? body : asked(watched(body, exchange)),
          // The exchange keeps the time itself.
          headersTimeout: 0,
          bodyTimeout: 0,
        },
        exchange,
      );
      return exchange.outcome;
    },
    async prepare() {
      agents ??= createAgents(options);
      await agents;
    },
    async close() {
      const open = await agents;
      agents = undefined;
      // Without a proxy they are one, and destroying twice is allowed.
      await Promise.all([open?.direct.destroy(), open?.proxied.destroy()]);
    },
  };
}

/**
 * Loaded at the first call: runs that send nothing should not pay for it. Most have no proxy, and need one part of undici only, which loads in a quarter of
 * the time of the whole with its fetch, WebSocket and caches (decision 0014).
 */
async function createAgents({
  connectTimeoutMs,
  proxy,
}: HttpOptions): Promise<{ readonly direct: Dispatcher; readonly proxied: Dispatcher }> {
  const limits = { connect: { timeout: connectTimeoutMs } };
  const { default: Agent } = await import('undici/lib/dispatcher/agent.js');
  const direct = new Agent(limits);
  const { http: httpProxy = '', https: httpsProxy = '', noProxy = '' } = proxy ?? {};
  if (httpProxy === '' && httpsProxy === '') return { direct, proxied: direct };
  const { EnvHttpProxyAgent } = await import('undici');
  // Every option is given, also as "", because undici would fill gaps from the environment, which only the hosts may read.
  const tls = { requestTls: { timeout: connectTimeoutMs }, proxyTls: { timeout: connectTimeoutMs } };
  return { direct, proxied: new EnvHttpProxyAgent({ ...limits, ...tls, httpProxy, httpsProxy, noProxy }) };
}

/**
 * undici asks an iterable for a piece only when the socket has taken the one before, so that its memory can be used again; a stream would be read ahead. Its
 * code takes both (lib/core/request.js), its types know streams only.
 */
const asked = (body: AsyncIterable<Uint8Array>): Readable => body as Readable;

/** Tells the exchange of every piece that the connection took. */
async function* watched(body: AsyncIterable<Uint8Array>, exchange: Exchange): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    exchange.pulse();
    yield chunk;
  }
}

function withLength({ headers, bodyBytes }: HttpRequest): Record<string, string> {
  return bodyBytes === undefined ? { ...headers } : { ...headers, 'content-length': String(bodyBytes) };
}
