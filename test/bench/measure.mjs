// Times whole processes in pairs, ours and the rival in turns, so that a noisy machine disturbs both alike; what counts is the ratio.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A command that is there, by a try at its version; rivals that are not installed are skipped by name. */
export const isThere = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

const gnuTime = isThere('/usr/bin/time');
const noted = join(tmpdir(), `miniship-bench-${process.pid}.time`);

/** What one process took from its start to its end: milliseconds on the clock, and of the processors and megabytes at most where GNU time can tell. */
export function time({ command, args, cwd, env, forget, reads }) {
  // What puts the other side back to where it was, in a process of its own: nothing else runs here meanwhile.
  if (forget !== undefined) spawnSync(...forget, { stdio: 'ignore' });
  // Both sides find their files in memory: rclone has the kernel forget those that it has read, and only the other side would pay for that.
  if (reads !== undefined) spawnSync('find', [reads, '-type', 'f', '-exec', 'cat', '{}', '+'], { stdio: 'ignore' });
  const [tool, ...rest] = [...(gnuTime ? ['/usr/bin/time', '-o', noted, '-f', '%U %S %M'] : []), command, ...args];
  const startedMs = performance.now();
  const { status, stdout, stderr, error } = spawnSync(tool, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tookMs = performance.now() - startedMs;
  if (error !== undefined || status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${error ?? `${stdout}${stderr}`}`);
  if (!gnuTime) return { tookMs };
  const [user, system, peakKb] = readFileSync(noted, 'utf8').trim().split(' ').map(Number);
  rmSync(noted);
  return { tookMs, cpuMs: (user + system) * 1000, peakMb: peakKb / 1024 };
}

/** `goal` is the highest median of the ratios of the pairs that is good enough. */
export function pairs({ id, name, ours, rival, goal, rounds = 5 }) {
  // The first of each fills the caches.
  time(ours);
  time(rival);
  const taken = Array.from({ length: rounds }, () => ({ ours: time(ours), rival: time(rival) }));
  const ratios = taken.map((pair) => pair.ours.tookMs / pair.rival.tookMs);
  const of = (side, what) => (gnuTime || what === 'tookMs' ? median(taken.map((pair) => pair[side][what])) : undefined);
  return {
    id,
    name,
    goal,
    unit: 'ms',
    rounds,
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    ours: of('ours', 'tookMs'),
    rival: of('rival', 'tookMs'),
    oursCpuMs: of('ours', 'cpuMs'),
    rivalCpuMs: of('rival', 'cpuMs'),
  };
}
