import { Failure } from '../errors/failure.ts';
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

/** What is wrong with the spelling of a path. */
export function misspelling(name: string, longestBytes: number): readonly string[] {
  return [
    /\p{Cc}/u.test(name) && 'its name holds a control character',
    name.includes('\\') && 'its name holds a backslash, which is a folder on some systems and a letter on others',
    Buffer.byteLength(name) > longestBytes && `its path has more than ${longestBytes} bytes`,
  ].filter((why) => why !== false);
}

/** Files that a phone or a computer takes for another one, because it ignores case or spells é in another way. */
export function clashes(files: readonly BuildFile[]): readonly Failure[] {
  return namesakes(files).map(({ name, other }) =>
    unfit(name, `its name equals ${other} where case or the spelling of accents does not count`),
  );
}

/** The pairs of names that are one name where neither case nor the spelling of accents counts. */
export function namesakes(files: readonly { readonly name: string }[]): readonly { readonly name: string; readonly other: string }[] {
  const key = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');
  const known = new Map<string, string>(files.flatMap(({ name }) => foldersOf(name).map((folder) => [key(folder), folder] as const)));
  return files.flatMap(({ name }) => {
    const other = known.get(key(name));
    known.set(key(name), name);
    return other === undefined ? [] : [{ name, other }];
  });
}

/** The folders above a file: `a` and `a/b` for `a/b/c.js`. */
export function foldersOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}

/** The vendor advises against names that a URL must encode (wire-facts §6). `@` is no trouble in a path: `icon@2x.png` is the platform's own habit. */
export function needsEncoding(name: string): boolean {
  return encodeURIComponent(name.replaceAll(/[/@]/g, '')) !== name.replaceAll(/[/@]/g, '');
}
