import type { Input } from './input.ts';

const call = { group: 'call', verbs: ['call'], config: [] } as const;

/** The inputs of `call` alone. inputs.ts makes them part of the one table. */
export const callInputs = {
  operation: {
    ...call,
    kind: 'text',
    placeholder: 'NAME',
    about: 'Operation of the cloud by its wire name, such as ListSpace; on the command line it stands behind "call".',
    zh: '云端操作的线上名称，例如 ListSpace；在命令行上写在 call 之后。',
  },
  parameters: {
    ...call,
    kind: 'json',
    about:
      'Parameters of the operation as a JSON object with their wire names. On the command line each is a flag of its name, such as --PageNum 0; @PATH stands for the content of a file.',
    zh: '操作的参数：以线上名称为键的 JSON 对象。命令行上每个参数也可写成同名标志，例如 --PageNum 0；@PATH 表示文件内容。',
  },
  'all-pages': {
    ...call,
    kind: 'flag',
    fallback: 'false',
    about: 'Read every page of a list, and answer them as one.',
    zh: '读取列表的所有分页，合并为一个应答。',
  },
  query: {
    ...call,
    kind: 'text',
    placeholder: 'JMESPATH',
    about: "What to show of the reply, in JMESPath, such as Spaces[?Status=='IN_SERVICE'].SpaceId.",
    zh: "要显示应答的哪一部分，JMESPath 表达式，例如 Spaces[?Status=='IN_SERVICE'].SpaceId。",
  },
  'show-secrets': {
    ...call,
    kind: 'flag',
    fallback: 'false',
    about: 'Show keys, permissions to upload and signed addresses of a reply, which are masked otherwise.',
    zh: '显示应答中的密钥、上传凭证和签名地址；默认会被掩盖。',
  },
  raw: {
    ...call,
    kind: 'choice',
    choices: ['auto', 'mpaas', 'mpserverless'],
    bare: { call: 'auto' },
    about:
      'Send an operation without checking it, also one that the catalogue does not know, to this cloud; "auto" tells it from the ids that the parameters have.',
    zh: '不做检查直接发送操作（包括目录中没有的），并指定云产品；auto 根据参数中的 ID 判断。',
  },
  list: {
    ...call,
    kind: 'choice',
    choices: ['all', 'mpaas', 'mpserverless'],
    only: 'command',
    bare: { call: 'all' },
    about: 'Print the operations that the vendor documents, and do nothing else.',
    zh: '打印厂商文档中的所有操作，不做其他事。',
  },
} as const satisfies Record<string, Input>;
