import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pace } from './kinds.ts';

/** One line of `--json`. */
export type Line = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Ended {
  /** Null when it was killed. */
  readonly exit: number | null;
  readonly lines: readonly Line[];
  readonly stderr: string;
}

export interface Child {
  readonly ended: Promise<Ended>;
  readonly kill: () => void;
}

export interface Ground {
  readonly bundle: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const fastClock = join(import.meta.dirname, 'fast-clock.mjs');
/** Nothing that is tested here takes so long: it hangs. */
const longestMs = 60_000;

/** Starts the bundle as a process of its own, for which time goes by faster. */
export function start(command: readonly string[], { bundle, cwd, env }: Ground): Child {
  const child = spawn(process.execPath, ['--import', fastClock, bundle, ...command, '--json'], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), NO_COLOR: '1', TMPDIR: cwd, TEST_CLOCK_PACE: String(pace), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const kill = () => void child.kill('SIGKILL');
  const tooLong = setTimeout(kill, longestMs);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => {
      clearTimeout(tooLong);
      resolve({ exit, stderr, lines: stdout.split('\n').flatMap(readLine) });
    });
  });
  return { ended, kill };
}

/** A process that was killed may leave half a line. */
function readLine(text: string): readonly Line[] {
  try {
    return [JSON.parse(text) as Line];
  } catch {
    return [];
  }
}
