import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The end-to-end tests run the built bundle: it is made here when absent or older than the sources, or anew with REBUILD=1. */
export function setup(): void {
  if (existsSync('dist/index.js') && process.env['REBUILD'] !== '1' && !isStale()) return;
  execFileSync(process.execPath, ['.ci/build.mjs'], { stdio: 'inherit' });
}

/**
 * Whether the sources have changed since the bundle was made: tests of today against the bundle of yesterday find defects that nobody has. A
 * bundle that was built here counts by its time, the committed one by the commit; where git cannot tell, the bundle is believed.
 */
function isStale(): boolean {
  try {
    if (git('status', '--porcelain', '--', 'dist') !== '') return newestMs('src') > newestMs('dist');
    const commit = git('log', '-1', '--format=%H', '--', 'dist');
    return git('diff', '--name-only', commit, '--', 'src', 'package-lock.json') !== '' || git('status', '--porcelain', '--', 'src') !== '';
  } catch {
    return false;
  }
}

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

const newestMs = (folder: string): number =>
  Math.max(...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs));
