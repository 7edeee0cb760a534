import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type Connection, readConnection } from './connection.ts';
import { unexpectedTargets } from './expected-target.ts';
import { type InputName, inputsOf } from './inputs.ts';
import { invalid } from './problems.ts';
import { type Inputs, type Question, readInputs } from './read-inputs.ts';

/** The inputs of a comparison with a receipt, for one of the two clouds that a receipt may be about. */
export interface VerifyInputs extends Inputs {
  readonly connection: Connection;
}

/** Ids that a receipt names, by the inputs that could name others. */
export type ReceiptIds = Readonly<Partial<Record<'app-id' | 'workspace-id' | 'tenant-id' | 'h5-id' | 'space-id', string>>>;

type Asked = Omit<Question, 'verb'>;

/** Every input of `verify`, whatever it is about to check. */
export const readVerifyQuestion = (question: Asked): Promise<Inputs> => readInputs({ ...question, verb: 'verify' });

/** Reads how to reach the mini program of a receipt. Which one it is the receipt says, so nobody has to choose one of those in miniship.yml. */
export async function readVerifyMiniProgram(question: Asked, ids: ReceiptIds): Promise<VerifyInputs> {
  const inputs = await readVerifyQuestion(question);
  const isChosen = inputs.sources.has('app');
  const problems = inputs.problems.filter(({ code }) => isChosen || code !== 'APP_NOT_CHOSEN');
  return connected({ ...inputs, problems }, question, { cloud: 'mpaas', ids });
}

/** Reads how to reach the space of a receipt: the part `serverless:` of miniship.yml, as a deploy would. */
export async function readVerifySpace(question: Asked, ids: ReceiptIds): Promise<VerifyInputs> {
  const inputs = await readInputs({ ...question, given: givenFor('deploy', question), verb: 'deploy' });
  return connected(inputs, question, { cloud: 'mpserverless', ids });
}

/** What was given, as far as another verb takes it. */
export function givenFor(verb: 'deploy', { given }: Pick<Question, 'given'>): Question['given'] {
  const taken = new Set<InputName>(inputsOf(verb));
  return new Map([...given].filter(([name]) => taken.has(name)));
}

function connected(
  inputs: Inputs,
  { variables }: Asked,
  { cloud, ids }: { readonly cloud: 'mpaas' | 'mpserverless'; readonly ids: ReceiptIds },
): VerifyInputs {
  const { connection, problems } = readConnection(inputs, variables, cloud);
  return {
    ...inputs,
    connection,
    problems: [...inputs.problems, ...problems, ...contradictions(inputs, ids), ...unexpectedTargets(inputs, ids, 'receipt')],
  };
}

/** An id that is given and is not the one of the receipt: a receipt of something else was taken by mistake. */
function contradictions(inputs: Inputs, ids: ReceiptIds): readonly Failure[] {
  return (Object.entries(ids) as [keyof ReceiptIds, string][]).flatMap(([name, ofReceipt]) => {
    const given = inputs.sources.get(name);
    if (given === undefined || inputs.faulty.has(name) || given.text === ofReceipt) return [];
    return [invalid(inputs, name, said('"{ofReceipt}", which the receipt is about, or left out', { ofReceipt }))];
  });
}
