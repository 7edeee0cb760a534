import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { unfit } from './build-file.ts';
import { exclusion } from './exclusion.ts';
import { isJunk, misspelling, printable } from './file-rules.ts';
import { isOurs } from './manifest.ts';
import type { FolderRules } from './read-folder.ts';
import { secretFolder, secretName } from './secrets.ts';

const into = 'the site';

/** Everybody can read a site; said once for names and for texts. */
export const siteSecret = (file: string, reason: Text): Failure =>
  new Failure('SECRET_IN_BUILD', { file, reason, readers: said('visits the site') });

/** The policy of an upload takes 0 to 52,428,800 bytes (wire-facts §5). */
export const limitBytes = 50 * 1024 * 1024;

/** An object's name may have 1023 bytes (OSS), and the space id with its slash takes 37 of them (wire-facts §5). */
const longestNameBytes = 1023 - 37;

/** Takes everything but junk and what is excluded. Excluded files are not judged, so that "exclude" is the way out for what is refused. */
export function siteRules(exclude: readonly string[]): FolderRules {
  const isExcluded = exclusion(exclude);
  return {
    skips: (name, isFolder) => isJunk(name) || isExcluded(name, isFolder),
    refuses: refusedFolder,
    into,
    mostFiles: Number.POSITIVE_INFINITY,
  };
}

function refusedFolder(name: string): Failure | undefined {
  if (isOurs(name)) return unfit(name, said('miniship keeps its own record of the site under this name'), { into });
  const reason = secretFolder(name.slice(name.lastIndexOf('/') + 1));
  return reason === undefined ? undefined : siteSecret(name, reason);
}

/** All that is wrong with one file, judging by its name alone. Any other character than these reaches the storage and the browser unharmed. */
export function siteNameProblems(name: string): readonly Failure[] {
  const reason = secretName(name.slice(name.lastIndexOf('/') + 1));
  const taken = isOurs(name) ? [said('miniship keeps its own record of the site under this name')] : [];
  return [
    ...(reason === undefined ? [] : [siteSecret(name, reason)]),
    ...[...misspelling(name, longestNameBytes), ...taken].map((why) => unfit(printable(name), why, { into })),
  ];
}

/** Configuration of what builds sites; a built one has no use for it. */
const builderConfig =
  /^(?:(?:vite|webpack|rollup|rspack|rsbuild|next|nuxt|vue|astro|svelte|umi)\.config\.[cm]?[jt]s|angular\.json|tsconfig\.json|\.umirc\.[jt]s)$/;

/** Names at the top which together say that somebody pointed at the source code; there, too, is an index.html often. */
export function sourceSigns(top: readonly string[]): readonly string[] {
  const signs = top.filter((name) => name === 'node_modules' || builderConfig.test(name)).sort();
  return top.includes('package.json') && signs.length > 0 ? ['package.json', ...signs] : [];
}
