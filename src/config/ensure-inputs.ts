import type { Input } from './input.ts';

/** The inputs of `ensure` alone; inputs.ts makes them part of the one table. What has no single value stands under `setup:` of miniship.yml. */
export const ensureInputs = {
  'rsa-key': {
    group: 'setup',
    verbs: ['ensure'],
    config: [],
    kind: 'text',
    hasLines: true,
    secret: { variable: 'MINISHIP_RSA_KEY' },
    about:
      'Private key that is to sign the packages of the workspace: RSA, 2048 bits, in PEM form, without a passphrase. Only uploaded where there is none: a key cannot be changed.',
    zh: '用于为工作空间的包签名的私钥：RSA 2048 位、PEM 格式、无口令。仅在尚无密钥时上传：密钥无法更改。',
  },
} as const satisfies Record<string, Input>;
