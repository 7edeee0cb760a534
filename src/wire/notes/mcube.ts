import type { mcube } from '../mcube.ts';
import type { Notes } from '../note.ts';

/** What is known of the operations of mini programs, packages, tasks and whitelists. */
export const mcubeNotes = {
  GetMcubeFileToken: {
    about: 'Permission to post files, such as a package or an icon, to the storage of mPaaS.',
    page: 'S1',
  },
  QueryMcubeVhost: {
    about: 'The virtual domain of a workspace, under which mini programs are served to themselves.',
    page: 'S1',
  },
  CreateMcubeVhost: {
    about: 'Sets the virtual domain of a workspace; it cannot be changed afterwards.',
    page: 'S1',
    differs: ['Vhost: Boolean on the table of the page, string in every SDK'],
  },
  ExistMcubeRsaKey: {
    about: 'Whether a workspace has an RSA key that signs its packages.',
    page: 'S1',
    differs: ['an absent key answers Data "fail" with inner Success false: not an error'],
  },
  UploadMcubeRsaKey: {
    about: 'Gives a workspace the RSA key that signs its packages, from an uploaded file.',
    page: 'S1',
  },
  ListMcubeMiniApps: {
    about: 'Lists the mini programs of a workspace.',
    page: 'S1',
    parameters: {
      Keyword: 'only in the SDK',
      PageNum: 'only in the SDK',
      PageSize: 'only in the SDK',
    },
    differs: ['only in the SDK: ListMiniResult.CurrentPage, ListMiniResult.HasMore, ListMiniResult.PageSize, ListMiniResult.TotalCount'],
  },
  CreateMcubeMiniApp: {
    about: 'Makes a mini program in a workspace.',
    page: 'S1',
  },
  DeleteMcubeMiniApp: {
    about: 'Deletes a mini program of a workspace.',
    page: 'S1',
  },
  UploadMcubeMiniPackage: {
    about: 'Makes a package, one version of a mini program, of files that were uploaded.',
    page: 'S1',
    parameters: {
      H5Version: 'must be unique within the mini program; dotted numbers, e.g. 1.0.0.1',
      MainUrl:
        'e.g. /index.html#pages/index/index (first entry of pages in app.json / appConfig.json); the example of the page shows plain index',
      Vhost:
        'mini program id plus the virtual domain set before; server-made h5_json.json files carry https://<h5Id>.<virtual domain> (older ones http://); whether the parameter itself needs the scheme is unproven, keep it configurable',
      ExtendInfo: 'JSON text',
      AutoInstall: '0 Wi-Fi only | 1 all networks',
      ResourceType: 'always 4',
      InstallType: '0 no preload | 1 preload',
      ClientVersionMin: '"<ios>;<android>", semicolon always kept; Android only: ";<android>"',
      ClientVersionMax: 'same form; may be empty; when Platform is all either both or neither part is given',
      ResourceFileUrl: 'OSS address of the uploaded .zip',
      IconFileUrl: 'OSS address of the icon',
      EnableTabBar: '0 | 1',
      EnableOptionMenu: '"0" | "1" (string)',
      EnableKeepAlive: 'string; stored as "0" or "1"',
      PackageType: '1 function (default) | 2 plugin | 3 real-device test | 4 real-device preview',
      UserId: 'needed for PackageType 3 or 4',
      Uuid: 'only for PackageType 3',
      IconUrl: 'only in the SDK',
      OnexFlag: 'only in the SDK',
    },
    differs: [
      'OnexFlag required in the SDK, absent from the table of the page',
      'PackageType and UserId required in the SDK, optional on the page',
      'IconFileUrl optional in the SDK, required on the page',
      'IconUrl exists only from API 2020-10-28 on',
    ],
  },
  ListMcubeMiniPackages: {
    about: 'Lists the packages of a mini program.',
    page: 'S1',
    parameters: {
      PackageTypes: 'comma list of 1,2,3,4',
      PageNum: 'only in the SDK',
      PageSize: 'only in the SDK',
    },
    reply: {
      'ListMiniPackageResult.MiniPackageList[].PublishPeriod': '1 internal gray | 2 external gray | 3 official | 4 rollback | 5 ended',
    },
    differs: [
      'the example of the page shows Creator, DebugUrl, FileSize, LazyLoad, Md5, MetaId, Modifier, ReleaseVersion in ListMiniPackageResult.MiniPackageList[], which the SDK model does not carry: nothing here depends on them',
      'only in the SDK: ListMiniPackageResult.CurrentPage, ListMiniPackageResult.HasMore, ListMiniPackageResult.PageSize, ListMiniPackageResult.TotalCount',
    ],
  },
  QueryMcubeMiniPackage: {
    about: 'One package of a mini program.',
    page: 'S1',
    parameters: {
      Id: 'package id (string)',
      H5Id: 'only in the SDK',
    },
    reply: {
      'QueryMiniPackageResult.MiniPackageInfo.PublishPeriod': '1 internal gray | 2 external gray | 3 official | 4 rollback | 5 ended',
    },
    differs: [
      'SDK also requires H5Id',
      'the example of the page shows Creator, DebugUrl, FileSize, LazyLoad, Md5, MetaId, Modifier, ReleaseVersion in QueryMiniPackageResult.MiniPackageInfo, which the SDK model does not carry: nothing here depends on them',
    ],
  },
  CreateMcubeMiniTask: {
    about: 'Publishes a package: to a whitelist, to a number of users, or to everyone.',
    page: 'S1',
    parameters: {
      PublishType: '2 gray | 3 official',
      PublishMode: '0 when official | 1 whitelist | 2 time window',
      Id: 'on the page only: always 0; the SDK has no such parameter',
      GreyEndtimeData:
        'YYYY-MM-dd HH:mm:ss, after now and within 7 days; needed for mode 2 (time zone not documented; response times on the page carry +08:00)',
      GreyNum: 'needed for mode 2',
      WhitelistIds: 'comma list of whitelist ids; needed for mode 1',
      GreyConfigInfo:
        'JSON list of rules {ruleElement: city|mobileModel|netType|osVersion, operation: 1 include|2 exclude|3 in range|4 out of range (3 and 4 only for osVersion, value "low-high" plus value1/value2), value: comma list}; the page example omits the array brackets, the sister doc 2877292 keeps them',
    },
    differs: [
      'the page lists a required id=0; the SDK has no Id',
      'Memo: optional on the page, required in the SDK',
      'GreyConfigInfo: the example of the page is a bare list of objects without brackets',
    ],
  },
  ListMcubeMiniTasks: {
    about: 'Lists the tasks that publish a package.',
    page: 'S1',
    parameters: {
      Id: 'package id (string)',
    },
    reply: {
      'ListMiniTaskResult.MiniTaskList[].PublishMode': '0 default | 1 whitelist | 2 time window',
      'ListMiniTaskResult.MiniTaskList[].PublishType': '2 gray | 3 official',
      'ListMiniTaskResult.MiniTaskList[].TaskStatus': '0 to be released | 1 releasing | 2 finished | 3 paused',
    },
    differs: [
      'Status is an integer on the list example of the page, "1" (string) on its query example and string in the SDK: accept both',
      'MiniTaskList entries of the page carry more fields than the SDK model: tolerate and do not depend on them',
      'the example of the page shows BizType, Bundles, Creator, GmtModifiedStr, Modifier, Percent, ProductId, ReleaseVersion, ResIds, SyncResult, TaskName, TaskType, TaskVersion, UpgradeNoticeNum, UpgradeProgress in ListMiniTaskResult.MiniTaskList[], which the SDK model does not carry: nothing here depends on them',
    ],
  },
  QueryMcubeMiniTask: {
    about: 'One task that publishes a package.',
    page: 'S1',
    parameters: {
      Id: 'on the page only: the SDKs call it TaskId',
      TaskId: 'task id (integer) in every SDK; only in the SDK',
    },
    reply: {
      'QueryMiniTaskResult.MiniTaskInfo.PublishMode': '0 default | 1 whitelist | 2 time window',
      'QueryMiniTaskResult.MiniTaskInfo.PublishType': '2 gray | 3 official',
      'QueryMiniTaskResult.MiniTaskInfo.TaskStatus': '0 to be released | 1 releasing | 2 finished | 3 paused',
    },
    differs: ['the page has the parameter id (String); SDK parameter TaskId (integer), no Id'],
  },
  ChangeMcubeMiniTaskStatus: {
    about: 'Holds, continues or ends a task.',
    page: 'S1',
    parameters: {
      BizType: 'always nebula',
      TaskStatus: '0 to be released | 1 releasing | 2 finished | 3 paused',
    },
  },
  CreateMcubeWhitelist: {
    about: 'Makes an empty whitelist.',
    page: 'S1',
    parameters: {
      WhiteListName: '2..10 chars',
      WhitelistType: 'normal | regular',
    },
    differs: ['written WhiteListName here (capital L), WhitelistName as the list filter'],
  },
  ListMcubeWhitelists: {
    about: 'Lists the whitelists of a workspace.',
    page: 'S1',
    parameters: {
      PageNum: 'only in the SDK',
      PageSize: 'only in the SDK',
      WhitelistName: 'only in the SDK',
    },
    reply: {
      'ListWhitelistResult.Whitelists[].WhitelistType': 'normal | regular',
    },
    differs: [
      'action name: the page says ListMcubeWhitelist (singular); all three public API versions use the plural',
      'only in the SDK: ListWhitelistResult.CurrentPage, ListWhitelistResult.HasMore, ListWhitelistResult.PageSize, ListWhitelistResult.TotalCount',
    ],
  },
  UpdateMcubeWhitelist: {
    about: 'Adds users to a whitelist.',
    page: 'S1',
    parameters: {
      KeyIds: 'comma list of user ids; exactly one of KeyIds and OssUrl',
      OssUrl: 'address of a text file, one user id per line, below 5 MB (the text of the page also calls it keyIdsFile)',
      Id: 'whitelist id (string)',
    },
    differs: ['the text of the page names keyIdsFile once; the parameter is OssUrl'],
  },
  DeleteMcubeWhitelist: {
    about: 'Deletes a whitelist.',
    page: 'S1',
    instead: { Id: 'Id of the whitelist.' },
    differs: ['Data is the number of deleted whitelists as a string'],
  },
  CreateMcubeWhitelistForIde: {
    about: 'Makes a whitelist for a user of the IDE.',
    page: 'S1',
    differs: ['UserId: Integer on the page, string in the SDK'],
  },
} as const satisfies Notes<typeof mcube>;
