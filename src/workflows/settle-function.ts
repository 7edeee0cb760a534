import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Archive } from '../packaging/archive.ts';
import { sha256Of } from '../packaging/kept-sites.ts';
import type { CloudFunction } from '../services/serverless-words.ts';
import { isStampOf, stampIn } from './function-stamp.ts';
import type { DeployTools } from './tools.ts';
import { whenFree } from './when-free.ts';
import { lookUntil } from './write-once.ts';

/** Code that a run has sent, and the deployment that it made of it. */
interface Sent {
  readonly name: string;
  readonly archive: Pick<Archive, 'sha256' | 'sizeBytes'>;
  readonly deploymentId: string;
}

/**
 * Of two runs that deploy a function at the same moment the one that starts last serves in the end; the cloud has no lock, and undoing the other's work
 * would go on for ever. When what serves has the same content both have got what they wanted; other content is a failure of the one that lost.
 */
export async function settleOvertaken(found: CloudFunction | undefined, sent: Sent, tools: DeployTools): Promise<CloudFunction> {
  const { name } = sent;
  if (found?.live !== undefined && (await isTwin(found, sent, tools))) {
    tools.reporter.report({
      type: 'race-settled',
      what: { en: `a deployment of function ${name}`, zh: `云函数 ${name} 的部署` },
      kept: { en: `version ${found.live.versionNo}`, zh: `版本 ${found.live.versionNo}` },
    });
    return found;
  }
  const state = found?.live === undefined ? 'not the one that serves' : `overtaken by version ${found.live.versionNo}`;
  throw new Failure('NOT_LIVE', { what: { en: `The deployment of function ${name}`, zh: `云函数 ${name} 的部署` }, state, waitedMs: 0 });
}

/** Whether what serves was made of the same archive: its stamp says so, or its very bytes, when the other run has not come to its stamp yet. */
async function isTwin(found: CloudFunction, { name, archive }: Sent, { storage, scratch }: DeployTools): Promise<boolean> {
  if (isStamped(found, archive)) return true;
  const { deploymentId = '', downloadUrl } = found.live ?? {};
  if (downloadUrl === undefined) return false;
  const path = join(scratch, `${name}-${deploymentId}-theirs.zip`);
  try {
    await storage.download(downloadUrl, { to: path, maxBytes: archive.sizeBytes });
    return (await sha256Of(path)) === archive.sha256;
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    // Larger, or not to be had: it proves nothing.
    return false;
  } finally {
    await rm(path, { force: true });
  }
}

function isStamped({ desc, live }: CloudFunction, { sha256 }: Pick<Archive, 'sha256'>): boolean {
  const stamp = stampIn(desc);
  return stamp !== undefined && live !== undefined && isStampOf(stamp, live.deploymentId) && sha256.startsWith(stamp.sha256);
}

interface Stamping extends Pick<Sent, 'name' | 'archive'> {
  /** What this run knows to serve. */
  readonly serving: CloudFunction;
  readonly waitMs: number;
  /** The description with the stamp of the code that this deployment carries; undefined when there is no room for it. */
  readonly describe: (deploymentId: string) => string | undefined;
}

/** Each run writes at most once behind the other's last write, and looks again behind its own. */
const mostRounds = 4;

/**
 * Stamps what serves and reads it back, until what serves and what is stamped are the same: another run may deploy or stamp in between. Undefined when
 * there is no room for the stamp.
 */
export async function settleStamp(stamping: Stamping, tools: DeployTools): Promise<CloudFunction | undefined> {
  const { name, archive, waitMs, describe } = stamping;
  const { serverless, clock, signal } = tools;
  const { functions } = serverless;
  let { serving } = stamping;
  let lost: Failure | undefined;
  for (let round = 1; round <= mostRounds; round += 1) {
    const desc = describe(serving.live?.deploymentId ?? '');
    if (desc === undefined) return undefined;
    lost = await writeDesc(() => whenFree(() => functions.update(name, { desc }), waitMs, { clock, signal }));
    const fits = (seen: CloudFunction | undefined): boolean => seen !== undefined && isStamped(seen, archive);
    const found = await lookUntil(() => functions.find(name), fits, clock);
    if (found !== undefined && fits(found)) return found;
    const isOther = found?.live?.deploymentId !== serving.live?.deploymentId;
    serving = isOther ? await settleOvertaken(found, { name, archive, deploymentId: '' }, tools) : (found ?? serving);
  }
  if (lost !== undefined) throw lost;
  throw new Failure('READ_BACK_DIFFERS', {
    what: { en: `Function ${name}`, zh: `云函数 ${name}` },
    field: 'desc',
    expected: said('the stamp of its code'),
    found: serving.desc,
  });
}

/** The lost answer, when it was lost: the look behind it settles that, and the next round writes again if need be. */
async function writeDesc(write: () => Promise<void>): Promise<Failure | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (isFailure(error) && error.code === 'OUTCOME_UNKNOWN') return error;
    throw error;
  }
}
