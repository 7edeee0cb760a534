// Many releases into one workspace, against the emulator's two ways to count the documented limit, on a clock that jumps over every wait: what is compared
// is the time that passes in the cloud, with the least that its limit allows.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** It runs TypeScript as it is. */
const node = join(here, '../../node_modules/.bin/node');

/** Ten uploads a minute; the strict way of counting wants six seconds between two of them. */
const floorSeconds = { strict: (count) => (count - 1) * 6, window: (count) => (Math.ceil(count / 10) - 1) * 60 };
/** One release waits for nothing, so the least would be nothing: its calls and their way take this long. */
const leastSeconds = 1;

export function manyReleases({ say, skip }) {
  for (const [way, goal, pace] of [
    ['strict', 1.4, 'even'],
    ['window', 1.05, 'burst'],
  ]) {
    for (const count of [1, 10, 100]) {
      const name = `many releases, ${count} of one workspace, limit counted ${way === 'strict' ? 'strictly' : 'by the minute'}, against the least that it allows`;
      if (!existsSync(node)) {
        skip(name);
        continue;
      }
      const told = execFileSync(node, [join(here, 'programs/many-releases.ts'), String(count), way, pace], { encoding: 'utf8' });
      const { exit, seconds, refused } = JSON.parse(told);
      if (exit !== 0) throw new Error(`${name}: exit ${exit}`);
      const floor = Math.max(leastSeconds, floorSeconds[way](count));
      const ratio = seconds / floor;
      say({ id: 'G12', name, goal, unit: 's', rounds: 1, ratio, lowest: ratio, highest: ratio, ours: seconds, rival: floor, refused });
    }
  }
}
