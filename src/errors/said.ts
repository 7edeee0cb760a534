import { reasonsInChinese } from './chinese/reasons.ts';
import type { Language } from './language.ts';
import { type FactsOfReason, type ReasonName, reasons } from './reasons.ts';
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

type SaidFacts<Name extends ReasonName> = [FactsOfReason<Name>] extends [never] ? [] : [facts: Sayable<FactsOfReason<Name>>];

type Reason = string | ((facts: object) => string);

/** A reason of the tables, with the facts of this case. */
export function said<Name extends ReasonName>(name: Name, ...given: SaidFacts<Name>): Both {
  const [facts = {}] = given as readonly object[];
  const tell = (reason: Reason, language: Language) => (typeof reason === 'string' ? reason : reason(factsIn(facts, language)));
  return { en: tell(reasons[name] as Reason, 'en'), zh: tell(reasonsInChinese[name] as Reason, 'zh') };
}

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
