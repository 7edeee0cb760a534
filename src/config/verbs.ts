/** One word on the command line. */
export interface Verb {
  readonly about: string;
  readonly zh: string;
  /** Whether the Action offers it as a `mode`. */
  readonly mode: boolean;
  /** The part of `miniship.yml` that it reads: one mini program, or the space. */
  readonly reads: 'app' | 'serverless' | 'nothing';
  readonly examples: readonly string[];
}

/** Every verb, once. */
export const verbs = {
  release: {
    about: 'Uploads the build of a mini program and, when an audience is given, publishes it.',
    zh: '上传小程序构建产物；指定受众时一并发布。',
    mode: true,
    reads: 'app',
    examples: [
      'miniship release --path dist/mini-program --version v1.4.2 --whitelist qa',
      'miniship release --app shop --window-users 500 --window-until 24h',
      'miniship release --app shop --audience everyone --dry-run',
    ],
  },
  preview: {
    about: 'Puts the build of a mini program on the phone of one person, with a QR code; takes back previews that nobody needs any more.',
    zh: '将小程序构建产物送到一个人的手机上预览并给出二维码；也可收回不再需要的预览。',
    mode: true,
    reads: 'app',
    examples: [
      'miniship preview --app shop --preview-user u001',
      'miniship preview --app shop --closed --pull-request 12',
      'miniship preview --app shop --sweep --keep-for 3d --dry-run',
    ],
  },
  deploy: {
    about: 'Brings functions, site, settings, data and files of an MPServerless space to what the repository says.',
    zh: '让小程序云 Serverless 空间与代码仓库保持一致：云函数、静态网站、设置、数据、存储文件和开放平台密钥。',
    mode: true,
    reads: 'serverless',
    examples: [
      "miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
      'miniship deploy --only hosting --spa --delete --delete-at-most 20%',
      'miniship deploy --dry-run --json',
    ],
  },
  ensure: {
    about: 'Sets up the workspace of a mini program: virtual domain, RSA key, mini program and whitelists, where they are not there yet.',
    zh: '为小程序做好工作空间的基础设置：虚拟域名、RSA 密钥、小程序和白名单，缺什么补什么。',
    mode: true,
    reads: 'app',
    examples: ['miniship ensure --app shop --dry-run', 'miniship ensure --app shop --rsa-key-file rsa.pem', 'miniship ensure --all'],
  },
  plan: {
    about: 'Shows what a verb that writes would do, with read-only calls; it takes every flag of that verb.',
    zh: '以只读调用展示某个写操作命令将会做什么；参数与该命令相同。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship plan release --app shop --audience everyone', 'miniship plan deploy --json'],
  },
  promote: {
    about: 'Moves the rollout of a mini program to its next stage, once the hold has passed and the gate is open.',
    zh: '保持时间已过且门禁通过后，将小程序的灰度发布推进到下一阶段。',
    mode: true,
    reads: 'app',
    examples: ['miniship promote --app shop', 'miniship promote --app shop --to everyone --approve'],
  },
  pause: {
    about: 'Holds the rollout of a mini program: no further user receives the package.',
    zh: '暂停小程序的灰度发布：不再有新用户收到该包。',
    mode: true,
    reads: 'app',
    examples: ['miniship pause --app shop --reason "crash rate is up"'],
  },
  resume: {
    about: 'Goes on with a paused rollout.',
    zh: '继续已暂停的灰度发布。',
    mode: true,
    reads: 'app',
    examples: ['miniship resume --app shop'],
  },
  finish: {
    about: 'Ends the rollout of a mini program for good: its package is published no more.',
    zh: '彻底结束小程序的灰度发布：该包不再发布。',
    mode: true,
    reads: 'app',
    examples: ['miniship finish --app shop --package 1.4.2.41'],
  },
  rollback: {
    about: 'Brings a mini program, functions, the site or the data back to an earlier good state.',
    zh: '将小程序、云函数、静态网站或数据恢复到之前的正常状态。',
    mode: true,
    reads: 'app',
    examples: [
      'miniship rollback --app shop',
      'miniship rollback --app shop --to previous --reason "checkout is broken"',
      'miniship rollback --functions hello --to previous',
      'miniship rollback --hosting --to miniship-receipt.json',
    ],
  },
  status: {
    about: 'Shows packages, tasks, whitelists, functions, site, usage and quota as they are.',
    zh: '查看包、任务、白名单、云函数、网站、用量和配额的现状。',
    mode: true,
    reads: 'app',
    examples: ['miniship status --app shop', 'miniship status --json'],
  },
  verify: {
    about: 'Compares what is live with a receipt, or tests a cloud application as the gateway calls it.',
    zh: '将线上状态与回执逐项比对，或按云网关的方式测试云应用。',
    mode: true,
    reads: 'app',
    examples: ['miniship verify --receipt miniship-receipt.json', 'miniship verify --cloud-app https://shop.example.com/api/ping'],
  },
  notify: {
    about: 'Sends a Mobile Sync message to everyone, one user or one device.',
    zh: '通过移动同步向所有人、单个用户或单台设备发送消息。',
    mode: true,
    reads: 'app',
    examples: ['miniship notify --app shop --to everyone --notify-topic shop-update', 'miniship notify --to user:u001 --dry-run'],
  },
  doctor: {
    about: 'Checks keys, clock, network, ids and permissions, says what to mend first, and prints the least RAM policy.',
    zh: '检查密钥、时钟、网络、各类 ID 和权限，指出应先修复什么，并打印最小权限的 RAM 策略。',
    mode: true,
    reads: 'app',
    examples: [
      'miniship doctor',
      'miniship doctor --verbs release,rollback --json',
      'miniship doctor --repository acme/shop --environment production',
    ],
  },
  call: {
    about: 'Calls any operation of the cloud by its name, and answers its reply; its parameters are checked before anything is sent.',
    zh: '按名称调用云端的任意操作并返回应答；参数在发送前检查。',
    mode: true,
    reads: 'nothing',
    examples: [
      'miniship call ListSpace --PageNum 0 --PageSize 10',
      "miniship call ListWebHostingFiles --SpaceId mp-1234 --Prefix / --all-pages --query 'Data.WebHostingFiles[].FilePath'",
      'miniship call --list mpserverless',
      'miniship call UpdateFunction --help',
    ],
  },
  init: {
    about: 'Reads the repository, and prints pipeline files and a configuration that fit it, ready to be copied.',
    zh: '读取仓库，打印与之相配、可直接复制的流水线文件和配置文件。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship init', 'miniship init --ci gitlab --write', 'miniship init --workflow release'],
  },
  explain: {
    about: 'Says what an error code means: cause, fix, console page and RAM action.',
    zh: '解释错误代码：原因、处理方法、控制台页面和 RAM 权限。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship explain VERSION_EXISTS', 'miniship explain --json'],
  },
  emulator: {
    about: 'Runs the cloud on this machine, and prints the variables that point a client at it.',
    zh: '在本机运行云端模拟器，并打印客户端所需的环境变量。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship emulator --port 0 --json', 'miniship emulator --seed apps.json --state emulator.json'],
  },
  demo: {
    about: 'Releases a sample mini program on a fresh emulator; needs no account.',
    zh: '在全新的模拟器上发布一个示例小程序，无需账号。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship demo'],
  },
} as const satisfies Record<string, Verb>;

