import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectSite, type SiteFile, type SiteInspection } from '../../src/packaging/site.ts';
import { type Content, folderOf, temporaryFolder } from './temporary-build.ts';

const plain = { index: 'index.html', exclude: [], headers: [] };
type Asked = Partial<Parameters<typeof inspectSite>[1]>;
const inspect = (path: string, asked: Asked = {}): Promise<SiteInspection> => inspectSite(path, { ...plain, ...asked });

async function filesOf(content: Content, asked: Asked = {}): Promise<readonly SiteFile[]> {
  const { site, problems } = await inspect(await folderOf(content), asked);
  expect(problems).toEqual([]);
  return site?.files ?? [];
}

async function problemsOf(path: string, asked: Asked = {}): Promise<readonly string[]> {
  const { site, problems } = await inspect(path, asked);
  expect(site).toBeUndefined();
  return problems.map(({ code, message }) => `${code}: ${message}`.replaceAll(path, 'HERE'));
}

const page = '<!doctype html><script src="/app-BZ2k3x9a.js"></script>';
const privateKey = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n`;

describe('a built site', () => {
  test('tells of each file how it is known, served, sent and read', async () => {
    const files = await filesOf({ 'index.html': page, 'app-BZ2k3x9a.js': 'x', 'logo.png': Buffer.from([0, 1, 2]), 'empty.txt': '' });
    expect(files.map(({ path, sizeBytes, order, contentType, headers }) => ({ path, sizeBytes, order, contentType, headers }))).toEqual([
      {
        path: 'app-BZ2k3x9a.js',
        sizeBytes: 1,
        order: 'hashed',
        contentType: 'text/javascript; charset=utf-8',
        headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
      },
      { path: 'empty.txt', sizeBytes: 0, order: 'asset', contentType: 'text/plain; charset=utf-8', headers: {} },
      {
        path: 'index.html',
        sizeBytes: page.length,
        order: 'page',
        contentType: 'text/html; charset=utf-8',
        headers: { 'Cache-Control': 'no-cache' },
      },
      { path: 'logo.png', sizeBytes: 3, order: 'asset', contentType: 'image/png', headers: {} },
    ]);
    for (const file of files) {
      const bytes = await file.read();
      expect(file.md5).toBe(createHash('md5').update(bytes).digest('hex'));
      expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test('keeps every letter of its paths, in any script and with any sign', async () => {
    const names = [
      'a b.txt',
      'a+b.txt',
      '50%.txt',
      'a#b.txt',
      'a?b&c=d.txt',
      '图片/标志 1.txt',
      'cafe\u0301.txt',
      "it's (1)!.txt",
      '\u{1F600}.txt',
    ];
    const files = await filesOf({ 'index.html': page, ...Object.fromEntries(names.map((name) => [name, name] as const)) });
    expect(files.map(({ path }) => path).sort()).toEqual(['index.html', ...names].sort());
    for (const file of files.filter(({ path }) => path !== 'index.html')) expect((await file.read()).toString()).toBe(file.path);
  });

  test('is sorted by the bytes of its paths, with its whole size', async () => {
    const content = { 'b.txt': '1', 'a/b.txt': '22', 'a.txt': '333', '\u{1F600}': '', '\uFF5E': '', 'index.html': '' };
    const { site } = await inspect(await folderOf(content));
    expect(site?.files.map(({ path }) => path)).toEqual(['a.txt', 'a/b.txt', 'b.txt', 'index.html', '\uFF5E', '\u{1F600}']);
    expect(site?.sizeBytes).toBe(6);
  });

  test('holds files that start with a dot and folders called node_modules, but no leftovers of the system', async () => {
    const names = ['.nojekyll', '.well-known/assetlinks.json', 'assets/node_modules/icons/a.ttf', 'index.html'];
    const files = await filesOf(Object.fromEntries([...names, '.DS_Store', 'a/Thumbs.db', '._index.html'].map((name) => [name, 'x'])));
    expect(files.map(({ path }) => path)).toEqual(names);
  });

  test('leaves out what is excluded, and follows links that stay inside', async () => {
    const folder = await folderOf({ 'index.html': page, 'app.js.map': '{}', 'drafts/a.html': 'x', '.env': 'A=1', '.git/config': 'x' });
    await symlink('index.html', join(folder, '200.html'));
    const { site, problems } = await inspect(folder, { exclude: ['*.map', 'drafts/', '.env', '.git'] });
    expect(problems).toEqual([]);
    expect(site?.files.map(({ path }) => path)).toEqual(['200.html', 'index.html']);
    expect(site?.files[0]?.md5).toBe(site?.files[1]?.md5);
  });

  test('takes headers and types from rules', async () => {
    const [, file] = await filesOf(
      { 'index.html': page, 'report.dat': 'x' },
      { headers: [{ match: '*.dat', set: { 'Content-Type': 'application/x-report', 'Cache-Control': 'private' } }] },
    );
    expect(file).toMatchObject({ path: 'report.dat', contentType: 'application/x-report', headers: { 'Cache-Control': 'private' } });
  });

  test('has its index and error page wherever they are named, with a slash in front or not', async () => {
    const content = { 'app/home.html': page, 'errors/404.html': page };
    await filesOf(content, { index: '/app/home.html', error: 'errors/404.html' });
  });

  test('with a large file has the digests of all of it', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024 + 17, 'abcdefg');
    const files = await filesOf({ 'index.html': page, 'large.bin': large });
    expect(files.find(({ path }) => path === 'large.bin')?.sha256).toBe(createHash('sha256').update(large).digest('hex'));
  });

  test('may have a file of exactly 50 MiB', async () => {
    const folder = await folderOf({ 'index.html': page, 'full.bin': '' });
    await truncate(join(folder, 'full.bin'), 52_428_800);
    expect((await inspect(folder)).problems).toEqual([]);
  });
});

describe('a site is refused', () => {
  test('when there is none, and that never looks like a site without files', async () => {
    const folder = await folderOf({ 'index.html': page });
    expect(await problemsOf('/no/such/site')).toEqual(['SITE_MISSING: There is no built site at HERE: it does not exist.']);
    expect(await problemsOf(join(folder, 'index.html'))).toEqual(['SITE_MISSING: There is no built site at HERE: it is no folder.']);
  });

  test('when it is empty, holds junk and empty folders only, or is excluded altogether', async () => {
    const empty = ['SITE_MISSING: There is no built site at HERE: it is empty, or all of it is excluded.'];
    const junk = await folderOf({ '.DS_Store': 'x' });
    await mkdir(join(junk, 'assets'));
    expect(await problemsOf(await temporaryFolder())).toEqual(empty);
    expect(await problemsOf(junk)).toEqual(empty);
    expect(await problemsOf(await folderOf({ 'index.html': page }), { exclude: ['*'] })).toEqual(empty);
  });

  test('when it is the source code: one problem that says why, although there is an index.html', async () => {
    const source = { 'index.html': page, 'package.json': '{}', 'vite.config.ts': '', 'node_modules/a/key.pem': 'x', '.env': 'A=1' };
    const folder = await folderOf(source);
    expect(await problemsOf(folder)).toEqual([
      'SITE_SOURCE_TREE: HERE holds the source code of a site (package.json, node_modules, vite.config.ts), not a built one.',
    ]);
    expect((await inspect(folder, { exclude: ['/package.json', '/node_modules', '*.config.ts', '.env'] })).problems).toEqual([]);
  });

  test.each([{ 'package.json': '{}' }, { 'tsconfig.json': '{}' }, { 'node_modules/a/index.js': '' }])(
    'but not for %j alone',
    async (content) => {
      expect((await inspect(await folderOf({ 'index.html': page, ...content }))).problems).toEqual([]);
    },
  );

  test('when its index or its error page is missing', async () => {
    const folder = await folderOf({ 'home.html': page });
    expect(await problemsOf(folder, { error: '404.html' })).toEqual([
      'SITE_PAGE_MISSING: HERE has no index.html, the index page of the site.',
      'SITE_PAGE_MISSING: HERE has no 404.html, the error page of the site.',
    ]);
    expect((await inspect(folder)).problems[0]?.help).toContain('"hosting-index"');
    expect(await problemsOf(folder, { index: 'Home.html' })).toHaveLength(1);
  });

  test('for all files above 50 MiB at once', async () => {
    const folder = await folderOf({ 'index.html': page, 'a.mp4': '', 'b/c.mp4': '' });
    await truncate(join(folder, 'a.mp4'), 52_428_801);
    await truncate(join(folder, 'b/c.mp4'), 60 * 1024 * 1024);
    expect(await problemsOf(folder)).toEqual([
      'SITE_FILES_TOO_LARGE: Hosting takes files of at most 50 MB, and these are larger: a.mp4 (50 MB), b/c.mp4 (60 MB).',
    ]);
  });

  test('for secrets, by name and by content, since everybody can read them', async () => {
    const folder = await folderOf({
      'index.html': page,
      '.env.production': 'A=1',
      'certs/server.key': 'x',
      '.git/config': 'x',
      'a/.ssh/id': 'x',
      'app.js': 'const id = "LTAI5tQ9mR2vX7kB4nW8cZ1d";',
      'key.txt': privateKey,
    });
    const { problems } = await inspect(folder);
    expect(problems.map(({ message }) => message)).toEqual([
      '.git looks like a secret (the history of the source code) and would be published.',
      'a/.ssh looks like a secret (a folder of credentials) and would be published.',
      '.env.production looks like a secret (a file of environment variables) and would be published.',
      'certs/server.key looks like a secret (a key or certificate file) and would be published.',
      'app.js looks like a secret (it holds the id of an Alibaba Cloud access key) and would be published.',
      'key.txt looks like a secret (it holds a private key) and would be published.',
    ]);
    expect(problems[0]?.help).toBe('Remove it from the build; everybody who visits the site could read it.');
  });

  test.each([0, 1, 5, 10, 11, 12])('for a key that starts %i bytes before the end of a piece that is read', async (before) => {
    const text = `${'x'.repeat(1024 * 1024 - before - '-----BEGIN '.length)}${privateKey}`;
    expect(await problemsOf(await folderOf({ 'index.html': page, 'large.txt': text }))).toEqual([
      expect.stringMatching(/^SECRET_IN_BUILD: large\.txt looks like a secret \(it holds a private key\)/),
    ]);
  });

  test('but not for words that only speak of keys', async () => {
    await filesOf({ 'index.html': page, 'a.js': 'header = "-----BEGIN PRIVATE KEY-----"; id = "LTAIxxxxxxxxxxxxxxxxxxxx"' });
  });

  test.each(['.miniship/manifest.json', '.miniship'])('for %s, which is the place of our own record', async (name) => {
    const problems = await problemsOf(await folderOf({ 'index.html': page, [name]: 'x' }));
    expect(problems).toEqual(['FILE_UNFIT: .miniship cannot go into the site: miniship keeps its own record of the site under this name.']);
    await filesOf({ 'index.html': page, [`docs/${name}`]: 'x' });
  });

  test('for links that leave it', async () => {
    const folder = await folderOf({ 'index.html': page });
    await symlink('/etc/hostname', join(folder, 'host.txt'));
    await symlink('gone', join(folder, 'broken'));
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: broken cannot go into the site: it is a link to nothing.',
      expect.stringMatching(/^LINK_LEAVES_BUILD: host\.txt is a link/),
    ]);
  });

  test.runIf(process.platform === 'linux')('for names that neither a browser nor a list of files can carry', async () => {
    const deep = `${`${'d'.repeat(200)}/`.repeat(4)}${'e'.repeat(183)}`;
    const folder = await folderOf({ 'index.html': page, 'a\nb.txt': 'x', 'c\\d.txt': 'x', [deep]: 'x' });
    expect(Buffer.byteLength(deep)).toBe(987);
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: a\\nb.txt cannot go into the site: its name holds a control character.',
      expect.stringContaining('c\\\\d.txt cannot go into the site: its name holds a backslash'),
      expect.stringContaining('its path has more than 986 bytes'),
    ]);
    await rm(join(folder, deep));
    await writeFile(join(folder, deep.slice(0, -1)), 'x');
    expect(await problemsOf(folder)).toHaveLength(2);
  });

  test('for everything at once', async () => {
    const folder = await folderOf({ 'a.html': page, '.env': 'A=1', 'key.txt': privateKey, 'a.mp4': '' });
    await truncate(join(folder, 'a.mp4'), 52_428_801);
    const { problems } = await inspect(folder);
    expect(problems.map(({ code }) => code)).toEqual(['SECRET_IN_BUILD', 'SITE_PAGE_MISSING', 'SITE_FILES_TOO_LARGE', 'SECRET_IN_BUILD']);
  });
});

test.runIf(process.platform === 'linux')('paths that differ only in case or accents are warned of', async () => {
  const { site, warnings } = await inspect(
    await folderOf({ 'index.html': page, 'Logo.png': 'a', 'logo.png': 'b', 'caf\u00e9.txt': 'a', 'cafe\u0301.txt': 'b' }),
  );
  expect(site?.files).toHaveLength(5);
  expect(warnings.map(({ message }) => message.en)).toEqual([
    'Paths of the site differ only in case or in the spelling of accents: cafe\u0301.txt and caf\u00e9.txt, Logo.png and logo.png.',
  ]);
});

describe('a file that changes', () => {
  test.each<[string, (file: string) => Promise<void>, string]>([
    ['grows', (file) => writeFile(file, 'longer than before'), 'it changed while it was being read'],
    ['is written again', (file) => utimes(file, 1, 1), 'it changed while it was being read'],
    ['is removed', (file) => rm(file), 'it was removed while it was being read'],
  ])('and %s after it was looked at is not sent', async (_, change, reason) => {
    const folder = await folderOf({ 'index.html': page });
    const { site } = await inspect(folder);
    await change(join(folder, 'index.html'));
    await expect(site?.files[0]?.read()).rejects.toMatchObject({
      code: 'FILE_UNFIT',
      message: `index.html cannot go into the site: ${reason}.`,
    });
  });
});

test('three thousand files take well under a second, and others may run meanwhile', async () => {
  const folder = await folderOf({ 'index.html': page });
  for (let index = 0; index < 30; index += 1) {
    await mkdir(join(folder, `d${index}`));
    await Promise.all(Array.from({ length: 100 }, (_, file) => writeFile(join(folder, `d${index}`, `${file}.js`), `x${file}`.repeat(500))));
  }
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 1);
  const start = performance.now();
  const { site } = await inspect(folder);
  const tookMs = performance.now() - start;
  clearInterval(ticking);
  expect(site?.files).toHaveLength(3001);
  // A machine that is busy with other things reads slowly too.
  const reading = performance.now();
  for (const { path } of site?.files ?? []) readFileSync(join(folder, path));
  expect(tookMs).toBeLessThan(Math.max(1_000, 10 * (performance.now() - reading)));
  expect(turns).toBeGreaterThan(5);
});
