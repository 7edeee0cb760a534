import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FunctionHost } from '../../../src/emulator/serverless/function-host.ts';
import { buildZip } from '../lab.ts';

// Each run starts a node, and a busy machine may take seconds for one.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let host: FunctionHost;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'miniship-test-'));
  host = new FunctionHost((file) => join(folder, file));
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function store(file: string, files: Readonly<Record<string, string | Buffer>>, options: { mode?: number } = {}): Promise<string> {
  writeFileSync(join(folder, file), await buildZip(files, options));
  return file;
}

/** Every file below a folder, by its path there. */
const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

describe('a zip', () => {
  test.each([
    ['with index.js at its root', { 'index.js': '1', 'lib/a.js': '2' }, ['index.js', 'lib/a.js']],
    ['with index.js in a folder named as the function', { 'f/index.js': '1', 'f/lib/a.js': '2' }, ['index.js', 'lib/a.js']],
    ['with both, which counts as the first', { 'index.js': '1', 'f/index.js': '2' }, ['f/index.js', 'index.js']],
  ])('%s is unpacked into a folder named as the function', async (_what, files, expected) => {
    const unpacked = await host.folderOf('f', await store('zip', files));
    expect(unpacked).toMatch(/\/f$/);
    expect(filesIn(unpacked)).toStrictEqual(expected);
  });

  test('is unpacked once, and each upload has a folder of its own', async () => {
    await store('one', { 'index.js': '1' });
    await store('two', { 'index.js': '1' });
    const folders = await Promise.all([host.folderOf('f', 'one'), host.folderOf('f', 'one'), host.folderOf('f', 'two')]);
    expect(new Set(folders).size).toBe(2);
  });

  test.each([
    ['is not there', '', 'nothing was uploaded'],
    ['lost its file', 'lost', /^zip refused: ENOENT/],
  ])('that %s has a problem', async (_what, file, problem) => {
    expect(await host.problemOf('f', file)).toMatch(problem);
  });

  test.each([['a link', { 'index.js': '', link: '/etc/passwd' }, { mode: 0o120777 }, /is a link or a special file$/]])(
    'with %s has a problem, and nothing of it is written',
    async (_what, files, options, problem) => {
      expect(await host.problemOf('f', await store('bad', files, options))).toMatch(problem);
    },
  );

  test.each([
    ['more than a function may have', 501, /^zip refused: unpacks to more than 524288000 bytes$/],
    ['more than any honest packing gives', 150, /^zip refused: unpacks to more than 200 times its size$/],
  ])('that says it holds %s is refused before it is unpacked', async (_what, megabytes, problem) => {
    const zip = await buildZip({ 'index.js': '', 'bomb.bin': 'x' });
    // The size unpacked, in the directory at the end: 24 bytes after its signature.
    zip.writeUInt32LE(megabytes * 1024 ** 2, zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    writeFileSync(join(folder, 'bomb'), zip);
    expect(await host.problemOf('f', 'bomb')).toMatch(problem);
  });

  test('that was repaired is tried again', async () => {
    await store('zip', { 'main.js': '' });
    expect(await host.problemOf('f', 'zip')).toContain('no "index.js"');
    await store('zip', { 'index.js': '' });
    expect(await host.problemOf('f', 'zip')).toBe('');
  });
});

const order = { memoryMb: 128, timeoutSeconds: 60, args: {}, env: {}, onLine: () => undefined };

test('closing ends what runs, and deletes what was unpacked', async () => {
  const unpacked = await host.folderOf('f', await store('zip', { 'index.js': 'module.exports = () => new Promise(() => undefined);' }));
  const lines: string[] = [];
  await store('talker', { 'index.js': "module.exports = () => { console.log('up'); return new Promise(() => undefined); };" });
  const talker = await host.folderOf('f', 'talker');
  const running = host.run({ ...order, folder: talker, onLine: (_level, text) => lines.push(text) });
  await expect.poll(() => lines, { timeout: 20_000 }).toStrictEqual(['up']);
  await host.close();
  expect(await running).toStrictEqual({ kind: 'killed', reason: 'Process exited with SIGKILL' });
  expect([existsSync(unpacked), existsSync(talker)]).toStrictEqual([false, false]);
});

test('of many runs at once, some wait their turn, and a closed host starts none', async () => {
  const folderOf = await host.folderOf('f', await store('zip', { 'index.js': 'module.exports = ({ args }) => args;' }));
  const ends = await Promise.all(Array.from({ length: 20 }, (_none, args) => host.run({ ...order, folder: folderOf, args })));
  expect(ends.map((end) => (end.kind === 'returned' ? end.json : end.kind))).toStrictEqual(ends.map((_end, index) => String(index)));
  await host.close();
  expect(await host.run({ ...order, folder: folderOf })).toStrictEqual({ kind: 'killed', reason: 'The emulator was closed' });
});

test('a process that a function leaves behind does not hold up its result', async () => {
  const code = "module.exports = () => { require('child_process').spawn('sleep', ['20'], { stdio: 'inherit' }); return 1; };";
  const unpacked = await host.folderOf('f', await store('zip', { 'index.js': code }));
  const began = performance.now();
  expect(await host.run({ ...order, folder: unpacked })).toMatchObject({ kind: 'returned', json: '1' });
  expect(performance.now() - began).toBeLessThan(18_000);
});
