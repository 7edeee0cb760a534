import type { Kind, Shape } from '../wire/operation.ts';

type Member = Kind | Shape | readonly [Kind | Shape];
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (member: Member): member is readonly [Kind | Shape] => Array.isArray(member);

/** A field by its wire name, or with a small first letter: gateways and older pages write it so (wire-facts section 4). */
export function field(object: Json, name: string): unknown {
  return object[name] ?? object[name.charAt(0).toLowerCase() + name.slice(1)];
}

/** The fields of an answer that the table names, in their proper kinds; what cannot be read as its kind is absent (wire-facts section 4: parse leniently). */
export function readShape(shape: Shape, value: unknown): Json {
  if (!isObject(value)) return {};
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape)) {
    const found = readMember(member, field(value, name));
    if (found !== undefined) read[name] = found;
  }
  return read;
}

function readMember(member: Member, value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (isList(member)) {
    const [each] = member;
    // An example of the vendor has the one thing itself where a list of things is told (catalogue, ListOpenPlatformConfig).
    const list: unknown = typeof each === 'object' && isObject(value) && Object.keys(readShape(each, value)).length > 0 ? [value] : value;
    return Array.isArray(list) ? list.map((entry: unknown) => readMember(each, entry)).filter((entry) => entry !== undefined) : undefined;
  }
  if (typeof member === 'object') return isObject(value) ? readShape(member, value) : undefined;
  return readKind[member](value);
}

const readKind: Readonly<Record<Kind, (value: unknown) => unknown>> = {
  text: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
  integer: (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return Number.isSafeInteger(number) ? number : undefined;
  },
  number: (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return Number.isFinite(number) ? number : undefined;
  },
  // `String` would throw at an object that brings a "toString" of its own.
  texts: (value) => (Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) : undefined),
  flag: (value) => {
    if (typeof value === 'boolean') return value;
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    if (text === 'true' || text === 'false') return text === 'true';
    return undefined;
  },
};
