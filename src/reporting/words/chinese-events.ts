import { formatBytes, formatDuration, formatMoment, type TimeUnits } from '../format.ts';
import {
  changesIn,
  differingIn,
  pairsOf,
  parts,
  percent,
  previousIn,
  shortDetail,
  shortValue,
  sitePercent,
  stageOf,
  worthTellingMs,
} from '../sentence-parts.ts';
import { chineseStates as states } from './chinese-states.ts';
import { endsInWords } from './ends-in-words.ts';
import type { EventSentences } from './words.ts';

const units: TimeUnits = ['毫秒', '秒', '分', '小时'];
export const chineseDuration = (durationMs: number): string => formatDuration(durationMs, units);

/** What a run sets out to do. */
const undertakings: Readonly<Record<Parameters<EventSentences['run-started']>[0]['verb'], string>> = {
  release: '发布',
  preview: '预览',
  deploy: '部署',
  promote: '推进',
  pause: '暂停',
  resume: '恢复',
  finish: '结束',
  rollback: '回退',
  status: '查询',
  verify: '核对',
  ensure: '基础设置',
  notify: '通知',
  doctor: '体检',
  call: '调用',
};

/** What became of a part of a workspace, behind its name. */
const setUp = { made: '已设置', kept: '已存在', removed: '已删除', gone: '已不存在' } as const satisfies Record<
  Parameters<EventSentences['set-up']>[0]['did'],
  string
>;

