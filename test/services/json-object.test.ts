import { expect, test } from 'vitest';
import { parseJson, readJsonObject } from '../../src/services/json-object.ts';

const abyss = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;

test.each([
  ['{"a":1}', { a: 1 }],
  ['[1]', {}],
  ['1', {}],
  ['{', {}],
  [undefined, {}],
  [`{"a":${abyss}}`, {}],
])('%.20s as an object', (text, object) => {
  expect(readJsonObject(text)).toEqual(object);
});

test('a value that nests without end is no JSON to us', () => {
  expect(parseJson('[[1]]')).toEqual([[1]]);
  expect(() => parseJson(abyss)).toThrow(SyntaxError);
});
