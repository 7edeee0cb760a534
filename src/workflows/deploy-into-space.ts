import { Failure } from '../errors/failure.ts';
import type { Serverless, SpaceStorage } from '../services/serverless-words.ts';
import type { Spaces } from '../services/spaces-words.ts';
import { closeSpace, comesFirst, openSpace, pausesAtEnd } from './bring-space.ts';
import { announce, bringAll, planInside } from './deploy.ts';
import type { DeployRecord, SpaceRecord } from './deploy-record.ts';
import type { DeployPlan } from './plan-deploy.ts';
import { isSpaceChanged, planSpace, type SpacePlan } from './plan-space.ts';
import type { PreparedDeploy } from './prepare-deploy.ts';
import { together } from './together.ts';
import { type DeployTools, type RunTools, step } from './tools.ts';

/** Tools of a deploy before it is known in which space. */
export interface AccountTools extends RunTools {
  readonly spaces: Spaces;
  readonly storage: SpaceStorage;
  /** What is in a space. */
  readonly inside: (spaceId: string) => Serverless;
  /** What would be in a space that is yet to be made: nothing. */
  readonly insideNew: () => Serverless;
}

/**
 * A deploy from the space on: one that goes by its name is found, or made; a paused one goes on before anything else, and one that is to be paused
 * is so after everything.
 */
export async function deployIntoSpace(prepared: PreparedDeploy, account: AccountTools, record: DeployRecord): Promise<'live' | 'planned'> {
  const { request } = prepared;
  const plan = await step('look', account, () => planAll(prepared, account));
  const { space } = plan;
  noteSpace(space?.found?.spaceId ?? request.spaceId, record);
  announce(plan, prepared, within(record.spaceId, account), record);
  if (request.dryRun) return 'planned';

  const entered = await enter(plan, prepared, account, record);
  await bringAll(entered.plan, entered.prepared, entered.tools, record);
  const changes = record.space;
  if (space !== undefined && changes !== undefined && pausesAtEnd(space)) {
    await step('space', account, () => closeSpace(space, request, changes, account));
  }
  return 'live';
}

function noteSpace(spaceId: string, record: DeployRecord): void {
  if (spaceId !== '') record.spaceId = spaceId;
}

/** The space and what is in it, read at once where the id is known. */
async function planAll(prepared: PreparedDeploy, account: AccountTools): Promise<DeployPlan> {
  const { request } = prepared;
  if (request.space?.name === undefined) {
    const [space, plan] = await together(planSpace(request, account.spaces), planInside(prepared, within(request.spaceId, account)));
    return { ...plan, space };
  }
  const space = await planSpace(request, account.spaces);
  const spaceId = space?.found?.spaceId;
  const inside = { ...prepared, request: { ...request, spaceId: spaceId ?? '' } };
  const plan = await planInside(inside, within(spaceId, account));
  return { ...plan, space };
}

const within = (spaceId: string | undefined, account: AccountTools): DeployTools => ({
  ...account,
  // Extensions are of the account: a space that is not made yet has them, too.
  serverless: spaceId === undefined ? { ...account.insideNew(), extensions: account.inside('').extensions } : account.inside(spaceId),
});

interface Entered {
  readonly plan: DeployPlan;
  readonly prepared: PreparedDeploy;
  readonly tools: DeployTools;
}

/** Brings the space itself to what is asked. What goes into one that was just made is decided once more, now that it can be read. */
async function enter(plan: DeployPlan, prepared: PreparedDeploy, account: AccountTools, record: DeployRecord): Promise<Entered> {
  const { space } = plan;
  if (space !== undefined && (isSpaceChanged(space) || comesFirst(space))) await open(space, prepared, account, record);
  const { spaceId } = record;
  if (spaceId === undefined) throw new Failure('INTERNAL', { reason: 'a deploy lacks its space' });
  const tools = within(spaceId, account);
  const inside = { ...prepared, request: { ...prepared.request, spaceId } };
  const isNew = space !== undefined && space.found === undefined;
  return { plan: isNew ? await planInside(inside, tools) : plan, prepared: inside, tools };
}

async function open(space: SpacePlan, { request }: PreparedDeploy, account: AccountTools, record: DeployRecord): Promise<void> {
  const found: SpaceRecord = { name: request.space?.name, ...(space.found && { spaceId: space.found.spaceId }), changes: [] };
  record.space = found;
  if (!comesFirst(space)) return;
  noteSpace(await step('space', account, () => openSpace(space, request, found, account)), record);
}
