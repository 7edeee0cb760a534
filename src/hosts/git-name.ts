import { spawnSync } from 'node:child_process';
import type { KindOfName } from './ci-systems.ts';

/** Git answers in milliseconds; a repository on a slow disk is not worth a wait. */
const longestMs = 2000;

/** A name that a person would give to a version. */
const versionLike = /^v?\d+\.\d+\.\d+/i;

/**
 * Asks the repository of the working directory whether a name is a tag or a branch. 云效 and Gitee Go tell one name for both, and a
 * branch called "v1.4" must not become a version. Where git knows neither, a name that reads as a version is taken for a tag.
 */
export const kindOfName: KindOfName = (name) => {
  if (isThere(`refs/tags/${name}`)) return 'tag';
  if (isThere(`refs/remotes/origin/${name}`) || isThere(`refs/heads/${name}`)) return 'branch';
  return versionLike.test(name) ? 'tag' : 'branch';
};

/** The reference is one whole word behind `--verify`, whatever the name holds: it cannot become an option. */
function isThere(reference: string): boolean {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], SystemRoot: process.env['SystemRoot'], GIT_OPTIONAL_LOCKS: '0' };
  return spawnSync('git', ['show-ref', '--verify', '--quiet', reference], { env, timeout: longestMs, stdio: 'ignore' }).status === 0;
}
