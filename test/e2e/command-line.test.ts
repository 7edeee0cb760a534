import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { version } from '../../src/hosts/version.ts';
import { startArtifactService } from '../support/artifact-service.ts';
import { lastLine, runBundle } from '../support/bundle.ts';
import { basics, flagsOf, folderWith, rehearse } from '../support/rehearsal.ts';

const root = join(import.meta.dirname, '..', '..');

test('the version is that of package.json', async () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(version).toBe(manifest.version);
  expect(await runBundle(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([[['--help']], [[]], [['release', '--help']], [['emulator', '--help']]])('%j explains itself and exits 0', async (args) => {
  const { exit, stdout, stderr } = await runBundle(args);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toContain('Usage: miniship');
});

test('an unknown verb is named with the nearest match', async () => {
  const { exit, stdout } = await runBundle(['relaese']);
  expect(exit).toBe(2);
  expect(stdout).toContain('There is no verb "relaese". Did you mean "release"?');
});

test('with --json even a command line that cannot be read ends with a result line', async () => {
  const { stdout } = await runBundle(['relaese', '--json']);
  expect(lastLine(stdout)).toMatchObject({ type: 'result', exit: 2, status: 'failed', error: { code: 'VERB_UNKNOWN' } });
});

test('the demo needs nothing, tells in five acts who receives what, and leaves its folder with a receipt of each', async () => {
  const { exit, stdout, stderr } = await runBundle(['demo']);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  const [, folder = ''] = /^Configuration, code and receipts: (\S+)$/m.exec(stdout) ?? [];
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [, ...acts] = stdout.split(/^(?=[1-5]\. )/m);
  const received = acts.slice(0, 4).map((act) => /receive now:\n {2}u001 {2}(.+)\n {2}u999 {2}(.+)\n/.exec(act)?.slice(1));
  expect(received).toEqual([
    ['version 1.1.0.90, published to the whitelist', 'version 1.0.0.90, published to everyone'],
    ['version 1.1.0.90, published to window', 'version 1.1.0.90, published to window'],
    ['version 1.1.0.90, published to window', 'version 1.1.0.90, published to window'],
    ['version 1.1.0.91, published to everyone', 'version 1.1.0.91, published to everyone'],
  ]);
  expect(acts[2]).toContain('GATE_CLOSED, exit 7');
  expect(acts[3]).toContain('from 1.1.0.90 back to 1.0.0.90 as version 1.1.0.91 for everyone');
  expect(acts[4]).toContain('200 {"hello":"tom","said":"1 minute ago"}');
  expect(acts[4]).toContain('200 <!doctype html> <html><head><title>Shop console</title>');
  const statuses = ['1-release', '2-promote', '3-promote', '4-rollback', '5-deploy'].map(
    (name) => (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { status: string }).status,
  );
  expect(statuses).toEqual(['live', 'live', 'failed', 'live', 'live']);
});

describe('the emulator as a command', () => {
  const start = async (args: readonly string[]) => {
    const child = spawn(process.execPath, [join(root, 'dist', 'index.js'), 'emulator', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const first = await new Promise<string>((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString())));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const stop = async () => {
      child.kill('SIGTERM');
      return await ended;
    };
    return { first, stop };
  };

  test('prints one JSON line with all that a client needs but a build and its versions, serves a release, and ends on SIGTERM', async () => {
    const { first, stop } = await start(['--port', '0', '--json']);
    const ready = JSON.parse(first) as { type: string; version: number; url: string; env: Record<string, string> };
    expect(ready).toMatchObject({
      type: 'emulator-ready',
      version: 1,
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
    });
    expect(Object.keys(ready.env)).toEqual([
      'MINISHIP_ENDPOINT',
      'MINISHIP_STS_ENDPOINT',
      'ALIBABA_CLOUD_ACCESS_KEY_ID',
      'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
      'MINISHIP_APP_ID',
      'MINISHIP_WORKSPACE_ID',
      'MINISHIP_TENANT_ID',
      'MINISHIP_H5_ID',
      'MINISHIP_H5_NAME',
      'MINISHIP_SPACE_ID',
    ]);
    const cwd = folderWith({});
    const { exit, stdout } = await runBundle(['release', ...flagsOf({ ...basics, icon: '' })], { env: ready.env, cwd });
    expect(exit, stdout).toBe(0);
    expect(await stop()).toBe(0);
  });

  test('without --json prints export lines for a shell, and a sentence', async () => {
    const { first, stop } = await start(['--port', '0']);
    expect(first).toMatch(/^export MINISHIP_ENDPOINT='http:\/\/127\.0\.0\.1:\d+'$/m);
    expect(first).toMatch(/^# The emulator listens on/m);
    await stop();
  });

  test('keeps its state in a file, so that a later one goes on from there', async () => {
    const folder = folderWith({});
    const state = join(folder, 'state.json');
    const release = async () => {
      const { first, stop } = await start(['--port', '0', '--json', '--state', state]);
      const { env } = JSON.parse(first) as { env: Record<string, string> };
      const { stdout } = await runBundle(['release', ...flagsOf(basics), '--audience', 'everyone', '--json'], { env, cwd: folder });
      await stop();
      return lastLine(stdout)['outputs'] as Record<string, string>;
    };
    const [first, second] = [await release(), await release()];
    expect(second['package-id']).toBe(first['package-id']);
    expect(second['task-id']).toBe(first['task-id']);
  });

  test('a port that is taken and a state file that is none are refused as inputs', async () => {
    const { first, stop } = await start(['--port', '0', '--json']);
    const { port } = new URL((JSON.parse(first) as { url: string }).url);
    const taken = await runBundle(['emulator', '--port', port, '--json']);
    expect(lastLine(taken.stdout)).toMatchObject({
      exit: 2,
      error: { code: 'INPUT_INVALID', message: expect.stringContaining(port) as string },
    });
    const folder = folderWith({ 'state.json': 'not a state' });
    const spoilt = await runBundle(['emulator', '--state', 'state.json', '--json'], { cwd: folder });
    expect(lastLine(spoilt.stdout)).toMatchObject({ exit: 2, error: { code: 'FILE_INVALID' } });
    await stop();
  });

  test('a seed file that is wrong is refused with the place', async () => {
    const folder = folderWith({ 'seed.json': '{"apps":[{"appId":1}]}' });
    const { exit, stdout } = await runBundle(['emulator', '--seed', 'seed.json'], { cwd: folder });
    expect(exit).toBe(2);
    expect(stdout).toContain('seed.json');
    expect(stdout).toContain('appId');
  });
});

test('a cancelled run ends with 130 and says how to go on', async () => {
  const { emulator, folder } = await rehearse();
  emulator.failNext('ListMcubeMiniApps', { when: 'before', kind: 'slow', times: 1, ms: 20_000 });
  const args = ['release', ...flagsOf(basics), '--json'];
  const { exit, stdout } = await runBundle(args, {
    cwd: folder,
    env: emulator.env,
    onStart: (kill) => setTimeout(() => kill('SIGTERM'), 1500),
  });
  expect(exit).toBe(130);
  expect(lastLine(stdout)).toMatchObject({ exit: 130, error: { code: 'CANCELLED' } });
});

describe('the receipt of an Action', () => {
  test('is kept as an artifact of the run', async () => {
    const { env, calls, artifacts } = await startArtifactService();
    const { action } = await rehearse();
    const { exit, stdout } = await action({ audience: 'everyone' }, env);
    expect(exit, stdout).toBe(0);
    expect(calls).toEqual(['CreateArtifact', 'PUT block', 'PUT blocklist', 'FinalizeArtifact']);
    const [[name, zip] = []] = [...artifacts];
    expect(name).toBe('miniship-release-ship-1');
    const files = await unzipElsewhere(zip ?? Buffer.alloc(0));
    expect(JSON.parse(files.get('miniship-receipt.json') ?? '')).toMatchObject({ status: 'live', done: { h5Version: '1.4.2.90' } });
  });

  test('that cannot be kept is a warning: the release is done', async () => {
    const { env, calls } = await startArtifactService({ refuses: true });
    const { action } = await rehearse();
    const { exit, stdout } = await action({ audience: 'everyone' }, env);
    expect(exit).toBe(0);
    expect(calls).toContain('CreateArtifact');
    expect(stdout).toMatch(/^::warning title=miniship::The receipt was not uploaded as an artifact/m);
  });

  test('stays where it is when that is asked for', async () => {
    const { env, calls } = await startArtifactService();
    const { action } = await rehearse();
    expect((await action({ audience: 'everyone', 'upload-receipt': 'false' }, env)).exit).toBe(0);
    expect(calls).toEqual([]);
  });
});

/** The texts in a zip, read by somebody else's reader. */
async function unzipElsewhere(zip: Buffer): Promise<ReadonlyMap<string, string>> {
  const file = await fromBufferPromise(zip, { lazyEntries: true });
  const texts = new Map<string, string>();
  for await (const entry of file.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await file.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    texts.set(entry.fileName, Buffer.concat(chunks).toString());
  }
  return texts;
}
