import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalForm, encodeForm, flatten, percentEncode } from '../../src/transport/form.ts';

test.each([
  { text: 'AZaz09-_.~', encoded: 'AZaz09-_.~' },
  { text: ' ', encoded: '%20' },
  { text: '*', encoded: '%2A' },
  { text: '+', encoded: '%2B' },
  { text: "!'()", encoded: '%21%27%28%29' },
  { text: '测', encoded: '%E6%B5%8B' },
  { text: '😀', encoded: '%F0%9F%98%80' },
  { text: '', encoded: '' },
])('"$text" travels as "$encoded"', ({ text, encoded }) => {
  expect(percentEncode(text)).toBe(encoded);
});

test('whatever is encoded uses the unreserved characters only, and decodes to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
      expect(decodeURIComponent(percentEncode(text))).toBe(text);
    }),
  );
});

test.each([
  { name: 'scalars become text', given: { a: 1, b: true, c: 'x' }, flat: { a: '1', b: 'true', c: 'x' } },
  { name: 'an empty text stays: it means "remove"', given: { Desc: '' }, flat: { Desc: '' } },
  { name: 'absent values are dropped', given: { a: undefined, b: null, c: 0, d: false }, flat: { c: '0', d: 'false' } },
  { name: 'lists count from 1', given: { Key: ['x', 'y'] }, flat: { 'Key.1': 'x', 'Key.2': 'y' } },
  {
    name: 'lists of objects and nested lists',
    given: { Tag: [{ Key: 'a' }, { Key: 'b', Values: ['x', 'y'] }] },
    flat: { 'Tag.1.Key': 'a', 'Tag.2.Key': 'b', 'Tag.2.Values.1': 'x', 'Tag.2.Values.2': 'y' },
  },
])('$name', ({ given, flat }) => {
  expect(flatten(given)).toEqual(flat);
});

test('the form keeps the order given, and the canonical form sorts by code unit', () => {
  const parameters = { b: '2', 'F.2': 'y', 'F.10': 'x', B: '', a: '&=' };
  expect(encodeForm(parameters)).toBe('b=2&F.2=y&F.10=x&B=&a=%26%3D');
  expect(canonicalForm(parameters)).toBe('B=&F.10=x&F.2=y&a=%26%3D&b=2');
});

test('half a character is no reason to fail: a text that was cut in the middle of one ends with the sign for an unknown one', () => {
  expect(percentEncode('a\ud83d')).toBe('a%EF%BF%BD');
  expect(percentEncode('\udc00b')).toBe('%EF%BF%BDb');
  expect(percentEncode('\ud83d\ude00')).toBe('%F0%9F%98%80');
});
