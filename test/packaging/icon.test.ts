import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectIcon } from '../../src/packaging/icon.ts';
import { jpegOf, pngOf } from './image-bytes.ts';
import { folderOf } from './temporary-build.ts';

const iconOf = async (content: string | Buffer, name = 'icon.png'): Promise<string> => join(await folderOf({ [name]: content }), name);

test('the icon of the fixtures is a PNG of the size that is asked for', async () => {
  const path = join(import.meta.dirname, '..', 'fixtures', 'icon.png');
  expect(await inspectIcon(path)).toEqual({ path, sizeBytes: 764, contentType: 'image/png', extension: 'png', width: 180, height: 180 });
});

describe('a JPEG', () => {
  test.each([
    ['baseline', {}],
    ['progressive', { frame: 0xc2 }],
    ['without any segment before its size', { segments: [] }],
    ['with a preview and a colour profile', { segments: [16, 65_535, 65_535, 3_000] }],
  ])('%s tells its size', async (_, shape) => {
    const icon = await inspectIcon(await iconOf(jpegOf(200, 100, shape), 'icon.jpeg'));
    expect(icon).toMatchObject({ contentType: 'image/jpeg', extension: 'jpg', width: 200, height: 100 });
  });

  test('with fill bytes between its segments tells its size', async () => {
    const jpeg = jpegOf(20, 10);
    const filled = Buffer.concat([jpeg.subarray(0, 20), Buffer.from([0xff, 0xff]), jpeg.subarray(20)]);
    expect(await inspectIcon(await iconOf(filled))).toMatchObject({ width: 20, height: 10 });
  });

  test('whose size stands very far behind is one of unknown size', async () => {
    const icon = await inspectIcon(await iconOf(jpegOf(20, 10, { segments: Array.from({ length: 9 }, () => 65_535) })));
    expect(icon).toMatchObject({ contentType: 'image/jpeg' });
    expect(icon.width).toBeUndefined();
  });
});

test('content decides, not the name', async () => {
  expect(await inspectIcon(await iconOf(pngOf(3, 2), 'icon.jpg'))).toMatchObject({ extension: 'png', width: 3, height: 2 });
});

test.each<[string, string | Buffer, string]>([
  ['nothing', '', 'is empty'],
  ['a GIF', 'GIF89a...', 'is a GIF, not a PNG or JPEG picture'],
  ['a WebP', 'RIFF\x10\0\0\0WEBPVP8 ', 'is a WebP, not'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'is an SVG, not'],
  [
    'a pointer of Git LFS',
    'version https://git-lfs.github.com/spec/v1\n',
    'is a pointer of Git LFS ("git lfs pull" fetches the picture), not',
  ],
  ['a text', 'hello', 'is not a PNG or JPEG picture'],
  ['the start of a PNG', pngOf(3, 3).subarray(0, 20), 'is a broken PNG'],
  ['a PNG of no width', pngOf(0, 3), 'is a broken PNG'],
  ['a PNG without its header', Buffer.concat([pngOf(3, 3).subarray(0, 8), pngOf(3, 3).subarray(33)]), 'is a broken PNG'],
  ['the start of a JPEG', jpegOf(3, 3).subarray(0, 12), 'is a broken JPEG'],
  ['a JPEG of no height', jpegOf(3, 0), 'is a broken JPEG'],
  ['a JPEG whose segments do not meet', jpegOf(3, 3, { segments: [10] }).fill(0, 14, 16), 'is a broken JPEG'],
  ['a JPEG whose data come before its size', Buffer.from('ffd8ffda000c0000000000000000', 'hex'), 'is a broken JPEG'],
])('%s is refused', async (_, content, reason) => {
  const path = await iconOf(content);
  const refusal = inspectIcon(path);
  await expect(refusal).rejects.toMatchObject({ code: 'ICON_INVALID', facts: { path } });
  await expect(refusal).rejects.toThrow(`The icon ${path} ${reason}`);
});

test.each([
  ['that does not exist', 'gone.png', 'ENOENT'],
  ['that is a folder', '.', 'EISDIR'],
])('a file %s cannot be read', async (_, name, reason) => {
  const path = join(await folderOf({}), name);
  await expect(inspectIcon(path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE', facts: { input: 'icon', path, reason } });
});
