// Times whole processes in pairs, ours and the rival in turns, so that a noisy machine disturbs both alike; what counts is the ratio.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A command that is there, by a try at its version; rivals that are not installed are skipped by name. */
export const isThere = (command, args = ['--version']) => spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** Milliseconds of one process from its start to its end. */
function time({ command, args, cwd }) {
  const startedMs = performance.now();
  const { status, stderr, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const tookMs = performance.now() - startedMs;
  if (error !== undefined || status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`);
  return tookMs;
}

/** `goal` is the highest ratio of the medians of the pairs that is good enough. */
export function pairs({ name, ours, rival, goal, rounds = 5 }) {
  time(ours);
  time(rival);
  const taken = Array.from({ length: rounds }, () => ({ oursMs: time(ours), rivalMs: time(rival) }));
  const ratios = taken.map(({ oursMs, rivalMs }) => oursMs / rivalMs);
  return {
    name,
    goal,
    unit: 'ms',
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
    ours: median(taken.map(({ oursMs }) => oursMs)),
    rival: median(taken.map(({ rivalMs }) => rivalMs)),
  };
}

export { median };
