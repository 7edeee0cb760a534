import type { Credentials } from '../credentials.ts';
import type { Setback } from '../retry.ts';

/** Tells the owner of the keys that the cloud takes them for expired; true when others can be had. */
export type Renew = (refused: Credentials) => boolean;

/** Makes of one refusal as expired another attempt at once, with other keys. When those are refused too, new ones do not help. */
export function renewOnce(renew: Renew | undefined): (setback: Setback, used: Credentials) => Setback {
  let isSpent = false;
  return (setback, used) => {
    if (isSpent || setback.failure.code !== 'TOKEN_EXPIRED' || renew?.(used) !== true) return setback;
    isSpent = true;
    return { ...setback, afresh: true, serverWaitMs: 0 };
  };
}
