import { type Reason, reasonsInChinese } from './chinese/reasons.ts';
import type { Language } from './language.ts';
import { type Both, isBoth, type Text, textIn } from './text.ts';

/**
 * Facts in which every text, and every text of a list, may be one of ours, in both languages. What comes from outside (the words of the
 * cloud, of the system, of a file) is a plain string: it is quoted as it is.
 */
export type Sayable<Facts> = { readonly [Name in keyof Facts]: SayableFact<Facts[Name]> };

type SayableFact<Fact> = string extends Fact
  ? Fact | Text
  : Fact extends readonly (infer Each)[]
    ? string extends Each
      ? readonly Text[]
      : Fact
    : Fact;

/** The places of a reason that are to be filled: `it has no {name}` has the place `name`. Braces of JSON and of variables are no places. */
type PlacesIn<Pattern extends string> = Pattern extends `${infer Before}{${infer Name}}${infer Rest}`
  ? (Before extends `${string}$` ? never : Name extends `${string}${'"' | ' ' | '{'}${string}` ? never : Name) | PlacesIn<Rest>
  : never;

type Filling<Pattern extends string> = [PlacesIn<Pattern>] extends [never]
  ? []
  : [facts: { readonly [Place in PlacesIn<Pattern>]: Text | number }];

/** A reason of the tables with the facts of this case. What has no Chinese in the tables does not compile. */
export function said<Pattern extends Reason>(pattern: Pattern, ...filling: Filling<Pattern>): Both {
  const [facts = {}] = filling as readonly Readonly<Record<string, Text | number>>[];
  return { en: fill(pattern, facts, 'en'), zh: fill(reasonsInChinese[pattern], facts, 'zh') };
}

function fill(pattern: string, facts: Readonly<Record<string, Text | number>>, language: Language): string {
  return pattern.replaceAll(/(?<!\$)\{(\w+)\}/g, (place, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return place;
    return typeof fact === 'number' ? String(fact) : textIn(fact, language);
  });
}

/** Texts in a row, with what stands between two of them. */
export const inRow = (texts: readonly Text[], between: Both): Both => ({
  en: texts.map((text) => textIn(text, 'en')).join(between.en),
  zh: texts.map((text) => textIn(text, 'zh')).join(between.zh),
});

/** Between things that are all meant. */
export const and: Both = { en: ' and ', zh: '、' };

/** Between things of which one is meant. */
export const or: Both = { en: ' or ', zh: '或' };

/** The same facts, with all that is ours said in one language. */
export function factsIn(facts: object, language: Language): object {
  if (!Object.values(facts).some(isOurs)) return facts;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, valueIn(value, language)]));
}

const isOurs = (value: unknown): boolean => isBoth(value) || (Array.isArray(value) && value.some(isBoth));

function valueIn(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => (isBoth(each) ? textIn(each, language) : each));
  return isBoth(value) ? textIn(value, language) : value;
}
