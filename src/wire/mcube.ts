import type { Operation } from './operation.ts';

/** Mini programs, their packages, release tasks and whitelists: the 20 mcube operations of mPaaS. */

const workspace = { AppId: 'text', WorkspaceId: 'text', TenantId: 'text' } as const;
const h5Id = { kind: 'text', pattern: /^\d{16}$/ } as const;
const always = { kind: 'flag', oneOf: ['true'] } as const;
const zeroOrOne = { kind: 'integer', oneOf: [0, 1] } as const;
const zeroOrOneText = { kind: 'text', oneOf: ['0', '1'] } as const;
const page = { PageNum: { kind: 'integer', min: 1 }, PageSize: { kind: 'integer', min: 1 } } as const;
const taskStatus = { kind: 'integer', oneOf: [0, 1, 2, 3] } as const;

const envelope = { RequestId: 'text', ResultCode: 'text', ResultMessage: 'text' } as const;
const outcome = { Success: 'flag', ResultMsg: 'text' } as const;
const paging = { CurrentPage: 'integer', PageSize: 'integer', HasMore: 'flag', TotalCount: 'integer' } as const;

const packageInfo = {
  AppCode: 'text',
  AutoInstall: 'integer',
  ClientVersionMax: 'text',
  ClientVersionMin: 'text',
  DownloadUrl: 'text',
  ExtendInfo: 'text',
  ExtraData: 'text',
  FallbackBaseUrl: 'text',
  GmtCreate: 'text',
  GmtModified: 'text',
  H5Id: 'text',
  H5Name: 'text',
  H5Version: 'text',
  Id: 'integer',
  InstallType: 'integer',
  MainUrl: 'text',
  Memo: 'text',
  PackageType: 'integer',
  Platform: 'text',
  PublishPeriod: 'integer',
  ResourceType: 'integer',
  Status: 'integer',
} as const;

const taskInfo = {
  AppCode: 'text',
  GmtCreate: 'text',
  GmtModified: 'text',
  GreyConfigInfo: 'text',
  GreyEndtime: 'text',
  GreyEndtimeData: 'text',
  GreyNum: 'integer',
  Id: 'integer',
  Memo: 'text',
  PackageId: 'integer',
  Platform: 'text',
  ProductVersion: 'text',
  PublishMode: 'integer',
  PublishType: 'integer',
  Status: 'text',
  TaskStatus: 'integer',
  WhitelistIds: 'text',
} as const;

