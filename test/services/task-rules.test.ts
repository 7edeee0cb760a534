import { expect, test } from 'vitest';
import { readRules, writeRules } from '../../src/services/task-rules.ts';

const tree = (...subRules: object[]) => JSON.stringify({ operator: 'and', subRules, defaultResult: false });

test.each([
  {
    words: { element: 'city', operation: 'include', values: ['Shanghai', 'Beijing'] },
    sent: { ruleElement: 'city', operation: 1, value: 'Shanghai,Beijing' },
    answered: { operator: 'contains', left: ['Shanghai', 'Beijing'], right: 'city', defaultResult: false },
  },
  {
    words: { element: 'mobileModel', operation: 'exclude', values: ['REDMI NOTE 3'] },
    sent: { ruleElement: 'mobileModel', operation: 2, value: 'REDMI NOTE 3' },
    answered: { operator: 'excludes', left: ['REDMI NOTE 3'], right: 'mobileModel', defaultResult: false },
  },
  {
    words: { element: 'osVersion', operation: 'within', values: ['9.2.1', '10.0'] },
    sent: { ruleElement: 'osVersion', operation: 3, value: '9.2.1-10.0', value1: '9.2.1', value2: '10.0' },
    answered: { operator: 'vLimitIn', exclusive: false, left: { lower: '9.2.1', upper: '10.0' }, right: 'osVersion', defaultResult: false },
  },
  {
    words: { element: 'osVersion', operation: 'outside', values: ['9', '10'] },
    sent: { ruleElement: 'osVersion', operation: 4, value: '9-10', value1: '9', value2: '10' },
    answered: { operator: 'vLimitOut', left: { lower: '9', upper: '10' }, right: 'osVersion' },
  },
] as const)('$words.element $words.operation goes in as one structure and comes out as another', ({ words, sent, answered }) => {
  expect(JSON.parse(writeRules([words]))).toEqual([sent]);
  expect(readRules(tree(answered))).toEqual([words]);
});

test('several rules keep their order', () => {
  const city = { operator: 'contains', left: ['A'], right: 'city' };
  const net = { operator: 'excludes', left: ['2G'], right: 'netType' };
  expect(readRules(tree(city, net)).map(({ element }) => element)).toEqual(['city', 'netType']);
});

test.each([undefined, '', '  '])('no rules: %j', (text) => {
  expect(readRules(text)).toEqual([]);
});

test.each([
  'not JSON',
  '[]',
  JSON.stringify({ operator: 'or', subRules: [] }),
  JSON.stringify({ operator: 'and' }),
  tree({ operator: 'startsWith', left: ['A'], right: 'city' }),
  tree({ operator: 'contains', left: ['A'], right: 'country' }),
  tree({ operator: 'vLimitIn', left: { lower: '1' }, right: 'osVersion' }),
  tree({ operator: 'vLimitIn', left: { lower: { toString: 1 }, upper: '2' }, right: 'osVersion' }),
  tree({ operator: 'contains', left: [{ toString: 1 }], right: 'city' }),
])('what cannot be understood stays visible: %s', (text) => {
  expect(readRules(text)).toEqual([{ element: 'unknown', operation: 'include', values: [expect.any(String)] }]);
});

test('what could not be understood is never written', () => {
  expect(() => writeRules([{ element: 'unknown', operation: 'include', values: [] }])).toThrow(
    expect.objectContaining({ code: 'INTERNAL' }) as Error,
  );
});
