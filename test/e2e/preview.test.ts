import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, lastLine, runAction, runBundle } from '../support/bundle.ts';
import { codeIn, decoded, squaresOfPng, squaresOfSvg, squaresOfText } from '../support/read-qr.ts';
import { basics, flagsOf, type Rehearsal, rehearse } from '../support/rehearsal.ts';

type Inputs = Readonly<Record<string, string>>;

const { version: _version, ...build } = basics;
const inputs = { ...build, 'preview-user': 'u001' } as const;

const preview = ({ emulator, folder }: Rehearsal, given: Inputs = {}, env: Inputs = {}): Promise<Finished> =>
  runBundle(['preview', ...flagsOf({ ...inputs, ...given })], { cwd: folder, env: { ...emulator.env, ...env } });

const sweep = ({ emulator, folder }: Rehearsal, given: Inputs): Promise<Finished> =>
  runBundle(['preview', ...flagsOf({ ...given, json: 'true' })], { cwd: folder, env: emulator.env });

const scan = ({ emulator }: Rehearsal, debugUrl: string, userId = 'u001') =>
  emulator.scan({ appId: 'ONEX570DA892117', workspaceId: 'PROD', userId, platform: 'ios', clientVersion: '10.2.0', debugUrl });

const outputsOf = ({ stdout }: Finished): Inputs => lastLine(stdout)['outputs'] as Inputs;
const uploads = ({ operations }: Rehearsal): number => operations().filter((operation) => operation === 'UploadMcubeMiniPackage').length;

test('a code that is scanned from the terminal opens the preview for its user, and for nobody else', async () => {
  const scene = await rehearse();
  const { stdout, exit, stderr } = await preview(scene);
  expect(exit, stderr).toBe(0);
  const address = decoded(squaresOfText(codeIn(stdout))) ?? '';
  expect(scan(scene, address)).toMatchObject({ opens: { h5Version: '0.0.0.1' } });
  expect(scan(scene, address, 'u002')).toEqual({ refused: 'it is for another user' });
  expect(scene.received('u001')).toBeNull();
  expect(stdout).toContain('Ready: Shop 2017072607907880, version 0.0.0.1 for one user');
  expect(stdout + readFileSync(join(scene.folder, 'miniship-receipt.json'), 'utf8')).not.toContain('u001');
});

test('with colours the same code is black on white', async () => {
  const scene = await rehearse();
  const { stdout } = await preview(scene, {}, { NO_COLOR: '', FORCE_COLOR: '1' });
  expect(stdout.split('\n').filter((line) => line.startsWith('\u001b[38;5;16;48;5;231m')).length).toBeGreaterThan(20);
  expect(scan(scene, decoded(squaresOfText(codeIn(stdout))) ?? '')).toHaveProperty('opens');
});

test('outputs, images and the report page hold the same address', async () => {
  const scene = await rehearse();
  const finished = await preview(scene, { json: 'true', report: 'report.html' });
  const outputs = outputsOf(finished);
  expect(outputs).toMatchObject({
    status: 'live',
    'package-id': '3001',
    'h5-version': '0.0.0.1',
    'task-id': '5001',
    'whitelist-id': '2001',
  });
  expect(Date.parse(outputs['expires-at'] ?? '') - scene.emulator.now()).toBeGreaterThan(14 * 60_000);
  const address = outputs['debug-url'];
  expect(decoded(squaresOfPng(readFileSync(outputs['qr-png'] ?? '')))).toBe(address);
  expect(decoded(squaresOfSvg(readFileSync(outputs['qr-svg'] ?? '', 'utf8')))).toBe(address);
  expect(
    decoded(
      squaresOfSvg(/<svg[^>]*aria-label="QR code".*?<\/svg>/.exec(readFileSync(join(scene.folder, 'report.html'), 'utf8'))?.[0] ?? ''),
    ),
  ).toBe(address);
});

test('the same again uploads nothing, on this machine and on another', async () => {
  const scene = await rehearse();
  const first = outputsOf(await preview(scene, { json: 'true' }));
  const second = outputsOf(await preview(scene, { json: 'true' }));
  expect([second['package-id'], second['debug-url'], uploads(scene)]).toEqual([first['package-id'], first['debug-url'], 1]);
  // A machine without the receipt puts the address together.
  const elsewhere = await preview(scene, { json: 'true', receipt: 'other/receipt.json' });
  expect([outputsOf(elsewhere)['debug-url'], uploads(scene)]).toEqual([first['debug-url'], 1]);
  expect(elsewhere.stdout).toContain('--renew');
});

