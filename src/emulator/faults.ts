import { isOperation } from '../wire/catalogue.ts';

const kinds = ['throttle', 'http-500', 'drop', 'slow', 'garbage', 'truncated', 'expired'] as const;
const storageOperations = ['PostObject', 'PutObject', 'GetObject'];

export type FaultKind = (typeof kinds)[number];

/**
 * One thing that goes wrong. `before` the call took effect, or `after`, so that only the answer is lost.
 * - `throttle`: the gateway's throttling error; a wait is named when `ms` is above 0
 * - `http-500`: InternalError · `drop`: the connection breaks without an answer · `slow`: `ms` go by, then all is well
 * - `garbage`: HTTP 200 with a page of HTML · `truncated`: the connection breaks in the middle of the answer
 * - `expired`: the security token has run out; for GetMcubeFileToken, a token that is already too old; for objects, an expired policy
 */
export interface Fault {
  readonly when: 'before' | 'after';
  readonly kind: FaultKind;
  readonly times?: number;
  readonly ms?: number;
}

export interface NamedFault extends Fault {
  readonly operation: string;
}

/** Waiting faults, first in first out for each operation. */
export class FaultQueue {
  readonly #waiting: { readonly fault: NamedFault; left: number }[] = [];

  add(fault: NamedFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** The next fault for this operation, used up by asking. */
  take(operation: string): NamedFault | undefined {
    const index = this.#waiting.findIndex(({ fault }) => fault.operation === operation);
    const entry = this.#waiting[index];
    if (!entry) return undefined;
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

const known = new Set(['operation', 'when', 'kind', 'times', 'ms']);

/** Reads one fault, see `readFaults`. */
export function readFault(value: unknown, name: string): NamedFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is not an object.`);
  const given = new Map<string, unknown>(Object.entries(value));
  for (const key of given.keys()) if (!known.has(key)) throw new Error(`${name} has an unknown field "${key}".`);
  const operation = given.get('operation');
  if (typeof operation !== 'string' || !(isOperation(operation) || storageOperations.includes(operation))) {
    throw new Error(`${name}: "operation" names no operation: ${JSON.stringify(operation)}.`);
  }
  const when = (['before', 'after'] as const).find((word) => word === (given.get('when') ?? 'before'));
  if (when === undefined) throw new Error(`${name}: "when" is neither "before" nor "after".`);
  const kind = kinds.find((word) => word === given.get('kind'));
  if (kind === undefined) throw new Error(`${name}: "kind" is not one of ${kinds.join(', ')}.`);
  const times = readCount(given.get('times') ?? 1, 1, `${name}: "times"`);
  return { operation, when, kind, times, ms: readCount(given.get('ms') ?? 0, 0, `${name}: "ms"`) };
}

function readCount(value: unknown, least: number, name: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${name} is not a whole number from ${least} up.`);
}
