import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What runs: the bundle, unless somebody tries the sources by hand. */
const entry = process.env['MINISHIP_TEST_ENTRY'] ?? join(import.meta.dirname, '..', '..', 'dist', 'index.js');

export interface Finished {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Started by a shell that lives on, as the script of a step does. */
  readonly inScript?: boolean;
  /** What is piped into it. */
  readonly input?: string;
  /** Called once the child runs, for example to send it a signal. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the built bundle as a child process with a clean environment: only what is given, PATH and a home without settings. */
export async function runBundle(
  args: readonly string[],
  { env = {}, cwd = tmpdir(), input, inScript = false, onStart }: Options = {},
): Promise<Finished> {
  const command = [process.execPath, entry, ...args];
  const [program = '', ...words] = inScript ? ['sh', '-c', '"$@"; exit $?', 'sh', ...command] : command;
  const child = spawn(program, words, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), NO_COLOR: '1', ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  onStart?.((signal) => child.kill(signal));
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exit, stdout, stderr };
}

export interface FinishedAction extends Finished {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the bundle as GitHub's runner does: no arguments, inputs in INPUT_ variables, outputs and summary in files. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  { env = {}, cwd, onStart }: Options = {},
): Promise<FinishedAction> {
  const folder = mkdtempSync(join(tmpdir(), 'miniship-runner-'));
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_STATE: join(folder, 'state'),
  };
  for (const path of Object.values(files)) writeFileSync(path, '');
  const given = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const finished = await runBundle([], {
    env: { GITHUB_ACTIONS: 'true', RUNNER_TEMP: folder, GITHUB_WORKSPACE: cwd ?? folder, ...files, ...given, ...env },
    cwd: cwd ?? folder,
    ...(onStart && { onStart }),
  });
  const outputs = parseOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8'));
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return { ...finished, outputs, summary };
}

/** The runner's file of outputs: `name<<DELIMITER`, the value's lines, `DELIMITER`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** The last JSON line of a command that ran with --json. */
export function lastLine(stdout: string): Record<string, unknown> {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, unknown>;
}

/** What differs from run to run, made the same: times, sizes of time, ids, ports and folders of this machine. */
export function steady(text: string, folders: Readonly<Record<string, string>> = {}): string {
  let steadied = text;
  for (const [name, path] of Object.entries(folders)) steadied = steadied.replaceAll(path, `<${name}>`);
  return (
    steadied
      .replaceAll(/^.* waits [\d.]+ m?s for the rate limit\n/gm, '')
      // A step says so when it took long, which is a matter of the machine.
      .replaceAll(/^ *· took [\d.]+ (?:m?s|min.*)\n/gm, '')
      .replaceAll(/http:\/\/(127\.0\.0\.1|localhost):\d+/g, 'http://EMULATOR')
      .replaceAll(/[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}/gi, '<uuid>')
      .replaceAll(/\b[0-9A-F]{24}\b/g, '<request>')
      .replaceAll(/\b\d{19}\b/g, '<version>')
      .replaceAll(/\b[0-9a-f]{64}\b/g, '<sha256>')
      .replaceAll(/^::add-mask::.*$/gm, '::add-mask::<secret>')
      .replaceAll(/(?<=section_(?:start|end):)\d+/g, '<seconds>')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+08:00)/g, '<time>')
      .replaceAll(/\d{4}-\d\d-\d\d \d\d(?::|&#58;)\d\d \+08(?::|&#58;)00/g, '<moment>')
      .replaceAll(/\bdep-[0-9a-f]{24}\b/g, '<deployment>')
      .replaceAll(/(?<=\()in \d+ min(?=\))/g, 'in <minutes>')
      .replaceAll(/\b\d+(\.\d+)? ?(ms|s)\b/g, '<duration>')
  );
}
