import type { Http, HttpBreak, HttpReply, HttpRequest } from '../../src/transport/http-port.ts';

/** One answer of the script: a reply in short, a broken exchange, or a function of the request. */
export type Scripted =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | HttpBreak
  | ((request: HttpRequest) => Promise<HttpReply | HttpBreak>);

export interface FakeHttp extends Http {
  readonly requests: readonly HttpRequest[];
}

/** A network that answers what the test wrote down, in order, and nothing more. Objects travel as JSON, texts as they are. */
export function createFakeHttp(...script: Scripted[]): FakeHttp {
  const requests: HttpRequest[] = [];
  return {
    requests,
    async send(request) {
      requests.push(request);
      const next = script.shift();
      if (next === undefined) throw new Error(`request ${requests.length} was not expected: ${request.url}`);
      if (typeof next === 'function') return next(request);
      return 'kind' in next ? next : reply(next);
    },
    async close() {},
  };
}

/** A reply as the storage gives it, too: it names every request (wire-facts section 5); undefined takes the name away. */
export function reply({
  status = 200,
  headers = {},
  body = {},
}: Exclude<Scripted, HttpBreak | ((request: HttpRequest) => unknown)>): HttpReply {
  return {
    kind: 'reply',
    status,
    headers: { 'x-oss-request-id': '', ...headers },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  };
}
