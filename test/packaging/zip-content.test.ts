import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readZipBytes } from '../../src/packaging/read-zip.ts';
import { bytesAt, openZipBytes, type ZipBytes, zipBytesOf } from '../../src/packaging/zip-bytes.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { folderOf } from './temporary-build.ts';

const read = async (entry: RawEntry) => {
  const { files } = await readZipBytes(zipBytesOf(rawZip([entry])), 'a.zip');
  return files[0] ?? expect.unreachable('it has one file');
};

/** Above what is read at once. */
const large = Buffer.alloc(17 * 1024 * 1024, 'a line of text that is not the same as the one before it\n');

describe('the content of an entry', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a byte', Buffer.from('a')],
    ['a piece and a byte', Buffer.alloc(256 * 1024 + 1, 'ab')],
    ['more than is read at once', large],
  ])('of %s is the same at once and as a stream, stored and deflated', async (_, content) => {
    for (const deflate of [false, true]) {
      const file = await read({ name: 'a', content, deflate });
      expect(content.equals(await file.read())).toBe(true);
      expect(content.equals(await buffer(await file.open()))).toBe(true);
    }
  });

  test('is not held in memory when its packed form is far larger than it says to be', async () => {
    const bytes = zipBytesOf(rawZip([{ name: 'a', content: large, method: 8, sizeBytes: 5 }]));
    let most = 0;
    const watched: ZipBytes = {
      ...bytes,
      fill: (into, at) => {
        most = Math.max(most, into.length);
        return bytes.fill(into, at);
      },
    };
    const { files } = await readZipBytes(watched, 'a.zip');
    await expect(files[0]?.read()).rejects.toMatchObject({ code: 'ZIP_INVALID' });
    expect(most).toBeLessThanOrEqual(256 * 1024);
  });

  test('that a reader leaves in the middle lets go of everything', async () => {
    const file = await read({ name: 'a', content: large, deflate: true });
    const stream = await file.open();
    for await (const _ of stream) break;
    expect(stream.destroyed).toBe(true);
  });
});

describe('the bytes of a zip', () => {
  const content = Buffer.from('0123456789');
  const sources: readonly (readonly [string, () => Promise<ZipBytes>])[] = [
    ['in a file', async () => openZipBytes(`${await folderOf({ 'a.zip': content })}/a.zip`)],
    ['in memory', async () => zipBytesOf(content)],
  ];

  test.each(sources)('%s end where they end, whatever place is asked for', async (_, open) => {
    const bytes = await open();
    const filled = (at: number): string => {
      const into = Buffer.alloc(4, '.');
      return `${bytes.fill(into, at)} ${into.toString()}`;
    };
    expect([0, 6, 8, 10, 11, -1, 2 ** 60, Number.POSITIVE_INFINITY, Number.NaN].map(filled)).toEqual([
      '4 0123',
      '4 6789',
      '2 89..',
      ...Array.from({ length: 6 }, () => '0 ....'),
    ]);
    expect(bytesAt(bytes, 2, 3).toString()).toBe('234');
    expect(() => bytesAt(bytes, 8, 3)).toThrow('it ends before byte 11');
    bytes.close();
  });

  test('of a closed file are gone: its number may belong to another file by then', async () => {
    const bytes = openZipBytes(`${await folderOf({ 'a.zip': content })}/a.zip`);
    bytes.close();
    bytes.close();
    expect(() => bytes.fill(Buffer.alloc(1), 0)).toThrow('it was closed before it was read');
  });
});
