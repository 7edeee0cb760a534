import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Header, pack } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { readTar, type TarTarget } from '../../src/packaging/read-tar.ts';
import { temporaryFolder } from './temporary-build.ts';

type Item = Partial<Header> & Pick<Header, 'name'> & { readonly content?: string };

async function tarOf(...items: readonly Item[]): Promise<Buffer> {
  const tar = pack();
  for (const { content = '', ...header } of items) tar.entry(header, content);
  tar.finalize();
  return await buffer(tar);
}

/** Changes one entry's header and mends its checksum, as an attacker would. */
function patched(tar: Buffer, change: (header: Buffer) => void): Buffer {
  const copy = Buffer.from(tar);
  const header = copy.subarray(0, 512);
  change(header);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return copy;
}

/** In small pieces, as a stream brings it: no header stands in one piece. */
const streamOf = (bytes: Buffer, piece = 100): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => bytes.subarray(at * piece, (at + 1) * piece)));

async function read(tar: Buffer, limits: Partial<TarTarget> = {}) {
  const folder = await temporaryFolder();
  const files = await readTar(streamOf(tar), { folder, source: 'the test', ...limits });
  return { files, folder };
}

const failureOf = async (tar: Buffer, limits: Partial<TarTarget> = {}): Promise<Failure> =>
  await read(tar, limits).then(
    () => expect.unreachable('it should have been refused'),
    (error: unknown) => error as Failure,
  );

describe('a plain tar', () => {
  test('gives its files with names, sizes and content, and leaves folders away', async () => {
    const tar = await tarOf(
      { name: './', type: 'directory' },
      { name: './index.html', content: '<p>' },
      { name: 'pages/', type: 'directory' },
      { name: 'pages/首页.js', content: 'Page({})' },
      { name: 'empty.txt' },
    );
    const { files } = await read(tar);
    expect(files.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['index.html', 3],
      ['pages/首页.js', 8],
      ['empty.txt', 0],
    ]);
    const [first, second] = files;
    expect((await first?.read())?.toString()).toBe('<p>');
    expect(await buffer((await second?.open()) as Readable)).toEqual(Buffer.from('Page({})'));
  });

  test('takes names that need a longer header', async () => {
    const name = `${'folder/'.repeat(40)}index.js`;
    const { files } = await read(await tarOf({ name, content: 'x' }));
    expect(files.map((file) => file.name)).toEqual([name]);
  });

  test('stands on the disk under numbers only, whatever its names are', async () => {
    const { folder } = await read(await tarOf({ name: 'CON', content: 'a' }, { name: 'a/b?.js', content: 'b' }));
    expect((await readdir(folder)).sort()).toEqual(['0', '1']);
  });

  test('leaves out what it is told to, however often it is there', async () => {
    const tar = await tarOf({ name: 'hpmfile.json', content: '1' }, { name: 'a', content: '2' }, { name: 'hpmfile.json', content: '3' });
    expect((await read(tar, { without: ['hpmfile.json'] })).files.map(({ name }) => name)).toEqual(['a']);
  });
});

