// biome-ignore-all lint/suspicious/noTemplateCurlyInString: miniship.yml takes ${VARIABLES}.
import { join } from 'node:path';
import type { RunVerb } from '../../src/hosts/run-verb.ts';

type Inputs = Readonly<Record<string, string>>;

/** One command to watch, and what comes before it. */
export interface Scene {
  readonly name: string;
  readonly verb: RunVerb;
  readonly inputs: Inputs;
  /** Runs that make the world what the command needs; nobody listens to them. */
  readonly before?: readonly { readonly verb: RunVerb; readonly inputs: Inputs }[] | undefined;
  /** Variables that this command gets otherwise, with the same placeholders as inputs. */
  readonly env?: Inputs;
  /** Variables of a job that may ask GitHub for a token. */
  readonly asksGitHub?: boolean;
  /** The ways in which it can be started; all by default. */
  readonly doors?: readonly Door[];
}

/** The ways in which a command is started, and in which its output is read. */
export const doors = ['text', 'json', 'action'] as const;
/** As a step of a job that another CI system runs: each is told in its own way. */
export const jobs = ['github', 'gitlab', 'jenkins', 'azure', 'yunxiao', 'gitee'] as const;
export type Job = (typeof jobs)[number];
export type Door = (typeof doors)[number] | Job;

/** What makes a job; FOLDER as in the inputs of a scene. */
export const jobVariables: { readonly [Each in Job]: Inputs } = {
  github: { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: 'FOLDER/out/output', GITHUB_STEP_SUMMARY: 'FOLDER/out/summary' },
  gitlab: { GITLAB_CI: 'true', CI_PROJECT_PATH: 'acme/shop' },
  jenkins: { JENKINS_URL: 'https://ci.example/', BUILD_ID: '31' },
  azure: { TF_BUILD: 'True', AGENT_ID: '8', AGENT_TEMPDIRECTORY: 'FOLDER/out' },
  yunxiao: { PIPELINE_ID: '1', PIPELINE_NAME: 'a', BUILD_NUMBER: '7', PROJECT_DIR: '/home/admin/workspace' },
  gitee: { GITEE_PIPELINE_NAME: 'release', GITEE_PIPELINE_BUILD_NUMBER: '19', GITEE_PARAMS: 'FOLDER/out/params' },
};

/**
 * What is known only when a scene runs. In inputs and variables, APP stands for the address of a cloud application that repeats what it hears,
 * ID_TOKEN for a token of the CI system, FOLDER for the folder of the run, PARAMETER_SECRET for a key among the parameters of an operation, and the others for what the key and the page are opened with.
 */
export const placeholders = [
  'APP',
  'FOLDER',
  'ID_TOKEN',
  'KEY_ID',
  'KEY_SECRET',
  'KEY_TOKEN',
  'PAGE_SECRET',
  'PARAMETER_SECRET',
  'NOTICE_TOKEN',
  'NOTICE_SECRET',
] as const;

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const shop = { app: 'shop' };
/** The account of the emulator, with its provider and its role. */
const account = 'acs:ram::1234567890123456';
const keyless = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: '',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: '',
  ALIBABA_CLOUD_SECURITY_TOKEN: '',
  MPAAS_SK_ENV: '',
};
const role = { 'role-arn': `${account}:role/miniship`, 'oidc-provider-arn': `${account}:oidc-provider/github` };
const withKey = {
  MINISHIP_PARAMETERS: '{"SpaceId":"mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f","AppId":"a","AppSecret":"PARAMETER_SECRET"}',
};
const started = { verb: 'release', inputs: { ...shop, version: 'v2.0.0' } } as const;
const everyone = { verb: 'release', inputs: { ...shop, version: 'v2.0.0', audience: 'everyone' } } as const;
const deployed = { verb: 'deploy', inputs: {} } as const;

