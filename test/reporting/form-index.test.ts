import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormIndex } from '../../src/reporting/form-index.ts';

const indexOf = (...forms: readonly string[]) => {
  const index = createFormIndex();
  forms.forEach(index.add);
  return index;
};

test('finds every place of every form, in the order in which they begin, also where they overlap', () => {
  expect(indexOf('abcd', 'cdefg', 'abcdef').placesIn('x abcdefg abcd')).toEqual([
    [2, 6],
    [2, 8],
    [4, 9],
    [10, 14],
  ]);
});

test.each(['', 'abc', 'abce'])('finds nothing in %j', (text) => {
  expect(indexOf('abcd').placesIn(text)).toEqual([]);
});

test('a form that was added twice stays until it was removed twice, and takes no other one along', () => {
  const index = indexOf('abcd', 'abcd', 'abcde');
  index.remove('abcd');
  expect(index.placesIn('abcd')).toEqual([[0, 4]]);
  index.remove('abcd');
  index.remove('abcd');
  index.remove('never added');
  expect([index.placesIn('abcd'), index.placesIn('abcde'), index.size]).toEqual([[], [[0, 5]], 1]);
});

test('finds what a plain search finds', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 });
  const forms = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 7 }));
  fc.assert(
    fc.property(forms, letters, (given, text) => {
      const starts = [...Array(text.length).keys()];
      const plain = starts.flatMap((at) => given.filter((form) => text.startsWith(form, at)).map((form) => `${at}-${at + form.length}`));
      const found = indexOf(...given).placesIn(text);
      expect(new Set(found.map(([start, end]) => `${start}-${end}`))).toEqual(new Set(plain));
      expect(found.map(([start]) => start)).toEqual(found.map(([start]) => start).sort((a, b) => a - b));
    }),
  );
});
