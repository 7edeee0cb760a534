import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Entry, openPromise } from 'yauzl';
import { Failure } from '../../src/errors/failure.ts';
import { type Archive, writeArchive } from '../../src/packaging/archive.ts';
import { inspectBuild } from '../../src/packaging/build.ts';
import type { BuildFile } from '../../src/packaging/build-file.ts';
import { zipElsewhere } from '../support/foreign-zip.ts';
import { hasProgram } from '../support/program.ts';
import { buildWith, type Content, fixture, folderOf, smallest, temporaryFolder } from './temporary-build.ts';

/** Deflating large files takes long on a machine that is busy with other tests. */
vi.setConfig({ testTimeout: 30_000 });

const root = '2017072607907880';
/** Above the size that is read at once. */
const bigBytes = 17 * 1024 * 1024;
const big = Buffer.alloc(bigBytes, 'x');
const fixtureSha256 = '7ded91de266b98275c3a3fd97904f9bc3be40b0ebab0d4309825b8c59cffbe30';

async function archiveOf(path: string): Promise<Archive> {
  const { build, problems } = await inspectBuild(path, { h5Id: root });
  expect(problems).toEqual([]);
  const archive = await writeArchive(build?.files ?? [], { root, to: join(await temporaryFolder(), 'package.zip') });
  await build?.close();
  return archive;
}

async function entriesOf(path: string): Promise<readonly (Entry & { readonly content: Buffer })[]> {
  const zip = await openPromise(path, { autoClose: false });
  const entries: (Entry & { content: Buffer })[] = [];
  for await (const entry of zip.eachEntry())
    entries.push(Object.assign(entry, { content: await buffer(await zip.openReadStreamPromise(entry)) }));
  zip.close();
  return entries;
}

/** Text without two equal lines: deflate gives the same bytes for it only when the pieces it comes in play no part. */
function bigText(): Buffer {
  const lines = Array.from({ length: bigBytes / 32 }, (_, index) => `var a${index}=${(index * 7919) % 104_729};`.padEnd(31));
  return Buffer.from(lines.join('\n').padEnd(bigBytes));
}

describe('the zip', () => {
  test('holds every file under the id, sorted, without entries for folders, all with one time and mode', async () => {
    const archive = await archiveOf(fixture);
    const entries = await entriesOf(archive.path);
    expect(entries.map(({ fileName }) => fileName)).toEqual([
      `${root}/appConfig.json`,
      `${root}/assets/orders.png`,
      `${root}/assets/shop.png`,
      `${root}/assets/shop@2x.png`,
      `${root}/index.html`,
      `${root}/index.js`,
      `${root}/index.worker.js`,
      `${root}/manifest.json`,
      `${root}/snapshot.png`,
    ]);
    for (const entry of entries) {
      expect(entry.content).toEqual(await readFile(join(fixture, entry.fileName.slice(root.length + 1))));
      expect(entry.getLastModDate({ timezone: 'UTC', forceDosFormat: true })).toEqual(new Date(Date.UTC(1980, 0, 1)));
      expect((entry.externalFileAttributes >>> 16).toString(8)).toBe('100644');
    }
    expect(archive.files).toBe(entries.length);
  });

  test('holds the files at its top when the root has no name, in the same order', async () => {
    const { build } = await inspectBuild(fixture, {});
    const { path } = await writeArchive(build?.files ?? [], { root: '', to: join(await temporaryFolder(), 'function.zip') });
    expect((await entriesOf(path)).map(({ fileName }) => fileName)).toEqual(build?.files.map(({ name }) => name));
  });

  test('is told with its true size and digest', async () => {
    const { path, sizeBytes, sha256 } = await archiveOf(fixture);
    const content = await readFile(path);
    expect(sizeBytes).toBe(content.length);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  test('of the fixture has these bytes; a change here makes every rerun upload its package again', async () => {
    expect((await archiveOf(fixture)).sha256).toBe(fixtureSha256);
  });

  const odd: Content = { 'empty.txt': '', '图标.txt': '图', 'big.js': big };

  test('passes the check of unzip', async ({ skip }) => {
    skip(!hasProgram('unzip'), 'unzip is not installed');
    const { path } = await archiveOf(await buildWith(odd));
    expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
  });

  test('passes the check of Python', async ({ skip }) => {
    skip(!hasProgram('python3'), 'python3 is not installed');
    const { path } = await archiveOf(await buildWith(odd));
    const script =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()), "\\u56fe\\u6807.txt" in z.namelist()[-1])';
    expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf8' } })).toBe(
      '12 True\n',
    );
  });

  test('stores what is compressed already, and deflates the rest', async () => {
    const { path } = await archiveOf(await buildWith({ 'a.PNG': 'x'.repeat(1000), 'a.mp4': 'x'.repeat(1000), 'a.svg': 'x'.repeat(1000) }));
    const methods = new Map(
      (await entriesOf(path)).map(({ fileName, compressionMethod }) => [fileName.slice(root.length + 1), compressionMethod]),
    );
    expect([methods.get('a.PNG'), methods.get('a.mp4'), methods.get('a.svg')]).toEqual([0, 0, 8]);
  });

  test('has no stored entry with its sizes behind the data, which Java’s ZipInputStream cannot read', async () => {
    const { path } = await archiveOf(await buildWith({ 'empty.txt': '', 'empty.png': '', 'big.png': big }));
    const sizesBehind = 0x8;
    const odd = (await entriesOf(path)).filter((entry) => entry.compressionMethod === 0 && entry.generalPurposeBitFlag & sizesBehind);
    expect(odd.map(({ fileName }) => fileName)).toEqual([]);
  });
});

