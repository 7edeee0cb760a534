import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildWith } from '../packaging/temporary-build.ts';
import { fixtures } from '../support/asked.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

const build = {
  path: join(fixtures, 'mini-program'),
  icon: join(fixtures, 'icon.png'),
  'client-min': 'ios=10.1.60,android=10.1.60',
} as const;

/** v1 for everyone and v2, which differs, for QA. */
async function releasedTwice(): Promise<InProcess> {
  const scene = await inProcess({});
  await scene.run('release', { ...build, version: 'v1.0.0', audience: 'everyone' });
  const path = await buildWith({ 'more.txt': 'v2' });
  await scene.run('release', { ...build, path, version: 'v2.0.0', whitelist: 'qa', 'whitelist-users': 'u001' });
  return scene;
}

const receiptIn = (folder: string): Record<string, Record<string, unknown>> =>
  JSON.parse(readFileSync(join(folder, 'miniship-receipt.json'), 'utf8')) as Record<string, Record<string, unknown>>;

describe('rollback of a mini program', () => {
  test('shows the candidates without a target, and leaves the receipt of the release alone; then goes back, and leaves one of its own', async () => {
    const { run, folder } = await releasedTwice();
    const listed = await run('rollback');
    expect(listed).toMatchObject({ exit: 0, status: 'read', outputs: { 'receipt-path': '', 'rolled-back-to': '' } });
    expect(listed.told('candidates-listed')[0]?.candidates).toMatchObject([{ h5Version: '1.0.0.90', isPrevious: true }]);
    expect(receiptIn(folder)).toMatchObject({ verb: 'release' });

    const told = await run('rollback', { to: 'previous', reason: 'checkout is broken' });
    expect(told).toMatchObject({ exit: 0, status: 'live' });
    expect(told.outputs).toMatchObject({
      'h5-version': '2.0.0.91',
      'rolled-back-from': '2.0.0.90',
      'rolled-back-to': '1.0.0.90',
      'receipt-path': join(folder, 'miniship-receipt.json'),
      'error-code': '',
    });
    expect(receiptIn(folder)).toMatchObject({
      verb: 'rollback',
      status: 'live',
      done: {
        from: { h5Version: '2.0.0.90' },
        to: '1.0.0.90',
        strategy: 'roll-forward',
        reason: 'checkout is broken',
        package: { h5Version: '2.0.0.91', reused: false },
        task: { state: 'publishing', reused: false },
        ended: [{ h5Version: '2.0.0.90' }],
        contentSource: "the cloud's copy of version 1.0.0.90, identical to what was uploaded",
      },
      undo: { previous: { h5Version: '2.0.0.90' } },
    });
    const again = await run('rollback', { to: 'miniship-receipt.json', package: '9.9.9' });
    expect(again).toMatchObject({ exit: 5, status: 'failed', outputs: { 'error-code': 'PACKAGE_UNKNOWN' } });
  });

  test('with wrong inputs sends nothing and leaves no receipt', async () => {
    const { run, folder } = await inProcess({});
    const told = await run('rollback', { to: 'gone.zip', strategy: 'undo' });
    expect(told).toMatchObject({ exit: 2, operations: [], outputs: { 'receipt-path': '' } });
    expect(told.failed?.problems.map(({ code }) => code)).toEqual(['INPUT_INVALID', 'BUILD_NOT_FOUND']);
    expect(existsSync(join(folder, 'miniship-receipt.json'))).toBe(false);
  });
});

test('rollback of functions or of the site is another story', async () => {
  const { run } = await inProcess({});
  const told = await run(
    'rollback',
    { functions: 'hello' },
    { variables: { MINISHIP_SPACE_ID: 'mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f' } },
  );
  expect(told.events[0]).toMatchObject({ type: 'run-started', verb: 'rollback', subject: expect.stringContaining('space') as string });
});
