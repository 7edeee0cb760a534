import type { cloudFailures } from '../cloud-failures.ts';
import { roleAdviceInChinese, tokenAdviceInChinese } from './role-refusals.ts';
import type { Tellings } from './tellings.ts';
import { call, firstOf, inChinese, listed, readable, some } from './words.ts';

const seconds = (durationMs: number): string => `${Math.round(durationMs / 1000)} 秒`;

/** Exits 4 to 8 in Chinese. */
export const cloudFailuresInChinese: Tellings<keyof typeof cloudFailures> = {
  APPS_FAILED: {
    message: ({ failed, count }) => `${count} 个小程序中有 ${failed.length} 个失败：${firstOf(failed)}。`,
    help: '按各自的提示处理后再次运行同一命令：已完成的不会受影响。',
  },
  // 4: access
  CREDENTIALS_MISSING: {
    message: () => '找不到访问密钥。',
    help: '设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET（使用 STS 时还有 ALIBABA_CLOUD_SECURITY_TOKEN）；或用 role-arn 和 oidc-provider-arn 免密扮演角色。',
  },
  CREDENTIALS_INCOMPLETE: {
    message: ({ given, missing }) => `给出了 ${given}，但没有 ${missing}。`,
    help: '访问密钥成对使用，请给出同一密钥的两部分。',
  },
  OIDC_TOKEN_MISSING: {
    message: () => '要用 OIDC 令牌扮演角色，但该作业没有令牌。',
    help: ({ system }) => tokenAdviceInChinese[system],
  },
  OIDC_TOKEN_UNUSABLE: {
    message: ({ source, reason }) => `${source} 的 OIDC 令牌不可用：${reason}。`,
    help: ({ system }) => tokenAdviceInChinese[system],
  },
  ROLE_REFUSED: {
    message: ({ code, reason, roleArn, ...which }) => `${call(which)} 拒绝了角色 ${roleArn}：${code}：${reason}`,
    help: roleAdviceInChinese,
  },
  KEYS_UNREADABLE: {
    message: ({ source, reason }) => `无法从${source}取得访问密钥：${reason}。`,
    help: '修复该来源，或用 credentials 改从其他来源取得密钥。',
  },
  KEY_REFUSED: {
    message: ({ reason, ...which }) => `${call(which)} 拒绝了访问密钥：${reason}`,
    help: '检查访问密钥是否存在、已启用并属于该账号。',
  },
  SIGNATURE_REFUSED: {
    message: (which) => `云端不接受 ${call(which)} 的签名。`,
    help: '很可能是 AccessKey Secret 有误；请重新复制，不要带空格。',
  },
  TOKEN_EXPIRED: {
    message: (which) => `${call(which)} 拒绝了安全令牌（STS）：已过期或无效。`,
    help: '获取新令牌，并让其有效期长于作业时间。',
  },
  CLOCK_WRONG: {
    message: ({ skewSeconds, ...which }) =>
      `本机时钟偏差${skewSeconds === undefined ? '过大' : ` ${Math.abs(skewSeconds)} 秒`}；${call(which)} 被拒绝。`,
    help: '校准本机时钟（NTP）；云端最多接受 15 分钟偏差。',
  },
  CLOCK_OFF: {
    message: ({ host, skewSeconds }) =>
      `本机时钟比 ${host} ${skewSeconds > 0 ? '快' : '慢'} ${Math.abs(skewSeconds)} 秒；带签名的调用会被拒绝。`,
    help: '校准本机时钟（NTP）；云端最多接受 15 分钟偏差。',
  },
  PERMISSION_DENIED: {
    message: ({ reason, operation, requestId }) => `该访问密钥无权调用 ${call({ operation, requestId })}：${reason}`,
    help: ({ product, operation }) => `为该访问密钥的用户或角色授予 RAM 权限 ${product}:${operation}。`,
  },

  // 5: the cloud refused
  CLOUD_REFUSED: {
    message: ({ code, reason, ...which }) => `云端拒绝了 ${call(which)}：${code}：${reason}`,
    help: '原因由云端给出；凭请求 ID 可联系技术支持查询。',
  },
  APP_UNKNOWN: {
    message: ({ reason, ...which }) => `云端不认识该应用、工作空间或租户（${call(which)}）：${reason}`,
    help: '把 app-id、workspace-id、tenant-id 与 mPaaS 控制台的代码配置页比对。',
  },
  SPACE_UNKNOWN: {
    message: ({ spaceId, reason, ...which }) => `该访问密钥无法使用服务空间“${spaceId}”（${call(which)}）：${reason}`,
    help: '把 space-id 与 MPServerless 控制台的服务空间比对：须在服务中且属于该密钥的账号。',
  },
  MINI_PROGRAM_MISSING: {
    message: ({ h5Id }) => `该工作空间中没有小程序 ${h5Id}。`,
    help: '更正 h5-id，或用 miniship ensure 和 --h5-name 创建（发布时可用 --create-app）。',
  },
  VIRTUAL_DOMAIN_MISSING: {
    message: () => '该工作空间没有设置虚拟域名，也没有给出。',
    help: '用 miniship ensure --virtual-domain example.com 设置（之后不可更改），或在发布时给出 virtual-domain 或 vhost。',
  },
  RSA_KEY_MISSING: {
    message: () => '该工作空间没有设置 RSA 密钥，因此其包没有签名。',
    help: '用 miniship ensure --rsa-key-file 上传 2048 位私钥；否则只有不验签的客户端能打开该包。',
  },
  WHITELIST_MISSING: {
    message: ({ name }) => `该工作空间中没有白名单“${name}”。`,
    help: '用 miniship ensure 创建并加入用户，或从 setup 中去掉。',
  },
  VERSION_EXISTS: {
    message: ({ h5Version, packageId }) => `版本 ${h5Version} 已存在（包 ${packageId}），且内容不同。`,
    help: '版本号只能使用一次；请提高版本号后重新发布。',
  },
  VERSION_NOT_NEWER: {
    message: ({ h5Version, highest }) => `版本 ${h5Version} 不高于已发布（或曾发布）的 ${highest}；客户端会取最高版本。`,
    help: '提高版本号，或用 --allow-downgrade 坚持发布。',
  },
  UPLOAD_POLICY_EXPIRED: {
    message: (which) => `发送文件时上传许可已过期（${call(which)}）。`,
    help: '重新运行；若再次发生，请检查本机时钟和网速。',
  },
  UPLOAD_REFUSED: {
    message: ({ code, reason, ...which }) => `存储服务拒绝了文件（${call(which)}）：${code}：${reason}`,
    help: '原因由存储服务给出。',
  },
  PACKAGE_REFUSED: {
    message: ({ reason, ...which }) => `云端拒绝了该包（${call(which)}）：${reason}`,
    help: '按原因更正；没有发布任何内容。',
  },
  SETUP_DIFFERS: {
    message: ({ what, asked, found }) => `${what}为“${found}”，而不是所要求的“${asked}”，且无法更改。没有任何写入。`,
    help: '更正所要求的值；需要不同的值时只能另建工作空间。',
  },
  REMOVAL_UNCONFIRMED: {
    message: ({ what, confirm, found }) => {
      if (found === undefined) return `云端没有${what}，无法判断是否正是所指的对象。没有任何写入。`;
      const given = confirm === undefined ? '没有写出该名称' : ` confirm 写的是“${confirm}”`;
      return `${what}在云端名为“${found}”，而${given}。没有任何写入。`;
    },
    help: ({ found, by }) => {
      if (found === undefined) return '把它的 ID 和工作空间的各个 ID 与控制台的列表比对。';
      return by === 'call'
        ? '确认要删除的确实是它，再用 --confirm 写出它的名称。'
        : '确认要删除的确实是它，再把它的名称写入 confirm；否则从 remove 中去掉。';
    },
  },
  REMOVAL_BLOCKED: {
    message: ({ what, reason }) => `未删除${what}：${reason}。没有任何写入。`,
    help: '先用 finish 结束它的发布，或改为删除其他对象。',
  },
  PLAN_MOVED: {
    message: ({ given, now }) => `自计划生成后情况已有变化：计划摘要原为 ${given}，现为 ${now}。没有任何更改。`,
    help: '重新查看计划（--dry-run），再用新的摘要运行。',
  },
  QUOTA_EXCEEDED: {
    message: ({ sizeBytes, quotaBytes }) => `网站将占用 ${readable(sizeBytes)}，而服务空间只有 ${readable(quotaBytes)}。`,
    help: '缩小网站、允许删除旧文件，或为服务空间扩容。',
  },

  RUN_OVERTAKEN: {
    message: ({ mine, newest, taskId }) => `本次运行的是 ${mine}，被同时发布的 ${newest} 超越；本次运行的发布任务 ${taskId} 已结束。`,
    help: '两个提交同时发布时以较新者为准，无需处理；--force 可仍发布本次提交。',
  },

  // 6: the cloud is unwell
  CLOUD_THROTTLED: {
    message: (which) => `云端对 ${call(which)} 持续限流。`,
    help: '其他作业占用了该应用和工作空间的限额；请稍后或依次运行。',
  },
  LIMIT_SPENT: {
    message: ({ throttled, calls }) => `${calls} 次调用中有 ${throttled} 次被云端限流：其他任务占用了该应用和工作空间的限额。`,
    help: '让同一应用和工作空间的作业依次运行，例如使用流水线的并发分组。',
  },
  CLOUD_UNAVAILABLE: {
    message: ({ status, reason, ...which }) => `云端对 ${call(which)} 返回 HTTP ${status}：${reason}`,
    help: '重新运行；若持续出现，请凭请求 ID 联系技术支持。',
  },
  FUNCTION_BUSY: {
    message: ({ reason, ...which }) => `函数持续繁忙，${call(which)} 一再被拒绝：${reason}`,
    help: '该函数正在进行其他部署，完成后重新运行。',
  },
  CONNECTION_FAILED: {
    message: ({ operation, host, reason }) => `${operation} 无法连接 ${host}：${reason}。`,
    help: '检查网络、代理（HTTPS_PROXY、NO_PROXY）和服务地址。',
  },
  TIME_UP: {
    message: ({ timeoutMs, unanswered }) =>
      `本次运行未能在 ${seconds(timeoutMs)}内结束，已被停止${unanswered === undefined ? '' : `；当时 ${unanswered} 尚未得到应答，可能已经生效`}。`,
    help: '再次运行同一命令，它会从现状继续；或用 timeout 增加时间。',
  },
  TIMED_OUT: {
    message: ({ operation, waitedMs }) => `${operation} 在 ${seconds(waitedMs)}内没有应答。`,
    help: '重新运行，或用 call-timeout 或 timeout 增加时间。',
  },
  REPLY_UNREADABLE: {
    message: ({ reason, ...which }) => `${call(which)} 的应答无法解析：${reason}。`,
    help: '可能是代理代替云端应答；请检查 HTTPS_PROXY 和服务地址。',
  },

  // 7: accepted, but not live
  NOT_LIVE: {
    message: ({ what, state, waitedMs }) => `${what}已受理，但 ${seconds(waitedMs)}后状态仍为“${inChinese(state)}”，尚未生效。`,
    help: '在控制台查看，或再次运行同一命令：它会从此处继续。',
  },
  WHITELIST_INCOMPLETE: {
    message: ({ name, users }) => `有 ${users.length} 个用户未能加入白名单“${name}”：${listed(users)}。`,
    help: '更正这些用户 ID 后重新运行。',
  },
  READ_BACK_DIFFERS: {
    message: ({ what, field, expected, found }) =>
      `${what}读回的${/^[!-~]/.test(field) ? ` ${field} ` : field}为“${inChinese(found)}”，而不是“${inChinese(expected)}”。`,
    help: '有人或其他程序改动了它；请在控制台查看。',
  },
  FUNCTIONS_FAILED: {
    message: ({ failed, live }) =>
      `${failed.length} 个函数失败：${listed(failed)}；${live.length === 0 ? '没有函数生效' : `已生效：${listed(live)}`}。`,
    help: '逐一修复后再次运行同一命令：已生效的函数保持不变。',
  },
  SMOKE_FAILED: {
    message: ({ name, reason, ...which }) => `函数 ${name} 已生效，但冒烟测试在 ${call(which)} 处未通过：${reason}。`,
    help: '修复函数或期望值后重新运行：该函数会再次部署。',
  },
  FILES_TOO_LARGE: {
    message: ({ sizeBytes, quotaBytes }) => `存储的文件将占用 ${readable(sizeBytes)}，而服务空间的文件存储只有 ${readable(quotaBytes)}。`,
    help: '用 exclude 排除文件、允许删除旧文件，或为服务空间扩容。',
  },
  EXTENSION_UNKNOWN: {
    message: ({ unknown, known }) => `账号没有扩展能力 ${unknown.join('、')}；现有 ${known.join('、') || '无'}。`,
    help: '请在 miniship.yml 中使用 miniship call ListExtensions 所示的名称或 ID。',
  },
  FILES_INCOMPLETE: {
    message: ({ missing, remaining }) => `文件存储状态不符合预期。${some('未列出', missing)}${some('未删除', remaining)}`,
    help: '再次运行同一命令：只会发送和删除剩余部分。',
  },
  SITE_INCOMPLETE: {
    message: ({ missing, remaining }) => `网站状态不符合预期。${some('未列出', missing)}${some('未删除', remaining)}`,
    help: '再次运行同一命令：只会发送和删除剩余部分。',
  },

  // 8: outcome unknown
  OUTCOME_UNKNOWN: {
    message: ({ operation, reason }) => `无法确认 ${operation} 是否生效：${reason}`,
    help: ({ looks = true }) =>
      looks ? '再次运行同一命令：它会先查看现状，再继续。' : '再次调用前，请先用读操作确认是否已生效：call 不会自行查看，可能会重复执行。',
  },
};
