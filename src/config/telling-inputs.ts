import type { Input } from './input.ts';
import { tellingVerbs } from './verbs.ts';

const telling = { group: 'telling', verbs: tellingVerbs } as const;

/** The inputs about who hears of a run beside its log: a pull request, GitHub, a chat. inputs.ts makes them part of the one table. */
export const tellingInputs = {
  comment: {
    ...telling,
    config: ['root'],
    kind: 'flag',
    fallback: 'false',
    about:
      'On a pull or merge request, keep one comment with the plan or the outcome, for each app and environment (GitHub, GitLab, Gitee). Trouble with it is a warning.',
    zh: '在合并请求上为每个应用和环境保留一条评论，写明计划或结果（GitHub、GitLab、Gitee）。写评论出错仅为警告。',
  },
  'comment-token': {
    ...telling,
    config: [],
    kind: 'text',
    secret: { variable: 'MINISHIP_COMMENT_TOKEN' },
    about:
      'Token that may write comments: "pull-requests: write" on GitHub, the scope "api" on GitLab, "pull_requests" and "notes" on Gitee. Else github-token, or the variable GITHUB_TOKEN, GITLAB_TOKEN or GITEE_TOKEN.',
    zh: '可写评论的令牌：GitHub 需 pull-requests: write，GitLab 需 api 范围，Gitee 需 pull_requests 与 notes。未给出时取 github-token，或环境变量 GITHUB_TOKEN、GITLAB_TOKEN、GITEE_TOKEN。',
  },
  'comment-endpoint': {
    ...telling,
    config: ['root'],
    kind: 'text',
    placeholder: 'URL',
    about: 'Address of the API of the code host, such as https://gitee.example.com/api/v5; else what the CI system says.',
    zh: '代码托管平台 API 的地址，例如 https://gitee.example.com/api/v5；未给出时取 CI 系统提供的地址。',
  },
  'github-deployment': {
    ...telling,
    verbs: ['release', 'deploy', 'promote', 'rollback'],
    config: ['root'],
    kind: 'flag',
    fallback: 'false',
    about: 'Tell GitHub of the run as a deployment of the environment, with its address; needs "deployments: write".',
    zh: '在 GitHub 上把本次运行记为该环境的一次部署（Deployment），并附上访问地址；需 deployments: write 权限。',
  },
  notices: {
    ...telling,
    config: [],
    kind: 'lines',
    secret: { variable: 'MINISHIP_NOTICES' },
    about:
      'Groups to tell how the run ended, one a line: dingtalk, feishu, wecom, slack or webhook, then the address, then the secret that it is signed with, if it is. Trouble with it is a warning.',
    zh: '运行结束后要通知的群，每行一个：dingtalk、feishu、wecom、slack 或 webhook，随后是地址，需要加签时再写密钥。通知失败仅为警告。',
  },
  'notices-on': {
    ...telling,
    config: ['root'],
    kind: 'choice',
    choices: ['always', 'success', 'failure'],
    fallback: 'always',
    about: 'When the groups of "notices" are told. A dry run, and a run that had nothing to do, are told to nobody.',
    zh: '何时通知 notices 中的群。试运行和无事可做的运行不通知。',
  },
} as const satisfies Record<string, Input>;
