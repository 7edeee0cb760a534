import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { compareDotted } from './client-versions.ts';
import type { InputsRead } from './input-values.ts';
import type { AudienceRule } from './release-request.ts';

type Outcome = { readonly rule: AudienceRule } | { readonly expected: Text };

const elements = ['city', 'mobileModel', 'netType', 'osVersion'] as const satisfies readonly AudienceRule['element'][];
const operations = ['include', 'exclude', 'within', 'outside'] as const satisfies readonly AudienceRule['operation'][];
const grammar = said('such as "city include Shanghai,Beijing" or "osVersion within 9.2.1-12.0"');

/** Two versions with a hyphen between them; the cloud knows ranges for `osVersion` only. */
function readRange(element: AudienceRule['element'], operation: 'within' | 'outside', text: string): Outcome {
  if (element !== 'osVersion')
    return { expected: said('a rule with include or exclude; "{operation}" goes with osVersion only', { operation }) };
  const [, lower, upper] = /^(\d+(?:\.\d+)*)\s*-\s*(\d+(?:\.\d+)*)$/.exec(text) ?? [];
  if (lower === undefined || upper === undefined)
    return { expected: said('a rule with two versions, such as "osVersion within 9.2.1-12.0"') };
  if (compareDotted(lower, upper) > 0) return { expected: said('a rule with the lower version first') };
  return { rule: { element, operation, values: [lower, upper] } };
}

/** Reads one rule: what it looks at, how, and the values. */
function readRule(line: string): Outcome {
  const [, first, second, rest = ''] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
  const element = elements.find((name) => name === first);
  const operation = operations.find((name) => name === second);
  if (element === undefined) return { expected: said('a rule on {elements}, {grammar}', { elements: elements.join(', '), grammar }) };
  if (operation === undefined)
    return { expected: said('a rule with {operations}, {grammar}', { operations: operations.join(', '), grammar }) };
  if (operation === 'within' || operation === 'outside') return readRange(element, operation, rest.trim());
  const values = rest
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return values.length > 0 ? { rule: { element, operation, values } } : { expected: said('a rule with values, {grammar}', { grammar }) };
}

/** Reads all rules, and tells every one that is wrong. */
export function readRules({ values, sources }: InputsRead): {
  readonly rules: readonly AudienceRule[];
  readonly problems: readonly Failure[];
} {
  const where = sources.get('rules')?.where ?? 'default';
  const rules: AudienceRule[] = [];
  const problems: Failure[] = [];
  for (const line of values.rules ?? []) {
    const outcome = readRule(line);
    if ('rule' in outcome) rules.push(outcome.rule);
    else problems.push(new Failure('INPUT_INVALID', { name: 'rules', value: line, where, expected: outcome.expected }));
  }
  return { rules, problems };
}
