import { describe, expect, test } from 'vitest';
import { wireTime } from '../../src/emulator/china-time.ts';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { containing, h5Id, type Lab, type Parameters, type Reply, startLab } from './lab.ts';

const everyone = { PublishType: 3, PublishMode: 0, Memo: 'memo' };
/** Within the 15 minutes by which the clock of a client may be off: the tests move the emulator's clock, not the client's. */
const soon = (lab: Lab): string =>
  wireTime(lab.emulator.now() + 600_000)
    .slice(0, 19)
    .replace('T', ' ');

interface TaskLab extends Lab {
  create(parameters: Parameters): Promise<Reply<'CreateMcubeMiniTask'>['CreateMiniTaskResult']>;
  query(taskId: string): Promise<Reply<'QueryMcubeMiniTask'>['QueryMiniTaskResult']['MiniTaskInfo']>;
}

async function withPackage(options: EmulatorOptions = {}): Promise<TaskLab> {
  const lab = await startLab(options);
  await lab.release('1.0.0.0');
  return {
    ...lab,
    create: async (parameters) =>
      (await lab.call('CreateMcubeMiniTask', { PackageId: 3001, Memo: '', ...parameters })).CreateMiniTaskResult,
    query: async (TaskId) => (await lab.call('QueryMcubeMiniTask', { TaskId })).QueryMiniTaskResult.MiniTaskInfo,
  };
}

const periodOf = async ({ call }: Lab): Promise<number | undefined> =>
  (await call('QueryMcubeMiniPackage', { Id: '3001', H5Id: h5Id })).QueryMiniPackageResult.MiniPackageInfo.PublishPeriod;

test('a task waits, then publishes by itself; it reads back in the form of the vendor’s example', async () => {
  const lab = await withPackage({ publishDelayMs: 300_000 });
  expect(await lab.create(everyone)).toStrictEqual({ Success: true, ResultMsg: '', MiniTaskId: '5001' });
  expect(await lab.query('5001')).toStrictEqual({
    AppCode: 'ONEX570DA892117-PROD',
    GmtCreate: containing('+08:00'),
    GmtModified: containing('+08:00'),
    GreyConfigInfo: '',
    GreyEndtimeData: '',
    GreyNum: 0,
    Id: 5001,
    Memo: 'memo',
    PackageId: 3001,
    Platform: 'all',
    ProductVersion: '1.0.0.0',
    PublishMode: 0,
    PublishType: 3,
    Status: '1',
    TaskStatus: 0,
    WhitelistIds: '',
  });
  lab.emulator.advance(299_000);
  expect((await lab.query('5001')).TaskStatus).toBe(0);
  lab.emulator.advance(1000);
  expect((await lab.query('5001')).TaskStatus).toBe(1);
});

test('PublishPeriod follows the tasks: none, gray, official, ended', async () => {
  const lab = await withPackage();
  expect(await periodOf(lab)).toBeUndefined();
  await lab.create({ PublishType: 2, PublishMode: 2, GreyNum: 5, GreyEndtimeData: soon(lab) });
  expect(await periodOf(lab)).toBe(2);
  await lab.create(everyone);
  expect(await periodOf(lab)).toBe(3);
  const end = (TaskId: number) => lab.call('ChangeMcubeMiniTaskStatus', { BizType: 'nebula', PackageId: 3001, TaskId, TaskStatus: 2 });
  await end(5002);
  expect(await periodOf(lab)).toBe(2);
  await end(5001);
  expect(await periodOf(lab)).toBe(5);
});

test('a window reads back with its users and its end, and ends by itself', async () => {
  const lab = await withPackage();
  const GreyEndtimeData = soon(lab);
  await lab.create({ PublishType: 2, PublishMode: 2, GreyNum: 500, GreyEndtimeData });
  const GreyEndtime = `${GreyEndtimeData.replace(' ', 'T')}+08:00`;
  expect(await lab.query('5001')).toMatchObject({ TaskStatus: 1, GreyNum: 500, GreyEndtimeData, GreyEndtime });
  lab.emulator.advance(597_000);
  expect((await lab.query('5001')).TaskStatus).toBe(1);
  lab.emulator.advance(3000);
  expect((await lab.query('5001')).TaskStatus).toBe(2);
  expect(await periodOf(lab)).toBe(5);
});

test('rules go in as an array and come back as a tree', async () => {
  const lab = await withPackage();
  const rule = { ruleElement: 'city', operation: 1, value: 'Shanghai,Beijing' };
  await lab.create({ ...everyone, GreyConfigInfo: JSON.stringify([rule]) });
  const left = ['Shanghai', 'Beijing'];
  const subRules = [{ operator: 'contains', left, right: 'city', defaultResult: false }];
  expect(JSON.parse((await lab.query('5001')).GreyConfigInfo)).toStrictEqual({ operator: 'and', subRules, defaultResult: false });
});

