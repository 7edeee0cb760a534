import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { ParameterTexts } from './call-words.ts';
import type { ReadText } from './config-find.ts';
import { type Connection, readConnection } from './connection.ts';
import { type Protection, readProtection } from './protection.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';

/** A call as it is asked for, before anybody looked into the catalogue. */
export interface CallRequest {
  /** Empty when none was named. */
  readonly operation: string;
  readonly texts: ParameterTexts;
  readonly values: Readonly<Record<string, unknown>>;
  readonly allPages: boolean;
  readonly query?: string | undefined;
  readonly showSecrets: boolean;
  /** Set when it is to be sent unchecked. */
  readonly raw?: 'auto' | 'mpaas' | 'mpserverless' | undefined;
  readonly dryRun: boolean;
  /** Which spaces it must not end; undefined when the call ends none. */
  readonly protection?: Protection | undefined;
  /** What it deletes, once more: id of a space, name of anything else. */
  readonly confirm?: string | undefined;
}

/** It may be carried out only when there are no problems. */
export interface CallInputs extends Inputs {
  readonly request: CallRequest;
  readonly connection: Connection;
}

/** What is known of operations and their parameters. */
export interface OperationLore {
  /** Parameters that must not stand on a command line. */
  readonly isSecret: (parameter: string) => boolean;
  /** Operations that end the life of a space. */
  readonly endsSpace: (operation: string) => boolean;
}

/** Reads what to call and how to reach the cloud, and of a call that ends a space, which ones it must leave alone. */
export async function readCallInputs(question: Omit<Question, 'verb'>, { isSecret, endsSpace }: OperationLore): Promise<CallInputs> {
  const inputs = await readInputs({ ...question, verb: 'call' });
  const { values } = inputs;
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  const { operation = '' } = values;
  const { texts, problems } = readFiles(question.parameters ?? new Map(), { ...question, ...inputs, operation, isSecret });
  const listed = values['protect-spaces'] ?? [];
  const { workingDirectory } = inputs;
  const protection = endsSpace(operation) ? await readProtection(question, { workingDirectory, listed }) : undefined;
  const given = values.parameters ?? {};
  const unnamed = operation === '' && !inputs.faulty.has('operation') ? [new Failure('OPERATION_MISSING', {})] : [];
  const secrets = [...Object.entries(given), ...texts].flatMap(([name, value]) => (isSecret(name) ? [value].flat() : []));
  return {
    ...inputs,
    secrets: [...inputs.secrets, ...secrets.filter((secret) => typeof secret === 'string' && secret !== '').map(String)],
    request: {
      operation,
      texts,
      values: given,
      allPages: values['all-pages'],
      query: values.query,
      showSecrets: values['show-secrets'],
      raw: values.raw,
      dryRun: values['dry-run'],
      protection,
      confirm: values.confirm,
    },
    connection,
    problems: [...inputs.problems, ...unnamed, ...problems, ...unconnected],
  };
}

interface Around {
  readonly operation: string;
  readonly workingDirectory: string;
  readonly readText: ReadText;
  readonly isSecret: (parameter: string) => boolean;
}

/** `@PATH` becomes what the file holds. */
function readFiles(given: ParameterTexts, around: Around): { readonly texts: ParameterTexts; readonly problems: readonly Failure[] } {
  const texts = new Map<string, readonly (string | true)[]>();
  const problems: Failure[] = [];
  for (const [name, members] of given) {
    const read = members.map((text) => (typeof text === 'string' ? contentOf(name, text, around) : text));
    problems.push(...read.filter((outcome) => outcome instanceof Failure));
    texts.set(
      name,
      read.map((outcome) => (outcome instanceof Failure ? '' : outcome)),
    );
  }
  return { texts, problems };
}

/** `@@` is a text that begins with one. A line end that only closes the file is no part of the value. */
function contentOf(name: string, text: string, { operation, workingDirectory, readText, isSecret }: Around): string | Failure {
  if (text.startsWith('@@')) return text.slice(1);
  if (!text.startsWith('@')) return isSecret(name) && text !== '' ? new Failure('PARAMETER_SECRET', { operation, parameter: name }) : text;
  const path = text === '@-' ? '-' : resolve(workingDirectory, text.slice(1));
  try {
    const content = readText(path);
    if (content !== undefined) return content.replace(/\r?\n$/, '');
    return new Failure('FILE_UNREADABLE', { input: name, path, reason: said('there is no such file') });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new Failure('FILE_UNREADABLE', { input: name, path, reason }, { cause: error });
  }
}
