import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { BuildFile, Listing } from './build-file.ts';
import { foldersOf, isJunk, refusedFolder } from './file-rules.ts';

/**
 * Makes the listing of a zip look like that of a build folder: without junk, without the first level that is named by the id, and with folders that must
 * not be there reported once. So the same content goes through the same rules and the same writer, and gives the same bytes however it was zipped.
 */
export function asFolder(listing: Listing, zip: { readonly path: string; readonly h5Id?: string | undefined }): Listing {
  const wanted = listing.files.filter(({ name }) => ![...foldersOf(name), name].some(isJunk));
  const first = onlyFolder(wanted);
  const problem = first === undefined ? undefined : firstLevelProblem(first, wanted, zip);
  if (problem !== undefined) throw problem;
  const files = first === undefined || !isId(first) ? wanted : wanted.map((file) => ({ ...file, name: file.name.slice(first.length + 1) }));
  return { ...listing, ...withoutRefusedFolders(files) };
}

const isId = (name: string): boolean => /^\d{16}$/.test(name);

/** The folder that holds everything, when there is one. */
function onlyFolder(files: readonly BuildFile[]): string | undefined {
  const [first, ...others] = new Set(files.map(({ name }) => foldersOf(name)[0]));
  return others.length === 0 ? first : undefined;
}

function firstLevelProblem(
  first: string,
  files: readonly BuildFile[],
  { path, h5Id }: { path: string; h5Id?: string | undefined },
): Failure | undefined {
  const invalid = (reason: Text): Failure => new Failure('ZIP_INVALID', { path, reason });
  if (isId(first))
    return h5Id === undefined || h5Id === first ? undefined : invalid(said('it is a build of {first}, not of {h5Id}', { first, h5Id }));
  if (!files.some(({ name }) => name === `${first}/appConfig.json`)) return undefined;
  return invalid(said('its files stand in the folder {first}, but belong at the top, or in a folder named by the 16-digit id', { first }));
}

function withoutRefusedFolders(files: readonly BuildFile[]): Pick<Listing, 'files' | 'problems'> {
  const problems = new Map<string, Failure>();
  const kept = files.filter(({ name }) => {
    const refused = foldersOf(name).find((folder) => refusedFolder(folder) !== undefined);
    const problem = refused === undefined ? undefined : refusedFolder(refused);
    if (refused !== undefined && problem !== undefined && !problems.has(refused)) problems.set(refused, problem);
    return refused === undefined;
  });
  return { files: kept, problems: [...problems.values()] };
}
