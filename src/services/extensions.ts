import { needed } from './cloud.ts';
import { allPages } from './pages.ts';
import type { Extension, Extensions } from './platform-words.ts';
import type { Space } from './space.ts';

/** The most that one page holds (catalogue). */
const pageSize = 100;

/** Extensions of the account that the space belongs to; their operations name no space. */
export function createExtensions({ rpc }: Pick<Space, 'rpc'>): Extensions {
  return {
    list: () => listExtensions(rpc),
    enable: async (id) => void (await rpc.call('EnableExtension', { ExtensionId: id })),
  };
}

function listExtensions(rpc: Space['rpc']): Promise<readonly Extension[]> {
  const operation = 'ListExtensions';
  return allPages<Extension>(
    async (pageNumber) => {
      const { reply, requestId } = await rpc.call(operation, { PageNumber: pageNumber, PageSize: pageSize });
      const items = (reply.Extensions ?? []).map(({ ExtensionId, ExtensionName: name = '', Enabled: enabled }) => ({
        id: needed(ExtensionId, 'ExtensionId', { operation, requestId }),
        name,
        // A text in the table of the vendor's page, a flag in its example.
        enabled: enabled?.toLowerCase() === 'true',
      }));
      return { items, ...(reply.TotalCount === undefined ? { hasMore: items.length >= pageSize } : { totalCount: reply.TotalCount }) };
    },
    ({ id }) => id,
  );
}
