import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { World } from './world.ts';

/** Raised when the shape of `World` changes; an older file is refused, never misread. */
const stateVersion = 1;

/** Where the bytes of objects lie beside a state file. */
export const objectsFolder = (stateFile: string): string => `${stateFile}.objects`;

/** The world of an earlier run, or undefined when there is no file yet. A file of another shape throws a plain error. */
export function loadWorld(stateFile: string): World | undefined {
  if (!existsSync(stateFile)) return undefined;
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

/** Writes beside the file and renames: whoever is killed in between leaves the old state or the new one, never half of it. */
export function saveWorld(stateFile: string, world: World): void {
  writeFileSync(`${stateFile}.new`, JSON.stringify({ version: stateVersion, world }), { mode: 0o600 });
  renameSync(`${stateFile}.new`, stateFile);
}
