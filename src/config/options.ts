import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Input, Kind } from './input.ts';
import { fileKeyOf, type InputName, inputNames, inputOf, inputsOf } from './inputs.ts';
import { keyOf } from './names.ts';
import { nearest } from './nearest.ts';
import { showValue } from './show-value.ts';
import type { VerbName } from './verbs.ts';

/** What a program gave as options, in the words of the other sources. */
export interface OptionsRead {
  readonly given: ReadonlyMap<InputName, string>;
  readonly givenItems: ReadonlyMap<InputName, readonly string[]>;
  readonly problems: readonly Failure[];
}

/** The inputs that a program may give with a verb. What is printed, and how, is for the program to decide. */
export const optionsOf = (verb: VerbName): readonly InputName[] =>
  inputsOf(verb).filter((name) => inputOf(name).only === undefined && name !== 'debug');

/** The name of an option: `h5-id` → `h5Id`, as in miniship.yml. */
export const optionOf = keyOf;

/** Reads options by their kinds: a value of another type than its own is a problem, and so is a name that the verb does not know. */
export function readOptions(verb: VerbName, options: Readonly<Record<string, unknown>>): OptionsRead {
  const names = new Map(optionsOf(verb).map((name) => [optionOf(name), name]));
  const given = new Map<InputName, string>();
  const givenItems = new Map<InputName, readonly string[]>();
  const problems: Failure[] = [];
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const name = names.get(option);
    const read = name === undefined ? unknownOption(option, verb, [...names.keys()]) : readOption(option, value, inputOf(name));
    if (read instanceof Failure) problems.push(read);
    else if (name !== undefined) {
      given.set(name, read.text);
      if (read.items !== undefined) givenItems.set(name, read.items);
    }
  }
  return { given, givenItems, problems };
}

function unknownOption(option: string, verb: VerbName, known: readonly string[]): Failure {
  const elsewhere = inputNames.find((name) => optionOf(name) === option || fileKeyOf(name) === option);
  if (elsewhere === undefined || known.includes(optionOf(elsewhere)))
    return new Failure('INPUT_UNKNOWN', { name: option, where: 'option', nearest: nearest(option, known) });
  return new Failure('INPUT_MISPLACED', { name: option, where: 'option', reason: said('"{verb}" does not take it', { verb }) });
}

interface Read {
  readonly text: string;
  readonly items?: readonly string[];
}

/** How a value of a program is written for the parser of its kind; undefined for one of a type that the kind has no use for. */
type Writer = (value: unknown) => Read | undefined;

const ifText: Writer = (value) => (typeof value === 'string' ? { text: value } : undefined);
const ifNumber: Writer = (value) => (typeof value === 'number' ? { text: String(value) } : undefined);
const ifFlag: Writer = (value) => (typeof value === 'boolean' ? { text: String(value) } : undefined);
const ifTexts: Writer = (value) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? { text: value.join(', '), items: value } : undefined;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const ifObject: Writer = (value) => (isObject(value) ? { text: JSON.stringify(value) } : undefined);
const ifPairs: Writer = (value) => {
  const pairs = isObject(value) ? Object.entries(value).filter(([, version]) => version !== undefined) : [];
  return isObject(value) && pairs.every(([, version]) => typeof version === 'string')
    ? { text: pairs.map(([platform, version]) => `${platform}=${String(version)}`).join(',') }
    : undefined;
};

interface KindOfOption {
  readonly writers: readonly Writer[];
  /** Its type in TypeScript, which is also what a wrong value is told. */
  readonly type: string;
}

const text = { writers: [ifText], type: 'string' } as const;
const texts = { writers: [ifTexts], type: 'readonly string[]' } as const;

/** What each kind of input is in a program. */
export const optionKinds: { readonly [Name in Kind]: KindOfOption } = {
  text,
  integer: { writers: [ifNumber], type: 'number' },
  flag: { writers: [ifFlag], type: 'boolean' },
  list: texts,
  lines: texts,
  paths: texts,
  globs: texts,
  path: text,
  moment: text,
  choice: { writers: [ifText, ifFlag], type: 'string' },
  duration: { writers: [ifText, ifNumber], type: 'string | number' },
  pairs: { writers: [ifPairs], type: '{ readonly ios?: string | undefined; readonly android?: string | undefined }' },
  json: { writers: [ifObject], type: 'Readonly<Record<string, unknown>>' },
  template: { writers: [ifText, ifObject], type: 'string | Readonly<Record<string, unknown>>' },
};

/** The type of an option in TypeScript: the literals of a choice, else that of its kind. */
export function optionType({ kind, choices }: Pick<Input, 'kind' | 'choices'>): string {
  if (choices === undefined) return optionKinds[kind].type;
  return choices.flatMap((choice) => (choice === 'true' || choice === 'false' ? [choice, `'${choice}'`] : [`'${choice}'`])).join(' | ');
}

function readOption(option: string, value: unknown, input: Input): Read | Failure {
  for (const write of optionKinds[input.kind].writers) {
    const read = write(value);
    if (read !== undefined) return read;
  }
  const shown = input.secret === undefined ? shownValue(value) : '***';
  return new Failure('INPUT_INVALID', {
    name: option,
    value: shown,
    where: 'option',
    expected: said('a value of the type {type}', { type: optionType(input) }),
  });
}

/** Something of a wrong type, such as a function or an object that holds itself. */
function shownValue(value: unknown): string {
  try {
    return showValue(JSON.stringify(value) ?? String(value));
  } catch {
    return typeof value;
  }
}
