import { resolve } from 'node:path';
import { type Connection, readConnection } from './connection.ts';
import { readPackageChoice } from './package-choice.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readMiniProgram } from './read-mini-program.ts';
import { formProblems } from './read-release.ts';
import type { MiniProgramRollback, RollbackTarget } from './rollback-request.ts';

/** The rollback of a mini program as the configuration asks for it. It may be carried out only when there are no problems. */
export interface RollbackInputs extends Inputs {
  readonly request: MiniProgramRollback;
  readonly connection: Connection;
}

/** Reads the rollback of a mini program. Every problem is in `problems`, and nothing is thrown for them. */
export async function readRollbackInputs(question: Omit<Question, 'verb'>): Promise<RollbackInputs> {
  const inputs = await readInputs({ ...question, verb: 'rollback' });
  const { values } = inputs;
  const { request, problems } = readMiniProgram(inputs);
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  return {
    ...inputs,
    request: {
      ...request,
      to: readRollbackTarget(values.to, inputs),
      strategy: values.strategy,
      memo: values.memo,
      userId: values['user-id'],
      vhost: values.vhost,
      virtualDomain: values['virtual-domain'],
    },
    connection,
    problems: [...inputs.problems, ...problems, ...formProblems(inputs, ['vhost', 'virtual-domain']), ...unconnected],
  };
}

/** What `--to` means: nothing (show the candidates), "previous", a receipt, an archive, or a package as `package` names one. */
export function readRollbackTarget(text: string | undefined, inputs: Pick<Inputs, 'values' | 'workingDirectory'>): RollbackTarget {
  if (text === undefined) return { kind: 'list' };
  if (text === 'previous') return { kind: 'previous' };
  if (/\.zip$/i.test(text)) return { kind: 'archive', path: resolve(inputs.workingDirectory, text) };
  const choice = readPackageChoice(text, inputs);
  return choice.kind === 'newest' ? { kind: 'list' } : choice;
}
