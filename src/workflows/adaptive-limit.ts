/**
 * How many calls of one kind may be under way at once. The cloud states no limit for MPServerless: start wide and widen with every call that is let in, halve on
 * throttling, and from then on recover slowly. 64 are reached within two round trips; by the slow steps alone a first sync of 5,000 files lost 0.4 s.
 */
export interface AdaptiveLimit {
  readonly limit: number;
  /** The limit never rises above it. */
  readonly most: number;
  /** Calls that went well since the limit last changed. */
  readonly clean: number;
  /** Counts the halvings: everything under way at a halving was sent under the old limit, and says nothing about the new one. */
  readonly era: number;
}

const firstLimit = 16;
const cleanBeforeRaise = 50;
const raiseBy = 4;

export const startLimit = (most: number): AdaptiveLimit => ({ limit: Math.min(firstLimit, most), most, clean: 0, era: 0 });

/** After a call that was not throttled. */
export function afterClean(state: AdaptiveLimit): AdaptiveLimit {
  if (state.era === 0) return { ...state, limit: Math.min(state.limit + 1, state.most) };
  const clean = state.clean + 1;
  if (clean < cleanBeforeRaise) return { ...state, clean };
  return { ...state, limit: Math.min(state.limit + raiseBy, state.most), clean: 0 };
}

/** After a throttled call that was begun in `era`. A burst of refusals of the same era halves once. */
export function afterThrottle(state: AdaptiveLimit, era: number): AdaptiveLimit {
  if (era < state.era) return state;
  return { ...state, limit: Math.max(1, Math.floor(state.limit / 2)), clean: 0, era: state.era + 1 };
}
