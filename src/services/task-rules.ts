import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { isObject, type JsonObject, parseJson } from './json-object.ts';
import type { TaskRule } from './mpaas-words.ts';

/** The advanced rules of a task travel in two forms: a list on the way in, a tree on the way out (wire-facts section 6). */

const elements: readonly string[] = ['city', 'mobileModel', 'netType', 'osVersion'] satisfies TaskRule['element'][];
const numbers: Readonly<Record<TaskRule['operation'], number>> = { include: 1, exclude: 2, within: 3, outside: 4 };
const operators: readonly (readonly [string, TaskRule['operation']])[] = [
  ['contains', 'include'],
  ['excludes', 'exclude'],
  ['vLimitIn', 'within'],
  ['vLimitOut', 'outside'],
];

const isElement = (name: unknown): name is TaskRule['element'] => typeof name === 'string' && elements.includes(name);

/** `GreyConfigInfo` of a new task: a JSON list, ranges written three times as the vendor's page wants them. */
export function writeRules(rules: readonly TaskRule[]): string {
  return JSON.stringify(rules.map(writeRule));
}

function writeRule({ element, operation, values }: TaskRule): JsonObject {
  if (element === 'unknown') throw new Failure('INTERNAL', { reason: said('a rule that could not be read cannot be written either') });
  const rule = { ruleElement: element, operation: numbers[operation] };
  if (operation === 'include' || operation === 'exclude') return { ...rule, value: values.join(',') };
  const [low = '', high = ''] = values;
  return { ...rule, value1: low, value2: high, value: `${low}-${high}` };
}

/** The rules of an existing task. What cannot be understood stays visible as `unknown`, so that no comparison overlooks it. */
export function readRules(text: string | undefined): readonly TaskRule[] {
  if (text === undefined || text.trim() === '') return [];
  const config = parse(text);
  if (!isObject(config) || !Array.isArray(config['subRules']) || config['operator'] !== 'and') return [unknown(config ?? text)];
  return config['subRules'].map(readSubRule);
}

function readSubRule(rule: unknown): TaskRule {
  if (!isObject(rule)) return unknown(rule);
  const operation = operators.find(([name]) => name === rule['operator'])?.[1];
  const values = readLeft(rule['left']);
  const element = rule['right'];
  return operation === undefined || values === undefined || !isElement(element) ? unknown(rule) : { element, operation, values };
}

/** A list of values, or the two ends of a range. */
function readLeft(left: unknown): readonly string[] | undefined {
  const values: unknown = isObject(left) && 'lower' in left && 'upper' in left ? [left['lower'], left['upper']] : left;
  return Array.isArray(values) && values.every(isPlain) ? values.map(String) : undefined;
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

const unknown = (rule: unknown): TaskRule => ({ element: 'unknown', operation: 'include', values: [JSON.stringify(rule)] });

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
