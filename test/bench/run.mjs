// Runs the benchmarks: each times miniship and what its users would take instead, in turns, in one run, and compares the ratio with its goal.
// `npm run bench` prints a line each; `-- --json FILE` keeps the figures, `-- --only WORD` runs some, `-- --rounds N` takes so many pairs, `-- --smoke` fails only at twice a goal.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { cpus, release as kernel, loadavg, tmpdir, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpora.mjs';
import { hosting, hostingMemory } from './hosting.mjs';
import { manyReleases } from './many-releases.mjs';
import { isThere, pairs } from './measure.mjs';
import { release } from './release.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const node = process.execPath;
const program = (name, ...args) => ({ command: node, args: [join(here, 'programs', name), ...args] });
const out = mkdtempSync(join(tmpdir(), 'miniship-bench-out-'));

/** Archives of the same folders by us, by archiver and by bsdtar. */
function archives(name, folders, { id, archiver, bsdtar }) {
  const each = (command) => ({ command: 'sh', args: ['-c', folders.map((folder, index) => command(folder, index)).join(' && ')] });
  const ours = program('ours-archive.mjs', out, ...folders);
  return [
    { id, name: `${name} against archiver at level 9`, ours, rival: program('archiver.mjs', out, ...folders), goal: archiver },
    {
      id,
      name: `${name} against bsdtar`,
      ours,
      rival: each((folder, index) => `bsdtar -a -cf ${out}/bsdtar-${index}.zip -C ${folder} .`),
      goal: bsdtar,
      needs: 'bsdtar',
    },
  ];
}

const version = { command: node, args: [join(root, 'dist/index.js'), '--version'] };
/** Other command lines, of this folder's own package.json. */
const commandLines = [
  ['s', 's'],
  ['wrangler', 'wrangler'],
  ['firebase', 'firebase'],
  ['tcb', 'tcb'],
].map(([name, binary]) => [name, join(here, 'node_modules/.bin', binary)]);
const benchmarks = [
  ...archives('archive of 800 files, 8 MB', [corpus('mini')], { id: 'G1', archiver: 0.2, bsdtar: 1.1 }),
  ...archives('archive of a function, 2,223 files', [corpus('function')], { id: 'G2', archiver: 0.13, bsdtar: 1.0 }),
  ...archives('archive of 10,000 files, 200 MB', [corpus('big')], { id: 'G3', archiver: 0.15, bsdtar: 0.35 }),
  ...archives('archives of ten functions', Array(10).fill(corpus('function')), { id: 'G4', archiver: 0.06, bsdtar: 0.4 }),
  {
    id: 'G5',
    name: 'start, to the first line, against bare node',
    ours: version,
    rival: { command: node, args: ['-e', '0'] },
    goal: 1.1,
    rounds: 15,
  },
  ...commandLines.map(([name, command]) => ({
    id: 'G6',
    name: `--version against ${name}`,
    ours: version,
    // By the same Node as ours, whatever the one in the path is.
    rival: { command: node, args: [command, '--version'] },
    goal: 0.2,
    needs: command,
  })),
  {
    id: 'G7',
    name: 'digests of 10,000 files, 80 MB, against streamed md5',
    ours: program('ours-digest.mjs', corpus('site')),
    rival: program('stream-digest.mjs', corpus('site')),
    goal: 0.4,
  },
  {
    id: 'G7',
    name: 'digests of 10,000 files, 80 MB, against md5sum',
    ours: program('ours-digest.mjs', corpus('site')),
    rival: { command: 'sh', args: ['-c', `find ${corpus('site')} -type f -print0 | xargs -0 md5sum >/dev/null`] },
    goal: 1.5,
    needs: 'md5sum',
  },
];

/** Peak memory of a process that posts 500 MB, and of a node that does nothing. */
async function memory() {
  const sink = spawn(node, [join(here, 'programs/sink.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(sink.stdout, 'data');
  const file = join(out, 'large.zip');
  writeFileSync(file, '');
  truncateSync(file, 500 * 1024 * 1024);
  const peak = (args) => Number(execFileSync(node, args, { encoding: 'utf8' }));
  const bare = peak(['-e', 'console.log(Math.round(process.resourceUsage().maxRSS / 1024))']);
  const ours = peak([join(here, 'programs/ours-post.mjs'), `http://127.0.0.1:${String(port).trim()}`, file]);
  sink.kill();
  const ratio = ours / bare;
  return {
    id: 'G11',
    rounds: 1,
    name: 'peak memory of posting 500 MB against bare node',
    goal: (bare + 20) / bare,
    unit: 'MB',
    ratio,
    lowest: ratio,
    highest: ratio,
    ours,
    rival: bare,
  };
}

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = option('--only');
// Types are the business of another check.
execFileSync(node, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.json'), '--noCheck'], {
  cwd: root,
  stdio: 'inherit',
});

const rounds = Number(option('--rounds') ?? 5);
const results = [];
const skipped = [];
const skip = (name) => {
  skipped.push(name);
  console.log(`skipped ${name}: it is not installed here`);
};
const say = (result) => {
  const { name, ratio, lowest, highest, goal, ours, rival, unit, oursCpuMs, rivalCpuMs } = result;
  const figures = `${ours.toFixed(0)} ${unit} against ${rival.toFixed(0)} ${unit}, ratio ${ratio.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
  const cpu = oursCpuMs === undefined ? '' : `; CPU ${oursCpuMs.toFixed(0)} ms against ${rivalCpuMs.toFixed(0)} ms`;
  console.log(`${ratio <= goal ? 'met   ' : 'MISSED'} ${name}: ${figures}, goal ${goal.toFixed(2)}${cpu}`);
  results.push(result);
};
const isAsked = (...names) => only === undefined || names.some((name) => name.includes(only));

for (const benchmark of benchmarks.filter(({ name }) => isAsked(name))) {
  if (benchmark.needs !== undefined && !existsSync(benchmark.needs) && !isThere(benchmark.needs)) skip(benchmark.name);
  else say(pairs({ rounds, ...benchmark }));
}
const surroundings = { out, rounds, say, skip, only };
await hosting(surroundings);
if (isAsked('one release')) await release(surroundings);
if (isAsked('many releases')) manyReleases(surroundings);
if (isAsked('peak memory')) {
  say(await memory());
  await hostingMemory(surroundings);
}
rmSync(out, { recursive: true, force: true });

const json = option('--json');
if (json !== undefined) {
  const [processor] = cpus();
  const machine = {
    processor: processor.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    system: `${type()} ${kernel()}`,
  };
  const load = loadavg()[0];
  writeFileSync(
    json,
    `${JSON.stringify({ node: process.version, date: new Date().toISOString().slice(0, 10), machine, load, results, skipped }, null, 2)}\n`,
  );
}
const limit = process.argv.includes('--smoke') ? 2 : 1;
const over = results.filter(({ ratio, goal }) => ratio > goal * limit);
for (const { name, ratio, goal } of over) console.error(`${name}: ratio ${ratio.toFixed(2)} is above ${(goal * limit).toFixed(2)}.`);
process.exitCode = over.length === 0 ? 0 : 1;
