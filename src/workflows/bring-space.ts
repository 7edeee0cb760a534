import type { DeployRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import type { CloudSpace, Spaces } from '../services/spaces-words.ts';
import type { SpaceRecord } from './deploy-record.ts';
import { spaceNamed } from './find-space.ts';
import { type SpacePlan, spaceSettings } from './plan-space.ts';
import { poll } from './poll.ts';
import { change, differenceOf, isDifferent, readsBack, type Setting, type SettingDifference } from './setting.ts';
import { changedSetting } from './setting-words.ts';
import type { RunTools } from './tools.ts';
import { writeOnce } from './write-once.ts';

type SpaceTools = RunTools & { readonly spaces: Spaces };

/** Makes the space or lets it go on, and describes it: all that comes before anything is brought into it. Answers its id. */
export async function openSpace(
  plan: SpacePlan,
  { space, waitMs }: DeployRequest,
  record: SpaceRecord,
  tools: SpaceTools,
): Promise<string> {
  const found = plan.found ?? (await makeSpace(plan.known, space?.about, tools));
  record.spaceId = found.spaceId;
  if (plan.found === undefined) {
    record.made = true;
    tools.reporter.report({ type: 'space-made', name: plan.known, spaceId: found.spaceId });
  }
  if (found.state === 'on-its-way' && space?.ensure === true) await untilServing(found, waitMs, tools);
  for (const difference of plan.differences) {
    const { name, after } = difference;
    if (name === spaceSettings.state && after === 'in-service') await move(found, after, waitMs, record, tools);
    if (name === spaceSettings.about && found.about !== after) await describe(found, after, record, tools);
  }
  return found.spaceId;
}

/** Pauses the space where that is asked: nothing could be tried in it afterwards, so it comes last. */
export async function closeSpace(plan: SpacePlan, { waitMs }: DeployRequest, record: SpaceRecord, tools: SpaceTools): Promise<void> {
  const pausing = pausesAtEnd(plan);
  const found = pausing && record.spaceId !== undefined ? await needSpace(record.spaceId, tools.spaces) : undefined;
  if (found !== undefined) await move(found, 'paused', waitMs, record, tools);
}

/** Whether there is something to do with the space before anything is brought into it. */
export const comesFirst = ({ found, isEnsured, differences }: SpacePlan): boolean =>
  found === undefined || (isEnsured && found.state === 'on-its-way') || differences.some((each) => isDifferent(each) && !isPause(each));

const isPause = ({ name, after }: SettingDifference): boolean => name === spaceSettings.state && after === 'paused';

export const pausesAtEnd = ({ differences }: SpacePlan): boolean => differences.some((each) => isDifferent(each) && isPause(each));

/**
 * Makes a space and finds it in the list. Two spaces may have one name and a call to make one has no token, so it is sent once: when its
 * answer was lost and no space of the name appears, the next run looks again.
 */
async function makeSpace(name: string, about: string | undefined, { spaces, clock }: SpaceTools): Promise<CloudSpace> {
  return await writeOnce(
    {
      what: { en: 'the making of the space', zh: '服务空间的创建' },
      isNeverRepeated: true,
      look: () => spaceNamed(name, spaces),
      write: () => spaces.create(name, about),
      // By its name, so that another run that made one at the same moment comes to light.
      readBack: () => spaceNamed(name, spaces),
    },
    clock,
  );
}

/** A new space may need a moment; one that a run before this one has made and not waited for, too. */
async function untilServing(found: CloudSpace, waitMs: number, tools: SpaceTools): Promise<void> {
  let { label: state } = found;
  const settled = async (): Promise<true | undefined> => {
    const seen = await needSpace(found.spaceId, tools.spaces);
    state = seen.label;
    return seen.state === 'on-its-way' ? undefined : true;
  };
  if ((await poll(settled, waitMs, tools)) === true) return;
  throw new Failure('NOT_LIVE', { what: { en: 'The new space', zh: '新建的服务空间' }, state, waitedMs: waitMs });
}

async function describe(found: CloudSpace, after: string, record: SpaceRecord, tools: SpaceTools): Promise<void> {
  const { spaces } = tools;
  const setting: Setting = {
    name: spaceSettings.about,
    before: found.about,
    after,
    write: () => spaces.update(found.spaceId, { about: after }),
    read: async () => (await needSpace(found.spaceId, spaces)).about,
  };
  await change(setting, tools);
  record.changes.push(differenceOf(setting));
}

/** Pauses a space or lets it go on. That the cloud says so is read back; until everybody notices it may take ten minutes (seed 002, UpdateSpace). */
async function move(
  found: CloudSpace,
  after: 'in-service' | 'paused',
  waitMs: number,
  record: SpaceRecord,
  tools: SpaceTools,
): Promise<void> {
  if (found.state === after) return;
  const { spaces, clock, reporter } = tools;
  const isAsAsked = async () => {
    const seen = await needSpace(found.spaceId, spaces);
    return seen.state === after ? seen : undefined;
  };
  await writeOnce(
    {
      what: { en: 'the change of the state of the space', zh: '对服务空间状态的更改' },
      look: isAsAsked,
      write: () => spaces.update(found.spaceId, { state: after }),
      readBack: () => needSpace(found.spaceId, spaces),
    },
    clock,
  );
  if ((await poll(isAsAsked, waitMs, tools)) === undefined) {
    const { label } = await needSpace(found.spaceId, spaces);
    throw readsBack(spaceSettings.state, { expected: after, found: label });
  }
  const difference = { name: spaceSettings.state, before: found.state, after };
  reporter.report(changedSetting(difference));
  record.changes.push(difference);
}

async function needSpace(spaceId: string, spaces: Spaces): Promise<CloudSpace> {
  const found = await spaces.find(spaceId);
  if (found === undefined) throw new Failure('SPACE_MISSING', { space: spaceId, known: 'by id' });
  return found;
}
