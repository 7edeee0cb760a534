import type { Input } from './input.ts';

const call = { group: 'call', verbs: ['call'], config: [] } as const;

/** Which of several spaces is meant, and what keeps one from being deleted; inputs.ts makes them part of the one table. */
export const spaceInputs = {
  env: {
    group: 'cloud',
    verbs: ['deploy', 'release', 'promote', 'rollback', 'status', 'verify', 'doctor'],
    config: ['serverless'],
    kind: 'text',
    placeholder: 'NAME',
    about: 'Environment of the file that is meant, such as staging, when "serverless" describes several.',
    zh: '配置文件 serverless 描述了多个环境（environments）时，选择其中之一，例如 staging。',
  },
  'protect-spaces': {
    ...call,
    kind: 'list',
    placeholder: 'ID,…',
    about: 'Ids or names of spaces that are never deleted or reset, besides those that the configuration file protects.',
    zh: '除配置文件所保护的空间之外，同样绝不允许删除或重置的服务空间的 ID 或名称。',
  },
  confirm: {
    ...call,
    kind: 'text',
    placeholder: 'NAME',
    about:
      'What is to be deleted, once more: the id of a space, the name of a collection, or the name in the cloud of a mini program or whitelist.',
    zh: '把要删除的对象再写一次：服务空间的 ID、集合的名称，或小程序、白名单在云端的名称；不写则不会删除。',
  },
} as const satisfies Record<string, Input>;
