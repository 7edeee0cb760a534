import { withFoundFunctions } from '../config/found-functions.ts';
import type { DeployInputs } from '../config/read-deploy.ts';
import { isFailure } from '../errors/failure.ts';
import { findFunctionFolders } from '../packaging/function-folders.ts';
import { deploy } from '../workflows/deploy.ts';
import { accountOfDeploy, type DeployRecord, outputsOfDeploy } from '../workflows/deploy-record.ts';
import { type PreparedDeploy, prepareDeploy } from '../workflows/prepare-deploy.ts';
import { buildDeployTools, type Parts } from './build-tools.ts';
import type { Story } from './run-verb.ts';

/** The verb `deploy`, ready to run. */
export function deployStory(inputs: DeployInputs, parts: Omit<Parts, 'connection' | 'reporter' | 'scratch'>): Story<PreparedDeploy> {
  const { request, connection } = inputs;
  const record: DeployRecord = {};
  return {
    verb: 'deploy',
    subject: `space ${request.spaceId}`,
    dryRun: request.dryRun,
    receipt: request.receipt,
    prepare: (reporter) => prepareDeploy(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildDeployTools({ ...parts, ...surroundings, connection }, request.spaceId);
      try {
        return await deploy(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfDeploy(record, known),
    account: () => accountOfDeploy(request, record),
  };
}

/** Puts the functions in that `functions/*` stands for; a pattern that finds nothing is one more problem beside the others. */
export async function findFunctions(inputs: DeployInputs): Promise<DeployInputs> {
  try {
    return withFoundFunctions(inputs, await findFunctionFolders(inputs.functionPatterns, inputs.workingDirectory));
  } catch (error) {
    if (!isFailure(error)) throw error;
    const found = error.problems.length > 0 ? error.problems : [error];
    return { ...inputs, problems: [...inputs.problems, ...found] };
  }
}
