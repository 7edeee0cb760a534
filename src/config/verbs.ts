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
  deploy: {
    about: 'Brings the functions, the site and the settings of an MPServerless space to what the repository says.',
    zh: '让小程序云 Serverless 空间中的云函数、静态网站及相关设置与代码仓库保持一致。',
    mode: true,
    reads: 'serverless',
    examples: [
      "miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
      'miniship deploy --only hosting --spa --delete --delete-at-most 20%',
      'miniship deploy --dry-run --json',
    ],
  },
  plan: {
    about: 'Shows what release or deploy would do, with read-only calls; it takes every flag of that verb.',
    zh: '以只读调用展示 release 或 deploy 将会做什么；参数与对应命令相同。',
    mode: false,
    reads: 'nothing',
    examples: ['miniship plan release --app shop --audience everyone', 'miniship plan deploy --json'],
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
