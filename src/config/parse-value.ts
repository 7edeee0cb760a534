import { resolve } from 'node:path';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { Given, Input, Kind, ValueOfKind } from './input.ts';
import { readJsonObject } from './json-text.ts';
import { readDuration, readMoment, writeDuration } from './time.ts';

/** The value, or what the text should have been. */
export type Outcome<Value> = { readonly value: Value } | { readonly expected: Text };

interface Facts {
  readonly input: Input;
  readonly workingDirectory: string;
}

type Parser<Value> = (given: Given, facts: Facts) => Outcome<Value>;

const dayMs = 86_400_000;
const truths = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** The flag that a text means; undefined when it means none. */
export const truthOf = (text: string): boolean | undefined => truths.get(text.toLowerCase());

const of = <Value>(value: Value | undefined, expected: Text): Outcome<Value> => (value === undefined ? { expected } : { value });
const split = (text: string, separator: RegExp): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Items of a true list stand as they are; a text is split. */
const itemsOf = ({ text, items }: Given, separator: RegExp | Splitter): Outcome<readonly string[]> => {
  const found = items ?? (separator instanceof RegExp ? split(text, separator) : separator(text));
  return of(found.length > 0 ? found : undefined, said('a list with something in it'));
};

type Splitter = (text: string) => readonly string[];

/** Commas inside braces belong to the pattern: `assets/*.{js,css}`. */
const splitGlobs: Splitter = (text) => {
  let depth = 0;
  const marked = Array.from(text, (letter) => {
    if (letter === '{') depth += 1;
    if (letter === '}') depth = Math.max(0, depth - 1);
    return letter === ',' && depth === 0 ? '\n' : letter;
  });
  return split(marked.join(''), /\n/);
};

const parseInteger: Parser<number> = ({ text }, { input: { min = 0, max = Number.MAX_SAFE_INTEGER } }) => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  const expected =
    max === Number.MAX_SAFE_INTEGER
      ? said('a whole number of at least {min}', { min })
      : said('a whole number from {min} to {max}', { min, max });
  return of(value >= min && value <= max ? value : undefined, expected);
};

const parsePairs: Parser<ValueOfKind['pairs']> = (given) => {
  const expected = said('a version for each platform, such as ios=10.1.60,android=10.1.60');
  const pairs = new Map<string, string>();
  for (const item of given.items ?? split(given.text, /[,\n]/)) {
    const [, platform, version] = /^(ios|android)\s*=\s*(\S+)$/.exec(item) ?? [];
    if (platform === undefined || version === undefined || pairs.has(platform)) return { expected };
    pairs.set(platform, version);
  }
  return of(pairs.size > 0 ? { ios: pairs.get('ios'), android: pairs.get('android') } : undefined, expected);
};

const parseDuration: Parser<number> = ({ text }, { input: { min = 0, max = dayMs } }) => {
  const durationMs = readDuration(text, 's');
  return of(
    durationMs !== undefined && durationMs >= min && durationMs <= max ? durationMs : undefined,
    min > 1
      ? said('a time such as 30s, 15m or 2h, from {min} to {max}', { min: writeDuration(min), max: writeDuration(max) })
      : said('a time such as 30s, 15m or 2h, at most {max}', { max: writeDuration(max) }),
  );
};

const parsers: { readonly [Name in Kind]: Parser<ValueOfKind[Name]> } = {
  text: ({ text }) => ({ value: text }),
  integer: parseInteger,
  flag: ({ text }) => of(truthOf(text), said('true or false')),
  list: (given) => itemsOf(given, /[,\n]/),
  lines: (given) => itemsOf(given, /\n/),
  pairs: parsePairs,
  path: ({ text }, { workingDirectory }) => ({ value: resolve(workingDirectory, text) }),
  paths: (given, { workingDirectory }) => {
    const outcome = itemsOf(given, /[,\n]/);
    return 'value' in outcome ? { value: outcome.value.map((path) => resolve(workingDirectory, path)) } : outcome;
  },
  globs: (given) => itemsOf(given, splitGlobs),
  choice: ({ text }, { input: { choices = [] } }) =>
    of(choices.includes(text) ? text : undefined, said('one of {choices}', { choices: choices.join(', ') })),
  duration: parseDuration,
  moment: ({ text }) => of(readMoment(text), said('a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00')),
  json: ({ text }) => of(readJsonObject(text), said('a JSON object, such as {"key":"value"}')),
  template: ({ text }) => ({ value: text }),
};

/** Reads one value by the kind of its input. */
export const parseValue = (given: Given, facts: Facts): Outcome<ValueOfKind[Kind]> => parsers[facts.input.kind](given, facts);
