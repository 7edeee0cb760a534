import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { openPromise } from 'yauzl';
import { deflated, type Packed, stored } from '../../src/packaging/deflate.ts';
import { ZipFile } from '../../src/packaging/zip-file.ts';
import { dataDescriptor, directoryEnd, directoryHeader, localHeader, needs64, type ZipEntry } from '../../src/packaging/zip-format.ts';
import { hasProgram } from '../support/program.ts';
import { temporaryFolder } from './temporary-build.ts';

vi.setConfig({ testTimeout: 60_000 });

interface File {
  readonly name: string;
  readonly packed: Packed;
  readonly isExecutable?: boolean;
}

async function zipOf(
  fill: (zip: ZipFile) => Promise<void>,
): Promise<{ readonly path: string; readonly sha256: string; readonly zip: ZipFile }> {
  const path = join(await temporaryFolder(), 'made.zip');
  const handle = await open(path, 'w');
  const zip = new ZipFile(handle);
  await fill(zip);
  const sha256 = await zip.finish();
  await handle.close();
  return { path, sha256, zip };
}

const zipWith = async (files: readonly File[]) =>
  await zipOf(async (zip) => {
    for (const { name, packed, isExecutable = false } of files) await zip.add({ name, isExecutable }, packed);
  });

async function read(path: string): Promise<Record<string, { readonly content: string; readonly mode: string }>> {
  const zip = await openPromise(path, { autoClose: false });
  const found: Record<string, { content: string; mode: string }> = {};
  for await (const entry of zip.eachEntry()) {
    const content = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    found[entry.fileName] = { content, mode: (entry.externalFileAttributes >>> 16).toString(8) };
  }
  zip.close();
  return found;
}

const text = 'what is said twice is said twice, '.repeat(40);

describe('a zip', () => {
  test('holds stored and deflated files, empty ones, names of any script, and the right to be run', async () => {
    const { path, sha256, zip } = await zipWith([
      { name: 'a.txt', packed: deflated(Buffer.from(text)) },
      { name: 'b.bin', packed: stored(Buffer.from(text)) },
      { name: 'empty', packed: deflated(Buffer.alloc(0)) },
      { name: '目录/文件.txt', packed: deflated(Buffer.from('好')) },
      { name: 'run.sh', packed: deflated(Buffer.from('#!/bin/sh\n')), isExecutable: true },
    ]);
    expect(await read(path)).toEqual({
      'a.txt': { content: text, mode: '100644' },
      'b.bin': { content: text, mode: '100644' },
      empty: { content: '', mode: '100644' },
      '目录/文件.txt': { content: '好', mode: '100644' },
      'run.sh': { content: '#!/bin/sh\n', mode: '100755' },
    });
    const bytes = await readFile(path);
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(zip.sizeBytes).toBe(bytes.length);
  });

  test('of more files than 16 bits can count is read by every reader', async () => {
    const none = stored(Buffer.alloc(0));
    const count = 65_540;
    const { path } = await zipWith(Array.from({ length: count }, (_, index) => ({ name: `f${index}`, packed: none })));
    const zip = await openPromise(path);
    expect(zip.entryCount).toBe(count);
    zip.close();
    const program = 'import sys, zipfile; print(len(zipfile.ZipFile(sys.argv[1]).namelist()))';
    if (hasProgram('python3')) expect(execFileSync('python3', ['-c', program, path], { encoding: 'utf8' }).trim()).toBe(String(count));
    if (hasProgram('unzip')) expect(execFileSync('unzip', ['-tqq', path], { encoding: 'utf8' })).toBe('');
  });

  test('with a streamed file keeps its checksum and sizes behind the content', async () => {
    const { path } = await zipOf(async (zip) => {
      await zip.addStream({ name: 'big', isExecutable: false }, Readable.from([Buffer.from(text), Buffer.from(text)]), {
        sizeBytes: 2 * text.length,
      });
      await zip.add({ name: 'after', isExecutable: false }, deflated(Buffer.from(text)));
    });
    expect(await read(path)).toMatchObject({ big: { content: text + text }, after: { content: text } });
    if (hasProgram('unzip')) expect(execFileSync('unzip', ['-tqq', path], { encoding: 'utf8' })).toBe('');
  });

  test('is larger than 4 GB where its file says so: the 64-bit sizes of a streamed file are understood', async () => {
    // Nobody wants to write 4 GB in a test: the announced size alone decides about the form of the records.
    const { path } = await zipOf(async (zip) => {
      await zip.addStream({ name: 'big', isExecutable: false }, Readable.from([Buffer.from(text)]), { sizeBytes: 2 ** 32 });
    });
    const program =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.infolist()[0].compress_size > 0, z.infolist()[0].extract_version)';
    if (hasProgram('python3')) expect(execFileSync('python3', ['-c', program, path], { encoding: 'utf8' }).trim()).toBe('True 45');
    expect((await stat(path)).size).toBeGreaterThan(100);
  });

  test('ends with the failure of the stream that it was given', async () => {
    const broken = new Readable({ read: () => void broken.destroy(new Error('the disk is gone')) });
    await expect(zipOf(async (zip) => await zip.addStream({ name: 'big', isExecutable: false }, broken, { sizeBytes: 9 }))).rejects.toThrow(
      'the disk is gone',
    );
  });

  test('stops in the middle of a stream when the run is cancelled', async () => {
    const stop = new AbortController();
    stop.abort(new Error('cancelled'));
    const source = Readable.from([Buffer.from(text)]);
    const options = { sizeBytes: text.length, signal: stop.signal };
    await expect(zipOf(async (zip) => await zip.addStream({ name: 'big', isExecutable: false }, source, options))).rejects.toThrow(
      'cancelled',
    );
    expect(source.destroyed).toBe(true);
  });
});

