import { describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../src/errors/catalogue.ts';
import { codes } from '../../../src/errors/explanation.ts';
import { Failure } from '../../../src/errors/failure.ts';
import { sampleFacts, valuesIn } from '../sample-facts.ts';

const failureOf = (code: FailureCode): Failure => new Failure(code, sampleFacts(code));

/** Words that no name, flag or file is made of, but every English sentence is. */
const english = /\b(?:the|is|are|was|of|and|not|has|have|with|it|be|or|for|this|that|cannot|there|an?)\b/i;
/** Which page of the site is missing is of a closed list, and so has a name in Chinese. */
const pageOfList = 'error';
const without = (text: string, values: readonly string[]): string => values.reduce((rest, value) => rest.replaceAll(value, ''), text);

describe.each(codes)('%s in Chinese', (code) => {
  const failure = failureOf(code);
  const values = valuesIn(sampleFacts(code));

  test('is a sentence of Chinese, in which only names are English', () => {
    for (const text of [failure.told.zh, failure.advice.zh]) expect(without(text, values)).not.toMatch(english);
    expect(without(failure.told.zh, values)).toMatch(code === 'CONFIG_INVALID' ? /：/ : /\p{Script=Han}/u);
    expect(failure.advice.zh).not.toMatch(/^\s*$/);
  });

  test('tells every fact that the English message tells', () => {
    const told = values.filter((value) => value.length > 1 && value !== pageOfList && failure.message.includes(value));
    expect(told.filter((value) => !failure.told.zh.includes(value))).toEqual([]);
    const advised = values.filter((value) => value.length > 2 && failure.help.includes(value));
    expect(advised.filter((value) => !failure.advice.zh.includes(value))).toEqual([]);
  });

  test('does not mix the punctuation of the two languages', () => {
    const text = `${failure.told.zh}\n${failure.advice.zh}`;
    expect(text).not.toMatch(/\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u);
    expect(text).not.toMatch(/。。|：。|；。|undefined|NaN/);
  });
});

test('every code is told in both languages', () => {
  expect(
    codes.map((code) => `${code}\n  ${failureOf(code).message}\n  ${failureOf(code).told.zh}\n  ${failureOf(code).advice.zh}`).join('\n'),
  ).toMatchSnapshot();
});
