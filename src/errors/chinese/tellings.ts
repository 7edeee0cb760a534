import type { FactsOf, FailureCode } from '../catalogue.ts';

/** How a language tells one code: what was wrong, and what to do. */
interface Telling<Facts> {
  readonly message: (facts: Facts) => string;
  readonly help: string | ((facts: Facts) => string);
}

/** How some codes are told in another language. The compiler asks for the one that is forgotten. */
export type Tellings<Codes extends FailureCode> = { readonly [Code in Codes]: Telling<FactsOf<Code>> };
