import type { Input } from './input.ts';

const pace = { group: 'run', verbs: ['deploy', 'rollback'], config: ['serverless'] } as const;
const functions = { group: 'functions', verbs: ['deploy'], config: ['serverless'] } as const;
const hosting = { group: 'hosting', verbs: ['deploy'], config: ['hosting'] } as const;
const removal = { group: 'hosting', verbs: ['deploy', 'rollback'], config: ['delete'] } as const;

/** The inputs of `deploy` alone; inputs.ts makes them part of the one table. What belongs to a single function stands in the file only. */
export const deployInputs = {
  'space-id': {
    group: 'cloud',
    verbs: ['deploy', 'release', 'promote', 'rollback', 'status', 'verify', 'doctor'],
    config: ['serverless'],
    kind: 'text',
    about: 'Id of the MPServerless space.',
    zh: '小程序云 Serverless 服务空间 ID。',
  },
  'expect-space-id': {
    group: 'cloud',
    verbs: ['deploy', 'release', 'promote', 'rollback', 'status', 'verify', 'doctor'],
    config: ['serverless'],
    kind: 'text',
    about: 'Space id that a run must be about: refuses any other before the first call, when variables were mixed up.',
    zh: '本次运行应当针对的服务空间 ID；不一致时在首次调用前拒绝，防止变量混用。',
  },
  functions: {
    ...functions,
    verbs: ['deploy', 'rollback'],
    kind: 'globs',
    about:
      'Folders of functions, or globs such as functions/*; each function is named as its folder, and takes its settings from the file.',
    zh: '云函数目录或通配模式，例如 functions/*；函数与目录同名，其设置取自配置文件。',
    abouts: {
      rollback: {
        about: 'Names of the functions that go back, or * for all of the file.',
        zh: '为要回滚的云函数名，* 表示配置文件中的全部函数。',
      },
    },
  },
  runtime: {
    ...functions,
    kind: 'text',
    placeholder: 'RUNTIME',
    about: 'Runtime, such as nodejs20, of the functions for which the file names none.',
    zh: '配置文件未指定运行时的云函数所用的运行时，例如 nodejs20。',
  },
  hosting: {
    ...hosting,
    verbs: ['deploy', 'rollback'],
    key: 'path',
    kind: 'path',
    bare: { rollback: 'true' },
    about: 'Folder of the built site.',
    zh: '已构建好的网站目录。',
    abouts: {
      rollback: {
        about: 'The site goes back; the flag has no value, and in the Action it is true.',
        zh: '回滚网站；命令行中不带值，在 Action 中写 true。',
      },
    },
  },
  'hosting-index': {
    ...hosting,
    key: 'index',
    kind: 'text',
    placeholder: 'PAGE',
    fallback: 'index.html',
    about: 'Index page of the site.',
    zh: '网站首页。',
  },
  'hosting-error': {
    ...hosting,
    key: 'error',
    kind: 'text',
    placeholder: 'PAGE',
    about: 'Page for paths that do not exist, with status 404.',
    zh: '路径不存在时返回的页面，状态码 404。',
  },
  spa: {
    ...hosting,
    kind: 'flag',
    fallback: 'false',
    about: 'Answer paths that do not exist with the index page and status 200, as a single-page app needs it.',
    zh: '路径不存在时返回首页与状态码 200，供单页应用使用。',
  },
  'manifest-file': {
    ...hosting,
    verbs: ['deploy', 'rollback'],
    key: 'manifest',
    kind: 'path',
    about: 'Local file for the record of what was uploaded; without it /.miniship/manifest.json beside the site.',
    zh: '记录已上传内容的本地文件；未给出时存放在网站的 /.miniship/manifest.json。',
  },
  delete: {
    ...removal,
    key: 'enabled',
    kind: 'flag',
    fallback: 'false',
    about: 'Delete files of the site that are not in the folder any more.',
    zh: '删除线上已不在目录中的文件。',
  },
  'delete-prefix': {
    ...removal,
    key: 'prefix',
    kind: 'text',
    placeholder: 'FOLDER',
    about: 'Delete below this folder of the site only.',
    zh: '只在网站的该目录下删除。',
  },
  'delete-keep': {
    ...removal,
    key: 'keep',
    kind: 'globs',
    about: 'Files of the site that are never deleted.',
    zh: '永不删除的网站文件（通配模式）。',
  },
  'delete-at-most': {
    ...removal,
    key: 'atMost',
    kind: 'text',
    placeholder: 'N|N%',
    fallback: '50',
    about: 'Refuse to delete more than this: a number of files, or a share of the site such as 20%.',
    zh: '删除数量的上限，超过则拒绝：文件个数，或占网站文件的比例，例如 20%。',
  },
  only: {
    group: 'run',
    verbs: ['deploy'],
    config: [],
    kind: 'list',
    placeholder: 'PARTS',
    about:
      'Parts to deploy, of space, functions, extensions, platforms, settings, data, files and hosting; without it all that are described.',
    zh: '只部署其中的部分：space（服务空间本身）、functions（云函数）、extensions（扩展能力）、platforms（开放平台）、settings（设置）、data（数据）、files（文件存储）、hosting（静态网站）；未给出时部署所有已描述的部分。',
  },
  concurrency: {
    ...pace,
    kind: 'integer',
    min: 1,
    max: 32,
    fallback: '8',
    about: 'Functions deployed at once.',
    zh: '同时部署的云函数个数。',
  },
  uploads: {
    ...pace,
    kind: 'integer',
    min: 1,
    max: 256,
    fallback: '64',
    about: 'Most files of the site uploaded at once; the run itself goes lower when the cloud throttles.',
    zh: '同时上传的网站文件数上限；云端限流时会自动降低。',
  },
} as const satisfies Record<string, Input>;
