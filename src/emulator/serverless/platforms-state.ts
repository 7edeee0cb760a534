/** Keys of an Alipay application, in the words of the wire; absent texts are empty. */
export interface AlipayState {
  readonly appId: string;
  readonly signMode: string;
  readonly privateKey: string;
  readonly publicKey: string;
  readonly appCert: string;
  readonly publicCert: string;
  readonly rootCert: string;
}

/** The key of a WeChat application. */
export interface WechatState {
  readonly appId: string;
  readonly appSecret: string;
}

/** The key of a DingTalk application. */
export interface DingtalkState extends WechatState {
  readonly createdMs: number;
  readonly updatedMs: number;
}

/** Keys of other platforms that a space uses, by the id of their application. */
export interface PlatformsState {
  alipay: AlipayState[];
  wechat: WechatState[];
  dingtalk: DingtalkState[];
}

/** A space that knows no other platform. */
export const noPlatforms = (): PlatformsState => ({ alipay: [], wechat: [], dingtalk: [] });

/** The same without secrets, for whoever looks at the world. */
export const describePlatforms = ({ alipay, wechat, dingtalk }: PlatformsState): object => ({
  alipay: alipay.map(({ appId, signMode }) => ({ appId, signMode })),
  wechat: wechat.map(({ appId }) => ({ appId })),
  dingtalk: dingtalk.map(({ appId, createdMs, updatedMs }) => ({ appId, createdMs, updatedMs })),
});
