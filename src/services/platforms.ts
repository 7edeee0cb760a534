import { needed, unlessAbsent } from './cloud.ts';
import { given } from './given.ts';
import type { PlatformConfig, PlatformName, Platforms } from './platform-words.ts';
import type { Space } from './space.ts';

/** Keys of other platforms that a space uses. */
export function createPlatforms(space: Space): Platforms {
  return {
    list: (platform) => (platform === 'dingtalk' ? listDingtalk(space) : listSecrets(space, platform)),
    save: (platform, config, isThere) => {
      space.onSecret(config.secret, 'run');
      return platform === 'alipay' ? saveAlipay(space, config) : saveSecret(space, platform, config, isThere);
    },
    remove: async (platform, appId) => void (await unlessAbsent(remove(space, platform, appId))),
  };
}

function remove({ rpc, id }: Space, platform: PlatformName, appId: string): Promise<unknown> {
  const which = { ...id, AppId: appId };
  if (platform === 'alipay') return rpc.call('DeleteAntOpenPlatformConfig', which);
  return platform === 'wechat' ? rpc.call('DeleteWechatOpenPlatformConfig', which) : rpc.call('DeleteDingtalkOpenPlatformConfig', which);
}

/** The list may hold the keys themselves: they are secrets from the moment at which they are here. */
async function listSecrets({ rpc, id, onSecret }: Space, platform: 'alipay' | 'wechat'): Promise<readonly PlatformConfig[]> {
  const operation = 'ListOpenPlatformConfig';
  const { reply, requestId } = await rpc.call(operation, { ...id, Platform: platform === 'alipay' ? 'Alipay' : 'Wechat' });
  return (reply.SecretList ?? []).map((entry) => {
    const secret = (platform === 'alipay' ? entry.PrivateKey : entry.AppSecret) ?? '';
    if (secret !== '') onSecret(secret, 'run');
    const { SignMode, PublicKey, AppCert, PublicCert, RootCert } = entry;
    const signMode = SignMode === 'PUBLIC_KEY' || SignMode === 'CERT' ? SignMode : undefined;
    return {
      appId: needed(entry.AppId, 'AppId', { operation, requestId }),
      facts: given({ signMode, ...texts({ publicKey: PublicKey, appCert: AppCert, publicCert: PublicCert, rootCert: RootCert }) }),
      secret,
      changedAt: '',
    };
  });
}

/** Without those that are empty. */
const texts = <Name extends string>(fields: Readonly<Record<Name, string | undefined>>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined && text !== '')) as Partial<Record<Name, string>>;

async function listDingtalk({ rpc, id, onSecret }: Space): Promise<readonly PlatformConfig[]> {
  const operation = 'ListDingtalkOpenPlatformConfigs';
  const { reply, requestId } = await rpc.call(operation, id);
  return (reply.Configs ?? []).map(({ AppId, AppSecret: secret = '', UpdateTime: changedAt = '' }) => {
    if (secret !== '') onSecret(secret, 'run');
    return { appId: needed(AppId, 'AppId', { operation, requestId }), facts: {}, secret, changedAt };
  });
}

async function saveAlipay({ rpc, id }: Space, { appId, facts, secret }: Omit<PlatformConfig, 'changedAt'>): Promise<void> {
  const { signMode = 'PUBLIC_KEY', publicKey, appCert, publicCert, rootCert } = facts;
  const certificates = given({ PublicKey: publicKey, AppCert: appCert, PublicCert: publicCert, RootCert: rootCert });
  await rpc.call('SaveAntOpenPlatformConfig', { ...id, AppId: appId, PrivateKey: secret, SignMode: signMode, ...certificates });
}

async function saveSecret(
  { rpc, id }: Space,
  platform: 'wechat' | 'dingtalk',
  { appId, secret }: Omit<PlatformConfig, 'changedAt'>,
  isThere: boolean,
): Promise<void> {
  const config = { ...id, AppId: appId, AppSecret: secret };
  if (platform === 'wechat') await rpc.call('SaveWechatOpenPlatformConfig', config);
  else if (isThere) await rpc.call('UpdateDingtalkOpenPlatformConfig', config);
  else await rpc.call('AddDingtalkOpenPlatformConfig', config);
}
