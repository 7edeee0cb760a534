import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { cancelled, throwIfCancelled } from '../transport/cancellation.ts';
import type { RunShell } from '../workflows/tools.ts';

interface Surroundings {
  readonly workingDirectory: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Values that the command must not come to know. */
  readonly secrets: readonly string[];
  readonly signal: AbortSignal;
}

const mostLines = 20;
const mostCharacters = 64 * 1024;
/** A command may leave a child behind that keeps its output open; what it wrote itself is here by then. */
const drainMs = 500;

/** Variables that hold keys of ours or of the runner, whatever is in them. */
const ourNames =
  /^(?:ALIBABA_CLOUD_|ALIYUN_|INPUT_|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS)_|MPAAS_SK|MINISHIP_(?:ACCESS_KEY|SECURITY_TOKEN|NOTICES|COMMENT_TOKEN|.*SECRET|.*PRIVATE_KEY))/i;

/** Runs a command of the user as the system's shell would, in a process group of its own, without our secrets. */
export function createRunShell({ workingDirectory, variables, secrets, signal }: Surroundings): RunShell {
  const env = withoutSecrets(variables, secrets);
  return async (command, { timeoutMs }) => {
    throwIfCancelled(signal);
    const child = spawn(command, {
      shell: true,
      cwd: workingDirectory,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = tailOf(child.stdout, child.stderr);
    const exitCode = await ending(child, timeoutMs, signal);
    return { exitCode, output: output() };
  };
}

/** The variables that a command of the user may see. */
export function withoutSecrets(variables: Surroundings['variables'], secrets: readonly string[]): Record<string, string> {
  const known = secrets.filter((secret) => secret.length > 3);
  const kept = Object.entries(variables).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !ourNames.test(entry[0]) && known.every((secret) => !entry[1]?.includes(secret)),
  );
  return Object.fromEntries(kept);
}

function ending(child: ChildProcess, timeoutMs: number, signal: AbortSignal): Promise<number | 'timeout'> {
  return new Promise((resolve, reject) => {
    let out: 'timeout' | undefined;
    const timer = setTimeout(() => {
      out = 'timeout';
      killGroup(child);
    }, timeoutMs);
    const cancel = (): void => {
      killGroup(child);
      reject(cancelled(signal));
    };
    const end = (code: number): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      resolve(out ?? code);
    };
    signal.addEventListener('abort', cancel, { once: true });
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 137));
    child.once('exit', (code) => setTimeout(() => end(code ?? 137), drainMs).unref());
  });
}

/** A shell does not end its own children: the group does. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** The last lines of both streams, in the order in which they came. */
function tailOf(...streams: readonly Readable[]): () => readonly string[] {
  let text = '';
  for (const stream of streams) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      text = `${text}${chunk}`.slice(-mostCharacters);
    });
  }
  return () =>
    text
      .split(/\r?\n/)
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .slice(-mostLines);
}
