import type { SpaceRequest } from '../config/deploy-request.ts';
import { Failure } from '../errors/failure.ts';
import type { CloudSpace, Spaces } from '../services/spaces-words.ts';

/** The one space of a name; undefined when there is none. Two of a name are for people to sort out. */
export async function spaceNamed(name: string, spaces: Pick<Spaces, 'list'>): Promise<CloudSpace | undefined> {
  const [found, ...others] = (await spaces.list()).filter((space) => space.name === name);
  if (others.length > 0) throw new Failure('SPACE_AMBIGUOUS', { name, ids: [found, ...others].flatMap((space) => space?.spaceId ?? []) });
  return found;
}

/** The id of a space that goes by its name, which must be there. */
export async function idOfSpace(
  { spaceId, space }: { readonly spaceId: string; readonly space?: SpaceRequest | undefined },
  spaces: () => Pick<Spaces, 'list'>,
): Promise<string> {
  if (spaceId !== '' || space?.name === undefined) return spaceId;
  const found = await spaceNamed(space.name, spaces());
  if (found === undefined) throw new Failure('SPACE_MISSING', { space: space.name, known: space.ensure ? 'to be made' : 'by name' });
  expectSpace(space, found.spaceId);
  return found.spaceId;
}

/** Refuses a space that was found by its name and is not the one that the run says it is about. */
export function expectSpace({ name = '', expectedId }: Pick<SpaceRequest, 'name' | 'expectedId'>, found: string): void {
  if (expectedId === undefined || found === expectedId) return;
  const where = `space ${name}`;
  throw new Failure('TARGET_UNEXPECTED', { name: 'space-id', value: found, where, expected: expectedId, expectedWhere: 'expect-space-id' });
}
