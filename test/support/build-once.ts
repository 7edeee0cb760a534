import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The end-to-end tests run the built bundle: it is made here when absent, or anew with REBUILD=1. */
export function setup(): void {
  if (existsSync('dist/index.js') && process.env['REBUILD'] !== '1') return;
  execFileSync(process.execPath, ['.ci/build.mjs'], { stdio: 'inherit' });
}
