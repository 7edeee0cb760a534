import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { buildWith, type Content, fixture, folderOf, smallest, temporaryFolder } from './temporary-build.ts';

async function problemsOf(path: string): Promise<readonly string[]> {
  const { problems } = await inspectBuild(path, {});
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

const codesOf = async (path: string): Promise<readonly string[]> => (await inspectBuild(path, {})).problems.map(({ code }) => code);

describe('a good build', () => {
  test('tells its files in byte order, its pages, main URL and tab bar, and warns of nothing', async () => {
    const { build, problems } = await inspectBuild(fixture, {});
    expect(problems).toEqual([]);
    expect(build).toMatchObject({
      path: fixture,
      sizeBytes: 4366,
      pages: ['pages/index/index', 'pages/orders/orders', 'pages/order-detail/order-detail'],
      mainUrl: '/index.html#pages/index/index',
      hasTabBar: true,
      testEnvironmentIn: undefined,
      warnings: [],
    });
    expect(build?.files.map(({ name }) => name)).toEqual([
      'appConfig.json',
      'assets/orders.png',
      'assets/shop.png',
      'assets/shop@2x.png',
      'index.html',
      'index.js',
      'index.worker.js',
      'manifest.json',
      'snapshot.png',
    ]);
  });

  test('is still one when the system left its own files in it', async () => {
    const folder = await buildWith({ '.DS_Store': 'x', 'assets/Thumbs.db': 'x', '__MACOSX/index.js': 'x', 'assets/._shop.png': 'x' });
    const { build, problems } = await inspectBuild(folder, {});
    expect(problems).toEqual([]);
    expect(build?.files).toHaveLength(9);
  });

  test('warns once of names that a URL must encode', async () => {
    const { build, problems } = await inspectBuild(
      await buildWith({ 'assets/图标.png': 'x', 'assets/a b.txt': 'x', 'assets/50%.txt': 'x' }),
      {},
    );
    expect(problems).toEqual([]);
    expect(build?.warnings.map(({ message }) => message.en)).toEqual([
      'File names hold characters that a URL must encode: assets/50%.txt, assets/a b.txt, assets/图标.png.',
    ]);
  });

  test('with hundreds of special names shows five of them', async () => {
    const names = Array.from({ length: 30 }, (_, index) => [`assets/a ${index}.txt`, 'x']);
    const { build } = await inspectBuild(await buildWith(Object.fromEntries(names) as Content), {});
    expect(build?.warnings[0]?.message.en).toMatch(/assets\/a 0\.txt, .* and 25 more\.$/);
  });
});

describe('a wrong folder', () => {
  test('that does not exist', async () => {
    expect(await problemsOf('/no/such/build')).toEqual(['BUILD_NOT_FOUND: There is no folder or .zip file at /no/such/build.']);
  });

  test('that is a file, but no zip', async () => {
    expect(await codesOf(join(fixture, 'index.html'))).toEqual(['BUILD_NOT_FOUND']);
    expect(await codesOf(join(fixture, 'index.html', 'deeper'))).toEqual(['BUILD_NOT_FOUND']);
  });

  test('that is empty, or holds empty folders and junk only', async () => {
    const folder = await folderOf({ '.DS_Store': 'x' });
    await mkdir(join(folder, 'assets'));
    expect(await codesOf(folder)).toEqual(['BUILD_EMPTY']);
    expect(await codesOf(await temporaryFolder())).toEqual(['BUILD_EMPTY']);
  });

  test('that is the source tree: one problem that names what was found, and nothing about keys or node_modules there', async () => {
    const folder = await folderOf({ 'app.json': '{}', 'app.js': '', 'package.json': '{}', '.env': 'A=1', 'node_modules/a/index.js': '' });
    expect(await problemsOf(folder)).toEqual([
      `SOURCE_TREE: ${folder} holds source code (app.json, app.js, package.json), not a build (there is no appConfig.json).`,
    ]);
  });

  test('that is a build which lost its appConfig.json', async () => {
    const folder = await buildWith({ 'appConfig.json': undefined, 'app.json': '{}' });
    expect(await problemsOf(folder)).toEqual([`BUILD_FILE_MISSING: ${folder} has no appConfig.json.`]);
  });

  test.each(['index.html', 'index.js'])('that lacks %s', async (file) => {
    const folder = await buildWith({ [file]: undefined });
    expect(await problemsOf(folder)).toEqual([`BUILD_FILE_MISSING: ${folder} has no ${file}.`]);
  });
});

describe('links', () => {
  test('inside the build are followed, and count as what they lead to', async () => {
    const folder = await buildWith({});
    await symlink('shop.png', join(folder, 'assets', 'copy.png'));
    await symlink('assets', join(folder, 'more'));
    const { build, problems } = await inspectBuild(folder, {});
    expect(problems).toEqual([]);
    const copy = build?.files.find(({ name }) => name === 'more/copy.png');
    const original = build?.files.find(({ name }) => name === 'assets/shop.png');
    expect(await copy?.read()).toEqual(await original?.read());
  });

  test('to a file or a folder outside are refused with both ends named', async () => {
    const outside = await folderOf({ 'passwords.txt': 'x' });
    const folder = await buildWith({});
    await symlink(join(outside, 'passwords.txt'), join(folder, 'file.txt'));
    await symlink(outside, join(folder, 'folder'));
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/^LINK_LEAVES_BUILD: file\.txt is a link that leaves the build folder \(to .*passwords\.txt\)/),
      expect.stringMatching(/^LINK_LEAVES_BUILD: folder is a link/),
    ]);
  });

  test('to a sibling whose name starts like the build’s are outside', async () => {
    const folder = await buildWith({});
    await writeFile(`${folder}-secrets.txt`, 'x');
    await symlink(`${folder}-secrets.txt`, join(folder, 'a.txt'));
    expect(await codesOf(folder)).toEqual(['LINK_LEAVES_BUILD']);
  });

  test('that lead back, to themselves or to nothing are refused, each with its reason', async () => {
    const folder = await buildWith({});
    await symlink('..', join(folder, 'assets', 'up'));
    await symlink('self', join(folder, 'self'));
    await symlink('gone.txt', join(folder, 'dangling'));
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: assets/up cannot go into the archive: it is a link that leads back to a folder above it.',
      'FILE_UNFIT: dangling cannot go into the archive: it is a link to nothing.',
      'FILE_UNFIT: self cannot go into the archive: it is a link that leads back to itself.',
    ]);
  });

  test('do not protect the folder that is given: it may be a link itself', async () => {
    const link = join(await temporaryFolder(), 'latest');
    await symlink(fixture, link);
    expect(await codesOf(link)).toEqual([]);
  });

  test('that multiply stop at a limit instead of filling the memory', async () => {
    const folder = await buildWith({});
    for (let level = 0; level < 11; level += 1) {
      await mkdir(join(folder, `l${level}`));
      await writeFile(join(folder, `l${level}`, 'a.txt'), 'x');
      for (const side of ['a', 'b']) await symlink(`../l${level + 1}`, join(folder, `l${level}`, side));
    }
    await mkdir(join(folder, 'l11'));
    expect(await problemsOf(folder)).toEqual([expect.stringContaining('it holds more than 1000 links to folders')]);
  });
});