test('a dry run writes nothing', async () => {
  const scene = await rehearse();
  const { stdout, exit } = await preview(scene, { 'dry-run': 'true' });
  expect([exit, uploads(scene), scene.operations().includes('CreateMcubeWhitelistForIde')]).toEqual([0, 0, false]);
  expect(stdout).toContain('would create the preview 0.0.0.1');
});

test('all that is wrong is told at once, before anything is sent', async () => {
  const scene = await rehearse();
  const { stdout, exit } = await preview(scene, { path: 'nowhere', 'preview-user': 'a b', uuid: 'x', json: 'true' });
  const { error } = lastLine(stdout) as { readonly error: { readonly problems: readonly { readonly code: string }[] } };
  expect([exit, error.problems.map(({ code }) => code)]).toEqual([2, ['INPUT_INVALID', 'INPUTS_CONFLICT', 'BUILD_NOT_FOUND']]);
  expect(scene.operations()).toEqual([]);
});

describe('on a pull request of GitHub', () => {
  const eventOf = (scene: Rehearsal, payload: object): Inputs => {
    const path = join(scene.folder, 'event.json');
    writeFileSync(path, JSON.stringify(payload));
    return { GITHUB_EVENT_PATH: path, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: 'refs/pull/12/merge' };
  };
  const opened = (sha: string) => ({ action: 'synchronize', pull_request: { number: 12, head: { sha } } });
  const act = (scene: Rehearsal, payload: object, given: Inputs = {}) =>
    runAction({ ...inputs, mode: 'preview', ...given }, { cwd: scene.folder, env: { ...scene.emulator.env, ...eventOf(scene, payload) } });

  test('there is one preview, in the summary for a light page and for a dark one; the newer commit replaces it, and closing ends it', async () => {
    const scene = await rehearse();
    const first = await act(scene, opened('a'.repeat(40)));
    expect(first.exit, first.stdout).toBe(0);
    const [light = '', dark = ''] = first.summary.split('On a dark page');
    const address = first.outputs['debug-url'];
    expect(decoded(squaresOfText(codeIn(light)))).toBe(address);
    expect(decoded(squaresOfText(codeIn(dark)), { inverted: true })).toBe(address);
    expect(decoded(squaresOfText(codeIn(first.stdout)))).toBe(address);
    expect(first.outputs).toMatchObject({ status: 'live', 'pull-request': '12' });

    const second = await act(scene, opened('b'.repeat(40)), { 'main-url': '/index.html#pages/other/other' });
    expect(second.outputs).toMatchObject({ 'h5-version': '0.0.0.2', 'previews-ended': '1' });
    expect(scan(scene, address ?? '')).toEqual({ refused: 'its task publishes no more' });
    expect(scan(scene, second.outputs['debug-url'] ?? '')).toHaveProperty('opens');

    // Once it is merged, the ref is that of the branch it went into.
    const merged = { action: 'closed', pull_request: { number: 12, merged: true, head: { sha: 'b'.repeat(40) } } };
    const env = { ...scene.emulator.env, ...eventOf(scene, merged), GITHUB_REF: 'refs/heads/main' };
    const closed = await runAction({ mode: 'preview' }, { cwd: scene.folder, env });
    expect([closed.exit, closed.outputs]).toMatchObject([0, { status: 'ended', 'previews-ended': '1', 'pull-request': '12' }]);
    expect(scan(scene, second.outputs['debug-url'] ?? '')).toEqual({ refused: 'its task publishes no more' });
    expect((await runAction({ mode: 'preview' }, { cwd: scene.folder, env })).outputs['status']).toBe('unchanged');
  });
});

describe('a sweep', () => {
  test('ends what is old or closed, and leaves the rest', async () => {
    const scene = await rehearse();
    const addresses: string[] = [];
    for (const pullRequest of ['12', '13'])
      addresses.push(outputsOf(await preview(scene, { 'pull-request': pullRequest, json: 'true' }))['debug-url'] ?? '');
    const planned = await sweep(scene, { sweep: 'true', 'keep-for': '1h', 'pull-request': '12', 'dry-run': 'true' });
    expect(planned.stdout).toContain('"type":"previews-listed"');
    expect(outputsOf(planned)['status']).toBe('planned');
    expect(outputsOf(await sweep(scene, { sweep: 'true', 'keep-for': '1h', 'pull-request': '12' }))).toMatchObject({
      status: 'ended',
      'previews-ended': '1',
    });
    expect(addresses.map((address) => 'opens' in scan(scene, address))).toEqual([false, true]);
    expect(outputsOf(await sweep(scene, { sweep: 'true', 'keep-for': '1ms' }))).toMatchObject({ status: 'ended', 'previews-ended': '1' });
    expect(outputsOf(await sweep(scene, { sweep: 'true', 'keep-for': '1ms' }))['status']).toBe('unchanged');
  });
});
