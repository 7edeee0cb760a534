import { expect, test } from 'vitest';
import { anyText, matching } from '../lab.ts';
import { startHosting } from './hosting-lab.ts';

const envelope = { RequestId: anyText, HttpStatusCode: '200', Success: true, Code: 'OK' };
const alipay = { AppId: '2019091167170000', SignMode: 'PUBLIC_KEY', PrivateKey: 'MIIEprivate', PublicKey: 'MIIBpublic' };
const certs = { AppCert: 'app', PublicCert: 'public', RootCert: 'root' };
const done = { RequestId: anyText };

test('the keys of an Alipay application are saved, replaced as a whole, listed and deleted', async () => {
  const { call } = await startHosting({}, false);
  const list = async () => (await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).SecretList;
  const row = { Platform: 'Alipay', SpaceId: anyText };
  expect(await call('SaveAntOpenPlatformConfig', alipay)).toStrictEqual(done);
  expect(await list()).toStrictEqual([{ ...row, ...alipay }]);
  const changed = { AppId: alipay.AppId, SignMode: 'CERT', PrivateKey: 'MIIEother', ...certs };
  expect(await call('SaveAntOpenPlatformConfig', changed)).toStrictEqual(done);
  expect(await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).toStrictEqual({ ...envelope, SecretList: [{ ...row, ...changed }] });
  expect(await call('DeleteAntOpenPlatformConfig', { AppId: alipay.AppId })).toStrictEqual(done);
  expect(await list()).toStrictEqual([]);
  expect(await call('DeleteAntOpenPlatformConfig', { AppId: alipay.AppId })).toMatchObject({ status: 404, Code: 'InvalidAppId.NotFound' });
});

test.each([
  [{ ...alipay, PublicKey: undefined }, 'MissingPublicKey'],
  [{ ...alipay, SignMode: 'CERT', ...certs, RootCert: '' }, 'MissingRootCert'],
  [{ ...alipay, SignMode: 'RSA' }, 'InvalidParameter'],
  [{ ...alipay, AppId: '1'.repeat(65) }, 'InvalidParameter'],
  [{ ...alipay, PrivateKey: undefined }, 'MissingPrivateKey'],
])('a configuration of Alipay that lacks what its sign mode needs is refused: %j', async (parameters, Code) => {
  const { call } = await startHosting({}, false);
  expect(await call('SaveAntOpenPlatformConfig', parameters)).toMatchObject({ status: 400, Code });
  expect((await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).SecretList).toStrictEqual([]);
});

test('WeChat has a list of its own', async () => {
  const { call } = await startHosting({}, false);
  const list = async () => (await call('ListOpenPlatformConfig', { Platform: 'Wechat' })).SecretList;
  await call('SaveWechatOpenPlatformConfig', { AppId: 'wx1', AppSecret: 'one' });
  await call('SaveWechatOpenPlatformConfig', { AppId: 'wx2', AppSecret: 'two' });
  expect(await call('SaveWechatOpenPlatformConfig', { AppId: 'wx1', AppSecret: 'three' })).toStrictEqual(done);
  expect((await list()).map(({ AppId, AppSecret, Platform }) => [AppId, AppSecret, Platform])).toStrictEqual([
    ['wx2', 'two', 'Wechat'],
    ['wx1', 'three', 'Wechat'],
  ]);
  expect((await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).SecretList).toStrictEqual([]);
  expect(await call('DeleteWechatOpenPlatformConfig', { AppId: 'wx1' })).toStrictEqual(done);
  expect(await call('DeleteWechatOpenPlatformConfig', { AppId: 'wx1' })).toMatchObject({ status: 404 });
  expect(await list()).toHaveLength(1);
});

test('a DingTalk application is added once, updated, and deleted', async () => {
  const { call, emulator } = await startHosting({}, false);
  expect(await call('AddDingtalkOpenPlatformConfig', { AppId: 'ding1', AppSecret: 'one' })).toStrictEqual(done);
  expect(await call('AddDingtalkOpenPlatformConfig', { AppId: 'ding1', AppSecret: 'two' })).toMatchObject({
    Code: 'InvalidAppId.Duplicate',
  });
  emulator.advance(60_000);
  expect(await call('UpdateDingtalkOpenPlatformConfig', { AppId: 'ding1', AppSecret: 'three' })).toStrictEqual(done);
  expect(await call('UpdateDingtalkOpenPlatformConfig', { AppId: 'ding2', AppSecret: 'x' })).toMatchObject({
    Code: 'InvalidAppId.NotFound',
  });
  const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const { Configs, ...rest } = await call('ListDingtalkOpenPlatformConfigs');
  expect(rest).toStrictEqual(envelope);
  expect(Configs).toStrictEqual([{ AppId: 'ding1', AppSecret: 'three', CreateTime: time, UpdateTime: time }]);
  expect(Date.parse(Configs[0]?.UpdateTime ?? '') - Date.parse(Configs[0]?.CreateTime ?? '')).toBeGreaterThanOrEqual(59_000);
  expect(await call('DeleteDingtalkOpenPlatformConfig', { AppId: 'ding1' })).toStrictEqual(done);
  expect(await call('DeleteDingtalkOpenPlatformConfig', { AppId: 'ding1' })).toMatchObject({ status: 404 });
});

test.each([
  { platformSecrets: 'masked', shown: 'secr********cret' },
  { platformSecrets: 'withheld', shown: undefined },
] as const)('lists may show secrets $platformSecrets', async ({ platformSecrets, shown }) => {
  const { call } = await startHosting({ platformSecrets }, false);
  await call('AddDingtalkOpenPlatformConfig', { AppId: 'ding1', AppSecret: 'secret-of-secret' });
  await call('SaveAntOpenPlatformConfig', { ...alipay, PrivateKey: 'secret-of-secret' });
  expect((await call('ListDingtalkOpenPlatformConfigs')).Configs[0]?.AppSecret).toBe(shown);
  expect((await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).SecretList[0]).toMatchObject({ PublicKey: 'MIIBpublic' });
  expect((await call('ListOpenPlatformConfig', { Platform: 'Alipay' })).SecretList[0]?.PrivateKey).toBe(shown);
});

test('the state of the emulator shows no secret of a platform', async () => {
  const { call, emulator } = await startHosting({}, false);
  await call('SaveAntOpenPlatformConfig', alipay);
  await call('AddDingtalkOpenPlatformConfig', { AppId: 'ding1', AppSecret: 'secret-of-ding' });
  const text = JSON.stringify(emulator.state());
  expect(text).toContain('ding1');
  expect(text).not.toMatch(/MIIEprivate|secret-of-ding/);
});
