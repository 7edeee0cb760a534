/** The nonces of the last half hour: older ones cannot come back, because their time stamp is refused first. */
export class NonceMemory {
  readonly #seen = new Map<string, number>();

  /** False when the nonce was used already. */
  remember(nonce: string, nowMs: number): boolean {
    for (const [old, seenMs] of this.#seen) {
      if (nowMs - seenMs <= 2 * 15 * 60 * 1000) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(nonce)) return false;
    this.#seen.set(nonce, nowMs);
    return true;
  }

  clear(): void {
    this.#seen.clear();
  }
}
