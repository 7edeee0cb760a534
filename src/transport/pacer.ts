import type { CallListener } from './call-listener.ts';
import { rest, throwIfCancelled } from './cancellation.ts';
import type { Clock } from './clock.ts';
import { type Pace, RateBudget } from './rate-budget.ts';

/** Which budget a call spends: the cloud counts per appId and workspaceId, uploads apart from all else (wire-facts section 9). */
export interface Turn {
  readonly operation: string;
  readonly limit: 'upload' | 'other' | 'none';
  readonly appId: string;
  readonly workspaceId: string;
  readonly signal?: AbortSignal | undefined;
}

/** Spends the rate budgets of this process. */
export interface Pacer {
  /** Resolves when the call may go out; the first one at once. */
  turn(turn: Turn): Promise<void>;
  /** The call was let in. */
  accepted(turn: Turn): void;
  /** The call was refused as one too many; answers how long everybody who shares its budget holds back. */
  refused(turn: Turn, serverWaitMs: number | undefined): number;
}

/** A budget, and those who wait for it in the order in which they came. */
interface Queue {
  readonly budget: RateBudget;
  waiting: number;
  last: Promise<void>;
}

/** The budgets of a process: one for each kind of call, app and workspace, shared by everybody who is given it. */
export interface RateBudgets {
  queueOf(turn: Turn & { readonly limit: 'upload' | 'other' }): Queue;
}

/** Budgets that nobody has spent of so far. */
export function createRateBudgets(pace: Pace = 'even'): RateBudgets {
  const queues = new Map<string, Queue>();
  return {
    queueOf: ({ limit, appId, workspaceId }) => {
      const key = JSON.stringify([limit, appId, workspaceId]);
      const queue = queues.get(key) ?? { budget: new RateBudget(limit, pace), waiting: 0, last: Promise.resolve() };
      queues.set(key, queue);
      return queue;
    },
  };
}

interface PacerParts {
  readonly clock: Clock;
  readonly listener: CallListener;
  /** Given when others spend the same budgets. */
  readonly budgets?: RateBudgets | undefined;
}

/** Turns are handed out in the order they are asked for, each at its own moment, so that calls in parallel do not burst. */
export function createPacer({ clock, listener, budgets = createRateBudgets() }: PacerParts): Pacer {
  const waitFor = async (queue: Queue, signal: AbortSignal | undefined): Promise<void> => {
    const { budget } = queue;
    let atMs = clock.now();
    // A refusal of another call may move the moment while this one waits for it.
    for (let nextMs = budget.freeAtMs(atMs); nextMs > atMs; nextMs = budget.freeAtMs(atMs)) {
      atMs = nextMs;
      await rest(clock, Math.max(0, atMs - clock.now()), signal);
    }
    budget.sent(Math.max(atMs, clock.now()));
  };
  return {
    async turn(turn) {
      const { operation, limit, signal } = turn;
      if (limit === 'none') return;
      throwIfCancelled(signal);
      const queue = budgets.queueOf({ ...turn, limit });
      const waitMs = queue.budget.freeAtMs(clock.now(), queue.waiting) - clock.now();
      if (waitMs > 0) listener.waited({ operation, waitMs });
      queue.waiting += 1;
      const own = queue.last.then(() => waitFor(queue, signal));
      // Whoever is cancelled leaves the queue, and the next one moves up.
      queue.last = own
        .catch(() => {})
        .finally(() => {
          queue.waiting -= 1;
        });
      await own;
    },
    accepted: (turn) => {
      if (turn.limit !== 'none') budgets.queueOf({ ...turn, limit: turn.limit }).budget.accepted();
    },
    refused: (turn, serverWaitMs) => {
      if (turn.limit === 'none') return serverWaitMs ?? 0;
      return budgets.queueOf({ ...turn, limit: turn.limit }).budget.refused({ nowMs: clock.now(), serverWaitMs, random: clock.random() });
    },
  };
}
