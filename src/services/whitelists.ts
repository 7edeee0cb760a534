import { type Cloud, madeId, needed } from './cloud.ts';
import type { Whitelist, WhitelistUsers } from './mpaas-words.ts';
import { allPages, pageSize } from './pages.ts';

/**
 * The whitelist of exactly this name; the cloud's own filter may be looser, and the 2019 API has none. Whether a name can be given twice is not documented: of
 * several it is the oldest, the same for every run that looks.
 */
export async function findWhitelist(cloud: Cloud, name: string): Promise<Whitelist | undefined> {
  const alike = await whitelistsLike(cloud, { WhitelistName: name });
  const [oldest] = alike.filter((whitelist) => whitelist.name === name).sort((a, b) => a.whitelistId - b.whitelistId);
  return oldest;
}

/** Every whitelist of the workspace. */
export const listWhitelists = (cloud: Cloud): Promise<readonly Whitelist[]> => whitelistsLike(cloud, {});

function whitelistsLike({ rpc, ids }: Cloud, filter: { readonly WhitelistName?: string }): Promise<readonly Whitelist[]> {
  const operation = 'ListMcubeWhitelists';
  return allPages<Whitelist>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call(operation, { ...ids, ...filter, PageNum: pageNumber, PageSize: pageSize });
      const { Whitelists: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListWhitelistResult ?? {};
      const items = list.map(
        ({ Id, WhiteListName = '', WhitelistType, WhiteListCount = 0 }): Whitelist => ({
          whitelistId: needed(Id, 'Id', { operation, requestId }),
          name: WhiteListName,
          type: WhitelistType === 'regular' ? 'regular' : 'normal',
          users: WhiteListCount,
        }),
      );
      return { items, hasMore, totalCount };
    },
    ({ whitelistId }) => whitelistId,
  );
}

/** Creates an empty whitelist. */
export async function createWhitelist(
  { rpc, ids }: Cloud,
  { name, type }: Pick<Whitelist, 'name' | 'type'>,
): Promise<{ readonly whitelistId: number }> {
  const operation = 'CreateMcubeWhitelist';
  const { reply, requestId } = await rpc.call(operation, { ...ids, WhiteListName: name, WhitelistType: type });
  return { whitelistId: madeId(reply.CreateWhitelistResult?.WhitelistId, 'WhitelistId', { operation, requestId }) };
}

/** Adds users, and tells which the cloud did not take. */
export async function addToWhitelist(
  { rpc, ids }: Cloud,
  whitelistId: number,
  users: WhitelistUsers,
): Promise<{ readonly added: number; readonly refused: readonly string[] }> {
  const operation = 'UpdateMcubeWhitelist';
  const content = users.kind === 'list' ? { KeyIds: users.users.join(',') } : { OssUrl: users.url };
  const { reply, requestId } = await rpc.call(operation, { ...ids, OnexFlag: true, Id: String(whitelistId), ...content });
  const info = needed(reply.AddWhitelistResult?.AddWhitelistInfo, 'AddWhitelistInfo', { operation, requestId });
  const named = (info.FailUserIds ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unnamed = (info.FailNum ?? 0) - named.length;
  // A number without names must not pass for "all were taken".
  const refused = unnamed > 0 ? [...named, `${unnamed} that the cloud does not name`] : named;
  return { added: info.SuccessNum ?? 0, refused };
}

/** Deletes a whitelist with all who are in it. */
export async function deleteWhitelist({ rpc, ids }: Cloud, whitelistId: number): Promise<void> {
  await rpc.call('DeleteMcubeWhitelist', { ...ids, Id: whitelistId });
}
