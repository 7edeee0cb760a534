import type { spaceFailures } from '../space-failures.ts';
import type { Tellings } from './tellings.ts';
import { hint, listed } from './words.ts';

/** What concerns the choice and the protection of a space, in Chinese. */
export const spaceFailuresInChinese: Tellings<keyof typeof spaceFailures> = {
  ENVIRONMENT_NOT_CHOSEN: {
    message: ({ file, environments, asked, nearest }) =>
      asked === undefined
        ? `${file} 描述了环境 ${listed(environments)}，但没有选定。`
        : `${file} 中没有环境“${asked}”；其中有：${listed(environments) || '无'}。${hint(nearest)}`,
    help: ({ environments }) =>
      environments.length === 0
        ? '去掉 env，或在 miniship.yml 的 serverless.environments 下描述该环境。'
        : `用 --env ${environments[0] ?? '名称'}、Action 输入 env 或环境变量 MINISHIP_ENV 选定一个。`,
  },
  SPACE_PROTECTED: {
    message: ({ operation, space, where }) => `没有调用 ${operation}：服务空间 ${space} 受保护（${where}）。`,
    help: '确实要删除或重置该空间时，请在 MPServerless 控制台操作；括号中是保护的来源：在环境中写 protected: false，或从 protect-spaces 中去掉它，可解除保护。',
  },
  SPACE_UNCONFIRMED: {
    message: ({ operation, space, confirm }) =>
      confirm === undefined
        ? `没有调用 ${operation}：它会删除服务空间 ${space} 及其中的一切，而该 ID 没有写第二次。`
        : `没有调用 ${operation}：它会删除服务空间 ${space}，但 confirm 为“${confirm}”。`,
    help: ({ space }) => `把该 ID 再写一次：--confirm ${space}。`,
  },
  COLLECTION_UNCONFIRMED: {
    message: ({ operation, collection, confirm }) => {
      if (collection === '') return `没有调用 ${operation}：Body 没有写明要删除的集合。`;
      const given = confirm === undefined ? '该名称没有写第二次' : ` confirm 为“${confirm}”`;
      return `没有调用 ${operation}：它会删除集合 ${collection} 及其全部文档，而${given}。`;
    },
    help: ({ collection }) =>
      collection === ''
        ? '写成 JSON：{"command":"drop","collection":"名称"}，并用 --confirm 把名称再写一次。'
        : `把该名称再写一次：--confirm ${collection}。`,
  },
  SPACE_MISSING: {
    message: ({ space }) => `该访问密钥看不到服务空间 ${space}。`,
    help: ({ known }) => {
      if (known === 'by id') return '把 space-id 与 MPServerless 控制台的服务空间比对。';
      return known === 'by name'
        ? '更正名称，或在名称旁写 ensure: true，让 deploy 创建它。'
        : '先运行 miniship deploy --only space：它会创建 miniship.yml 所描述的服务空间。';
    },
  },
  SPACE_AMBIGUOUS: {
    message: ({ name, ids }) => `有 ${ids.length} 个服务空间名为“${name}”：${listed(ids)}。没有更改其中任何内容。`,
    help: '用 ID（spaceId）指定服务空间，或在 MPServerless 控制台删除不再需要的那些。',
  },
  SPACE_PAUSED: {
    message: ({ space }) => `服务空间 ${space} 已暂停：部署到其中的内容不会对任何人生效。`,
    help: '请在 miniship.yml 中写明意图：space: { state: in-service } 会先恢复服务；space: { state: paused } 会部署并保持暂停。',
  },
};
