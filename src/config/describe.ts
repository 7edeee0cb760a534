import type { Kind } from './input.ts';
import { fallbackOf, type InputName, inputOf } from './inputs.ts';
import { modeNames, type VerbName } from './verbs.ts';

/** Languages of the documents. */
export type Language = 'en' | 'zh';

const words = {
  en: { oneOf: 'One of', fallback: 'Default:', instead: 'On the command line, set the variable', stop: '.' },
  zh: { oneOf: '可选值：', fallback: '默认值：', instead: '命令行中请改用环境变量', stop: '。' },
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
};

/** What stands for the value of an input in usage texts; empty for a switch. */
export function placeholderOf(name: InputName): string {
  const { kind, choices, placeholder } = inputOf(name);
  return placeholder ?? choices?.join('|') ?? placeholders[kind];
}

/** The sentence of an input. */
export const aboutOf = (name: InputName, language: Language): string => (language === 'en' ? inputOf(name).about : inputOf(name).zh);

/** The default, with those of single verbs behind it: `2m (deploy: 10m)`. */
export function fallbackInWords(name: InputName, quote: (text: string) => string = (text) => text): string | undefined {
  const { fallback, fallbacks = {} } = inputOf(name);
  if (fallback === undefined) return undefined;
  const own = Object.entries(fallbacks).map(([verb, text]) => ` (${verb}: ${quote(text)})`);
  return `${quote(fallback)}${own.join('')}`;
}

/** The sentence of an input, with the values it may have and its default: that of one verb, or of all. */
export function describe(name: InputName, language: Language, verb?: VerbName): string {
  const { choices, secret } = inputOf(name);
  const { oneOf, fallback: fallbackWord, stop, instead } = words[language];
  const gap = language === 'en' ? ' ' : '';
  const fallback = verb === undefined ? fallbackInWords(name) : fallbackOf(name, verb);
  return [
    aboutOf(name, language),
    ...(choices === undefined || choices.length < 2 ? [] : [`${oneOf}${gap}${choices.join(language === 'en' ? ', ' : '、')}${stop}`]),
    ...(fallback === undefined ? [] : [`${fallbackWord}${gap}${fallback}${stop}`]),
    ...(secret === undefined ? [] : [`${instead} ${secret.variable}${stop}`]),
  ].join(gap);
}

/** Which modes of the Action something is for, when not for all: ` Mode deploy.` */
export function modesInWords(verbs: readonly VerbName[]): string {
  const own = modeNames.filter((mode) => verbs.includes(mode));
  return own.length === modeNames.length ? '' : ` Mode ${own.join(', ')} only.`;
}
