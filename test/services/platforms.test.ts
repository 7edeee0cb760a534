import { expect, test } from 'vitest';
import { createFakeSpace } from '../support/fake-space.ts';

test('keys of Alipay are read with what is public of them, and are secrets from then on', async () => {
  const entry = {
    AppId: 'ali',
    SignMode: 'CERT',
    PrivateKey: 'MIIE',
    AppCert: 'a',
    PublicCert: 'p',
    RootCert: 'r',
    PublicKey: '',
    Platform: 'Alipay',
  };
  const { platforms, secrets, sent } = createFakeSpace([{ SecretList: [entry] }]);
  expect(await platforms.list('alipay')).toEqual([
    { appId: 'ali', facts: { signMode: 'CERT', appCert: 'a', publicCert: 'p', rootCert: 'r' }, secret: 'MIIE', changedAt: '' },
  ]);
  expect(secrets).toEqual(['MIIE']);
  expect(sent()).toEqual([['ListOpenPlatformConfig', { Platform: 'Alipay' }]]);
});

test.each([
  ['wechat', { SecretList: [{ AppId: 'wx', AppSecret: 's' }] }, { appId: 'wx', facts: {}, secret: 's', changedAt: '' }],
  ['wechat', { SecretList: [{ AppId: 'wx' }] }, { appId: 'wx', facts: {}, secret: '', changedAt: '' }],
  [
    'dingtalk',
    { Configs: [{ AppId: 'd', AppSecret: 's', UpdateTime: '2020' }] },
    { appId: 'd', facts: {}, secret: 's', changedAt: '2020' },
  ],
] as const)('configurations of %s are read from %j', async (platform, reply, expected) => {
  const { platforms } = createFakeSpace([reply]);
  expect(await platforms.list(platform)).toEqual([expected]);
});

test('each platform is saved and removed by operations of its own', async () => {
  const { platforms, sent, secrets } = createFakeSpace(Array.from({ length: 7 }, () => ({})));
  const config = { appId: 'x', facts: {}, secret: 's' };
  await platforms.save('alipay', { ...config, facts: { signMode: 'PUBLIC_KEY', publicKey: 'p' } }, false);
  await platforms.save('wechat', config, true);
  await platforms.save('dingtalk', config, false);
  await platforms.save('dingtalk', config, true);
  await platforms.remove('alipay', 'x');
  await platforms.remove('wechat', 'x');
  await platforms.remove('dingtalk', 'x');
  expect(sent()).toEqual([
    ['SaveAntOpenPlatformConfig', { AppId: 'x', PrivateKey: 's', SignMode: 'PUBLIC_KEY', PublicKey: 'p' }],
    ['SaveWechatOpenPlatformConfig', { AppId: 'x', AppSecret: 's' }],
    ['AddDingtalkOpenPlatformConfig', { AppId: 'x', AppSecret: 's' }],
    ['UpdateDingtalkOpenPlatformConfig', { AppId: 'x', AppSecret: 's' }],
    ['DeleteAntOpenPlatformConfig', { AppId: 'x' }],
    ['DeleteWechatOpenPlatformConfig', { AppId: 'x' }],
    ['DeleteDingtalkOpenPlatformConfig', { AppId: 'x' }],
  ]);
  expect(secrets).toEqual(['s']);
});

test('extensions are those of the account: their operations name no space, and a flag may be a text', async () => {
  const rows = [
    { ExtensionId: 'a', ExtensionName: '云调用', Enabled: 'true' },
    { ExtensionId: 'b', ExtensionName: '', Enabled: 'false' },
  ];
  const { extensions, rpc } = createFakeSpace([{ Extensions: rows, TotalCount: 2 }, {}]);
  expect(await extensions.list()).toEqual([
    { id: 'a', name: '云调用', enabled: true },
    { id: 'b', name: '', enabled: false },
  ]);
  await extensions.enable('b');
  expect(rpc.calls.map(({ operation, parameters }) => [operation, parameters])).toEqual([
    ['ListExtensions', { PageNumber: 1, PageSize: 100 }],
    ['EnableExtension', { ExtensionId: 'b' }],
  ]);
});
