import type { inputFailures } from '../input-failures.ts';
import type { Tellings } from './tellings.ts';
import { call, hint, inChinese, listed, quoted } from './words.ts';

/** Exit 2 in Chinese. */
export const inputFailuresInChinese: Tellings<keyof typeof inputFailures> = {
  SEVERAL_PROBLEMS: { message: ({ count }) => `发现 ${count} 个问题，没有发送任何内容。`, help: '逐一修复后重新运行。' },
  VERB_UNKNOWN: { message: ({ verb, nearest }) => `没有命令“${verb}”。${hint(nearest)}`, help: '用 --help 查看命令列表。' },
  VERB_MISSING: { message: () => '没有给出命令。', help: '以命令开头，例如 release；--help 会列出全部命令。' },
  PLAN_UNCLEAR: {
    message: ({ asked, plannable }) =>
      `${asked === undefined ? 'plan 没有说明要计划什么' : `“${asked}”没有计划`}；可以计划的命令有：${listed(plannable)}。`,
    help: ({ plannable }) => `写成 plan 加其中之一，例如 plan ${plannable[0] ?? 'release'}，并带上该命令的参数。`,
  },
  CODE_UNKNOWN: {
    message: ({ code, nearest }) => `没有错误代码“${code}”。${hint(nearest)}`,
    help: '从消息或日志中复制错误代码；不带参数运行 explain 会列出全部代码。',
  },
  INPUT_UNKNOWN: {
    message: ({ name, where, nearest }) => `没有输入“${name}”（${inChinese(where)}）。${hint(nearest)}`,
    help: '更正名称或去掉它；--help 会列出每个命令的输入。',
  },
  INPUT_MISSING: {
    message: ({ name, about }) => `缺少“${name}”：${about}`,
    help: ({ name }) => `以 --${name}、Action 输入 ${name} 或环境变量 MINISHIP_${name.toUpperCase().replaceAll('-', '_')} 给出。`,
  },
  INPUT_INVALID: {
    message: ({ name, value, where, expected }) => `“${name}”的值为“${value}”（${inChinese(where)}），应为：${expected}。`,
    help: ({ name }) => `请更正“${name}”。`,
  },
  INPUTS_CONFLICT: { message: ({ names, reason }) => `${quoted(names)}不能同时使用：${reason}`, help: '只保留其中一个。' },
  INPUT_MISPLACED: {
    message: ({ name, where, reason }) => `“${name}”不能在此处给出（${inChinese(where)}）：${reason}。`,
    help: ({ name }) => `去掉“${name}”，或在它该在的地方给出。`,
  },
  TARGET_UNEXPECTED: {
    message: ({ name, value, where, expected, expectedWhere }) =>
      `“${name}”为“${value}”（${inChinese(where)}），但“expect-${name}”要求“${expected}”（${inChinese(expectedWhere)}）。`,
    help: '没有发送任何内容。两者之一属于其他环境：请检查该作业的变量。',
  },
  ARGUMENT_UNEXPECTED: {
    message: ({ argument }) => `“${argument}”既不是参数，也不是参数的值。`,
    help: '把值紧跟在参数之后（--name VALUE）；含空格时加引号。',
  },
  SECRET_ON_COMMAND_LINE: {
    message: ({ name }) => `--${name} 会把密钥放到命令行上，任何进程都能读到。`,
    help: ({ variable, file }) => `请改用环境变量 ${variable}${file === undefined ? '' : `，或用 --${file} 指定文件（- 表示标准输入）`}。`,
  },
  CONFIG_INVALID: {
    message: ({ where, reason }) => `${where}：${reason}`,
    help: ({ variable }) =>
      variable === undefined
        ? '更正配置文件；其 JSON Schema 为 dist/miniship.schema.json。'
        : `设置环境变量 ${variable}，或把值直接写进文件。`,
  },
  APP_NOT_CHOSEN: {
    message: ({ file, apps, asked }) =>
      asked === undefined
        ? `${file} 描述了 ${apps.length} 个小程序（${listed(apps)}），但没有选定。`
        : `${file} 中没有小程序“${asked}”；其中有：${listed(apps) || '无'}。`,
    help: '用 --app 名称 选定一个。',
  },
  APPS_MISSING: {
    message: ({ file }) => `要求处理所有小程序，但 ${file} 没有描述任何小程序。`,
    help: '在 miniship.yml 的 apps 下描述它们，每个都要有 h5Id 和 path。',
  },
  APP_TWICE: {
    message: ({ h5Id, apps }) => `${listed(apps)} 是同一个小程序 ${h5Id}。`,
    help: '在 miniship.yml 中为每个小程序写各自的 h5Id，或用 --app 选定其一。',
  },
  VERSION_MISSING: {
    message: () => '没有给出版本号，本次运行没有标签，package.json 中也没有版本号。',
    help: '给出 version，或在 v1.4.2 这样的标签上运行，或在 package.json 中写明版本。',
  },
  VERSION_INVALID: {
    message: ({ version, scheme, reason }) => `版本号“${version}”不符合方案“${scheme}”：${reason}`,
    help: '使用 v1.4.2 或 v1.4.2-rc.1 这样的标签，或更换 version-scheme。',
  },
  FILE_UNREADABLE: {
    message: ({ input, path, reason }) => `无法读取“${input}”所指的文件 ${path}：${reason}。`,
    help: '检查路径；相对路径以工作目录为起点。',
  },
  FILE_INVALID: {
    message: ({ input, path, reason }) => `${path} 不能用作“${input}”：${reason}`,
    help: ({ input }) => `更正该文件，或用“${input}”指定另一个文件。`,
  },
  FILE_UNWRITABLE: { message: ({ path, reason }) => `无法写入 ${path}：${reason}。`, help: '腾出磁盘空间，或选择可写的目录。' },
  FILES_DIFFER: {
    message: ({ paths }) => `没有写入任何文件：${listed(paths)} 已存在且内容不同。`,
    help: '与 miniship init 打印的内容比较；--force 会替换它们。',
  },
  ICON_INVALID: {
    message: ({ path, reason }) => `图标 ${path} 不可用：${reason}。`,
    help: '提供 PNG 或 JPEG 文件，180×180 像素效果最佳。',
  },
  ICON_MISSING: {
    message: ({ h5Id }) => `小程序 ${h5Id} 还没有任何版本，首个版本必须提供图标。`,
    help: '用 icon 给出 PNG 或 JPEG 文件的路径。',
  },
  WHITELIST_TOO_LARGE: {
    message: ({ path, reason }) => `白名单文件 ${path} 过大：${reason}。`,
    help: '把用户分到多个白名单；单个文件不超过 5 MB，每行一个用户。',
  },
  ENDPOINT_INSECURE: { message: ({ url }) => `${url} 是明文 http，仅允许访问本机。`, help: '使用 https。' },
  OPERATION_REMOVED: { message: ({ operation }) => `厂商已从其 API 中移除 ${operation}。`, help: ({ instead }) => instead },
  OPERATION_MISSING: {
    message: () => '没有指明操作。',
    help: '在 call 之后写明操作，例如 call ListSpace，或给出输入 operation；call --list 会列出全部操作。',
  },
  OPERATION_UNKNOWN: {
    message: ({ operation, nearest }) => `目录中没有操作“${operation}”。${hint(nearest)}`,
    help: 'call --list 会列出全部操作；目录之外的操作请用 raw 发送。',
  },
  OPERATION_UNPAGED: { message: ({ operation }) => `${operation} 一次返回全部内容，没有分页。`, help: '去掉 all-pages。' },
  PRODUCT_UNKNOWN: {
    message: ({ operation }) => `无法判断操作“${operation}”属于哪个云产品：既没有 SpaceId，也没有 WorkspaceId。`,
    help: '用 raw 指明 mpaas 或 mpserverless。',
  },
  PARAMETER_UNKNOWN: {
    message: ({ operation, parameter, version }) =>
      `${operation} ${version === undefined ? '' : `在 API 版本 ${version} 中`}没有参数“${parameter}”。`,
    help: ({ known }) => (known.length === 0 ? '它不接受任何参数。' : `它接受的参数：${listed(known)}。`),
  },
  PARAMETER_MISSING: {
    message: ({ operation, parameter, expected, about }) =>
      `${operation} 需要参数“${parameter}”，${expected}${about === '' ? '。' : `：${about}`}`,
    help: ({ operation, parameter }) => `以 --${parameter} 给出，或写入 parameters；call ${operation} --help 有其说明。`,
  },
  PARAMETER_INVALID: {
    message: ({ operation, parameter, value, expected }) => `${operation} 的“${parameter}”为 ${value}，应为：${expected}。`,
    help: ({ operation, parameter, about }) => about || `请更正“${parameter}”；call ${operation} --help 有其说明。`,
  },
  PARAMETER_SECRET: {
    message: ({ parameter }) => `--${parameter} 会把密钥放到命令行上，任何进程都能读到。`,
    help: ({ parameter }) => `写入文件并以 --${parameter} @路径 给出（@- 表示标准输入），或设置 MINISHIP_PARAMETERS。`,
  },
  QUERY_UNFIT: {
    message: ({ query, reason, ...facts }) => `${call(facts)} 已有应答，但查询表达式“${query}”无法用于该应答：${reason}`,
    help: '调用已完成。更正 query，或去掉它以查看完整应答。',
  },
  NOTHING_TO_DEPLOY: {
    message: () => '没有说明要部署什么：serverless 没有描述服务空间的任何部分。',
    help: '给出 functions 或 hosting，或在 miniship.yml 的 serverless 下描述云函数、网站、设置、数据、文件或开放平台。',
  },
  NOTHING_TO_ENSURE: {
    message: () => '没有说明要设置什么：没有小程序、虚拟域名、RSA 密钥，也没有 setup。',
    help: '给出 h5-id、virtual-domain 或 rsa-key，或在 miniship.yml 的 setup 下描述白名单。',
  },
  NOTHING_TO_SHOW: {
    message: () => '没有说明要查看什么：没有指定小程序，也没有指定服务空间。',
    help: '给出 app-id 和 h5-id，或 space-id，或在 miniship.yml 中描述。',
  },
  NODE_TOO_OLD: {
    message: ({ version, least }) => `当前 Node.js 为 ${version}；miniship 需要 ${least} 或更高版本。`,
    help: ({ least }) => `安装 Node.js 24，或 ${least} 以上的任意版本；在 GitHub 上请使用 Action，它自带运行时。`,
  },
  NOTHING_DESCRIBED: {
    message: ({ folder }) => `没有描述小程序或服务空间：命令行参数、环境变量以及 ${folder} 中的 miniship.yml 都没有。`,
    help: '在 miniship.yml 中描述（apps 或 serverless），或给出 app-id、workspace-id、tenant-id 和 h5-id，或 space-id。miniship demo 无需账号即可演示全部流程。',
  },
  RECEIPT_UNUSABLE: {
    message: ({ path, reason }) => `回执 ${path} 不可用：${reason}。`,
    help: '指定先前某次运行留下的 miniship-receipt.json。',
  },
  FUNCTIONS_NOT_FOUND: {
    message: ({ pattern, folder }) => `${folder} 中没有目录匹配 functions 的“${pattern}”。`,
    help: '更正匹配模式；它应匹配目录，每个函数一个，例如 functions/*。',
  },
  FUNCTION_TWICE: {
    message: ({ name, paths }) => `有两个目录对应同一个函数“${name}”：${listed(paths)}。`,
    help: '函数以目录命名；请改名，或用 !functions/old 这样的模式排除。',
  },
  DELETE_CAP_EXCEEDED: {
    message: ({ count, cap, files }) =>
      `有 ${count} 个远端文件不在构建产物中，但一次最多删除 ${cap}：${listed(files)}${count > files.length ? `等 ${count} 个` : ''}。`,
    help: '检查构建是否完整；若确要全部删除，请在本次运行中提高 delete-at-most。',
  },
};
