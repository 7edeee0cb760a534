import { parseArgs } from 'node:util';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Asked, readVerb } from './asked-verb.ts';
import { type ParameterTexts, readCallWords } from './call-words.ts';
import { type InputName, inputNames, inputOf, inputsOf, isInput } from './inputs.ts';
import { nearest } from './nearest.ts';
import { truthOf } from './parse-value.ts';
import { takersInSentence } from './takers.ts';
import { isVerb, type RunVerb, type VerbName } from './verbs.ts';

/** A command line, taken apart; the values are still texts. */
export interface FlagsRead {
  /** `plan deploy` is `deploy` with `dry-run`; there is no run of `plan` itself. */
  readonly verb?: RunVerb | undefined;
  readonly help: boolean;
  /** What help is asked about; undefined for all verbs. */
  readonly topic?: VerbName | undefined;
  /** `--version` in place of a verb; after a verb it is the input of that name. */
  readonly version: boolean;
  /** What `--lang` says, right or wrong: the text of --help has a language, too. */
  readonly language?: string | undefined;
  readonly values: ReadonlyMap<InputName, string>;
  /** The words behind a verb that takes some. */
  readonly words: readonly string[];
  /** Of the operation that `call` names. */
  readonly parameters: ParameterTexts;
  readonly problems: readonly Failure[];
}

interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

interface Words {
  readonly flags: readonly Flag[];
  /** Words that are no value of a flag; the first of them stands where the verb belongs. */
  readonly loose: readonly string[];
}

const where = 'flag';
const isSwitch = (name: InputName): boolean => inputOf(name).kind === 'flag';
const gathers = (name: InputName): boolean => ['list', 'lines', 'pairs', 'paths', 'globs'].includes(inputOf(name).kind);
const options = Object.fromEntries(inputNames.map((name) => [name, { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }]));

/** parseArgs would take `--json` as the value in `--path --json`; an empty value in its place shows what is missing. */
function markMissingValues(args: readonly string[]): string[] {
  return args.map((arg, index) => {
    const name = arg.slice(2);
    if (!arg.startsWith('--') || !isInput(name) || isSwitch(name)) return arg;
    const next = args[index + 1];
    return next === undefined || next.startsWith('--') ? `${arg}=` : arg;
  });
}

function takeApart(args: readonly string[]): Words {
  const { tokens } = parseArgs({ args: markMissingValues(args), options, strict: false, allowPositionals: true, tokens: true });
  const flags: Flag[] = [];
  const loose: string[] = [];
  let guessedValue: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'option') {
      flags.push({ name: token.name, value: token.value });
      // The word after an unknown flag is most likely its value; one complaint is enough.
      guessedValue = isInput(token.name) ? undefined : token.index + 1;
    } else if (token.kind === 'positional' && (token.index !== guessedValue || isVerb(token.value))) loose.push(token.value);
  }
  return { flags, loose };
}

/** The input that names a file with this secret, where there is one. */
const fileOf = (secret: InputName): string | undefined => (isInput(`${secret}-file`) ? `${secret}-file` : undefined);

/** Why this flag cannot be taken, if it cannot. */
function refusal(name: InputName, verb: RunVerb | undefined): Failure | undefined {
  const { verbs, only, secret } = inputOf(name);
  if (secret !== undefined) return new Failure('SECRET_ON_COMMAND_LINE', { name, variable: secret.variable, file: fileOf(name) });
  if (only === 'action') return new Failure('INPUT_MISPLACED', { name, where, reason: said('it is an input of the GitHub Action only') });
  if (verb === undefined || verbs.includes(verb)) return undefined;
  return new Failure('INPUT_MISPLACED', {
    name,
    where,
    reason: said('"{verb}" does not take it, {takers}', { verb, takers: takersInSentence(verbs) }),
  });
}

/** The input that a flag means, and its text: `--no-stamp` is `stamp` with the value false. */
function meaningOf({ name, value }: Flag): { readonly name: InputName; readonly text: string } | undefined {
  if (isInput(name)) return { name, text: value ?? (isSwitch(name) ? 'true' : '') };
  const negated = name.startsWith('no-') ? name.slice(3) : '';
  return isInput(negated) && isSwitch(negated) && value === undefined ? { name: negated, text: 'false' } : undefined;
}

