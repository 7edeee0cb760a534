import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { openPromise } from 'yauzl';
import { isFailure } from '../../src/errors/failure.ts';
import { writeArchive } from '../../src/packaging/archive.ts';
import { inspectBuild } from '../../src/packaging/build.ts';
import { readZip } from '../../src/packaging/read-zip.ts';
import { type NastyFile, nastyTree, writeTree } from '../support/nasty-trees.ts';
import { hasProgram } from '../support/program.ts';
import { rawZip } from './raw-zip.ts';
import { smallest } from './temporary-build.ts';

vi.setConfig({ testTimeout: 60_000 });

const h5Id = '2017072607907880';
const secret = 'what stands outside of the build';
const base = Object.entries(smallest).map(([name, content]) => [name, String(content)] as const);

type Contents = Readonly<Record<string, string>>;

/** Two paths that one phone or computer takes for each other; the folders above them count as well. */
function hasTwins(paths: readonly string[]): boolean {
  const all = new Set(paths.flatMap((path) => path.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'))));
  const folded = [...all].map((path) => path.normalize('NFKD').toLocaleLowerCase('en').replaceAll('ß', 'ss'));
  return new Set(folded).size < folded.length;
}

/** What the archive must hold, by the hand-written verdicts alone; undefined when the run must be refused. */
function expected(tree: readonly NastyFile[]): Contents | undefined {
  const present = tree.filter(({ verdict }) => verdict !== 'left-out');
  if (present.some(({ verdict }) => verdict === 'refused') || hasTwins(present.map(({ path }) => path))) return undefined;
  const inside = base.find(([name]) => name === 'index.js')?.[1] ?? '';
  const files = present.map(({ path, content, thing }) => [path, thing === 'file' ? content : inside] as const);
  return Object.fromEntries([...base, ...files].map(([name, content]) => [`${h5Id}/${name}`, content]));
}

/** Builds the archive of a path as a release does; undefined when it was refused, which leaves nothing behind. */
async function archiveOf(path: string, folder: string): Promise<string | undefined> {
  const to = join(folder, 'out', 'package.zip');
  try {
    const { build, problems } = await inspectBuild(path, { h5Id });
    if (problems.length > 0) return undefined;
    try {
      await writeArchive(build?.files ?? [], { root: h5Id, to });
    } finally {
      await build?.close();
    }
    return to;
  } catch (error) {
    if (!isFailure(error)) throw error;
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
    return undefined;
  }
}

async function readByYauzl(path: string): Promise<Contents> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true });
  const found: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    expect(found[entry.fileName]).toBeUndefined();
    expect((entry.externalFileAttributes >>> 16) & 0o170000).toBe(0o100000);
    found[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  }
  zip.close();
  return found;
}

async function readByOurselves(path: string): Promise<Contents> {
  // oxlint-disable-next-line typescript/unbound-method -- its close uses no this.
  const { files, close } = await readZip(path);
  const found = await Promise.all(files.map(async (file) => [file.name, (await file.read()).toString('utf8')] as const));
  await close();
  return Object.fromEntries(found);
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'miniship-property-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildFolder(folder: string, tree: readonly NastyFile[]): Promise<string> {
  const build = join(folder, 'build');
  await mkdir(build);
  await writeFile(join(folder, 'outside'), secret);
  await writeTree(
    build,
    base.map(([path, content]) => ({ path, content, thing: 'file', verdict: 'kept' }) as const),
    { inside: '', outside: '' },
  );
  await writeTree(build, tree, { inside: join(build, 'index.js'), outside: join(folder, 'outside') });
  return build;
}

test('whatever a folder holds, its archive holds exactly what is allowed, or there is none', async () => {
  let [archives, refusals] = [0, 0];
  await fc.assert(
    fc.asyncProperty(nastyTree, async (tree) => {
      await inFolder(async (folder) => {
        const wanted = expected(tree);
        const archive = await archiveOf(await buildFolder(folder, tree), folder);
        if (archive === undefined) refusals += 1;
        else archives += 1;
        expect(archive === undefined).toBe(wanted === undefined);
        if (archive === undefined) return;
        expect(await readByYauzl(archive)).toEqual(wanted);
        expect(await readByOurselves(archive)).toEqual(wanted);
        expect(readFileSync(archive).includes(secret)).toBe(false);
      });
    }),
    { numRuns: 120, seed: 5 },
  );
  // Neither side of the property is hollow.
  expect(Math.min(archives, refusals)).toBeGreaterThan(20);
});

test('a zip of the same files gives the same archive, or is refused as well', async () => {
  await fc.assert(
    fc.asyncProperty(nastyTree, async (tree) => {
      await inFolder(async (folder) => {
        const plain = tree.filter(({ thing }) => thing === 'file');
        const zip = join(folder, 'given.zip');
        const entries = [...base.map(([path, content]) => ({ path, content })), ...plain];
        await writeFile(zip, rawZip(entries.map(({ path, content }, index) => ({ name: path, content, deflate: index % 2 === 0 }))));
        const archive = await archiveOf(zip, folder);
        const wanted = expected(plain);
        expect(archive === undefined).toBe(wanted === undefined);
        if (archive !== undefined) expect(await readByYauzl(archive)).toEqual(wanted);
      });
    }),
    { numRuns: 120, seed: 5 },
  );
});

const python = `import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps({i.filename: z.read(i).decode('utf8') for i in z.infolist()}))`;

function unpacked(folder: string): Contents {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length + 1), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const readers: Readonly<Record<string, (archive: string, folder: string) => Contents>> = {
  python3: (archive) =>
    JSON.parse(
      execFileSync('python3', ['-c', python, archive], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf8' } }),
    ) as Contents,
  unzip: (archive, folder) => {
    execFileSync('unzip', ['-q', archive, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    return unpacked(folder);
  },
  '7z': (archive, folder) => {
    execFileSync('7z', ['x', '-bd', '-y', `-o${folder}`, archive], { env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: 'ignore' });
    return unpacked(folder);
  },
};

describe.each(Object.entries(readers))('%s', (program, read) => {
  test('reads the same out of it', async ({ skip }) => {
    skip(!hasProgram(program), `${program} is not installed`);
    const harmless = nastyTree.map((tree) => tree.filter(({ thing, verdict }) => thing === 'file' && verdict === 'kept'));
    await fc.assert(
      fc.asyncProperty(harmless, async (tree) => {
        await inFolder(async (folder) => {
          const archive = await archiveOf(await buildFolder(folder, tree), folder);
          const target = join(folder, 'unpacked');
          await mkdir(target);
          if (archive !== undefined) expect(read(archive, target)).toEqual(expected(tree));
        });
      }),
      { numRuns: 8, seed: 11 },
    );
  });
});
