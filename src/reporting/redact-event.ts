import { Failure } from '../errors/failure.ts';
import type { Event } from './events.ts';

/** How a text loses its secrets, and a list of texts that may be the lines of one. */
export interface Hide {
  readonly text: (text: string) => string;
  readonly lines: (lines: readonly string[]) => readonly string[];
}

type Copy = (value: unknown) => unknown;

/** Fields whose words are ours, of a closed list: a secret that happens to be such a word must not make an event unreadable. */
const ownWords: ReadonlySet<string> = new Set(['type', 'step', 'state', 'code', 'verb', 'status']);

/** The same inside of an event, by the field that holds such a record, or several. Elsewhere a `name` is anybody's. */
const ownWordsWithin: Readonly<Record<string, ReadonlySet<string>>> = {
  result: new Set(['verb', 'status']),
  rows: new Set(['section', 'change']),
  sections: new Set(['name']),
  apps: new Set(['status', 'errorCode']),
};

/** The event with every text in it treated, however deep. The original is left alone: the workflow may go on using it. */
export function redactEvent(event: Event, hide: Hide): Event {
  const copy = createCopy(hide);
  const copyRecord = (record: object, own: ReadonlySet<string>): object =>
    mapFields(record, (name, value) => (own.has(name) ? value : copy(value)));
  const copyField = (name: string, value: unknown): unknown => {
    const own = ownWordsWithin[name];
    if (ownWords.has(name)) return value;
    if (own === undefined) return copy(value);
    return Array.isArray(value) ? value.map((record: object) => copyRecord(record, own)) : copyRecord(value as object, own);
  };
  return mapFields(event, copyField) as Event;
}

/** Any plain value with every text in it treated. */
export const redactValue = <Value>(value: Value, hide: Hide): Value => createCopy(hide)(value) as Value;

const isLines = (value: object): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

const mapFields = (record: object, map: (name: string, value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));

/** Copies plain values and errors. Anything else (a socket in the cause of an error) could hold whatever it likes: it is only named. */
function createCopy(hide: Hide): Copy {
  const copies = new Map<object, unknown>();
  const copy: Copy = (value) => {
    if (typeof value === 'string') return hide.text(value);
    if (typeof value !== 'object' || value === null) return value;
    // A cause may lead back to an error that is being copied.
    if (!copies.has(value)) copyObject(value);
    return copies.get(value);
  };
  const copyObject = (value: object): void => {
    if (value instanceof Error) copyError(value);
    else if (isLines(value)) copies.set(value, hide.lines(value));
    else if (Array.isArray(value)) fill(value, [], value.entries());
    else if (isPlain(value)) fill(value, {}, Object.entries(value));
    else copies.set(value, Object.prototype.toString.call(value));
  };
  const fill = (original: object, twin: object, fields: Iterable<readonly [string | number, unknown]>): void => {
    copies.set(original, twin);
    for (const [name, value] of fields) define(twin, name, copy(value));
  };
  const copyError = (error: Error): void => {
    const twin = Object.create(Object.getPrototypeOf(error) as object) as object;
    copies.set(error, twin);
    for (const name of errorFields.filter((field) => Object.hasOwn(error, field))) {
      const value: unknown = Reflect.get(error, name);
      const isOurCode = name === 'code' && error instanceof Failure;
      define(twin, name, isOurCode ? value : copy(value), Object.prototype.propertyIsEnumerable.call(error, name));
    }
  };
  return copy;
}

/** Defined, not assigned: a field called `__proto__` is a field. */
const define = (twin: object, name: string | number, value: unknown, enumerable = true): object =>
  Object.defineProperty(twin, name, { value, enumerable, writable: true, configurable: true });

/** What an error is known by, ours and others'. Libraries hang requests and sockets on theirs; those stay behind. */
const errorFields = [
  'name',
  'message',
  'stack',
  'code',
  'cause',
  'errors',
  'help',
  'told',
  'advice',
  'facts',
  'exit',
  'transient',
  'problems',
] as const;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
