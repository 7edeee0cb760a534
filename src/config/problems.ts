import { Failure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { InputsRead } from './input-values.ts';
import { type InputName, inputs } from './inputs.ts';
import { showValue } from './show-value.ts';

/** The problem that an input is absent; none when it was given (rightly or not), or may stand in a part of the file that cannot be read. */
export function missing({ sources, complete }: InputsRead, name: InputName): readonly Failure[] {
  return sources.has(name) || !complete
    ? []
    : [new Failure('INPUT_MISSING', { name, about: { en: inputs[name].about, zh: inputs[name].zh } })];
}

/** The same file and the same variables are read once for each part of a run, and so are their problems. */
export const distinct = (problems: readonly Failure[]): readonly Failure[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
];

/** The problem that the value of an input does not do; `value` when only a part of it is to blame. */
export function invalid({ sources }: InputsRead, name: InputName, expected: Text, value?: Text): Failure {
  const { text = '', where = 'default' } = sources.get(name) ?? {};
  return new Failure('INPUT_INVALID', { name, value: typeof value === 'object' ? value : showValue(value ?? text), where, expected });
}
