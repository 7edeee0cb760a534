import type { AttemptState, DeploymentState, FunctionState, SpaceState } from './space-state.ts';

/** `DEPLOY_INIT` and the two ends were observed; the word between them was not, and clients must not care (wire-facts section 7). */
export type DeploymentStatus = 'DEPLOY_INIT' | 'DEPLOYING' | 'DEPLOY_SUCCESS' | 'DEPLOY_FAILED';

const isUnderWay = ({ outcome, endsMs }: AttemptState, nowMs: number): boolean => outcome === null || nowMs < endsMs;

/** Status of one deployment, by its last attempt and the clock. */
export function deploymentStatus({ attempts }: FunctionState, deploymentId: string, nowMs: number): DeploymentStatus {
  const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
  if (!last) return 'DEPLOY_INIT';
  if (isUnderWay(last, nowMs)) return 'DEPLOYING';
  return last.outcome === 'success' ? 'DEPLOY_SUCCESS' : 'DEPLOY_FAILED';
}

/** True while any deployment of the function is under way. */
export const isDeploying = ({ attempts }: FunctionState, nowMs: number): boolean => attempts.some((attempt) => isUnderWay(attempt, nowMs));

/** The attempt that put up what serves now: the last that succeeded. Deploying an older deployment again leads back to it. */
export const liveAttempt = ({ attempts }: FunctionState, nowMs: number): AttemptState | undefined =>
  attempts.findLast((attempt) => attempt.outcome === 'success' && !isUnderWay(attempt, nowMs));

/** When a deployment last changed. */
export function modifiedAt({ deploymentId, createdMs }: DeploymentState, { attempts }: FunctionState, nowMs: number): number {
  const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
  if (!last) return createdMs;
  return isUnderWay(last, nowMs) ? last.startedMs : last.endsMs;
}

/** Ends deployments that an earlier emulator was in the middle of when it was killed: nobody unpacks their zip any more. */
export function failLostAttempts(spaces: readonly SpaceState[]): void {
  for (const attempt of spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts))) {
    if (attempt.outcome !== null) continue;
    attempt.outcome = 'failure';
    attempt.reason = 'the emulator ended in the middle of it';
  }
}
