/**
 * Two runs at once, in a few hundred orders of their steps each: every call of the cloud is a place where the other run may come in between. The last line
 * counts the pairs of runs and what they left behind twice. `npm run test:races`; words behind `--`: part of a name chooses contests, a number how many orders,
 * and `order N` plays that one alone and shows its steps.
 */
import { openArena } from './arena.ts';
import { appContests } from './contests.ts';
import { play } from './play.ts';
import { spaceContests } from './space-contests.ts';

const contests = [...appContests, ...spaceContests];

const ordersEach = 200;
const words = process.argv.slice(2);
const alone = words.includes('order') ? Number(words[words.indexOf('order') + 1]) : undefined;
const only = words.find((word) => word !== 'order' && !/^\d+$/.test(word)) ?? '';
const orders = Number(words.find((word) => /^\d+$/.test(word)) ?? ordersEach);
const seeds = alone === undefined ? Array.from({ length: orders }, (_, index) => index + 1) : [alone];

const arena = await openArena();
let runs = 0;
let duplicates = 0;
for (const contest of contests.filter(({ name }) => name.includes(only))) {
  const endings = new Map<string, number>();
  let met = 0;
  for (const each of seeds) {
    const outcome = await play(contest, each, arena);
    runs += 1;
    met += outcome.met ? 1 : 0;
    const key = outcome.endings.join(' + ');
    endings.set(key, (endings.get(key) ?? 0) + 1);
    if (outcome.problems.length === 0) continue;
    duplicates += 1;
    console.error(`${contest.name}, order ${each} (${key}): ${outcome.problems.join('; ')}`);
    if (alone !== undefined) console.error(outcome.steps.join('\n'));
  }
  console.log(
    `${contest.name}: ${seeds.length} orders, noticed in ${met}; ${[...endings].map(([key, count]) => `${key} ${count}`).join(', ')}`,
  );
}
await arena.close();
console.log(`concurrent runs ${runs}, duplicates ${duplicates}`);
process.exitCode = duplicates === 0 && runs > 0 ? 0 : 1;
