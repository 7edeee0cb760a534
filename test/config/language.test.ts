import { expect, test } from 'vitest';
import { languageOf, unknownLanguage } from '../../src/config/language.ts';

test.each([
  [undefined, {}, 'en'],
  ['zh', {}, 'zh'],
  ['en', { LANG: 'zh_CN.UTF-8' }, 'en'],
  ['en', { MINISHIP_LANG: 'zh' }, 'en'],
  [undefined, { MINISHIP_LANG: 'zh' }, 'zh'],
  [undefined, { MINISHIP_LANG: 'en', LANG: 'zh_CN.UTF-8' }, 'en'],
  [undefined, { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [undefined, { LANG: 'zh_TW' }, 'zh'],
  [undefined, { LC_MESSAGES: 'zh_CN', LANG: 'en_US.UTF-8' }, 'zh'],
  [undefined, { LC_ALL: 'C.UTF-8', LC_MESSAGES: 'zh_CN', LANG: 'zh_CN' }, 'en'],
  [undefined, { LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
  [undefined, { LANG: 'de_DE.UTF-8' }, 'en'],
  ['fr', { LANG: 'zh_CN.UTF-8' }, 'zh'],
] as const)('asked for %s with %j the language is %s', (asked, variables, language) => {
  expect(languageOf(asked, variables)).toBe(language);
});

test('a language that we do not speak is refused, in both languages and with where it was given', () => {
  expect(unknownLanguage(undefined, {})).toEqual([]);
  expect(unknownLanguage('zh', {})).toEqual([]);
  const [failure] = unknownLanguage('fr', {});
  expect(failure?.message).toBe('"lang" is "fr" (flag), but must be one of en, zh.');
  expect(failure?.told.zh).toContain('以下之一：en, zh');
  expect(unknownLanguage(undefined, { MINISHIP_LANG: 'de' })[0]?.message).toContain('"de" (MINISHIP_LANG)');
});
