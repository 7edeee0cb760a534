import { type Cloud, needed, unlessAbsent } from './cloud.ts';
import type { MiniProgram } from './mpaas-words.ts';
import type { OnSecret } from './on-secret.ts';
import { allPages, pageSize } from './pages.ts';

/** Every mini program of the workspace. */
export function listMiniPrograms({ rpc, ids }: Cloud): Promise<readonly MiniProgram[]> {
  return allPages<MiniProgram>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call('ListMcubeMiniApps', { ...ids, PageNum: pageNumber, PageSize: pageSize });
      const { MiniProgramList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniResult ?? {};
      const call = { operation: 'ListMcubeMiniApps', requestId };
      const items = list.map(({ H5Id, H5Name = '' }) => ({ h5Id: needed(H5Id, 'H5Id', call), name: H5Name }));
      return { items, hasMore, totalCount };
    },
    ({ h5Id: id }) => id,
  );
}

/** Looks through all mini programs: what `Keyword` compares with is not documented, and a wrong guess would hide one. */
export async function findMiniProgram(cloud: Cloud, h5Id: string): Promise<MiniProgram | undefined> {
  const all = await listMiniPrograms(cloud);
  return all.find((miniProgram) => miniProgram.h5Id === h5Id);
}

/** Creates a mini program; whether it is there is for the caller to read back. */
export async function createMiniProgram({ rpc, ids }: Cloud, { h5Id, name }: MiniProgram): Promise<void> {
  await rpc.call('CreateMcubeMiniApp', { ...ids, H5Id: h5Id, H5Name: name });
}

/** The workspace's virtual domain; undefined when none was ever set. */
export async function virtualDomain({ rpc, ids }: Cloud): Promise<string | undefined> {
  const answer = await unlessAbsent(rpc.call('QueryMcubeVhost', ids));
  const domain = answer?.reply.QueryVhostResult?.Data?.trim();
  return domain === '' ? undefined : domain;
}

/** Deletes a mini program with all its packages. */
export async function deleteMiniProgram({ rpc, ids }: Cloud, h5Id: string): Promise<void> {
  await rpc.call('DeleteMcubeMiniApp', { ...ids, H5Id: h5Id });
}

/** Sets the virtual domain; it cannot be changed once it is there (H:169863). */
export async function createVirtualDomain({ rpc, ids }: Cloud, domain: string): Promise<void> {
  await rpc.call('CreateMcubeVhost', { ...ids, Vhost: domain });
}

/** Gives the workspace its RSA key, of a file that was posted. Where the file is stays a secret as long as the file does. */
export async function uploadRsaKey({ rpc, ids }: Cloud, url: string, onSecret: OnSecret): Promise<void> {
  onSecret(url, 'run');
  await rpc.call('UploadMcubeRsaKey', { ...ids, OnexFlag: true, FileUrl: url });
}

/** Whether the workspace has the RSA key that its packages are signed with; here a "no" is an answer (wire-facts section 4). */
export async function hasRsaKey({ rpc, ids }: Cloud): Promise<boolean> {
  const operation = 'ExistMcubeRsaKey';
  const { reply, requestId } = await rpc.call(operation, ids);
  return needed(reply.CheckRsaKeyResult?.Success, 'Success', { operation, requestId });
}
