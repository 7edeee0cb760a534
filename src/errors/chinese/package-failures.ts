import { inMegabytes } from '../entry.ts';
import type { packageFailures } from '../package-failures.ts';
import type { Tellings } from './tellings.ts';
import { inChinese, listed, sizes } from './words.ts';

/** Exit 3 in Chinese. */
export const packageFailuresInChinese: Tellings<keyof typeof packageFailures> = {
  SIZE_BUDGET_EXCEEDED: {
    message: ({ over, largest }) => `构建产物超过大小预算：${over.join('；')}。最大的文件：${listed(largest)}。`,
    help: '缩小列出的大文件，或把内容移到分包；若增长是有意的，请调高 size-budget。',
  },
  BUILD_NOT_FOUND: { message: ({ path }) => `${path} 处没有目录或 .zip 文件。`, help: '先构建小程序，再把 path 指向构建产物。' },
  BUILD_EMPTY: { message: ({ path }) => `${path} 为空。`, help: '先构建小程序，再把 path 指向构建产物。' },
  SOURCE_TREE: {
    message: ({ path, found }) => `${path} 是源码（${found}），不是构建产物（没有 appConfig.json）。`,
    help: '把 path 指向构建产物，即含 appConfig.json、index.html 和 index.js 的目录。',
  },
  BUILD_FILE_MISSING: {
    message: ({ path, file }) => `${path} 缺少 ${file}。`,
    help: '把 path 指向完整的构建产物：appConfig.json、index.html、index.js 和 index.worker.js。',
  },
  APP_CONFIG_INVALID: { message: ({ path, reason }) => `${path} 不是可用的 appConfig.json：${reason}。`, help: '重新构建小程序。' },
  PAGE_MISSING: {
    message: ({ pages }) => `appConfig.json 列出的页面在构建产物中不存在：${listed(pages)}。`,
    help: '从配置中去掉这些页面，或重新构建。',
  },
  LINK_LEAVES_BUILD: {
    message: ({ link, target }) => `${link} 是指向构建目录之外的链接（指向 ${target}）。`,
    help: '把文件复制进构建产物，而不是链接。',
  },
  FILE_UNFIT: {
    message: ({ file, reason, into = 'the archive' }) => `${file} 无法放进${inChinese(into)}：${reason}。`,
    help: '删除或重命名该文件。',
  },
  SECRET_IN_BUILD: {
    message: ({ file, reason }) => `${file} 疑似密钥（${reason}），将会被公开。`,
    help: ({ readers = '安装该小程序' }) => `从构建产物中移除：任何${readers}的人都能读到它。若曾发布过，请更换该密钥。`,
  },
  NODE_MODULES_IN_BUILD: {
    message: ({ path }) => `${path} 将会被发布；构建好的小程序已包含其依赖。`,
    help: '从构建产物中移除 node_modules。',
  },
  TEST_ENVIRONMENT: {
    message: ({ file }) => `${file} 以 test 环境调用 cloud.init；正式发布必须使用 online。`,
    help: '把 env 改为 online 并重新构建，或先发布给白名单或时间窗。',
  },
  ZIP_INVALID: { message: ({ path, reason }) => `${path} 不是可用的 zip：${reason}。`, help: '改为给出构建目录，或重新制作 zip。' },
  FUNCTION_CODE_MISSING: {
    message: ({ name, path, reason }) => `函数“${name}”没有代码：${path} ${reason}。`,
    help: '函数是一个目录，其 index.js 导出处理函数：请先构建，或用 !functions/shared 这样的模式排除。',
  },
  FUNCTION_TOO_LARGE: {
    message: ({ name, sizeBytes, limitBytes, largest }) =>
      `函数“${name}”解压后有 ${inMegabytes(sizeBytes)}，云端上限为 ${inMegabytes(limitBytes)}；占用最多的是 ${sizes(largest)}。`,
    help: '只安装生产依赖（npm ci --omit=dev），或用 exclude 排除文件。',
  },
  FUNCTION_MODULES_LINKED: {
    message: ({ name, link }) => `函数“${name}”的依赖包以链接方式安装（${link}）；压缩包不能含链接，它们将互相找不到。`,
    help: '以普通目录安装：npm ci --omit=dev，或 pnpm install --prod --config.node-linker=hoisted。',
  },
  SITE_MISSING: {
    message: ({ path, reason }) => `${path} 处没有构建好的网站：${reason}。`,
    help: '先构建网站，再把 hosting 指向构建产物；没有上传或删除任何文件。',
  },
  SITE_SOURCE_TREE: {
    message: ({ path, found }) => `${path} 是网站源码（${listed(found)}），不是构建产物。`,
    help: '把 hosting 指向构建产物，例如 dist；或用 exclude 排除源码。',
  },
  SITE_PAGE_MISSING: {
    message: ({ path, page, input }) => `${path} 中没有 ${page}，即网站的${input === 'index' ? '首页' : '错误页'}。`,
    help: ({ input }) => `重新构建网站，或用 hosting-${input} 指定其他页面。`,
  },
  SITE_FILES_TOO_LARGE: {
    message: ({ files, limitBytes }) => `静态托管的单个文件不能超过 ${inMegabytes(limitBytes)}，以下文件超出：${sizes(files)}。`,
    help: '缩小文件、改放对象存储，或用 exclude 排除。',
  },
};
