/** A small deterministic source of chance: the same seed gives the same input on every machine, so that an escape can be looked at again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 32 bits (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return limit <= 0 ? 0 : this.next() % limit;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined && items.length === 0) throw new Error('nothing to pick from');
    return item as Item;
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  /** Short ones are likely, long ones are not. */
  count(most: number): number {
    return this.below(this.below(most) + 1);
  }
}

/** Seed of one input: each has a sequence of its own, whatever the others did. */
export function seedOf(runSeed: number, target: string, index: number): number {
  let hash = (0x81_1c_9d_c5 ^ runSeed) >>> 0;
  for (const unit of `${target}#${index}`) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01_00_01_93) >>> 0;
  return hash;
}
