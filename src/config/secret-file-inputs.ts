import type { Input } from './input.ts';
import { runVerbs, tellingVerbs } from './verbs.ts';

const file = { kind: 'text', only: 'command', config: [], placeholder: 'FILE' } as const;
const keys = { ...file, group: 'cloud', verbs: runVerbs } as const;
const application = { ...file, group: 'verify', verbs: ['verify'] } as const;

/** Secrets that come in a file, one for each that a command may need. inputs.ts makes them part of the one table. */
export const secretFileInputs = {
  'access-key-secret-file': {
    ...keys,
    holds: 'access-key-secret',
    about: 'File with the secret of the access key on its one line; - reads standard input.',
    zh: '存放访问密钥 Secret 的文件，仅一行；- 表示从标准输入读取。',
  },
  'security-token-file': {
    ...keys,
    holds: 'security-token',
    about: 'File with the security token on its one line; - reads standard input.',
    zh: '存放安全令牌的文件，仅一行；- 表示从标准输入读取。',
  },
  'cloud-app-secret-file': {
    ...application,
    holds: 'cloud-app-secret',
    about: 'File with the app secret on its one line; - reads standard input.',
    zh: '存放 appSecret 的文件，仅一行；- 表示从标准输入读取。',
  },
  'cloud-app-access-token-file': {
    ...application,
    holds: 'cloud-app-access-token',
    about: 'File with the token of the user on its one line; - reads standard input.',
    zh: '存放用户授权 token 的文件，仅一行；- 表示从标准输入读取。',
  },
  'rsa-key-file': {
    ...file,
    group: 'setup',
    verbs: ['ensure'],
    holds: 'rsa-key',
    about: 'File with the private key in PEM form; - reads standard input.',
    zh: '存放 PEM 格式私钥的文件；- 表示从标准输入读取。',
  },
  'comment-token-file': {
    ...file,
    group: 'telling',
    verbs: tellingVerbs,
    holds: 'comment-token',
    about: 'File with the token for comments on its one line; - reads standard input.',
    zh: '存放评论令牌的文件，仅一行；- 表示从标准输入读取。',
  },
  'notices-file': {
    ...file,
    group: 'telling',
    verbs: tellingVerbs,
    holds: 'notices',
    about: 'File with the lines of "notices"; - reads standard input.',
    zh: '存放 notices 各行内容的文件；- 表示从标准输入读取。',
  },
} as const satisfies Record<string, Input>;