export const mcube = {
  GetMcubeFileToken: {
    effect: 'read',
    limit: 'other',
    required: { ...workspace, OnexFlag: always },
    optional: {},
    result: 'GetFileTokenResult',
    reply: {
      ...envelope,
      GetFileTokenResult: {
        ...outcome,
        FileToken: { Accessid: 'text', Dir: 'text', Expire: 'text', Host: 'text', Policy: 'text', Signature: 'text' },
      },
    },
  },
  QueryMcubeVhost: {
    effect: 'read',
    limit: 'other',
    required: workspace,
    optional: {},
    result: 'QueryVhostResult',
    reply: { ...envelope, QueryVhostResult: { ...outcome, Data: 'text' } },
  },
  CreateMcubeVhost: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, Vhost: 'text' },
    optional: {},
    result: 'CreateVhostResult',
    reply: { ...envelope, CreateVhostResult: { ...outcome, Data: 'text' } },
  },
  ExistMcubeRsaKey: {
    effect: 'read',
    limit: 'other',
    required: workspace,
    optional: {},
    result: 'CheckRsaKeyResult',
    falseIsAnswer: true,
    reply: { ...envelope, CheckRsaKeyResult: { ...outcome, Data: 'text' } },
  },
  UploadMcubeRsaKey: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, OnexFlag: always, FileUrl: 'text' },
    optional: {},
    result: 'UploadRsaResult',
    reply: { ...envelope, UploadRsaResult: { ...outcome, Data: 'text' } },
  },
  ListMcubeMiniApps: {
    effect: 'read',
    limit: 'other',
    required: workspace,
    optional: { Keyword: 'text', ...page },
    absentIn: { '2019-08-21': ['Keyword', 'PageNum', 'PageSize'] },
    result: 'ListMiniResult',
    reply: {
      ...envelope,
      ListMiniResult: {
        ...outcome,
        ...paging,
        MiniProgramList: [{ AppCode: 'text', GmtCreate: 'text', GmtModified: 'text', H5Id: 'text', H5Name: 'text' }],
      },
    },
  },
  CreateMcubeMiniApp: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, H5Id: h5Id, H5Name: 'text' },
    optional: {},
    result: 'CreateMiniResult',
    reply: { ...envelope, CreateMiniResult: { ...outcome, Data: 'text' } },
  },
  DeleteMcubeMiniApp: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, H5Id: h5Id },
    optional: {},
    result: 'DeleteMiniResult',
    reply: { ...envelope, DeleteMiniResult: { ...outcome, Data: 'text' } },
  },
  UploadMcubeMiniPackage: {
    effect: 'write',
    limit: 'upload',
    required: {
      ...workspace,
      OnexFlag: always,
      H5Id: h5Id,
      H5Name: 'text',
      H5Version: { kind: 'text', pattern: /^\d+(\.\d+){3}$/ },
      MainUrl: 'text',
      Vhost: 'text',
      AutoInstall: zeroOrOne,
      ResourceType: { kind: 'integer', oneOf: [4] },
      InstallType: zeroOrOne,
      Platform: { kind: 'text', oneOf: ['all', 'Android', 'iOS'] },
      ClientVersionMin: { kind: 'text', pattern: /^[^;]*;[^;]*$/ },
      ResourceFileUrl: 'text',
      EnableTabBar: zeroOrOne,
      EnableOptionMenu: zeroOrOneText,
      EnableKeepAlive: zeroOrOneText,
      PackageType: { kind: 'integer', oneOf: [1, 2, 3, 4] },
      UserId: 'text',
    },
    optional: {
      ClientVersionMax: { kind: 'text', pattern: /^([^;]*;[^;]*)?$/ },
      ExtendInfo: 'text',
      IconFileUrl: 'text',
      IconUrl: 'text',
      Uuid: 'text',
    },
    absentIn: { '2019-08-21': ['IconUrl'], '2020-07-10': ['IconUrl'] },
    result: 'UploadMiniPackageResult',
    reply: {
      ...envelope,
      UploadMiniPackageResult: {
        ...outcome,
        ReturnPackageResult: { DebugUrl: 'text', PackageId: 'text', UserId: 'text' },
      },
    },
  },
  ListMcubeMiniPackages: {
    effect: 'read',
    limit: 'other',
    required: { ...workspace, H5Id: h5Id, PackageTypes: { kind: 'text', pattern: /^[1-4](,[1-4])*$/ } },
    optional: page,
    absentIn: { '2019-08-21': ['PageNum', 'PageSize'] },
    result: 'ListMiniPackageResult',
    reply: { ...envelope, ListMiniPackageResult: { ...outcome, ...paging, MiniPackageList: [packageInfo] } },
  },
  QueryMcubeMiniPackage: {
    effect: 'read',
    limit: 'other',
    required: { ...workspace, Id: 'text', H5Id: h5Id },
    optional: {},
    result: 'QueryMiniPackageResult',
    reply: { ...envelope, QueryMiniPackageResult: { ...outcome, MiniPackageInfo: packageInfo } },
  },
  CreateMcubeMiniTask: {
    effect: 'write',
    limit: 'other',
    required: {
      ...workspace,
      PackageId: 'integer',
      PublishType: { kind: 'integer', oneOf: [2, 3] },
      PublishMode: { kind: 'integer', oneOf: [0, 1, 2] },
      Memo: 'text',
    },
    optional: {
      // The vendor's page demands Id=0; none of the SDKs has the parameter.
      Id: { kind: 'integer', oneOf: [0] },
      GreyConfigInfo: 'text',
      GreyEndtimeData: { kind: 'text', pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/ },
      GreyNum: { kind: 'integer', min: 0 },
      WhitelistIds: { kind: 'text', pattern: /^(\d+(,\d+)*)?$/ },
    },
    result: 'CreateMiniTaskResult',
    reply: { ...envelope, CreateMiniTaskResult: { ...outcome, MiniTaskId: 'text' } },
  },
  ListMcubeMiniTasks: {
    effect: 'read',
    limit: 'other',
    required: { ...workspace, Id: 'text' },
    optional: {},
    result: 'ListMiniTaskResult',
    reply: { ...envelope, ListMiniTaskResult: { ...outcome, MiniTaskList: [taskInfo] } },
  },
  QueryMcubeMiniTask: {
    effect: 'read',
    limit: 'other',
    required: { ...workspace, TaskId: 'integer' },
    optional: { Id: 'text' },
    result: 'QueryMiniTaskResult',
    reply: { ...envelope, QueryMiniTaskResult: { ...outcome, MiniTaskInfo: taskInfo } },
  },
  ChangeMcubeMiniTaskStatus: {
    effect: 'write',
    limit: 'other',
    required: {
      ...workspace,
      BizType: { kind: 'text', oneOf: ['nebula'] },
      PackageId: 'integer',
      TaskId: 'integer',
      TaskStatus: taskStatus,
    },
    optional: {},
    result: 'ChangeMiniTaskStatusResult',
    reply: { ...envelope, ChangeMiniTaskStatusResult: { ...outcome, Data: 'text' } },
  },
  CreateMcubeWhitelist: {
    effect: 'write',
    limit: 'other',
    required: {
      ...workspace,
      WhiteListName: { kind: 'text', minLength: 2, maxLength: 10 },
      WhitelistType: { kind: 'text', oneOf: ['normal', 'regular'] },
    },
    optional: {},
    result: 'CreateWhitelistResult',
    reply: { ...envelope, CreateWhitelistResult: { ...outcome, WhitelistId: 'text' } },
  },
  ListMcubeWhitelists: {
    effect: 'read',
    limit: 'other',
    required: workspace,
    optional: { WhitelistName: 'text', ...page },
    absentIn: { '2019-08-21': ['PageNum', 'PageSize', 'WhitelistName'] },
    result: 'ListWhitelistResult',
    reply: {
      ...envelope,
      ListWhitelistResult: {
        ...outcome,
        ...paging,
        Whitelists: [
          {
            AppCode: 'text',
            GmtCreate: 'text',
            GmtModified: 'text',
            Id: 'integer',
            WhiteListCount: 'integer',
            WhiteListName: 'text',
            WhitelistType: 'text',
          },
        ],
      },
    },
  },
  UpdateMcubeWhitelist: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, OnexFlag: always, Id: 'text' },
    optional: { KeyIds: 'text', OssUrl: 'text' },
    result: 'AddWhitelistResult',
    reply: {
      ...envelope,
      AddWhitelistResult: {
        ...outcome,
        AddWhitelistInfo: { FailNum: 'integer', FailUserIds: 'text', SuccessNum: 'integer' },
      },
    },
  },
  DeleteMcubeWhitelist: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, Id: 'integer' },
    optional: {},
    result: 'DeleteWhitelistResult',
    reply: { ...envelope, DeleteWhitelistResult: { ...outcome, Data: 'text' } },
  },
  CreateMcubeWhitelistForIde: {
    effect: 'write',
    limit: 'other',
    required: { ...workspace, UserId: 'text', WhitelistValue: 'text' },
    optional: {},
    result: 'CreateWhitelistForIdeResult',
    reply: { ...envelope, CreateWhitelistForIdeResult: { ...outcome, WhitelistId: 'text' } },
  },
} as const satisfies Record<string, Operation>;
