import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { GatewayError } from '../refusal.ts';
import type { ServerlessHandlers } from './handlers.ts';

/** Something that an account can switch on, and never off again: the API has no operation for that. */
export interface ExtensionState {
  readonly extensionId: string;
  readonly name: string;
  enabled: boolean;
}

/** The one of the vendor's example, and another beside it, so that a list has two. */
export const firstExtensions = (): ExtensionState[] => [
  { extensionId: 'ext-5d53a4fb1c9d446e2075a2cc', name: '云调用', enabled: false },
  { extensionId: 'ext-5d53a4fb1c9d446e2075a2cd', name: '内容安全', enabled: false },
];

/** Extensions of the account. */
export const extensionHandlers = {
  ListExtensions: ({ PageNumber = 1, PageSize = 10 }, { cloud }) => {
    const { extensions } = cloud.world();
    const page = extensions.slice((PageNumber - 1) * PageSize, PageNumber * PageSize).map(({ extensionId, name, enabled }) => ({
      ExtensionId: extensionId,
      ExtensionName: name,
      ExtensionDesc: name,
      ExtensionDocumentationLink: 'https://help.aliyun.com/document_detail/137586.html',
      // The table of seed document 002 calls it a text; its example prints a flag.
      Enabled: enabled as unknown as string,
    }));
    const counts = { PageNumber, PageSize, TotalCount: extensions.length };
    return { HttpStatusCode: '200', Success: true, Code: 'OK', Extensions: page, ...counts };
  },

  // Switching on what is on already is taken for harmless; nothing is documented.
  EnableExtension: ({ ExtensionId }, { cloud }) => {
    const found = cloud.world().extensions.find(({ extensionId }) => extensionId === ExtensionId);
    if (!found) throw new GatewayError(404, 'InvalidExtensionId.NotFound', `There is no extension ${ExtensionId}.`);
    found.enabled = true;
    return {};
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
