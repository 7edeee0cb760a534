import { runVerbs, severalVerbs, type VerbName } from './verbs.ts';

/** What a run hands on to the steps after it. */
export interface Output {
  readonly about: string;
  readonly zh: string;
  /** The verbs that set it; with others it is the empty text. */
  readonly verbs: readonly VerbName[];
}

const release = ['release'] as const;
const builds = ['release', 'preview'] as const;
const preview = ['preview'] as const;
const rollouts = ['release', 'promote', 'pause', 'resume', 'finish', 'rollback'] as const;
/** A release train brings the space along. */
const deploy = ['deploy', 'release'] as const;
const spaces = ['deploy', 'rollback', 'release'] as const;

/** Every output, once: of the Action, of the last JSON line, and of `output-file`. An absent value is the empty text. */
export const outputs = {
  status: {
    verbs: runVerbs,
    about:
      'How it ended: "live", "uploaded" (release without an audience), "paused", "ended", "unchanged" (there was nothing to do), "read" (status, verify, candidates), "sent" (notify), "planned" (dry run) or "failed".',
    zh: '结果：live（已生效）、uploaded（仅上传，未指定受众）、paused（已暂停）、ended（已结束）、unchanged（无需处理）、read（仅查看）、sent（消息已发送）、planned（试运行）或 failed（失败）。',
  },
  'package-id': { verbs: [...rollouts, 'preview', 'notify'], about: 'Id of the package in the cloud.', zh: '云端的包 ID。' },
  'h5-version': {
    verbs: [...rollouts, 'preview', 'notify'],
    about: 'Four-part version of the package, such as 1.4.2.90.',
    zh: '包的四段版本号，例如 1.4.2.90。',
  },
  'task-id': { verbs: [...rollouts, 'preview'], about: 'Id of the task that publishes the package.', zh: '发布该包的任务 ID。' },
  'whitelist-id': { verbs: builds, about: 'Id of the whitelist that receives the package.', zh: '接收该包的白名单 ID。' },
  'archive-sha256': { verbs: builds, about: 'SHA-256 of the uploaded archive, in hex.', zh: '上传压缩包的 SHA-256（十六进制）。' },
  'archive-bytes': { verbs: builds, about: 'Size of the uploaded archive in bytes.', zh: '上传压缩包的字节数。' },
  'resource-url': { verbs: release, about: 'Address of the package that phones download.', zh: '手机端下载该包的地址。' },
  'debug-url': {
    verbs: preview,
    about: 'What the QR code holds: the address that opens the preview in the app.',
    zh: '二维码的内容：在 App 中打开预览的地址。',
  },
  'qr-svg': { verbs: preview, about: 'Absolute path of the QR code as an SVG image.', zh: '二维码 SVG 图片的绝对路径。' },
  'qr-png': { verbs: preview, about: 'Absolute path of the QR code as a PNG image.', zh: '二维码 PNG 图片的绝对路径。' },
  'expires-at': {
    verbs: preview,
    about: 'Until when the QR code can be opened, as ISO 8601.',
    zh: '二维码的有效期截止时间（ISO 8601）。',
  },
  'pull-request': { verbs: preview, about: 'Number of the pull request that the preview shows.', zh: '预览所属的合并请求编号。' },
  'previews-ended': {
    verbs: preview,
    about: 'Number of earlier previews that this run ended.',
    zh: '本次运行结束的先前预览数。',
  },
  stage: {
    verbs: ['release', 'promote'],
    about: 'Stage of the rollout that is live, such as "2/3 window of 500 users".',
    zh: '当前生效的灰度阶段，例如 "2/3 window of 500 users"。',
  },
  'rolled-back-from': {
    verbs: ['rollback', 'promote'],
    about: 'Version that was rolled back.',
    zh: '被回滚的版本。',
  },
  'rolled-back-to': {
    verbs: ['rollback', 'promote'],
    about: 'Version whose content is live again.',
    zh: '内容重新生效的版本。',
  },
  'archive-path': {
    verbs: ['release', 'deploy'],
    about: 'Absolute path of the archive that was kept beside the receipt.',
    zh: '保留在回执旁的压缩包的绝对路径。',
  },
  differences: {
    verbs: ['verify'],
    about: 'Number of fields in which the cloud differs from the receipt, or of rules that the cloud application breaks.',
    zh: '线上状态与回执不一致的字段数，或云应用违反的规则数。',
  },
  'message-id': {
    verbs: ['notify', 'release', 'promote'],
    about: 'ThirdMsgId of the message that was sent.',
    zh: '已发送消息的 ThirdMsgId。',
  },
  'space-id': {
    verbs: deploy,
    about: 'Id of the space, also of one that was found or made by its name.',
    zh: '服务空间 ID，包括按名称找到或新建的空间。',
  },
  'functions-deployed': {
    verbs: spaces,
    about: 'Names of the functions that were deployed or changed and are live, separated by commas.',
    zh: '本次部署或更改并已生效的云函数名，以逗号分隔。',
  },
  'functions-skipped': {
    verbs: deploy,
    about: 'Names of the functions that had not changed and were left alone, separated by commas.',
    zh: '未变化而跳过的云函数名，以逗号分隔。',
  },
  'function-versions': {
    verbs: spaces,
    about: 'Live version of each function, a JSON object such as {"hello":"3"}.',
    zh: '各云函数生效的版本，JSON 对象，例如 {"hello":"3"}。',
  },
  'virtual-domain': {
    verbs: ['ensure'],
    about: 'Virtual domain of the workspace, when one was asked for.',
    zh: '工作空间的虚拟域名（配置了时）。',
  },
  'whitelist-ids': {
    verbs: ['ensure'],
    about: 'Ids of the whitelists that were asked for, a JSON object such as {"qa":"123"}.',
    zh: '所配置白名单的 ID，JSON 对象，例如 {"qa":"123"}。',
  },
  ensured: {
    verbs: ['ensure'],
    about:
      'What was made or filled, separated by commas: "virtual-domain", "rsa-key", "mini-program" with its id, "whitelist" with its name.',
    zh: '新建或补充了什么，以逗号分隔：virtual-domain、rsa-key、mini-program 加 ID、whitelist 加名称。',
  },
  removed: {
    verbs: ['ensure'],
    about: 'What was deleted, separated by commas: "mini-program" or "whitelist" with its id.',
    zh: '删除了什么，以逗号分隔：mini-program 或 whitelist 加 ID。',
  },
  'http-endpoint': {
    verbs: deploy,
    about: 'Address under which functions answer on their HTTP paths.',
    zh: '云函数 HTTP 路径的访问地址。',
  },
  'data-imported': {
    verbs: ['deploy'],
    about: 'Files of documents that this run imported, separated by commas.',
    zh: '本次运行导入的文档文件，以逗号分隔。',
  },
  'data-skipped': {
    verbs: ['deploy'],
    about: 'Files of documents that were imported before and have not changed, separated by commas.',
    zh: '先前已导入且未变化的文档文件，以逗号分隔。',
  },
  'documents-imported': { verbs: ['deploy'], about: 'Number of documents that were imported.', zh: '导入的文档数。' },
  'data-backups': {
    verbs: ['deploy'],
    about: 'Exported collections and the absolute paths of their files, a JSON object such as {"users":"/…/miniship-data-….json"}.',
    zh: '导出的集合及其文件的绝对路径，JSON 对象，例如 {"users":"/…/miniship-data-….json"}。',
  },
  'collections-restored': {
    verbs: ['rollback'],
    about: 'Collections that were restored from a backup, separated by commas.',
    zh: '从备份恢复的集合，以逗号分隔。',
  },
  'collections-set-aside': {
    verbs: ['rollback'],
    about:
      'Under which names what the restored collections held before is kept, a JSON object such as {"users":"users_before_20261123010203"}.',
    zh: '恢复前的内容所保留的集合名，JSON 对象，例如 {"users":"users_before_20261123010203"}。',
  },
  'hosting-url': { verbs: spaces, about: 'Address of the site.', zh: '网站地址。' },
  'files-uploaded': { verbs: spaces, about: 'Number of files of the site that were uploaded.', zh: '上传的网站文件数。' },
  'files-deleted': { verbs: spaces, about: 'Number of files of the site that were deleted.', zh: '删除的网站文件数。' },
  'files-unchanged': { verbs: spaces, about: 'Number of files of the site that had not changed.', zh: '未变化的网站文件数。' },
  'bytes-uploaded': { verbs: spaces, about: 'Bytes of the files of the site that were uploaded.', zh: '上传的网站文件字节数。' },
  'extensions-enabled': { verbs: deploy, about: 'Extensions that were enabled, separated by commas.', zh: '开通的扩展能力，以逗号分隔。' },
  'platforms-changed': {
    verbs: deploy,
    about: 'Applications of other platforms whose keys were written or taken away, such as "wechat wx123", separated by commas.',
    zh: '密钥被写入或移除的开放平台应用，例如 wechat wx123，以逗号分隔。',
  },
  'stored-uploaded': { verbs: deploy, about: 'Number of files of the file storage that were uploaded.', zh: '上传到文件存储的文件数。' },
  'stored-deleted': { verbs: deploy, about: 'Number of files of the file storage that were deleted.', zh: '从文件存储删除的文件数。' },
  'stored-unchanged': {
    verbs: deploy,
    about: 'Number of files of the file storage that had not changed.',
    zh: '文件存储中未变化的文件数。',
  },
  reply: {
    verbs: ['call'],
    about: 'Reply of the operation as JSON in wire form, or what "query" makes of it; secrets are masked unless "show-secrets".',
    zh: '操作的应答（线上格式的 JSON），或 query 的结果；除非使用 show-secrets，机密会被掩盖。',
  },
  'request-id': {
    verbs: ['call'],
    about: 'Id of the request in the cloud, of the last page of several.',
    zh: '云端的请求 ID；多页时为最后一页的。',
  },
  apps: {
    verbs: severalVerbs,
    about:
      'Of a run of several mini programs: a JSON list with "app", "h5Id", "version", "packageId", "taskId", "status" and "errorCode" of each. The outputs about one mini program are then empty, and "status" is "failed" when one failed, else what most was done.',
    zh: '一次运行多个小程序时：JSON 列表，含每个小程序的 app、h5Id、version、packageId、taskId、status 和 errorCode。此时关于单个小程序的输出为空；有一个失败则 status 为 failed。',
  },
  'receipt-path': { verbs: runVerbs, about: 'Absolute path of the receipt.', zh: '回执文件的绝对路径。' },
  'error-code': {
    verbs: runVerbs,
    about: 'Code of the failure, such as VERSION_EXISTS; empty on success.',
    zh: '失败时的错误代码，例如 VERSION_EXISTS；成功时为空。',
  },
} as const satisfies Record<string, Output>;
