import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../src/workflows/expected-subset.ts';

describe('a result holds what is expected', () => {
  test.each<{ expected: unknown; found: unknown }>([
    { expected: 'ok', found: 'ok' },
    { expected: null, found: null },
    { expected: {}, found: { any: 1 } },
    { expected: { code: 0 }, found: { code: 0, data: [1] } },
    { expected: { data: [{ id: 1 }] }, found: { data: [{ id: 1, name: 'tom' }], more: true } },
    { expected: { deep: { er: undefined } }, found: { deep: { er: undefined } } },
  ])('$expected in $found', ({ expected, found }) => {
    expect(firstDifference(expected, found)).toBeUndefined();
  });
});

describe('the first difference names its place', () => {
  test.each<{ expected: unknown; found: unknown; words: string }>([
    { expected: 'ok', found: 'no', words: 'the result is "no" instead of "ok"' },
    { expected: 1, found: '1', words: 'the result is "1" instead of 1' },
    { expected: { code: 0 }, found: { code: 1 }, words: 'the result.code is 1 instead of 0' },
    { expected: { code: 0 }, found: {}, words: 'the result.code is missing' },
    { expected: { code: 0 }, found: null, words: 'the result is null instead of {"code":0}' },
    { expected: { a: 1 }, found: [1], words: 'the result is [1] instead of {"a":1}' },
    { expected: [1], found: { 0: 1 }, words: 'the result is {"0":1} instead of [1]' },
    { expected: [1, 2], found: [1, 2, 3], words: 'the result has 3 entries instead of 2' },
    { expected: { list: [{ id: 1 }] }, found: { list: [{ id: 2 }] }, words: 'the result.list[0].id is 2 instead of 1' },
    { expected: { a: 1 }, found: undefined, words: 'the result is nothing instead of {"a":1}' },
    { expected: { toString: 1 }, found: {}, words: 'the result.toString is missing' },
  ])('$words', ({ expected, found, words }) => {
    expect(firstDifference(expected, found)?.en).toBe(words);
  });

  test('and cuts a long value', () => {
    expect(firstDifference('a', 'x'.repeat(5000))?.zh.length).toBeLessThan(200);
  });
});
