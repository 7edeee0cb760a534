import { randomBytes } from 'node:crypto';
import type { Cloud } from '../cloud.ts';
import { codeFolder, ownBucket } from '../object-store.ts';
import { GatewayError } from '../refusal.ts';
import { type DeploymentStatus, deploymentStatus, isDeploying, modifiedAt } from './function-life.ts';
import { needFunction } from './function-rules.ts';
import { utcTime } from './function-view.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { pageOf } from './page.ts';
import { signedUrl } from './signed-url.ts';
import type { AttemptState, DeploymentState, FunctionState, SpaceState } from './space-state.ts';

type DeploymentOperation = 'CreateFunctionDeployment' | 'DeployFunction' | 'ListFunctionDeployment';

/** Two public scripts sign and send exactly this (wire-facts section 5). */
const archiveType = 'application/octet-stream';

/** `Label` of the wire; only the third is in the vendor's examples. */
const labels: Readonly<Record<DeploymentStatus, string>> = {
  DEPLOY_INIT: '待部署',
  DEPLOYING: '部署中',
  DEPLOY_SUCCESS: '部署成功',
  DEPLOY_FAILED: '部署失败',
};

/** Uploaded versions of functions. */
export const deploymentHandlers = {
  CreateFunctionDeployment: ({ Name }, { cloud, space, expired }) => {
    const { deployments } = needFunction(space, Name);
    const now = cloud.now();
    const DeploymentId = `dep-${Math.floor(now / 1000).toString(16)}${randomBytes(8).toString('hex')}`;
    const key = `${codeFolder}${space.spaceId}/${DeploymentId}.zip`;
    deployments.push({ deploymentId: DeploymentId, versionNo: versionNo(now, deployments.length), key, createdMs: now });
    const expiresMs = now + (expired ? -60_000 : cloud.tokenLifetimeMs);
    return { DeploymentId, UploadSignedUrl: signedUrl({ method: 'PUT', key, contentType: archiveType, expiresMs }, cloud) };
  },

  DeployFunction: async ({ DeploymentId }, { cloud, space }) => {
    const { found, deployment } = needDeployment(space, DeploymentId);
    const startedMs = cloud.now();
    if (isDeploying(found, startedMs)) {
      // The real code is not documented.
      throw new GatewayError(409, 'OperationConflict', `The function ${found.name} is being deployed, please try again later.`);
    }
    if (
      cloud.redeploy === 'refused' &&
      found.attempts.some(({ deploymentId, outcome }) => deploymentId === DeploymentId && outcome === 'success')
    ) {
      throw new GatewayError(400, 'InvalidDeploymentStatus', `The deployment ${DeploymentId} was deployed before.`);
    }
    const file = cloud.store.find(ownBucket, deployment.key)?.file ?? '';
    const attempt: AttemptState = {
      deploymentId: DeploymentId,
      file,
      startedMs,
      endsMs: startedMs + cloud.deployDelayMs,
      outcome: null,
      reason: '',
    };
    found.attempts.push(attempt);
    // Only accepted: a zip that cannot be used shows as DEPLOY_FAILED, later.
    attempt.reason = await cloud.functionHost.problemOf(found.name, file);
    attempt.outcome = attempt.reason === '' ? 'success' : 'failure';
    return {};
  },

  ListFunctionDeployment: ({ Name, Status = '', ...request }, { cloud, space }) => {
    const found = needFunction(space, Name);
    const statusOf = ({ deploymentId }: DeploymentState) => deploymentStatus(found, deploymentId, cloud.now());
    const wanted = found.deployments.filter((one) => Status === '' || statusOf(one) === Status).reverse();
    const { members, Paginator } = pageOf(wanted, request);
    const DataList = members.map((one) => {
      const status = statusOf(one);
      return { Status: { Status: status, Label: labels[status] }, ...deploymentView(one, found, cloud) };
    });
    return { HttpStatusCode: '200', Paginator, DataList, Success: true, Code: 'OK' };
  },
} satisfies ServerlessHandlers<DeploymentOperation>;

/** A deployment without its status, as DescribeFunction shows the live one. */
export function deploymentView(one: DeploymentState, owner: FunctionState, cloud: Cloud) {
  const now = cloud.now();
  return {
    DeploymentId: one.deploymentId,
    DownloadSignedUrl: signedUrl({ method: 'GET', key: one.key, expiresMs: now + cloud.tokenLifetimeMs }, cloud),
    ModifiedAt: utcTime(modifiedAt(one, owner, now)),
    VersionNo: one.versionNo,
    CreatedAt: utcTime(one.createdMs),
  };
}

/** The time of the upload in China to the millisecond and two more digits, as the examples look: `2019123110233936929`. */
const versionNo = (nowMs: number, count: number): string =>
  new Date(nowMs + 8 * 3600 * 1000).toISOString().replace(/\D/g, '') + String(count % 100).padStart(2, '0');

function needDeployment({ functions }: SpaceState, id: string): { found: FunctionState; deployment: DeploymentState } {
  for (const found of functions) {
    const deployment = found.deployments.find(({ deploymentId }) => deploymentId === id);
    if (deployment) return { found, deployment };
  }
  throw new GatewayError(404, 'InvalidDeploymentId.NotFound', `The specified deployment does not exist: ${id}.`);
}
