import type { SmokeRequest } from '../config/deploy-request.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import { type Aim, aimOf, impossible, type RollbackSources } from './function-aim.ts';
import { historyOf } from './function-history.ts';
import { comparable, type FunctionChange } from './function-settings.ts';
import { isStampOf, stampIn, wordsOf } from './function-stamp.ts';
import type { WrittenState } from './receipt-functions.ts';
import type { DeployTools } from './tools.ts';

/** What is done with one function; nothing when it is where it should be. */
export interface FunctionRollback {
  readonly name: string;
  readonly found: CloudFunction;
  /** The deployment that is given up. */
  readonly from: Deployment;
  readonly to: Deployment;
  /** Settings that go back; `desc` stands for the own words. */
  readonly change: FunctionChange;
  /** What is known of the code of `to`: the first digits of its sha256, or all. */
  readonly sha256?: string | undefined;
  readonly sizeBytes?: number | undefined;
  readonly smoke?: SmokeRequest | undefined;
  /** Why there is nothing to do, and what would make it act. */
  readonly done?: { readonly reason: Both; readonly help: Both } | undefined;
}

/** Reads one function and decides where it goes back to; makes no write. What is impossible is thrown. */
export async function planFunctionRollback(
  name: string,
  sources: RollbackSources,
  { serverless: { functions } }: DeployTools,
): Promise<FunctionRollback> {
  const found = await functions.find(name);
  if (found === undefined) throw impossible(name, said('there is no such function in the space'));
  const history = historyOf(found, await functions.deployments(name));
  if (history === undefined)
    throw impossible(name, found.live === undefined ? said('no version of it is live') : said('the cloud does not list what is live'));
  const { request } = sources;
  const aim = aimOf(name, { found, history, sources });
  const smoke = request.deploy.functions.find((each) => each.name === name)?.smoke;
  const base = { name, found, from: aim.from ?? history.live, to: aim.to, ...codeOf(aim), smoke };
  const change = changeTo(aim.settings, found);
  if (aim.done !== undefined) return { ...base, change: {}, done: aim.done };
  const isThere = aim.to === history.live && aim.from === undefined && Object.keys(change).length === 0;
  return { ...base, change, done: isThere ? alreadyThere(name, aim.to) : undefined };
}

/** The stamp that a receipt has kept tells the code of its deployment. */
function codeOf({ to, settings, sha256 }: Aim): Pick<FunctionRollback, 'sha256' | 'sizeBytes'> {
  const stamp = stampIn(settings?.desc ?? '');
  const known = stamp !== undefined && isStampOf(stamp, to.deploymentId) ? stamp : undefined;
  return { sha256: sha256 ?? known?.sha256, sizeBytes: known?.sizeBytes };
}

/** The settings that are not as they were. */
export function changeTo(settings: WrittenState['settings'] | undefined, found: CloudFunction): FunctionChange {
  if (settings === undefined) return {};
  const wanted: FunctionChange = settings.desc === undefined ? settings : { ...settings, desc: wordsOf(settings.desc) };
  const now: FunctionChange = { ...found, desc: wordsOf(found.desc) };
  const differs = ([name, value]: readonly [string, string | number]) =>
    comparable(now[name as keyof FunctionChange] ?? '') !== comparable(value);
  return Object.fromEntries(Object.entries(wanted).filter(differs));
}

const alreadyThere = (name: string, { versionNo }: Deployment) => ({
  reason: {
    en: `Function ${name} is where it should go back to: version ${versionNo} is live with these settings.`,
    zh: `云函数 ${name} 已处于要回退到的状态：线上就是版本 ${versionNo}，设置也相同。`,
  },
  help: { en: 'Run it without "to" for the versions that there are.', zh: '不带 "to" 运行可列出现有的版本。' },
});
