import { type RolloutInputs, readMoveInputs } from '../config/read-rollout.ts';
import type { MoveRequest } from '../config/rollout-request.ts';
import { throwProblems } from '../errors/failure.ts';
import { moveRollout } from '../workflows/move-rollout.ts';
import { accountOfRollout, outputsOfRollout, type RolloutRecord } from '../workflows/rollout-record.ts';
import { buildReleaseTools } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** A verb that holds, continues or ends a rollout, ready to run. */
export function moveStory(inputs: RolloutInputs<MoveRequest>, parts: Setting): Story<MoveRequest> {
  const { request, connection, problems } = inputs;
  const verb = request.move;
  const record: RolloutRecord = {};
  return {
    verb,
    subject: miniProgramSubject(inputs.values['h5-name'], request.h5Id),
    dryRun: request.dryRun,
    receipt: request.receipt,
    prepare: async () => {
      throwProblems(problems);
      return request;
    },
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, request.workspace);
      try {
        return await moveRollout(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfRollout(verb, record, known),
    account: () => accountOfRollout(verb, request, record),
  };
}

const reader =
  (move: MoveRequest['move']): VerbReader =>
  async (question, facts) => {
    const read = await readMoveInputs(move, question);
    const inputs = { ...read, problems: allProblems(facts, read) };
    return tellStory(inputs, (setting) => moveStory(inputs, setting));
  };

export const readPause = reader('pause');
export const readResume = reader('resume');
export const readFinish = reader('finish');
