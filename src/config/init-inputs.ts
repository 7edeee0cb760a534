import type { Input } from './input.ts';
import { workflowNames } from './workflow-file.ts';

const init = { group: 'run', verbs: ['init'], config: [], only: 'command' } as const;

/** The inputs of `init` alone. inputs.ts makes them part of the one table. */
export const initInputs = {
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
    about: 'Write the files into .github/workflows instead of printing them; a file that differs stays, unless --force.',
    zh: '写入 .github/workflows 而不是打印；内容不同的已有文件保持不变，除非使用 --force。',
  },
} as const satisfies Record<string, Input>;
