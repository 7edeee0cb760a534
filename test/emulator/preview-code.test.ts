import { describe, expect, test } from 'vitest';
import { codeLifetimeMs, debugUrl, type Scanned } from '../../src/emulator/preview-code.ts';
import { rebuiltDebugUrl } from '../../src/services/previews.ts';
import { h5Id, type Lab, startLab, user } from './lab.ts';

/** A lab with a preview for u001, who may open it; the answered address. */
async function labWithPreview(parameters = {}): Promise<{ readonly lab: Lab; readonly code: string }> {
  const lab = await startLab();
  await lab.call('CreateMcubeWhitelistForIde', { UserId: 'u001', WhitelistValue: 'u001' });
  const reply = await lab.release('0.0.0.1', { PackageType: 4, UserId: 'u001', ...parameters });
  return { lab, code: reply.UploadMiniPackageResult.ReturnPackageResult.DebugUrl };
}

function scan({ emulator }: Lab, code: string, userId = 'u001', phone = {}): Scanned {
  const { h5Id: _h5Id, ...query } = user(userId, phone);
  return emulator.scan({ ...query, debugUrl: code });
}

test('a scan by the user opens the package, and nobody receives it otherwise', async () => {
  const { lab, code } = await labWithPreview();
  expect(scan(lab, code)).toMatchObject({ opens: { packageId: 3001, h5Version: '0.0.0.1', taskId: 5001 } });
  expect(lab.emulator.resolve(user('u001'))).toBeNull();
});

test('the address that a client rebuilds is the one that the cloud answers', async () => {
  const { code } = await labWithPreview();
  expect(rebuiltDebugUrl(h5Id, '0.0.0.1')).toBe(code);
  expect(debugUrl({ h5Id, h5Version: '0.0.0.1' })).toBe(code);
});

describe('a scan opens nothing', () => {
  test('for another user, and for a user who is not on the whitelist of the IDE', async () => {
    const { lab, code } = await labWithPreview();
    expect(scan(lab, code, 'u002')).toEqual({ refused: 'it is for another user' });
    const unlisted = await labWithPreview({ UserId: 'u009' });
    expect(scan(unlisted.lab, unlisted.code, 'u009')).toEqual({ refused: 'the user is not on the whitelist of the IDE' });
  });

  test('when a whitelist of that name was made by hand', async () => {
    const lab = await startLab();
    const { WhitelistId } = (await lab.call('CreateMcubeWhitelist', { WhiteListName: 'ide-u001', WhitelistType: 'normal' }))
      .CreateWhitelistResult;
    await lab.call('UpdateMcubeWhitelist', { Id: WhitelistId, OnexFlag: true, KeyIds: 'u001' });
    const reply = await lab.release('0.0.0.1', { PackageType: 4, UserId: 'u001' });
    expect(scan(lab, reply.UploadMiniPackageResult.ReturnPackageResult.DebugUrl)).toHaveProperty('refused');
  });

  test('once the code is too old, also before the clock of the task ends', async () => {
    const { lab, code } = await labWithPreview();
    lab.emulator.advance(codeLifetimeMs - 10_000);
    expect(scan(lab, code)).toHaveProperty('opens');
    lab.emulator.advance(10_000);
    expect(scan(lab, code)).toEqual({ refused: 'the code has expired' });
  });

  test('once the task of the preview has ended', async () => {
    const { lab, code } = await labWithPreview();
    await lab.call('ChangeMcubeMiniTaskStatus', { BizType: 'nebula', PackageId: 3001, TaskId: 5001, TaskStatus: 2 });
    expect(scan(lab, code)).toEqual({ refused: 'its task publishes no more' });
  });

  test('on a phone that the package is not for', async () => {
    const { lab, code } = await labWithPreview();
    expect(scan(lab, code, 'u001', { clientVersion: '10.0.0' })).toEqual({ refused: 'it is not for this phone' });
  });

  test.each([
    ['text', 'hello'],
    ['address of another app', 'mpaas://platformapi/startapp?appId=1&token=ide_qr&scheme=x'],
    [
      'address without a version',
      `mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme=${encodeURIComponent(`mpaas://platformapi/startapp?appId=${h5Id}&nbsource=debug`)}`,
    ],
  ])('for a code that is the %s', async (_what, code) => {
    expect(scan((await labWithPreview()).lab, code)).toEqual({ refused: 'this is no code of a test package' });
  });

  test('for a version that was released, and for one that is not there', async () => {
    const lab = await startLab();
    await lab.release('1.0.0.0');
    for (const version of ['1.0.0.0', '0.0.0.1'])
      expect(scan(lab, debugUrl({ h5Id, h5Version: version }))).toEqual({
        refused: `there is no test package ${version} of mini program ${h5Id}`,
      });
  });
});
