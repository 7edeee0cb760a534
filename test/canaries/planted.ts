import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { keyText, makeCertificate, makeKeys } from '../config/make-certificate.ts';
import type { Canary } from './canary.ts';

const domain = 'www.example.com';

/** Secrets made for one hunt: what is random cannot be in an output by chance. The characters are those that encoders change. */
export interface Planted {
  readonly canaries: readonly Canary[];
  readonly key: { readonly id: string; readonly secret: string; readonly securityToken: string };
  readonly variables: Readonly<Record<string, string>>;
  /** The token in the address of a page, and in that of a server that hands out keys. */
  readonly pageToken: string;
  /** What lets its holder speak in a group: in the address of a robot, and what that is signed with. */
  readonly notice: { readonly token: string; readonly secret: string };
  /** A parameter of an operation that is a key; nothing but the catalogue says so. */
  readonly parameter: string;
  /** Secret of a WeChat application, for a file. */
  readonly wechatSecret: string;
  /** Public half of the key of Alipay. */
  readonly alipayPublicKey: string;
  /** Only a runner sets these. */
  readonly runner: Readonly<Record<string, string>>;
  readonly domain: string;
  readonly certificate: string;
  /** For the file of the HTTP trigger's key; that of the domain comes in a variable. */
  readonly triggerCertificate: string;
  readonly triggerKey: string;
}

const random = (name: string): string => `${name}/${randomBytes(9).toString('base64url')}+${randomBytes(9).toString('base64url')}&"=`;

export function plant(): Planted {
  const keys = makeKeys();
  const site = makeCertificate(domain, { keys });
  const trigger = makeCertificate('api.example.com');
  const key = { id: `LTAI-${randomBytes(6).toString('hex')}`, secret: random('key'), securityToken: random('sts') };
  const pageToken = random('page').replace(/[&"=]/g, '');
  const notice = { token: random('robot').replace(/[&"=/+]/g, ''), secret: random('signer').replace(/[&"=]/g, '') };
  const parameter = random('parameter').replace(/[&"=]/g, '');
  const wechatSecret = random('wechat');
  const variables = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: key.id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: key.secret,
    ALIBABA_CLOUD_SECURITY_TOKEN: key.securityToken,
    MPAAS_SK_ENV: random('sample'),
    MINISHIP_CLOUD_APP_SECRET: random('app'),
    MINISHIP_CLOUD_APP_ACCESS_TOKEN: random('session'),
    GITHUB_TOKEN: random('github'),
    CI_JOB_TOKEN: random('job'),
    MINISHIP_COMMENT_TOKEN: random('comment'),
    SMOKE_TOKEN: random('smoke'),
    GATE_PASSWORD: random('gate'),
    TLS_KEY: keyText(keys.privateKey),
    MINISHIP_RSA_KEY: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ALIPAY_KEY: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    DINGTALK_SECRET: random('dingtalk'),
    DINGTALK_SECRET_NEXT: random('dingtalk'),
    DATABASE: `mysql://shop:${encodeURIComponent(random('database'))}@db.example.com:3306/shop`,
    STORAGE: `AccountName=shop;AccountKey=${randomBytes(24).toString('base64')};EndpointSuffix=example.com`,
    PAGE_TOKEN: pageToken,
    HTTPS_PROXY: `http://robot:${encodeURIComponent(random('proxy'))}@127.0.0.1:9`,
    NO_PROXY: '127.0.0.1',
  };
  const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run:job' })).toString('base64url');
  const runner = {
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: random('oidc'),
    ACTIONS_RUNTIME_TOKEN: `e30.${claims}.${randomBytes(24).toString('base64url')}`,
  };
  const passwordIn = (address: string): string => decodeURIComponent(new URL(address).password);
  const { ALIBABA_CLOUD_ACCESS_KEY_ID: _id, HTTPS_PROXY, NO_PROXY: _no, DATABASE, STORAGE, ...secrets } = { ...variables, ...runner };
  return {
    canaries: [
      ...Object.entries(secrets).map(([from, secret]) => ({ from, secret })),
      { from: 'the password of HTTPS_PROXY', secret: passwordIn(HTTPS_PROXY) },
      { from: 'the password in the address of a database', secret: passwordIn(DATABASE) },
      { from: 'the key in a connection string', secret: /AccountKey=([^;]+)/.exec(STORAGE)?.[1] ?? '' },
      { from: 'a parameter of an operation', secret: parameter },
      { from: 'the secret of a WeChat application', secret: wechatSecret },
      { from: 'the address of a robot', secret: notice.token },
      { from: 'what a notice is signed with', secret: notice.secret },
      { from: 'the key of the HTTP trigger', secret: trigger.privateKey },
    ],
    key,
    variables,
    pageToken,
    parameter,
    notice,
    wechatSecret,
    alipayPublicKey: createPublicKey(variables.ALIPAY_KEY).export({ type: 'spki', format: 'pem' }).toString(),
    runner,
    domain,
    certificate: site.certificate,
    triggerCertificate: trigger.certificate,
    triggerKey: trigger.privateKey,
  };
}
