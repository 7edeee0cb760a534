import { Refusal } from './refusal.ts';
import { compareVersions } from './versions.ts';

/** Advanced rules of a task. They go in as a JSON array and come back as a tree (seed document 001, greyConfigInfo). */

const elements = ['city', 'mobileModel', 'netType', 'osVersion'] as const;
export type RuleElement = (typeof elements)[number];

interface ListRule {
  readonly operator: 'contains' | 'excludes';
  readonly left: readonly string[];
  readonly right: RuleElement;
  readonly defaultResult: false;
}

interface RangeRule {
  readonly operator: 'vLimitIn' | 'vLimitOut';
  readonly exclusive: false;
  readonly left: { readonly lower: string; readonly upper: string };
  readonly right: RuleElement;
  readonly defaultResult: false;
}

export interface RuleTree {
  readonly operator: 'and';
  readonly subRules: readonly (ListRule | RangeRule)[];
  readonly defaultResult: false;
}

/** Reads `GreyConfigInfo` of a request into the tree; no rules give undefined, broken ones a `Refusal`. */
export function readRules(text: string): RuleTree | undefined {
  if (text === '') return undefined;
  const rules = parse(text);
  if (!Array.isArray(rules)) throw new Refusal('GreyConfigInfo is not a JSON array of rules.');
  if (rules.length === 0) return undefined;
  return {
    operator: 'and',
    subRules: rules.map((rule: unknown, index) => readRule(rule, `GreyConfigInfo, rule ${index + 1}`)),
    defaultResult: false,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('GreyConfigInfo is not JSON.');
  }
}

function readRule(rule: unknown, place: string): ListRule | RangeRule {
  if (typeof rule !== 'object' || rule === null) throw new Refusal(`${place} is not an object.`);
  const given = new Map<string, unknown>(Object.entries(rule));
  const right = elements.find((element) => element === given.get('ruleElement'));
  if (right === undefined) throw new Refusal(`${place}: ruleElement is not one of ${elements.join(', ')}.`);
  const value = given.get('value');
  if (typeof value !== 'string' || value === '') throw new Refusal(`${place}: value is missing.`);
  switch (given.get('operation')) {
    case 1:
      return { operator: 'contains', left: value.split(','), right, defaultResult: false };
    case 2:
      return { operator: 'excludes', left: value.split(','), right, defaultResult: false };
    case 3:
      return { operator: 'vLimitIn', exclusive: false, left: readRange(given, right, place), right, defaultResult: false };
    case 4:
      return { operator: 'vLimitOut', exclusive: false, left: readRange(given, right, place), right, defaultResult: false };
    default:
      throw new Refusal(`${place}: operation is not one of 1, 2, 3, 4.`);
  }
}

function readRange(given: ReadonlyMap<string, unknown>, element: RuleElement, place: string): { lower: string; upper: string } {
  if (element !== 'osVersion') throw new Refusal(`${place}: operations 3 and 4 are for osVersion only.`);
  const lower = given.get('value1');
  const upper = given.get('value2');
  if (typeof lower !== 'string' || typeof upper !== 'string' || given.get('value') !== `${lower}-${upper}`) {
    throw new Refusal(`${place}: value must be "<value1>-<value2>".`);
  }
  if (compareVersions(lower, upper) > 0) throw new Refusal(`${place}: the lower version is above the upper one.`);
  return { lower, upper };
}

/** True when a phone meets every rule. What a phone does not tell meets none: `defaultResult` is false. */
export function meetsRules(tree: RuleTree, phone: Readonly<Partial<Record<RuleElement, string>>>): boolean {
  return tree.subRules.every((rule) => {
    const value = phone[rule.right];
    return value === undefined ? rule.defaultResult : meets(rule, value);
  });
}

function meets(rule: ListRule | RangeRule, value: string): boolean {
  switch (rule.operator) {
    case 'contains':
      return rule.left.includes(value);
    case 'excludes':
      return !rule.left.includes(value);
    case 'vLimitIn':
      return inRange(value, rule.left);
    case 'vLimitOut':
      return !inRange(value, rule.left);
  }
}

const inRange = (value: string, { lower, upper }: RangeRule['left']): boolean =>
  compareVersions(value, lower) >= 0 && compareVersions(value, upper) <= 0;
