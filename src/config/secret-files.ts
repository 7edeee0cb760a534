import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { ReadText } from './config-find.ts';
import type { Sources } from './input-values.ts';
import { type InputName, inputOf, inputsOf, isInput } from './inputs.ts';
import { variableOf } from './names.ts';

/** What a file is looked up with. */
interface Surroundings {
  readonly workingDirectory: string;
  /** Reads standard input for `-`. */
  readonly readText: ReadText;
}

/** An input whose value is the content of a file, where that file is, and who said so. */
interface SecretFile {
  readonly name: InputName;
  readonly secret: InputName;
  readonly path: string;
  readonly where: string;
}

type Question = Pick<Sources, 'verb' | 'given' | 'givenFrom' | 'variables' | 'names'>;

/** What was given, with the secrets that stand in files as if they had been given themselves: no secret has to be on a command line. */
export function withSecretFiles(
  question: Question,
  surroundings: Surroundings,
): { readonly given: ReadonlyMap<InputName, string>; readonly problems: readonly Failure[] } {
  const files = filesIn(question);
  if (files.length === 0) return { given: question.given, problems: [] };
  const given = new Map(question.given);
  const problems = piped(files);
  for (const file of files) {
    const outcome = rivalOf(file, question) ?? read(file, surroundings);
    if (typeof outcome === 'string') given.set(file.secret, outcome);
    else problems.push(outcome);
  }
  return { given, problems };
}

function filesIn({ verb, given, givenFrom, variables, names }: Question): readonly SecretFile[] {
  return inputsOf(verb, 'command').flatMap((name) => {
    const { holds = '' } = inputOf(name);
    if (!isInput(holds) || (names !== undefined && !names.includes(holds))) return [];
    const direct = given.get(name)?.trim() ?? '';
    const path = direct || (variables[variableOf(name)]?.trim() ?? '');
    return path === '' ? [] : [{ name, secret: holds, path, where: direct === '' ? variableOf(name) : givenFrom }];
  });
}

/** Beside a flag the variable of the secret itself counts less, as everywhere; two variables, or two inputs, contradict each other. */
function rivalOf({ name, secret, where }: SecretFile, { given, givenFrom, variables }: Question): Failure | undefined {
  const isGiven = given.has(secret) && where === givenFrom;
  const isSet = where !== givenFrom && (given.has(secret) || (variables[variableOf(secret)]?.trim() ?? '') !== '');
  return isGiven || isSet
    ? new Failure('INPUTS_CONFLICT', { names: [name, secret], reason: said('both give the same secret.') })
    : undefined;
}

/** Standard input can be read once. */
function piped(files: readonly SecretFile[]): Failure[] {
  const names = files.filter(({ path }) => path === '-').map(({ name }) => name);
  return names.length < 2 ? [] : [new Failure('INPUTS_CONFLICT', { names, reason: said('standard input holds one secret only.') })];
}

function read({ name, secret, path, where }: SecretFile, { workingDirectory, readText }: Surroundings): string | Failure {
  const place = path === '-' ? path : resolve(workingDirectory, path);
  try {
    const text = readText(place)?.trim();
    if (text === undefined) return new Failure('FILE_UNREADABLE', { input: name, path: place, reason: said('there is no such file') });
    const mayHaveLines = inputOf(secret).kind === 'lines' || inputOf(secret).hasLines === true;
    if (text !== '' && (mayHaveLines || !/[\r\n]/.test(text))) return text;
    const expected = mayHaveLines ? said('a file that is not empty') : said('a file with the secret on its one line');
    return new Failure('INPUT_INVALID', { name, value: path, where, expected });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new Failure('FILE_UNREADABLE', { input: name, path: place, reason }, { cause: error });
  }
}
