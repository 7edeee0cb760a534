import type { Operation } from './operation.ts';

/** Mobile Sync: a message to one user or device, or to all. Success is `ResultCode: SUCCESS`, not `OK`. */

const epochMs = 'integer';
const message = {
  AppId: 'text',
  WorkspaceId: 'text',
  BizType: 'text',
  Payload: 'text',
  ThirdMsgId: 'text',
} as const;
const filters = {
  AppMaxVersion: 'text',
  AppMinVersion: 'text',
  ExtAttrStr: 'text',
  OsType: 'text',
  TenantId: 'text',
  ValidTimeEnd: epochMs,
  ValidTimeStart: epochMs,
} as const;
const reply = {
  AccessDeniedDetail: 'text',
  HttpStatusCode: 'integer',
  RequestId: 'text',
  Result: 'flag',
  ResultCode: 'text',
  ResultMessage: 'text',
} as const;
const uid = { kind: 'integer', min: 0, max: 99 } as const;

export const mobileSync = {
  CreateOpenSingleData: {
    effect: 'write',
    // A repeated ThirdMsgId is ignored (wire-facts §4).
    repeatable: true,
    limit: 'other',
    required: { ...message, LinkToken: 'text' },
    optional: { ...filters, CheckOnline: 'flag' },
    absentIn: { '2019-08-21': ['TenantId'] },
    reply,
  },
  CreateOpenGlobalData: {
    effect: 'write',
    repeatable: true,
    limit: 'other',
    required: message,
    optional: { ...filters, MaxUid: uid, MinUid: uid, Uids: 'text' },
    absentIn: { '2019-08-21': ['TenantId'] },
    reply,
  },
} as const satisfies Record<string, Operation>;