describe('a task is refused', () => {
  const window = { PublishType: 2, PublishMode: 2, GreyNum: 1, GreyEndtimeData: '2030-01-01 00:00:00' };
  test.each([
    ['for a package that does not exist', { ...everyone, PackageId: 1 }, 'Package 1 does not exist'],
    ['when official goes with a whitelist', { ...everyone, PublishMode: 1, WhitelistIds: '1' }, 'does not go with PublishType 3'],
    ['when gray goes with everyone', { PublishType: 2, PublishMode: 0 }, 'does not go with PublishType 2'],
    ['without the whitelists that it needs', { PublishType: 2, PublishMode: 1 }, 'WhitelistIds is missing'],
    ['for a whitelist that does not exist', { PublishType: 2, PublishMode: 1, WhitelistIds: '2001,7' }, 'Whitelist 2001, 7 does not exist'],
    ['when whitelists are left over', { ...everyone, WhitelistIds: '1' }, 'WhitelistIds needs PublishMode 1'],
    ['when a window is left over', { ...everyone, GreyNum: 5 }, 'need PublishMode 2'],
    ['for a window without users', { ...window, GreyNum: 0 }, 'GreyNum must be above 0'],
    ['for a window without an end', { ...window, GreyEndtimeData: undefined }, 'is not a time'],
    ['for a window that ends on a day that does not exist', { ...window, GreyEndtimeData: '2030-02-31 00:00:00' }, 'is not a time'],
    ['for a window that ended', { ...window, GreyEndtimeData: '2020-01-01 00:00:00' }, 'is not after now'],
    ['for a window of more than 7 days', window, 'more than 7 days away'],
    ['for broken rules', { ...everyone, GreyConfigInfo: '{}' }, 'not a JSON array'],
  ])('%s', async (_what, parameters, message) => {
    const lab = await withPackage();
    expect(await lab.create(parameters)).toStrictEqual({ Success: false, ResultMsg: containing(message) });
    expect((await lab.call('ListMcubeMiniTasks', { Id: '3001' })).ListMiniTaskResult.MiniTaskList).toStrictEqual([]);
  });
});

describe('a change of status', () => {
  /** The status of a task that publishes, after these changes; a refused change is marked. */
  const after = async (...wanted: readonly number[]): Promise<readonly (number | string)[]> => {
    const lab = await withPackage();
    await lab.create(everyone);
    const seen: (number | string)[] = [];
    for (const TaskStatus of wanted) {
      const change = { BizType: 'nebula', PackageId: 3001, TaskId: 5001, TaskStatus };
      const { ChangeMiniTaskStatusResult } = await lab.call('ChangeMcubeMiniTaskStatus', change);
      seen.push(ChangeMiniTaskStatusResult.Success ? (await lab.query('5001')).TaskStatus : 'refused');
    }
    return seen;
  };

  test.each([
    ['pause and go on', [3, 1], [3, 1]],
    ['pause and end', [3, 2], [3, 2]],
    ['end, and no way back', [2, 1], [2, 'refused']],
    ['end twice', [2, 2], [2, 'refused']],
    ['back to waiting', [0], ['refused']],
    ['publish what publishes', [1], ['refused']],
  ])('%s', async (_what, wanted, expected) => {
    expect(await after(...wanted)).toStrictEqual(expected);
  });

  test('needs the package that the task belongs to, and a task that exists', async () => {
    const lab = await withPackage();
    await lab.create(everyone);
    const change = { BizType: 'nebula', PackageId: 3001, TaskId: 5001, TaskStatus: 2 };
    for (const [wrong, message] of [
      [{ PackageId: 3002 }, 'does not belong'],
      [{ TaskId: 9 }, 'Task 9 does not exist'],
    ] as const) {
      const { ChangeMiniTaskStatusResult } = await lab.call('ChangeMcubeMiniTaskStatus', { ...change, ...wrong });
      expect(ChangeMiniTaskStatusResult.ResultMsg).toContain(message);
    }
  });
});

test('the tasks of a package are listed, newest first', async () => {
  const lab = await withPackage();
  await lab.create({ ...everyone, Memo: 'first' });
  await lab.create({ ...everyone, Memo: 'second' });
  const { MiniTaskList } = (await lab.call('ListMcubeMiniTasks', { Id: '3001' })).ListMiniTaskResult;
  expect(MiniTaskList.map(({ Memo }) => Memo)).toStrictEqual(['second', 'first']);
  expect((await lab.call('ListMcubeMiniTasks', { Id: '3002' })).ListMiniTaskResult.MiniTaskList).toStrictEqual([]);
});
