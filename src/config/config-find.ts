import { isAbsolute, relative, resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';

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
    const text = readText(path);
    return text === undefined
      ? new Failure('FILE_UNREADABLE', { input: 'config', path, reason: 'there is no such file' })
      : { name: displayName(path, workingDirectory), text };
  }
  const found = usualNames.flatMap((name) => {
    const text = readText(resolve(workingDirectory, name));
    return text === undefined ? [] : [{ name, text }];
  });
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  return new Failure('CONFIG_INVALID', { where: first.name, reason: `${second.name} is there too; keep one, or choose with --config` });
}
