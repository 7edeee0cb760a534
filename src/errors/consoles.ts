import type { FailureCode } from './catalogue.ts';
import type { Sentence } from './meanings.ts';

/** A page of a vendor's console. Its address is that of the console: deeper ones hold ids of the account. */
export interface ConsolePage {
  readonly name: Sentence;
  readonly url: string;
}

const vendor = 'aliyun.com';
const [mpaas, serverless, ram] = [consoleOf('mpaas'), consoleOf('mpserverless'), consoleOf('ram')];

function consoleOf(product: string): string {
  return `https://${product}.console.${vendor}/`;
}

/** Every page that somebody is sent to. */
export const consolePages = {
  app: { name: { en: 'mPaaS console: code management, code configuration', zh: 'mPaaS 控制台：代码管理 > 代码配置' }, url: mpaas },
  packages: { name: { en: 'mPaaS console: mini programs, package management', zh: 'mPaaS 控制台：小程序 > 小程序包管理' }, url: mpaas },
  releases: { name: { en: 'mPaaS console: mini programs, release management', zh: 'mPaaS 控制台：小程序 > 小程序发布管理' }, url: mpaas },
  settings: { name: { en: 'mPaaS console: mini programs, configuration management', zh: 'mPaaS 控制台：小程序 > 配置管理' }, url: mpaas },
  whitelists: { name: { en: 'mPaaS console: mini programs, whitelist management', zh: 'mPaaS 控制台：小程序 > 白名单管理' }, url: mpaas },
  messages: {
    name: { en: 'mPaaS console: Mobile Sync, synchronization configuration', zh: 'mPaaS 控制台：移动同步 > 同步配置' },
    url: mpaas,
  },
  spaces: { name: { en: 'MPServerless console: service spaces', zh: 'MPServerless 控制台：服务空间' }, url: serverless },
  functions: { name: { en: 'MPServerless console: cloud functions', zh: 'MPServerless 控制台：云函数' }, url: serverless },
  hosting: { name: { en: 'MPServerless console: static web hosting', zh: 'MPServerless 控制台：前端网页托管' }, url: serverless },
  users: { name: { en: 'RAM console: users, access keys', zh: 'RAM 控制台：用户 > AccessKey' }, url: ram },
  roles: { name: { en: 'RAM console: roles and identity providers', zh: 'RAM 控制台：角色、SSO 身份提供商' }, url: ram },
  grants: { name: { en: 'RAM console: permissions, grants', zh: 'RAM 控制台：权限管理 > 授权' }, url: ram },
} as const satisfies Record<string, ConsolePage>;

interface Place {
  readonly page: keyof typeof consolePages;
  /** The RAM actions that it takes to look at it, or to mend it, with miniship; `named` is that of the operation in the message. */
  readonly ram: readonly string[] | 'named';
}

const tasks = ['mpaas:ListMcubeMiniTasks', 'mpaas:QueryMcubeMiniTask', 'mpaas:ChangeMcubeMiniTaskStatus'] as const;
const packages = ['mpaas:ListMcubeMiniPackages', 'mpaas:QueryMcubeMiniPackage'] as const;

/** Where a code sends somebody in the consoles. A code that is not here is mended in the repository or on the machine. */
export const places: { readonly [Code in FailureCode]?: Place } = {
  CREDENTIALS_MISSING: { page: 'users', ram: [] },
  CREDENTIALS_INCOMPLETE: { page: 'users', ram: [] },
  KEY_REFUSED: { page: 'users', ram: [] },
  SIGNATURE_REFUSED: { page: 'users', ram: [] },
  TOKEN_EXPIRED: { page: 'roles', ram: ['sts:AssumeRole'] },
  OIDC_TOKEN_UNUSABLE: { page: 'roles', ram: [] },
  ROLE_REFUSED: { page: 'roles', ram: ['sts:AssumeRole'] },
  PERMISSION_DENIED: { page: 'grants', ram: 'named' },
  CLOUD_REFUSED: { page: 'app', ram: 'named' },
  APP_UNKNOWN: { page: 'app', ram: 'named' },
  SPACE_PROTECTED: { page: 'spaces', ram: [] },
  SPACE_MISSING: { page: 'spaces', ram: ['mpserverless:ListSpace', 'mpserverless:CreateSpace'] },
  SPACE_AMBIGUOUS: { page: 'spaces', ram: ['mpserverless:ListSpace'] },
  SPACE_PAUSED: { page: 'spaces', ram: ['mpserverless:ListSpace', 'mpserverless:UpdateSpace'] },
  SPACE_UNKNOWN: { page: 'spaces', ram: 'named' },
  MINI_PROGRAM_MISSING: { page: 'packages', ram: ['mpaas:ListMcubeMiniApps', 'mpaas:CreateMcubeMiniApp'] },
  VIRTUAL_DOMAIN_MISSING: { page: 'settings', ram: ['mpaas:QueryMcubeVhost'] },
  RSA_KEY_MISSING: { page: 'settings', ram: ['mpaas:ExistMcubeRsaKey'] },
  VERSION_EXISTS: { page: 'packages', ram: packages },
  VERSION_NOT_NEWER: { page: 'packages', ram: packages },
  PACKAGE_UNKNOWN: { page: 'packages', ram: packages },
  PACKAGE_REFUSED: { page: 'packages', ram: ['mpaas:UploadMcubeMiniPackage'] },
  UPLOAD_POLICY_EXPIRED: { page: 'packages', ram: ['mpaas:GetMcubeFileToken'] },
  RUN_OVERTAKEN: { page: 'releases', ram: tasks },
  STALE_RUN: { page: 'releases', ram: tasks },
  NOT_LIVE: { page: 'releases', ram: tasks },
  READ_BACK_DIFFERS: { page: 'releases', ram: tasks },
  ROLLOUT_PAUSED: { page: 'releases', ram: tasks },
  ROLLOUT_ENDED: { page: 'releases', ram: tasks },
  ROLLOUT_ACTIVE: { page: 'releases', ram: tasks },
  ROLLOUT_FOREIGN: { page: 'releases', ram: tasks },
  TASK_MOVE_IMPOSSIBLE: { page: 'releases', ram: tasks },
  NOTHING_PUBLISHED: { page: 'releases', ram: tasks },
  ROLLBACK_NOWHERE: { page: 'releases', ram: [...packages, ...tasks] },
  ROLLBACK_OVERTAKEN: { page: 'releases', ram: [...packages, ...tasks] },
  WHITELIST_INCOMPLETE: { page: 'whitelists', ram: ['mpaas:ListMcubeWhitelists', 'mpaas:UpdateMcubeWhitelist'] },
  MESSAGE_REFUSED: { page: 'messages', ram: 'named' },
  FUNCTION_BUSY: { page: 'functions', ram: 'named' },
  FUNCTIONS_FAILED: { page: 'functions', ram: 'named' },
  SMOKE_FAILED: { page: 'functions', ram: ['mpserverless:RunFunction', 'mpserverless:ListFunctionLog'] },
  SITE_INCOMPLETE: { page: 'hosting', ram: ['mpserverless:ListWebHostingFiles', 'mpserverless:BatchDeleteWebHostingFiles'] },
  QUOTA_EXCEEDED: { page: 'spaces', ram: ['mpserverless:DescribeResourceQuota'] },
};
