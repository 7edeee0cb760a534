import { statSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../src/packaging/archive.ts';
import { type FunctionInspection, inspectFunction } from '../../src/packaging/function-archive.ts';
import { type Content, folderOf, temporaryFolder } from './temporary-build.ts';

const handler = 'module.exports = async (ctx) => ({ hello: ctx.args.name });';
const key = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n`;

const inspect = (path: string, exclude: readonly string[] = []): Promise<FunctionInspection> =>
  inspectFunction(path, { name: 'hello', exclude });
const inspectContent = async (content: Content, exclude: readonly string[] = []): Promise<FunctionInspection> =>
  await inspect(await folderOf(content), exclude);

async function namesIn(content: Content, exclude: readonly string[] = []): Promise<readonly string[]> {
  const { code, problems } = await inspectContent(content, exclude);
  expect(problems).toEqual([]);
  return code?.files.map(({ name }) => name) ?? [];
}

async function problemsOf(path: string, exclude: readonly string[] = []): Promise<readonly string[]> {
  const { code, problems } = await inspect(path, exclude);
  expect(code).toBeUndefined();
  return problems.map(({ code: which, message }) => `${which}: ${message}`.replaceAll(path, 'HERE'));
}

async function warningsOf(content: Content, exclude: readonly string[] = []): Promise<readonly string[]> {
  const { warnings, problems } = await inspectContent(content, exclude);
  expect(problems).toEqual([]);
  return warnings.map(({ message }) => message.en);
}

describe('what is taken', () => {
  test('are its own files, its packages and its variables, in byte order and with their whole size', async () => {
    const { code, problems, warnings } = await inspectContent({
      'index.js': handler,
      'package.json': '{"dependencies":{"ms":"2"}}',
      '.env': 'A=1',
      'lib/b.js': 'b',
      'lib.js': 'x',
      'node_modules/ms/package.json': '{}',
      'node_modules/ms/index.js': 'ms',
    });
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    expect(code?.files.map(({ name }) => name)).toEqual([
      '.env',
      'index.js',
      'lib.js',
      'lib/b.js',
      'node_modules/ms/index.js',
      'node_modules/ms/package.json',
      'package.json',
    ]);
    expect(code?.sizeBytes).toBe(code?.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  });

  test.each([
    '.git/config',
    '.git',
    '.svn/entries',
    '.DS_Store',
    'lib/Thumbs.db',
    '.npmrc',
    '.yarnrc.yml',
    'node_modules/.bin/ms',
    'node_modules/ms/node_modules/.bin/x',
    'node_modules/.cache/babel/x',
    'node_modules/.vite/deps/a.js',
    'node_modules/.package-lock.json',
    'node_modules/.modules.yaml',
    'node_modules/.yarn-integrity',
    'node_modules/.pnpm/lock.yaml',
    'node_modules/.pnpm-workspace-state-v1.json',
  ])('is never %s, which nothing reads when the function runs', async (name) => {
    expect(await namesIn({ 'index.js': handler, [name]: 'x' })).toEqual(['index.js']);
  });

  test.each([
    '.gitignore',
    'bin/run.js',
    'node_modules/.prisma/client/index.js',
    'cache/a',
    'node_modules/cache/index.js',
    '.github/a.yml',
  ])('is %s all the same', async (name) => {
    expect(await namesIn({ 'index.js': handler, [name]: 'x' })).toContain(name);
  });

  test('is not what the patterns of "exclude" name, even where it would be refused', async () => {
    const folder = await folderOf({
      'index.js': handler,
      'test/a.js': 'x',
      'README.md': 'x',
      'node_modules/a/README.md': 'x',
      'keep.md': 'x',
    });
    await symlink('/etc/hostname', join(folder, 'host'));
    const { code, problems } = await inspect(folder, ['test/', '*.md', '!keep.md', 'host']);
    expect(problems).toEqual([]);
    expect(code?.files.map(({ name }) => name)).toEqual(['index.js', 'keep.md']);
  });

  test('is the content of a link that stays inside', async () => {
    const folder = await folderOf({ 'index.js': handler, 'packages/shared/a.js': 'a' });
    await mkdir(join(folder, 'node_modules'));
    await symlink('../packages/shared', join(folder, 'node_modules', 'shared'));
    const { code, problems } = await inspect(folder);
    expect(problems).toEqual([]);
    expect((await code?.files.find(({ name }) => name === 'node_modules/shared/a.js')?.read())?.toString()).toBe('a');
  });
});

describe('refused', () => {
  test('is a folder that does not exist, or is a file', async () => {
    const folder = await folderOf({ 'index.js': handler });
    expect(await problemsOf('/no/such/function')).toEqual([
      'FUNCTION_CODE_MISSING: There is no code for function "hello": HERE does not exist.',
    ]);
    expect(await problemsOf(join(folder, 'index.js'))).toEqual([
      'FUNCTION_CODE_MISSING: There is no code for function "hello": HERE is no folder.',
    ]);
    expect(await problemsOf(join(folder, 'index.js', 'deeper'))).toEqual([expect.stringContaining('HERE does not exist.')]);
  });

  test('is a folder that is empty, holds empty folders and junk only, or is excluded altogether', async () => {
    const empty = 'FUNCTION_CODE_MISSING: There is no code for function "hello": HERE is empty, or all of it is excluded.';
    expect(await problemsOf(await temporaryFolder())).toEqual([empty]);
    const junk = await folderOf({ '.DS_Store': 'x', '.git/config': 'x' });
    await mkdir(join(junk, 'lib'));
    expect(await problemsOf(junk)).toEqual([empty]);
    expect(await problemsOf(await folderOf({ 'index.js': handler }), ['*'])).toEqual([empty]);
  });

  test.each([
    [{ 'main.js': handler, 'node_modules/a/index.js': '' }, 'has no index.js.'],
    [{ 'package.json': '{}', 'src/index.ts': '', 'node_modules/a/index.js': '' }, 'has no index.js (but src/index.ts).'],
    [{ 'dist/index.js': '' }, 'has no index.js (but dist/index.js).'],
    [{ 'index.mjs': '' }, 'has no index.js (but index.mjs).'],
  ])('is a folder without index.js: %j', async (content, reason) => {
    expect(await problemsOf(await folderOf(content))).toEqual([
      `FUNCTION_CODE_MISSING: There is no code for function "hello": HERE ${reason}`,
    ]);
  });

  test('is what unpacks to more than 500 MB, with the packages that weigh most', async () => {
    const folder = await folderOf({
      'index.js': handler,
      'node_modules/a/a': '',
      'node_modules/@big/b/b': '',
      'data/c': '',
      'node_modules/d/d': '',
    });
    const megabyte = 1024 * 1024;
    await truncate(join(folder, 'node_modules/@big/b/b'), 300 * megabyte);
    await truncate(join(folder, 'node_modules/a/a'), 199 * megabyte);
    await truncate(join(folder, 'data/c'), megabyte);
    expect(await problemsOf(folder)).toEqual([
      'FUNCTION_TOO_LARGE: Function "hello" has 500 MB unpacked, and the cloud takes 500 MB; most of it is node_modules/@big/b (300 MB), node_modules/a (199 MB), data (1 MB).',
    ]);
    await truncate(join(folder, 'data/c'), megabyte - handler.length);
    const { code, problems } = await inspect(folder);
    expect(problems).toEqual([]);
    expect(code?.sizeBytes).toBe(500 * megabyte);
  });

  test('are links that leave the folder, lead nowhere or back, each under the name of the function', async () => {
    const folder = await folderOf({ 'index.js': handler, 'lib/a.js': '' });
    await symlink('/etc', join(folder, 'etc'));
    await symlink('gone', join(folder, 'broken'));
    await symlink('..', join(folder, 'lib', 'up'));
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: hello/broken cannot go into the archive: it is a link to nothing.',
      'LINK_LEAVES_BUILD: hello/etc is a link that leaves the build folder (to /etc).',
      'FILE_UNFIT: hello/lib/up cannot go into the archive: it is a link that leads back to a folder above it.',
    ]);
  });

  test.each([
    ['pnpm', '.pnpm/ms@2.1.3/node_modules/ms'],
    ['the pnpm linker of Yarn', '.store/ms-npm-2.1.3-81ff3cfac1/package'],
    ['cnpm', '_ms@2.1.3@ms'],
  ])('are packages that %s linked to its store, once for all of them', async (_, store) => {
    const folder = await folderOf({ 'index.js': handler, [`node_modules/${store}/index.js`]: '' });
    for (const name of ['ms', 'other']) await symlink(store, join(folder, 'node_modules', name));
    expect(await problemsOf(folder)).toEqual([
      `FUNCTION_MODULES_LINKED: The packages of function "hello" are linked to a store (node_modules/ms to node_modules/${store}); an archive holds no links, so they would not find each other.`,
    ]);
  });

  test('are packages linked to a store above the folder, as in a workspace', async () => {
    const top = await folderOf({
      'node_modules/.pnpm/ms@2/node_modules/ms/index.js': '',
      'hello/index.js': handler,
      'hello/node_modules/a/x': '',
    });
    await symlink('../../node_modules/.pnpm/ms@2/node_modules/ms', join(top, 'hello', 'node_modules', 'ms'));
    const { problems } = await inspect(join(top, 'hello'));
    expect(problems.map(({ code }) => code)).toEqual(['FUNCTION_MODULES_LINKED']);
  });

  test.runIf(process.platform === 'linux')('are names that an archive cannot hold', async () => {
    const folder = await folderOf({ 'index.js': handler, 'a\nb': '', 'c\\d': '' });
    expect(await problemsOf(folder)).toEqual([
      'FILE_UNFIT: hello/a\\nb cannot go into the archive: its name holds a control character.',
      expect.stringMatching(/^FILE_UNFIT: hello\/c\\\\d cannot .* backslash/),
    ]);
  });

  test('is everything at once', async () => {
    const folder = await folderOf({ 'main.js': handler, big: '' });
    await truncate(join(folder, 'big'), 501 * 1024 * 1024);
    await symlink('/etc', join(folder, 'etc'));
    const { problems } = await inspect(folder);
    expect(problems.map(({ code }) => code)).toEqual(['LINK_LEAVES_BUILD', 'FUNCTION_CODE_MISSING', 'FUNCTION_TOO_LARGE']);
  });

  test('names of more than 230 bytes are not, unlike in a mini program: packages have them', async () => {
    const deep = `node_modules/${'d'.repeat(60)}/${'e'.repeat(90)}/${'f'.repeat(90)}.js`;
    expect(await namesIn({ 'index.js': handler, [deep]: '' })).toContain(deep);
  });
});

describe('warned of', () => {
  test('are keys among its own files, by name and by content, but not variables and not what packages hold', async () => {
    const content = {
      'index.js': `${handler}\nconst key = \`${key}\`;`,
      'cert/apiclient_key.pem': 'x',
      'service-account.json': '{}',
      'config.js': 'exports.id = "LTAI5tQ9mR2vX7kB4nW8cZ1d"',
      '.env': 'ACCESS_KEY_ID=LTAI5tQ9mR2vX7kB4nW8cZ1d',
      '.env.production': key,
      'node_modules/tls/test/key.pem': key,
    };
    expect(await warningsOf(content)).toEqual([
      'The code of function "hello" holds what looks like secrets: cert/apiclient_key.pem (a key or certificate file), ' +
        'config.js (it holds the id of an Alibaba Cloud access key), index.js (it holds a private key), service-account.json (a file of credentials).',
    ]);
    expect(await warningsOf(content, ['/index.js2', 'cert/', 'config.js', '*.json', 'node_modules/'])).toEqual([
      expect.stringContaining('secrets: index.js (it holds a private key).'),
    ]);
  });

  test('are packages that package.json names and the folder lacks', async () => {
    const dependencies = { ms: '2', '@scope/a': '1', express: '4' };
    const content = {
      'index.js': handler,
      'package.json': JSON.stringify({ dependencies, devDependencies: { vitest: '5' } }),
      'node_modules/@scope/a/package.json': '{}',
    };
    expect(await warningsOf(content)).toEqual(['Function "hello" depends on packages that its folder does not hold: ms, express.']);
  });

  test('is a package.json that makes index.js a module', async () => {
    expect(await warningsOf({ 'index.js': handler, 'package.json': '\uFEFF{"type":"module"}' })).toEqual([
      expect.stringContaining('"type": "module"'),
    ]);
  });

  test.each(['{', '[]', 'null', '"x"', '{"dependencies":null}', '{"type":"commonjs"}'])(
    'is nothing for a package.json that holds %s',
    async (text) => {
      expect(await warningsOf({ 'index.js': handler, 'package.json': text })).toEqual([]);
    },
  );
});

