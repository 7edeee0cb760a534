import { withFoundFunctions } from '../config/found-functions.ts';
import { type DeployInputs, readDeployInputs } from '../config/read-deploy.ts';
import { isFailure } from '../errors/failure.ts';
import { findFunctionFolders } from '../packaging/function-folders.ts';
import { deployIntoSpace } from '../workflows/deploy-into-space.ts';
import { accountOfDeploy, type DeployRecord, outputsOfDeploy } from '../workflows/deploy-record.ts';
import { type PreparedDeploy, prepareDeploy } from '../workflows/prepare-deploy.ts';
import { buildAccountTools } from './build-tools.ts';
import { runVerb, type Story } from './run-verb.ts';
import { spaceSubject } from './subjects.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `deploy`, ready to run. */
export function deployStory(inputs: DeployInputs, parts: Setting): Story<PreparedDeploy> {
  const { request, connection } = inputs;
  const record: DeployRecord = {};
  return {
    verb: 'deploy',
    subject: spaceSubject(request),
    dryRun: request.dryRun,
    receipt: request.receipt,
    places: manifestOf(request),
    prepare: (reporter) => prepareDeploy(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildAccountTools({ ...parts, ...surroundings, connection });
      try {
        return await deployIntoSpace(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfDeploy(record, known),
    account: () => accountOfDeploy(request, record),
  };
}

export const readDeploy: VerbReader = async (question, facts) => {
  const read = await findFunctions(await readDeployInputs(question, { nowMs: facts.nowMs }));
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(deployStory(inputs, setting), setting) };
};

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

/** The record of what was uploaded, when it is kept on this machine. */
export const manifestOf = ({ hosting, only }: DeployInputs['request']): readonly string[] =>
  hosting?.manifest.kind === 'file' && only.includes('hosting') ? [hosting.manifest.path] : [];
