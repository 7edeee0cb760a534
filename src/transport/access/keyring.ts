import { isFailure, isStop } from '../../errors/failure.ts';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import type { LentKeys } from './lent-keys.ts';

/** The keys of a run: one lot for all of its calls, renewed before they expire. */
export interface Keyring {
  readonly get: () => Promise<LentKeys>;
  /** Told that the cloud takes these keys for expired. True when others can be had, and the call is worth another attempt. */
  readonly renew: (refused: Credentials) => boolean;
}

export interface KeyringOptions {
  readonly clock: Clock;
  /** Asks for new keys. */
  readonly lend: () => Promise<LentKeys>;
}

/** As long before the end as the vendor's own clients renew (wire-facts §8): longer than any call takes. */
const aheadMs = 15 * 60_000;

/** Between two attempts to renew keys that are still good. */
const pauseMs = 60_000;

/** Keys that are there from the start and cannot be renewed. */
export const fixedKeys = (keys: Credentials): Keyring => ({ get: async () => keys, renew: () => false });

/** Keys that are lent: asked for when first needed, by one call for all, and anew before they end. */
export function createKeyring({ clock, lend }: KeyringOptions): Keyring {
  let held: { readonly keys: LentKeys; readonly renewAtMs: number } | undefined;
  let flight: Promise<LentKeys> | undefined;

  const ask = async (): Promise<LentKeys> => {
    const keys = await lend();
    held = { keys, renewAtMs: renewalOf(keys, clock.now()) };
    return keys;
  };

  /** Keys that are good for a while yet are used on when no others can be had: a hiccup of the lender is no reason to stop. */
  const keep = (before: LentKeys | undefined, error: unknown): LentKeys => {
    const isStopped = isFailure(error) && isStop(error);
    const isGood = before !== undefined && held?.keys === before && clock.now() < (before.expiresAtMs ?? Number.POSITIVE_INFINITY);
    if (isStopped || !isGood) throw error;
    held = { keys: before, renewAtMs: clock.now() + pauseMs };
    return before;
  };

  return {
    async get() {
      if (held !== undefined && clock.now() < held.renewAtMs) return held.keys;
      const before = held?.keys;
      flight ??= ask().finally(() => {
        flight = undefined;
      });
      return await flight.catch((error: unknown) => keep(before, error));
    },
    renew(refused) {
      // Another call may have renewed them meanwhile.
      if (held?.keys.accessKeyId === refused.accessKeyId) held = undefined;
      return true;
    },
  };
}

/** Keys that live shortly are renewed halfway: earlier would be at every call. */
function renewalOf({ expiresAtMs }: LentKeys, nowMs: number): number {
  if (expiresAtMs === undefined) return Number.POSITIVE_INFINITY;
  const livesMs = expiresAtMs - nowMs;
  return nowMs + Math.max(livesMs - aheadMs, livesMs / 2);
}
