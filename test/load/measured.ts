import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lastLine } from '../support/bundle.ts';

/** The program; the built one unless a source is named, such as MINISHIP_ENTRY=src/index.ts. */
const entry = resolve(process.env['MINISHIP_ENTRY'] ?? join(import.meta.dirname, '..', '..', 'dist', 'index.js'));

export interface Measured {
  readonly exit: number | null;
  readonly result: Record<string, unknown>;
  readonly peakMb: number;
  readonly seconds: number;
  readonly stderr: string;
}

/** Runs the program as a child process, and measures it. */
export async function measure(
  args: readonly string[],
  { cwd = tmpdir(), env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-peak-'));
  const peakFile = join(folder, 'peak');
  const startedMs = Date.now();
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'peak.mjs'), entry, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, NO_COLOR: '1', TEST_PEAK_FILE: peakFile, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      // The last line is what counts; twenty thousand others are not kept.
      texts[name] = (texts[name] + text).slice(-100_000);
    });
  }
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const peakMb = Math.round(Number(readFileSync(peakFile, 'utf8')) / 1024);
  rmSync(folder, { recursive: true, force: true });
  const result = texts.stdout.trimStart().startsWith('{') || texts.stdout.includes('"type":"result"') ? lastLine(texts.stdout) : {};
  return { exit, result, peakMb, seconds: Math.round((Date.now() - startedMs) / 100) / 10, stderr: texts.stderr };
}

/** What the program takes to do nothing: Node and the entry. */
export const measureNothing = (): Promise<Measured> => measure(['--version']);

/** One line for people, kept in the log of CI. */
export const tell = (line: string): void => void process.stdout.write(`load: ${line}\n`);
