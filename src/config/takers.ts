import { and, inRow, said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { isMode, modeNames, type VerbName, verbNames } from './verbs.ts';

const words = {
  en: { all: 'all', but: (names: string) => `all but ${names}`, comma: ', ' },
  zh: { all: '全部', but: (names: string) => `除 ${names} 外全部`, comma: '、' },
} as const;

/** More exceptions than these would be a riddle. */
const mostExceptions = 4;

/**
 * The verbs that take an input or set an output, in few words: "all" are those that run against the cloud; others follow by
 * name. Ten names in every row of a table would hide the rows that differ.
 */
export function takersInWords(verbs: readonly VerbName[], language: 'en' | 'zh'): string {
  const { all, but, comma } = words[language];
  const inOrder = verbNames.filter((verb) => verbs.includes(verb));
  const missing = modeNames.filter((mode) => !verbs.includes(mode));
  const others = inOrder.filter((verb) => !isMode(verb));
  if (missing.length > mostExceptions) return inOrder.join(comma);
  return [missing.length === 0 ? all : but(missing.join(comma)), ...others].join(comma);
}

/** So many are named in a sentence; a reader who wants all of them asks for help. */
const mostNames = 3;

/** Who takes it instead, for a message: `"release", "promote", "pause" and 5 more do`. */
export function takersInSentence(verbs: readonly VerbName[]): Both {
  const names = verbs.map((verb) => `"${verb}"`);
  if (names.length === 1) return said('{names} does', { names: names.join('') });
  if (names.length <= mostNames) return said('{names} do', { names: inRow(names, and) });
  return said('{names} and {count} more do', { names: names.slice(0, mostNames).join(', '), count: names.length - mostNames });
}
