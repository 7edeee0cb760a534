import type { Notes } from '../note.ts';
import type { openPlatforms } from '../serverless/open-platforms.ts';

/** What is known of the operations of keys of other platforms. */
export const openPlatformsNotes = {
  ListOpenPlatformConfig: {
    about: 'Lists the keys of Alipay or WeChat that a space uses.',
    page: 'S2',
    instead: { Platform: 'Whose keys are listed.' },
    differs: [
      'the example of the page shows SecretList as one object, table and SDK as a list',
      'Platform: optional on the page, required in the metadata',
      'example of the page shows SecretList, SecretList.SignMode, SecretList.PublicKey, SecretList.AppId, SecretList.PrivateKey, SecretList.Platform, SecretList.SpaceId which the SDK model does not carry',
    ],
  },
  SaveAntOpenPlatformConfig: {
    about: 'Keeps the keys of an Alipay application in a space.',
    page: 'S2',
    instead: { AppId: 'Id of the Alipay application.' },
  },
  DeleteAntOpenPlatformConfig: {
    about: 'Takes the keys of an Alipay application out of a space.',
    page: 'S2',
    instead: { AppId: 'Id of the Alipay application.' },
  },
  SaveWechatOpenPlatformConfig: {
    about: 'Keeps the keys of a WeChat application in a space.',
    page: 'S2',
    instead: { AppId: 'Id of the WeChat application.' },
  },
  DeleteWechatOpenPlatformConfig: {
    about: 'Takes the keys of a WeChat application out of a space.',
    page: 'S2',
    instead: { AppId: 'Id of the WeChat application.' },
  },
  ListDingtalkOpenPlatformConfigs: {
    about: 'Lists the keys of DingTalk applications that a space uses.',
    page: 'S2',
  },
  AddDingtalkOpenPlatformConfig: {
    about: 'Keeps the keys of a DingTalk application in a space.',
    page: 'S2',
    instead: { AppId: 'Id of the DingTalk application.' },
  },
  UpdateDingtalkOpenPlatformConfig: {
    about: 'Changes the keys of a DingTalk application in a space.',
    page: 'S2',
    instead: { AppId: 'Id of the DingTalk application.' },
  },
  DeleteDingtalkOpenPlatformConfig: {
    about: 'Takes the keys of a DingTalk application out of a space.',
    page: 'S2',
    instead: { AppId: 'Id of the DingTalk application.' },
  },
} as const satisfies Notes<typeof openPlatforms>;
