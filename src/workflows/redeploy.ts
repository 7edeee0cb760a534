import { Failure, isFailure } from '../errors/failure.ts';
import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import { untouched } from './deployment-labels.ts';
import { poll } from './poll.ts';
import { findDeployment } from './send-code.ts';
import type { DeployTools } from './tools.ts';
import { whenFree } from './when-free.ts';
import { writeOnce } from './write-once.ts';

/** An older deployment on its way back. */
interface Again {
  readonly name: string;
  readonly deploymentId: string;
  /** What serves before. */
  readonly from: string | undefined;
  readonly waitMs: number;
}

/**
 * Deploys an older deployment of a function again, by its id, and waits until it serves. Its state is of little help: it has succeeded once
 * already. So what counts is which deployment the function names as its own.
 */
export async function redeploy(again: Again, tools: DeployTools): Promise<CloudFunction> {
  await start(again, tools);
  return await waitUntilServing(again, tools);
}

async function start({ name, deploymentId, waitMs }: Again, { serverless: { functions }, clock, signal }: DeployTools): Promise<void> {
  const begun = async (): Promise<true | undefined> => {
    const deployment = await findDeployment(functions, name, deploymentId);
    if (deployment !== undefined && isUnderWay(deployment)) return true;
    return (await functions.find(name))?.live?.deploymentId === deploymentId ? true : undefined;
  };
  const call = async (): Promise<void> => {
    try {
      await functions.deploy(deploymentId);
    } catch (error) {
      // Refused because an earlier attempt of ours, whose answer was lost, is at work.
      const isRefused = isFailure(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'FUNCTION_BUSY');
      if (!isRefused || (await begun()) === undefined) throw error;
    }
  };
  const what = `the deployment of function ${name}`;
  await writeOnce(
    { what, look: begun, write: () => whenFree(call, waitMs, { clock, signal }), readBack: async () => true as const },
    clock,
  );
}

const isUnderWay = ({ state, label }: Deployment): boolean => state === 'in-progress' && label !== untouched;

async function waitUntilServing(
  { name, deploymentId, from, waitMs }: Again,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<CloudFunction> {
  const what = `The deployment of function ${name}`;
  let state = 'not the one that serves';
  const look = async (waitedMs: number): Promise<CloudFunction | undefined> => {
    const deployment = await findDeployment(functions, name, deploymentId);
    if (deployment?.state === 'failed') throw new Failure('NOT_LIVE', { what, state: deployment.label, waitedMs });
    const found = await functions.find(name);
    const serving = found?.live?.deploymentId;
    if (serving === deploymentId && deployment?.state === 'live') return found;
    if (serving !== undefined && serving !== deploymentId && serving !== from) {
      throw new Failure('NOT_LIVE', { what, state: `overtaken by version ${found?.live?.versionNo ?? ''}`, waitedMs });
    }
    state = deployment !== undefined && isUnderWay(deployment) ? deployment.label : 'not the one that serves';
    return undefined;
  };
  const live = await poll(look, waitMs, { clock, signal });
  if (live === undefined) throw new Failure('NOT_LIVE', { what, state, waitedMs: waitMs });
  return live;
}
