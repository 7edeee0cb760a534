import { Failure } from '../errors/failure.ts';
import type { Event } from './events.ts';

type HideText = (text: string) => string;
type Copy = (value: unknown) => unknown;

/** Fields whose words are ours, of a closed list: a secret that happens to be such a word must not make an event unreadable. */
const ownWords = new Set(['type', 'step', 'state', 'code', 'verb', 'status', 'section', 'change']);

/** The event with every text in it treated, however deep. The original is left alone: the workflow may go on using it. */
export function redactEvent(event: Event, hideText: HideText): Event {
  const copy = createCopy(hideText);
  const copyOurs = (record: object): object =>
    mapFields(record, (name, value) => {
      if (ownWords.has(name)) return value;
      if (name === 'result') return copyOurs(value as object);
      return name === 'rows' ? (value as readonly object[]).map(copyOurs) : copy(value);
    });
  return copyOurs(event) as Event;
}

const mapFields = (record: object, map: (name: string, value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));

/** Copies plain values and errors. Anything else (a socket in the cause of an error) could hold whatever it likes: it is only named. */
function createCopy(hideText: HideText): Copy {
  const copies = new Map<object, unknown>();
  const copy: Copy = (value) => {
    if (typeof value === 'string') return hideText(value);
    if (typeof value !== 'object' || value === null) return value;
    // A cause may lead back to an error that is being copied.
    if (!copies.has(value)) copyObject(value);
    return copies.get(value);
  };
  const copyObject = (value: object): void => {
    if (value instanceof Error) copyError(value);
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
const errorFields = ['name', 'message', 'stack', 'code', 'cause', 'errors', 'help', 'facts', 'exit', 'transient', 'problems'] as const;

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
