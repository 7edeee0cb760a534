import type { Input } from './input.ts';
import { runVerbs } from './verbs.ts';

/** Who a run is stands in no file of the repository: a change under review must not choose the key it is released with. */
const keys = { group: 'cloud', verbs: runVerbs, config: [] } as const;

/** The inputs about access keys and roles. inputs.ts makes them part of the one table. */
export const credentialInputs = {
  'access-key-id': { ...keys, kind: 'text', about: 'Id of the access key.', zh: '访问密钥（AccessKey）ID。' },
  'access-key-secret': {
    ...keys,
    kind: 'text',
    secret: { variable: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET' },
    about: 'Secret of the access key.',
    zh: '访问密钥（AccessKey）Secret。',
  },
  'security-token': {
    ...keys,
    kind: 'text',
    secret: { variable: 'ALIBABA_CLOUD_SECURITY_TOKEN' },
    about: 'Security token, with temporary keys (STS) only.',
    zh: '安全令牌，仅临时凭证（STS）需要。',
  },
  credentials: {
    ...keys,
    kind: 'choice',
    choices: ['auto', 'key', 'oidc', 'uri', 'profile', 'ecs'],
    fallback: 'auto',
    about:
      'Where the access key comes from; auto looks at inputs, then variables, then an OIDC role, then ALIBABA_CLOUD_CREDENTIALS_URI. A profile of the Alibaba Cloud CLI and the role of the machine (ECS) count only when asked for.',
    zh: '访问密钥的来源；auto 依次查找输入、环境变量、OIDC 角色、ALIBABA_CLOUD_CREDENTIALS_URI。阿里云 CLI 配置与 ECS 实例角色仅在明确指定时使用。',
  },
  'role-arn': {
    ...keys,
    kind: 'text',
    placeholder: 'ARN',
    about: 'RAM role to take with an OIDC token of the CI system, in place of a stored key; else ALIBABA_CLOUD_ROLE_ARN.',
    zh: '用 CI 系统的 OIDC 令牌扮演的 RAM 角色，无需保存密钥；未给出时取 ALIBABA_CLOUD_ROLE_ARN。',
  },
  'oidc-provider-arn': {
    ...keys,
    kind: 'text',
    placeholder: 'ARN',
    about: 'OIDC identity provider of RAM that trusts the CI system; else ALIBABA_CLOUD_OIDC_PROVIDER_ARN.',
    zh: '信任该 CI 系统的 RAM OIDC 身份提供商；未给出时取 ALIBABA_CLOUD_OIDC_PROVIDER_ARN。',
  },
  'oidc-audience': {
    ...keys,
    kind: 'text',
    fallback: 'sts.aliyuncs.com',
    about: 'Audience of the OIDC token that GitHub is asked for; the provider lists it as a client ID.',
    zh: '向 GitHub 申请 OIDC 令牌时使用的受众（audience），须已登记为身份提供商的客户端 ID。',
  },
  'oidc-token': {
    ...keys,
    kind: 'text',
    secret: { variable: 'MINISHIP_OIDC_TOKEN' },
    about: 'OIDC token of the CI system; in GitLab, name it so under "id_tokens". GitHub lends one by itself.',
    zh: 'CI 系统的 OIDC 令牌；在 GitLab 的 id_tokens 中以此变量名声明即可。GitHub 会自动提供。',
  },
  'oidc-token-file': {
    ...keys,
    kind: 'path',
    about: 'File with the OIDC token, read anew for every exchange; else ALIBABA_CLOUD_OIDC_TOKEN_FILE.',
    zh: '存放 OIDC 令牌的文件，每次换取凭证时重新读取；未给出时取 ALIBABA_CLOUD_OIDC_TOKEN_FILE。',
  },
  'role-chain': {
    ...keys,
    kind: 'list',
    placeholder: 'ARNS',
    about: 'Further roles to take one after the other (AssumeRole), whatever the first key is.',
    zh: '在首个密钥之后依次扮演（AssumeRole）的角色。',
  },
  'role-session-name': {
    ...keys,
    kind: 'text',
    fallback: 'miniship',
    about: 'Name of the session in the audit log of the account; before the default, ALIBABA_CLOUD_ROLE_SESSION_NAME.',
    zh: '在账号操作审计中显示的会话名称；默认值之前先取 ALIBABA_CLOUD_ROLE_SESSION_NAME。',
  },
  'role-duration': {
    ...keys,
    kind: 'duration',
    min: 900_000,
    max: 43_200_000,
    fallback: '1h',
    about: 'How long lent keys live; a longer run renews them by itself.',
    zh: '临时密钥的有效期；运行时间更长时会自动续期。',
  },
  'sts-endpoint': {
    ...keys,
    kind: 'text',
    fallback: 'https://sts.aliyuncs.com',
    about: 'Address of the service that lends keys (STS); before the default, that of the region ALIBABA_CLOUD_STS_REGION.',
    zh: '安全令牌服务（STS）的地址；默认值之前先取 ALIBABA_CLOUD_STS_REGION 所指地域的地址。',
  },
  profile: {
    ...keys,
    kind: 'text',
    placeholder: 'NAME',
    about: 'Profile of the Alibaba Cloud CLI (~/.aliyun/config.json) to take the key from.',
    zh: '从中读取密钥的阿里云 CLI 配置名称（~/.aliyun/config.json）。',
  },
} as const satisfies Record<string, Input>;
