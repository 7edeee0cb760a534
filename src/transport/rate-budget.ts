/** So many calls in any such span. */
interface Limit {
  readonly calls: number;
  readonly spanMs: number;
}

/**
 * The documented limits (wire-facts section 9), a hundredth slower each: a call that was sent on time may arrive a little after
 * the one before it was late. The cloud names each limit twice, by the minute and by its spacing. A refused upload costs seconds, so
 * uploads keep to the spacing unless `burst` is asked for; any other call costs a twentieth of a second, so a release sends what it
 * has to say at once (0.6 s instead of 1.1 s with 30 ms a call), at the same rate in the long run, until the cloud says that it counts
 * the spacing: from then on it is `spaced`.
 */
const limits = {
  even: { upload: { calls: 1, spanMs: 6060 }, other: { calls: 10, spanMs: 1030 } },
  burst: { upload: { calls: 10, spanMs: 60_600 }, other: { calls: 600, spanMs: 60_600 } },
  spaced: { upload: { calls: 1, spanMs: 6060 }, other: { calls: 1, spanMs: 103 } },
} as const satisfies Record<string, Record<'upload' | 'other', Limit>>;

/** How a process begins; `spaced` is right whatever the cloud counts. */
export type Pace = keyof typeof limits;

/** After a refusal whose end the cloud does not name: a third of the spacing, and more with every further one, up to a minute or so. */
const growth = 1.6;
const longestHoldMs = 40_000;
/** Runners that were refused together do not come back together. */
const scatterMs = 200;

/** When the calls of one kind, app and workspace may go out. It knows no clock: the time is an argument. */
export class RateBudget {
  readonly #kind: 'upload' | 'other';
  #pace: Pace;
  /** When the last calls went out, as many as the limit looks back. */
  #sentMs: readonly number[] = [];
  #notBeforeMs = 0;
  #refusals = 0;

  constructor(kind: 'upload' | 'other', pace: Pace) {
    this.#kind = kind;
    this.#pace = pace;
  }

  /** The moment from which the next call may go out, when `ahead` calls go before it. */
  freeAtMs(nowMs: number, ahead = 0): number {
    const { calls, spanMs } = this.#limit;
    const sentMs = [...this.#sentMs];
    for (let before = 0; ; before += 1) {
      const atMs = Math.max(nowMs, this.#notBeforeMs, (sentMs.at(-calls) ?? Number.NEGATIVE_INFINITY) + spanMs);
      if (before === ahead) return atMs;
      sentMs.push(atMs);
    }
  }

  sent(nowMs: number): void {
    this.#sentMs = [...this.#sentMs, nowMs].slice(-this.#limit.calls);
  }

  accepted(): void {
    this.#refusals = 0;
  }

  /** The cloud refused a call: somebody else spends the same budget, or it counts otherwise than we do. Answers how long to hold back. */
  refused({
    nowMs,
    serverWaitMs,
    random,
  }: {
    readonly nowMs: number;
    readonly serverWaitMs: number | undefined;
    readonly random: number;
  }): number {
    // Whoever counts more strictly than by the minute refuses a burst.
    this.#pace = 'spaced';
    // The refused call took nothing of the budget; if the cloud sees that otherwise, the waits grow.
    this.#sentMs = this.#sentMs.slice(0, -1);
    this.#refusals += 1;
    const ownMs = Math.min(longestHoldMs, (this.#limit.spanMs / 3) * growth ** (this.#refusals - 1)) * (1 + random);
    const waitMs = Math.round(serverWaitMs === undefined ? ownMs : serverWaitMs + random * scatterMs);
    this.#notBeforeMs = Math.max(this.#notBeforeMs, nowMs + waitMs);
    return waitMs;
  }

  get #limit(): Limit {
    return limits[this.#pace][this.#kind];
  }
}
