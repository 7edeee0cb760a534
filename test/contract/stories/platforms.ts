import { generateKeyPairSync } from 'node:crypto';
import type { Answer, Stories, World } from './world.ts';

const AppId = '2021000000000001';
const notOurs = 'the keys of other platforms belong to somebody';
const secret = { AppId: 'contract', AppSecret: 'contract-secret' };

async function saveAlipay(world: World): Promise<Answer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const bare = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');
  return await world.space('SaveAntOpenPlatformConfig', {
    AppId,
    SignMode: 'PUBLIC_KEY',
    PrivateKey: bare(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
    PublicKey: bare(publicKey.export({ type: 'spki', format: 'pem' }).toString()),
  });
}

const after =
  (prepare: (world: World) => Promise<Answer>, call: (world: World) => Promise<Answer>) =>
  async (world: World): Promise<Answer> => {
    await prepare(world);
    return await call(world);
  };

const saveWechat = (world: World): Promise<Answer> => world.space('SaveWechatOpenPlatformConfig', secret);
const addDingtalk = (world: World): Promise<Answer> => world.space('AddDingtalkOpenPlatformConfig', secret);

/** Keys of Alipay, WeChat and DingTalk. */
export const platformStories = {
  ListOpenPlatformConfig: {
    neverReal: notOurs,
    play: after(saveAlipay, (world) => world.space('ListOpenPlatformConfig', { Platform: 'Alipay' })),
    // Certificates are of the other mode, the secret of WeChat.
    absent: ['AppCert', 'AppSecret', 'PublicCert', 'RootCert'].map((name) => `SecretList[].${name}`),
  },
  SaveAntOpenPlatformConfig: { neverReal: notOurs, play: saveAlipay },
  DeleteAntOpenPlatformConfig: {
    neverReal: notOurs,
    play: after(saveAlipay, (world) => world.space('DeleteAntOpenPlatformConfig', { AppId })),
  },
  SaveWechatOpenPlatformConfig: { neverReal: notOurs, play: saveWechat },
  DeleteWechatOpenPlatformConfig: {
    neverReal: notOurs,
    play: after(saveWechat, (world) => world.space('DeleteWechatOpenPlatformConfig', { AppId: secret.AppId })),
  },
  ListDingtalkOpenPlatformConfigs: {
    neverReal: notOurs,
    play: after(addDingtalk, (world) => world.space('ListDingtalkOpenPlatformConfigs')),
  },
  AddDingtalkOpenPlatformConfig: { neverReal: notOurs, play: addDingtalk },
  UpdateDingtalkOpenPlatformConfig: {
    neverReal: notOurs,
    play: after(addDingtalk, (world) => world.space('UpdateDingtalkOpenPlatformConfig', { ...secret, AppSecret: 'another-secret' })),
  },
  DeleteDingtalkOpenPlatformConfig: {
    neverReal: notOurs,
    play: after(addDingtalk, (world) => world.space('DeleteDingtalkOpenPlatformConfig', { AppId: secret.AppId })),
  },
} as const satisfies Stories;
