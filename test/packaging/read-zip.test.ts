import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { zipElsewhere } from '../support/foreign-zip.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import { fixture, smallest, temporaryFolder } from './temporary-build.ts';

const h5Id = '2017072607907880';
const build: readonly RawEntry[] = Object.entries(smallest).map(([name, content]) => ({ name, content: content ?? '', deflate: true }));
const below = (folder: string, entries: readonly RawEntry[]): readonly RawEntry[] =>
  entries.map((entry) => ({ ...entry, name: `${folder}/${String(entry.name)}` }));

async function zipOf(entries: readonly RawEntry[] | Buffer): Promise<string> {
  const path = join(await temporaryFolder(), 'build.zip');
  await writeFile(path, Buffer.isBuffer(entries) ? entries : rawZip(entries));
  return path;
}

async function namesIn(entries: readonly RawEntry[]): Promise<readonly string[]> {
  const inspection = await inspectBuild(await zipOf(entries), { h5Id });
  expect(inspection.problems).toEqual([]);
  await inspection.build?.close();
  return inspection.build?.files.map(({ name }) => name) ?? [];
}

async function problemsIn(entries: readonly RawEntry[] | Buffer): Promise<readonly string[]> {
  const path = await zipOf(entries);
  const { problems } = await inspectBuild(path, { h5Id });
  return problems.map(({ code, message }) => `${code}: ${message}`.replace(path, 'ZIP'));
}

describe('a ready zip', () => {
  const names = ['appConfig.json', 'index.html', 'index.js'];

  test.each([
    ['with its files at the top', build],
    ['with its files in a folder named by the id', below(h5Id, build)],
    ['with entries for folders', [{ name: `${h5Id}/`, mode: 0o40755 }, ...below(h5Id, build)]],
    ['with a leading "./"', below('.', build)],
    ['with the leftovers of macOS', [...below(h5Id, build), { name: `__MACOSX/${h5Id}/._index.js`, content: 'x' }]],
    ['whose attributes are unknown', build.map((entry) => ({ ...entry, mode: 0 }))],
  ])('%s is a build', async (_, entries) => {
    expect(await namesIn(entries)).toEqual(names);
  });

  test('may hold names in UTF-8 without saying so, as macOS writes them', async () => {
    expect(await namesIn([...build, { name: '图标.txt', content: 'x', flags: 0 }])).toContain('图标.txt');
  });

  test('that another program made is read like the folder it was made from', async () => {
    const path = join(await temporaryFolder(), 'made.zip');
    await zipElsewhere(fixture, { to: path });
    const [zipped, folder] = [await inspectBuild(path, {}), await inspectBuild(fixture, {})];
    expect(zipped.problems).toEqual([]);
    expect(zipped.build).toMatchObject({ sizeBytes: folder.build?.sizeBytes, pages: folder.build?.pages, hasTabBar: true });
    for (const [index, file] of (zipped.build?.files ?? []).entries()) {
      const same = folder.build?.files[index];
      expect(file.name).toBe(same?.name);
      expect(await file.read()).toEqual(await same?.read());
      expect(await buffer(await file.open())).toEqual(await same?.read());
    }
    await zipped.build?.close();
  });

  test('goes through the same rules as a folder', async () => {
    const entries = [
      ...build.filter(({ name }) => name !== 'index.html'),
      { name: '.env', content: 'A=1' },
      { name: 'node_modules/a/index.js', content: 'x' },
      { name: 'node_modules/b/index.js', content: 'x' },
      { name: 'INDEX.js', content: 'x' },
      { name: 'a\tb.txt', content: 'x' },
    ];
    expect(await problemsIn(entries)).toEqual([
      'NODE_MODULES_IN_BUILD: node_modules would be published; a built mini program holds its dependencies already.',
      'BUILD_FILE_MISSING: ZIP has no index.html.',
      'SECRET_IN_BUILD: .env looks like a secret (a file of environment variables) and would be published.',
      'FILE_UNFIT: a\\tb.txt cannot go into the archive: its name holds a control character.',
      expect.stringContaining('FILE_UNFIT: index.js cannot go into the archive: its name equals INDEX.js'),
    ]);
  });
});