describe('the records', () => {
  const far = 6 * 2 ** 30;
  const entry: ZipEntry = {
    name: Buffer.from('a'),
    method: 'deflated',
    crc32: 7,
    storedBytes: far - 1,
    sizeBytes: far,
    isExecutable: false,
    offset: far + 5,
    isStreamed: false,
    isLarge: true,
  };

  test('of a file above 4 GB name its sizes in 64 bits', () => {
    const header = localHeader(entry);
    expect(header.readUInt32LE(18)).toBe(0xff_ff_ff_ff);
    expect([header.readBigUInt64LE(35), header.readBigUInt64LE(43)]).toEqual([BigInt(far), BigInt(far - 1)]);
    const row = directoryHeader(entry);
    expect([row.readBigUInt64LE(51), row.readBigUInt64LE(59), row.readBigUInt64LE(67)]).toEqual([far, far - 1, far + 5].map(BigInt));
  });

  test('of a small file that begins behind 4 GB name only that in 64 bits', () => {
    const row = directoryHeader({ ...entry, isLarge: false, storedBytes: 3, sizeBytes: 4 });
    expect([row.readUInt32LE(20), row.readUInt32LE(24), row.readUInt32LE(42)]).toEqual([3, 4, 0xff_ff_ff_ff]);
    expect(row.readUInt16LE(30)).toBe(12);
    expect(row.readBigUInt64LE(51)).toBe(BigInt(far + 5));
  });

  test.each([
    { isLarge: false, length: 16 },
    { isLarge: true, length: 24 },
  ])('behind a streamed file take $length bytes when isLarge is $isLarge', ({ isLarge, length }) => {
    const small = { ...entry, storedBytes: 3, sizeBytes: 4, isLarge };
    expect(dataDescriptor(small)).toHaveLength(length);
  });

  test.each([
    { entries: 3, offset: 10, sizeBytes: 20, length: 22 },
    { entries: 65_535, offset: 10, sizeBytes: 20, length: 98 },
    { entries: 3, offset: 2 ** 32, sizeBytes: 20, length: 98 },
  ])('at the end take $length bytes for $entries files from $offset on', ({ length, ...directory }) => {
    expect(directoryEnd(directory)).toHaveLength(length);
  });

  test.each([
    { sizeBytes: 2 ** 32, large: true },
    // It could grow beyond 4 GB while it is deflated.
    { sizeBytes: 2 ** 32 - 2 ** 20, large: true },
    { sizeBytes: 2 ** 31, large: false },
  ])('of $sizeBytes bytes: 64 bits are needed is $large', ({ sizeBytes, large }) => {
    expect(needs64(sizeBytes)).toBe(large);
  });
});
