import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { inspectFunction } from '../../src/packaging/function-archive.ts';
import { inspectSite } from '../../src/packaging/site.ts';
import { buildWith, folderOf, temporaryFolder } from './temporary-build.ts';

/** A file that somebody keeps elsewhere on this disk. */
async function elsewhere(): Promise<string> {
  const path = join(await temporaryFolder(), 'kept-elsewhere');
  await writeFile(path, 'password');
  return path;
}

async function linked(folder: string, name: string): Promise<string> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await link(await elsewhere(), join(folder, name));
  return folder;
}

const site = { index: 'index.html', exclude: [], headers: [] };
const code = { 'index.js': 'module.exports = 1' };
const reason = 'it is hard-linked to a file outside of the folder, so copy it instead';

describe('a hard link to a file outside of the folder is refused', () => {
  test('in a build', async () => {
    const { problems } = await inspectBuild(await linked(await buildWith({}), 'assets/notes.txt'), {});
    expect(problems.map(({ message }) => message)).toEqual([`assets/notes.txt cannot go into the archive: ${reason}.`]);
  });

  test('in a site', async () => {
    const { problems } = await inspectSite(await linked(await folderOf({ 'index.html': '' }), 'notes.txt'), site);
    expect(problems.map(({ message }) => message)).toEqual([`notes.txt cannot go into the site: ${reason}.`]);
  });

  test('in the code of a function', async () => {
    const { problems } = await inspectFunction(await linked(await folderOf(code), 'lib/notes.txt'), { name: 'hello', exclude: [] });
    expect(problems.map(({ message }) => message)).toEqual([`hello/lib/notes.txt cannot go into the archive: ${reason}.`]);
  });

  test('also when the folder has another name for it, which leads there as well', async () => {
    const folder = await linked(await buildWith({}), 'a.txt');
    await link(join(folder, 'a.txt'), join(folder, 'b.txt'));
    const { problems } = await inspectBuild(folder, {});
    expect(problems.map(({ facts }) => (facts as { readonly file?: string }).file)).toEqual(['a.txt', 'b.txt']);
  });

  test('also where a linked folder gives the file two names in the listing, though it has one there', async () => {
    const folder = await linked(await buildWith({}), 'real/a.txt');
    await symlink('real', join(folder, 'again'));
    const { problems } = await inspectBuild(folder, {});
    expect(problems.map(({ facts }) => (facts as { readonly file?: string }).file)).toEqual(['again/a.txt', 'real/a.txt']);
  });
});

describe('a hard link is welcome', () => {
  test('between two files of the build: both become files of their own', async () => {
    const folder = await buildWith({ 'a.txt': 'one content' });
    await link(join(folder, 'a.txt'), join(folder, 'b.txt'));
    const { build, problems } = await inspectBuild(folder, {});
    expect(problems).toEqual([]);
    const files = build?.files.filter(({ name }) => /^[ab]\.txt$/.test(name)) ?? [];
    expect(await Promise.all(files.map(async (file) => (await file.read()).toString()))).toEqual(['one content', 'one content']);
    await build?.close();
  });

  test('in the packages of a function, which package managers link to a store of theirs', async () => {
    const folder = await linked(await folderOf(code), 'node_modules/ms/index.js');
    expect(await inspectFunction(folder, { name: 'hello', exclude: [] })).toMatchObject({ problems: [], warnings: [] });
  });
});
