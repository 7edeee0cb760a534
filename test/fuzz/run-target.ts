import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Random, seedOf } from './random.ts';
import { type FuzzTarget, isOwnAnswer, type OpenTarget } from './target.ts';

/** An input that came out as anything but a proper answer. */
export interface Escape {
  readonly index: number;
  readonly reason: string;
  readonly input: string;
}

export interface TargetResult {
  readonly name: string;
  readonly inputs: number;
  /** Inputs that were answered with a refusal: when it is none or all, the inputs are too tame or too wild. */
  readonly refused: number;
  readonly escapes: readonly Escape[];
  readonly slowestMs: number;
  readonly durationMs: number;
  readonly grownBytes: number;
}

export interface RunOptions {
  readonly seed: number;
  readonly from?: number;
  readonly count: number;
  /** How long this thread has worked; of a test. */
  readonly workedMs?: () => number;
  /** Hears the number of the input that is about to be read, so that whoever watches knows where it hangs. */
  readonly onInput?: (index: number) => void;
}

/** Of the processor, so that a busy machine is no escape: far longer than any sound input of this size takes. */
const slowMs = 1_000;
/** The time that this thread has worked, where Node tells it. */
const threadMs = (): number => {
  const { threadCpuUsage } = process as Partial<Pick<NodeJS.Process, 'cpuUsage'>> & {
    readonly threadCpuUsage?: NodeJS.Process['cpuUsage'];
  };
  if (threadCpuUsage === undefined) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
};
/** What may stay in memory beyond the first tenth of a run. */
const mostGrownBytes = 48 * 1024 * 1024;
/** So many are told; the others are counted. */
const toldCharacters = 2_000;

/** Gives one target its inputs, one after the other, and counts what escapes. */
export async function runTarget(
  target: FuzzTarget,
  { seed, from = 0, count, onInput, workedMs = threadMs }: RunOptions,
): Promise<TargetResult> {
  const open = await target.open();
  const escapes: Escape[] = [];
  // The trace of every refusal is made and thrown away; the first lines are enough to find an escape.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 5;
  const startedMs = performance.now();
  let [refused, slowestMs, told, index, settledBytes] = [0, 0, '', from, 0];
  const escaped = (thrown: unknown): void => void escapes.push({ index, reason: inWords(thrown), input: told.slice(0, toldCharacters) });
  const uncaught = (thrown: unknown): void => escaped(new Error(`nobody caught it: ${inWords(thrown)}`));
  process.on('uncaughtException', uncaught).on('unhandledRejection', uncaught);
  try {
    for (index = from; index < from + count; index += 1) {
      onInput?.(index);
      if (index - from === Math.floor(count / 10)) settledBytes = heapBytes(count);
      const inputMs = workedMs();
      told = '';
      const thrown = await attempt(open, new Random(seedOf(seed, target.name, index)), (input) => {
        told = typeof input === 'string' ? input : `base64 ${input.toString('base64')}`;
      });
      if (thrown !== undefined && (open.isAnswer ?? isOwnAnswer)(thrown.value)) refused += 1;
      else if (thrown !== undefined) escaped(thrown.value);
      const tookMs = workedMs() - inputMs;
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > slowMs) escaped(new Error(`it took ${Math.round(tookMs)} ms`));
      // Whoever throws where nobody listens does so in a later turn.
      if (index % 64 === 0) await new Promise(setImmediate);
    }
    await new Promise(setImmediate);
  } finally {
    await open.close?.();
    Error.stackTraceLimit = stackTraceLimit;
    process.off('uncaughtException', uncaught).off('unhandledRejection', uncaught);
  }
  const grownBytes = heapBytes(count) - settledBytes;
  if (grownBytes > mostGrownBytes) escaped(new Error(`the memory grew by ${grownBytes} bytes`));
  return { name: target.name, inputs: count, refused, escapes, slowestMs, durationMs: performance.now() - startedMs, grownBytes };
}

async function attempt(
  // oxlint-disable-next-line typescript/unbound-method -- a target is a record of functions.
  { run }: OpenTarget,
  random: Random,
  tell: (input: string | Buffer) => void,
): Promise<{ readonly value: unknown } | undefined> {
  try {
    const done = run(random, tell);
    if (done !== undefined) await done;
    return undefined;
  } catch (value) {
    return { value };
  }
}

const inWords = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message).split('\n').slice(0, 6).join(' | ') : String(thrown);

/** After a collection; a short run has too little to tell. */
function heapBytes(count: number): number {
  if (count < 5_000) return 0;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
