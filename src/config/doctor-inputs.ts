import type { Input } from './input.ts';

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
    kind: 'text',
    placeholder: 'NAME',
    fallback: 'production',
    about: 'Environment of the CI system that the trust policy of OIDC is limited to.',
    zh: 'OIDC 信任策略所限定的 CI 环境名称。',
  },
} as const satisfies Record<string, Input>;