export const chineseSentences: EventSentences = {
  'run-started': ({ version, verb, subject, place }) =>
    `${place === undefined ? `miniship ${version}` : `第 ${place.number}/${place.of} 个`}：${undertakings[verb]} ${subject}`,
  'step-started': ({ step }) => states.steps[step],
  'step-finished': ({ step, durationMs }) => `${states.steps[step]}：用时 ${chineseDuration(durationMs)}`,
  'call-answered': ({ operation, durationMs, requestId }) => `${operation} 在 ${chineseDuration(durationMs)}内应答${request(requestId)}`,
  'request-retried': ({ operation, code, attempt, waitMs, requestId }) =>
    `${operation}：第 ${attempt} 次尝试遇到 ${code}${request(requestId)}，${chineseDuration(waitMs)}后重试`,
  'limit-waited': ({ operation, waitMs }) => `${operation} 因调用限额等待 ${chineseDuration(waitMs)}`,
  'write-planned': ({ effect, sizeBytes, operation, parameters }) => {
    const pairs = pairsOf(parameters);
    return `将${effect}${size(sizeBytes)}（${operation}${pairs === '' ? '' : `：${pairs.trim()}`}）`;
  },
  warned: ({ message }) => message,
  'apps-found': ({ names, workspaces }) => `${names.length} 个小程序，分属 ${workspaces} 个工作空间`,
  'apps-ended': ({ apps }) => `${apps.length} 个小程序：${endsInWords(apps, states.statuses, '，')}`,
  finished: ({ result }) => `${result.verb} 结束：${states.statuses[result.status]}`,
  failed: ({ failure }) => failure.told.zh,
  'build-inspected': ({ path, files, sizeBytes, before, pages, mainUrl }) => {
    const growth = before === undefined ? '' : `（${chineseGrowth(sizeBytes, before)}）`;
    return `${path}：${files} 个文件，${formatBytes(sizeBytes)}${growth}，${pages} 个页面，首页 ${mainUrl}`;
  },
  'version-chosen': ({ h5Version, given, source }) => `版本 ${h5Version}，取自 ${given}（${source}）`,
  'archive-made': ({ files, sizeBytes, sha256 }) => `压缩包含 ${files} 个文件，${formatBytes(sizeBytes)}，sha256 ${sha256.slice(0, 12)}…`,
  'mini-program-found': ({ name, h5Id, created }) => `小程序 ${name}（${h5Id}）${origin(created)}`,
  'packages-listed': ({ count, highestPublished }) =>
    `云端有 ${count} 个资源包，${highestPublished ? `已发布的最高版本为 ${highestPublished}` : '均未发布'}`,
  'upload-progressed': (event) => `${event.file}：${percent(event)}%，共 ${formatBytes(event.sizeBytes)}`,
  'file-uploaded': ({ file, sizeBytes }) => `已上传 ${file}，${formatBytes(sizeBytes)}`,
  'package-ready': ({ packageId, reused, h5Version }) => `资源包 ${packageId} ${reused ? '已存在' : '已就绪'}，版本 ${h5Version}`,
  'whitelist-ready': ({ name, whitelistId, created, usersAdded }) =>
    `白名单 ${name}（${whitelistId}）${origin(created)}，新增 ${usersAdded} 个用户`,
  'rollout-changed': ({ taskId, reused, state, audience }) =>
    `任务 ${taskId} ${reused ? '已存在，' : ''}${states.rolloutStates[state]}，面向${spaced(audience)}`,
  'receipt-written': ({ path }) => `回执 ${path}`,
  'deploy-planned': (event) => {
    const of = changesIn(event);
    const changes = (['create', 'change', 'delete'] as const).flatMap((change) =>
      of[change] > 0 ? [`${states.changes[change]} ${of[change]} 项`] : [],
    );
    return `计划：${changes.join('，') || '无需变更'}，${of.keep} 项不变`;
  },
  'function-live': ({ name, version, sizeBytes, durationMs }) =>
    `云函数 ${name} 已生效：版本 ${version}${size(sizeBytes)}，用时 ${chineseDuration(durationMs)}`,
  'function-kept': ({ name, version }) => `云函数 ${name} 代码不变：线上仍为版本 ${version || '（未知）'}`,
  'function-failed': ({ name, failure }) => `云函数 ${name} 失败：${failure.told.zh}`,
  'function-tested': ({ name, latencyMs }) => `云函数 ${name} 冒烟测试通过，用时 ${chineseDuration(latencyMs)}`,
  'space-made': ({ name, spaceId }) => `已创建服务空间 ${name}：${spaceId}`,
  'set-up': ({ what, did, detail }) => `${behindWord(what)}${setUp[did]}${behindColon(detail)}`,
  'documents-imported': ({ file, collection, documents, durationMs }) =>
    `${file}：已导入 ${documents} 个文档到 ${collection}，用时 ${chineseDuration(durationMs)}`,
  'collection-exported': ({ collection, documents, path, sizeBytes }) =>
    `已导出集合 ${collection}：${documents === undefined ? '' : `${documents} 个文档，`}${formatBytes(sizeBytes)}，${path}`,
  'collection-restored': ({ collection, documents, aside }) =>
    `已恢复集合 ${collection}：${documents} 个文档${aside === '' ? '' : `；原内容保留为 ${aside}`}`,
  'setting-changed': ({ name, before, after }) => `设置 ${name}：${shortValue(before) || '（空）'} → ${shortValue(after) || '（空）'}`,
  'hosting-opening': ({ waitedMs }) => `正在开通静态托管${waitedMs < worthTellingMs ? '' : `，已等待 ${chineseDuration(waitedMs)}`}`,
  'site-listed': ({ files }) => `网站上有 ${files} 个文件`,
  'site-progressed': (event) =>
    `网站：${event.doneFiles}/${event.files} 个文件，${sitePercent(event)}%，共 ${formatBytes(event.sizeBytes)}`,
  'files-progressed': (event) =>
    `文件存储：${event.doneFiles}/${event.files} 个文件，${sitePercent(event)}%，共 ${formatBytes(event.sizeBytes)}`,
  'files-synced': (event) => `文件存储 ${event.prefix}，${event.uploaded + event.unchanged} 个文件：${chineseSiteFiles(event)}`,
  'site-synced': (event) => `网站 ${event.url}，${event.uploaded + event.unchanged} 个文件：${chineseSiteFiles(event)}`,
  'rollout-found': (event) => {
    const stage = stageOf(event);
    const since = event.sinceMs === undefined ? '' : `，自 ${formatMoment(event.sinceMs)} 起`;
    const standing = stage === undefined ? `不在 ${event.stages.length} 个阶段中的任何一个` : `处于阶段 ${stage}`;
    return `版本 ${event.h5Version}（资源包 ${event.packageId}）${standing}${since}`;
  },
  'gate-checked': ({ gate, isOpen, detail }) => `门禁“${gate}”${isOpen ? '已放行' : '未放行'}${behindColon(shortDetail(detail))}`,
  'nothing-done': ({ reason }) => `无需执行：${reason}`,
  'stage-reached': ({ stage, h5Version }) => `版本 ${h5Version} 已到达阶段 ${stage}`,
  'candidates-listed': ({ subject, candidates }) =>
    `${subject}：${chineseCandidates({ total: candidates.length, previous: previousIn(candidates) })}`,
  'rollback-planned': ({ from, to, strategy }) => `从 ${from} 回退到 ${to}${strategy === '' ? '' : `（${strategy}）`}`,
  'content-fetched': ({ source, files, sizeBytes }) => `内容来自${spaced(source)}：${files} 个文件，${formatBytes(sizeBytes)}`,
  undone: ({ confirmed, what, detail }) =>
    `${confirmed ? '已撤销' : '未能撤销'}：${what}${detail === '' ? '' : `（${shortDetail(detail)}）`}`,
  'race-settled': ({ what, kept, ended }) =>
    `另一次运行同时创建了${spaced(what)}：保留${spaced(kept)}${ended === undefined ? '' : `，${ended}让位`}`,
  'status-read': ({ sections }) => chineseSections(sections.map(({ name, rows }) => ({ name, rows: rows.length }))),
  'receipt-compared': ({ fields }) => `回执与云端：${chineseFields('field', fields.length, differingIn(fields))}`,
  'app-answered': ({ url, status, durationMs, checks }) =>
    `${url} ${status === 0 ? '没有应答' : `应答 ${status}`}，用时 ${chineseDuration(durationMs)}：${chineseFields('check', checks.length, differingIn(checks))}`,
  'message-sent': ({ messageId, to, sizeCharacters }) => `消息 ${messageId} 已发送给${spaced(to)}，${sizeCharacters} 个字符`,
  'archive-kept': ({ path, sizeBytes }) => `压缩包保留在 ${path}，${formatBytes(sizeBytes)}`,
  'operation-answered': ({ operation, pages, requestId }) =>
    `${operation} 已应答${pages > 1 ? `，共 ${pages} 页` : ''}${request(requestId)}`,
  'preview-ready': ({ h5Version, packageId, reused, expiresAtMs }) =>
    `预览 ${h5Version}（资源包 ${packageId}）${reused ? '已存在' : '已就绪'}${expiresAtMs === undefined ? '' : `；二维码有效期至 ${formatMoment(expiresAtMs)}`}`,
  'previews-listed': ({ previews, ended }) =>
    `我们有 ${previews.length} 个有效预览，将结束 ${previews.filter(({ ends }) => ends).length} 个${ended === 0 ? '' : `；此前已结束 ${ended} 个`}`,
  'preview-ended': ({ h5Version, packageId, reason }) => `预览 ${h5Version}（资源包 ${packageId}）不再对任何人开放：${reason}`,
  checked: ({ name, subject, cause }) =>
    `${states.checks[name]}：${subject === '' || cause.includes(subject) ? cause : `${subject}：${cause}`}`,
  'policy-made': ({ policy }) => states.policies[policy],
};

