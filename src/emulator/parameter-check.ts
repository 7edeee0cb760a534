import type { Field, Kind, Operation, Rule } from '../wire/operation.ts';
import { GatewayError } from './refusal.ts';

/** A parameter as its handler receives it. */
export type Value = string | number | boolean | readonly string[];

const ruleOf = (field: Field): Rule => (typeof field === 'string' ? { kind: field } : field);

/**
 * Reads the parameters of one call by its row in the catalogue; the first thing that is wrong is thrown as the gateway's error.
 * An empty optional text is the same as none at mPaaS; MPServerless keeps it, where it means "remove" (wire-facts section 1).
 */
export function readParameters(
  operation: Operation,
  version: string,
  given: ReadonlyMap<string, string>,
  emptyTexts: 'absent' | 'kept' = 'absent',
): Readonly<Record<string, Value>> {
  const texts = collectLists(operation, given);
  refuseUnknown(operation, version, texts);
  const values: Record<string, Value> = {};
  for (const [name, field] of Object.entries(operation.required)) {
    const text = texts.get(name);
    if (text === undefined) throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
    values[name] = readValue(name, text, ruleOf(field));
  }
  for (const [name, field] of Object.entries(operation.optional)) {
    const text = texts.get(name);
    const rule = ruleOf(field);
    if (text === undefined || (text === '' && (emptyTexts === 'absent' || !mayBeEmpty(rule)))) continue;
    values[name] = readValue(name, text, rule);
  }
  return values;
}

/** Puts `Name.1`, `Name.2` … together where the row has a list (wire-facts section 1); numbers must not have gaps. */
function collectLists(operation: Operation, given: ReadonlyMap<string, string>): ReadonlyMap<string, string | readonly string[]> {
  const texts = new Map<string, string | readonly string[]>(given);
  for (const [name, field] of Object.entries({ ...operation.required, ...operation.optional })) {
    if (ruleOf(field).kind !== 'texts') continue;
    const members: string[] = [];
    for (let member = given.get(`${name}.1`); member !== undefined; member = given.get(`${name}.${members.length + 1}`)) {
      members.push(member);
      texts.delete(`${name}.${members.length}`);
    }
    if (members.length > 0) texts.set(name, members);
  }
  return texts;
}

/** The real gateway is believed to ignore what it does not know; the emulator does not, so that a misspelt name is noticed. */
function refuseUnknown(operation: Operation, version: string, given: ReadonlyMap<string, unknown>): void {
  const absent = operation.absentIn?.[version] ?? [];
  for (const name of given.keys()) {
    if (absent.includes(name)) {
      throw new GatewayError(400, 'InvalidParameter.Unknown', `Version ${version} of this API has no parameter "${name}".`);
    }
    if (!Object.hasOwn(operation.required, name) && !Object.hasOwn(operation.optional, name)) {
      throw new GatewayError(400, 'InvalidParameter.Unknown', `No parameter "${name}". (The emulator is stricter here than the cloud.)`);
    }
  }
}

const mayBeEmpty = (rule: Rule): boolean => rule.kind === 'text' && brokenRule('', rule) === undefined;

const kindNames: Readonly<Record<Kind, string>> = {
  text: 'a text',
  integer: 'an integer',
  number: 'a number',
  flag: 'true or false',
  texts: 'a list',
};

function readValue(name: string, given: string | readonly string[], rule: Rule): Value {
  const value = convert(given, rule.kind);
  const reason = value === undefined ? `is not ${kindNames[rule.kind]}` : brokenRule(value, rule);
  if (value !== undefined && reason === undefined) return value;
  const shown = String(given).slice(0, 80);
  throw new GatewayError(400, 'InvalidParameter', `The specified parameter "${name}" is not valid: "${shown}" ${reason}.`);
}

function convert(given: string | readonly string[], kind: Kind): Value | undefined {
  if (typeof given !== 'string') return kind === 'texts' ? given : undefined;
  if (kind === 'texts') return undefined;
  if (kind === 'text') return given;
  if (kind === 'flag') return given === 'true' ? true : given === 'false' ? false : undefined;
  const number = /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  const fits = kind === 'integer' ? Number.isSafeInteger(number) && !given.includes('.') : Number.isFinite(number);
  return fits ? number : undefined;
}

function brokenRule(value: Value, rule: Rule): string | undefined {
  if (rule.oneOf && !rule.oneOf.map(String).includes(String(value))) return `is not one of ${rule.oneOf.join(', ')}`;
  if (typeof value === 'number') return brokenRange(value, rule);
  if (typeof value === 'boolean') return undefined;
  const [length, unit] = typeof value === 'string' ? [Array.from(value).length, 'characters'] : [value.length, 'members'];
  if (rule.minLength !== undefined && length < rule.minLength) return `has fewer than ${rule.minLength} ${unit}`;
  if (rule.maxLength !== undefined && length > rule.maxLength) return `has more than ${rule.maxLength} ${unit}`;
  if (typeof value === 'string' && rule.pattern && !rule.pattern.test(value)) return `does not have the form ${rule.pattern.source}`;
  return undefined;
}

function brokenRange(value: number, { min, max, step }: Rule): string | undefined {
  if (min !== undefined && value < min) return `is below ${min}`;
  if (max !== undefined && value > max) return `is above ${max}`;
  if (step !== undefined && value % step !== 0) return `is not a multiple of ${step}`;
  return undefined;
}
