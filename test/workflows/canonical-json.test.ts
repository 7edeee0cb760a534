import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/workflows/canonical-json.ts';

test('is JSON with sorted names, without spaces and without what is undefined', () => {
  const value = { b: [1, undefined, { d: 'x', c: null }], a: undefined, ä: '"\n', B: new Date(0), z: true };
  expect(canonicalJson(value)).toBe('{"B":"1970-01-01T00:00:00.000Z","b":[1,null,{"c":null,"d":"x"}],"z":true,"ä":"\\"\\n"}');
  expect(canonicalJson(undefined)).toBe('null');
});

test('reads back as the same content, and is the same text in whatever order the names came', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
      const text = canonicalJson(content);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(content)));
      expect(canonicalJson(Object.fromEntries(Object.entries(content).reverse()))).toBe(text);
    }),
  );
});
