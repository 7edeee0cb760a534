import type { VerbName } from './verbs.ts';

/** What a run hands on to the steps after it. */
export interface Output {
  readonly about: string;
  readonly zh: string;
  /** The verbs that set it; with others it is the empty text. */
  readonly verbs: readonly VerbName[];
}

const both = ['release', 'deploy'] as const;
const release = ['release'] as const;
const deploy = ['deploy'] as const;

/** Every output, once: of the Action, of the last JSON line, and of `output-file`. An absent value is the empty text. */
export const outputs = {
  status: {
    verbs: both,
    about: 'How it ended: "live", "uploaded" (release without an audience), "planned" (dry run) or "failed".',
    zh: '结果：live（已生效）、uploaded（仅上传，未指定受众）、planned（试运行）或 failed（失败）。',
  },
  'package-id': { verbs: release, about: 'Id of the package in the cloud.', zh: '云端的包 ID。' },
  'h5-version': { verbs: release, about: 'Four-part version of the package, such as 1.4.2.90.', zh: '包的四段版本号，例如 1.4.2.90。' },
  'task-id': { verbs: release, about: 'Id of the task that publishes the package.', zh: '发布该包的任务 ID。' },
  'whitelist-id': { verbs: release, about: 'Id of the whitelist that receives the package.', zh: '接收该包的白名单 ID。' },
  'archive-sha256': { verbs: release, about: 'SHA-256 of the uploaded archive, in hex.', zh: '上传压缩包的 SHA-256（十六进制）。' },
  'archive-bytes': { verbs: release, about: 'Size of the uploaded archive in bytes.', zh: '上传压缩包的字节数。' },
  'resource-url': { verbs: release, about: 'Address of the package that phones download.', zh: '手机端下载该包的地址。' },
  'functions-deployed': {
    verbs: deploy,
    about: 'Names of the functions that were deployed or changed and are live, separated by commas.',
    zh: '本次部署或更改并已生效的云函数名，以逗号分隔。',
  },
  'functions-skipped': {
    verbs: deploy,
    about: 'Names of the functions that had not changed and were left alone, separated by commas.',
    zh: '未变化而跳过的云函数名，以逗号分隔。',
  },
  'function-versions': {
    verbs: deploy,
    about: 'Live version of each function, a JSON object such as {"hello":"3"}.',
    zh: '各云函数生效的版本，JSON 对象，例如 {"hello":"3"}。',
  },
  'http-endpoint': {
    verbs: deploy,
    about: 'Address under which functions answer on their HTTP paths.',
    zh: '云函数 HTTP 路径的访问地址。',
  },
  'hosting-url': { verbs: deploy, about: 'Address of the site.', zh: '网站地址。' },
  'files-uploaded': { verbs: deploy, about: 'Number of files of the site that were uploaded.', zh: '上传的网站文件数。' },
  'files-deleted': { verbs: deploy, about: 'Number of files of the site that were deleted.', zh: '删除的网站文件数。' },
  'files-unchanged': { verbs: deploy, about: 'Number of files of the site that had not changed.', zh: '未变化的网站文件数。' },
  'bytes-uploaded': { verbs: deploy, about: 'Bytes of the files of the site that were uploaded.', zh: '上传的网站文件字节数。' },
  'receipt-path': { verbs: both, about: 'Absolute path of the receipt.', zh: '回执文件的绝对路径。' },
  'error-code': {
    verbs: both,
    about: 'Code of the failure, such as VERSION_EXISTS; empty on success.',
    zh: '失败时的错误代码，例如 VERSION_EXISTS；成功时为空。',
  },
} as const satisfies Record<string, Output>;
