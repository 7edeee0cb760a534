import { expect, test } from 'vitest';
import { containing, type Lab, type Parameters, type Reply, startLab } from './lab.ts';

interface State {
  readonly workspaces: readonly [{ readonly whitelists: readonly [{ readonly users: readonly string[] }] }];
}

interface WhitelistLab extends Lab {
  add(parameters: Parameters): Promise<Reply<'UpdateMcubeWhitelist'>['AddWhitelistResult']>;
  users(): number;
}

async function withWhitelist(WhitelistType = 'normal'): Promise<WhitelistLab> {
  const lab = await startLab();
  const { CreateWhitelistResult } = await lab.call('CreateMcubeWhitelist', { WhiteListName: 'qa', WhitelistType });
  expect(CreateWhitelistResult).toStrictEqual({ Success: true, ResultMsg: '', WhitelistId: '2001' });
  return {
    ...lab,
    add: async (parameters) => (await lab.call('UpdateMcubeWhitelist', { Id: '2001', OnexFlag: true, ...parameters })).AddWhitelistResult,
    users: () => (lab.emulator.state() as State).workspaces[0].whitelists[0].users.length,
  };
}

test('users are added by a list, twice without harm; what is no id fails and is named', async () => {
  const lab = await withWhitelist();
  expect((await lab.add({ KeyIds: 'u001,u002' })).AddWhitelistInfo).toStrictEqual({ SuccessNum: 2, FailNum: 0, FailUserIds: '' });
  const again = await lab.add({ KeyIds: 'u002,u003,u 4,' });
  expect(again.AddWhitelistInfo).toStrictEqual({ SuccessNum: 2, FailNum: 2, FailUserIds: 'u 4,' });
  expect(lab.users()).toBe(3);
});

test('users are added by a file, one a line, in either kind of line end', async () => {
  const lab = await withWhitelist();
  const OssUrl = await lab.upload('users.txt', 'u001\r\nu002\nu003\n');
  expect((await lab.add({ OssUrl })).AddWhitelistInfo).toMatchObject({ SuccessNum: 3, FailNum: 0 });
  expect(lab.users()).toBe(3);
});

test('a file must be below 5 MB', async () => {
  const lab = await withWhitelist();
  const line = 'a'.repeat(1023);
  const below = await lab.upload('users.txt', `${line}\n`.repeat(5 * 1024).slice(0, -1));
  expect((await lab.add({ OssUrl: below })).Success).toBe(true);
  const full = await lab.upload('users.txt', `${line}\n`.repeat(5 * 1024));
  expect(await lab.add({ OssUrl: full })).toStrictEqual({ Success: false, ResultMsg: containing('smaller than 5 MB') });
});

test.each([
  ['neither list nor file', {}, 'Exactly one of KeyIds and OssUrl'],
  ['both', { KeyIds: 'u', OssUrl: 'http://x/y' }, 'Exactly one of KeyIds and OssUrl'],
  ['a file that was not uploaded', { OssUrl: 'http://x/y' }, 'nothing was uploaded'],
  ['a whitelist that does not exist', { Id: '7', KeyIds: 'u' }, 'Whitelist 7 does not exist'],
])('%s is refused', async (_what, parameters, message) => {
  const lab = await withWhitelist();
  expect(await lab.add(parameters)).toStrictEqual({ Success: false, ResultMsg: containing(message) });
});

test('a regular whitelist holds at most 20 expressions, and only expressions', async () => {
  const lab = await withWhitelist('regular');
  expect((await lab.add({ KeyIds: 'a.*,(' })).AddWhitelistInfo).toStrictEqual({ SuccessNum: 1, FailNum: 1, FailUserIds: '(' });
  const more = Array.from({ length: 20 }, (_, index) => `b${index}`);
  expect((await lab.add({ KeyIds: more.join(',') })).AddWhitelistInfo).toStrictEqual({ SuccessNum: 19, FailNum: 1, FailUserIds: 'b19' });
  expect((await lab.add({ KeyIds: 'b0' })).AddWhitelistInfo.SuccessNum).toBe(1);
});

test('names are unique, 2 to 10 characters, and found by a part', async () => {
  const lab = await withWhitelist();
  const create = (WhiteListName: string): Promise<Reply<'CreateMcubeWhitelist'>> =>
    lab.call('CreateMcubeWhitelist', { WhiteListName, WhitelistType: 'normal' });
  expect((await create('qa')).CreateWhitelistResult).toStrictEqual({
    Success: false,
    ResultMsg: containing('exists already'),
  });
  for (const name of ['a', '一二三四五六七八九十一']) expect(await create(name)).toMatchObject({ status: 400, Code: 'InvalidParameter' });
  expect((await create('一二三四五六七八九十')).CreateWhitelistResult.WhitelistId).toBe('2002');
  await create('qa-2');
  const { Whitelists, ...paging } = (await lab.call('ListMcubeWhitelists', { WhitelistName: 'qa' })).ListWhitelistResult;
  expect(paging).toMatchObject({ TotalCount: 2, HasMore: false });
  expect(Whitelists[1]).toStrictEqual({
    AppCode: 'ONEX570DA892117-PROD',
    GmtCreate: containing('+08:00'),
    GmtModified: containing('+08:00'),
    Id: 2001,
    WhiteListCount: 0,
    WhiteListName: 'qa',
    WhitelistType: 'normal',
  });
});

test('a whitelist is deleted once', async () => {
  const lab = await withWhitelist();
  const remove = async () => (await lab.call('DeleteMcubeWhitelist', { Id: 2001 })).DeleteWhitelistResult;
  expect(await remove()).toStrictEqual({ Success: true, ResultMsg: '', Data: '1' });
  expect((await remove()).Success).toBe(false);
});

test('a whitelist for the IDE belongs to one user and is used again', async () => {
  const { call, emulator } = await startLab();
  const create = async (WhitelistValue: string) =>
    (await call('CreateMcubeWhitelistForIde', { UserId: 'u1', WhitelistValue })).CreateWhitelistForIdeResult;
  expect([(await create('a')).WhitelistId, (await create('b')).WhitelistId]).toStrictEqual(['2001', '2001']);
  expect(emulator.state()).toMatchObject({ workspaces: [{ whitelists: [{ users: ['b'] }] }] });
  expect((await create('')).Success).toBe(false);
});
