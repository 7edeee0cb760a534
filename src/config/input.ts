import type { Failure } from '../errors/failure.ts';
import type { PerPlatform, WindowEnd } from './release-request.ts';
import type { VerbName } from './verbs.ts';

/** What a text is read as, by kind. `duration` is milliseconds; `path` and `paths` are absolute. */
export interface ValueOfKind {
  readonly text: string;
  readonly integer: number;
  readonly flag: boolean;
  /** Comma- or newline-separated. */
  readonly list: readonly string[];
  /** Newline-separated. */
  readonly lines: readonly string[];
  readonly pairs: PerPlatform;
  readonly path: string;
  readonly paths: readonly string[];
  /** Like a list, but a comma inside braces is part of its pattern. */
  readonly globs: readonly string[];
  readonly choice: string;
  readonly duration: number;
  readonly moment: WindowEnd;
  readonly json: Readonly<Record<string, unknown>>;
  /** A text with places to be filled; in miniship.yml it may be a mapping, which then is JSON. */
  readonly template: string;
}

export type Kind = keyof ValueOfKind;

/** The headings under which inputs are listed in documents. */
export const groups = {
  package: { about: 'Mini program and its build', zh: '小程序与构建产物' },
  preview: { about: 'Preview', zh: '预览' },
  phones: { about: 'How phones treat the package', zh: '客户端如何处理该包' },
  audience: { about: 'Who receives it', zh: '谁会收到' },
  rollout: { about: 'Rollout and the way back', zh: '灰度发布与回滚' },
  verify: { about: 'Check', zh: '检查' },
  notify: { about: 'Message', zh: '消息' },
  setup: { about: 'Set-up of the workspace', zh: '工作空间的基础设置' },
  functions: { about: 'Cloud functions', zh: '云函数' },
  hosting: { about: 'Site', zh: '静态网站' },
  telling: { about: 'Comments, deployments and notices', zh: '评论、部署记录与通知' },
  cloud: { about: 'Cloud and access', zh: '云端与访问凭证' },
  doctor: { about: 'Doctor', zh: '诊断' },
  call: { about: 'Any operation', zh: '任意操作' },
  run: { about: 'This run', zh: '本次运行' },
  emulator: { about: 'Emulator', zh: '模拟器' },
} as const;

export type Group = keyof typeof groups;

/** A part of miniship.yml in which inputs stand. */
export type Place = 'root' | 'mpaas' | 'app' | 'serverless' | 'hosting' | 'delete' | 'notify';

/** One input, as the table in inputs.ts describes it. */
export interface Input {
  readonly kind: Kind;
  readonly group: Group;
  readonly about: string;
  readonly zh: string;
  readonly verbs: readonly VerbName[];
  /** What it is to single verbs, where that differs from `about`: --help says this alone, other documents say both. */
  readonly abouts?: { readonly [Verb in VerbName]?: { readonly about: string; readonly zh: string } };
  /** Where it may stand in miniship.yml, if anywhere; a mini program's own value wins over that of `mpaas`. */
  readonly config: readonly Place[];
  /** Its key there, when that is not its own name. */
  readonly key?: string;
  readonly only?: 'action' | 'command';
  /** Never a flag; the variable to use instead. */
  readonly secret?: { readonly variable: string };
  /** Set when its text has lines, as a key in PEM form has. */
  readonly hasLines?: true;
  /** The secret input whose value is in the file that this one names. */
  readonly holds?: string;
  readonly fallback?: string;
  /** Where a verb has a default of its own. */
  readonly fallbacks?: { readonly [Verb in VerbName]?: string };
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** What the flag alone, without a value, stands for with a verb. */
  readonly bare?: { readonly [Verb in VerbName]?: string };
  /** How its value is called in --help; the kind says it otherwise. */
  readonly placeholder?: string;
}

/** A value as it was given, before it is read by its kind. */
export interface Given {
  readonly text: string;
  /** 'flag', 'Action input', 'MINISHIP_H5_ID', 'miniship.yml:12' or 'default'. */
  readonly where: string;
  /** Set when it came as a true list, whose items may hold commas. */
  readonly items?: readonly string[] | undefined;
  /** Known already when it was given, such as an unset ${VARIABLE}; counts only if this value is the one used. */
  readonly problems?: readonly Failure[] | undefined;
}
