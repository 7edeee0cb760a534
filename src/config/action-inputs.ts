import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type InputName, inputNames, inputOf, inputs, inputsOf, isInput } from './inputs.ts';
import { nearest } from './nearest.ts';
import { isMode, type ModeName, modeNames } from './verbs.ts';

/** The inputs of a step, as the runner passes them; the values are still texts. */
export interface ActionInputsRead {
  /** Undefined when `mode` names no verb. */
  readonly verb?: ModeName | undefined;
  readonly values: ReadonlyMap<InputName, string>;
  readonly problems: readonly Failure[];
}

type Variables = Readonly<Record<string, string | undefined>>;

const where = 'Action input';
const prefix = 'INPUT_';

/** The runner keeps hyphens (`INPUT_H5-ID`); shells that cannot, and people, write `INPUT_H5_ID`. */
const nameOf = (variable: string): string => variable.slice(prefix.length).toLowerCase().replaceAll('_', '-');

function refusal(name: string, verb: ModeName | undefined): Failure | undefined {
  if (!isInput(name)) {
    const known = verb === undefined ? inputNames : inputsOf(verb, 'action');
    return new Failure('INPUT_UNKNOWN', { name, where, nearest: nearest(name, known) });
  }
  const { only, verbs: takers } = inputOf(name);
  if (only === 'command') return new Failure('INPUT_MISPLACED', { name, where, reason: said('it is a flag of the command only') });
  if (verb === undefined || takers.includes(verb)) return undefined;
  return new Failure('INPUT_MISPLACED', { name, where, reason: said('mode "{verb}" does not take it', { verb }) });
}

/** Reads the `INPUT_` variables; an empty text means that the input was not given. */
export function readActionInputs(variables: Variables): ActionInputsRead {
  const problems: Failure[] = [];
  const values = new Map<InputName, string>();
  // The spelling with hyphens is the runner's own and wins; it sorts before the one with underscores.
  const given = Object.entries(variables)
    .filter(([variable, text]) => variable.startsWith(prefix) && text !== undefined && text.trim() !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const mode = given.find(([variable]) => nameOf(variable) === 'mode')?.[1]?.trim() ?? inputs.mode.fallback;
  const verb = isMode(mode) ? mode : undefined;
  if (verb === undefined) problems.push(new Failure('VERB_UNKNOWN', { verb: mode, nearest: nearest(mode, modeNames) }));
  for (const [variable, text = ''] of given) {
    const name = nameOf(variable);
    const problem = refusal(name, verb);
    if (problem !== undefined) problems.push(problem);
    else if (isInput(name) && name !== 'mode' && !values.has(name)) values.set(name, text.trim());
  }
  return { verb, values, problems };
}
