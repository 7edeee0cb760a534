import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../refusal.ts';
import { type PackedFile, withZipFiles } from '../unzip.ts';
import { type FunctionRun, type RunEnd, type RunOrder, startFunction } from './function-process.ts';
import { Slots } from './slots.ts';

/** H:435813: at most 500 MB unpacked; the other limits are this emulator's own. */
const functionZipLimits = { totalBytes: 500 * 1024 ** 2, files: 100_000, ratio: 200, ratioFromBytes: 100 * 1024 ** 2 } as const;

/** A load test must not fork this machine to death; runs above it wait, and their timeout does not count meanwhile. */
const processesMax = 16;

/** Unpacks the code of functions and runs it. What is unpacked is no part of the world: it is made again from the zip when it is missing. */
export class FunctionHost {
  readonly #pathOf: (file: string) => string;
  readonly #folders = new Map<string, Promise<string>>();
  readonly #running = new Set<FunctionRun>();
  readonly #slots = new Slots(processesMax);
  #closed = false;
  #root: Promise<string> | undefined;

  constructor(pathOf: (file: string) => string) {
    this.#pathOf = pathOf;
  }

  /** Unpacks an uploaded zip; answers why that failed, or an empty text. */
  async problemOf(name: string, file: string): Promise<string> {
    try {
      await this.folderOf(name, file);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The folder that holds the `index.js` of an uploaded zip. */
  folderOf(name: string, file: string): Promise<string> {
    const known = this.#folders.get(file) ?? this.#unpack(name, file);
    this.#folders.set(file, known);
    // A zip that failed may have failed for lack of space: the next deployment tries again.
    known.catch(() => this.#folders.delete(file));
    return known;
  }

  /** Runs the function in this folder once, in a process of its own. */
  run(order: RunOrder): Promise<RunEnd> {
    return this.#slots.use(async () => {
      if (this.#closed) return { kind: 'killed', reason: 'The emulator was closed' };
      const run = startFunction(order);
      this.#running.add(run);
      try {
        return await run.end();
      } finally {
        this.#running.delete(run);
      }
    });
  }

  /** Ends what runs, and deletes what was unpacked. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#running) run.kill();
    await Promise.allSettled([...[...this.#running].map((run) => run.end()), ...this.#folders.values()]);
    this.#folders.clear();
    if (this.#root) await rm(await this.#root, { recursive: true, force: true });
    this.#root = undefined;
  }

  async #unpack(name: string, file: string): Promise<string> {
    if (file === '') throw new Refusal('nothing was uploaded');
    this.#root ??= mkdtemp(join(tmpdir(), 'miniship-functions-'));
    // The cloud's own path is /tmp/function/<name>/index.js, whichever way the zip is laid out (wire-facts section 7).
    const root = join(await this.#root, file);
    const folder = join(root, name);
    try {
      await withZipFiles(this.#pathOf(file), { limits: functionZipLimits }, async (files) => {
        const target = hasOwnFolder(name, files) ? root : folder;
        for (const one of files) await writeFile(one, join(target, one.path));
      });
    } catch (error) {
      await rm(root, { recursive: true, force: true });
      throw error;
    }
    return folder;
  }
}

/** True for the layout `<name>/index.js`, false for `index.js` at the root. */
function hasOwnFolder(name: string, files: readonly PackedFile[]): boolean {
  const paths = new Set(files.map(({ path }) => path));
  if (paths.has('index.js')) return false;
  if (paths.has(`${name}/index.js`)) return true;
  throw new Refusal(`zip refused: no "index.js" and no "${name}/index.js"`);
}

async function writeFile(file: PackedFile, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await file.open(), createWriteStream(path, { flags: 'wx' }));
}
