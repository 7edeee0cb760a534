import { join } from 'node:path';
import type { SpaceRollback } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Archive } from '../packaging/archive.ts';
import { foreignArchive } from '../packaging/ready-archive.ts';
import type { CloudFunction } from '../services/serverless-words.ts';
import { updateFunction } from './ensure-function.ts';
import { isStampOf, marksOfRollback, stampIn, stampWords, unknownCode, wordsOf } from './function-stamp.ts';
import type { FunctionRollback } from './plan-function-rollback.ts';
import { findDeployment, sendCode } from './send-code.ts';
import type { DeployTools } from './tools.ts';

/** What serves now; `archive` when the content had to be sent anew. */
export interface Up {
  readonly found: CloudFunction;
  readonly archive?: Archive | undefined;
}

/** Brings an older version up whose deployment the cloud does not take again: its content is fetched, and deployed as a new version. */
export async function sendAnew(
  plan: FunctionRollback,
  refusal: Failure,
  { deploy }: Pick<SpaceRollback, 'deploy'>,
  tools: DeployTools,
): Promise<Up> {
  const archive = await fetchCode(plan, refusal, tools);
  // From here on, what is given up must not be taken for the version before: the new deployment is made after it.
  await markGivenUp(plan, deploy, tools);
  return { found: await sendCode({ name: plan.name, archive, waitMs: deploy.waitMs }, tools), archive };
}

/** Whether the cloud does not take a deployment again: it says no at once, or takes the call and then fails. */
export const isRefusal = (failure: Failure): boolean =>
  failure.code === 'CLOUD_REFUSED' || (failure.code === 'NOT_LIVE' && (failure as Failure<'NOT_LIVE'>).facts.state === 'DEPLOY_FAILED');

/** Far above what the cloud takes of a function. */
const mostBytes = 512 * 1024 * 1024;

/** The content of a deployment that the cloud does not deploy again. */
async function fetchCode(
  { name, to, sha256: known }: FunctionRollback,
  refusal: Failure,
  { serverless: { functions }, storage, scratch, reporter }: DeployTools,
): Promise<Archive> {
  const url = (await findDeployment(functions, name, to.deploymentId))?.downloadUrl;
  if (url === undefined) throw refusal;
  const path = join(scratch, `${name}-${to.deploymentId}.zip`);
  const source = `version ${to.versionNo} of function ${name}`;
  await storage.download(url, { to: path, maxBytes: mostBytes });
  const archive = await foreignArchive(path, source);
  const { sha256, sizeBytes, files } = archive;
  if (known !== undefined && !sha256.startsWith(known)) {
    throw new Failure('CONTENT_UNUSABLE', { source, reason: said('its sha256 is {sha256}, not {known}.', { sha256, known }) });
  }
  reporter.report({
    type: 'warned',
    message: {
      en: `The cloud did not deploy version ${to.versionNo} of function ${name} again, so its content is sent as a new version. ${refusal.told.en}`,
      zh: `云端没有重新部署云函数 ${name} 的版本 ${to.versionNo}，其内容将作为新版本上传。${refusal.told.zh}`,
    },
    help: {
      en: 'The content is the same; only the version number is a new one.',
      zh: '内容相同，只有版本号是新的。',
    },
  });
  reporter.report({ type: 'content-fetched', source, files, sizeBytes });
  return archive;
}

async function markGivenUp(
  { found }: FunctionRollback,
  { stamp: stamps, waitMs }: SpaceRollback['deploy'],
  tools: DeployTools,
): Promise<void> {
  const { live, desc } = found;
  if (!stamps || live === undefined) return;
  const before = stampIn(desc);
  const known = before !== undefined && isStampOf(before, live.deploymentId) ? before : { sha256: unknownCode, sizeBytes: undefined };
  const { rolledBackFrom = '', undone } = marksOfRollback('', live.deploymentId, before);
  const code = { ...known, deploymentId: live.deploymentId };
  const marked = stampWords(wordsOf(desc), code, tools.run, { undone: [rolledBackFrom, ...undone] });
  if (marked !== undefined) await updateFunction(found, { desc: marked }, { waitMs }, tools);
}
