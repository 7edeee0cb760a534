import { type Connection, readConnection } from './connection.ts';
import type { NotifyRequest } from './notify-request.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';
import { readMessage } from './read-message.ts';
import { readMiniProgram } from './read-mini-program.ts';

/** A message as the configuration asks for it. It may be sent only when there are no problems. */
export interface NotifyInputs extends Inputs {
  readonly request: NotifyRequest;
  readonly connection: Connection;
}

/** Reads a whole message; every problem is in `problems`. */
export async function readNotifyInputs(question: Omit<Question, 'verb'>): Promise<NotifyInputs> {
  const inputs = await readInputs({ ...question, verb: 'notify' });
  const { request: miniProgram, problems: unknown } = readMiniProgram(inputs);
  const { request: message, problems } = readMessage(inputs, 'to');
  const { connection, problems: unconnected } = readConnection(inputs, question.variables, 'mpaas');
  return {
    ...inputs,
    request: { ...miniProgram, message },
    connection,
    problems: [...inputs.problems, ...unknown, ...problems, ...unconnected],
  };
}
