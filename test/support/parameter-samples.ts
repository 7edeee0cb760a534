import type { Rule } from '../../src/wire/operation.ts';

/** Texts that fit the patterns of the catalogue; a new pattern that none of them fits needs one more. */
const shapes = ['a', '1', '2017072607907880', '1.0.0.1', 'all', '1.0.0;1.0.0', '2026-01-31 18:00:00', '/http/a', 'ab', 'hello'];

/** A value that fits a rule. */
export function valid(rule: Rule): unknown {
  const { kind, oneOf, min = 1, max, step = 1, minLength = 1 } = rule;
  if (kind === 'flag') return oneOf === undefined || oneOf.includes('true');
  if (oneOf !== undefined) return oneOf[0];
  if (kind === 'texts') return ['/a'];
  if (kind !== 'text') return Math.max(min, step > 1 ? step * 2 : Math.min(min + 1, max ?? min + 1));
  const text = shapes.find(
    (shape) => shape.length >= minLength && shape.length <= (rule.maxLength ?? Infinity) && (rule.pattern?.test(shape) ?? true),
  );
  if (text === undefined) throw new Error(`no sample fits ${rule.pattern}`);
  return text;
}

/** A value of another kind. */
export const wrongKind = ({ kind }: Rule): unknown => (({ text: 7, integer: '7', number: '7', flag: 'true', texts: '/a' }) as const)[kind];

/** Values of the right kind, each just beyond one limit of the rule. */
export function outOfRange({ kind, oneOf, min, max, step, minLength, maxLength, pattern }: Rule): readonly unknown[] {
  const long = (length: number): unknown => (kind === 'texts' ? Array.from({ length }, () => '/a') : 'x'.repeat(length));
  const other = kind === 'integer' ? 987_654 : kind === 'flag' ? oneOf?.[0] !== 'true' : 'no such value';
  return [
    ...(oneOf === undefined ? [] : [other]),
    ...(min === undefined ? [] : [min - (step ?? 1)]),
    ...(max === undefined ? [] : [max + (step ?? 1)]),
    ...(step === undefined ? [] : [(min ?? 0) + 1]),
    ...(minLength === undefined ? [] : [long(minLength - 1)]),
    ...(maxLength === undefined ? [] : [long(maxLength + 1)]),
    ...(pattern === undefined ? [] : ['!? no']),
  ];
}
