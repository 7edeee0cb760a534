import type { CallListener } from './call-listener.ts';
import { rest } from './cancellation.ts';
import type { Clock } from './clock.ts';

/** Time from one call to the next, per server and per appId and workspaceId; the balancer between two servers promises nothing (wire-facts section 9). */
const spacingMs = { upload: 6000, other: 100, none: 0 } as const;

export interface Turn {
  readonly operation: string;
  readonly limit: keyof typeof spacingMs;
  /** What the cloud counts by. */
  readonly appId: string;
  readonly workspaceId: string;
  readonly signal?: AbortSignal | undefined;
}

/** The rate budget of this process: one for all clients that share an app and workspace. */
export interface Pacer {
  /** Resolves when the call may go out; the first one at once. */
  turn(turn: Turn): Promise<void>;
}

/** Turns are handed out in the order they are asked for, each at its own moment, so that calls in parallel do not burst. */
export function createPacer({ clock, listener }: { readonly clock: Clock; readonly listener: CallListener }): Pacer {
  const nextFreeMs = new Map<string, number>();
  return {
    async turn({ operation, limit, appId, workspaceId, signal }) {
      if (limit === 'none') return;
      const key = JSON.stringify([limit, appId, workspaceId]);
      const nowMs = clock.now();
      const atMs = Math.max(nowMs, nextFreeMs.get(key) ?? 0);
      nextFreeMs.set(key, atMs + spacingMs[limit]);
      const waitMs = atMs - nowMs;
      if (waitMs === 0) return;
      listener.waited({ operation, waitMs });
      await rest(clock, waitMs, signal);
    },
  };
}
