import { type ReleaseInputs, readReleaseInputs } from '../config/read-inputs.ts';
import { type PreparedRelease, prepareRelease } from '../workflows/prepare-release.ts';
import { releaseAndTell } from '../workflows/release-and-tell.ts';
import { accountOf, outputsOf, type ReleaseRecord } from '../workflows/release-record.ts';
import { buildReleaseTools } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';
import { wayBackTo } from './way-back.ts';

/** The verb `release`, ready to run. */
export function releaseStory(inputs: ReleaseInputs, parts: Setting): Story<PreparedRelease> {
  const { request, connection } = inputs;
  const record: ReleaseRecord = {};
  return {
    verb: 'release',
    subject: miniProgramSubject(request.h5Name, request.h5Id),
    dryRun: request.dryRun,
    wayBack: wayBackTo({ app: inputs.values.app, h5Id: request.h5Id }),
    receipt: request.receipt,
    prepare: (reporter) => prepareRelease(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, request.workspace);
      try {
        return await releaseAndTell(prepared, inputs.following, tools, record);
      } finally {
        await tools.close();
      }
    },
    letGo: ({ build }) => build.close(),
    outputsOf: (known) => outputsOf(record, known),
    account: () => accountOf(request, record),
  };
}

export const readRelease: VerbReader = async (question, facts) => {
  const read = await readReleaseInputs(question, { nowMs: facts.nowMs, tag: facts.run.tag });
  if (read.values['with-serverless']) return await (await import('./train-story.ts')).readTrain(question, facts);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return tellStory(inputs, (setting) => releaseStory(inputs, setting));
};
