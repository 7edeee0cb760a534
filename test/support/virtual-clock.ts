import { channel } from 'node:diagnostics_channel';
import type { Clock } from '../../src/transport/clock.ts';

/** A clock whose time stands still while anything is being done, and jumps to the next wake-up when everybody waits: twenty minutes of waiting take seconds. */
export interface VirtualClock extends Clock {
  /** Stops looking for something to do. */
  stop(): void;
}

interface Sleeper {
  readonly atMs: number;
  readonly wake: () => void;
}

/** Turns of the event loop without anything under way, after which nothing more comes of what was. */
const quietTurns = 3;

/** What Node calls work of the file system and of connections that are being made; open sockets and servers only wait. */
const isWork = (resource: string): boolean => /^FS|^GetAddrInfo|ConnectWrap$|^Zlib|^Worker/i.test(resource);

export function createVirtualClock(startMs = Date.UTC(2026, 0, 15, 8, 9, 10), random: () => number = Math.random): VirtualClock {
  const sleepers = new Set<Sleeper>();
  const exchanges = watchExchanges();
  let nowMs = startMs;
  let isWatching = false;
  let isStopped = false;

  const isBusy = (): boolean => exchanges.underWay() > 0 || process.getActiveResourcesInfo().some(isWork);
  const turn = (quiet: number): void => {
    if (sleepers.size === 0 || isStopped) {
      isWatching = false;
      return;
    }
    if (isBusy()) setImmediate(turn, 0);
    else if (quiet < quietTurns) setImmediate(turn, quiet + 1);
    else jump();
  };
  const jump = (): void => {
    nowMs = Math.max(nowMs, Math.min(...[...sleepers].map(({ atMs }) => atMs)));
    for (const sleeper of [...sleepers].filter(({ atMs }) => atMs <= nowMs)) {
      sleepers.delete(sleeper);
      sleeper.wake();
    }
    setImmediate(turn, 0);
  };
  return {
    now: () => nowMs,
    random,
    sleep: (waitMs, signal) =>
      new Promise<void>((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const sleeper = { atMs: nowMs + waitMs, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort, { once: true });
        if (!isWatching) setImmediate(turn, 0);
        isWatching = true;
      }),
    stop: () => {
      isStopped = true;
      exchanges.stop();
    },
  };
}

/** undici tells of every request of this process. */
function watchExchanges() {
  const underWay = new Set<unknown>();
  const begin = (message: unknown): void => void underWay.add((message as { readonly request: unknown }).request);
  const end = (message: unknown): void => void underWay.delete((message as { readonly request: unknown }).request);
  const watched = [
    ['undici:request:create', begin],
    ['undici:request:trailers', end],
    ['undici:request:error', end],
  ] as const;
  for (const [name, listener] of watched) channel(name).subscribe(listener);
  return {
    underWay: () => underWay.size,
    stop: () => {
      for (const [name, listener] of watched) channel(name).unsubscribe(listener);
    },
  };
}
