import { type Answer, type Stories, textAt, type World } from './world.ts';

const costs = 'a new space may cost money';

async function makeSpace(world: World): Promise<{ readonly made: Answer; readonly SpaceId: string }> {
  const made = await world.space('CreateSpace', { SpaceId: undefined, Name: world.name('contract'), Desc: 'contract' });
  return { made, SpaceId: textAt(made, 'SpaceId') };
}

/** Spaces, what they use, and their extensions. */
export const spaceStories = {
  ListSpace: {
    play: (world) => world.space('ListSpace', { SpaceId: undefined, PageNum: 0, PageSize: 10 }),
    // Each space has its own; one beside the list is in the SDK only.
    absent: ['GmtCreate'],
  },
  CreateSpace: { neverReal: costs, play: async (world) => (await makeSpace(world)).made },
  UpdateSpace: {
    neverReal: costs,
    play: async (world) => world.space('UpdateSpace', { SpaceId: (await makeSpace(world)).SpaceId, Status: 'PAUSED', Desc: 'paused' }),
  },
  DeleteSpace: {
    neverReal: costs,
    play: async (world) => world.space('DeleteSpace', { SpaceId: (await makeSpace(world)).SpaceId }),
  },
  DescribeSpaceClientConfig: {
    play: (world) => world.space('DescribeSpaceClientConfig'),
    // The emulator keeps no key of a server.
    absent: ['PrivateKey'],
  },
  ResetServerSecret: {
    neverReal: 'every server that speaks to the space would be locked out',
    play: (world) => world.space('ResetServerSecret'),
  },
  DescribeResourceUsage: { play: (world) => world.space('DescribeResourceUsage', { PageNumber: 1, PageSize: 10 }) },
  DescribeResourceQuota: { play: (world) => world.space('DescribeResourceQuota') },
  DescribeFCOpenStatus: { play: (world) => world.space('DescribeFCOpenStatus', { SpaceId: undefined }) },
  ListExtensions: { play: (world) => world.space('ListExtensions', { SpaceId: undefined, PageNumber: 1, PageSize: 10 }) },
  EnableExtension: {
    neverReal: 'no operation disables one again',
    play: async (world) => {
      const list = await world.space('ListExtensions', { SpaceId: undefined });
      return await world.space('EnableExtension', { SpaceId: undefined, ExtensionId: textAt(list, 'Extensions', 0, 'ExtensionId') });
    },
  },
} as const satisfies Stories;
