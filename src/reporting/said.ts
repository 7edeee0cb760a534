import type { FailureCode } from '../errors/catalogue.ts';
import type { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { type Both, isBoth } from '../errors/text.ts';
import type { Event, Reporter } from './events.ts';

/** A value in one language: every text of two has become a plain one. A failure says itself, in failure-lines.ts. */
export type Said<Value> = string extends keyof Value
  ? Value
  : Value extends Both
    ? string
    : Value extends Failure<FailureCode>
      ? Value
      : Value extends readonly (infer Item)[]
        ? readonly Said<Item>[]
        : Value extends object
          ? { readonly [Field in keyof Value]: Said<Value[Field]> }
          : Value;

/** What a run tells, in one language: all that the looks of this room see. */
export type SaidEvent = Said<Event>;
export type SaidOf<Type extends Event['type']> = Extract<SaidEvent, { readonly type: Type }>;

/** Somebody who hears the run in one language. */
export interface Listener {
  report(event: SaidEvent): void;
  /** As that of a reporter. */
  ignores?(type: Event['type']): boolean;
}

/** The event in one language. What a cloud replied is not ours to say. */
export const sayEvent = (event: Event, language: Language): SaidEvent =>
  event.type === 'operation-answered' ? event : inLanguage<Event>(event, language);

/** Any record of ours in one language. */
export const inLanguage = <Value>(value: Value, language: Language): Said<Value> => say(value, language) as Said<Value>;

/** Tells a listener everything in its language. */
export const telling = (listener: Listener, language: Language): Reporter => ({
  report: (event) => listener.report(sayEvent(event, language)),
  ignores: (type) => listener.ignores?.(type) === true,
});

/** A failure is left as it is. */
function say(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isBoth(value)) return value[language];
  if (Array.isArray(value)) return value.map((item: unknown) => say(item, language));
  if (value instanceof Error) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, say(field, language)]));
}
