import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../../src/emulator/seed.ts';
import { spaceId, startFunctionLab } from './function-lab.ts';

const account = { SpaceId: undefined };

describe('ListSpace', () => {
  test('answers in the form of the vendor’s example', async () => {
    const { call, emulator } = await startFunctionLab();
    const { RequestId: _id, ...reply } = await call('ListSpace', account);
    const time: unknown = expect.closeTo(emulator.now(), -5);
    expect(reply).toStrictEqual({
      HttpStatusCode: '200',
      Count: 1,
      Spaces: [{ Name: 'space', Status: 'IN_SERVICE', GmtCreate: time, GmtLastAccess: time, Desc: '', SpaceId: spaceId }],
      Success: true,
      Code: 'OK',
    });
  });

  test('pages from 0, ten at a time, and finds spaces by ids joined with commas', async () => {
    const spaces = Array.from({ length: 12 }, (_none, index) => `mp-${index}`);
    const { call } = await startFunctionLab({ seed: { ...emptySeed, spaces } });
    const idsOf = async (parameters: object): Promise<readonly string[]> =>
      (await call('ListSpace', { ...account, ...parameters })).Spaces.map(({ SpaceId }) => SpaceId);
    expect(await idsOf({})).toStrictEqual(spaces.slice(0, 10));
    expect(await idsOf({ PageNum: 1 })).toStrictEqual(['mp-10', 'mp-11']);
    expect(await idsOf({ PageNum: 1, PageSize: 5 })).toStrictEqual(spaces.slice(5, 10));
    expect(await idsOf({ SpaceIds: 'mp-3,mp-11,mp-99' })).toStrictEqual(['mp-3', 'mp-11']);
    expect(await idsOf({ SpaceIds: '' })).toHaveLength(10);
    expect((await call('ListSpace', { ...account, PageSize: 5 })).Count).toBe(12);
  });
});

describe('CreateSpace', () => {
  test('makes a space that can be used at once', async () => {
    const { call, emulator } = await startFunctionLab();
    const { SpaceId, Success } = await call('CreateSpace', { ...account, Name: 'space1', Desc: 'mine' });
    expect(Success).toBe(true);
    expect((await call('CreateFunction', { Name: 'f', SpaceId })).Success).toBe(true);
    expect((await call('ListSpace', { ...account, SpaceIds: SpaceId })).Spaces).toMatchObject([{ Name: 'space1', Desc: 'mine' }]);
    expect(emulator.state()).toMatchObject({ spaces: [{ spaceId }, { spaceId: SpaceId, functions: [{ name: 'f' }] }] });
  });

  test.each([['1space'], ['my space'], ['my-space'], ['空间'], ['']])('refuses the name %j', async (Name) => {
    const { call } = await startFunctionLab();
    expect(await call('CreateSpace', { ...account, Name })).toMatchObject({ status: 400, Code: 'InvalidParameter' });
  });
});

describe('UpdateSpace', () => {
  test('changes what is given', async () => {
    const { call } = await startFunctionLab();
    const space = async () => (await call('ListSpace', account)).Spaces[0];
    expect(Object.keys(await call('UpdateSpace', { Desc: 'new' }))).toStrictEqual(['RequestId']);
    expect(await space()).toMatchObject({ Desc: 'new', Status: 'IN_SERVICE' });
    await call('UpdateSpace', { Status: 'PAUSED' });
    expect(await space()).toMatchObject({ Desc: 'new', Status: 'PAUSED' });
    await call('UpdateSpace', { Status: 'IN_SERVICE', Desc: '' });
    expect(await space()).toMatchObject({ Desc: '', Status: 'IN_SERVICE' });
    expect(await call('UpdateSpace', { Status: 'DELETED' })).toMatchObject({ status: 400 });
  });

  test('a paused space still takes deployments and runs: only its visitors are shut out', async () => {
    const { call, deploy, run } = await startFunctionLab();
    await call('UpdateSpace', { Status: 'PAUSED' });
    await deploy('f', 'module.exports = () => 1;');
    expect((await run('f')).Result).toBe('1');
  });
});

