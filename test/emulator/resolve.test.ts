import { describe, expect, test } from 'vitest';
import { wireTime } from '../../src/emulator/china-time.ts';
import { h5Id, type Lab, type Parameters, startLab, user } from './lab.ts';

const task = (lab: Lab, PackageId: number, parameters: Parameters) =>
  lab.call('CreateMcubeMiniTask', { PackageId, Memo: '', ...parameters });
const everyone = { PublishType: 3, PublishMode: 0 };
const version = (lab: Lab, userId: string, phone = {}): string | undefined => lab.emulator.resolve(user(userId, phone))?.h5Version;

async function whitelist(lab: Lab, users: string, WhitelistType = 'normal'): Promise<string> {
  const { WhitelistId } = (await lab.call('CreateMcubeWhitelist', { WhiteListName: WhitelistType, WhitelistType })).CreateWhitelistResult;
  await lab.call('UpdateMcubeWhitelist', { Id: WhitelistId, OnexFlag: true, KeyIds: users });
  return WhitelistId;
}

test('nobody receives a package without a task', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  expect(lab.emulator.resolve(user('u001'))).toBeNull();
});

test('everyone receives an official package, with its address', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  await task(lab, 3001, everyone);
  const downloadUrl = `${lab.emulator.url}/ONEX570DA892117-PROD/${h5Id}/1.0.0.0_all/nebula/${h5Id}_1.0.0.0.amr`;
  const expected = { packageId: 3001, h5Version: '1.0.0.0', taskId: 5001, audience: 'everyone', downloadUrl };
  expect(lab.emulator.resolve(user('u001'))).toStrictEqual(expected);
});

test('users of the whitelist receive the newer package, all others stay with the older one', async () => {
  const lab = await startLab();
  await lab.release('1.9.0.0');
  await lab.release('1.10.0.0');
  await task(lab, 3001, everyone);
  await task(lab, 3002, { PublishType: 2, PublishMode: 1, WhitelistIds: await whitelist(lab, 'u001,u002') });
  expect(['u001', 'u002', 'u003', 'u0011'].map((name) => version(lab, name))).toStrictEqual(['1.10.0.0', '1.10.0.0', '1.9.0.0', '1.9.0.0']);
});

test('a regular whitelist takes users whose whole id matches', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  await task(lab, 3001, { PublishType: 2, PublishMode: 1, WhitelistIds: await whitelist(lab, 'qa-\\d+|boss', 'regular') });
  expect(['qa-12', 'boss', 'qa-x', 'my qa-12', 'bossy'].map((name) => version(lab, name) !== undefined)).toStrictEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('of a whitelist only the first 100,000 users count', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  const { WhitelistId } = (await lab.call('CreateMcubeWhitelist', { WhiteListName: 'large', WhitelistType: 'normal' }))
    .CreateWhitelistResult;
  const users = Array.from({ length: 100_001 }, (_, index) => `u${index + 1}`).join('\n');
  await lab.call('UpdateMcubeWhitelist', { Id: WhitelistId, OnexFlag: true, OssUrl: await lab.upload('users.txt', users) });
  await task(lab, 3001, { PublishType: 2, PublishMode: 1, WhitelistIds: WhitelistId });
  expect([version(lab, 'u100000'), version(lab, 'u100001')]).toStrictEqual(['1.0.0.0', undefined]);
});

test('a window lets in the first users who ask, keeps them, and closes at its end', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  const GreyEndtimeData = wireTime(lab.emulator.now() + 60_000)
    .slice(0, 19)
    .replace('T', ' ');
  await task(lab, 3001, { PublishType: 2, PublishMode: 2, GreyNum: 2, GreyEndtimeData });
  expect(['a', 'b', 'a', 'c', 'b'].map((name) => version(lab, name) !== undefined)).toStrictEqual([true, true, true, false, true]);
  lab.emulator.advance(60_000);
  expect(version(lab, 'a')).toBeUndefined();
});

test('a paused task reaches nobody, and everybody again when it goes on; an ended one never again', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  await task(lab, 3001, everyone);
  const seen: (string | undefined)[] = [];
  for (const TaskStatus of [3, 1, 2]) {
    await lab.call('ChangeMcubeMiniTaskStatus', { BizType: 'nebula', PackageId: 3001, TaskId: 5001, TaskStatus });
    seen.push(version(lab, 'u001'));
  }
  expect(seen).toStrictEqual([undefined, '1.0.0.0', undefined]);
});

test('a task that still waits reaches nobody', async () => {
  const lab = await startLab({ publishDelayMs: 10_000 });
  await lab.release('1.0.0.0');
  await task(lab, 3001, everyone);
  expect(version(lab, 'u001')).toBeUndefined();
  lab.emulator.advance(10_000);
  expect(version(lab, 'u001')).toBe('1.0.0.0');
});

describe('the phone', () => {
  test.each([
    ['an iPhone at the minimum', { platform: 'ios', clientVersion: '10.1' }, true],
    ['an iPhone below it', { platform: 'ios', clientVersion: '10.0.99' }, false],
    ['an iPhone at the maximum', { platform: 'ios', clientVersion: '11' }, true],
    ['an iPhone above it', { platform: 'ios', clientVersion: '11.0.1' }, false],
    ['an Android phone, whose range is its own', { platform: 'android', clientVersion: '9.5' }, true],
    ['an Android phone below it', { platform: 'android', clientVersion: '8' }, false],
  ])('%s', async (_what, phone, receives) => {
    const lab = await startLab();
    await lab.release('1.0.0.0', { ClientVersionMin: '10.1;9', ClientVersionMax: '11;10' });
    await task(lab, 3001, everyone);
    expect(version(lab, 'u001', phone) !== undefined).toBe(receives);
  });

  test('of another platform receives nothing', async () => {
    const lab = await startLab();
    await lab.release('1.0.0.0', { Platform: 'Android', ClientVersionMin: ';1' });
    await task(lab, 3001, everyone);
    expect([version(lab, 'u', { platform: 'ios' }), version(lab, 'u', { platform: 'android' })]).toStrictEqual([undefined, '1.0.0.0']);
  });

  test('must meet the rules of the task', async () => {
    const lab = await startLab();
    await lab.release('1.0.0.0');
    await task(lab, 3001, { ...everyone, GreyConfigInfo: '[{"ruleElement":"city","operation":1,"value":"Shanghai"}]' });
    expect([version(lab, 'u', { city: 'Shanghai' }), version(lab, 'u', { city: 'Beijing' }), version(lab, 'u')]).toStrictEqual([
      '1.0.0.0',
      undefined,
      undefined,
    ]);
  });
});

test('a preview is for the one who scans it, not for users who ask; an unknown workspace has nothing', async () => {
  const lab = await startLab();
  await lab.release('9.0.0.0', { PackageType: 4 });
  expect(version(lab, 'tester')).toBeUndefined();
  expect(version(lab, 'tester', { workspaceId: 'TEST' })).toBeUndefined();
});
