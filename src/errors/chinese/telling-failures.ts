import type { tellingFailures } from '../telling-failures.ts';
import type { Tellings } from './tellings.ts';

/** What goes wrong when a run is told to a code host or a chat, in Chinese. */
export const tellingFailuresInChinese: Tellings<keyof typeof tellingFailures> = {
  HOST_TOKEN_MISSING: {
    message: ({ host }) => `没有可向 ${host} 写入的令牌。`,
    help: '给出 comment-token（MINISHIP_COMMENT_TOKEN），或在 GitHub 上以 github.token 给出 github-token；GitLab 作业自带的 CI_JOB_TOKEN 无写权限。',
  },
  FORK_READ_ONLY: {
    message: ({ host }) => `本次变更来自复刻仓库，${host} 不为其提供可写的令牌。`,
    help: '无需处理：同样的内容已在作业摘要和日志中。',
  },
  HOST_FORBIDDEN: {
    message: ({ host, status, reason }) => `${host} 不允许该令牌执行此操作（状态码 ${status}）：${reason}`,
    help: '授予权限：GitHub 为 pull-requests: write 或 deployments: write，GitLab 为 api 范围，Gitee 为 pull_requests 与 notes。',
  },
  HOST_LIMITED: {
    message: ({ host, seconds }) => `${host} 的调用限额已用完${seconds === undefined ? '' : `，还需 ${seconds} 秒`}。`,
    help: '稍后重新运行该作业，或让繁忙的作业使用各自的令牌。',
  },
  HOST_REFUSED: {
    message: ({ host, status, reason }) => `${host} 拒绝了请求（状态码 ${status}）：${reason}`,
    help: '检查仓库、编号、地址与密钥；原因为对方的原话。',
  },
  COMMENT_NEWER: {
    message: ({ mine, newest }) => `现有评论来自 ${newest}，比 ${mine} 更新。`,
    help: '无需处理：该评论保持不变，本次运行的内容见其日志。',
  },
  HOST_UNREACHABLE: {
    message: ({ host, reason }) => `无法连接 ${host}：${reason}。`,
    help: '检查运行机的网络，以及代理（如有）。',
  },
};
