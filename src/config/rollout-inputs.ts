import type { Input } from './input.ts';

const rollout = { group: 'rollout', config: ['app'] } as const;
const onlyHere = { group: 'rollout', config: [] } as const;

/** The inputs of a rollout: of release, promote, pause, resume and finish. inputs.ts makes them part of the one table. */
export const rolloutInputs = {
  to: {
    ...onlyHere,
    verbs: ['promote', 'rollback', 'notify'],
    kind: 'text',
    placeholder: 'TARGET',
    about: 'Where to.',
    zh: '目标。',
    abouts: {
      promote: {
        about: 'Stage to go to: next, everyone, its number, or the name of its whitelist; without it the next one.',
        zh: '为要进入的阶段：next、everyone、序号或白名单名称；未给出时为下一阶段。',
      },
      rollback: {
        about:
          'Good state: previous, a version, a package id, a receipt or an archive; without it the candidates are listed, and nothing is done.',
        zh: '为要恢复到的状态：previous、版本号、包 ID、回执或压缩包；未给出时仅列出候选版本，不做任何更改。',
      },
      notify: { about: 'Receiver: everyone, user:ID or device:ID.', zh: '为接收者：everyone、user:ID 或 device:ID。' },
    },
  },
  package: {
    ...onlyHere,
    verbs: ['promote', 'pause', 'resume', 'finish', 'rollback', 'status', 'notify'],
    kind: 'text',
    placeholder: 'VERSION|ID|RECEIPT|final',
    about:
      'Package that is meant: its version, its id, a receipt, or "final" for the newest that is no pre-release (scheme ordered); without it the newest one that is being published.',
    zh: '所指的包：版本号、包 ID、回执，或 final 表示最新的非预发布版本（ordered 方案）；未给出时为正在发布的最新包。',
  },
  approve: {
    ...onlyHere,
    verbs: ['promote'],
    kind: 'flag',
    fallback: 'false',
    about: 'Open a manual gate; on GitHub, give it in a job behind an environment with reviewers.',
    zh: '放行人工门禁；在 GitHub 上，请在带审批人的 environment 作业中给出。',
  },
  force: {
    ...onlyHere,
    verbs: ['release', 'preview', 'promote', 'pause', 'resume', 'finish', 'rollback', 'init'],
    kind: 'flag',
    fallback: 'false',
    about: 'Go on although somebody else started the rollout.',
    zh: '即使灰度发布由他人发起，也继续执行。',
    abouts: {
      preview: {
        about: 'Go on although the pull request has a preview of a newer commit.',
        zh: '即使该合并请求已有更新提交的预览，也继续执行。',
      },
      release: {
        about: 'Go on although the commit is older than what is published, or somebody else started the rollout that is under way.',
        zh: '即使提交比已发布的版本旧，或进行中的灰度发布由他人发起，也继续执行。',
      },
      promote: {
        about: 'Go on although the hold has not passed, the commit is older, or somebody else started the rollout.',
        zh: '即使保持时间未到、提交较旧或灰度发布由他人发起，也继续执行。',
      },
      rollback: {
        about: 'Go on although somebody else started a rollout that has to end for it.',
        zh: '即使需要结束他人发起的灰度发布，也继续执行。',
      },
      init: { about: 'Replace files that differ.', zh: '覆盖内容不同的文件。' },
    },
  },
  reason: {
    ...onlyHere,
    verbs: ['promote', 'pause', 'resume', 'finish', 'rollback', 'notify'],
    kind: 'text',
    about: 'Why; kept in the memo where there is one, and in the receipt.',
    zh: '原因；写入备注（如有）和回执。',
  },
  'on-active-release': {
    ...rollout,
    verbs: ['release'],
    kind: 'choice',
    choices: ['fail', 'finish', 'pause', 'leave'],
    fallback: 'fail',
    about: 'What to do with the rollout of another package that is still under way.',
    zh: '另一个包的灰度发布仍在进行时如何处理：fail 报错、finish 结束、pause 暂停、leave 保留。',
  },
  'on-gate-failure': {
    ...rollout,
    verbs: ['promote'],
    kind: 'choice',
    choices: ['leave', 'pause', 'finish', 'rollback'],
    fallback: 'leave',
    about: 'What to do with the rollout when its gate fails.',
    zh: '门禁未通过时如何处理当前的灰度发布：leave 保留、pause 暂停、finish 结束、rollback 回滚。',
  },
  'previous-stage': {
    ...rollout,
    verbs: ['promote'],
    kind: 'choice',
    choices: ['finish', 'leave'],
    fallback: 'finish',
    about: 'What becomes of the task of the stage before, once the next one publishes.',
    zh: '下一阶段开始发布后，上一阶段的任务如何处理：finish 结束或 leave 保留。',
  },
  'with-serverless': {
    ...onlyHere,
    verbs: ['release'],
    kind: 'flag',
    fallback: 'false',
    about: 'Deploy the space of miniship.yml in the same run, and undo it when a later step fails.',
    zh: '在同一次运行中一并部署 miniship.yml 中的服务空间；后续步骤失败时撤销。',
  },
  train: {
    group: 'rollout',
    verbs: ['release'],
    config: ['root', 'app'],
    kind: 'list',
    fallback: 'functions,verify,hosting,release',
    placeholder: 'STEPS',
    about:
      'Steps of a release with the space, in their order: functions, verify (the smoke tests of all functions), settings, hosting, release (the mini program).',
    zh: '连同服务空间一起发布时的步骤与顺序：functions（云函数）、verify（运行所有云函数的冒烟测试）、settings（设置）、hosting（静态网站）、release（小程序）。',
  },
} as const satisfies Record<string, Input>;