/** The verbs about one mini program. */
export const appVerbs = [
  'release',
  'preview',
  'promote',
  'pause',
  'resume',
  'finish',
  'rollback',
  'status',
  'verify',
  'notify',
  'ensure',
  'doctor',
] as const;

/** The verbs that run against the cloud. */
export const runVerbs = [...appVerbs, 'deploy', 'call'] as const;

/** The verbs that can be about several mini programs of the file in one run; each of them then runs as it would alone. */
export const severalVerbs = ['release', 'promote', 'pause', 'resume', 'finish', 'rollback', 'status', 'verify', 'ensure'] as const;

/** The verbs that write, and so have a receipt and a dry run. */
export const writingVerbs = [
  'release',
  'preview',
  'deploy',
  'promote',
  'pause',
  'resume',
  'finish',
  'rollback',
  'notify',
  'ensure',
] as const;

/** The verbs whose runs somebody else hears of: on a pull request, in a chat. */
export const tellingVerbs = ['release', 'preview', 'deploy', 'promote', 'pause', 'resume', 'finish', 'rollback', 'verify'] as const;

export type VerbName = keyof typeof verbs;

/** A verb that does something itself; `plan` always means another one, with `dry-run`. */
export type RunVerb = Exclude<VerbName, 'plan'>;

/** A verb that the Action offers as `mode`. */
export type ModeName = { [Name in VerbName]: (typeof verbs)[Name]['mode'] extends true ? Name : never }[VerbName];

export const verbNames = Object.keys(verbs) as readonly VerbName[];

export const isVerb = (text: string): text is VerbName => Object.hasOwn(verbs, text);

export const isMode = (text: string): text is ModeName => isVerb(text) && verbs[text].mode;

/** The verbs that the Action offers as `mode`. */
export const modeNames: readonly ModeName[] = verbNames.filter(isMode);