describe('DeleteSpace', () => {
  test('is refused while there are functions, and then leaves a space that counts as deleted', async () => {
    const { call } = await startFunctionLab();
    await call('CreateFunction', { Name: 'f' });
    expect(await call('DeleteSpace')).toMatchObject({ status: 400, Code: 'SpaceNotEmpty' });
    await call('DeleteFunction', { Name: 'f' });
    expect(Object.keys(await call('DeleteSpace'))).toStrictEqual(['RequestId']);
    expect((await call('ListSpace', account)).Count).toBe(0);
    expect(await call('ListFunction')).toMatchObject({ status: 404, Code: 'InvalidSpace.Deleted' });
  });

  test('ends the port of its HTTP trigger', async () => {
    const { call } = await startFunctionLab();
    const { DefaultEndpoint } = await call('UpdateHttpTriggerConfig', { EnableService: true });
    expect((await fetch(`${DefaultEndpoint}/http/x`)).status).toBe(404);
    await call('DeleteSpace');
    await expect(fetch(`${DefaultEndpoint}/http/x`)).rejects.toThrow('fetch failed');
  });
});

test('the quota is told in gigabytes, and the seed may set it in bytes', async () => {
  const seed = { ...emptySeed, spaces: [spaceId, { spaceId: 'mp-small', staticWebQuotaBytes: 512 * 1024 ** 2 }] };
  const { call } = await startFunctionLab({ seed });
  const { RequestId: _id, ...quota } = await call('DescribeResourceQuota');
  expect(quota).toStrictEqual({ StaticWebDataSizeQuota: 2, CloudStorageDataSizeQuota: 10 });
  expect((await call('DescribeResourceQuota', { SpaceId: 'mp-small' })).StaticWebDataSizeQuota).toBe(0.5);
});

test('the usage is that of the current hour', async () => {
  const { call, deploy, run } = await startFunctionLab();
  await deploy('f', 'module.exports = () => 1;');
  await run('f');
  const { DataList, Paginator, ...reply } = await call('DescribeResourceUsage', { StartTime: '2021-10-01T15:00:00Z' });
  expect(reply).toMatchObject({ Code: 'success', HttpStatusCode: '200', Success: true });
  expect(Paginator).toStrictEqual({ PageCount: 1, PageNum: 1, PageSize: 30, Total: 1 });
  expect(DataList).toMatchObject([{ CloudFunction: { Count: 1 }, StaticWeb: { DataSize: 0 } }]);
  expect(DataList[0]?.StartTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00Z$/);
  expect(await call('DescribeResourceUsage', { SpaceId: 'mp-none' })).toMatchObject({
    status: 200,
    Success: false,
    Message: 'SpaceNotExist',
  });
});

test('the client’s configuration shows the private key only when it is asked for', async () => {
  const { call, emulator } = await startFunctionLab();
  const config = { SpaceId: spaceId, Name: 'space', Endpoint: emulator.url };
  expect(await call('DescribeSpaceClientConfig')).toMatchObject(config);
  expect((await call('DescribeSpaceClientConfig')).PrivateKey).toBeUndefined();
  expect(await call('DescribeSpaceClientConfig', { Detail: 'true' })).toMatchObject({ ...config, PrivateKey: 'emulator-private-key-1' });
});

test('a reset of the server secret gives the space another one', async () => {
  const { call } = await startFunctionLab();
  const key = async () => (await call('DescribeSpaceClientConfig', { Detail: 'true' })).PrivateKey;
  const before = await key();
  await call('ResetServerSecret');
  expect(await key()).not.toBe(before);
});

test('function compute is open', async () => {
  const { call } = await startFunctionLab();
  expect(await call('DescribeFCOpenStatus', account)).toMatchObject({ Status: 'Opened' });
});
