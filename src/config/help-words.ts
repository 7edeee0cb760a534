import type { Language } from '../errors/language.ts';

/** What stands in --help around the inputs and the verbs, which have their own sentences. */
export interface HelpWords {
  readonly usage: string;
  readonly flags: string;
  readonly verb: string;
  readonly colon: string;
  readonly about: string;
  readonly verbs: string;
  readonly examples: string;
  readonly secrets: string;
  readonly accessKeyId: string;
  readonly showHelp: string;
  readonly showHelpOfVerb: string;
  readonly showVersion: string;
  readonly fallback: (value: string) => string;
  readonly onByDefault: string;
  readonly sources: (example: { readonly flag: string; readonly variable: string; readonly key: string }) => string;
}

/** The words of --help, in each language. */
export const helpWords: Readonly<Record<Language, HelpWords>> = {
  en: {
    usage: 'Usage: ',
    flags: '[flags]',
    verb: '<verb>',
    colon: ':',
    about: 'Releases mPaaS mini programs, and deploys MPServerless functions and sites, from any CI.',
    verbs: 'Verbs',
    examples: 'Examples',
    secrets: 'Secrets, as variables only',
    accessKeyId: 'Id of the access key, when --access-key-id is not given.',
    showHelp: 'Show this help.',
    showHelpOfVerb: 'Show this help, or that of a verb: miniship release --help.',
    showVersion: 'Show the version.',
    fallback: (value) => ` Default: ${value}.`,
    onByDefault: ' On by default; this switches it off.',
    sources: ({ flag, variable, key }) =>
      `Every flag is also a variable (${flag} is ${variable}), and most are keys of miniship.yml (${key}). Order: flag, variable, file, default.`,
  },
  zh: {
    usage: '用法：',
    flags: '[参数]',
    verb: '<命令>',
    colon: '：',
    about: '在任意 CI 中发布 mPaaS 小程序，部署小程序云 Serverless 的云函数和静态网站。',
    verbs: '命令',
    examples: '示例',
    secrets: '密钥，只能以环境变量给出',
    accessKeyId: '访问密钥的 ID，用于未给出 --access-key-id 时。',
    showHelp: '显示本帮助。',
    showHelpOfVerb: '显示本帮助，或某个命令的帮助：miniship release --help。',
    showVersion: '显示版本。',
    fallback: (value) => `默认值：${value}。`,
    onByDefault: '默认开启；此参数将其关闭。',
    sources: ({ flag, variable, key }) =>
      `每个参数也可用环境变量给出（${flag} 对应 ${variable}），多数也可写在 miniship.yml 中（${key}）。优先级：命令行参数、环境变量、文件、默认值。`,
  },
};