/** A merge request on a host that repeats what it hears, and chats that do. */
const told = {
  MINISHIP_NOTICES:
    'dingtalk APP/robot/send?access_token=NOTICE_TOKEN NOTICE_SECRET\nwebhook APP/refusing/NOTICE_TOKEN NOTICE_SECRET\nslack APP/robot/services/NOTICE_TOKEN',
  MINISHIP_COMMENT_ENDPOINT: 'APP/refusing',
  CI_PROJECT_ID: '7',
  CI_MERGE_REQUEST_IID: '3',
  GITHUB_REF: 'refs/pull/3/merge',
  GITHUB_REPOSITORY: 'acme/shop',
  GITEE_REPO: 'acme/shop',
  GITEE_PULL_ID: '3',
};

/** Every verb that runs against the cloud, in the ways that differ in what they know and say. */
export const scenes: readonly Scene[] = [
  { name: 'release', verb: 'release', inputs: { ...shop, version: 'v2.0.0' } },
  { name: 'release in the older signature', verb: 'release', inputs: { ...shop, version: 'v2.0.0', signature: 'v1' } },
  { name: 'release with the space', verb: 'release', inputs: { ...shop, version: 'v2.0.0', 'with-serverless': 'true' } },
  {
    name: 'release that a merge request and chats are told of',
    verb: 'release',
    inputs: { ...shop, version: 'v2.0.0', comment: 'true' },
    env: told,
    doors: ['action', 'json', 'github', 'gitlab', 'gitee'],
  },
  {
    name: 'release whose notices cannot be read',
    verb: 'release',
    inputs: { ...shop, version: 'v2.0.0' },
    env: { MINISHIP_NOTICES: 'dingtalk http://robots.example.com/send?access_token=NOTICE_TOKEN NOTICE_SECRET' },
  },
  { name: 'preview', verb: 'preview', inputs: { ...shop, 'preview-user': 'u001', 'pull-request': '12' } },
  {
    name: 'preview that is swept',
    verb: 'preview',
    inputs: { ...shop, sweep: 'true', 'keep-for': '1ms' },
    before: [{ verb: 'preview', inputs: { ...shop, 'preview-user': 'u001' } }],
  },
  { name: 'plan of a preview', verb: 'preview', inputs: { ...shop, 'preview-user': 'u001', 'dry-run': 'true' } },
  { name: 'preview in a job', verb: 'preview', inputs: { ...shop, 'preview-user': 'u001' }, doors: jobs },
  { name: 'promote through a gate', verb: 'promote', inputs: { ...shop }, before: [started, deployed] },
  { name: 'promote to a closed gate', verb: 'promote', inputs: { ...shop, config: 'closed.yml' }, before: [started] },
  { name: 'pause', verb: 'pause', inputs: { ...shop, reason: 'a look first' }, before: [started] },
  { name: 'resume', verb: 'resume', inputs: { ...shop }, before: [started, { verb: 'pause', inputs: { ...shop, reason: 'x' } }] },
  { name: 'finish', verb: 'finish', inputs: { ...shop, reason: 'done' }, before: [started] },
  { name: 'rollback of a mini program', verb: 'rollback', inputs: { ...shop, to: 'previous', reason: 'x' }, before: [everyone] },
  { name: 'status', verb: 'status', inputs: { ...shop }, before: [started, deployed] },
  { name: 'verify a receipt', verb: 'verify', inputs: { receipt: 'before.json' }, before: [deployed] },
  {
    name: 'verify a cloud application',
    verb: 'verify',
    inputs: { 'cloud-app': 'APP/ping?own=1', 'cloud-app-key': '1', 'cloud-app-expect': '{"data":{"stock":3}}' },
  },
  { name: 'notify', verb: 'notify', inputs: { ...shop, to: 'everyone', 'notify-topic': 'NOTICE' } },
  { name: 'ensure', verb: 'ensure', inputs: { ...shop } },
  { name: 'ensure with a key that is none', verb: 'ensure', inputs: { ...shop }, env: { MINISHIP_RSA_KEY: 'PARAMETER_SECRET' } },
  { name: 'deploy', verb: 'deploy', inputs: {} },
  { name: 'deploy in the older signature', verb: 'deploy', inputs: { signature: 'v1' } },
  {
    name: 'rollback of a function',
    verb: 'rollback',
    inputs: { functions: 'hello', to: 'previous' },
    before: [deployed, { verb: 'deploy', inputs: { config: 'changed.yml' } }],
  },
  { name: 'rollback of the site', verb: 'rollback', inputs: { hosting: 'true', to: 'before.json' }, before: [deployed] },
  { name: 'deploy a function that tells what it was given', verb: 'deploy', inputs: { config: 'telling.yml' } },
  { name: 'deploy with another certificate', verb: 'deploy', inputs: { config: 'mismatched.yml' } },
  { name: 'deploy with a key in the file', verb: 'deploy', inputs: { config: 'written.yml' } },
  { name: 'deploy of stored files, documents and keys of other platforms', verb: 'deploy', inputs: { config: 'assets.yml' } },
  {
    name: 'deploy of other stored files and keys',
    verb: 'deploy',
    inputs: { config: 'assets-changed.yml' },
    before: [{ verb: 'deploy', inputs: { config: 'assets.yml' } }],
  },
  { name: 'plan of stored files, documents and keys', verb: 'deploy', inputs: { config: 'assets.yml', 'dry-run': 'true' } },
  { name: 'deploy with a secret of a platform in the file', verb: 'deploy', inputs: { config: 'assets-written.yml' } },
  { name: 'deploy of stored files and keys in a job', verb: 'deploy', inputs: { config: 'assets.yml' }, doors: jobs },
  {
    name: 'rollback of documents',
    verb: 'rollback',
    inputs: { data: 'true', config: 'assets.yml', 'data-collections': 'cars', 'data-backup': '2099-01-01T00:00:00Z' },
  },
  {
    name: 'a role that is taken with a token of the CI system',
    verb: 'pause',
    inputs: { ...shop, ...role },
    before: [started],
    env: { ...keyless, MINISHIP_OIDC_TOKEN: 'ID_TOKEN' },
  },
  {
    name: 'a role that GitHub vouches for, and one after it',
    verb: 'status',
    inputs: { ...shop, ...role, 'role-chain': `${account}:role/publisher` },
    env: keyless,
    asksGitHub: true,
  },
  {
    name: 'a role with a token in a file',
    verb: 'status',
    inputs: { ...shop, ...role },
    env: { ...keyless, ALIBABA_CLOUD_OIDC_TOKEN_FILE: 'FOLDER/keys/id-token' },
  },
  { name: 'keys of a profile', verb: 'status', inputs: { ...shop, profile: 'ci' }, env: { ...keyless, HOME: 'FOLDER/keys' } },
  {
    name: 'keys from an address',
    verb: 'status',
    inputs: { ...shop },
    env: { ...keyless, ALIBABA_CLOUD_CREDENTIALS_URI: 'APP/keys?code=PAGE_SECRET' },
  },
  {
    name: 'keys in inputs',
    verb: 'pause',
    inputs: { ...shop, 'access-key-id': 'KEY_ID', 'access-key-secret': 'KEY_SECRET', 'security-token': 'KEY_TOKEN' },
    before: [started],
    env: keyless,
    doors: ['action'],
  },
  {
    name: 'keys in files',
    verb: 'pause',
    inputs: { ...shop, 'access-key-id': 'KEY_ID', 'access-key-secret-file': 'keys/secret', 'security-token-file': 'keys/token' },
    before: [started],
    env: keyless,
    doors: ['text', 'json'],
  },
  { name: 'plan of a release', verb: 'release', inputs: { ...shop, version: 'v2.0.0', audience: 'everyone', 'dry-run': 'true' } },
  { name: 'plan of a promotion', verb: 'promote', inputs: { ...shop, 'dry-run': 'true' }, before: [started, deployed] },
  { name: 'plan of a rollback', verb: 'rollback', inputs: { ...shop, to: 'previous', 'dry-run': 'true' }, before: [everyone] },
  { name: 'plan of a deploy', verb: 'deploy', inputs: { 'dry-run': 'true' } },
  {
    name: 'release of all',
    verb: 'release',
    inputs: { all: 'true', config: 'all.yml', version: 'v2.0.0' },
  },
  { name: 'doctor', verb: 'doctor', inputs: { 'egress-url': 'APP/ip?token=PAGE_SECRET' }, before: [started, deployed] },
  {
    name: 'doctor with a role',
    verb: 'doctor',
    inputs: { ...role, verbs: 'release,deploy,notify', repository: 'acme/shop' },
    env: keyless,
    asksGitHub: true,
  },
  { name: 'doctor without any key', verb: 'doctor', inputs: { verbs: 'release' }, env: keyless },
  {
    name: 'a call that is answered with a permission',
    verb: 'call',
    inputs: { operation: 'GetMcubeFileToken' },
    env: { MINISHIP_PARAMETERS: '{"AppId":"ONEX570DA892117","WorkspaceId":"PROD","TenantId":"PUQYHL","OnexFlag":true}' },
  },
  { name: 'a call whose parameter is a key', verb: 'call', inputs: { operation: 'AddDingtalkOpenPlatformConfig' }, env: withKey },
  {
    name: 'a call whose parameter is a key, planned',
    verb: 'call',
    inputs: { operation: 'AddDingtalkOpenPlatformConfig', 'dry-run': 'true' },
    env: withKey,
  },
  {
    name: 'a call that nobody checks, with a key',
    verb: 'call',
    inputs: { operation: 'AddDingtalkOpenPlatformConfig', raw: 'mpserverless' },
    env: withKey,
  },
  { name: 'release in a job', verb: 'release', inputs: { ...shop, version: 'v2.0.0' }, doors: jobs },
  { name: 'promote to a closed gate in a job', verb: 'promote', inputs: { ...shop, config: 'closed.yml' }, before: [started], doors: jobs },
  { name: 'deploy of a function that tells, in a job', verb: 'deploy', inputs: { config: 'telling.yml' }, doors: jobs },
  { name: 'a call in a job', verb: 'call', inputs: { operation: 'AddDingtalkOpenPlatformConfig' }, env: withKey, doors: jobs },
  { name: 'a proxy that refuses', verb: 'status', inputs: { ...shop, endpoint: 'https://127.0.0.2' }, env: { NO_PROXY: 'elsewhere' } },
];

