import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as a cloud application sees it. */
export interface AppRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded. */
  readonly query: ReadonlyMap<string, string>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Respond = (request: AppRequest, response: ServerResponse) => void;

/** A cloud application on this machine for one test. It answers as told, or with a good reply that says which checks it made. */
export async function startApp(respond: Respond = (_request, response) => answerJson(response, { success: true, data: { stock: 3 } })) {
  const requests: AppRequest[] = [];
  const server = createServer((message, response) => {
    void text(message).then((body) => {
      const { pathname, searchParams } = new URL(message.url ?? '', 'http://app');
      const request = { method: message.method ?? '', path: pathname, query: new Map(searchParams), headers: message.headers, body };
      requests.push(request);
      respond(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export const answerJson = (response: ServerResponse, reply: unknown): void => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
};

/** Whether a request is signed with this secret: the rule of wire-facts §10, written here once more, so that a wrong signer cannot agree with itself. */
export function isSigned({ query, body }: AppRequest, secret: string, { withBody }: { readonly withBody: boolean }): boolean {
  const pairs = [...query].filter(([name]) => name !== 'sign').sort(([a], [b]) => (a < b ? -1 : 1));
  let content = '';
  for (const [name, value] of pairs) content = content.concat(name, value);
  if (withBody) content = content.concat(body);
  const digest =
    query.get('sign_method') === 'hmac'
      ? createHmac('md5', Buffer.from(secret, 'utf8')).update(Buffer.from(content, 'utf8'))
      : createHash('md5').update(Buffer.concat([secret, content, secret].map((part) => Buffer.from(part, 'utf8'))));
  return query.get('sign') === digest.digest('hex').toUpperCase();
}
