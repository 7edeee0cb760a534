import type { Clock } from '../../src/transport/clock.ts';
import type { Rpc } from '../../src/transport/rpc.ts';

/** A step of a run that waits to be let through: a call of the cloud, or a pause. */
interface Parked {
  readonly run: number;
  readonly what: string;
  readonly go: () => void;
}

/** Chooses whose step comes next, of the runs that have one waiting. */
export type Choose = (waiting: readonly number[]) => number;

/**
 * Every call and every pause of the runs goes through here one at a time, so that an order of them is chosen and not left to chance. Time stands still
 * but for the pauses.
 */
export class Turnstile {
  readonly steps: string[] = [];
  nowMs = Date.UTC(2026, 0, 15, 8);
  readonly #parked: Parked[] = [];
  #underWay = 0;

  /** A client whose calls wait their turn. */
  guard(run: number, rpc: Rpc): Rpc {
    const call = async (operation: string, ...rest: readonly unknown[]): Promise<unknown> => {
      await this.#pass(run, operation);
      this.#underWay += 1;
      try {
        return await (rpc.call as (...given: readonly unknown[]) => Promise<unknown>)(operation, ...rest);
      } finally {
        this.#underWay -= 1;
      }
    };
    return { call: call as Rpc['call'] };
  }

  /** The clock of a run; `callClock` is that of its client, which pauses in the middle of a call before it makes it again. */
  clock(run: number): Clock {
    return { now: () => this.nowMs, random: () => 0.5, sleep: (waitMs) => this.#pause(run, waitMs) };
  }

  callClock(run: number): Clock {
    const sleep = async (waitMs: number): Promise<void> => {
      this.#underWay -= 1;
      await this.#pause(run, waitMs);
      this.#underWay += 1;
    };
    return { ...this.clock(run), sleep };
  }

  async #pause(run: number, waitMs: number): Promise<void> {
    const dueMs = this.nowMs + waitMs;
    await this.#pass(run, `pause ${waitMs} ms`);
    this.nowMs = Math.max(this.nowMs, dueMs);
  }

  #pass(run: number, what: string): Promise<void> {
    return new Promise((go) => void this.#parked.push({ run, what, go }));
  }

  /** Lets the runs through in the chosen order until all have ended. */
  async play<Ending>(runs: readonly Promise<Ending>[], choose: Choose): Promise<readonly Ending[]> {
    const ended = new Set<number>();
    const endings = runs.map((one, index) => one.finally(() => ended.add(index)));
    while (ended.size < runs.length) {
      await turn();
      const waiting = runs.map((_, index) => index).filter((index) => !ended.has(index) && this.#parked.some(({ run }) => run === index));
      // Whoever is neither here nor done is on the way here: it reads a file, or its upload travels.
      if (this.#underWay > 0 || waiting.length + ended.size < runs.length) continue;
      if (waiting.length > 0) this.#release(choose(waiting));
    }
    return await Promise.all(endings);
  }

  #release(chosen: number): void {
    const index = this.#parked.findIndex(({ run }) => run === chosen);
    const [step] = this.#parked.splice(index, 1);
    if (step === undefined) throw new Error(`run ${chosen} has nothing waiting`);
    this.steps.push(`${step.run}: ${step.what}`);
    step.go();
  }
}

/** Long enough for whatever goes on without waiting to come to its next step. */
async function turn(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise(setImmediate);
}

/** Chance from a seed, the same on every machine (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * An order of steps from a seed. Half of them toss a coin for every step; the others change the run only twice or thrice, which is how most races are lost:
 * one goes so far, the other so far, and each then to its end.
 */
export function orderFrom(seed: number, mostSteps: number): Choose {
  const chance = chanceFrom(seed);
  const pick = (from: number): number => Math.floor(chance() * from);
  if (seed % 2 === 0) return (waiting) => waiting[pick(waiting.length)] ?? 0;
  const changes = Array.from({ length: 2 + pick(2) }, () => pick(mostSteps)).sort((a, b) => a - b);
  let [current, step] = [pick(2), 0];
  return (waiting) => {
    if (changes.includes(step)) current = 1 - current;
    step += 1;
    return waiting.includes(current) ? current : (waiting[0] ?? 0);
  };
}
