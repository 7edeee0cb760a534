import { createHash } from 'node:crypto';
import { mkdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Digests, digester } from '../../src/packaging/digest-file.ts';
import type { FolderFile } from '../../src/packaging/folder-file.ts';
import { readFolder } from '../../src/packaging/read-folder.ts';
import { siteRules } from '../../src/packaging/site-rules.ts';
import { folderOf } from './temporary-build.ts';

const chunkBytes = 1024 * 1024;

async function listed(content: string | Buffer): Promise<{ file: FolderFile; path: string }> {
  const folder = await folderOf({ 'a.txt': content });
  const [file] = (await readFolder(folder, siteRules([]))).files;
  if (file === undefined) throw new Error('the file was not listed');
  return { file, path: join(folder, 'a.txt') };
}

const expected = (content: Buffer): Pick<Digests, 'md5' | 'sha256'> => ({
  md5: createHash('md5').update(content).digest('hex'),
  sha256: createHash('sha256').update(content).digest('hex'),
});

test.each([0, 1, 7, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 5])(
  '%i bytes have the digests of all of them',
  async (sizeBytes) => {
    const content = Buffer.alloc(sizeBytes, 'digest me');
    const { file } = await listed(content);
    expect(digester()(file)).toEqual({ ...expected(content), isSuspicious: false });
  },
);

test('one file leaves nothing behind that the next one would be suspected of', async () => {
  const [first, second, third] = [await listed('a PRIVATE KE'), await listed('Y, and so on'), await listed('LTAI')];
  const digest = digester();
  expect([first, second, third].map(({ file }) => digest(file).isSuspicious)).toEqual([false, false, true]);
});

test.each<[string, (path: string) => Promise<void>, string]>([
  ['grew', (path) => writeFile(path, 'longer than before'), 'it changed while it was being read'],
  ['shrank', (path) => truncate(path, 1), 'it changed while it was being read'],
  ['was written again', (path) => utimes(path, 1, 1), 'it changed while it was being read'],
  ['was replaced', (path) => writeFile(`${path}2`, 'before').then(() => rename(`${path}2`, path)), 'it changed while it was being read'],
  ['was removed', (path) => rm(path), 'it was removed while it was being read'],
  ['became a folder', (path) => rm(path).then(() => mkdir(path)), 'it changed while it was being read'],
])('a file that %s since it was listed is a problem', async (_, change, reason) => {
  const { file, path } = await listed('before');
  await change(path);
  expect(() => digester()(file)).toThrow(`a.txt cannot go into the site: ${reason}.`);
});
