import type { Rpc } from '../transport/rpc.ts';
import type { ReplyFrom } from '../wire/catalogue.ts';
import { made, needed } from './cloud.ts';
import { given } from './given.ts';
import { readQuota } from './space-quota.ts';
import { readUsage } from './space-usage.ts';
import type { CloudSpace, Spaces } from './spaces-words.ts';

/** The spaces of the account of the access key. */
export function createSpaces(rpc: Rpc): Spaces {
  return {
    list: () => list(rpc),
    find: (spaceId) => find(rpc, spaceId),
    create: (name, about) => create(rpc, name, about),
    update: async (spaceId, { about, state }) =>
      void (await rpc.call('UpdateSpace', { SpaceId: spaceId, ...given({ Desc: about, Status: state && labels[state] }) })),
    quota: (spaceId) => readQuota(rpc, spaceId),
    usage: (spaceId) => usage(rpc, spaceId),
  };
}

const labels = { 'in-service': 'IN_SERVICE', paused: 'PAUSED' } as const;

/** The most that a page may be asked for (catalogue). */
const pageSize = 1000;

/** Pages count from 0 here. `Count` may be of the page or of all, so a page that is not full, or brings nothing new, ends the list. */
async function list(rpc: Rpc): Promise<readonly CloudSpace[]> {
  const found = new Map<string, CloudSpace>();
  for (let page = 0; ; page += 1) {
    const before = found.size;
    const spaces = await readPage(rpc, { PageNum: page, PageSize: pageSize });
    for (const space of spaces) found.set(space.spaceId, space);
    if (spaces.length < pageSize || found.size === before) return [...found.values()];
  }
}

/** Asked for by its id. A cloud that does not know how to filter answers others. */
async function find(rpc: Rpc, spaceId: string): Promise<CloudSpace | undefined> {
  const isIt = (space: CloudSpace): boolean => space.spaceId === spaceId;
  const spaces = await readPage(rpc, { PageNum: 0, PageSize: 10, SpaceIds: spaceId });
  return spaces.find(isIt) ?? (spaces.length === 0 ? undefined : (await list(rpc)).find(isIt));
}

type Asked = { readonly PageNum: number; readonly PageSize: number; readonly SpaceIds?: string };

async function readPage(rpc: Rpc, asked: Asked): Promise<readonly CloudSpace[]> {
  const operation = 'ListSpace';
  const { reply, requestId } = await rpc.call(operation, asked);
  return (reply.Spaces ?? []).map((space) => readSpace(space, { operation, requestId })).filter(({ label }) => !/^DELET/i.test(label));
}

function readSpace(space: NonNullable<ReplyFrom<'ListSpace'>['Spaces']>[number], call: Parameters<typeof needed>[2]): CloudSpace {
  const label = space.Status ?? '';
  return {
    spaceId: needed(space.SpaceId, 'SpaceId', call),
    name: space.Name ?? '',
    about: space.Desc ?? '',
    state: label === labels['in-service'] ? 'in-service' : label === labels.paused ? 'paused' : 'on-its-way',
    label,
    createdMs: space.GmtCreate,
    lastAccessMs: space.GmtLastAccess,
  };
}

async function create(rpc: Rpc, name: string, about: string | undefined): Promise<{ readonly spaceId: string }> {
  const operation = 'CreateSpace';
  const { reply, requestId } = await rpc.call(operation, { Name: name, ...given({ Desc: about }) });
  return { spaceId: made(reply.SpaceId, 'SpaceId', { operation, requestId }) };
}

/** The hours of a day fit one page. Without times the cloud answers those of today (seed 002, 16.1). */
async function usage(rpc: Rpc, spaceId: string) {
  const { reply } = await rpc.call('DescribeResourceUsage', { SpaceId: spaceId, PageNumber: 1, PageSize: pageSize });
  return readUsage(reply.DataList ?? []);
}
