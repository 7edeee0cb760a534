import type { RequestTo } from '../wire/catalogue.ts';
import { wireTime } from './china-time.ts';
import type { Call, Cloud } from './cloud.ts';
import { type McubeHandlers, needUpload, pageOf } from './mcube-handlers.ts';
import { Refusal } from './refusal.ts';
import { appCode, type WhitelistState, type WorkspaceState } from './world.ts';

type WhitelistOperation =
  | 'CreateMcubeWhitelist'
  | 'ListMcubeWhitelists'
  | 'UpdateMcubeWhitelist'
  | 'DeleteMcubeWhitelist'
  | 'CreateMcubeWhitelistForIde';

/** A whitelist file must be smaller than this (seed document 001). */
const fileMaxBytes = 5 * 1024 * 1024;
/** Expressions in one whitelist of type `regular` (wire-facts section 6). */
const expressionsMax = 20;

/** Named lists of users. */
export const whitelistHandlers = {
  CreateMcubeWhitelist: ({ WhiteListName, WhitelistType }, call) => {
    if (call.workspace.whitelists.some(({ name }) => name === WhiteListName))
      throw new Refusal(`Whitelist "${WhiteListName}" exists already.`);
    return { WhitelistId: String(addWhitelist(WhiteListName, WhitelistType, call).id) };
  },

  ListMcubeWhitelists: ({ WhitelistName = '', ...request }, { workspace, version }) => {
    // Whether the filter wants the whole name is not documented: it answers more rather than less, so a caller must compare.
    const found = workspace.whitelists.filter(({ name }) => name.includes(WhitelistName)).reverse();
    const { members, paging } = pageOf(found, request, version);
    return { ...paging, Whitelists: members.map((one) => whitelistInfo(one, workspace)) };
  },

  UpdateMcubeWhitelist: async (request, { cloud, workspace }) => {
    const whitelist = workspace.whitelists.find(({ id }) => String(id) === request.Id);
    if (!whitelist) throw new Refusal(`Whitelist ${request.Id} does not exist.`);
    const given = await readUsers(request, cloud);
    const failed = addUsers(whitelist, given);
    whitelist.modifiedMs = cloud.now();
    return { AddWhitelistInfo: { SuccessNum: given.length - failed.length, FailNum: failed.length, FailUserIds: failed.join(',') } };
  },

  DeleteMcubeWhitelist: ({ Id }, { workspace }) => {
    if (!workspace.whitelists.some(({ id }) => id === Id)) throw new Refusal(`Whitelist ${Id} does not exist.`);
    workspace.whitelists = workspace.whitelists.filter(({ id }) => id !== Id);
    return { Data: '1' };
  },

  CreateMcubeWhitelistForIde: ({ UserId, WhitelistValue }, call) => {
    if (UserId === '' || WhitelistValue === '') throw new Refusal('UserId and WhitelistValue must not be empty.');
    const name = `ide-${UserId}`;
    const whitelist = call.workspace.whitelists.find(({ ideUser }) => ideUser === UserId) ?? addWhitelist(name, 'normal', call, UserId);
    whitelist.users = [WhitelistValue];
    whitelist.modifiedMs = call.cloud.now();
    return { WhitelistId: String(whitelist.id) };
  },
} satisfies McubeHandlers<WhitelistOperation>;

function addWhitelist(
  name: string,
  type: string,
  { cloud, workspace }: Pick<Call, 'cloud' | 'workspace'>,
  ideUser?: string,
): WhitelistState {
  const { nextId } = cloud.world();
  const whitelist: WhitelistState = {
    id: nextId.whitelist,
    name,
    type,
    createdMs: cloud.now(),
    modifiedMs: cloud.now(),
    users: [],
    ...(ideUser === undefined ? {} : { ideUser }),
  };
  nextId.whitelist += 1;
  workspace.whitelists.push(whitelist);
  return whitelist;
}

async function readUsers({ KeyIds, OssUrl }: RequestTo<'UpdateMcubeWhitelist'>, cloud: Cloud): Promise<readonly string[]> {
  if ((KeyIds === undefined) === (OssUrl === undefined)) throw new Refusal('Exactly one of KeyIds and OssUrl is needed.');
  if (OssUrl === undefined) return (KeyIds ?? '').split(',');
  const file = needUpload(cloud, OssUrl, 'OssUrl');
  if (file.sizeBytes >= fileMaxBytes) throw new Refusal(`The file has ${file.sizeBytes} bytes; it must be smaller than 5 MB.`);
  const text = (await cloud.store.read(file)).toString('utf8');
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** Adds users and answers those that were not taken. A user who is in the list already counts as taken: adding again is harmless. */
function addUsers(whitelist: WhitelistState, given: readonly string[]): readonly string[] {
  const users = new Set(whitelist.users);
  const failed = given.filter((user) => {
    if (whitelist.type === 'regular' ? !isExpression(user) || (users.size >= expressionsMax && !users.has(user)) : !/^[^\s,]+$/.test(user))
      return true;
    users.add(user);
    return false;
  });
  whitelist.users = [...users];
  return failed;
}

function isExpression(text: string): boolean {
  try {
    return text !== '' && new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

const whitelistInfo = (one: WhitelistState, workspace: WorkspaceState) => ({
  AppCode: appCode(workspace),
  GmtCreate: wireTime(one.createdMs),
  GmtModified: wireTime(one.modifiedMs),
  Id: one.id,
  WhiteListCount: one.users.length,
  WhiteListName: one.name,
  WhitelistType: one.type,
});
