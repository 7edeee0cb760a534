import type { DeployRequest, SpaceRequest } from '../config/deploy-request.ts';
import { Failure, isFailure, isStop } from '../errors/failure.ts';
import type { CloudSpace, Spaces } from '../services/spaces-words.ts';
import { expectSpace, spaceNamed } from './find-space.ts';
import { isDifferent, type SettingDifference } from './setting.ts';

/** What is done with the space itself. */
export interface SpacePlan {
  /** Undefined while it has to be made. */
  readonly found?: CloudSpace | undefined;
  /** By what people know it: its name, or else its id. */
  readonly known: string;
  /** Made when it is absent; one that is being made is waited for. */
  readonly isEnsured: boolean;
  /** Description and state, also those that are as asked. */
  readonly differences: readonly SettingDifference[];
}

/** The names under which description and state stand in a plan. */
export const spaceSettings = { about: 'space description', state: 'space state' } as const;

/** Finds the space and decides what is done with it; undefined when nothing is asked of it but to be there. Makes no write. */
export async function planSpace(
  { spaceId, space, only }: Pick<DeployRequest, 'spaceId' | 'space' | 'only'>,
  spaces: Spaces,
): Promise<SpacePlan | undefined> {
  const asked = only.includes('space') ? space : undefined;
  if (space?.name === undefined && asked?.about === undefined && asked?.state === undefined) {
    refusePaused(await glimpse(spaceId, spaces), space);
    return undefined;
  }
  const found = space?.name === undefined ? await spaces.find(spaceId) : await spaceNamed(space.name, spaces);
  if (found === undefined) return planToMake(spaceId, space, asked);
  if (space !== undefined) expectSpace(space, found.spaceId);
  refusePaused(found, space);
  const known = space?.name ?? (found.name || spaceId);
  return { found, known, isEnsured: asked?.ensure === true, differences: asked === undefined ? [] : differencesOf(asked, found) };
}

/** What is not there is made where that is asked, and else refused. */
function planToMake(spaceId: string, space: SpaceRequest | undefined, asked: SpaceRequest | undefined): SpacePlan {
  if (space?.name === undefined) throw new Failure('SPACE_MISSING', { space: spaceId, known: 'by id' });
  if (asked?.ensure !== true) throw new Failure('SPACE_MISSING', { space: space.name, known: space.ensure ? 'to be made' : 'by name' });
  // No new space could have the id that is expected.
  expectSpace(space, 'a new one');
  return { known: space.name, isEnsured: true, differences: differencesOf(asked, undefined) };
}

/** A new space is in service, with the description that it was made with. */
function differencesOf({ about, state }: SpaceRequest, found: CloudSpace | undefined): readonly SettingDifference[] {
  return [
    ...(about === undefined ? [] : [{ name: spaceSettings.about, before: found?.about ?? '', after: about }]),
    ...(state === undefined ? [] : [{ name: spaceSettings.state, before: found?.state ?? 'in-service', after: state }]),
  ];
}

/** Pages and functions of a paused space reach nobody, so a deploy into it has to be meant (seed 002, UpdateSpace). */
function refusePaused(found: CloudSpace | undefined, space: SpaceRequest | undefined): void {
  if (found?.state === 'paused' && space?.state === undefined) throw new Failure('SPACE_PAUSED', { space: found.name || found.spaceId });
}

/** A space that nothing is asked of is looked at in passing: a key that may not list spaces deploys into it all the same. */
async function glimpse(spaceId: string, spaces: Spaces): Promise<CloudSpace | undefined> {
  try {
    return await spaces.find(spaceId);
  } catch (error) {
    if (!isFailure(error) || isStop(error)) throw error;
    return undefined;
  }
}

/** Whether the space is made or changed. */
export const isSpaceChanged = ({ found, differences }: SpacePlan): boolean => found === undefined || differences.some(isDifferent);
