import type { Operation } from '../wire/operation.ts';

export type RateLimitMode = 'window' | 'strict' | 'off';

/** Calls a minute and per appId and workspaceId, on one server (vendor's overview page, wire-facts section 9). */
const perMinute = { upload: 10, other: 600 } as const;
const minuteMs = 60_000;

/** Counts calls. `window` allows so many in any minute; `strict` wants them evenly spaced, one per 6 s or 0.1 s. */
export class RateLimiter {
  readonly #mode: RateLimitMode;
  readonly #calls = new Map<string, number[]>();

  constructor(mode: RateLimitMode) {
    this.#mode = mode;
  }

  /** Takes one call; answers 0, or how long the caller should have waited. A refused call does not count. */
  take(scope: string, kind: Operation['limit'], nowMs: number): number {
    if (this.#mode === 'off' || kind === 'none') return 0;
    const allowed = this.#mode === 'strict' ? 1 : perMinute[kind];
    const spanMs = this.#mode === 'strict' ? minuteMs / perMinute[kind] : minuteMs;
    const key = `${kind} ${scope}`;
    const recent = (this.#calls.get(key) ?? []).filter((callMs) => nowMs - callMs < spanMs);
    const oldest = recent[0];
    this.#calls.set(key, recent);
    if (oldest !== undefined && recent.length >= allowed) return oldest + spanMs - nowMs;
    recent.push(nowMs);
    return 0;
  }

  clear(): void {
    this.#calls.clear();
  }
}
