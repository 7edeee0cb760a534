import { type Cloud, needed, unlessAbsent } from './cloud.ts';
import type { MiniProgram } from './mpaas-words.ts';
import { allPages, pageSize } from './pages.ts';

/** Looks through all mini programs: what `Keyword` compares with is not documented, and a wrong guess would hide one. */
export async function findMiniProgram({ rpc, ids }: Cloud, h5Id: string): Promise<MiniProgram | undefined> {
  const all = await allPages<MiniProgram>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call('ListMcubeMiniApps', { ...ids, PageNum: pageNumber, PageSize: pageSize });
      const { MiniProgramList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniResult ?? {};
      const call = { operation: 'ListMcubeMiniApps', requestId };
      const items = list.map(({ H5Id, H5Name = '' }) => ({ h5Id: needed(H5Id, 'H5Id', call), name: H5Name }));
      return { items, hasMore, totalCount };
    },
    ({ h5Id: id }) => id,
  );
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
