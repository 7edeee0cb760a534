import { languages } from '../errors/language.ts';
import { callInputs } from './call-inputs.ts';
import { credentialInputs } from './credential-inputs.ts';
import { deployInputs } from './deploy-inputs.ts';
import { doctorInputs } from './doctor-inputs.ts';
import { initInputs } from './init-inputs.ts';
import type { Input, ValueOfKind } from './input.ts';
import { keyOf } from './names.ts';
import { notifyInputs } from './notify-inputs.ts';
import { previewInputs } from './preview-inputs.ts';
import { releaseInputs } from './release-inputs.ts';
import { rollbackInputs } from './rollback-inputs.ts';
import { rolloutInputs } from './rollout-inputs.ts';
import { secretFileInputs } from './secret-file-inputs.ts';
import { spaceInputs } from './space-inputs.ts';
import { tellingInputs } from './telling-inputs.ts';
import { appVerbs, modeNames, runVerbs, severalVerbs, type VerbName, writingVerbs } from './verbs.ts';
import { verifyInputs } from './verify-inputs.ts';

const every = [...runVerbs, 'init', 'explain', 'emulator', 'demo'] as const;
const clouds = { group: 'cloud', verbs: runVerbs, config: ['mpaas', 'app', 'serverless'] } as const;
/** How much of a run stands in the job summary. */
const summaryModes = ['full', 'brief', 'off'] as const;

const run = { group: 'run', verbs: runVerbs, config: ['root'] } as const;
const onlyHere = { group: 'run', verbs: runVerbs, config: [] } as const;
const emulator = { group: 'emulator', verbs: ['emulator'], config: [], only: 'command' } as const;

/**
 * Every input, once. The parsers of flags, Action inputs, variables and miniship.yml, action.yml, the tables of the README,
 * --help and the JSON Schema are all derived from here.
 */
