import type { IncomingMessage } from 'node:http';

/** This machine by its names; a port may follow. */
const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::(\d+))?$/i;

/**
 * Why the control surface does not answer this request; undefined when it does. It steers the emulator without a key, so it is for
 * programs of this machine alone. A page in a browser runs on this machine, too: it gives itself away by the `Origin` that it must send,
 * or, when its own name was made to point here (DNS rebinding), by the `Host` that it asked for.
 */
export function foreignVisitor({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string | undefined {
  const { host = '', origin } = headers;
  const [isOwn, port] = ownHost.exec(host) ?? [];
  if (isOwn === undefined || Number(port ?? 80) !== socket.localPort) return `Host "${host}" is not this emulator.`;
  return origin === undefined || isOwnOrigin(origin) ? undefined : `Origin "${origin}" is not of this machine.`;
}

/** `null` is what a page without an origin of its own sends, which may come from anywhere. */
function isOwnOrigin(origin: string): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && ownHost.test(url.host);
}
