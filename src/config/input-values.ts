import { Failure } from '../errors/failure.ts';
import type { ConfigFile } from './config-file.ts';
import type { Given } from './input.ts';
import { fallbackOf, type InputName, inputNames, inputOf, inputsOf, isInput, type Values } from './inputs.ts';
import { nameOfVariable, variableOf } from './names.ts';
import { nearest } from './nearest.ts';
import { parseValue } from './parse-value.ts';
import { audienceChoosers } from './rollout.ts';
import { showValue } from './show-value.ts';
import type { VerbName } from './verbs.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Every place an input may come from, the strongest first; the default is the last. */
export interface Sources {
  readonly verb: VerbName;
  /** Inputs of another verb whose variables count as well. */
  readonly also?: readonly InputName[] | undefined;
  readonly given: ReadonlyMap<InputName, string>;
  /** What of that came as true lists, whose items may hold commas. */
  readonly givenItems?: ReadonlyMap<InputName, readonly string[]> | undefined;
  readonly givenFrom: 'flag' | 'Action input' | 'option';
  readonly variables: Variables;
  readonly config: Pick<ConfigFile, 'given' | 'stages' | 'complete'>;
  /** Absolute; where relative paths start. */
  readonly workingDirectory: string;
  /** The inputs that this run looks at, when not all of the verb: what others hold, or lack, is no problem of it. */
  readonly names?: readonly InputName[] | undefined;
}

/** All inputs of a verb, read. */
export interface InputsRead {
  readonly values: Values;
  /** What was given, and where; a default is not in it. */
  readonly sources: ReadonlyMap<InputName, Given>;
  /** Inputs that have a problem already, and so are not missing. */
  readonly faulty: ReadonlySet<InputName>;
  /** False when a part of the file could not be read, so that an absent input proves nothing. */
  readonly complete: boolean;
  readonly problems: readonly Failure[];
}

function fromVariables(names: readonly InputName[], variables: Variables): ReadonlyMap<InputName, Given> {
  const given = new Map<InputName, Given>();
  for (const name of names) {
    const where = variableOf(name);
    const text = variables[where]?.trim() ?? '';
    if (text !== '' && inputOf(name).only !== 'action') given.set(name, { text, where });
  }
  return given;
}

/** A variable that is almost one of ours was meant to be it; any other name is left alone. */
function misspelt(variables: Variables): readonly Failure[] {
  return Object.entries(variables).flatMap(([variable, text]) => {
    const name = nameOfVariable(variable);
    if (name === undefined || isInput(name) || (text ?? '') === '') return [];
    const near = nearest(name, inputNames, name.length > 8 ? 2 : 1);
    return near === undefined ? [] : [new Failure('INPUT_UNKNOWN', { name: variable, where: 'variable', nearest: variableOf(near) })];
  });
}

/** The first stage of the rollout is what a release starts, unless its audience is chosen by hand. */
function fromConfig({ given, stages }: Sources['config'], stronger: ReadonlyMap<InputName, Given>): ReadonlyMap<InputName, Given> {
  const [first] = stages;
  if (first === undefined || audienceChoosers.some((name) => stronger.has(name))) return given;
  return new Map([...given, ...first.given]);
}

function gather({ verb, also = [], given, givenItems, givenFrom, variables, config, names }: Sources): ReadonlyMap<InputName, Given> {
  const direct = [...given].map(([name, text]): [InputName, Given] => [
    name,
    { text: text.trim(), where: givenFrom, items: givenItems?.get(name) },
  ]);
  const stronger = new Map([...fromVariables([...inputsOf(verb), ...also], variables), ...direct]);
  const all = new Map([...fromConfig(config, stronger), ...stronger]);
  return names === undefined ? all : new Map([...all].filter(([name]) => names.includes(name)));
}

/** Finds the value of every input of the verb by the order flag or Action input, variable, file, default, and reads it by its kind. */
export function resolveInputs(sources: Sources): InputsRead {
  const gathered = gather(sources);
  const problems: Failure[] = [...misspelt(sources.variables)];
  const faulty = new Set<InputName>();
  const values: Record<string, unknown> = {};
  for (const name of inputNames) {
    const input = inputOf(name);
    const given = gathered.get(name);
    const facts = { input, workingDirectory: sources.workingDirectory };
    const found = given === undefined ? undefined : parse(name, given, facts);
    problems.push(...(found?.problems ?? []));
    if (found !== undefined && found.problems.length > 0) faulty.add(name);
    values[name] = found?.value ?? parsedFallback(fallbackOf(name, sources.verb), facts);
  }
  // Each value has come from the parser of its own kind, which is what `Values` says.
  return { values: values as unknown as Values, sources: gathered, faulty, complete: sources.config.complete, problems };
}

type Facts = Parameters<typeof parseValue>[1];

function parse(name: InputName, given: Given, facts: Facts): { readonly value?: unknown; readonly problems: readonly Failure[] } {
  if (given.problems !== undefined && given.problems.length > 0) return { problems: given.problems };
  const outcome = parseValue(given, facts);
  if ('value' in outcome) return { value: outcome.value, problems: [] };
  const value = facts.input.secret === undefined ? showValue(given.text) : '***';
  return { problems: [new Failure('INPUT_INVALID', { name, value, where: given.where, expected: outcome.expected })] };
}

function parsedFallback(fallback: string | undefined, facts: Facts): unknown {
  if (fallback === undefined) return undefined;
  const outcome = parseValue({ text: fallback, where: 'default' }, facts);
  return 'value' in outcome ? outcome.value : undefined;
}