const origin = (created: boolean): string => (created ? '已创建' : '已找到');
const size = (sizeBytes: number | undefined): string => (sizeBytes === undefined ? '' : `，${formatBytes(sizeBytes)}`);
const request = (requestId: string | undefined): string => (requestId ? `（请求 ${requestId}）` : '');
const behindColon = (detail: string): string => (detail === '' ? '' : `：${detail}`);

/** Between Chinese and what begins with a letter or a digit stands a space; between Chinese and Chinese none. */
export const spaced = (text: string): string => (/^[\p{Script=Han}“（]/u.test(text) ? text : ` ${text}`);

/** A word of Chinese follows: an id or a Latin word stands off by a space. */
const behindWord = (text: string): string => (/[\p{Script=Han}”）]$/u.test(text) ? text : `${text} `);

/** The growth since the release before, as in "较 1.4.1.90 +12 kB". */
export function chineseGrowth(sizeBytes: number, before: { readonly h5Version: string; readonly sizeBytes: number }): string {
  const grown = sizeBytes - before.sizeBytes;
  return `较 ${before.h5Version} ${grown < 0 ? '减少' : '增加'} ${formatBytes(Math.abs(grown))}`;
}

type SyncedFiles = Pick<Parameters<EventSentences['site-synced']>[0], 'uploaded' | 'unchanged' | 'deleted' | 'sizeBytes'>;

/** What a sync did to the files of a site, in numbers; zeros are left out. */
export function chineseSiteFiles({ uploaded, unchanged, deleted, sizeBytes }: SyncedFiles): string {
  const told = parts([
    uploaded > 0 && `上传 ${uploaded} 个（${formatBytes(sizeBytes)}）`,
    deleted > 0 && `删除 ${deleted} 个`,
    unchanged > 0 && `${unchanged} 个不变`,
  ]);
  return told.join('，') || '无';
}

/** How many versions there are to go back to, and which of them `previous` means. */
export function chineseCandidates({ total, previous }: { readonly total: number; readonly previous: string | undefined }): string {
  if (total === 0) return '没有可回退的版本';
  return `有 ${total} 个可回退的版本；${previous === undefined ? '其中没有 previous' : `previous 指 ${previous}`}`;
}

const nouns = {
  packages: '个资源包',
  tasks: '个发布任务',
  whitelists: '个白名单',
  functions: '个云函数',
  candidates: '个可回退的版本',
} as const;

const singles = { space: '服务空间', hosting: '网站', usage: '用量' } as const;

/** What is there, in numbers. There is one space and one site, opened or not. */
export const chineseSections = (
  sections: readonly { readonly name: keyof typeof nouns | keyof typeof singles; readonly rows: number }[],
): string =>
  sections
    .map(({ name, rows }) => (name === 'hosting' || name === 'space' || name === 'usage' ? singles[name] : `${rows} ${nouns[name]}`))
    .join('，') || '什么都没有';

/** How many of the fields are as they should be. */
export function chineseFields(noun: 'field' | 'check', total: number, differing: number): string {
  const unit = noun === 'field' ? '个字段' : '项检查';
  if (total === 0) return `没有任何${noun === 'field' ? '字段' : '检查'}`;
  if (differing > 0) return `${total} ${unit}中有 ${differing} ${noun === 'field' ? '个与预期不符' : '项未通过'}`;
  return `${total} ${unit}${noun === 'field' ? '均符合预期' : '全部通过'}`;
}
