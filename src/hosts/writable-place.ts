import { closeSync, existsSync, mkdirSync, openSync, rmdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';

/** The folder for archives of a run, and why it, or a file that the run is going to write, cannot be written. */
export async function findPlaces(
  files: readonly (string | undefined)[],
): Promise<{ readonly scratch?: string; readonly problems: readonly Failure[] }> {
  const problems = files.flatMap((path) => (path === undefined ? [] : (writeTrouble(path) ?? [])));
  const place = tmpdir();
  try {
    return { scratch: await mkdtemp(join(place, 'miniship-')), problems };
  } catch (error) {
    const reason = said('the folder for temporary files (TMPDIR) takes none: {error}', {
      error: error instanceof Error ? error.message : String(error),
    });
    return { problems: [...problems, new Failure('FILE_UNWRITABLE', { path: place, reason }, { cause: error })] };
  }
}

/** About as much as a small receipt: a full disk often takes an empty file. */
const probe = Buffer.alloc(4096, ' ');

/**
 * Why no file can be written at this place, before anything is sent: what was done in the cloud should not be lost for the want of a place to write it down.
 * Found out by writing beside it: rights tell little to root, and nothing of a full disk or one that is read-only. Nothing is left behind.
 */
export function writeTrouble(path: string): Failure | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new Error('it is a folder');
    // A device or a pipe is what it is: another file beside it proves nothing.
    if (found === undefined || found.isFile()) inFolder(dirname(path), () => tryOut(`${path}.${process.pid}.try`));
    if (found?.isFile()) closeSync(openSync(path, 'a'));
    return undefined;
  } catch (error) {
    return new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** Does something in a folder that may have to be made first, and takes away what it has made. */
function inFolder(folder: string, work: () => void): void {
  const missing = missingFrom(folder);
  try {
    // One by one: below /proc Node's own recursive way never ends.
    for (const each of missing.toReversed()) makeFolder(each);
    work();
  } finally {
    for (const each of missing) removeEmpty(each);
  }
}

/** The folder and those around it that are not there, the innermost first. */
function missingFrom(folder: string): readonly string[] {
  return existsSync(folder) || dirname(folder) === folder ? [] : [folder, ...missingFrom(dirname(folder))];
}

/** Another run may make it at the same moment. */
function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder);
}

/** One that was never made, or that somebody uses meanwhile, stays as it is. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What is in it is not ours.
  }
}

function tryOut(path: string): void {
  const file = openSync(path, 'wx');
  try {
    writeSync(file, probe);
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}