describe('a zip is refused', () => {
  const plus = (entry: RawEntry): readonly RawEntry[] => [...build, entry];
  const good = rawZip(build);

  test.each<[string, readonly RawEntry[] | Buffer, string]>([
    ['that is no zip', Buffer.from('not a zip'), 'Either not a zip file, or file is truncated'],
    ['that is empty', Buffer.alloc(0), 'Either not a zip file, or file is truncated'],
    ['that is cut off', good.subarray(0, -30), 'Either not a zip file, or file is truncated'],
    ['whose start is missing', good.subarray(40), 'invalid central directory file header signature'],
    ['of another mini program', below('2018000000000001', build), 'it is a build of 2018000000000001, not of 2017072607907880'],
    ['whose files stand in a folder of another name', below('dist', build), 'its files stand in the folder dist, but belong at the top'],
    ['that climbs out of its folder', plus({ name: '../evil.js' }), 'invalid relative path: ../evil.js'],
    ['that climbs out in the middle', plus({ name: 'a/../../evil.js' }), 'invalid relative path'],
    ['with an absolute path', plus({ name: '/etc/passwd' }), 'absolute path: /etc/passwd'],
    ['with a drive letter', plus({ name: 'C:/evil.js' }), 'absolute path: C:/evil.js'],
    ['with backslashes', plus({ name: 'a\\b.js' }), 'invalid characters in fileName: a\\b.js'],
    ['with an empty part of a path', plus({ name: 'a//b.js' }), 'a//b.js is not a plain path'],
    ['with a dot in a path', plus({ name: 'a/./b.js' }), 'a/./b.js is not a plain path'],
    ['with a name in GBK', plus({ name: Buffer.from('cdbcb1ea2e747874', 'hex'), flags: 0 }), 'is not UTF-8'],
    ['with a link', plus({ name: 'link', content: 'index.js', mode: 0o120777 }), 'link is a symbolic link'],
    ['with a device', plus({ name: 'tty', mode: 0o020666 }), 'tty is neither a file nor a folder'],
    ['with an encrypted file', plus({ name: 'a.txt', content: 'x'.repeat(12), sizeBytes: 0, flags: 0x801 }), 'a.txt is encrypted'],
    ['with an unknown compression', plus({ name: 'a.txt', method: 12 }), 'a.txt is compressed in a way (method 12)'],
    ['that holds a file twice', plus({ name: 'index.js', content: 'other' }), 'it holds index.js twice'],
    [
      'that would unpack to more than 2 GB',
      plus({ name: 'a', deflate: true, sizeBytes: 2 ** 31 + 1 }),
      'it unpacks to more than 2147483648 bytes',
    ],
    [
      'that would unpack to more than 200 times its size',
      plus({ name: 'a', deflate: true, sizeBytes: 80_000_000 }),
      'more than 200 times its own',
    ],
    ['with a wrong checksum', plus({ name: 'a.txt', content: 'x', crc: 1 }), 'a.txt is damaged: its checksum does not match'],
    ['with a wrong size', plus({ name: 'a.txt', content: 'abc', deflate: true, sizeBytes: 2 }), 'a.txt cannot be unpacked (too many bytes'],
    ['with data that is not deflated', plus({ name: 'a.txt', content: 'abc', method: 8 }), 'a.txt cannot be unpacked ('],
  ])('%s', async (_, entries, reason) => {
    expect(await problemsIn(entries)).toEqual([expect.stringMatching(/^ZIP_INVALID: ZIP is not a usable zip: .+\.$/)]);
    expect((await problemsIn(entries))[0]).toContain(reason);
  });

  test('only for another id when an id is expected', async () => {
    const { build: found, problems } = await inspectBuild(await zipOf(below('2018000000000001', build)), {});
    expect(problems).toEqual([]);
    await found?.close();
  });

  test('when a picture in it is damaged, at the latest when it is read', async () => {
    const { build: found } = await inspectBuild(await zipOf([...build, { name: 'a.png', content: 'abc', crc: 1 }]), {});
    const file = found?.files.find(({ name }) => name === 'a.png');
    await expect(file?.read()).rejects.toMatchObject({ code: 'ZIP_INVALID' });
    await expect(file?.open().then(buffer)).rejects.toMatchObject({ code: 'ZIP_INVALID' });
    await found?.close();
  });
});
