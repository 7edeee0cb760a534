import { randomBytes } from 'node:crypto';
import { GatewayError } from '../refusal.ts';
import type { Document, Json } from './db-state.ts';

/** What is wrong with a command, as the gateway says it (wire-facts section 4). */
export const invalidBody = (reason: string): GatewayError =>
  new GatewayError(400, 'InvalidBody', `The specified parameter "Body" is not valid: ${reason}.`);

/** Mongo nests no deeper. */
const deepest = 100;

/** A value that was JSON, with its extended forms (`$oid`, `$date`, `$numberLong` …) as the plain values they stand for. */
export function plainJson(value: unknown, depth = 0): Json {
  if (depth > deepest) throw invalidBody(`it nests deeper than ${deepest} levels`);
  if (Array.isArray(value)) return value.map((member: unknown) => plainJson(member, depth + 1));
  if (typeof value === 'object' && value !== null) return plainObject(Object.entries(value), depth);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function plainObject(entries: readonly (readonly [string, unknown])[], depth: number): Json {
  const [first, ...more] = entries;
  const extended = first && more.length === 0 ? extendedValue(first[0], first[1]) : undefined;
  if (extended !== undefined) return extended;
  const hostile = entries.find(([name]) => name === '__proto__' || name.includes('\0'));
  if (hostile) throw invalidBody(`${JSON.stringify(hostile[0])} cannot be the name of a field`);
  return Object.fromEntries(entries.map(([name, value]) => [name, plainJson(value, depth + 1)]));
}

/** One member of MongoDB's Extended JSON, in the forms that mongoexport writes. */
function extendedValue(name: string, value: unknown): Json | undefined {
  if (name === '$oid' && typeof value === 'string') return value;
  if (name === '$date') return dateText(value);
  const isNumber = ['$numberInt', '$numberLong', '$numberDouble', '$numberDecimal'].includes(name);
  return isNumber && typeof value === 'string' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

function dateText(value: unknown): string | undefined {
  const given = typeof value === 'object' && value !== null ? plainJson(value) : value;
  const date = new Date(typeof given === 'string' || typeof given === 'number' ? given : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** The ids that the service makes and takes (H:435921). */
export const isObjectId = (value: unknown): value is string => typeof value === 'string' && /^[0-9A-Za-z]{24}$/.test(value);

/** A fresh id as MongoDB makes them: the seconds of now, then what nobody else has. */
export const objectId = (nowMs: number): string =>
  Math.floor(nowMs / 1000)
    .toString(16)
    .padStart(8, '0') + randomBytes(8).toString('hex');

/** Whether a text is a date to the service (H:435921), which writes and compares it as this very text. */
export const isDateText = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);

/** A value of the language as the documents hold it: dates as texts, without what JSON has not. */
export const settled = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

/** A text such as `/^ab/i` is how the vendor's SDK sends a regular expression (`mpserverless-sdk`, codec of the database). */
const patternForm = /^\/(.+)\/([imu]*)g?([imu]*)$/s;

/** A filter as the language takes it, regular expressions made of their texts. */
export function filterOf(value: Json): unknown {
  if (typeof value === 'string') return patternOf(value);
  if (Array.isArray(value)) return value.map((member: Json) => filterOf(member));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filterOf(member)]));
}

function patternOf(text: string): string | RegExp {
  const parts = patternForm.exec(text);
  return parts ? new RegExp(parts[1] ?? '', `${parts[2]}${parts[3]}`) : text;
}

/** The value at a dotted path, or undefined. */
export function valueAt(document: Document, path: string): Json | undefined {
  let value: Json | undefined = document;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, Json>>)[name];
  }
  return value;
}

/** A JSON object, and no list. */
export const isJsonObject = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts a value at a path of names, with the documents on the way. */
export function putAt(parts: Record<string, Json>, [name = '', ...inner]: readonly string[], value: Json): void {
  if (inner.length === 0) {
    parts[name] = value;
    return;
  }
  const there = parts[name];
  const nested = isJsonObject(there) ? { ...there } : {};
  putAt(nested, inner, value);
  parts[name] = nested;
}
