import type { Operation } from './operation.ts';

/** Where the vendor describes an operation, by the source keys of the facts page; `SDK` is in no document. */
export type Page = 'S1' | 'S2' | 'S4' | 'SDK';

/** What is known of an operation beside what its calls are checked by. */
export interface Note {
  /** What it does, in one sentence. */
  readonly about: string;
  readonly page: Page;
  /** Limits and forms that no rule of the row holds, by parameter. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** What a parameter is here, where the words for its name, which other operations have as well, do not fit. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What values of the answer mean, by the path of the field. */
  readonly reply?: Readonly<Record<string, string>>;
  /** Where the vendor's page, its SDK and what was observed disagree. */
  readonly differs?: readonly string[];
  /** Refusals that are documented. */
  readonly errors?: readonly string[];
}

/** A note for each operation of a table, and none besides. */
export type Notes<Table extends Readonly<Record<string, Operation>>> = { readonly [Name in keyof Table]: Note };
