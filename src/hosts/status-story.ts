import { readStatusInputs, type StatusInputs, type StatusRequest } from '../config/read-status.ts';
import { throwProblems } from '../errors/failure.ts';
import { and, inRow, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemClock } from '../transport/clock.ts';
import { readStatus as showStatus } from '../workflows/status.ts';
import { step } from '../workflows/tools.ts';
import { buildAccountTools, buildReleaseTools, type Parts } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { spaceSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

export const readStatus: VerbReader = async (question, facts) => {
  const read = await readStatusInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return tellStory(inputs, (setting) => statusStory(inputs, setting));
};

/** A look: it writes nothing, and so leaves no receipt. */
function statusStory(inputs: StatusInputs, setting: Setting): Story<StatusRequest> {
  const { request, problems, omitted } = inputs;
  return {
    verb: 'status',
    subject: subjectOf(request),
    dryRun: false,
    receipt: undefined,
    prepare: async () => {
      throwProblems(problems);
      return request;
    },
    carryOut: async (_prepared, surroundings) => {
      const { tools, close } = buildStatusTools(inputs, { ...setting, ...surroundings });
      try {
        return await step('look', tools, () => showStatus(request, omitted, tools));
      } finally {
        await close();
      }
    },
    outputsOf: ({ status, receiptPath, errorCode }) => ({ status, 'receipt-path': receiptPath, 'error-code': errorCode }),
    account: () => ({ verb: 'status', asked: request, done: undefined, undo: undefined }),
  };
}

function subjectOf({ miniProgram, space }: StatusRequest): Text {
  const parts = [
    ...(miniProgram ? [said('mini program {h5Id}', { h5Id: miniProgram.h5Id })] : []),
    ...(space ? [spaceSubject(space)] : []),
  ];
  return parts.length === 0 ? said('nothing') : inRow(parts, and);
}

/** Two services at two addresses; each is reached only when something of it is to be shown. */
function buildStatusTools({ request, connection, spaceConnection }: StatusInputs, parts: Omit<Parts, 'connection'>) {
  const { miniProgram, space: wanted } = request;
  const app = miniProgram && buildReleaseTools({ ...parts, connection }, miniProgram.workspace);
  const space = wanted && buildAccountTools({ ...parts, connection: spaceConnection });
  const { reporter, run, scratch, signal, clock = systemClock } = parts;
  return {
    tools: { reporter, clock, run, scratch, signal, mpaas: app?.mpaas, account: space },
    close: async () => {
      await app?.close();
      await space?.close();
    },
  };
}
