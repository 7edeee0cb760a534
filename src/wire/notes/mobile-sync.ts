import type { mobileSync } from '../mobile-sync.ts';
import type { Notes } from '../note.ts';

/** What is known of the operations of messages of Mobile Sync. */
export const mobileSyncNotes = {
  CreateOpenSingleData: {
    about: 'Sends a Mobile Sync message to one user or device.',
    page: 'S4',
    parameters: {
      LinkToken: 'user id or device id',
      Payload: 'at most 4096 characters',
      ThirdMsgId: 'unique per BizType, below 100 bytes; a repeat is ignored',
      OsType: 'iOS | Android in the table, IOS in the sample; omit for both',
      ValidTimeStart: 'epoch ms',
      ValidTimeEnd: 'epoch ms; at most 30 days of validity',
      CheckOnline: 'only in the SDK',
      ExtAttrStr: 'only in the SDK',
      TenantId: 'only in the SDK',
    },
    reply: {
      ResultCode:
        'SUCCESS | ARGS_IS_NULL | PAYLOAD_LONG | THIRD_MSG_ID_LONG | BIZ_NOT_ONLINE | THIRD_MSG_ID_IS_NULL | SYSTEM_ERROR | INVALID_TENANT_ID',
    },
    differs: [
      'success is ResultCode SUCCESS here (OK on the mcube actions)',
      'ValidTimeStart/End are String on the page, integers in the SDK',
      'only in the SDK: AccessDeniedDetail, HttpStatusCode, Result',
    ],
  },
  CreateOpenGlobalData: {
    about: 'Sends a Mobile Sync message to everyone.',
    page: 'S4',
    parameters: {
      Payload: 'at most 4096 characters',
      ThirdMsgId: 'unique per BizType, below 100 bytes; a repeat is ignored',
      OsType: 'IOS | ANDROID; omit for both',
      ValidTimeStart: 'epoch ms',
      ValidTimeEnd: 'epoch ms; at most 30 days of validity',
      MaxUid: '0..99',
      MinUid: '0..99',
      Uids: 'comma list of 00..99; wins over MinUid/MaxUid',
      ExtAttrStr: 'only in the SDK',
      TenantId: 'only in the SDK',
    },
    reply: {
      ResultCode:
        'SUCCESS | ARGS_IS_NULL | PAYLOAD_LONG | THIRD_MSG_ID_LONG | BIZ_NOT_ONLINE | THIRD_MSG_ID_IS_NULL | SYSTEM_ERROR | INVALID_TENANT_ID | NOT_SUPPORT_GLOBAL',
    },
    differs: [
      'success is ResultCode SUCCESS here (OK on the mcube actions)',
      'ValidTimeStart/End are String on the page, integers in the SDK',
      'only in the SDK: AccessDeniedDetail, HttpStatusCode, Result',
    ],
  },
} as const satisfies Notes<typeof mobileSync>;
