import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, send } from './answer.ts';

/** A server of this emulator: the cloud itself, or one of its sites. */
export interface LocalServer {
  readonly url: string;
  /** Ends open connections too: a kept-alive one would hold the process. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and nowhere else: everything behind it is unsafe to show to a network. Port 0 takes a free one. */
export async function listenLocally(
  port: number,
  answer: (message: IncomingMessage) => Promise<Answer>,
  now: () => number,
): Promise<LocalServer> {
  const server = createServer((message, response) => {
    void serve(message, response, answer, now);
  });
  // Longer than any client keeps an idle connection: it must never find one closed by us.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A TCP server has an address of this form once it listens.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  answer: (message: IncomingMessage) => Promise<Answer>,
  now: () => number,
): Promise<void> {
  try {
    await send(response, await answer(message), now(), message.method !== 'HEAD');
  } catch {
    // The client went away, or a stream broke in the middle: nothing can be said on this connection any more.
    response.destroy();
  }
}
