import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type BuildFile, unfit } from './build-file.ts';
import { secretFolder, secretName } from './secrets.ts';

/** What file managers leave behind; nobody meant to publish it, so it is left out without a word. */
const junk = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._[^/]*)$/i;

/** With the id in front this stays within the 256 bytes of a plain tar header; the server makes a tar of the build (wire-facts §6). */
const longestNameBytes = 230;

export const isJunk = (name: string): boolean => junk.test(name);

/** Why a folder must not be in a build at all; its content is then of no interest. */
export function refusedFolder(name: string): Failure | undefined {
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (base === 'node_modules') return new Failure('NODE_MODULES_IN_BUILD', { path: name });
  const reason = secretFolder(base);
  return reason === undefined ? undefined : new Failure('SECRET_IN_BUILD', { file: name, reason });
}

/** All that is wrong with one file, judging by its name alone. */
export function nameProblems(name: string): readonly Failure[] {
  const reason = secretName(name.slice(name.lastIndexOf('/') + 1));
  const secret = reason === undefined ? [] : [new Failure('SECRET_IN_BUILD', { file: name, reason })];
  return [...secret, ...misspelling(name, longestNameBytes).map((why) => unfit(printable(name), why))];
}

/** A name as it can be shown, whatever characters it holds. */
export const printable = (name: string): string => JSON.stringify(name).slice(1, -1);

const driveLetter = /^[A-Za-z]:/;

/** Whether a path stays below its root on every system: no `..`, nothing absolute, no empty part. */
export const isPlainPath = (name: string): boolean =>
  !driveLetter.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

/** What is wrong with the spelling of a path. */
export function misspelling(name: string, longestBytes: number): readonly Text[] {
  return [
    /\p{Cc}/u.test(name) && said('its name holds a control character'),
    /\p{Cs}/u.test(name) && said('its name holds half a character, which is no UTF-8'),
    driveLetter.test(name) && said('its name begins like a drive, which makes it absolute on some systems'),
    name.includes('\\') && said('its name holds a backslash, which is a folder on some systems and a letter on others'),
    Buffer.byteLength(name) > longestBytes && said('its path has more than {longestBytes} bytes', { longestBytes }),
  ].filter((why) => why !== false);
}

/** Files that a phone or a computer takes for another one, because it ignores case or spells é in another way. */
export function clashes(files: readonly BuildFile[]): readonly Failure[] {
  return namesakes(files).map(({ name, other }) =>
    unfit(name, said('its name equals {other} where case or the spelling of accents does not count', { other })),
  );
}

/** A path that is the same as another one where neither case nor the spelling of accents counts. */
export interface Namesake {
  readonly name: string;
  /** Equal to `name` when one of them is a file and the other a folder, or when a file is there twice. */
  readonly other: string;
}

/** The pairs of paths that are one where neither case nor the spelling of accents counts; of two such folders only themselves are told, not all that is in them. */
export function namesakes(files: readonly { readonly name: string }[]): readonly Namesake[] {
  const known = new Map<string, { readonly path: string; readonly isFile: boolean }>();
  const found = new Map<string, Namesake>();
  const meet = (path: string, isFile: boolean): boolean => {
    const key = foldedName(path);
    const other = known.get(key);
    if (other === undefined) known.set(key, { path, isFile });
    if (other === undefined || (other.path === path && !other.isFile && !isFile)) return false;
    found.set(`${other.path}\0${path}`, { name: path, other: other.path });
    return true;
  };
  for (const { name } of files) if (!foldersOf(name).some((folder) => meet(folder, false))) meet(name, true);
  return [...found.values()];
}

/** Upper case first: file systems that ignore case take "ſ" for "s" and "ß" for "ss", which have no other lower case. */
function foldedName(path: string): string {
  const isPlain = /^[ -~]*$/.test(path);
  return isPlain ? path.toLowerCase() : path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}

/** The folders above a file: `a` and `a/b` for `a/b/c.js`. */
export function foldersOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}

/** The vendor advises against names that a URL must encode (wire-facts §6). `@` is no trouble in a path: `icon@2x.png` is the platform's own habit. */
export const needsEncoding = (name: string): boolean => /[^A-Za-z0-9\-_.!~*'()/@]/.test(name);