export const inputs = {
  ...releaseInputs,
  ...previewInputs,
  ...spaceInputs,
  ...deployInputs,
  ...rolloutInputs,
  ...rollbackInputs,
  ...verifyInputs,
  ...notifyInputs,
  ...doctorInputs,
  ...callInputs,
  ...tellingInputs,
  ...credentialInputs,
  ...secretFileInputs,
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
  'upload-pace': {
    group: 'cloud',
    verbs: ['release', 'preview', 'rollback', 'promote'],
    config: ['mpaas'],
    kind: 'choice',
    choices: ['even', 'burst'],
    fallback: 'even',
    about:
      'How package uploads keep to the limit of ten a minute: one every six seconds, or ten at once and ten more a minute later. "burst" is faster for up to ten mini programs if the cloud counts by the minute; a refusal makes it "even".',
    zh: '如何遵守每分钟十次的包上传限制：even 每六秒一次；burst 先连续十次，一分钟后再十次。若云端按分钟计数，burst 在不超过十个小程序时更快；一旦被限流即改为 even。',
  },
  mode: {
    ...onlyHere,
    kind: 'choice',
    choices: modeNames,
    only: 'action',
    fallback: 'release',
    about: 'What to do: each mode is the verb of that name.',
    zh: '要执行的操作，与同名命令一致。',
  },
  config: {
    ...onlyHere,
    kind: 'path',
    about: 'Configuration file; without it miniship.yml, .yaml or .json of the working directory, if there is one.',
    zh: '配置文件；未给出时使用工作目录中的 miniship.yml、.yaml 或 .json（如有）。',
  },
  app: {
    ...onlyHere,
    verbs: [...appVerbs, 'init'],
    kind: 'text',
    placeholder: 'NAME',
    about:
      'Mini program of the configuration file that is meant, when it describes several; with the verbs that take "all", also several names, separated by commas.',
    zh: '配置文件描述了多个小程序时，选择所指的那一个；支持 all 的命令也可给出多个名称，以逗号分隔。',
  },
  all: {
    ...onlyHere,
    verbs: severalVerbs,
    kind: 'flag',
    fallback: 'false',
    about: 'Every mini program of the configuration file in one run, within the rate limits of the cloud; one that fails stops no other.',
    zh: '在一次运行中处理配置文件中的所有小程序，并遵守云端频率限制；其中一个失败不影响其他。',
  },
  matrix: {
    ...onlyHere,
    verbs: ['release', 'promote', 'pause', 'resume', 'finish', 'rollback'],
    kind: 'choice',
    choices: ['github', 'gitlab'],
    only: 'command',
    bare: { release: 'github', promote: 'github', pause: 'github', resume: 'github', finish: 'github', rollback: 'github' },
    about:
      'With "plan": print how to spread the mini programs over the jobs of a CI system, those of one appId and workspaceId together, and do nothing else.',
    zh: '与 plan 同用：打印如何把小程序分配到 CI 的多个任务（同一 appId 和 workspaceId 的归在一起），不做其他事。',
  },
  'working-directory': {
    ...onlyHere,
    kind: 'path',
    about: 'Folder where relative paths start.',
    zh: '相对路径的起点目录。',
  },
  'dry-run': {
    ...onlyHere,
    verbs: [...writingVerbs, 'call'],
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
    abouts: { verify: { about: 'Receipt to compare with what is live.', zh: '为用来与线上状态比对的回执。' } },
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
    about:
      'Files to write the outputs to: .json as JSON, .properties for Java, any other name as dotenv. In a CI system that is recognised, miniship-outputs.env and miniship-outputs.json without it.',
    zh: '输出文件：.json 写为 JSON，.properties 写为 Java 属性文件，其他文件名写为 dotenv。在识别出的 CI 系统中，未给出时写 miniship-outputs.env 和 miniship-outputs.json。',
  },
  junit: {
    ...onlyHere,
    kind: 'path',
    about: 'Also write the steps of the run as a JUnit report, for CI systems that show one.',
    zh: '另将运行的各步骤写成 JUnit 报告，供能展示它的 CI 系统使用。',
  },
  report: {
    ...onlyHere,
    kind: 'path',
    about:
      'Also write a report page: one HTML file that opens without a network, with times, calls, sizes and the plan. Beside the receipt it is in the same artifact.',
    zh: '另写一份报告页：单个可离线打开的 HTML 文件，含时间线、调用、体积与计划。与回执位于同一文件夹时一并上传为构建产物。',
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
    fallbacks: { doctor: '5m' },
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
  summary: {
    ...onlyHere,
    kind: 'choice',
    choices: summaryModes,
    fallback: 'full',
    about: 'How much stands in the job summary: everything, the first tables only, or nothing.',
    zh: '作业摘要的篇幅：full 为全部，brief 只含开头的表格，off 为不写。',
  },
  quiet: {
    ...onlyHere,
    kind: 'flag',
    only: 'command',
    fallback: 'false',
    about: 'Print only warnings, failures and how the run ended.',
    zh: '只打印警告、失败和运行结果。',
  },
  verbose: {
    ...onlyHere,
    kind: 'flag',
    only: 'command',
    fallback: 'false',
    about: 'Print every call of the cloud, every wait and every row of a table; the same as --debug.',
    zh: '打印每次云端调用、每次等待和表格的每一行；与 --debug 相同。',
  },
  debug: {
    ...onlyHere,
    verbs: every,
    kind: 'flag',
    fallback: 'false',
    about: 'Tell every call of the cloud, and the causes of a failure.',
    zh: '打印每次云端调用以及失败的原因链。',
  },
  lang: {
    ...run,
    verbs: every,
    kind: 'choice',
    choices: languages,
    about:
      'Language of messages, errors and help: English or Simplified Chinese. Without it that of the locale (LC_ALL, LC_MESSAGES, LANG).',
    zh: '消息、错误和帮助的语言：en 为英文，zh 为简体中文；未给出时按系统区域设置（LC_ALL、LC_MESSAGES、LANG）。',
  },
  ...initInputs,
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
