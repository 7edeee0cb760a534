import { expect, test } from 'vitest';
import { readJson, readJsonObject } from '../../src/config/json-text.ts';
import { templateFault } from '../../src/config/message-template.ts';
import { textIn } from '../../src/errors/text.ts';

const abyss = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;

test.each([
  { text: '{"a":1}', json: { a: 1 }, object: { a: 1 } },
  { text: ' [1] ', json: [1], object: undefined },
  { text: '"a"', json: undefined, object: undefined },
  { text: 'null', json: undefined, object: undefined },
  { text: '{"a":', json: undefined, object: undefined },
  { text: `{"a":${abyss}}`, json: undefined, object: undefined },
])('$text', ({ text, json, object }) => {
  expect(readJson(text)).toEqual(json);
  expect(readJsonObject(text)).toEqual(object);
});

test('a template that nests without end is refused as JSON that is not sound', () => {
  expect(textIn(templateFault(abyss) ?? '', 'en')).toBe('sound JSON, as it begins like some');
});
