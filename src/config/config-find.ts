import { isAbsolute, relative, resolve } from 'node:path';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';

/** Reads a text file; undefined when there is none. Reading is the host's; this room does no IO. */
export type ReadText = (path: string) => string | undefined;

/** A configuration file: how problems call it, and what it says. */
export interface Found {
  readonly name: string;
  readonly text: string;
}

/** The names under which a configuration file is found by itself. */
export const usualNames = ['miniship.yml', 'miniship.yaml', 'miniship.json'] as const;

/** Short where it can be: problems read `miniship.yml:12`. */
function displayName(path: string, workingDirectory: string): string {
  const short = relative(workingDirectory, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** A file that is there and cannot be read (a folder, somebody else's) is a problem of its own. */
function read(path: string, name: string, readText: ReadText): Found | Failure | undefined {
  try {
    const text = readText(path);
    return text === undefined ? undefined : { name, text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return new Failure('FILE_UNREADABLE', { input: 'config', path, reason }, { cause: error });
  }
}

/** Finds the file that was asked for, or one of the usual names; undefined when there is none. */
export function findFile({
  workingDirectory,
  path,
  readText,
}: {
  readonly workingDirectory: string;
  readonly path?: string | undefined;
  readonly readText: ReadText;
}): Found | Failure | undefined {
  if (path !== undefined) {
    return (
      read(path, displayName(path, workingDirectory), readText) ??
      new Failure('FILE_UNREADABLE', { input: 'config', path, reason: said('there is no such file') })
    );
  }
  const [first, second] = usualNames.flatMap((name) => read(resolve(workingDirectory, name), name, readText) ?? []);
  if (first === undefined || isFailure(first)) return first;
  if (second === undefined || isFailure(second)) return second ?? first;
  return new Failure('CONFIG_INVALID', {
    where: first.name,
    reason: said('{name} is there too; keep one, or choose with --config', { name: second.name }),
  });
}
