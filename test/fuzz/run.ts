import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runTarget, type TargetResult } from './run-target.ts';
import { targets } from './targets.ts';

/**
 * Gives every parser of foreign bytes many inputs: `node test/fuzz/run.ts [--count 100000] [--seed 5] [--target zip]`. `--from 17 --count 1` looks at one input again.
 * The last line counts targets, inputs and escapes; with escapes it ends with 1.
 */
interface Job {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  readonly progress: SharedArrayBuffer;
}

/** Longer than any input may take, so that what is still there then hangs. */
const hangMs = 30_000;

if (isMainThread) process.exitCode = await runAll();
else {
  const { target, progress, ...options } = workerData as Job;
  const found = targets.find(({ name }) => name === target);
  if (found === undefined) throw new Error(`There is no target ${target}.`);
  const counter = new Int32Array(progress);
  parentPort?.postMessage(await runTarget(found, { ...options, onInput: (index) => void Atomics.store(counter, 0, index) }));
}

async function runAll(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '5' },
      from: { type: 'string', default: '0' },
      target: { type: 'string', multiple: true, default: targets.map(({ name }) => name) },
      jobs: { type: 'string', default: '2' },
    },
  });
  const options = { seed: Number(values.seed), from: Number(values.from), count: Number(values.count) };
  const waiting = [...values.target];
  const results: TargetResult[] = [];
  const work = async (): Promise<void> => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const result = await watch({ ...options, target, progress: new SharedArrayBuffer(4) });
      results.push(result);
      print(result);
    }
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  const inputs = results.reduce((sum, result) => sum + result.inputs, 0);
  const escapes = results.reduce((sum, result) => sum + result.escapes.length, 0);
  process.stdout.write(`fuzz: ${results.length} targets, ${inputs} inputs, ${escapes} escapes\n`);
  return escapes > 0 ? 1 : 0;
}

/** Runs one target in a thread of its own: what hangs or dies there is an escape, and ends nothing else. */
function watch(job: Job): Promise<TargetResult> {
  const counter = new Int32Array(job.progress);
  const startedMs = performance.now();
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const lost = (reason: string): void => {
      const index = Atomics.load(counter, 0);
      const escapes = [{ index, reason, input: `--target ${job.target} --from ${index} --count 1` }];
      const durationMs = performance.now() - startedMs;
      settle({ name: job.target, inputs: index - job.from, refused: 0, escapes, slowestMs: durationMs, durationMs, grownBytes: 0 });
    };
    let [seen, seenMs] = [-1, performance.now()];
    const watching = setInterval(() => {
      const index = Atomics.load(counter, 0);
      if (index !== seen) [seen, seenMs] = [index, performance.now()];
      else if (performance.now() - seenMs > hangMs) lost('it hangs');
    }, 1_000);
    const settle = (result: TargetResult): void => {
      clearInterval(watching);
      void worker.terminate();
      resolve(result);
    };
    worker.once('message', settle);
    worker.once('error', (error) => lost(error.stack ?? error.message));
  });
}

function print({ name, inputs, refused, escapes, slowestMs, durationMs, grownBytes }: TargetResult): void {
  const perSecond = Math.round(inputs / (durationMs / 1000));
  const facts = [
    `${inputs} inputs`,
    `${refused} refused`,
    `${escapes.length} escapes`,
    `${perSecond}/s`,
    `slowest ${Math.round(slowestMs)} ms`,
  ];
  process.stdout.write(`${name}: ${facts.join(', ')}, grown ${Math.round(grownBytes / 1024)} KB\n`);
  const kinds = new Map(escapes.map((each) => [each.reason, each]));
  for (const { index, reason, input } of [...kinds.values()].slice(0, 5))
    process.stdout.write(`  #${index} ${reason}\n    ${JSON.stringify(input)}\n`);
}
