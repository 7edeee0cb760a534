import type { SeedKey } from '../seed.ts';

/** An access key that the emulator takes: of the seed, or lent to a role for a while. */
export interface AccountKey extends SeedKey {
  readonly expiresAtMs?: number;
  /** The role that it acts as. */
  readonly roleArn?: string;
}

/** Expired keys are remembered for so long, to be told from keys that never were. */
const rememberedMs = 24 * 60 * 60_000;

/** The keys that are lent out. They end with the emulator, also where its world is kept. */
export class LentKeys {
  #keys: readonly AccountKey[] = [];

  get all(): readonly AccountKey[] {
    return this.#keys;
  }

  add(key: AccountKey, nowMs: number): void {
    this.#keys = [...this.#keys.filter(({ expiresAtMs = nowMs }) => nowMs - expiresAtMs < rememberedMs), key];
  }

  clear(): void {
    this.#keys = [];
  }
}
