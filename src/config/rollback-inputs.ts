import type { Input } from './input.ts';
import { tellingVerbs } from './verbs.ts';

/** The inputs of `rollback` alone, and of what is kept for it. inputs.ts makes them part of the one table. */
export const rollbackInputs = {
  strategy: {
    group: 'rollout',
    verbs: ['rollback'],
    config: ['app'],
    kind: 'choice',
    choices: ['roll-forward', 'finish', 'reopen'],
    fallback: 'roll-forward',
    about:
      'How a mini program goes back: its good content under a new version, ending the bad version only, or a new task for the older package.',
    zh: '小程序的回滚方式：roll-forward 以新版本重新发布旧内容、finish 仅结束问题版本、reopen 为旧包新建任务。',
  },
  'github-token': {
    group: 'rollout',
    verbs: tellingVerbs,
    config: [],
    kind: 'text',
    only: 'action',
    secret: { variable: 'GITHUB_TOKEN' },
    about:
      'Token of GitHub, such as github.token. With "actions: read" the archives that earlier runs kept are found; "comment" needs "pull-requests: write", and "github-deployment" "deployments: write".',
    zh: 'GitHub 令牌，例如 github.token。有 actions: read 权限时可查找先前运行保留的压缩包；comment 需 pull-requests: write，github-deployment 需 deployments: write。',
  },
  'keep-archive': {
    group: 'run',
    verbs: ['deploy', 'release'],
    config: ['root'],
    kind: 'flag',
    fallback: 'false',
    fallbacks: { deploy: 'true' },
    about: 'Keep the archive of what was sent beside the receipt, and with it in the artifact on GitHub.',
    zh: '在回执旁保留所发送内容的压缩包；在 GitHub 上与回执放入同一构建产物。',
  },
  'keep-archive-size': {
    group: 'run',
    verbs: ['deploy', 'release'],
    config: ['root'],
    kind: 'integer',
    min: 1,
    max: 5000,
    fallback: '200',
    about: 'Largest archive that is kept, in MB.',
    zh: '保留的压缩包大小上限，单位 MB。',
  },
  'keep-archive-days': {
    group: 'run',
    verbs: ['deploy', 'release'],
    config: ['root'],
    kind: 'integer',
    min: 1,
    max: 400,
    fallback: '90',
    about: 'Days for which the artifact on GitHub is kept.',
    zh: 'GitHub 构建产物的保留天数。',
  },
} as const satisfies Record<string, Input>;