describe('the same content gives the same bytes', () => {
  const content: Content = {
    ...smallest,
    'a/1.txt': 'one',
    'a/10.txt': 'ten',
    'a.txt': 'a',
    'é.txt': 'e',
    '\u{1F600}.txt': 'g',
    '\uFF5E.txt': 'w',
  };

  test('whatever the order of creation, the times, the modes and the other folders', async () => {
    const reversed = await folderOf(Object.fromEntries(Object.entries(content).reverse()));
    await mkdir(join(reversed, 'empty', 'folder'), { recursive: true });
    await utimes(join(reversed, 'index.js'), 0, 1_000_000_000);
    await chmod(join(reversed, 'index.js'), 0o755);
    expect((await archiveOf(reversed)).sha256).toBe((await archiveOf(await folderOf(content))).sha256);
  });

  test('whatever the order in which files are handed over', async () => {
    const { build } = await inspectBuild(await folderOf(content), {});
    const [to, files] = [join(await temporaryFolder(), 'a.zip'), build?.files ?? []];
    const forwards = await writeArchive(files, { root, to });
    const backwards = await writeArchive(files.toReversed(), { root, to });
    expect(backwards.sha256).toBe(forwards.sha256);
  });

  test.each([
    ['Asia/Shanghai', 8],
    ['America/New_York', 19],
    ['UTC', 0],
  ])('in the time zone %s', async (zone, hourOfEpoch) => {
    const before = process.env['TZ'];
    onTestFinished(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    process.env['TZ'] = zone;
    expect(new Date(0).getHours()).toBe(hourOfEpoch);
    expect((await archiveOf(fixture)).sha256).toBe(fixtureSha256);
  });

  test('whether a file or a link to a file', async () => {
    const plain = await folderOf({ ...smallest, 'a.txt': 'a', 'b.txt': 'a' });
    const links = await folderOf({ ...smallest, 'a.txt': 'a' });
    await symlink('a.txt', join(links, 'b.txt'));
    expect((await archiveOf(links)).sha256).toBe((await archiveOf(plain)).sha256);
  });

  test.each([
    ['with the id as first level', { root }],
    ['at the top level and stored', { compress: false }],
  ])('from a folder or from a zip %s, also where files are too large for the memory', async (_, way) => {
    const folder = await buildWith({ 'big.js': bigText(), 'big.png': big, 'é.txt': 'e' });
    const path = join(await temporaryFolder(), 'ready.zip');
    await zipElsewhere(folder, { to: path, ...way });
    expect((await archiveOf(path)).sha256).toBe((await archiveOf(folder)).sha256);
  });
});

describe('when something goes wrong', () => {
  const target = async (): Promise<{ root: string; to: string; folder: string }> => {
    const folder = await temporaryFolder();
    return { root, to: join(folder, 'package.zip'), folder };
  };

  async function filesOf(changes: Content): Promise<{ files: readonly BuildFile[]; folder: string }> {
    const folder = await buildWith(changes);
    const { build } = await inspectBuild(folder, {});
    return { files: build?.files ?? [], folder };
  }

  test.each<[string, (file: string) => Promise<void>, string]>([
    ['grew', (file) => writeFile(file, 'longer than before'.repeat(9)), 'it changed while it was being read'],
    ['shrank', (file) => truncate(file, 1), 'it changed while it was being read'],
    ['was written again', (file) => utimes(file, 1, 1), 'it changed while it was being read'],
    ['was removed', (file) => rm(file), 'it was removed while it was being read'],
    ['became a folder', (file) => rm(file).then(() => mkdir(file)), 'it changed while it was being read'],
  ])('a file that %s since it was looked at is named, and no zip is left', async (_, change, reason) => {
    for (const [name, content] of [
      ['small.txt', 'before'],
      ['big.txt', big],
    ] as const) {
      const { files, folder } = await filesOf({ [name]: content });
      const { to, folder: out } = await target();
      await change(join(folder, name));
      await expect(writeArchive(files, { root, to })).rejects.toMatchObject({ code: 'FILE_UNFIT', facts: { file: name, reason } });
      expect(await readdir(out)).toEqual([]);
    }
  });

  test('a large file that is cut while it is streamed is noticed', async () => {
    const { files, folder } = await filesOf({ 'big.txt': big });
    const stream = await files.find(({ name }) => name === 'big.txt')?.open();
    stream?.once('data', () => void truncate(join(folder, 'big.txt'), 2 ** 20));
    await expect(stream && buffer(stream)).rejects.toMatchObject({ code: 'FILE_UNFIT' });
  });

  const fileThat = (fields: Partial<BuildFile>): BuildFile => ({
    name: 'index.js',
    sizeBytes: 3,
    read: async () => Buffer.from('abc'),
    open: async () => Readable.from([Buffer.from('abc')]),
    ...fields,
  });

  test('a stream that fails in the middle ends the archive instead of stopping it for ever', async () => {
    const { to, folder } = await target();
    const failure = new Failure('FILE_UNFIT', { file: 'a', reason: 'the disk broke' });
    async function* halves(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw failure;
    }
    const file = fileThat({ sizeBytes: bigBytes, open: async () => Readable.from(halves(), { objectMode: false }) });
    await expect(writeArchive([file], { root, to })).rejects.toBe(failure);
    expect(await readdir(folder)).toEqual([]);
  });

  test('a bug is not called a full disk', async () => {
    const { to } = await target();
    const bug = new TypeError('undefined is not a function');
    await expect(writeArchive([fileThat({ read: () => Promise.reject(bug) })], { root, to })).rejects.toBe(bug);
  });

  test.each([
    ['the folder of the zip is a file', 'file/package.zip', /: E(NOTDIR|EXIST)\.$/],
    ['a folder has the name of the zip', 'folder', /: E(ISDIR|EXIST|NOTEMPTY)\.$/],
  ])('%s: the zip cannot be written', async (_, name, reason) => {
    const folder = await folderOf({ file: 'x', 'folder/x': 'x' });
    const to = join(folder, name);
    const refusal = writeArchive([fileThat({})], { root, to });
    await expect(refusal).rejects.toMatchObject({ code: 'FILE_UNWRITABLE', facts: { path: to } });
    await expect(refusal).rejects.toThrow(reason);
    expect((await readdir(folder)).sort()).toEqual(['file', 'folder']);
  });

  test.runIf(process.platform === 'linux')('the disk is full: the zip cannot be written', async () => {
    const folder = await temporaryFolder();
    const to = join(folder, 'package.zip');
    await symlink('/dev/full', `${to}.${process.pid}.partial`);
    await expect(writeArchive([fileThat({})], { root, to })).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      facts: { path: to, reason: 'ENOSPC' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('an earlier zip of that name stays as it was', async () => {
    const { to, folder } = await target();
    await writeFile(to, 'earlier');
    const failing = fileThat({ name: 'b', read: () => Promise.reject(new Failure('FILE_UNFIT', { file: 'b', reason: 'gone' })) });
    await expect(writeArchive([fileThat({ name: 'a' }), failing], { root, to })).rejects.toMatchObject({ code: 'FILE_UNFIT' });
    expect(await readFile(to, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['package.zip']);
  });

  test('a cancelled run leaves no zip, before and while it is written', async () => {
    const { to, folder } = await target();
    const stop = new AbortController();
    const file = fileThat({
      read: async () => {
        stop.abort();
        return Buffer.from('abc');
      },
    });
    await expect(writeArchive([file], { root, to, signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(writeArchive([fileThat({})], { root, to, signal: stop.signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(folder)).toEqual([]);
  });
});

test.runIf(process.platform === 'linux')('stored files wait for the disk: only some of them stand in memory', async ({ skip }) => {
  skip(!hasProgram('mkfifo'), 'mkfifo is not installed');
  const content = Buffer.alloc(4 * 1024 * 1024, 1);
  const folder = await temporaryFolder();
  const [to, pipe] = [join(folder, 'package.zip'), join(folder, 'pipe')];
  execFileSync('mkfifo', [pipe]);
  await symlink(pipe, `${to}.${process.pid}.partial`);
  let [readBytes, writtenBytes, mostBetween] = [0, 0, 0];
  const slowDisk = createReadStream(pipe).on('data', (chunk) => {
    writtenBytes += chunk.length;
  });
  const files = Array.from({ length: 24 }, (_, index) => ({
    name: `${index}.png`,
    sizeBytes: content.length,
    read: async () => {
      readBytes += content.length;
      mostBetween = Math.max(mostBetween, readBytes - writtenBytes);
      return content;
    },
    open: async () => Readable.from([content]),
  }));
  const [{ sizeBytes }] = await Promise.all([writeArchive(files, { root, to }), once(slowDisk, 'close')]);
  expect(writtenBytes).toBe(sizeBytes);
  expect(mostBetween).toBeLessThan(12 * content.length);
});
