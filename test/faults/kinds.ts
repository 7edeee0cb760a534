import type { Fault } from '../../src/emulator/faults.ts';
import { isOperation, productOf } from '../../src/wire/catalogue.ts';

/** Every call of the cloud that a run makes, as an undisturbed run has shown. */
export interface CallPoint {
  /** Counts all calls of the run. */
  readonly index: number;
  readonly operation: string;
  /** Counts the calls of this operation. */
  readonly occurrence: number;
  readonly effect: 'read' | 'write';
}

/** What happens at a call. `strike`: a fault of the emulator. `kill`: the call is held, and the process killed meanwhile. The others are done to the emulator once the call before has been dealt with. */
export type Blow =
  | { readonly kind: 'strike'; readonly fault: Fault }
  | { readonly kind: 'kill'; readonly when: 'before' | 'after' }
  /** No connection is taken for so long, or until the run has ended. */
  | { readonly kind: 'refuse'; readonly ms: number }
  | { readonly kind: 'clock'; readonly ms: number }
  /** The call is struck, and from then on nobody answers: looking fails, too. */
  | { readonly kind: 'blind'; readonly fault: Fault };

export interface FaultKind {
  readonly name: string;
  readonly blow: Blow;
  readonly at: (point: CallPoint) => boolean;
  /** The cloud acts when nobody waits for it any more: a run that is over cannot have seen it, but the next one has to set it right. */
  readonly isLate?: (point: CallPoint) => boolean;
  /** Whatever the run tries after it, this fault is still there. */
  readonly lasts?: true;
  /** Exit codes that the first run may end with beside 0; `killed` for a process that could say nothing any more. */
  readonly exits: readonly (number | 'killed')[];
}

/** How much faster the time of a run goes by than the emulator's. */
export const pace = 40;

/** For the runs that nothing disturbs: they hardly wait, and time that flies makes a busy machine look like a dead one to them. */
export const unhurried = { TEST_CLOCK_PACE: '2' } as const;

const minute = 60_000;
/** The longest that a call may take by default ("call-timeout"), by the clock of the emulator. */
const deadlineMs = 30_000 / pace;
const strike = (when: Fault['when'], kind: Fault['kind'], more: Partial<Fault> = {}): Blow => ({
  kind: 'strike',
  fault: { when, kind, ...more },
});

/** A file is simply sent again, and the one that was slow arrives after it. */
const isFile = ({ operation }: CallPoint): boolean => operation === 'PostObject' || operation === 'PutObject';
const everyCall = (): boolean => true;
/** A read has no effect that could be lost. */
const writes = ({ effect }: CallPoint): boolean => effect === 'write';
const ofMpaas = ({ operation }: CallPoint): boolean => isOperation(operation) && productOf(operation) === 'mpaas';

/** What is injected at every call (issue 5). */
export const faultKinds: readonly FaultKind[] = [
  { name: 'refused', blow: { kind: 'refuse', ms: 3000 / pace }, at: everyCall, exits: [6] },
  { name: 'down', blow: { kind: 'refuse', ms: Number.POSITIVE_INFINITY }, at: everyCall, exits: [6], lasts: true },
  { name: 'dropped-before', blow: strike('before', 'drop'), at: everyCall, exits: [] },
  { name: 'dropped-after', blow: strike('after', 'drop'), at: writes, exits: [] },
  { name: 'error-before', blow: strike('before', 'http-500'), at: everyCall, exits: [] },
  { name: 'error-after', blow: strike('after', 'http-500'), at: writes, exits: [] },
  { name: 'system-error-before', blow: strike('before', 'system-error'), at: ofMpaas, exits: [] },
  { name: 'system-error-after', blow: strike('after', 'system-error'), at: (point) => ofMpaas(point) && writes(point), exits: [] },
  { name: 'throttled-once', blow: strike('before', 'throttle'), at: everyCall, exits: [] },
  { name: 'throttled-minute', blow: strike('before', 'throttle', { ms: minute }), at: everyCall, exits: [6], lasts: true },
  { name: 'throttled-on', blow: strike('before', 'throttle', { times: 60 }), at: everyCall, exits: [6], lasts: true },
  { name: 'slow-after', blow: strike('after', 'slow', { ms: deadlineMs * 1.3 }), at: writes, exits: [] },
  { name: 'slow-before', blow: strike('before', 'slow', { ms: deadlineMs * 1.3 }), at: everyCall, exits: [], isLate: isFile },
  { name: 'late', blow: strike('before', 'slow', { ms: deadlineMs * 3.5 }), at: writes, exits: [], isLate: everyCall },
  { name: 'garbage-before', blow: strike('before', 'garbage'), at: everyCall, exits: [] },
  { name: 'garbage-after', blow: strike('after', 'garbage'), at: writes, exits: [] },
  { name: 'truncated', blow: strike('after', 'truncated'), at: everyCall, exits: [] },
  { name: 'expired', blow: strike('before', 'expired'), at: everyCall, exits: [4, 5] },
  { name: 'clock-ahead', blow: { kind: 'clock', ms: 20 * minute }, at: everyCall, exits: [4], lasts: true },
  { name: 'clock-behind', blow: { kind: 'clock', ms: -20 * minute }, at: everyCall, exits: [4], lasts: true },
  { name: 'killed-before', blow: { kind: 'kill', when: 'before' }, at: everyCall, exits: ['killed'] },
  { name: 'killed-after', blow: { kind: 'kill', when: 'after' }, at: writes, exits: ['killed'] },
  { name: 'lost-and-blind', blow: { kind: 'blind', fault: { when: 'after', kind: 'drop' } }, at: writes, exits: [6, 8], lasts: true },
];

/**
 * How the disturbed run may end. What a function answered to a smoke test can be read nowhere: when its answer is lost nothing settles it, and to call it once
 * more would be to repeat a write blindly. When the cloud is gone for good, a write of another mini program that is under way at that moment is lost, too, and
 * cannot be looked for.
 */
export function exitsAt({ name, exits }: FaultKind, { operation }: CallPoint, isOneOfSeveral: boolean): FaultKind['exits'] {
  const isLost = operation === 'RunFunction' || (isOneOfSeveral && name === 'down');
  return isLost ? [...exits, 8] : exits;
}