function joined(name: InputName, before: string | undefined, text: string): string | Failure {
  if (text.trim() === '')
    return new Failure('INPUT_INVALID', { name, value: '', where, expected: said('followed by a value, as in --{name} VALUE', { name }) });
  if (before === undefined || before === text) return text;
  if (gathers(name)) return `${before}\n${text}`;
  return new Failure('INPUT_INVALID', { name, value: `${before}" and "${text}`, where, expected: said('given once') });
}

function collect(flags: readonly Flag[], verb: RunVerb | undefined) {
  const values = new Map<InputName, string>();
  const problems: Failure[] = [];
  for (const flag of flags) {
    const meant = meaningOf(flag);
    if (meant === undefined) {
      const known = verb === undefined ? inputNames : inputsOf(verb, 'command');
      problems.push(new Failure('INPUT_UNKNOWN', { name: flag.name, where, nearest: nearest(flag.name, known) }));
      continue;
    }
    const bare = verb === undefined ? undefined : inputOf(meant.name).bare?.[verb];
    const text = refusal(meant.name, verb) ?? joined(meant.name, values.get(meant.name), meant.text || (bare ?? ''));
    if (typeof text === 'string') values.set(meant.name, text);
    else problems.push(text);
  }
  return { values, problems };
}

/** A plan is a dry run, and cannot be told not to be one. */
function planned(values: ReadonlyMap<InputName, string>): {
  readonly values: ReadonlyMap<InputName, string>;
  readonly problems: readonly Failure[];
} {
  const contradicts = truthOf(values.get('dry-run') ?? 'true') === false;
  const reason = said('a plan writes nothing.');
  return {
    values: new Map([...values, ['dry-run', 'true']]),
    problems: contradicts ? [new Failure('INPUTS_CONFLICT', { names: ['plan', 'dry-run'], reason })] : [],
  };
}

/** A matrix is a plan of jobs: a verb that acts has no use for it. */
const outsidePlan = (values: ReadonlyMap<InputName, string>): readonly Failure[] =>
  values.has('matrix')
    ? [new Failure('INPUT_MISPLACED', { name: 'matrix', where, reason: said('it goes with "plan", as in "plan release --matrix"') })]
    : [];

/** The word behind `call` is its operation. */
function operationIn({ verb, stray }: Asked): { readonly values: ReadonlyMap<InputName, string>; readonly stray: readonly string[] } {
  const [operation, ...others] = stray;
  if (verb !== 'call' || operation === undefined) return { values: new Map(), stray };
  return { values: new Map([['operation', operation]]), stray: others };
}

/** Reads a command line. Whether help or the version is asked for comes first; problems then do not matter. */
export function readFlags(args: readonly string[]): FlagsRead {
  const { parameters, rest } = readCallWords(args);
  const nothing = { values: new Map<InputName, string>(), parameters, words: [], problems: [] };
  if (args[0] === '--version' || args[0] === '-v') return { ...nothing, help: false, version: true };
  const { flags, loose } = takeApart(rest);
  // A matrix is the same for every verb; it need not be named.
  const isMatrix = flags.some(({ name }) => name === 'matrix');
  const asked = readVerb(isMatrix && loose.length === 1 && loose[0] === 'plan' ? ['plan', 'release'] : loose);
  const { verb } = asked;
  const language = flags.findLast(({ name }) => name === 'lang')?.value;
  if (flags.some(({ name }) => name === 'help' || name === 'h')) {
    const topic = verb ?? (loose[0] === 'plan' ? 'plan' : undefined);
    return { ...nothing, verb, topic, language, values: operationIn(asked).values, help: true, version: false };
  }
  const read = collect(flags, verb);
  const { values, problems } = asked.planned ? planned(read.values) : { values: read.values, problems: outsidePlan(read.values) };
  const operation = operationIn(asked);
  const words = verb === 'explain' ? asked.stray : [];
  const stray = (verb === 'explain' ? [] : operation.stray).map((argument) => new Failure('ARGUMENT_UNEXPECTED', { argument }));
  return {
    verb,
    language,
    help: false,
    version: false,
    values: new Map([...values, ...operation.values]),
    parameters,
    words,
    problems: [...asked.problems, ...read.problems, ...problems, ...stray],
  };
}
