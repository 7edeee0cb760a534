import { type CallInputs, readCallInputs } from '../config/read-call.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { createAnyOperation } from '../services/any-operation.ts';
import { endsSpace } from '../services/ends-space.ts';
import { isSecretParameter } from '../services/operation-check.ts';
import { createSpaces } from '../services/spaces.ts';
import { systemClock } from '../transport/clock.ts';
import { type CallRecord, makeCall, outputsOfCall, type PreparedCall, prepareCall } from '../workflows/call.ts';
import { connect } from './build-tools.ts';
import { readReplyQuery } from './reply-query.ts';
import { runVerb, type Story } from './run-verb.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

export const readCall: VerbReader = async (question, facts) => {
  const read = await readCallInputs(question, { isSecret: isSecretParameter, endsSpace });
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(callStory(inputs, setting), setting) };
};

/** The verb `call`, ready to run: it leaves no receipt, since nobody knows the way back. */
function callStory({ request, connection, problems, sources }: CallInputs, setting: Setting): Story<PreparedCall> {
  const record: CallRecord = {};
  return {
    verb: 'call',
    subject: request.operation || said('an operation'),
    dryRun: request.dryRun,
    receipt: undefined,
    prepare: async () => {
      const { call, problems: wrong } = prepareCall(request, connection.apiVersion);
      const query = await readQuery(request.query, sources.get('query')?.where ?? 'flag');
      throwProblems([...problems, ...wrong, ...('problem' in query ? [query.problem] : [])]);
      if (call === undefined) throw new Failure('INTERNAL', { reason: 'a call without problems was not prepared' });
      return { ...call, query: 'problem' in query ? undefined : query.query };
    },
    carryOut: async (call, surroundings) => {
      const { rpc, run } = connect({ ...setting, ...surroundings, connection });
      const { reporter } = surroundings;
      try {
        return await makeCall(
          call,
          request,
          {
            reporter,
            clock: setting.clock ?? systemClock,
            operations: createAnyOperation(rpc),
            spaces: createSpaces(rpc),
            mpaasOf: async (workspace) =>
              (await import('../services/mpaas.ts')).createMpaas({ rpc, workspace, onSecret: setting.onSecret }),
          },
          record,
        );
      } finally {
        await run.close();
      }
    },
    outputsOf: (known) => outputsOfCall(record, known),
    account: () => ({ verb: 'call', asked: { operation: request.operation }, done: undefined, undo: undefined }),
  };
}

type ReadQuery = { readonly query: PreparedCall['query'] } | { readonly problem: Failure };

/** A query that cannot be read is better known before the call than after. */
async function readQuery(text: string | undefined, where: string): Promise<ReadQuery> {
  if (text === undefined) return { query: undefined };
  try {
    return { query: { text, run: await readReplyQuery(text) } };
  } catch (error) {
    const expected = said('a JMESPath expression ({error})', { error: error instanceof Error ? error.message : String(error) });
    return { problem: new Failure('INPUT_INVALID', { name: 'query', value: text, where, expected }, { cause: error }) };
  }
}
