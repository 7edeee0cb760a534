import type { RemovalRequest } from '../config/ensure-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { MiniProgram, Task, Whitelist } from '../services/mpaas-words.ts';
import { isLive, publishedPackages } from './package-tasks.ts';
import type { Tools } from './tools.ts';

/** What is to be deleted, found by both of its names; gone already when it is not there. */
export interface RemovalPlan {
  readonly kind: RemovalRequest['kind'];
  /** As the cloud knows it; what was asked for when it is gone. */
  readonly id: string;
  readonly name: string;
  readonly isThere: boolean;
}

interface Known {
  readonly programs: readonly MiniProgram[];
  readonly whitelists: readonly Whitelist[];
}

/** A task that keeps something from being deleted. */
interface Holder {
  readonly task: Task;
  readonly h5Id: string;
  readonly h5Version: string;
}

type Planned = { readonly plan: RemovalPlan } | { readonly problem: Failure };

/** Finds what is to be deleted, and refuses what is not confirmed by its name or what a live task needs. */
export async function planRemovals(
  removals: readonly RemovalRequest[],
  known: Known,
  tools: Pick<Tools, 'mpaas'>,
): Promise<{ readonly plans: readonly RemovalPlan[]; readonly problems: readonly Failure[] }> {
  const holdersOf = onceEach((h5Id) => liveTasks(h5Id, tools));
  const plans: RemovalPlan[] = [];
  const problems: Failure[] = [];
  for (const removal of removals) {
    const planned =
      removal.kind === 'mini-program' ? await planProgram(removal, known, holdersOf) : await planWhitelist(removal, known, holdersOf);
    if ('plan' in planned) plans.push(planned.plan);
    else problems.push(planned.problem);
  }
  return { plans, problems };
}

type HoldersOf = (h5Id: string) => Promise<readonly Holder[]>;

async function planProgram(
  { kind, h5Id, confirm }: Extract<RemovalRequest, { readonly kind: 'mini-program' }>,
  { programs }: Known,
  holdersOf: HoldersOf,
): Promise<Planned> {
  const found = programs.find((each) => each.h5Id === h5Id);
  if (found === undefined) return { plan: { kind, id: h5Id, name: confirm, isThere: false } };
  const what = said('mini program {id}', { id: h5Id });
  if (found.name !== confirm) return { problem: new Failure('REMOVAL_UNCONFIRMED', { what, confirm, found: found.name, by: 'ensure' }) };
  const [holder] = await holdersOf(h5Id);
  return holder === undefined ? { plan: { kind, id: h5Id, name: found.name, isThere: true } } : { problem: held(what, holder) };
}

async function planWhitelist(
  { kind, asked, confirm }: Extract<RemovalRequest, { readonly kind: 'whitelist' }>,
  { programs, whitelists }: Known,
  holdersOf: HoldersOf,
): Promise<Planned> {
  const what = said('whitelist "{asked}"', { asked });
  const found = whitelists.filter(({ whitelistId, name }) => name === asked || String(whitelistId) === asked);
  const [first, second] = found;
  if (first === undefined) return { plan: { kind, id: asked, name: confirm, isThere: false } };
  if (second !== undefined) {
    const ids = found.map(({ whitelistId }) => whitelistId).join(', ');
    return {
      problem: new Failure('REMOVAL_BLOCKED', {
        what,
        reason: said('it could be any of these, of which one has to be named by its id: {ids}', { ids }),
      }),
    };
  }
  if (first.name !== confirm) return { problem: new Failure('REMOVAL_UNCONFIRMED', { what, confirm, found: first.name, by: 'ensure' }) };
  // A whitelist belongs to the workspace: a task of any of its mini programs may publish to it.
  for (const { h5Id } of programs) {
    const holder = (await holdersOf(h5Id)).find(({ task: { audience } }) => isFor(audience, first.whitelistId));
    if (holder !== undefined) return { problem: held(what, holder) };
  }
  return { plan: { kind, id: String(first.whitelistId), name: first.name, isThere: true } };
}

const isFor = (audience: Task['audience'], whitelistId: number): boolean =>
  audience.kind === 'whitelist' && audience.whitelistIds.includes(whitelistId);

const held = (what: Text, { task: { taskId, state }, h5Id, h5Version }: Holder): Failure =>
  new Failure('REMOVAL_BLOCKED', {
    what,
    reason: said('task {taskId} of version {h5Version} of mini program {h5Id} is not ended ({state})', { taskId, h5Version, h5Id, state }),
  });

/** The tasks of a mini program that publish, or could go on publishing; those of previews too. */
async function liveTasks(h5Id: string, tools: Pick<Tools, 'mpaas'>): Promise<readonly Holder[]> {
  const packages = [...(await tools.mpaas.listPackages(h5Id)), ...(await tools.mpaas.listPreviews(h5Id))];
  const published = await publishedPackages(packages, tools);
  return published.flatMap(({ package: { h5Version }, tasks }) => tasks.filter(isLive).map((task) => ({ task, h5Id, h5Version })));
}

function onceEach<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}
