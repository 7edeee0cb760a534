import { type PromoteInputs, readPromoteInputs } from '../config/read-rollout.ts';
import type { MiniProgramRollback } from '../config/rollback-request.ts';
import type { PromoteRequest } from '../config/rollout-request.ts';
import { throwProblems } from '../errors/failure.ts';
import type { RollBack } from '../workflows/closed-gate.ts';
import { promoteAndTell } from '../workflows/promote-and-tell.ts';
import { rollback } from '../workflows/rollback.ts';
import type { RollbackRecord } from '../workflows/rollback-record.ts';
import { accountOfRollout, outputsOfRollout, type RolloutRecord } from '../workflows/rollout-record.ts';
import type { RollbackTools } from '../workflows/tools.ts';
import { buildRolloutTools } from './build-tools.ts';
import { createRunShell } from './run-shell.ts';
import type { Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';
import { wayBackTo } from './way-back.ts';

/** The verb `promote`, ready to run. */
export function promoteStory(inputs: PromoteInputs, parts: Setting): Story<PromoteRequest> {
  const { request, connection, problems, space, secrets, workingDirectory } = inputs;
  const record: RolloutRecord = {};
  return {
    verb: 'promote',
    subject: miniProgramSubject(inputs.values['h5-name'], request.h5Id),
    dryRun: request.dryRun,
    wayBack: wayBackTo({ app: inputs.values.app, h5Id: request.h5Id }),
    receipt: request.receipt,
    prepare: async () => {
      throwProblems(problems);
      return request;
    },
    carryOut: async (prepared, surroundings) => {
      const runShell = createRunShell({ workingDirectory, secrets, variables: process.env, signal: parts.signal });
      const tools = buildRolloutTools({ ...parts, ...surroundings, connection }, request.workspace, { space, runShell });
      const rollBack: RollBack = (bad, reason) =>
        takeBack(bad, { ...prepared, ...inputs.wayBack, reason }, { ...tools, fetchArtifact: parts.fetchArtifact });
      try {
        return await promoteAndTell({ request: prepared, following: inputs.following, rollBack }, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfRollout('promote', record, known),
    account: () => accountOfRollout('promote', request, record),
  };
}

/** The rollback that a closed gate asks for: of this package, to the version before it. */
async function takeBack(
  { packageId }: Parameters<RollBack>[0],
  wish: Omit<MiniProgramRollback, 'package' | 'to'>,
  tools: RollbackTools,
): ReturnType<RollBack> {
  const record: RollbackRecord = {};
  const { h5Id, workspace, stamp, force, receipt, dryRun, waitMs, strategy, userId, vhost, virtualDomain, reason } = wish;
  const known = { h5Id, workspace, stamp, force, receipt, dryRun, waitMs, strategy, userId, vhost, virtualDomain, reason };
  await rollback({ ...known, package: { kind: 'id', packageId }, to: { kind: 'previous' } }, tools, record);
  const { from, to = 'nothing', package: published, task } = record;
  return {
    from: from?.h5Version ?? '',
    to,
    package: published && { packageId: published.packageId, h5Version: published.h5Version },
    task,
  };
}

export const readPromote: VerbReader = async (question, facts) => {
  const read = await readPromoteInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return tellStory(inputs, (setting) => promoteStory(inputs, setting));
};
