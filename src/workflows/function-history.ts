import type { CloudFunction, Deployment } from '../services/serverless-words.ts';
import { untouched } from './deployment-labels.ts';
import { isGivenUp, isStampOf, noMarks, stampIn } from './function-stamp.ts';

/** The deployments of a function in their order, and what rollbacks have said of them. */
export interface FunctionHistory {
  /** The one that was made last first. */
  readonly deployments: readonly Deployment[];
  readonly live: Deployment;
  /** A rollback put up what serves, and said so. */
  readonly isRolledBack: boolean;
  readonly isGivenUp: (deployment: Deployment) => boolean;
}

/** Reads the history of a function that serves; undefined when the cloud does not list what serves. */
export function historyOf({ desc, live }: CloudFunction, listed: readonly Deployment[]): FunctionHistory | undefined {
  const deployments = newestFirst(listed);
  const serving = deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
  if (serving === undefined) return undefined;
  const stamp = stampIn(desc);
  const marks = stamp?.marks ?? noMarks;
  return {
    deployments,
    live: serving,
    isRolledBack: stamp !== undefined && marks.rolledBackFrom !== undefined && isStampOf(stamp, serving.deploymentId),
    isGivenUp: ({ deploymentId }) => deploymentId !== serving.deploymentId && isGivenUp(marks, deploymentId),
  };
}

/** The last one before what serves that succeeded and that no rollback gave up. */
export function previousOf({ deployments, live, isGivenUp: isGone }: FunctionHistory): Deployment | undefined {
  const older = deployments.slice(deployments.indexOf(live) + 1);
  return older.find((each) => (each.state === 'live' || isOnItsWay(each)) && !isGone(each));
}

/** An older one that is being deployed is on its way back: another run of the same rollback was faster. */
const isOnItsWay = ({ state, label }: Deployment): boolean => state === 'in-progress' && label !== untouched;

/** The last one that succeeded and was made after what serves: somebody went back, and has not said so. */
export const newerOf = ({ deployments, live }: FunctionHistory): Deployment | undefined =>
  deployments.slice(0, deployments.indexOf(live)).find(({ state }) => state === 'live');

/** The order of the list is not documented (catalogue: ListFunctionDeployment); times and version numbers grow. */
export const newestFirst = (deployments: readonly Deployment[]): readonly Deployment[] =>
  deployments
    .map((each, place) => ({ each, place }))
    .sort((a, b) => byTime(a.each, b.each) || byNumber(a.each, b.each) || a.place - b.place)
    .map(({ each }) => each);

function byTime(a: Deployment, b: Deployment): number {
  const [first, second] = [Date.parse(a.createdAt), Date.parse(b.createdAt)];
  return Number.isNaN(first) || Number.isNaN(second) ? 0 : second - first;
}

/** `2019123110233936929` is beyond the numbers that are exact. */
function byNumber({ versionNo: a }: Deployment, { versionNo: b }: Deployment): number {
  if (!/^\d+$/.test(a) || !/^\d+$/.test(b)) return 0;
  const [first, second] = [BigInt(a), BigInt(b)];
  return first === second ? 0 : second > first ? 1 : -1;
}