describe('the archive of a function', () => {
  const content: Content = { 'index.js': handler, 'lib/a.js': 'a', 'node_modules/ms/index.js': 'ms', 'é.txt': 'e' };

  async function archiveOf(from: Content, root: string): Promise<{ sha256: string; path: string }> {
    const { code } = await inspectContent(from);
    return await writeArchive(code?.files ?? [], { root, to: join(await temporaryFolder(), 'hello.zip') });
  }

  test('is the same whatever the machine left in the folder', async () => {
    const leftovers = { 'node_modules/.package-lock.json': '{}', 'node_modules/.bin/x': '', '.DS_Store': '', '.npmrc': '' };
    expect((await archiveOf({ ...leftovers, ...content }, '')).sha256).toBe((await archiveOf(content, '')).sha256);
  });

  test('is another one for another content, name or layout', async () => {
    const others = [
      await archiveOf(content, ''),
      await archiveOf(content, 'hello'),
      await archiveOf({ ...content, 'lib/a.js': 'b' }, ''),
      await archiveOf({ ...content, 'lib/b.js': 'a' }, ''),
    ];
    expect(new Set(others.map(({ sha256 }) => sha256)).size).toBe(others.length);
  });
});

test('thousands of files take a moment only', async () => {
  const folder = await folderOf({ 'index.js': handler });
  for (let index = 0; index < 150; index += 1) {
    const path = join(folder, 'node_modules', `p${index}`);
    await mkdir(path, { recursive: true });
    await Promise.all(Array.from({ length: 20 }, (_, file) => writeFile(join(path, `${file}.js`), 'x')));
  }
  const start = performance.now();
  const { code } = await inspect(folder);
  expect(code?.files).toHaveLength(3001);
  const tookMs = performance.now() - start;
  // A machine that is busy with other things looks slowly too.
  const looking = performance.now();
  for (const { name } of code?.files ?? []) statSync(join(folder, name));
  expect(tookMs).toBeLessThan(Math.max(1_000, 20 * (performance.now() - looking)));
});
