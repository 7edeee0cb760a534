import { join } from 'node:path';
import type { DeployRequest, FunctionRequest } from '../config/deploy-request.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import type { CloudFunction } from '../services/serverless-words.ts';
import { changeFor, type FunctionChange } from './function-settings.ts';
import { isStampOf, stampIn } from './function-stamp.ts';
import { inParallel } from './in-parallel.ts';
import type { PreparedFunction } from './prepare-deploy.ts';
import type { DeployTools } from './tools.ts';

/** Why the code of a function is sent. */
export type SendReason = 'new' | 'other content' | 'not healthy' | 'content unknown';

/** What is done with one function. */
export interface FunctionPlan {
  readonly request: FunctionRequest;
  readonly archive: Archive;
  /** The function as the cloud has it; undefined when it is to be created. */
  readonly found?: CloudFunction | undefined;
  readonly change: FunctionChange;
  /** Undefined when the code that serves is the code of the archive. */
  readonly send?: SendReason | undefined;
}

/** Reads every function and makes its archive; nothing is written. */
export async function planFunctions(
  functions: readonly PreparedFunction[],
  request: DeployRequest,
  tools: DeployTools,
): Promise<readonly FunctionPlan[]> {
  return await inParallel(
    functions,
    () => request.concurrency,
    (each) => planFunction(each, request, tools),
  );
}

async function planFunction(
  { request, code }: PreparedFunction,
  { stamp }: DeployRequest,
  { serverless: { functions }, scratch, signal }: DeployTools,
): Promise<FunctionPlan> {
  const { name, layout } = request;
  const target = { root: layout === 'root' ? '' : name, to: join(scratch, `${name}.zip`), ...(signal && { signal }) };
  const archive = await writeArchive(code.files, target);
  const found = await functions.find(name);
  const change = changeFor(request, found);
  if (found === undefined) return { request, archive, change, send: 'new' };
  const isHealthy = found.live !== undefined && (await servesWell(found, { functions }));
  return { request, archive, found, change, send: reasonToSend(found, { archive, isHealthy, stamp }) };
}

/** The deployment that serves must have ended well; the cloud names one while it still works on it, or when it failed. */
async function servesWell({ name, live }: CloudFunction, { functions }: Pick<DeployTools['serverless'], 'functions'>): Promise<boolean> {
  const deployments = await functions.deployments(name);
  const serving = deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
  return serving?.state === 'live';
}

function reasonToSend(
  { desc, live }: CloudFunction,
  { archive, isHealthy, stamp }: { readonly archive: Archive; readonly isHealthy: boolean; readonly stamp: boolean },
): SendReason | undefined {
  if (live === undefined || !isHealthy) return 'not healthy';
  const known = stamp ? stampIn(desc) : undefined;
  if (known === undefined || !isStampOf(known, live.deploymentId)) return 'content unknown';
  return archive.sha256.startsWith(known.sha256) ? undefined : 'other content';
}