describe('a hostile tar', () => {
  test.each<{ what: string; items: readonly Item[]; reason: string }>([
    { what: 'a symbolic link', items: [{ name: 'a', type: 'symlink', linkname: '/etc/passwd' }], reason: 'a is a link.' },
    { what: 'a hard link', items: [{ name: 'a', type: 'link', linkname: 'b' }], reason: 'a is a link.' },
    { what: 'a device', items: [{ name: 'a', type: 'character-device' }], reason: 'a is neither a file nor a folder (character-device).' },
    { what: 'a pipe', items: [{ name: 'a', type: 'fifo' }], reason: 'a is neither a file nor a folder (fifo).' },
    { what: 'an absolute name', items: [{ name: '/etc/cron.d/x', content: 'x' }], reason: '/etc/cron.d/x is not a plain path.' },
    { what: 'a drive of Windows', items: [{ name: 'C:/x', content: 'x' }], reason: 'C:/x is not a plain path.' },
    { what: 'a way up', items: [{ name: 'a/../../x', content: 'x' }], reason: 'a/../../x is not a plain path.' },
    { what: 'a way up at the start', items: [{ name: '../x', content: 'x' }], reason: '../x is not a plain path.' },
    { what: 'a folder that leads up', items: [{ name: 'a/../..', type: 'directory' }], reason: 'a/../.. is not a plain path.' },
    { what: 'a point as a name', items: [{ name: 'a/./b', content: 'x' }], reason: 'a/./b is not a plain path.' },
    { what: 'an empty part', items: [{ name: 'a//b', content: 'x' }], reason: 'a//b is not a plain path.' },
    {
      what: 'a backslash',
      items: [{ name: String.raw`a\..\b`, content: 'x' }],
      reason: String.raw`a\\..\\b cannot be taken: its name holds a backslash, which is a folder on some systems and a letter on others.`,
    },
    {
      what: 'a line break in a name',
      items: [{ name: 'a\nb', content: 'x' }],
      reason: String.raw`a\nb cannot be taken: its name holds a control character.`,
    },
    { what: 'a name without end', items: [{ name: 'n'.repeat(1025), content: 'x' }], reason: 'its path has more than 1024 bytes.' },
    {
      what: 'the same file twice',
      items: [
        { name: 'a', content: '1' },
        { name: './a', content: '2' },
      ],
      reason: 'it holds a twice.',
    },
    {
      what: 'names that differ in case',
      items: [
        { name: 'a', content: '1' },
        { name: 'A', content: '2' },
      ],
      reason: 'A and a are one name where',
    },
    {
      what: 'names that differ in the spelling of an accent',
      items: [
        { name: 'caf\u00e9', content: '1' },
        { name: 'cafe\u0301', content: '2' },
      ],
      reason: 'are one name where',
    },
    {
      what: 'a file where a folder is',
      items: [
        { name: 'a/b', content: '1' },
        { name: 'a', content: '2' },
      ],
      reason: 'a is a file and a folder.',
    },
  ])('with $what is refused', async ({ items, reason }) => {
    const failure = await failureOf(await tarOf(...items));
    expect(failure).toMatchObject({ code: 'CONTENT_UNUSABLE', facts: { source: 'the test' } });
    expect(failure.message).toContain(reason);
  });

  test('with an entry of an unknown kind (a sparse file) is refused', async () => {
    const tar = patched(await tarOf({ name: 'a', content: 'x' }), (header) => header.write('S', 156, 'latin1'));
    expect(await failureOf(tar)).toMatchObject({ code: 'CONTENT_UNUSABLE', message: expect.stringContaining('unknown type') as string });
  });

  test('with a name that is not UTF-8 is refused', async () => {
    const tar = patched(await tarOf({ name: 'ab', content: 'x' }), (header) => void header.writeUInt8(0xff, 1));
    expect((await failureOf(tar)).message).toContain('not UTF-8');
  });

  test('with a size that is no number is refused: its content would never end', async () => {
    const tar = patched(await tarOf({ name: 'a', content: 'x' }), (header) => void header.write('e6b489ee92a3', 124, 'hex'));
    expect((await failureOf(tar)).message).toContain('a has a size that is no number');
  });

  test('that claims to be larger than is allowed is refused before it is written', async () => {
    const tar = patched(await tarOf({ name: 'a', content: 'x' }), (header) => header.write('77777777777\0', 124, 'latin1'));
    const folder = await temporaryFolder();
    await expect(readTar(streamOf(tar), { folder, source: 'the test' })).rejects.toMatchObject({
      code: 'CONTENT_UNUSABLE',
      message: expect.stringContaining('it unpacks to more than 2147483648 bytes') as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('of many small files is refused by the sum of their sizes', async () => {
    const tar = await tarOf({ name: 'a', content: '12345' }, { name: 'b', content: '12345' }, { name: 'c', content: '1' });
    expect((await failureOf(tar, { mostBytes: 10 })).message).toContain('more than 10 bytes');
    expect((await read(tar, { mostBytes: 11 })).files).toHaveLength(3);
  });

  test('of folders without end is refused by their number', async () => {
    const tar = await tarOf(...['a', 'b', 'c'].map((name) => ({ name, type: 'directory' }) as const));
    expect((await failureOf(tar, { mostEntries: 2 })).message).toContain('more than 2 entries');
  });
});

describe('a broken tar', () => {
  test.each([
    { what: 'text', bytes: Buffer.from('<html>'.repeat(200)) },
    { what: 'less than a header', bytes: Buffer.alloc(100, 1) },
  ])('of $what is refused as damaged', async ({ bytes }) => {
    expect(await failureOf(bytes)).toMatchObject({
      code: 'CONTENT_UNUSABLE',
      message: expect.stringContaining('its tar is damaged') as string,
    });
  });

  test('that ends in the middle of a file is refused', async () => {
    const tar = await tarOf({ name: 'a', content: 'x'.repeat(2000) });
    expect(await failureOf(tar.subarray(0, 1024))).toMatchObject({ code: 'CONTENT_UNUSABLE' });
  });

  test('that breaks off with a failure keeps that failure', async () => {
    const folder = await temporaryFolder();
    const tar = await tarOf({ name: 'a', content: 'x'.repeat(2000) });
    const broken = Readable.from(
      (async function* () {
        yield tar.subarray(0, 1024);
        await Promise.resolve();
        throw new Failure('ZIP_INVALID', { path: 'p', reason: 'damaged' });
      })(),
    );
    await expect(readTar(broken, { folder, source: 'the test' })).rejects.toMatchObject({ code: 'ZIP_INVALID' });
  });

  test('says so when the disk takes no more', async () => {
    const folder = join(await temporaryFolder(), 'is-not-there');
    await expect(readTar(streamOf(await tarOf({ name: 'a', content: 'x' })), { folder, source: 'the test' })).rejects.toMatchObject({
      code: 'FILE_UNWRITABLE',
      facts: { reason: 'ENOENT' },
    });
  });

  test('stops when the run is cancelled', async () => {
    const stop = new AbortController();
    stop.abort(new Failure('CANCELLED', {}));
    const folder = await temporaryFolder();
    await expect(
      readTar(streamOf(await tarOf({ name: 'a', content: 'x' })), { folder, source: 'the test', signal: stop.signal }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
