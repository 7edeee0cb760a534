import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, send } from './answer.ts';

/** A server of this emulator: the cloud itself, or one of its sites. */
export interface LocalServer {
  readonly url: string;
  /** Refuses every connection until the answered function is called; an answer that is on its way is the last of its connection. */
  refuse(): () => Promise<void>;
  /** Ends open connections too: a kept-alive one would hold the process. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and nowhere else: everything behind it is unsafe to show to a network. Port 0 takes a free one. */
export async function listenLocally(
  port: number,
  answer: (message: IncomingMessage) => Promise<Answer>,
  now: () => number,
  latencyMs = 0,
): Promise<LocalServer> {
  let isRefusing = false;
  const server = createServer((message, response) => {
    const dealt = async (): Promise<Answer> => {
      const given = await answer(message);
      if (latencyMs > 0) await sleep(latencyMs);
      response.shouldKeepAlive &&= !isRefusing;
      return given;
    };
    void serve(message, response, dealt, now);
  });
  // Longer than any client keeps an idle connection: it must never find one closed by us.
  server.keepAliveTimeout = 120_000;
  await startListening(server, port);
  // A TCP server has an address of this form once it listens.
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    refuse: () => {
      isRefusing = true;
      server.close();
      return async () => {
        await startListening(server, address.port);
        isRefusing = false;
      };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const startListening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

async function serve(message: IncomingMessage, response: ServerResponse, answer: () => Promise<Answer>, now: () => number): Promise<void> {
  try {
    await send(response, await answer(), now(), message.method !== 'HEAD');
  } catch {
    // The client went away, or a stream broke in the middle: nothing can be said on this connection any more.
    response.destroy();
  }
}
