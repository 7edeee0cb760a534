import { deployInputs } from './deploy-inputs.ts';
import type { Input, ValueOfKind } from './input.ts';
import { keyOf } from './names.ts';
import { releaseInputs } from './release-inputs.ts';
import type { VerbName } from './verbs.ts';

const every = ['release', 'deploy', 'emulator', 'demo'] as const;
const both = ['release', 'deploy'] as const;
const keys = { group: 'cloud', verbs: both, config: [] } as const;
const clouds = { group: 'cloud', verbs: both, config: ['mpaas', 'app', 'serverless'] } as const;
const run = { group: 'run', verbs: both, config: ['root'] } as const;
const onlyHere = { group: 'run', verbs: both, config: [] } as const;
const emulator = { group: 'emulator', verbs: ['emulator'], config: [], only: 'command' } as const;

/**
 * Every input, once. The parsers of flags, Action inputs, variables and miniship.yml, action.yml, the tables of the README,
 * --help and the JSON Schema are all derived from here.
 */
export const inputs = {
  ...releaseInputs,
  ...deployInputs,
  'access-key-id': { ...keys, kind: 'text', about: 'Id of the access key.', zh: '访问密钥（AccessKey）ID。' },
  'access-key-secret': {
    ...keys,
    kind: 'text',
    secret: { variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
    about: 'Secret of the access key.',
    zh: '访问密钥（AccessKey）Secret。',
  },
  'security-token': {
    ...keys,
    kind: 'text',
    secret: { variable: 'ALIBABA_CLOUD_SECURITY_TOKEN' },
    about: 'Security token, with temporary keys (STS) only.',
    zh: '安全令牌，仅临时凭证（STS）需要。',
  },
  endpoint: {
    ...clouds,
    kind: 'text',
    fallback: 'https://mpaas.cn-hangzhou.aliyuncs.com',
    fallbacks: { deploy: 'https://mpserverless.aliyuncs.com' },
    about: 'Address of the cloud, or of an emulator.',
    zh: '云端或模拟器的地址。',
  },
  signature: {
    ...clouds,
    kind: 'choice',
    choices: ['acs3', 'v1'],
    fallback: 'acs3',
    about: 'How calls are signed: ACS3-HMAC-SHA256, or the older RPC signature.',
    zh: '调用的签名方式：ACS3-HMAC-SHA256 或旧版 RPC 签名。',
  },
  mode: {
    ...onlyHere,
    kind: 'choice',
    choices: ['release', 'deploy'],
    only: 'action',
    fallback: 'release',
    about: 'What to do.',
    zh: '要执行的操作。',
  },
  config: {
    ...onlyHere,
    kind: 'path',
    about: 'Configuration file; without it miniship.yml, .yaml or .json of the working directory, if there is one.',
    zh: '配置文件；未给出时使用工作目录中的 miniship.yml、.yaml 或 .json（如有）。',
  },
  app: {
    ...onlyHere,
    verbs: ['release'],
    kind: 'text',
    placeholder: 'NAME',
    about: 'Mini program of the configuration file to release, when it describes several.',
    zh: '配置文件描述了多个小程序时，选择要发布的那一个。',
  },
  'working-directory': {
    ...onlyHere,
    kind: 'path',
    about: 'Folder where relative paths start.',
    zh: '相对路径的起点目录。',
  },
  'dry-run': {
    ...onlyHere,
    kind: 'flag',
    fallback: 'false',
    about: 'Do every read and no write, and tell what would be written.',
    zh: '只读不写，并说明将会写入什么。',
  },
  'plan-digest': {
    ...onlyHere,
    verbs: ['deploy'],
    kind: 'text',
    placeholder: 'SHA256',
    about: 'Digest of a plan that somebody looked at; the run refuses when anything has changed since.',
    zh: '已审阅的计划的摘要；若此后有任何变化则拒绝执行。',
  },
  stamp: {
    ...run,
    config: ['app', 'serverless'],
    kind: 'flag',
    fallback: 'true',
    about: 'Keep checksum, commit and run with the package or function in the cloud, so that a rerun recognises it.',
    zh: '把校验和、提交和运行编号随包或云函数存到云端，重跑时据此识别。',
  },
  receipt: {
    ...run,
    kind: 'path',
    fallback: 'miniship-receipt.json',
    about: 'Where the receipt is written.',
    zh: '回执文件的写入位置。',
  },
  'upload-receipt': {
    ...run,
    kind: 'flag',
    only: 'action',
    fallback: 'true',
    about: 'Upload the receipt as an artifact of the workflow run.',
    zh: '把回执上传为工作流运行的构建产物（artifact）。',
  },
  'output-file': {
    ...run,
    kind: 'paths',
    about: 'Files to write the outputs to, for other CI systems: .json as JSON, any other name as dotenv.',
    zh: '供其他 CI 系统读取的输出文件：.json 写为 JSON，其他文件名写为 dotenv。',
  },
  'call-timeout': {
    ...run,
    kind: 'duration',
    min: 1,
    fallback: '30s',
    about: 'Longest time for one call of the cloud; a bare number is seconds.',
    zh: '单次云端调用的最长时间；不带单位时按秒计。',
  },
  timeout: {
    ...run,
    kind: 'duration',
    min: 1,
    fallback: '15m',
    about: 'Longest time for the whole run.',
    zh: '整个运行的最长时间。',
  },
  wait: {
    ...run,
    kind: 'duration',
    fallback: '2m',
    fallbacks: { deploy: '10m' },
    about: 'Longest time to wait until what was sent is live.',
    zh: '等待所发布内容生效的最长时间。',
  },
  json: {
    ...onlyHere,
    verbs: every,
    kind: 'flag',
    only: 'command',
    fallback: 'false',
    about: 'Print JSON lines to stdout, and text for people to stderr.',
    zh: '向标准输出打印 JSON 行，供人阅读的文字打印到标准错误。',
  },
  debug: {
    ...onlyHere,
    verbs: every,
    kind: 'flag',
    fallback: 'false',
    about: 'Tell every call of the cloud, and the causes of a failure.',
    zh: '打印每次云端调用以及失败的原因链。',
  },
  port: {
    ...emulator,
    kind: 'integer',
    min: 0,
    max: 65_535,
    fallback: '0',
    about: 'Port to listen on; 0 takes a free one.',
    zh: '监听端口；0 表示任选空闲端口。',
  },
  seed: {
    ...emulator,
    kind: 'path',
    about: 'JSON file of apps, mini programs and spaces to start with.',
    zh: '初始数据文件（JSON）：应用、小程序和服务空间。',
  },
  state: {
    ...emulator,
    kind: 'path',
    about: 'File in which the emulator keeps its state from run to run.',
    zh: '模拟器在多次运行之间保存状态的文件。',
  },
} as const satisfies Record<string, Input>;

type Table = typeof inputs;

export type InputName = keyof Table;

type Parsed<Row extends Input> = Row extends { readonly choices: readonly (infer Choice)[] } ? Choice : ValueOfKind[Row['kind']];

/** Every input by name, read; only one with a fallback is certain to be there. */
export type Values = {
  readonly [Name in InputName]: Table[Name] extends { readonly fallback: string } ? Parsed<Table[Name]> : Parsed<Table[Name]> | undefined;
};

export const inputNames = Object.keys(inputs) as readonly InputName[];

export const isInput = (text: string): text is InputName => Object.hasOwn(inputs, text);

/** A row of the table, with its optional fields in reach. */
export const inputOf = (name: InputName): Input => inputs[name];

/** The key of an input in miniship.yml. */
export const fileKeyOf = (name: InputName): string => inputOf(name).key ?? keyOf(name);

/** The default of an input, for one verb. */
export const fallbackOf = (name: InputName, verb: VerbName): string | undefined =>
  inputOf(name).fallbacks?.[verb] ?? inputOf(name).fallback;

/** The inputs that a verb takes, through one door or both. */
export function inputsOf(verb: VerbName, door?: 'action' | 'command'): readonly InputName[] {
  return inputNames.filter((name) => {
    const { verbs, only } = inputOf(name);
    return verbs.includes(verb) && (door === undefined || only === undefined || only === door);
  });
}
