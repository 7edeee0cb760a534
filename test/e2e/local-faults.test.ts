import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { lastLine, runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';
import { basics, flagsOf, folderWith, rehearse } from '../support/rehearsal.ts';

const entry = join(import.meta.dirname, '..', '..', 'dist', 'index.js');
const everyone = { audience: 'everyone' };

/** A command that may write no file longer than so many kB: what a full disk or a quota does, also to root. */
async function withFileLimit(
  kilobytes: number,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
) {
  const child = spawn('bash', ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, entry, ...args, '--json'], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: tmpdir(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return lastLine(stdout);
}

/** What changes something in the cloud; a release reads it while its archive is made. */
const isWrite = (operation: string): boolean => !/^(?:List|Query|Get)/.test(operation);

/** Everything below a folder, so that a file left behind is seen. */
const below = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('a place that takes no file is told with all other problems, before anything is sent, and nothing is left there', () => {
  test.each([
    { what: 'a receipt below a file', inputs: { receipt: 'a-file/receipt.json' } },
    { what: 'a receipt that is a folder', inputs: { receipt: 'a-folder' } },
    { what: 'a receipt in a file system of the kernel', inputs: { receipt: '/proc/miniship/receipt.json' } },
    { what: 'outputs below a file', inputs: { 'output-file': 'a-file/outputs.env' } },
  ])('$what', async ({ inputs }) => {
    const { command, folder, operations } = await rehearse();
    writeFileSync(join(folder, 'a-file'), '');
    mkdirSync(join(folder, 'a-folder'));
    const { result } = await command({ ...everyone, ...inputs });
    expect(result).toMatchObject({ exit: 2, status: 'failed', error: { code: 'FILE_UNWRITABLE' } });
    const both = await command({ ...everyone, ...inputs, icon: 'no-such-icon.png' });
    expect(both.result).toMatchObject({ exit: 2, error: { code: 'SEVERAL_PROBLEMS' } });
    expect(both.stderr).toContain('cannot be written');
    expect(operations()).toEqual([]);
    expect(below(folder)).toEqual(['a-file', 'a-folder']);
  });

  test('a disk without room for a receipt', async () => {
    const { emulator, folder, operations } = await rehearse();
    const result = await withFileLimit(1, ['release', ...flagsOf({ ...basics, ...everyone })], { cwd: folder, env: emulator.env });
    expect(result).toMatchObject({ exit: 2, error: { code: 'FILE_UNWRITABLE', message: expect.stringContaining('EFBIG') as string } });
    expect(operations().filter(isWrite)).toEqual([]);
    expect(below(folder)).toEqual([]);
  });

  test('a folder that the receipt would have to make is not there after a run that was refused', async () => {
    const { command, folder } = await rehearse();
    await command({ ...everyone, receipt: 'new/deep/receipt.json', icon: 'no-such-icon.png' });
    expect(below(folder)).toEqual([]);
    await command({ ...everyone, receipt: 'new/deep/receipt.json' });
    expect(below(folder)).toEqual(['new', 'new/deep', 'new/deep/receipt.json']);
  });

  test('a record of a site that cannot be written', async () => {
    const { command, operations } = await rehearseDeploy();
    const { result } = await command({ 'manifest-file': '/dev/null/manifest.json' });
    expect(result).toMatchObject({ exit: 2, error: { code: 'FILE_UNWRITABLE' } });
    expect(operations()).toEqual([]);
  });

  test('a dry run needs no place for a receipt', async () => {
    const { command } = await rehearse();
    expect((await command({ ...everyone, 'dry-run': 'true', receipt: '/proc/miniship/receipt.json' })).exit).toBe(0);
  });
});

test('a disk without room for the archive: the run says so, and nothing is written to the cloud', async () => {
  const { emulator, folder, operations } = await rehearse();
  const build = folderWith({
    'appConfig.json': '{"pages":["pages/index/index"]}',
    'index.html': '<script src="index.js"></script>',
    'index.js': `"pages/index/index";\n// ${Array.from({ length: 20_000 }, () => Math.random().toString(36).slice(2)).join('')}`,
  });
  const args = ['release', ...flagsOf({ ...basics, ...everyone, path: build })];
  const result = await withFileLimit(20, args, { cwd: folder, env: emulator.env });
  expect(result).toMatchObject({ exit: 2, error: { code: 'FILE_UNWRITABLE', message: expect.stringContaining('EFBIG') as string } });
  expect(operations().filter(isWrite)).toEqual([]);
});

test('a receipt folder that becomes unwritable while the run publishes is a warning: what was done is done', async () => {
  const { emulator, folder } = await rehearse();
  emulator.failNext('CreateMcubeMiniTask', { when: 'before', kind: 'slow', ms: 1500 });
  const place = join(folder, 'receipts');
  mkdirSync(place);
  const args = ['release', ...flagsOf({ ...basics, ...everyone, receipt: 'receipts/receipt.json' }), '--json'];
  const finished = await runBundle(args, {
    cwd: folder,
    env: emulator.env,
    onStart: () => {
      void (async () => {
        while (!emulator.calls.some(({ operation }) => operation === 'UploadMcubeMiniPackage')) await sleep(10);
        rmSync(place, { recursive: true });
        writeFileSync(place, 'a file in its place');
      })();
    },
  });
  expect(lastLine(finished.stdout)).toMatchObject({ exit: 0, status: 'live', outputs: { 'receipt-path': '' } });
  expect(finished.stderr).toContain('receipts/receipt.json cannot be written');
});

describe('the build', () => {
  const good = { 'appConfig.json': '{"pages":["pages/index/index"]}', 'index.html': '<script src="index.js"></script>' };

  test('whose file changes all the time while it is read is refused, or taken whole; it is never half', async () => {
    const { emulator, folder, operations } = await rehearse();
    const build = folderWith({ ...good, 'index.js': '"pages/index/index";' });
    const growing = join(build, 'index.js');
    const timer = setInterval(() => writeFileSync(growing, `"pages/index/index";\n${'x'.repeat(Math.ceil(Math.random() * 1e6))}`), 1);
    const { stdout } = await runBundle(['release', ...flagsOf({ ...basics, ...everyone, path: build }), '--json'], {
      cwd: folder,
      env: emulator.env,
    });
    clearInterval(timer);
    const result = lastLine(stdout);
    if (result['exit'] === 0) return;
    expect(result).toMatchObject({ exit: 3, error: { code: 'FILE_UNFIT', message: expect.stringContaining('index.js') as string } });
    expect(operations()).not.toContain('UploadMcubeMiniPackage');
  });
});

test('an emulator whose state file cannot be written says so instead of starting', async () => {
  const folder = folderWith({ 'a-file': '' });
  for (const state of ['a-file/state.json', '.', '/proc/miniship/state.json']) {
    const { exit, stderr, stdout } = await runBundle(['emulator', '--state', state], { cwd: folder });
    expect(exit, state).toBe(2);
    expect(stderr + stdout).toMatch(/cannot be (?:written|used)/);
  }
  expect(below(folder)).toEqual(['a-file']);
});

describe('an emulator whose disk is full', () => {
  /** An emulator that may write no file above 64 kB, and a release to so many users. */
  async function releaseTo(users: number) {
    const folder = folderWith({});
    const child = spawn(
      'bash',
      ['-c', 'ulimit -f 64; exec "$@"', 'bash', process.execPath, entry, 'emulator', '--port', '0', '--json', '--state', 'state.json'],
      {
        cwd: folder,
        env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const first = await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString())));
    const { env } = JSON.parse(first) as { env: Record<string, string> };
    const before = readFileSync(join(folder, 'state.json'), 'utf8');
    const names = Array.from({ length: users }, (_, index) => `user-${index}`).join(',');
    const args = [
      'release',
      ...flagsOf({ ...basics, icon: '', whitelist: 'qa', 'whitelist-users': names, receipt: 'receipt.json', timeout: '50s' }),
      '--json',
    ];
    const { stdout } = await runBundle(args, { cwd: folder, env });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync(join(folder, 'state.json.new'))).toBe(false);
    const after = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as object;
    expect(Object.keys(after)).toEqual(Object.keys(JSON.parse(before) as object));
    return { result: lastLine(stdout), told };
  }

  test('for a file that is posted answers that it is, and keeps the state that it had', async () => {
    const { result } = await releaseTo(9000);
    expect(result).toMatchObject({
      status: 'failed',
      error: { code: 'CLOUD_UNAVAILABLE', message: expect.stringContaining('EFBIG') as string },
    });
  });

  test('for its state says so once to whoever runs it, and to the client in every answer', async () => {
    const { result, told } = await releaseTo(5800);
    expect(told).toMatch(/^The state file \S+state\.json cannot be written: EFBIG[^\n]*\n$/);
    expect(result).toMatchObject({ status: 'failed', error: { message: expect.stringContaining('EFBIG') as string } });
  });
});
