import { join } from 'node:path';
import type { DeployRequest, FunctionRequest } from '../config/deploy-request.ts';
import { type Archive, writeArchive } from '../packaging/archive.ts';
import { createPackedCache } from '../packaging/packed-cache.ts';
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

/** Makes the archive of a function. */
type Pack = (prepared: PreparedFunction) => Promise<Archive>;

/**
 * Reads every function and makes its archive; nothing is written. The archives are made one after the other, because each takes every core there is, while the
 * cloud is asked about the functions before them. What functions have in common, such as packages, is deflated once (performance.md §1: ten with the same packages
 * take two fifths of the time).
 */
export async function planFunctions(
  functions: readonly PreparedFunction[],
  request: DeployRequest,
  tools: DeployTools,
): Promise<readonly FunctionPlan[]> {
  const pack = packer(tools);
  return await inParallel(
    functions,
    () => request.concurrency,
    (each) => planFunction(each, request, { ...tools, pack }),
  );
}

function packer({ scratch, signal }: DeployTools): Pack {
  const cache = createPackedCache();
  let last: Promise<unknown> = Promise.resolve();
  return async ({ request: { name, layout }, code }) => {
    const target = { root: layout === 'root' ? '' : name, to: join(scratch, `${name}.zip`), signal, cache };
    const archive = last.then(() => writeArchive(code.files, target));
    // Whoever asked for it hears of its failure; the next in the row only waits for its end.
    last = archive.catch(() => {});
    return await archive;
  };
}

async function planFunction(
  prepared: PreparedFunction,
  { stamp }: DeployRequest,
  { serverless: { functions }, pack }: DeployTools & { readonly pack: Pack },
): Promise<FunctionPlan> {
  const { request } = prepared;
  const archive = await pack(prepared);
  const found = await functions.find(request.name);
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
