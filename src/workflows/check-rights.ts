import type { DoctorRequest } from '../config/doctor-request.ts';
import { verbOperations } from '../config/verb-operations.ts';
import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import type { OperationKind, Permission } from '../services/permissions.ts';
import type { CloudLook } from './check-cloud.ts';
import { tryOut } from './check-network.ts';
import type { Checklist } from './checklist.ts';
import type { Looked } from './cloud-access.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** What the chosen verbs take, without what the configuration has no use for: a space that is not described, messages that nobody sends. */
export function permissionsFor(
  { verbs, workspaces, space, messages }: DoctorRequest,
  { permissionOf }: Pick<DoctorTools, 'permissionOf'>,
): readonly Permission[] {
  const nothing = workspaces.length === 0 && space === undefined;
  const isMeant: Readonly<Record<OperationKind, boolean>> = {
    'mini-programs': nothing || workspaces.length > 0,
    messages: messages && (nothing || workspaces.length > 0),
    space: nothing || space !== undefined,
  };
  const operations = [...new Set(verbs.flatMap((verb) => verbOperations[verb]))].sort();
  return operations.map(permissionOf).filter(({ kind, operation }) => isMeant[kind] && (nothing || isAsked(operation, space)));
}

/** A space is made, described or paused only where the configuration says so: a key need not be able to. */
function isAsked(operation: string, space: DoctorRequest['space']): boolean {
  const { ensure = false, about, state } = space?.space ?? {};
  if (operation === 'CreateSpace') return ensure;
  return operation !== 'UpdateSpace' || about !== undefined || state !== undefined;
}

/** Each read is tried, once for all verbs that make it; a write is named, because trying it would write. */
export async function checkRights(permissions: readonly Permission[], look: CloudLook, tools: DoctorTools, list: Checklist): Promise<void> {
  const reads = permissions.filter(({ effect }) => effect === 'read');
  const places: readonly (readonly [Looked | undefined, readonly Permission[]])[] = [
    [look.workspace, reads.filter(({ kind }) => kind !== 'space')],
    [look.space, reads.filter(({ kind }) => kind === 'space')],
  ];
  for (const [place, own] of places) await tryReads(place, own, list);
  const writes = permissions.filter(({ effect }) => effect === 'write');
  for (const product of ['mpaas', 'mpserverless']) {
    const own = writes.map(({ ramAction }) => ramAction).filter((action) => action.startsWith(`${product}:`));
    if (own.length === 0) continue;
    const { en, zh } = needs(own);
    const cause = { en: `not tried, because that would write: ${en}`, zh: `未尝试，因为那会写入：${zh}` };
    list.skip('permission', cause, { subject: { en: `${product} writes`, zh: `${product} 写操作` } });
  }
  checkThrottling(tools.traffic(), list);
}

async function tryReads(place: Looked | undefined, reads: readonly Permission[], list: Checklist): Promise<void> {
  let dead = place === undefined ? { en: 'not tried: the cloud was not asked', zh: '未尝试：没有查询云端' } : place.dead;
  const untried: string[] = [];
  for (const { operation, ramAction } of reads) {
    if (place === undefined || dead !== undefined) {
      untried.push(ramAction);
      continue;
    }
    const failure = await outcomeOf(operation, place);
    if (failure === undefined) list.ok('permission', { en: 'granted', zh: '已授权' }, { subject: ramAction });
    else list.bad('permission', failure, { subject: ramAction });
    // What stands in the way of one stands in the way of all, unless it is this permission.
    if (failure !== undefined && failure.code !== 'PERMISSION_DENIED')
      dead = { en: 'not tried: the one before failed otherwise', zh: '未尝试：前一项因其他原因失败' };
  }
  const [product = ''] = untried[0]?.split(':') ?? [];
  if (untried.length === 0 || dead === undefined) return;
  const { en, zh } = needs(untried);
  const subject = { en: `${product} reads`, zh: `${product} 读操作` };
  list.skip('permission', { en: `${dead.en}; ${en}`, zh: `${dead.zh}；${zh}` }, { subject });
}

async function outcomeOf(operation: string, { outcomes, tryRead }: Looked): Promise<Failure | undefined> {
  if (outcomes.has(operation)) return outcomes.get(operation);
  const got = await tryOut(() => tryRead(operation));
  return 'failure' in got ? got.failure : undefined;
}

/** The policy that is printed below names all of them. */
const mostNames = 3;

function needs(actions: readonly string[]): Both {
  const others = actions.length - mostNames;
  const named = others > 1 ? actions.slice(0, mostNames) : actions;
  const [more, total] = others > 1 ? [` and ${others} more`, ` 等 ${actions.length} 项`] : ['', ''];
  return { en: `needs RAM action ${named.join(', ')}${more}`, zh: `需要 RAM 权限 ${named.join('、')}${total}` };
}

/** One call in so many may be throttled by chance. */
const mostThrottled = 0.1;

function checkThrottling({ calls, throttled }: ReturnType<DoctorTools['traffic']>, list: Checklist): void {
  if (calls === 0) list.skip('throttling', { en: 'no call was made', zh: '没有发起调用' });
  else if (throttled === 0) list.ok('throttling', { en: `none of ${calls} calls`, zh: `${calls} 次调用均未被限流` });
  else if (throttled / calls <= mostThrottled)
    list.ok('throttling', {
      en: `${throttled} of ${calls} calls, which the run absorbs`,
      zh: `${calls} 次调用中有 ${throttled} 次，运行可自行消化`,
    });
  else list.bad('throttling', new Failure('LIMIT_SPENT', { throttled, calls }));
}
