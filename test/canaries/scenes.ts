// biome-ignore-all lint/suspicious/noTemplateCurlyInString: miniship.yml takes ${VARIABLES}.
import { join } from 'node:path';
import type { RunVerb } from '../../src/hosts/run-verb.ts';

type Inputs = Readonly<Record<string, string>>;

/** One command to watch, and what comes before it. */
export interface Scene {
  readonly name: string;
  readonly verb: RunVerb;
  readonly inputs: Inputs;
  /** Runs that make the world what the command needs; nobody listens to them. */
  readonly before?: readonly { readonly verb: RunVerb; readonly inputs: Inputs }[] | undefined;
  /** Variables that this command gets otherwise; `ID_TOKEN` stands for a token of the CI system. */
  readonly env?: Inputs;
}

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const shop = { app: 'shop' };
/** The account of the emulator, with its provider and its role. */
const account = 'acs:ram::1234567890123456';
const keyless = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: '',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: '',
  ALIBABA_CLOUD_SECURITY_TOKEN: '',
  MPAAS_SK_ENV: '',
};
const started = { verb: 'release', inputs: { ...shop, version: 'v2.0.0' } } as const;
const everyone = { verb: 'release', inputs: { ...shop, version: 'v2.0.0', audience: 'everyone' } } as const;
const deployed = { verb: 'deploy', inputs: {} } as const;

/** Every verb that runs against the cloud, in the ways that differ in what they know and say. */
export const scenes: readonly Scene[] = [
  { name: 'release', verb: 'release', inputs: { ...shop, version: 'v2.0.0' } },
  { name: 'release in the older signature', verb: 'release', inputs: { ...shop, version: 'v2.0.0', signature: 'v1' } },
  { name: 'release with the space', verb: 'release', inputs: { ...shop, version: 'v2.0.0', 'with-serverless': 'true' } },
  { name: 'promote through a gate', verb: 'promote', inputs: { ...shop }, before: [started, deployed] },
  { name: 'promote to a closed gate', verb: 'promote', inputs: { ...shop, config: 'closed.yml' }, before: [started] },
  { name: 'pause', verb: 'pause', inputs: { ...shop, reason: 'a look first' }, before: [started] },
  { name: 'resume', verb: 'resume', inputs: { ...shop }, before: [started, { verb: 'pause', inputs: { ...shop, reason: 'x' } }] },
  { name: 'finish', verb: 'finish', inputs: { ...shop, reason: 'done' }, before: [started] },
  { name: 'rollback of a mini program', verb: 'rollback', inputs: { ...shop, to: 'previous', reason: 'x' }, before: [everyone] },
  { name: 'status', verb: 'status', inputs: { ...shop }, before: [started, deployed] },
  { name: 'verify a receipt', verb: 'verify', inputs: { receipt: 'before.json' }, before: [deployed] },
  {
    name: 'verify a cloud application',
    verb: 'verify',
    inputs: { 'cloud-app': 'APP/ping?own=1', 'cloud-app-key': '1', 'cloud-app-expect': '{"data":{"stock":3}}' },
  },
  { name: 'notify', verb: 'notify', inputs: { ...shop, to: 'everyone', 'notify-topic': 'NOTICE' } },
  { name: 'deploy', verb: 'deploy', inputs: {} },
  { name: 'deploy in the older signature', verb: 'deploy', inputs: { signature: 'v1' } },
  {
    name: 'rollback of a function',
    verb: 'rollback',
    inputs: { functions: 'hello', to: 'previous' },
    before: [deployed, { verb: 'deploy', inputs: { config: 'changed.yml' } }],
  },
  { name: 'rollback of the site', verb: 'rollback', inputs: { hosting: 'true', to: 'before.json' }, before: [deployed] },
  { name: 'deploy a function that tells what it was given', verb: 'deploy', inputs: { config: 'telling.yml' } },
  { name: 'deploy with another certificate', verb: 'deploy', inputs: { config: 'mismatched.yml' } },
  { name: 'deploy with a key in the file', verb: 'deploy', inputs: { config: 'written.yml' } },
  {
    name: 'a role that is taken with a token of the CI system',
    verb: 'pause',
    inputs: { ...shop, 'role-arn': `${account}:role/miniship`, 'oidc-provider-arn': `${account}:oidc-provider/github` },
    before: [started],
    env: { ...keyless, MINISHIP_OIDC_TOKEN: 'ID_TOKEN' },
  },
  { name: 'a proxy that refuses', verb: 'status', inputs: { ...shop, endpoint: 'https://127.0.0.2' }, env: { NO_PROXY: 'elsewhere' } },
];

/** The files that the scenes need, by their names. */
export function sceneFiles(facts: {
  readonly certificate: string;
  readonly triggerCertificate: string;
  readonly triggerKey: string;
  readonly domain: string;
}) {
  const build = join(fixtures, 'mini-program');
  const app = `apps:
  shop:
    h5Id: "2017072607907880"
    path: ${build}
    icon: ${join(fixtures, 'icon.png')}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
        gate:
          - { command: env }
          - { function: hello, args: { token: "\${SMOKE_TOKEN}" }, expect: { heard: "\${SMOKE_TOKEN}" } }
      - window: { users: 500, for: 24h }
      - everyone
`;
  const space = (hello: string, more = ''): string => `serverless:
  functions:
    hello: { path: functions/${hello}, runtime: nodejs20, http: /http/hello, smoke: { args: { token: "\${SMOKE_TOKEN}" }, expect: { heard: "\${SMOKE_TOKEN}" } } }
  hosting: { path: site, index: index.html }
${more}`;
  const withKeys = (
    certificate: string,
    privateKey: string,
  ): string => `  httpTrigger: { enabled: true, domain: api.example.com, certificate: keys/api.pem, privateKey: keys/api.key }
  domains:
    ${facts.domain}: { certificate: ${certificate}, privateKey: ${privateKey} }
`;
  return {
    'miniship.yml': app + space('hello', withKeys('keys/site.pem', '"${TLS_KEY}"')),
    'closed.yml': app.replace('command: env', 'command: env; exit 3'),
    'changed.yml': app + space('changed'),
    'telling.yml': app + space('telling'),
    'mismatched.yml': app + space('hello', withKeys('keys/api.pem', '"${TLS_KEY}"')),
    'written.yml': `${app}${space('hello')}  domains:\n    ${facts.domain}:\n      certificate: keys/site.pem\n      privateKey: |\n${facts.triggerKey.replace(/^/gm, '        ')}\n`,
    'keys/site.pem': facts.certificate,
    'keys/api.pem': facts.triggerCertificate,
    'keys/api.key': facts.triggerKey,
    'functions/hello/index.js': 'module.exports = async ({ args }) => ({ heard: args.token });\n',
    'functions/changed/index.js': 'module.exports = async ({ args }) => ({ heard: args.token, changed: true });\n',
    'functions/telling/index.js': `module.exports = async ({ args, logger }) => {
  const { token } = args;
  logger.info('token', token);
  logger.error(JSON.stringify(args), encodeURIComponent(token), Buffer.from('x' + token).toString('base64'));
  for (let at = 0; at < token.length; at += 7) console.log(token.slice(at, at + 7));
  throw new Error('refused with ' + token + '\\n' + token.match(/.{1,9}/g).join('\\n'));
};\n`,
    'site/index.html': '<!doctype html><title>Shop</title>\n',
  } as const;
}
