import type { DoctorRequest, SpaceToCheck } from '../config/doctor-request.ts';
import { asIs, type Both } from '../errors/text.ts';
import { type Network, tryOut } from './check-network.ts';
import { checkWorkspace } from './check-workspace.ts';
import type { Checklist } from './checklist.ts';
import { type Access, judgeAccess, keysRefused, type Looked, type Outcomes, type Surroundings, unaskedBecause } from './cloud-access.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** What the cloud answered, for the checks of permissions. */
export interface CloudLook {
  readonly workspace?: Looked | undefined;
  readonly space?: Looked | undefined;
}

/** What the ids of the configuration stand for in the cloud. Nothing is asked that cannot be answered. */
export async function checkCloud(request: DoctorRequest, given: Network, tools: DoctorTools, list: Checklist): Promise<CloudLook> {
  const hindrance = hindranceOf(request, given);
  if (hindrance !== undefined) {
    list.skip('access', hindrance);
    for (const problem of request.workspaces.flatMap(({ problems }) => problems)) list.bad('app', problem);
    for (const problem of request.space?.problems ?? []) list.bad('space', problem);
    return {};
  }
  const access: Access = { state: 'unknown' };
  const { reached } = given;
  let workspace: Looked | undefined;
  for (const each of request.workspaces) {
    const looked = await checkWorkspace(each, { access, reached, several: request.workspaces.length > 1 }, tools, list);
    if (workspace === undefined || workspace.dead !== undefined) workspace = looked;
  }
  const space = request.space && (await checkSpace(request.space, { access, reached }, tools, list));
  return { workspace, space };
}

function hindranceOf({ workspaces, space, target }: DoctorRequest, { hasKeys, reached, isOnTime }: Network): Both | undefined {
  if (!hasKeys) return { en: 'not asked: there are no keys to ask with', zh: '未查询：没有可用的密钥' };
  if (target.problems.length > 0) return { en: 'not asked: this may be the wrong app or space', zh: '未查询：应用或服务空间可能有误' };
  if (workspaces.length === 0 && space === undefined)
    return { en: 'not asked: there is no app and no space to ask about', zh: '未查询：没有指定应用或服务空间' };
  if (reached.size === 0) return { en: 'not asked: the cloud was not reached', zh: '未查询：无法连接云端' };
  return isOnTime
    ? undefined
    : { en: 'not asked: signed calls are refused until the clock is right', zh: '未查询：时钟校准之前，签名调用会被拒绝' };
}

/** The first of them that the key may make says whether the space is there. */
const spaceReads = ['GetWebHostingStatus', 'ListFunction', 'DescribeFunction', 'DescribeHttpTriggerConfig'] as const;

/** By its id, or else by its name. */
const nameOf = ({ spaceId, space }: SpaceToCheck): string => spaceId || (space?.name ?? '');

async function checkSpace(at: SpaceToCheck, { access, reached }: Surroundings, tools: DoctorTools, list: Checklist): Promise<Looked> {
  const { tryRead } = tools.space(at);
  const outcomes: Outcomes = new Map();
  const looked = (dead: Both | undefined): Looked => ({ outcomes, tryRead, dead });
  for (const problem of at.problems) list.bad('space', problem);
  if (at.problems.length > 0) return looked({ en: 'not tried: the id of the space is missing', zh: '未尝试：缺少服务空间的 ID' });
  const unasked = unaskedBecause(at.connection.endpoint, reached, access);
  if (unasked !== undefined) {
    list.skip('space', unasked);
    return looked(unasked);
  }
  for (const operation of spaceReads) {
    const got = await tryOut(() => tryRead(operation));
    const failure = 'failure' in got ? got.failure : undefined;
    outcomes.set(operation, failure);
    if (!judgeAccess(failure, access, list)) return looked(keysRefused);
    if (failure === undefined) {
      list.ok('space', asIs(nameOf(at)));
      return looked(undefined);
    }
    if (failure.code === 'PERMISSION_DENIED') continue;
    list.bad('space', failure);
    return looked({ en: 'not tried: the space could not be seen', zh: '未尝试：无法查看服务空间' });
  }
  list.skip('space', {
    en: `${nameOf(at)} cannot be seen: the key may read nothing of it`,
    zh: `无法查看 ${nameOf(at)}：该密钥没有读取权限`,
  });
  return looked(undefined);
}
