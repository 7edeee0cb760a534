import { join, resolve } from 'node:path';
import { type ConfigFile, loadConfigFile } from './config-file.ts';
import type { ReadText } from './config-find.ts';
import { type Connection, readConnection } from './connection.ts';
import { type InputsRead, resolveInputs, type Sources } from './input-values.ts';
import { inputNames, inputOf, type Values } from './inputs.ts';
import { variableOf } from './names.ts';
import { proxyPasswords } from './proxy.ts';
import { type RunFacts, readReleaseRequest } from './read-release.ts';
import type { ReleaseRequest } from './release-request.ts';
import { verbs } from './verbs.ts';

/** All that a host hands in. */
export interface Question extends Omit<Sources, 'config'> {
  /** Reads a text file, and answers undefined when there is none: this room does no IO. */
  readonly readText: ReadText;
}

/** All inputs of a verb, and what else the configuration file said. */
export interface Inputs extends InputsRead {
  /** Absolute, after `working-directory`. */
  readonly workingDirectory: string;
  readonly stages: ConfigFile['stages'];
  readonly serverless: ConfigFile['serverless'];
  /** Values to mask before anything is printed. */
  readonly secrets: readonly string[];
}

/** A release as the configuration asks for it. It may be carried out only when there are no problems. */
export interface ReleaseInputs extends Inputs {
  readonly request: ReleaseRequest;
  readonly connection: Connection;
}

/** These decide which file is read, so they cannot stand in it. */
function early(name: 'working-directory' | 'config' | 'app', { given, variables }: Question): string | undefined {
  return given.get(name)?.trim() || variables[variableOf(name)]?.trim() || undefined;
}

const secretNames = inputNames.filter((name) => inputOf(name).secret !== undefined);

function secretsOf(values: Values, variables: Question['variables']): readonly string[] {
  const fromInputs = secretNames.map((name) => values[name]);
  const fromVariables = secretVariables.map((name) => variables[name]?.trim());
  return [
    ...new Set([...fromInputs, ...fromVariables, ...proxyPasswords(variables)].filter((text) => typeof text === 'string' && text !== '')),
  ].map(String);
}

const secretVariables = [...secretNames.map((name) => inputOf(name).secret?.variable ?? ''), 'MPAAS_SK_ENV'];

/** Reads the inputs of any verb: command line or Action, variables, miniship.yml when the verb has a use for it, defaults. */
export async function readInputs(question: Question): Promise<Inputs> {
  const workingDirectory = resolve(question.workingDirectory, early('working-directory', question) ?? '.');
  const path = early('config', question);
  const { reads } = verbs[question.verb];
  const config: ConfigFile =
    reads === 'nothing'
      ? { given: new Map(), stages: [], problems: [], complete: true }
      : await loadConfigFile({
          workingDirectory,
          path: path === undefined ? undefined : resolve(workingDirectory, path),
          reads,
          app: early('app', question),
          variables: question.variables,
          readText: question.readText,
        });
  const read = resolveInputs({ ...question, workingDirectory, config });
  return {
    ...read,
    values: { ...read.values, 'working-directory': workingDirectory },
    problems: [...config.problems, ...read.problems],
    workingDirectory,
    stages: config.stages,
    serverless: config.serverless,
    secrets: secretsOf(read.values, question.variables),
  };
}

/** `version` of the package.json in the folder; a file that cannot be read has none. */
function packageVersionIn(workingDirectory: string, readText: ReadText): string | undefined {
  try {
    const content: unknown = JSON.parse(readText(join(workingDirectory, 'package.json')) ?? '{}');
    const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a whole release. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
export async function readReleaseInputs(question: Omit<Question, 'verb'>, facts: Pick<RunFacts, 'nowMs' | 'tag'>): Promise<ReleaseInputs> {
  const inputs = await readInputs({ ...question, verb: 'release' });
  const packageVersion = packageVersionIn(inputs.workingDirectory, question.readText);
  const { request, problems } = readReleaseRequest(inputs, { ...facts, packageVersion });
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  return { ...inputs, request, connection, problems: [...inputs.problems, ...problems, ...unconnected] };
}
