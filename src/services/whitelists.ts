import { type Cloud, madeId, needed } from './cloud.ts';
import type { Whitelist, WhitelistUsers } from './mpaas-words.ts';
import { allPages, pageSize } from './pages.ts';

/** The whitelist of exactly this name; the cloud's own filter may be looser, and the 2019 API has none. */
export async function findWhitelist({ rpc, ids }: Cloud, name: string): Promise<Whitelist | undefined> {
  const operation = 'ListMcubeWhitelists';
  const alike = await allPages<Whitelist>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call(operation, { ...ids, WhitelistName: name, PageNum: pageNumber, PageSize: pageSize });
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
  return alike.find((whitelist) => whitelist.name === name);
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
