import type { Language } from '../errors/language.ts';
import type { Input, Kind } from './input.ts';
import { fallbackOf, type InputName, inputOf } from './inputs.ts';
import { takersInWords } from './takers.ts';
import { modeNames, type VerbName } from './verbs.ts';

const words = {
  en: {
    oneOf: 'One of',
    fallback: 'Default:',
    instead: 'On the command line, set the variable',
    stop: '.',
    gap: ' ',
    comma: ', ',
    withVerbs: (verbs: string) => `With ${verbs}: `,
  },
  zh: {
    oneOf: '可选值：',
    fallback: '默认值：',
    instead: '命令行中请改用环境变量',
    stop: '。',
    gap: '',
    comma: '、',
    withVerbs: (verbs: string) => `用于 ${verbs} 时，`,
  },
} as const;

const placeholders: { readonly [Name in Kind]: string } = {
  text: 'TEXT',
  integer: 'N',
  flag: '',
  list: 'A,B',
  lines: 'TEXT',
  pairs: 'ios=V,android=V',
  path: 'PATH',
  paths: 'PATHS',
  globs: 'PATTERNS',
  choice: '',
  duration: 'TIME',
  moment: 'TIME',
  json: 'JSON',
  template: 'TEXT',
};

/** What stands for the value of an input in usage texts; empty for a switch. */
export function placeholderOf(name: InputName): string {
  const { kind, choices, placeholder } = inputOf(name);
  return placeholder ?? choices?.join('|') ?? placeholders[kind];
}

/** The sentence of an input: to one verb, or to all that take it. */
export function aboutOf(name: InputName, language: Language, verb?: VerbName): string {
  const { abouts = {}, ...common } = inputOf(name);
  if (verb !== undefined) return aboutIn(abouts[verb] ?? common, language);
  return [aboutIn(common, language), ...ownSentences(abouts, language)].join(words[language].gap);
}

/** A sentence that is there in both languages. */
export const aboutIn = ({ about, zh }: { readonly about: string; readonly zh: string }, language: Language): string =>
  language === 'en' ? about : zh;

/** What single verbs make of an input; those that make the same of it stand together. */
function ownSentences(abouts: NonNullable<Input['abouts']>, language: Language): readonly string[] {
  const { comma, withVerbs } = words[language];
  const verbsBySentence = new Map<string, string[]>();
  for (const [verb, own] of Object.entries(abouts)) {
    const sentence = aboutIn(own, language);
    verbsBySentence.set(sentence, [...(verbsBySentence.get(sentence) ?? []), verb]);
  }
  return [...verbsBySentence].map(([sentence, verbs]) => `${withVerbs(verbs.join(comma))}${sentence}`);
}

/** The default, with those of single verbs behind it: `2m (deploy: 10m)`. */
export function fallbackInWords(name: InputName, quote: (text: string) => string = (text) => text): string | undefined {
  const { fallback, fallbacks = {} } = inputOf(name);
  if (fallback === undefined) return undefined;
  const own = Object.entries(fallbacks).map(([verb, text]) => ` (${verb}: ${quote(text)})`);
  return `${quote(fallback)}${own.join('')}`;
}

/** The sentence of an input, with the values it may have and its default: those of one verb, or of all. */
export function describe(name: InputName, language: Language, verb?: VerbName): string {
  const { choices, secret } = inputOf(name);
  const { oneOf, fallback: fallbackWord, stop, instead, gap, comma } = words[language];
  const fallback = verb === undefined ? fallbackInWords(name) : fallbackOf(name, verb);
  return [
    aboutOf(name, language, verb),
    ...(choices === undefined || choices.length < 2 ? [] : [`${oneOf}${gap}${choices.join(comma)}${stop}`]),
    ...(fallback === undefined ? [] : [`${fallbackWord}${gap}${fallback}${stop}`]),
    ...(secret === undefined ? [] : [`${instead} ${secret.variable}${stop}`]),
  ].join(gap);
}

/** Which modes of the Action something is for, when not for all: ` Mode deploy only.`, ` All modes but deploy.` */
export function modesInWords(verbs: readonly VerbName[]): string {
  const own = modeNames.filter((mode) => verbs.includes(mode));
  if (own.length === modeNames.length) return '';
  if (own.length === 1) return ` Mode ${own[0]} only.`;
  const words = takersInWords(own, 'en');
  return words.startsWith('all') ? ` Modes: ${words}.` : ` Modes ${words} only.`;
}
