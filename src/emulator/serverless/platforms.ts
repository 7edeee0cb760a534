import type { ServerlessOperation } from '../../wire/catalogue.ts';
import type { Cloud } from '../cloud.ts';
import { GatewayError } from '../refusal.ts';
import { utcTime } from './function-view.ts';
import type { ServerlessHandlers, SpaceCall } from './handlers.ts';
import type { AlipayState, WechatState } from './platforms-state.ts';

/**
 * Keys of Alipay, WeChat and DingTalk. Whether Save replaces what is there is not documented: one configuration for each application is
 * assumed, which a save replaces as a whole. The codes of the refusals are not documented either.
 */
export const platformHandlers = {
  ListOpenPlatformConfig: ({ Platform }, call) => ({
    HttpStatusCode: '200',
    Success: true,
    Code: 'OK',
    SecretList: Platform === 'Alipay' ? viewAlipay(call) : viewWechat(call),
  }),

  SaveAntOpenPlatformConfig: ({ AppId, PrivateKey, SignMode, PublicKey, AppCert, PublicCert, RootCert }, { space: { platforms } }) => {
    needTexts(SignMode === 'CERT' ? { AppCert, PublicCert, RootCert } : { PublicKey }, SignMode);
    const certificates = { publicKey: PublicKey ?? '', appCert: AppCert ?? '', publicCert: PublicCert ?? '', rootCert: RootCert ?? '' };
    const saved: AlipayState = { appId: AppId, signMode: SignMode, privateKey: PrivateKey, ...certificates };
    platforms.alipay = [...without(platforms.alipay, AppId), saved];
    return {};
  },

  DeleteAntOpenPlatformConfig: ({ AppId }, { space: { platforms } }) => {
    needApp(platforms.alipay, AppId);
    platforms.alipay = without(platforms.alipay, AppId);
    return {};
  },

  SaveWechatOpenPlatformConfig: ({ AppId, AppSecret }, { space: { platforms } }) => {
    platforms.wechat = [...without(platforms.wechat, AppId), { appId: AppId, appSecret: AppSecret }];
    return {};
  },

  DeleteWechatOpenPlatformConfig: ({ AppId }, { space: { platforms } }) => {
    needApp(platforms.wechat, AppId);
    platforms.wechat = without(platforms.wechat, AppId);
    return {};
  },

  ListDingtalkOpenPlatformConfigs: (_request, { space: { platforms }, cloud }) => ({
    HttpStatusCode: '200',
    Success: true,
    Code: 'OK',
    Configs: platforms.dingtalk.map(({ appId, appSecret, createdMs, updatedMs }) => ({
      AppId: appId,
      ...shownAs('AppSecret', appSecret, cloud),
      CreateTime: secondsOf(createdMs),
      UpdateTime: secondsOf(updatedMs),
    })),
  }),

  AddDingtalkOpenPlatformConfig: ({ AppId, AppSecret }, { space: { platforms }, cloud }) => {
    if (platforms.dingtalk.some(({ appId }) => appId === AppId)) {
      throw new GatewayError(400, 'InvalidAppId.Duplicate', `The application ${AppId} was added already.`);
    }
    const createdMs = cloud.now();
    platforms.dingtalk.push({ appId: AppId, appSecret: AppSecret, createdMs, updatedMs: createdMs });
    return {};
  },

  UpdateDingtalkOpenPlatformConfig: ({ AppId, AppSecret }, { space: { platforms }, cloud }) => {
    const { createdMs } = needApp(platforms.dingtalk, AppId);
    const updated = { appId: AppId, appSecret: AppSecret, createdMs, updatedMs: cloud.now() };
    platforms.dingtalk = platforms.dingtalk.map((one) => (one.appId === AppId ? updated : one));
    return {};
  },

  DeleteDingtalkOpenPlatformConfig: ({ AppId }, { space: { platforms } }) => {
    needApp(platforms.dingtalk, AppId);
    platforms.dingtalk = without(platforms.dingtalk, AppId);
    return {};
  },
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;

const viewAlipay = ({ space, cloud }: SpaceCall) =>
  space.platforms.alipay.map(({ appId, signMode, privateKey, publicKey, appCert, publicCert, rootCert }) => ({
    AppId: appId,
    Platform: 'Alipay',
    SpaceId: space.spaceId,
    SignMode: signMode,
    ...shownAs('PrivateKey', privateKey, cloud),
    ...given({ PublicKey: publicKey, AppCert: appCert, PublicCert: publicCert, RootCert: rootCert }),
  }));

const viewWechat = ({ space, cloud }: SpaceCall) =>
  space.platforms.wechat.map(({ appId, appSecret }: WechatState) => ({
    AppId: appId,
    Platform: 'Wechat',
    SpaceId: space.spaceId,
    ...shownAs('AppSecret', appSecret, cloud),
  }));

/** The example of Alipay shows its key, that of DingTalk has stars in the middle; whether the service or the writer put them is not known. */
function shownAs(name: 'PrivateKey' | 'AppSecret', secret: string, { platformSecrets }: Cloud): Record<string, string> {
  if (platformSecrets === 'withheld') return {};
  if (platformSecrets === 'shown') return { [name]: secret };
  const seen = Math.floor(secret.length / 4);
  return { [name]: `${secret.slice(0, seen)}${'*'.repeat(secret.length - 2 * seen)}${secret.slice(secret.length - seen)}` };
}

const given = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));

/** `2020-01-17T03:04:46Z` of the vendor's example has no fraction. */
const secondsOf = (epochMs: number): string => utcTime(epochMs).replace(/\.\d+Z$/, 'Z');

function needTexts(texts: Readonly<Record<string, string | undefined>>, signMode: string): void {
  const missing = Object.keys(texts).find((name) => (texts[name] ?? '') === '');
  if (missing !== undefined) throw new GatewayError(400, `Missing${missing}`, `${missing} is mandatory for the sign mode ${signMode}.`);
}

const without = <One extends { readonly appId: string }>(list: readonly One[], id: string): One[] =>
  list.filter(({ appId }) => appId !== id);

function needApp<One extends { readonly appId: string }>(list: readonly One[], id: string): One {
  const found = list.find(({ appId }) => appId === id);
  if (!found) throw new GatewayError(404, 'InvalidAppId.NotFound', `There is no application ${id}.`);
  return found;
}
