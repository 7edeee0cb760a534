import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { anyText, callRpc, containing, h5Id, startLab, workspace } from './lab.ts';

const [app] = emptySeed.apps;
const bare = { ...emptySeed, apps: [{ ...workspace, appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'PUQYHL' }] };
const key = { id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' };

test('mini programs are listed, found by a part of id or name, created and deleted', async () => {
  const { call } = await startLab();
  const list = async (parameters = {}) => (await call('ListMcubeMiniApps', parameters)).ListMiniResult;
  const AppCode = 'ONEX570DA892117-PROD';
  expect((await list()).MiniProgramList).toStrictEqual([
    { AppCode, H5Id: h5Id, H5Name: 'Shop', GmtCreate: containing('+08:00'), GmtModified: anyText },
  ]);
  const created = await call('CreateMcubeMiniApp', { H5Id: '0000000000000001', H5Name: '测试' });
  expect(created.CreateMiniResult).toStrictEqual({ Success: true, ResultMsg: '', Data: 'processed successfully' });
  expect(await list({ Keyword: '测' })).toMatchObject({ TotalCount: 1, MiniProgramList: [{ H5Id: '0000000000000001' }] });
  expect(await list({ Keyword: h5Id })).toMatchObject({ TotalCount: 1 });
  expect(await list({ PageNum: 2, PageSize: 1 })).toMatchObject({ CurrentPage: 2, HasMore: false, TotalCount: 2 });
  expect((await call('DeleteMcubeMiniApp', { H5Id: h5Id })).DeleteMiniResult.Success).toBe(true);
  expect(await list()).toMatchObject({ TotalCount: 1 });
});

test('without a page size there are ten, and HasMore says that there are more', async () => {
  const miniPrograms = Array.from({ length: 11 }, (_, index) => ({ h5Id: String(10 ** 15 + index), name: `P${index}` }));
  const { call } = await startLab({
    seed: { ...emptySeed, apps: [{ ...bare.apps[0], ...app, miniPrograms } as (typeof emptySeed.apps)[0]] },
  });
  const { ListMiniResult } = await call('ListMcubeMiniApps');
  expect([ListMiniResult.MiniProgramList.length, ListMiniResult.HasMore, ListMiniResult.PageSize]).toStrictEqual([10, true, 10]);
});

test('the oldest version knows no pages and answers everything', async () => {
  const { emulator } = await startLab();
  const { ListMiniResult } = await callRpc(emulator.url, 'ListMcubeMiniApps', workspace, key, '2019-08-21');
  expect(Object.keys(ListMiniResult)).toStrictEqual(['Success', 'ResultMsg', 'MiniProgramList']);
  const paged = await callRpc(emulator.url, 'ListMcubeMiniApps', { ...workspace, PageNum: 1 }, key, '2019-08-21');
  expect(paged.Code).toBe('InvalidParameter.Unknown');
});

test.each([
  ['an id that is taken', 'CreateMcubeMiniApp', { H5Id: h5Id, H5Name: 'Again' }, 'exists already'],
  ['an empty name', 'CreateMcubeMiniApp', { H5Id: '0000000000000001', H5Name: ' ' }, 'H5Name is empty'],
  ['deleting what is not there', 'DeleteMcubeMiniApp', { H5Id: '0000000000000001' }, 'does not exist'],
  ['listing packages of what is not there', 'ListMcubeMiniPackages', { H5Id: '0000000000000001', PackageTypes: '1' }, 'does not exist'],
  ['a second virtual domain', 'CreateMcubeVhost', { Vhost: 'other.com' }, 'cannot be changed'],
  ['a virtual domain with a scheme', 'CreateMcubeVhost', { Vhost: 'https://example.com' }, 'not a plain domain'],
  ['a key that was not uploaded', 'UploadMcubeRsaKey', { OnexFlag: true, FileUrl: 'https://elsewhere/key' }, 'nothing was uploaded'],
])('%s is refused with a message', async (_what, operation, parameters, message) => {
  const { call } = await startLab();
  const result: unknown = Object.values(await call(operation, parameters)).find((value) => typeof value === 'object');
  expect(result).toStrictEqual({ Success: false, ResultMsg: containing(message) });
});

test('an id of other than 16 digits does not get through the gateway', async () => {
  const { call } = await startLab();
  expect(await call('CreateMcubeMiniApp', { H5Id: '123', H5Name: 'x' })).toMatchObject({ status: 400, Code: 'InvalidParameter' });
});

test('a virtual domain is set once', async () => {
  const { call } = await startLab({ seed: bare });
  expect((await call('QueryMcubeVhost')).QueryVhostResult).toStrictEqual({ Success: true, ResultMsg: '', Data: '' });
  expect((await call('CreateMcubeVhost', { Vhost: 'shop.example.com' })).CreateVhostResult.Data).toBe('success');
  expect((await call('QueryMcubeVhost')).QueryVhostResult.Data).toBe('shop.example.com');
});

test('an RSA key is absent, then there; its text is shown nowhere', async () => {
  const lab = await startLab();
  const exists = async () => (await lab.call('ExistMcubeRsaKey')).CheckRsaKeyResult;
  expect(await exists()).toStrictEqual({ Success: false, ResultMsg: '', Data: 'fail' });
  expect(lab.emulator.calls.at(-1)?.outcome).toBe('OK');
  const send = async (modulusLength: number) => {
    const pem = generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    return (await lab.call('UploadMcubeRsaKey', { OnexFlag: true, FileUrl: await lab.upload('key.pem', pem) })).UploadRsaResult;
  };
  expect((await send(1024)).ResultMsg).toContain('not a 2048-bit RSA private key');
  expect(await send(2048)).toMatchObject({ Success: true });
  expect(await exists()).toStrictEqual({ Success: true, ResultMsg: '', Data: 'success' });
  expect((await send(2048)).ResultMsg).toContain('cannot be changed');
  expect(JSON.stringify(lab.emulator.state())).not.toContain('PRIVATE KEY');
});

test('a seed may have a key already', async () => {
  const { call } = await startLab({ seed: { ...emptySeed, apps: emptySeed.apps.map((one) => ({ ...one, rsaKey: true })) } });
  expect((await call('ExistMcubeRsaKey')).CheckRsaKeyResult.Success).toBe(true);
});