/** The files that the scenes need, by their names. */
export function sceneFiles(facts: {
  readonly key: { readonly id: string; readonly secret: string; readonly securityToken: string };
  readonly page: string;
  readonly certificate: string;
  readonly triggerCertificate: string;
  readonly triggerKey: string;
  readonly domain: string;
  readonly parameter: string;
  readonly wechatSecret: string;
  readonly alipayPublicKey: string;
}) {
  const build = join(fixtures, 'mini-program');
  const app = `apps:
  shop:
    h5Id: "2017072607907880"
    path: ${build}
    icon: ${join(fixtures, 'icon.png')}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
        gate:
          - { command: env }
          - { http: { url: "${facts.page}/rate?token=\${PAGE_TOKEN}" } }
          - { function: hello, args: { token: "\${SMOKE_TOKEN}" }, expect: { heard: "\${SMOKE_TOKEN}" } }
      - window: { users: 500, for: 24h }
      - everyone
`;
  const other = `  other:
    h5Id: "2017072607907881"
    h5Name: Other
    path: ${build}
    icon: ${join(fixtures, 'icon.png')}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
`;
  const space = (hello: string, more = ''): string => `serverless:
  functions:
    hello: { path: functions/${hello}, runtime: nodejs20, http: /http/hello, smoke: { args: { token: "\${SMOKE_TOKEN}" }, expect: { heard: "\${SMOKE_TOKEN}" } } }
  hosting: { path: site, index: index.html }
${more}`;
  const withKeys = (
    certificate: string,
    privateKey: string,
  ): string => `  httpTrigger: { enabled: true, domain: api.example.com, certificate: keys/api.pem, privateKey: keys/api.key }
  domains:
    ${facts.domain}: { certificate: ${certificate}, privateKey: ${privateKey} }
`;
  const assets = (wechat: string, dingtalk: string, path: string): string => `serverless:
  platforms:
    alipay: { "2019091167170000": { privateKey: "\${ALIPAY_KEY}", publicKey: keys/alipay.pem } }
    wechat: { wx0123456789abcdef: ${wechat} }
    dingtalk: { dingabc: { appSecret: "${dingtalk}" } }
  extensions: [云调用]
  files: { path: ${path}, prefix: shop, delete: { enabled: true } }
  data: { backup: [cars], imports: [{ file: ${path}/users.json, collection: users }] }
`;
  const wechat = '{ appSecretFile: keys/wechat }';
  return {
    'assets.yml': assets(wechat, '${DINGTALK_SECRET}', 'site/stored'),
    'assets-changed.yml': assets('{ absent: true }', '${DINGTALK_SECRET_NEXT}', 'site/changed'),
    'assets-written.yml': assets(wechat, facts.parameter, 'site/stored'),
    'keys/wechat': `${facts.wechatSecret}\n`,
    'keys/alipay.pem': facts.alipayPublicKey,
    'site/stored/users.json': '[{"name":"tom"}]',
    'site/stored/old.svg': '<svg/>',
    'site/changed/users.json': '[{"name":"anna"}]',
    'miniship.yml': app + space('hello', withKeys('keys/site.pem', '"${TLS_KEY}"')),
    'closed.yml': app.replace('command: env', 'command: env; exit 3').replace('" } }', '", json: { url: "" } } }'),
    'all.yml': `${app}${other}`,
    'changed.yml': app + space('changed'),
    'telling.yml': app + space('telling'),
    'mismatched.yml': app + space('hello', withKeys('keys/api.pem', '"${TLS_KEY}"')),
    'written.yml': `${app}${space('hello')}  domains:\n    ${facts.domain}:\n      certificate: keys/site.pem\n      privateKey: |\n${facts.triggerKey.replace(/^/gm, '        ')}\n`,
    'keys/secret': `${facts.key.secret}\n`,
    'keys/token': `${facts.key.securityToken}\n`,
    'keys/.aliyun/config.json': JSON.stringify({ current: 'ci', profiles: [profileOf(facts.key)] }),
    'keys/site.pem': facts.certificate,
    'keys/api.pem': facts.triggerCertificate,
    'keys/api.key': facts.triggerKey,
    'functions/hello/index.js': 'module.exports = async ({ args }) => ({ heard: args.token });\n',
    'functions/changed/index.js': 'module.exports = async ({ args }) => ({ heard: args.token, changed: true });\n',
    'functions/telling/index.js': `module.exports = async ({ args, logger }) => {
  const { token } = args;
  logger.info('token', token);
  logger.error(JSON.stringify(args), encodeURIComponent(token), Buffer.from('x' + token).toString('base64'));
  for (let at = 0; at < token.length; at += 7) console.log(token.slice(at, at + 7));
  throw new Error('refused with ' + token + '\\n' + token.match(/.{1,9}/g).join('\\n'));
};\n`,
    'site/index.html': '<!doctype html><title>Shop</title>\n',
  } as const;
}

/** The key as the CLI of the cloud keeps it. */
const profileOf = ({ id, secret, securityToken }: Parameters<typeof sceneFiles>[0]['key']) => ({
  name: 'ci',
  mode: 'StsToken',
  access_key_id: id,
  access_key_secret: secret,
  sts_token: securityToken,
});
