import type { Operation } from '../operation.ts';
import { envelope } from './shared.ts';
/** Keys of Alipay, WeChat and DingTalk that a space uses. Their answers hold secrets. */

export const openPlatforms = {
  ListOpenPlatformConfig: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text', Platform: { kind: 'text', oneOf: ['Alipay', 'Wechat'] } },
    optional: {},
    reply: {
      ...envelope,
      SecretList: [
        {
          AppCert: 'text',
          AppId: 'text',
          AppSecret: 'text',
          Platform: 'text',
          PrivateKey: 'text',
          PublicCert: 'text',
          PublicKey: 'text',
          RootCert: 'text',
          SignMode: 'text',
          SpaceId: 'text',
        },
      ],
    },
  },
  SaveAntOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: {
      AppId: { kind: 'text', maxLength: 64 },
      PrivateKey: 'text',
      SignMode: { kind: 'text', oneOf: ['PUBLIC_KEY', 'CERT'] },
      SpaceId: 'text',
    },
    optional: { PublicKey: 'text', AppCert: 'text', PublicCert: 'text', RootCert: 'text' },
    reply: envelope,
  },
  DeleteAntOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  SaveWechatOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: { kind: 'text', maxLength: 64 }, AppSecret: { kind: 'text', maxLength: 200 }, SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  DeleteWechatOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  ListDingtalkOpenPlatformConfigs: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, Configs: [{ AppId: 'text', AppSecret: 'text', CreateTime: 'text', UpdateTime: 'text' }] },
  },
  AddDingtalkOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: { kind: 'text', maxLength: 64 }, AppSecret: { kind: 'text', maxLength: 200 }, SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  UpdateDingtalkOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: { kind: 'text', maxLength: 128 }, AppSecret: { kind: 'text', maxLength: 400 }, SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  DeleteDingtalkOpenPlatformConfig: {
    effect: 'write',
    limit: 'none',
    required: { AppId: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
} as const satisfies Record<string, Operation>;
