import { Failure } from '../errors/failure.ts';
import type { InputsRead } from './input-values.ts';

/** The ids that can be expected, each by its own input. */
const guarded = ['app-id', 'space-id'] as const;

type Ids = Readonly<Partial<Record<(typeof guarded)[number], string | undefined>>>;

/** The problem that a run would touch another app or space than the one it says it is about. `ids` come from elsewhere than the inputs, such as a receipt. */
export function unexpectedTargets({ values, sources, faulty }: InputsRead, ids: Ids = values, elsewhere?: string): readonly Failure[] {
  return guarded.flatMap((name) => {
    const [expected, value] = [values[`expect-${name}`], ids[name]];
    if (expected === undefined || value === undefined || value === expected || faulty.has(name)) return [];
    const whereOf = (input: typeof name | `expect-${typeof name}`): string => sources.get(input)?.where ?? 'default';
    const facts = { name, value, where: elsewhere ?? whereOf(name), expected, expectedWhere: whereOf(`expect-${name}`) };
    return [new Failure('TARGET_UNEXPECTED', facts)];
  });
}
