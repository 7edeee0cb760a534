import { commonReasons } from './common-reasons.ts';

/** Every reason that a message may give, in English: the part of a message that differs from case to case, and is ours to say. */
export const reasons = {
  ...commonReasons,
} as const;

type Reasons = typeof reasons;
export type ReasonName = keyof Reasons;

/** What a reason is told with; never when it is always the same. */
export type FactsOfReason<Name extends ReasonName> = Reasons[Name] extends (facts: infer Facts) => string ? Facts : never;

/** A reason of the same facts, in another language: it may need fewer of them, never others. */
type Retold<Reason> = Reason extends (facts: infer Facts) => string ? string | ((facts: Facts) => string) : string;

/** The reasons of a table in another language. The compiler asks for the one that is forgotten. */
export type RetoldReasons<Table> = { readonly [Name in keyof Table]: Retold<Table[Name]> };
