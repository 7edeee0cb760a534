import { Failure, isFailure } from '../errors/failure.ts';
import type { Archive } from '../packaging/archive.ts';
import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import { untouched } from './deployment-labels.ts';
import { poll } from './poll.ts';
import { settleOvertaken } from './settle-function.ts';
import type { DeployTools } from './tools.ts';
import { whenFree } from './when-free.ts';
import { lookUntil, writeOnce } from './write-once.ts';

interface Sent {
  readonly name: string;
  readonly archive: Archive;
  readonly waitMs: number;
  /** Hears of the deployment before it gets any code. */
  readonly onOpened?: ((deploymentId: string) => void) | undefined;
}

/** Sends the code of a function and waits until it serves; answers the function as it then is. */
export async function sendCode(sent: Sent, tools: DeployTools): Promise<CloudFunction> {
  const { serverless, storage } = tools;
  const { deploymentId, uploadUrl } = await newDeployment(sent, tools);
  sent.onOpened?.(deploymentId);
  await storage.putArchive(uploadUrl, sent.archive);
  await goLive(sent, deploymentId, tools);
  await waitUntilLive(sent, deploymentId, tools);
  const found = await lookUntil(
    () => serverless.functions.find(sent.name),
    (seen) => seen?.live?.deploymentId === deploymentId,
    tools.clock,
  );
  if (found?.live?.deploymentId === deploymentId) return found;
  return await settleOvertaken(found, { ...sent, deploymentId }, tools);
}

/**
 * Opens a deployment. Its signed address is told once only: when that answer is lost, the list is read, what is left over is told, and another
 * one is opened. A deployment that got no code serves nobody.
 */
async function newDeployment({ name, waitMs }: Sent, { serverless: { functions }, reporter, clock, signal }: DeployTools) {
  const open = () => whenFree(() => functions.createDeployment(name), waitMs, { clock, signal });
  try {
    return await open();
  } catch (error) {
    if (!isFailure(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const unused = (await functions.deployments(name)).filter(({ label }) => label === untouched);
    if (unused.length > 0) {
      reporter.report({
        type: 'warned',
        message: {
          en: `The cloud’s answer was lost; function ${name} may keep an empty deployment (${unused.map(({ deploymentId }) => deploymentId).join(', ')}).`,
          zh: `云端的应答丢失；云函数 ${name} 可能留有一个空部署（${unused.map(({ deploymentId }) => deploymentId).join(', ')}）。`,
        },
        help: {
          en: 'It serves nobody; it can be deleted in the console.',
          zh: '它不提供服务，可在控制台删除。',
        },
      });
    }
    return await open();
  }
}

/** Starts the deployment. A lost answer or a refusal is weighed against its state: once it has moved, it was started. */
async function goLive(
  { name, waitMs }: Sent,
  deploymentId: string,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<void> {
  const find = () => findDeployment(functions, name, deploymentId);
  const started = async (): Promise<Deployment | undefined> => {
    const found = await find();
    return found === undefined || found.label === untouched ? undefined : found;
  };
  const start = async (): Promise<void> => {
    try {
      await functions.deploy(deploymentId);
    } catch (error) {
      const refused = isFailure(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'FUNCTION_BUSY');
      if (!refused || (await started()) === undefined) throw error;
    }
  };
  const what = `the deployment of function ${name}`;
  await writeOnce({ what, look: started, write: () => whenFree(start, waitMs, { clock, signal }), readBack: find }, clock);
}

async function waitUntilLive(
  { name, waitMs }: Sent,
  deploymentId: string,
  { serverless: { functions }, clock, signal }: DeployTools,
): Promise<void> {
  const what = `The deployment of function ${name}`;
  let state = 'not listed';
  const look = async (waitedMs: number): Promise<true | undefined> => {
    const found = await findDeployment(functions, name, deploymentId);
    state = found?.label ?? 'not listed';
    if (found?.state === 'failed') throw new Failure('NOT_LIVE', { what, state, waitedMs });
    return found?.state === 'live' ? true : undefined;
  };
  const live = await poll(look, waitMs, { clock, signal });
  if (!live) throw new Failure('NOT_LIVE', { what, state, waitedMs: waitMs });
}

/** One deployment of a function. The API has no filter by id (catalogue: ListFunctionDeployment). */
export const findDeployment = async (
  functions: DeployTools['serverless']['functions'],
  name: string,
  deploymentId: string,
): Promise<Deployment | undefined> => (await functions.deployments(name)).find((each) => each.deploymentId === deploymentId);
