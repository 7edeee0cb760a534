// Runs every benchmark beside this file: each times miniship and its rival in turns, in one run, and compares the ratio with its goal.
// `npm run bench` prints a line each; `npm run bench -- --json FILE` keeps the figures.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const rounds = 15;

/** Whole processes: what a person waits for. `goal` is the highest ratio of the medians of the pairs. */
const benchmarks = [
  {
    name: 'start: --version against bare node',
    ours: ['dist/index.js', '--version'],
    rival: ['-e', '0'],
    goal: 1.6,
  },
];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function time(args) {
  const startedMs = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  const tookMs = performance.now() - startedMs;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return tookMs;
}

function measure({ name, ours, rival, goal }) {
  time(ours);
  time(rival);
  const pairs = Array.from({ length: rounds }, () => ({ oursMs: time(ours), rivalMs: time(rival) }));
  const ratios = pairs.map(({ oursMs, rivalMs }) => oursMs / rivalMs);
  const [oursMs, rivalMs] = [median(pairs.map((pair) => pair.oursMs)), median(pairs.map((pair) => pair.rivalMs))];
  return { name, goal, ratio: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios), oursMs, rivalMs };
}

const results = benchmarks.map(measure);
for (const { name, goal, ratio, lowest, highest, oursMs, rivalMs } of results) {
  const figures = `${oursMs.toFixed(0)} ms against ${rivalMs.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
  console.log(`${ratio <= goal ? 'met   ' : 'MISSED'} ${name}: ${figures}, goal ${goal}`);
}
const file = process.argv[process.argv.indexOf('--json') + 1];
if (process.argv.includes('--json') && file !== undefined)
  writeFileSync(file, `${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`);
process.exitCode = results.every(({ ratio, goal }) => ratio <= goal) ? 0 : 1;
