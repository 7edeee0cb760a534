import { Failure } from '../errors/failure.ts';
import { type Language, languages } from '../errors/language.ts';
import { said } from '../errors/said.ts';
import { showValue } from './show-value.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** What POSIX reads the language of messages from: the first one that is set decides. */
const localeVariables = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language to speak: the one that was asked for, else that of the locale. What nobody knows is no reason not to speak. */
export function languageOf(asked: string | undefined, variables: Variables): Language {
  const wish = asked?.trim() || variables['MINISHIP_LANG']?.trim();
  if (isLanguage(wish)) return wish;
  const locale = localeVariables.map((name) => variables[name]).find((text) => text !== undefined && text !== '');
  return locale?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

/** A language that we do not speak, for the verbs that read no other input. */
export function unknownLanguage(asked: string | undefined, variables: Variables): readonly Failure[] {
  const [value, where] = asked === undefined ? [variables['MINISHIP_LANG']?.trim() ?? '', 'MINISHIP_LANG'] : [asked, 'flag'];
  if (value === '' || isLanguage(value)) return [];
  return [
    new Failure('INPUT_INVALID', {
      name: 'lang',
      value: showValue(value),
      where,
      expected: said('one of {choices}', { choices: languages.join(', ') }),
    }),
  ];
}
