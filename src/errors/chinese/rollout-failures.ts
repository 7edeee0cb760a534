import type { rolloutFailures } from '../rollout-failures.ts';
import { messageRefusalInChinese } from './message-refusals.ts';
import type { Tellings } from './tellings.ts';
import { call, ended, inChinese, some } from './words.ts';

/** Exits 5, 7 and 8 of a rollout, in Chinese. */
export const rolloutFailuresInChinese: Tellings<keyof typeof rolloutFailures> = {
  NOTHING_PUBLISHED: {
    message: ({ h5Id, packages }) => `小程序 ${h5Id} 没有正在发布的包；它共有 ${packages} 个包。`,
    help: '用 release 发布一个，或用 package 指定已结束的包。',
  },
  ROLLOUT_ENDED: {
    message: ({ h5Version, packageId, h5Id }) =>
      `小程序 ${h5Id} 的版本 ${h5Version}（包 ${packageId}）已不在灰度发布中：没有正在进行的发布任务。`,
    help: '重新发布以重新开始，或用 package 指定其他包。',
  },
  PACKAGE_UNKNOWN: {
    message: ({ asked, h5Id, known }) => `小程序 ${h5Id} 没有${asked}。${some('现有', known)}`,
    help: '更正版本或 ID；status 会列出它们。',
  },
  TASK_MOVE_IMPOSSIBLE: {
    message: ({ taskId, state, to }) => `发布任务 ${taskId} 的状态为“${inChinese(state)}”，不能变为“${inChinese(to)}”。`,
    help: ({ possible }) =>
      possible.length === 0 ? '该状态无法再变更，请重新发布。' : `它可以变为：${possible.map(inChinese).join('、')}。`,
  },
  ROLLOUT_FOREIGN: {
    message: ({ h5Version, packageId, memo, startedAt }) =>
      `版本 ${h5Version}（包 ${packageId}）的灰度发布不是由 miniship 发起的：“${memo}”，${startedAt}。`,
    help: '先询问发起人；再用 package 指定它，或用 --force 坚持。',
  },
  ROLLOUT_ACTIVE: {
    message: ({ h5Version, packageId, state, startedBy }) =>
      `版本 ${h5Version}（包 ${packageId}）的灰度发布仍处于“${inChinese(state)}”；发起者：${startedBy}。`,
    help: '有三种办法：先推进或结束那次灰度；或让本次发布结束它（--on-active-release finish）或暂停它（pause）；或两者并行（leave）。',
  },
  STALE_RUN: {
    message: ({ mine, newest }) => `本次运行的是 ${mine}，早于已发布的 ${newest}。`,
    help: '没有任何更改。请发布较新的提交，或用 --force 坚持。',
  },
  PREVIEW_VERSIONS_SPENT: {
    message: ({ from }) => `从 ${from} 起没有可供预览使用的版本号了。`,
    help: '调低 preview-from；用过的版本号不能再次使用。',
  },
  STAGE_UNKNOWN: {
    message: ({ asked, stages }) => `没有阶段“${asked}”${stages.length === 0 ? '，因为没有描述 rollout' : ''}。${some('已有阶段', stages)}`,
    help: '给出 miniship.yml 中 rollout 的阶段、其序号、next 或 everyone。',
  },
  ROLLBACK_NOWHERE: {
    message: ({ from, reason }) => `${from} 没有可回滚到的版本：${reason}。`,
    help: '不带 --to 运行以查看候选版本，再用 --to 指定；或用 --strategy finish 结束有问题的版本。',
  },
  NO_WAY_BACK: {
    message: ({ what, reason }) => `${what}无法回滚：${reason}。`,
    help: '没有任何更改。不带 to 运行以查看已知状态，再指定版本、回执或压缩包，数据则用 data-backup 指定备份。',
  },
  ROLLBACK_OVERTAKEN: {
    message: ({ h5Version, packageId }) => `准备回滚期间出现了版本 ${h5Version}（包 ${packageId}）。没有任何更改。`,
    help: '确认那个版本是否应当发布，然后再次运行回滚：它会重新判断。',
  },
  DOWNLOAD_REFUSED: {
    message: ({ reason, ...which }) => `无法下载该文件（${call(which)}）：${reason}`,
    help: '改用 --to 给出本地压缩包或回执。',
  },
  CONTENT_UNUSABLE: {
    message: ({ source, reason }) => `${source} 的内容不可用：${reason}`,
    help: '改用 --to 给出本地压缩包或回执。',
  },
  MESSAGE_REFUSED: {
    message: (facts) => `移动同步拒绝了 ${call(facts)}：${facts.code}：${ended(messageRefusalInChinese(facts).what)}`,
    help: (facts) => messageRefusalInChinese(facts).advice,
  },
  GATE_CLOSED: {
    message: ({ gate, reason, became }) => `门禁“${gate}”未通过：${reason}。灰度发布${became}。`,
    help: ({ became }) =>
      became.startsWith('已回滚') || became === '已结束'
        ? '修复门禁发现的问题后发布新版本：此版本不会自行恢复。'
        : '修复门禁发现的问题后再推进，或回滚。',
  },
  ROLLOUT_PAUSED: {
    message: ({ taskId, packageId }) => `包 ${packageId} 的灰度发布已暂停：有人暂停了发布任务 ${taskId}。`,
    help: '用 resume 继续或用 finish 结束，然后重新运行。',
  },
  APP_CONTRACT_BROKEN: {
    message: ({ url, broken }) => `云应用 ${url} 不符合云网关的约定：${broken.join('；')}。`,
    help: '修复该服务；或用 cloud-app-expect 说明应有的应答，例如预期失败时为 {"success":false}。',
  },
  LIVE_DIFFERS: {
    message: ({ path, fields, differences, named }) =>
      `线上状态与 ${path} 在 ${fields} 个字段中有 ${differences} 个不一致：${named.join('；')}${differences > named.length ? `；另有 ${differences - named.length} 个` : ''}。`,
    help: '之后有人或其他运行改动了它。重新发布或部署以恢复，或与最新回执比对。',
  },
  TRAIN_UNDONE: {
    message: ({ step, reason, undone }) => `发布流程的步骤“${step}”失败：${ended(reason)}${some('已撤销并确认', undone)}`,
    help: ({ advice }) => `${advice}此前流程所做的更改已全部撤销；修复后请重新运行。`,
  },
  TRAIN_NOT_UNDONE: {
    message: ({ step, reason, undone, left }) =>
      `发布流程的步骤“${step}”失败：${ended(reason)}${some('已撤销并确认', undone)}${some('未能撤销', left)}`,
    help: ({ advice }) => `${advice}未能撤销的部分仍在线上：请用 rollback 手动回滚，或修复原因后重新运行流程。`,
  },
};
