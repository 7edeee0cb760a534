import { made, needed, unlessAbsent } from './cloud.ts';
import { functionLogs } from './function-logs.ts';
import { given } from './given.ts';
import { allPages } from './pages.ts';
import { runFunction } from './run-function.ts';
import type { CloudFunction, Deployment, FunctionSpec, Functions } from './serverless-words.ts';
import { keepSecret, type Space } from './space.ts';
import { specFrom } from './spec-words.ts';

/** The most that both lists allow. */
const pageSize = 100;

/** Cloud functions of one space. */
export function createFunctions(space: Space): Functions {
  return {
    find: (name) => findFunction(space, name),
    list: () => listFunctions(space),
    create: (name, spec) => createFunction(space, name, spec),
    update: (name, change) => updateFunction(space, name, change),
    createDeployment: (name) => createDeployment(space, name),
    deploy: (deploymentId) => deployFunction(space, deploymentId),
    deployments: (name) => listDeployments(space, name),
    remove: (name) => removeFunction(space, name),
    run: (name, args) => runFunction(space, name, args),
    logs: (name, filter) => functionLogs(space, name, filter),
  };
}

async function findFunction({ rpc, id, onSecret }: Space, name: string): Promise<CloudFunction | undefined> {
  const operation = 'DescribeFunction';
  const answer = await unlessAbsent(rpc.call(operation, { ...id, Name: name }));
  if (answer === undefined) return undefined;
  const { reply, requestId } = answer;
  const { DeploymentId: deploymentId = '', VersionNo: versionNo = '', DownloadSignedUrl: downloadUrl } = reply.Deployment ?? {};
  if (downloadUrl !== undefined) keepSecret(downloadUrl, onSecret);
  const spec = specFrom(needed(reply.Function, 'Function', { operation, requestId }));
  return { name, ...spec, ...(deploymentId === '' ? {} : { live: { deploymentId, versionNo, downloadUrl } }) };
}

async function listFunctions({ rpc, id }: Space): Promise<readonly CloudFunction[]> {
  const operation = 'ListFunction';
  return allPages<CloudFunction>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call(operation, { ...id, PageNum: pageNumber, PageSize: pageSize });
      const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
      const items = list.map(({ Name: name, ...rest }) => ({ name: needed(name, 'Name', { operation, requestId }), ...specFrom(rest) }));
      return { items, ...more(list.length, totalCount) };
    },
    ({ name }) => name,
  );
}

async function createFunction({ rpc, id }: Space, name: string, spec: Parameters<Functions['create']>[1]): Promise<void> {
  const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, desc: Desc } = spec;
  await rpc.call('CreateFunction', { ...id, Name: name, ...given({ Runtime, Memory, Timeout, Desc }) });
}

/** The empty text takes a path or a timer away (catalogue), so it travels like any other value. */
async function updateFunction({ rpc, id }: Space, name: string, change: Partial<FunctionSpec>): Promise<void> {
  const changes = given({
    Desc: change.desc,
    Runtime: change.runtime,
    Memory: change.memoryMb,
    Timeout: change.timeoutSeconds,
    InstanceConcurrency: change.concurrency,
    HttpTriggerPath: change.httpPath,
    TimingTriggerConfig: change.timer,
    TimingTriggerUserPayload: change.timerPayload,
  });
  if (Object.keys(changes).length > 0) await rpc.call('UpdateFunction', { ...id, Name: name, ...changes });
}

async function createDeployment(
  { rpc, id, onSecret }: Space,
  name: string,
): Promise<{ readonly deploymentId: string; readonly uploadUrl: string }> {
  const operation = 'CreateFunctionDeployment';
  const { reply, requestId } = await rpc.call(operation, { ...id, Name: name });
  const uploadUrl = made(reply.UploadSignedUrl, 'UploadSignedUrl', { operation, requestId });
  keepSecret(uploadUrl, onSecret);
  return { deploymentId: made(reply.DeploymentId, 'DeploymentId', { operation, requestId }), uploadUrl };
}

async function deployFunction({ rpc, id }: Space, deploymentId: string): Promise<void> {
  await rpc.call('DeployFunction', { ...id, DeploymentId: deploymentId });
}

async function removeFunction({ rpc, id }: Space, name: string): Promise<void> {
  await unlessAbsent(rpc.call('DeleteFunction', { ...id, Name: name }));
}

/** All of them: the order is not documented, and the cloud cannot be asked for one by its id. */
async function listDeployments({ rpc, id, onSecret }: Space, name: string): Promise<readonly Deployment[]> {
  const operation = 'ListFunctionDeployment';
  return allPages<Deployment>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call(operation, { ...id, Name: name, PageNum: pageNumber, PageSize: pageSize });
      const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
      const items = list.map((entry) => {
        const { DeploymentId, VersionNo: versionNo = '', Status: { Status: label = '' } = {}, CreatedAt: createdAt = '' } = entry;
        const { DownloadSignedUrl: downloadUrl } = entry;
        if (downloadUrl) keepSecret(downloadUrl, onSecret);
        const deploymentId = needed(DeploymentId, 'DeploymentId', { operation, requestId });
        return { deploymentId, versionNo, state: stateOf(label), label, createdAt, ...(downloadUrl ? { downloadUrl } : {}) };
      });
      return { items, ...more(list.length, totalCount) };
    },
    ({ deploymentId }) => deploymentId,
  );
}

/** Only these two are final; the others are not documented (wire-facts section 7). */
function stateOf(label: string): Deployment['state'] {
  if (label === 'DEPLOY_SUCCESS') return 'live';
  return label === 'DEPLOY_FAILED' ? 'failed' : 'in-progress';
}

/** Without a total, a full page may have a next one. */
const more = (count: number, totalCount: number | undefined) =>
  totalCount === undefined ? { hasMore: count >= pageSize } : { totalCount };
