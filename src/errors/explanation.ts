import { catalogue, type FailureCode } from './catalogue.ts';
import { chinese } from './chinese/failures.ts';
import { type ConsolePage, consolePages, places } from './consoles.ts';
import { fixesThatVary } from './fixes.ts';
import { exitFamilies, meanings, type Sentence } from './meanings.ts';

/** All that is known of a code without a case at hand. */
export interface Explanation {
  readonly code: FailureCode;
  readonly exit: number;
  readonly family: Sentence;
  readonly acts: Sentence;
  readonly transient: boolean;
  readonly cause: Sentence;
  readonly fix: Sentence;
  readonly consolePage?: ConsolePage | undefined;
  /** The RAM actions, `named` for that of the operation in the message; empty where RAM has nothing to do with it. */
  readonly ram: readonly string[] | 'named';
}

/** Every code, in the order of the catalogue. */
export const codes = Object.keys(catalogue) as readonly FailureCode[];

export const isCode = (text: string): text is FailureCode => Object.hasOwn(catalogue, text);

export function explanationOf(code: FailureCode): Explanation {
  const { exit, help, ...entry } = catalogue[code];
  const family = exitFamilies.find(({ exits }) => exits.split(', ').includes(String(exit)));
  const place = places[code];
  return {
    code,
    exit,
    family: family?.family ?? unknown,
    acts: family?.acts ?? unknown,
    transient: 'transient' in entry,
    cause: meanings[code],
    fix: fixesThatVary[code] ?? { en: textOf(help), zh: textOf(chinese[code].help) },
    consolePage: place && consolePages[place.page],
    ram: place?.ram ?? [],
  };
}

const textOf = (help: unknown): string => (typeof help === 'string' ? help : '');

const unknown: Sentence = { en: 'unknown', zh: '未知' };
