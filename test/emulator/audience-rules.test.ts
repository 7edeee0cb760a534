import { describe, expect, test } from 'vitest';
import { meetsRules, readRules } from '../../src/emulator/audience-rules.ts';

const city = { ruleElement: 'city', operation: 1, value: 'Shanghai,Beijing' };
const range = (operation: number) => ({ ruleElement: 'osVersion', operation, value: '9.2.1-10', value1: '9.2.1', value2: '10' });
const treeOf = (...rules: readonly object[]) => {
  const tree = readRules(JSON.stringify(rules));
  if (!tree) throw new Error('no rules');
  return tree;
};

test('the request’s array becomes the tree of the vendor’s example', () => {
  const model = { ruleElement: 'mobileModel', operation: 2, value: 'REDMI NOTE 3,VIVO X5M' };
  expect(treeOf(city, model, range(3))).toStrictEqual({
    operator: 'and',
    subRules: [
      { operator: 'contains', left: ['Shanghai', 'Beijing'], right: 'city', defaultResult: false },
      { operator: 'excludes', left: ['REDMI NOTE 3', 'VIVO X5M'], right: 'mobileModel', defaultResult: false },
      { operator: 'vLimitIn', exclusive: false, left: { lower: '9.2.1', upper: '10' }, right: 'osVersion', defaultResult: false },
    ],
    defaultResult: false,
  });
});

test('no rules are none', () => {
  expect([readRules(''), readRules('[]')]).toStrictEqual([undefined, undefined]);
});

test.each([
  ['{', 'not JSON'],
  ['{}', 'not a JSON array'],
  ['["x"]', 'rule 1 is not an object'],
  [JSON.stringify([city, { ...city, ruleElement: 'country' }]), 'rule 2: ruleElement is not one of'],
  [JSON.stringify([{ ...city, operation: 5 }]), 'operation is not one of'],
  [JSON.stringify([{ ...city, operation: '1' }]), 'operation is not one of'],
  [JSON.stringify([{ ...city, operation: 3 }]), 'for osVersion only'],
  [JSON.stringify([{ ...city, value: '' }]), 'value is missing'],
  [JSON.stringify([{ ...range(3), value: '9.2.1' }]), 'value must be'],
  [JSON.stringify([{ ...range(4), value1: undefined }]), 'value must be'],
  [JSON.stringify([{ ...range(4), value: '10-9', value1: '10', value2: '9' }]), 'above the upper'],
])('%s is refused: %s', (text, reason) => {
  expect(() => readRules(text)).toThrow(reason);
});

describe('a phone', () => {
  test.each([
    ['in one of the cities', [city], { city: 'Beijing' }, true],
    ['in another city', [city], { city: 'Tianjin' }, false],
    ['that does not tell its city', [city], {}, false],
    ['of a model that is not excluded', [{ ...city, operation: 2 }], { city: 'Tianjin' }, true],
    ['of an excluded model', [{ ...city, operation: 2 }], { city: 'Beijing' }, false],
    ['that does not tell what is excluded', [{ ...city, operation: 2 }], {}, false],
    ['at the lower end of a range', [range(3)], { osVersion: '9.2.1' }, true],
    ['at the upper end of a range', [range(3)], { osVersion: '10.0' }, true],
    ['above a range', [range(3)], { osVersion: '10.0.1' }, false],
    ['above a range it must not be in', [range(4)], { osVersion: '10.0.1' }, true],
    ['within a range it must not be in', [range(4)], { osVersion: '9.10' }, false],
    ['that meets one rule of two', [city, range(3)], { city: 'Beijing', osVersion: '8' }, false],
    ['that meets both', [city, range(3)], { city: 'Beijing', osVersion: '9.3' }, true],
  ] as const)('%s', (_what, rules, phone, expected) => {
    expect(meetsRules(treeOf(...rules), phone)).toBe(expected);
  });
});
