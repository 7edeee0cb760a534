import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { functionProgram } from './function-program.ts';

/** One run, asked for. */
export interface RunOrder {
  /** Holds `index.js`. */
  readonly folder: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly args: unknown;
  /** What `ctx.env` says. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (level: string, text: string) => void;
}

/** How a run ended. */
export type RunEnd =
  | { readonly kind: 'returned'; readonly json: string; readonly durationMs: number; readonly maxMemoryMb: number }
  | { readonly kind: 'threw'; readonly message: string; readonly stack: string }
  | { readonly kind: 'killed'; readonly reason: string };

/** A run under way. */
export interface FunctionRun {
  end(): Promise<RunEnd>;
  kill(): void;
}

/** H:435813: a synchronous run takes at most a minute, whatever the function's own timeout says. */
const synchronousMaxSeconds = 60;
/** For node itself and for loading the code, which the timeout does not count. */
const loadMaxMs = 20_000;
const outputGraceMs = 200;
/** More than this is not kept: a function in a loop must not fill the memory. */
const linesMax = 1000;
const lineMaxCharacters = 10_000;

/**
 * Starts the machine's own node, whichever runtime the function names. It is a process without the caller's environment, but no sandbox:
 * the function may do whatever the user who runs the emulator may.
 */
export function startFunction(order: RunOrder): FunctionRun {
  const { folder, memoryMb } = order;
  const child = spawn(process.execPath, [`--max-old-space-size=${memoryMb}`, '--input-type=commonjs', '--eval', functionProgram], {
    cwd: folder,
    env: environmentOf(folder),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const end = watch(child, order);
  child.send({ entry: join(folder, 'index.js'), args: order.args, env: order.env }, () => undefined);
  return { end: () => end, kill: () => child.kill('SIGKILL') };
}

/** Nothing of the caller's environment, which may hold keys. The cloud's clock is in UTC, as its logs show. */
const environmentOf = (folder: string): Readonly<Record<string, string>> => ({
  PATH: [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter),
  HOME: folder,
  TMPDIR: tmpdir(),
  LANG: 'C.UTF-8',
  TZ: 'UTC',
});

type Message = RunEnd | { readonly kind: 'started' } | { readonly kind: 'line'; readonly level: string; readonly text: string };

function watch(child: ChildProcess, order: RunOrder): Promise<RunEnd> {
  const log = limitLines(order.onLine);
  const timeoutSeconds = Math.min(order.timeoutSeconds, synchronousMaxSeconds);
  let end: RunEnd | undefined;
  let timer = killAfter(child, loadMaxMs, () => {
    end ??= { kind: 'killed', reason: `The function was not loaded within ${loadMaxMs / 1000} seconds` };
  });
  child.on('message', (message: Message) => {
    if (message.kind === 'line') log(message.level, message.text);
    else if (message.kind !== 'started') end ??= message;
    else {
      clearTimeout(timer);
      timer = killAfter(child, timeoutSeconds * 1000, () => {
        end ??= { kind: 'killed', reason: `Function time out after ${timeoutSeconds} seconds` };
      });
    }
    // What it still does after its result is nobody's business; the cloud freezes it.
    if (end) child.kill('SIGKILL');
  });
  const outOfMemory = readOutput(child, log);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ kind: 'killed', reason: `The function could not be started: ${error.message}` }));
    child.on('exit', () => setTimeout(() => closeOutput(child), outputGraceMs));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const reason = outOfMemory() ? `Function used more than its ${order.memoryMb} MB of memory` : `Process exited with ${signal ?? code}`;
      resolve(end ?? { kind: 'killed', reason });
    });
  });
}

/** A process that the function left behind may hold the output open for ever. */
function closeOutput({ stdout, stderr }: ChildProcess): void {
  stdout?.destroy();
  stderr?.destroy();
}

function killAfter(child: ChildProcess, ms: number, first: () => void): NodeJS.Timeout {
  return setTimeout(() => {
    first();
    child.kill('SIGKILL');
  }, ms);
}

function limitLines(onLine: RunOrder['onLine']): RunOrder['onLine'] {
  let count = 0;
  return (level, text) => {
    count += 1;
    if (count <= linesMax) onLine(level, text.slice(0, lineMaxCharacters));
  };
}

/** What is written past `console` becomes lines too; node's own last words about memory do not. Answers whether there were such. */
function readOutput(child: ChildProcess, log: RunOrder['onLine']): () => boolean {
  let dying = false;
  const read = async (stream: Readable | null, level: string): Promise<void> => {
    for await (const chunk of stream?.setEncoding('utf8') ?? []) {
      const text = String(chunk);
      dying ||= /<--- Last few GCs --->|heap out of memory/.test(text);
      if (!dying) for (const line of text.split('\n')) if (line !== '') log(level, line);
    }
  };
  for (const [stream, level] of [
    [child.stdout, 'INFO'],
    [child.stderr, 'ERROR'],
  ] as const)
    read(stream, level).catch(() => undefined);
  return () => dying;
}
