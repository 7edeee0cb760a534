import { type RollbackInputs, readRollbackInputs } from '../config/read-rollback.ts';
import { meansSpace } from '../config/read-space-rollback.ts';
import type { MiniProgramRollback } from '../config/rollback-request.ts';
import { prepareRollback } from '../workflows/prepare-rollback.ts';
import { rollback } from '../workflows/rollback.ts';
import { accountOfRollback, outputsOfRollback, type RollbackRecord } from '../workflows/rollback-record.ts';
import { buildReleaseTools } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `rollback` of a mini program, ready to run. */
export function rollbackStory(inputs: RollbackInputs, parts: Setting): Story<MiniProgramRollback> {
  const { request, connection } = inputs;
  const { to, h5Id, dryRun, workspace } = request;
  const record: RollbackRecord = {};
  return {
    verb: 'rollback',
    subject: miniProgramSubject(h5Id),
    dryRun,
    receipt: to.kind === 'list' ? undefined : request.receipt,
    prepare: () => prepareRollback(inputs),
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, workspace);
      try {
        return await rollback(prepared, { ...tools, fetchArtifact: parts.fetchArtifact }, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfRollback(record, known),
    account: () => accountOfRollback(request, record),
  };
}

/** One verb for the three things that can go back; what the command line or the Action names decides. */
export const readRollback: VerbReader = async (question, facts) => {
  if (meansSpace(question.given)) return await (await import('./space-rollback-story.ts')).readSpaceRollback(question, facts);
  const read = await readRollbackInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return tellStory(inputs, (setting) => rollbackStory(inputs, setting));
};
