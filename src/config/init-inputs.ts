import { ciNames } from './ci-jobs.ts';
import type { Input } from './input.ts';
import { workflowNames } from './workflow-file.ts';

const init = { group: 'run', verbs: ['init'], config: [], only: 'command' } as const;

/** The inputs of `init` alone. inputs.ts makes them part of the one table. */
export const initInputs = {
  ci: {
    ...init,
    kind: 'choice',
    choices: ciNames,
    about: 'For which CI system; without it the one whose files the repository has, else GitHub.',
    zh: '用于哪个 CI 系统；未给出时取仓库中已有其文件的系统，否则为 GitHub。',
  },
  workflow: {
    ...init,
    kind: 'choice',
    choices: [...workflowNames, 'all'],
    fallback: 'all',
    about: 'Which workflow file.',
    zh: '哪个工作流文件。',
  },
  write: {
    ...init,
    kind: 'flag',
    fallback: 'false',
    about: 'Write the files where the CI system finds them instead of printing them; a file that differs stays, unless --force.',
    zh: '写到 CI 系统读取的位置而不是打印；内容不同的已有文件保持不变，除非使用 --force。',
  },
} as const satisfies Record<string, Input>;
