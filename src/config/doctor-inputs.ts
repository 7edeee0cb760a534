import type { Input } from './input.ts';
import { tellingVerbs } from './verbs.ts';

const doctor = { group: 'doctor', verbs: ['doctor'], config: [] } as const;

/** The inputs of `doctor` alone; inputs.ts makes them part of the one table. */
export const doctorInputs = {
  verbs: {
    ...doctor,
    kind: 'list',
    placeholder: 'VERB',
    about: 'Verbs that the keys are to serve; without it those that the configuration is made for.',
    zh: '密钥需要支持的命令；未给出时取配置文件所描述的用途。',
  },
  'egress-url': {
    ...doctor,
    kind: 'text',
    placeholder: 'URL',
    about: 'Page that answers with the address of who asks; without it nobody is asked.',
    zh: '会返回访问者出口 IP 的网页地址；未给出时不发起该请求。',
  },
  repository: {
    ...doctor,
    kind: 'text',
    placeholder: 'OWNER/NAME',
    about: 'Repository that the trust policy of OIDC is limited to; by default that of the CI run.',
    zh: 'OIDC 信任策略所限定的代码仓库；默认取本次 CI 运行的仓库。',
  },
  environment: {
    ...doctor,
    group: 'run',
    verbs: ['doctor', ...tellingVerbs],
    kind: 'text',
    placeholder: 'NAME',
    about: 'Environment that the run is about, as a comment and GitHub name it; else the workspace or the space, and the audience.',
    zh: '本次运行所针对的环境，用于评论和 GitHub 部署记录；未给出时取工作空间或服务空间，以及受众。',
    abouts: {
      doctor: {
        about: 'Environment of the CI system that the trust policy of OIDC is limited to; else production.',
        zh: 'OIDC 信任策略所限定的 CI 环境名称；默认 production。',
      },
    },
  },
} as const satisfies Record<string, Input>;
