import { expect, test } from 'vitest';
import { errorsPage } from '../../src/config/errors-page.ts';
import { catalogue } from '../../src/errors/catalogue.ts';
import { places } from '../../src/errors/consoles.ts';
import { codes, explanationOf, isCode } from '../../src/errors/explanation.ts';
import { fixesThatVary } from '../../src/errors/fixes.ts';
import { operations } from '../../src/wire/catalogue.ts';

test.each(codes)('%s says its cause and what to do in both languages', (code) => {
  const { cause, fix, family } = explanationOf(code);
  for (const text of [cause.en, fix.en, family.en]) expect(text).toMatch(/^[ -~‘’“”]+$/);
  for (const text of [cause.zh, fix.zh]) expect(text).toMatch(/\p{Script=Han}.*。$/u);
  expect(family.en).not.toBe('unknown');
});

test('advice is written down for the codes alone whose own depends on the case', () => {
  const varying = codes.filter((code) => typeof catalogue[code].help === 'function');
  expect(Object.keys(fixesThatVary).sort()).toEqual([...varying].sort());
});

test('every RAM action is one of an operation that we can call', () => {
  const named = Object.values(places).flatMap(({ ram }) => (ram === 'named' ? [] : ram));
  expect(named.length).toBeGreaterThan(10);
  for (const action of named.filter((each) => each !== 'sts:AssumeRole')) expect(operations).toHaveProperty([action.split(':')[1] ?? '']);
});

test.each(['en', 'zh'] as const)('the page in %s has every code once, under its exit code', (language) => {
  const page = errorsPage(language);
  const headings = [...page.matchAll(/^### (\w+)$/gm)].map(([, code = '']) => code);
  expect(headings.filter(isCode).sort()).toEqual([...codes].sort());
  expect(page.indexOf('### VERSION_EXISTS')).toBeLessThan(page.indexOf('### CLOUD_THROTTLED'));
});
