import { Failure } from '../errors/failure.ts';
import type { Field, Kind, Operation, Rule } from '../wire/operation.ts';
import { type FormValue, flatten } from './form.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** The parameters that travel: absent ones and those that this API version does not know are left out, the rest fits the table. */
export function checkRequest(name: string, row: Operation, version: string, parameters: Parameters): Record<string, string> {
  const unknownHere = row.absentIn?.[version] ?? [];
  const given = Object.fromEntries(Object.entries(parameters).filter(([field]) => !unknownHere.includes(field)));
  const [first] = misfits(row, given);
  if (first !== undefined) throw bug(name, first.parameter, first.reason);
  return flatten(given as Readonly<Record<string, FormValue>>);
}

/** A parameter that does not fit the table, and why. The value is left out: it may be a secret. */
export interface Misfit {
  readonly parameter: string;
  readonly problem: 'unknown' | 'missing' | 'unfit';
  readonly reason: string;
}

/** Everything that is wrong with the parameters of a call; one without a value counts as absent. */
export function misfits(row: Operation, parameters: Parameters): readonly Misfit[] {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  const wrong = given.flatMap(([parameter, value]): readonly Misfit[] => {
    const rule = fieldOf(row, parameter);
    if (rule === undefined) return [{ parameter, problem: 'unknown', reason: 'is not in the catalogue' }];
    const reason = misfit(rule, value);
    return reason === undefined ? [] : [{ parameter, problem: 'unfit', reason }];
  });
  const missing = Object.keys(row.required).filter((field) => !given.some(([name]) => name === field));
  return [...wrong, ...missing.map((parameter): Misfit => ({ parameter, problem: 'missing', reason: 'is missing' }))];
}

/** The rule of a parameter; a name of the language, such as `constructor`, is none. */
function fieldOf({ required, optional }: Operation, name: string): Field | undefined {
  if (Object.hasOwn(required, name)) return required[name];
  return Object.hasOwn(optional, name) ? optional[name] : undefined;
}

/** Input was validated long before; what does not fit here is our mistake. The value is left out: it may be a secret. */
const bug = (operation: string, field: string, problem: string): Failure =>
  new Failure('INTERNAL', { reason: `${operation}: parameter ${field} ${problem}` });

const fitsKind: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((member) => typeof member === 'string'),
};

function misfit(field: Field, value: unknown): string | undefined {
  const rule: Rule = typeof field === 'string' ? { kind: field } : field;
  if (!fitsKind[rule.kind](value)) return `is not of kind ${rule.kind}`;
  const text = String(value);
  const allowed = rule.oneOf?.map(String);
  if (allowed !== undefined && !allowed.includes(text)) return `is not one of ${allowed.join(', ')}`;
  if (rule.pattern !== undefined && !rule.pattern.test(text)) return `does not match ${rule.pattern}`;
  if (rule.step !== undefined && Number(value) % rule.step !== 0) return `is not a multiple of ${rule.step}`;
  return inRange(rule, value) ? undefined : 'is out of range';
}

/** A number by its value, a list by its members, a text by its characters. */
function inRange({ kind, min, max, minLength, maxLength }: Rule, value: unknown): boolean {
  if (kind === 'integer' || kind === 'number') return Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity);
  const length = Array.isArray(value) ? value.length : Array.from(String(value)).length;
  return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}
