import { join, resolve } from 'node:path';
import type { Failure } from '../errors/failure.ts';
import type { ParameterTexts } from './call-words.ts';
import { type ConfigFile, loadConfigFile, type ParseFile } from './config-file.ts';
import type { ReadText } from './config-find.ts';
import { type Connection, readConnection } from './connection.ts';
import { unexpectedTargets } from './expected-target.ts';
import { type InputsRead, resolveInputs, type Sources } from './input-values.ts';
import { inputNames, inputOf, type Values } from './inputs.ts';
import type { FollowingMessage } from './message-request.ts';
import { variableOf } from './names.ts';
import { readNoticeTargets, secretsOfNotices } from './notice-targets.ts';
import { proxyPasswords } from './proxy.ts';
import { readFollowingMessage } from './read-message.ts';
import { type RunFacts, readReleaseRequest } from './read-release.ts';
import type { ReleaseRequest } from './release-request.ts';
import { resolveStages } from './resolve-stages.ts';
import type { Stage } from './rollout-request.ts';
import { withSecretFiles } from './secret-files.ts';
import { startedStage } from './stage-name.ts';
import { verbs } from './verbs.ts';

/** All that a host hands in. */
export interface Question extends Omit<Sources, 'config'> {
  /** Reads a text file, and answers undefined when there is none: this room does no IO. */
  readonly readText: ReadText;
  /** Given when the same file is read for many mini programs. */
  readonly parse?: ParseFile | undefined;
  /** Parameters of an operation, as flags had them. */
  readonly parameters?: ParameterTexts | undefined;
  /** One mini program of several: what the file says beside them is asked for by none of them. */
  readonly isPart?: boolean | undefined;
}

/** All inputs of a verb, and what else the configuration file said. */
export interface Inputs extends InputsRead {
  /** Absolute, after `working-directory`. */
  readonly workingDirectory: string;
  readonly stages: ConfigFile['stages'];
  /** The same stages, read. */
  readonly rollout: readonly Stage[];
  readonly serverless: ConfigFile['serverless'];
  /** Values to mask before anything is printed. */
  readonly secrets: readonly string[];
}

/** A release as the configuration asks for it. It may be carried out only when there are no problems. */
export interface ReleaseInputs extends Inputs {
  readonly request: ReleaseRequest;
  /** The message that the release is followed by. */
  readonly following?: FollowingMessage | undefined;
  readonly connection: Connection;
}

/** These decide which file is read, and what of it; but for the environment, they cannot stand in it. */
export function early(
  name: 'working-directory' | 'config' | 'app' | 'all' | 'env',
  { given, variables }: Pick<Question, 'given' | 'variables'>,
): string | undefined {
  return given.get(name)?.trim() || variables[variableOf(name)]?.trim() || undefined;
}

const secretNames = inputNames.filter((name) => inputOf(name).secret !== undefined);

function secretsOf(values: Values, variables: Question['variables']): readonly string[] {
  const fromInputs = secretNames.map((name) => values[name]);
  const fromVariables = secretVariables.map((name) => variables[name]?.trim());
  return [
    ...new Set(
      [
        ...fromInputs,
        ...fromVariables,
        ...secretsOfNotices(values.notices ?? variables['MINISHIP_NOTICES']?.split('\n')),
        ...proxyPasswords(variables),
      ].filter((text) => typeof text === 'string' && text !== ''),
    ),
  ].map(String);
}

/** The last one is no key, but lends the token that leads to one. */
const secretVariables = [
  ...secretNames.map((name) => inputOf(name).secret?.variable ?? ''),
  'MPAAS_SK_ENV',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];

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
          env: early('env', question),
          variables: question.variables,
          readText: question.readText,
          parse: question.parse,
        });
  const { given, problems: unread } = withSecretFiles(question, { workingDirectory, readText: question.readText });
  const read = resolveInputs({ ...question, given, workingDirectory, config });
  const { stages: rollout, problems } = resolveStages(config.stages, workingDirectory);
  return {
    ...read,
    values: { ...read.values, 'working-directory': workingDirectory },
    problems: distinct([
      ...config.problems,
      ...unread,
      ...read.problems,
      ...problems,
      ...unexpectedTargets(read),
      ...readNoticeTargets(read).problems,
    ]),
    rollout,
    workingDirectory,
    stages: config.stages,
    serverless: config.serverless,
    secrets: secretsOf(read.values, question.variables),
  };
}

/** The first stage is read as one of the rollout, and as the audience of a release; its problems are told once. */
const distinct = (problems: readonly Failure[]): readonly Failure[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

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
  const stage = startedStage(inputs, request.audience);
  const { request: following, problems: unsayable } = readFollowingMessage(inputs);
  const all = distinct([...inputs.problems, ...problems, ...unsayable, ...unconnected]);
  return { ...inputs, request: { ...request, stage }, following, connection, problems: all };
}
