import type { IncomingMessage } from 'node:http';
import type { Answer } from '../answer.ts';
import { type LocalServer, listenLocally } from '../local-server.ts';

/**
 * The servers of the spaces: one for the HTTP trigger of a space, one for its site, each on a port of its own, since a site
 * wants an origin of its own. One opens when its address is first asked for, and stays until the emulator or the space ends.
 */
export class SpaceServers {
  readonly #now: () => number;
  readonly #open = new Map<string, Promise<LocalServer>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The address, such as `http://127.0.0.1:4712`. The answerer of the first call stays: it must look things up in the world each time. */
  async addressOf(kind: 'trigger' | 'site', spaceId: string, answer: (message: IncomingMessage) => Promise<Answer>): Promise<string> {
    const name = `${kind} ${spaceId}`;
    const server = this.#open.get(name) ?? listenLocally(0, answer, this.#now);
    this.#open.set(name, server);
    return (await server).url;
  }

  /** Ends the servers of one space, or all. */
  async close(spaceId?: string): Promise<void> {
    const names = [...this.#open.keys()].filter((name) => spaceId === undefined || name.endsWith(` ${spaceId}`));
    const servers = names.map((name) => this.#open.get(name));
    for (const name of names) this.#open.delete(name);
    await Promise.all(servers.map(async (server) => (await server)?.close()));
  }
}
