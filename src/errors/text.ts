import type { Language } from './language.ts';

/** A text for people in every language, made where its facts are known. The compiler asks for the one that is forgotten. */
export type Both = Readonly<Record<Language, string>>;

/** A text for people; a plain one is a name or a value, which is the same in every language. */
export type Text = string | Both;

/** A name or a value where a text of ours could stand as well: the same in every language. */
export const asIs = (value: string): Both => ({ en: value, zh: value });

export const textIn = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language]);

export const isBoth = (value: unknown): value is Both =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'en,zh' && 'en' in value && typeof value.en === 'string';
