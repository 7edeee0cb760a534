import type { SpaceRollback, SpaceTarget } from '../config/rollback-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';
import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import { type FunctionHistory, newerOf, previousOf } from './function-history.ts';
import { isStampOf, stampIn } from './function-stamp.ts';
import type { FoundReceipt } from './read-receipt.ts';
import { functionsIn, type WrittenFunction, type WrittenState } from './receipt-functions.ts';

/** What a rollback was told, beside the cloud. */
export interface RollbackSources {
  readonly request: SpaceRollback;
  /** The one named by `to`, or the one that lies where the next receipt is written. */
  readonly receipt?: { readonly path: string; readonly content: FoundReceipt } | undefined;
}

/** The good state of a function. `from` when what is given up does not serve any more. */
export interface Aim {
  readonly to: Deployment;
  readonly from?: Deployment | undefined;
  readonly settings?: WrittenState['settings'] | undefined;
  readonly sha256?: string | undefined;
  /** Why there is nothing to do, and what would make it act. */
  readonly done?: { readonly reason: Both; readonly help: Both } | undefined;
}

interface Known {
  readonly found: CloudFunction;
  readonly history: FunctionHistory;
  readonly sources: RollbackSources;
}

/** Decides where a function goes back to. What is impossible is thrown. */
export function aimOf(name: string, known: Known): Aim {
  const { request, receipt } = known.sources;
  switch (request.to.kind) {
    case 'previous':
      return previousAim(name, known);
    case 'receipt':
      return receiptAim(name, known, receipt);
    case 'deployment':
      return { to: namedDeployment(name, request.to, known) };
    case 'list':
    case 'archive':
      throw new Failure('INTERNAL', { reason: `functions cannot go back to ${request.to.kind}` });
  }
}

/**
 * The state before the last deploy. The receipt of that deploy knows it best; without one, it is the last deployment before that succeeded. Once
 * rolled back, a function stays there until something is deployed: the same command run twice must not go two steps back.
 */
function previousAim(name: string, { history, sources: { request, receipt } }: Known): Aim {
  const { live } = history;
  const written = receipt && functionsIn(receipt.content).find((each) => each.name === name);
  const told =
    written && (receipt.content.verb === 'rollback' ? goneBackAim(name, written, history, request) : beforeAim(name, written, history));
  if (told !== undefined) return told;
  if (history.isRolledBack) return { to: live, done: rolledBackAlready(name, live) };
  const newer = newerOf(history);
  // Without a stamp nothing tells a rollback that was killed half way from one that is complete.
  if (newer !== undefined && !request.deploy.stamp) return { to: live, done: rolledBackAlready(name, live) };
  if (newer !== undefined) return { to: live, from: newer, settings: settingsBefore(newer, live, written) };
  const to = previousOf(history);
  if (to !== undefined) return { to };
  throw impossible(name, said('version {versionNo} is the only one that was live and not rolled back', { versionNo: live.versionNo }));
}

/** What the receipt of the deploy that a rollback gave up tells of the state before, which serves again. */
const settingsBefore = (givenUp: Deployment, live: Deployment, written: WrittenFunction | undefined): Aim['settings'] =>
  written?.deploymentId === givenUp.deploymentId && written.previous?.deploymentId === live.deploymentId
    ? written.previous.settings
    : undefined;

/** By the receipt of the deploy that left what is live, or that failed to replace it; undefined when it is about another state. */
function beforeAim(name: string, { state, deploymentId, previous }: WrittenFunction, history: FunctionHistory): Aim | undefined {
  const { live } = history;
  if (previous === undefined) return undefined;
  const isOfLive = deploymentId === live.deploymentId || (state === 'failed' && previous.deploymentId === live.deploymentId);
  if (!isOfLive) return undefined;
  if (previous.deploymentId === undefined)
    throw impossible(name, said('nothing was live before version {versionNo}', { versionNo: live.versionNo }));
  return { to: listed(name, previous.deploymentId, history), settings: previous.settings };
}

