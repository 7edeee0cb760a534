import { type NotifyInputs, readNotifyInputs } from '../config/read-notify.ts';
import { throwProblems } from '../errors/failure.ts';
import { accountOfMessage, type MessageRecord, notifyOfPackage, outputsOfMessage } from '../workflows/notify-of-package.ts';
import { buildReleaseTools } from './build-tools.ts';
import { runVerb, type Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `notify`, ready to run. */
export function notifyStory(inputs: NotifyInputs, parts: Setting): Story<undefined> {
  const { request, connection, problems } = inputs;
  const record: MessageRecord = {};
  return {
    verb: 'notify',
    subject: miniProgramSubject(inputs.values['h5-name'], request.h5Id),
    dryRun: request.dryRun,
    receipt: request.receipt,
    prepare: async () => {
      throwProblems(problems);
      return undefined;
    },
    carryOut: async (_prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, request.workspace);
      try {
        return await notifyOfPackage(request, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfMessage(record, known),
    account: () => accountOfMessage(request, record),
  };
}

export const readNotify: VerbReader = async (question, facts) => {
  const read = await readNotifyInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(notifyStory(inputs, setting), setting) };
};
