import { isOperation, productOf } from '../wire/catalogue.ts';
import { isStsOperation } from '../wire/sts.ts';

const kinds = ['throttle', 'http-500', 'drop', 'slow', 'garbage', 'truncated', 'expired', 'echo', 'system-error', 'hold'] as const;
const storageOperations = ['PostObject', 'PutObject', 'GetObject', 'HeadObject'];

export type FaultKind = (typeof kinds)[number];

/**
 * One thing that goes wrong. `before` the call took effect, or `after`, so that only the answer is lost.
 * - `throttle`: the gateway's throttling error; a wait is named when `ms` is above 0
 * - `http-500`: InternalError · `drop`: the connection breaks without an answer · `slow`: `ms` go by, then all is well
 * - `garbage`: HTTP 200 with a page of HTML · `truncated`: the connection breaks in the middle of the answer
 * - `expired`: the security token has run out; for GetMcubeFileToken, a token that is already too old; for objects, an expired policy
 * - `echo`: HTTP 400 with a message that repeats the whole request, credentials included (`echo.ts`)
 * - `system-error`: of mPaaS only, HTTP 200 with `ResultCode: SYSTEM_ERROR`
 * - `hold`: no answer comes until the client goes away: time to kill it before or after the call took effect
 */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly kind: FaultKind;
  readonly times?: number;
  /** So many calls go well first. */
  readonly skip?: number;
  readonly ms?: number;
}

export interface NamedFault extends Fault {
  readonly operation: string;
}

/** Waiting faults, first in first out for each operation. */
export class FaultQueue {
  readonly #waiting: { readonly fault: NamedFault; left: number; skip: number }[] = [];

  add(fault: NamedFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 });
  }

  /** The next fault for this operation, used up by asking. */
  take(operation: string): NamedFault | undefined {
    const index = this.#waiting.findIndex(({ fault }) => fault.operation === operation);
    const entry = this.#waiting[index];
    if (!entry) return undefined;
    if (entry.skip > 0) {
      entry.skip -= 1;
      return undefined;
    }
    entry.left -= 1;
    if (entry.left === 0) this.#waiting.splice(index, 1);
    return entry.fault;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}

/** Reads the list that `POST /_emulator/faults` takes. Throws a plain error that names the entry and what is wrong with it. */
export function readFaults(value: unknown): readonly NamedFault[] {
  if (!Array.isArray(value)) throw new Error('Expected a JSON list of faults.');
  return value.map((entry: unknown, index) => readFault(entry, `Fault ${index + 1}`));
}

const known = new Set(['operation', 'when', 'kind', 'times', 'skip', 'ms']);

/** Reads one fault, see `readFaults`. */
export function readFault(value: unknown, name: string): NamedFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is not an object.`);
  const given = new Map<string, unknown>(Object.entries(value));
  for (const key of given.keys()) if (!known.has(key)) throw new Error(`${name} has an unknown field "${key}".`);
  const operation = given.get('operation');
  if (typeof operation !== 'string' || !(isOperation(operation) || isStsOperation(operation) || storageOperations.includes(operation))) {
    throw new Error(`${name}: "operation" names no operation: ${JSON.stringify(operation)}.`);
  }
  const when = (['before', 'after'] as const).find((word) => word === (given.get('when') ?? 'before'));
  if (when === undefined) throw new Error(`${name}: "when" is neither "before" nor "after".`);
  const kind = kinds.find((word) => word === given.get('kind'));
  if (kind === undefined) throw new Error(`${name}: "kind" is not one of ${kinds.join(', ')}.`);
  if (kind === 'system-error' && !(isOperation(operation) && productOf(operation) === 'mpaas')) {
    throw new Error(`${name}: "system-error" is an answer of mPaaS only, not of ${operation}.`);
  }
  return {
    operation,
    when,
    kind,
    times: readCount(given, name, 'times', 1),
    skip: readCount(given, name, 'skip', 0),
    ms: readCount(given, name, 'ms', 0),
  };
}

/** A count that may be left out, and then is the least that it can be. */
function readCount(given: ReadonlyMap<string, unknown>, name: string, field: string, least: number): number {
  const value = given.get(field) ?? least;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${name}: "${field}" is not a whole number from ${least} up.`);
}