/** By the receipt of a rollback: one that got there is not done again, one that did not goes on to where it was going. */
function goneBackAim(
  name: string,
  { state, deploymentId, goal, from }: WrittenFunction,
  history: FunctionHistory,
  { deploy }: SpaceRollback,
): Aim | undefined {
  const { live } = history;
  const isThere = deploymentId === live.deploymentId && (state === 'live' || state === 'changed' || (state === 'kept' && !deploy.stamp));
  if (isThere) return { to: live, done: rolledBackAlready(name, live) };
  const isOnItsWay = state === 'failed' || state === 'waiting';
  const isUntouched = live.deploymentId === goal?.deploymentId || live.versionNo === from;
  if (!isOnItsWay || goal?.deploymentId === undefined || !isUntouched) return undefined;
  const to = listed(name, goal.deploymentId, history);
  const given = to === live ? history.deployments.find(({ versionNo }) => versionNo === from) : undefined;
  return { to, from: given, settings: goal.settings, sha256: goal.sha256 };
}

function receiptAim(name: string, { found, history }: Known, receipt: RollbackSources['receipt']): Aim {
  if (receipt === undefined) throw new Failure('INTERNAL', { reason: 'a receipt was asked for and not read' });
  const { path, content } = receipt;
  const written = functionsIn(content).find((each) => each.name === name);
  if (written === undefined) throw new Failure('RECEIPT_UNUSABLE', { path, reason: said('it tells nothing of function {name}', { name }) });
  if (!isGood(written))
    throw new Failure('RECEIPT_UNUSABLE', {
      path,
      reason: said('function {name} was "{state}" at the end of that run', { name, state: written.state }),
    });
  const { deploymentId, settings, sha256 } = written;
  // The same code may be live under another version, when the cloud did not take the older one again.
  const to = runsCode(found, sha256) ? history.live : listed(name, deploymentId, history);
  return { to, settings, sha256 };
}

/** Whether the stamp of what serves says that it is this code. */
function runsCode({ desc, live }: CloudFunction, sha256: string | undefined): boolean {
  const stamp = stampIn(desc);
  return (
    sha256 !== undefined &&
    stamp !== undefined &&
    live !== undefined &&
    isStampOf(stamp, live.deploymentId) &&
    sha256.startsWith(stamp.sha256)
  );
}

/** `kept` was live, too. */
const isGood = (written: WrittenFunction): written is WrittenFunction & { readonly deploymentId: string } =>
  ['live', 'kept', 'changed'].includes(written.state) && written.deploymentId !== undefined;

function listed(name: string, deploymentId: string, { deployments }: FunctionHistory): Deployment {
  const found = deployments.find((each) => each.deploymentId === deploymentId);
  if (found === undefined) throw impossible(name, said('its deployment {deploymentId} is not in the cloud any more', { deploymentId }));
  if (found.state !== 'live')
    throw impossible(name, said('version {versionNo} is {label}, and was never live', { versionNo: found.versionNo, label: found.label }));
  return found;
}

function namedDeployment(name: string, to: Extract<SpaceTarget, { readonly kind: 'deployment' }>, { history }: Known): Deployment {
  const named = history.deployments.find(({ deploymentId, versionNo }) => deploymentId === to.name || versionNo === to.name);
  if (named === undefined) throw impossible(name, said('it has no version or deployment "{name}"', { name: to.name }));
  return listed(name, named.deploymentId, history);
}

/** Why a function cannot go back. */
export const impossible = (name: string, reason: Text): Failure =>
  new Failure('NO_WAY_BACK', { what: { en: `Function ${name}`, zh: `云函数 ${name}` }, reason });

const rolledBackAlready = (name: string, { versionNo }: Deployment) => ({
  reason: {
    en: `Function ${name} was rolled back already; version ${versionNo} is live.`,
    zh: `云函数 ${name} 已经回滚；线上是版本 ${versionNo}。`,
  },
  help: {
    en: 'To go further back, name a version with "to"; to go on, deploy.',
    zh: '要回退得更远，请用 "to" 指明版本；要继续向前，请部署。',
  },
});