describe('files that cannot go into an archive', () => {
  test.runIf(process.platform !== 'win32')('are sockets, and names that hold control characters or backslashes', async () => {
    const folder = await buildWith({ 'a\nb.txt': 'x', 'c\\d.txt': 'x' });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
    onTestFinished(() => void server.close());
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: socket cannot go into the archive: it is a socket, a pipe or a device.',
      'FILE_UNFIT: a\\nb.txt cannot go into the archive: its name holds a control character.',
      expect.stringContaining('FILE_UNFIT: c\\\\d.txt cannot go into the archive: its name holds a backslash'),
    ]);
  });

  test.runIf(process.platform === 'linux')('are names that are not UTF-8', async () => {
    const folder = await buildWith({});
    await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xb2])]), 'x');
    expect(await problemsOf(folder)).toEqual([expect.stringMatching(/^FILE_UNFIT: .* its name is not UTF-8\.$/)]);
  });

  test('are very deep paths', async () => {
    const deep = `${'d'.repeat(60)}/`.repeat(4);
    expect(await problemsOf(await buildWith({ [`${deep}a.txt`]: 'x' }))).toEqual([
      expect.stringContaining('its path has more than 230 bytes'),
    ]);
  });

  test.runIf(process.platform === 'linux').each([
    ['assets/Shop.png', 'assets/shop.png'],
    ['caf\u00e9.txt', 'cafe\u0301.txt'],
    ['ASSETS', 'assets'],
  ])('are names that some systems take for one: %s and %s', async (one, other) => {
    const folder = await buildWith({ [one]: 'x', ...(other.endsWith('.txt') ? { [other]: 'x' } : {}) });
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/^FILE_UNFIT: .* its name equals .* where case or the spelling of accents does not count\.$/),
    ]);
  });
});

describe('several problems', () => {
  test('are all reported at once', async () => {
    const folder = await buildWith({
      'index.html': undefined,
      'appConfig.json': '{"pages":["pages/index/index","pages/lost/lost"]}',
      '.env.production': 'KEY=1',
      '.git/config': 'x',
      'assets/node_modules/a/index.js': 'x',
      'config.js': 'Page({$path:"pages/index/index"});cloud.init({env:"test"})',
    });
    await symlink('/etc/hostname', join(folder, 'host'));
    const { build, problems } = await inspectBuild(folder, {});
    expect(problems.map(({ message }) => message)).toEqual([
      '.git looks like a secret (the history of the source code) and would be published.',
      'assets/node_modules would be published; a built mini program holds its dependencies already.',
      expect.stringContaining('host is a link that leaves the build folder'),
      `${folder} has no index.html.`,
      '.env.production looks like a secret (a file of environment variables) and would be published.',
      'appConfig.json lists pages that the build does not contain: pages/lost/lost.',
    ]);
    expect(build?.testEnvironmentIn).toBe('config.js');
  });

  test('do not hide behind a broken appConfig.json', async () => {
    const folder = await folderOf({ ...smallest, 'appConfig.json': '{"pages":', 'a.pem': 'x' });
    const { build, problems } = await inspectBuild(folder, {});
    expect(build).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD', 'APP_CONFIG_INVALID']);
  });
});
