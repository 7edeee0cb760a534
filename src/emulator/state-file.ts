import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { World } from './world.ts';

/** Raised when the shape of `World` changes; an older file is refused, never misread. */
const stateVersion = 2;

/** Where the bytes of objects lie beside a state file. */
export const objectsFolder = (stateFile: string): string => `${stateFile}.objects`;

/** The world of an earlier run, or undefined when there is no file yet. A file of another shape throws a plain error. */
export function loadWorld(stateFile: string): World | undefined {
  const found = statSync(stateFile, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  // A device such as /dev/zero has no end.
  if (!found.isFile()) throw new Error(`The state file ${stateFile} is no file.`);
  const content = parse(stateFile);
  if (content.version !== stateVersion || content.world === undefined)
    throw new Error(`The state file ${stateFile} is not one of this version.`);
  return content.world;
}

function parse(stateFile: string): { readonly version?: unknown; readonly world?: World } {
  try {
    return JSON.parse(readFileSync(stateFile, 'utf8')) as { version?: unknown; world?: World };
  } catch (error) {
    throw new Error(`The state file ${stateFile} is not JSON.`, { cause: error });
  }
}

/** The world of an emulator that listened at another port: addresses of its own files, as callers gave them, lead to this one. */
export function movedTo(url: string, world: World): World {
  const moved = (address: string): string => address.replace(/^http:\/\/127\.0\.0\.1:\d+(?=\/)/, url);
  const workspaces = world.workspaces.map((each) => ({
    ...each,
    packages: each.packages.map((one) => ({ ...one, iconUrl: moved(one.iconUrl) })),
  }));
  return { ...world, workspaces };
}

/** Writes beside the file and renames: whoever is killed in between, or meets a full disk, leaves the old state or the new one, never half of it. */
export function saveWorld(stateFile: string, world: World): void {
  const unfinished = `${stateFile}.new`;
  try {
    writeFileSync(unfinished, JSON.stringify({ version: stateVersion, world }), { mode: 0o600 });
    renameSync(unfinished, stateFile);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new Error(`The state file ${stateFile} cannot be written: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
