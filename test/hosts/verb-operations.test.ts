import { generateKeyPairSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { type CloudVerb, verbOperations } from '../../src/config/verb-operations.ts';
import { emptySeed, type SeedApp } from '../../src/emulator/seed.ts';
import { isOperation } from '../../src/wire/catalogue.ts';
import { makeCertificate } from '../config/make-certificate.ts';
import { buildWith } from '../packaging/temporary-build.ts';
import { fixtures } from '../support/asked.ts';
import { inProcess } from '../support/in-process.ts';

// Whole runs of every verb against the emulator. That no run calls more than is listed, in-process.ts checks at every run of every test.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const h5Id = '2017072607907880';
const { certificate, privateKey } = makeCertificate('www.example.com');

/** Everything that a configuration can ask for. */
const config = `apps:
  shop:
    h5Id: "${h5Id}"
    h5Name: Shop
    createApp: true
    path: ${join(fixtures, 'mini-program')}
    icon: ${join(fixtures, 'icon.png')}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
        hold: 0s
        gate: { function: hello, args: { name: tom }, expect: { hello: tom } }
      - whitelist: { name: beta, users: [u003] }
        hold: 0s
        gate: { function: hello, args: { name: tom }, expect: { hello: tom } }
      - whitelist: { name: crew, users: [u004] }
        hold: 0s
        gate: { function: hello, args: { name: tom }, expect: { hello: ann } }
      - everyone
serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, http: /http/hello, smoke: { args: { name: tom }, expect: { hello: tom } } }
  httpTrigger: { enabled: true }
  cors: [shop.example.com]
  policies: { db: { orders: PRIVATE } }
  data: { backup: [orders], imports: [{ file: orders.json, collection: orders, mode: upsert }] }
  hosting:
    path: site
    index: index.html
    spa: true
    refresh: [www.example.com]
    delete: { enabled: true, atMost: 100% }
  domains:
    www.example.com: { forceHttps: true, cors: true, certificate: www.pem, privateKey: www.key }
`;

const files: Readonly<Record<string, string>> = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'site/index.html': '<!doctype html><title>console</title>\n',
  'site/old.html': '<!doctype html><title>old</title>\n',
  'www.pem': certificate,
  'www.key': privateKey,
  'orders.json': '[{"_id":{"$oid":"000000000000000000000001"},"state":"open"}]\n',
  'miniship.yml': config,
};

/** A function that the smoke test and the gates refuse. */
const broken = { 'functions/hello/index.js': "module.exports = async () => { throw new Error('broken'); };\n" };
/** The next state of all that is deployed; the file that is gone is taken away by hand. */
const next = {
  'functions/hello/index.js': 'module.exports = async (ctx) => ({ hello: ctx.args.name, version: 2 });\n',
  'site/index.html': '<!doctype html><title>CONSOLE</title>\n',
  'site/start.html': '<!doctype html><title>start</title>\n',
  'orders.json': '[{"_id":{"$oid":"000000000000000000000001"},"state":"paid"}]\n',
};
const nextConfig = config
  .replace('cors: [shop.example.com]', 'cors: [other.example.com]')
  .replace('index: index.html', 'index: start.html')
  .replace('runtime: nodejs20', 'runtime: nodejs20, memory: 512');
/** The same in a space that goes by its name, and is made. */
const named = config.replace('serverless:\n', 'serverless:\n  space: { name: Shop, about: first, ensure: true }\n');
/** The emulator names its own space in a variable. */
const unnamed = { MINISHIP_SPACE_ID: '' };
const everything = 'train: [functions, verify, settings, hosting, release]\n';

/** A private key of Alipay; that of the certificate is another kind. */
const alipayKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const assets: Readonly<Record<string, string>> = {
  'assets/a.txt': 'a\n',
  'assets/old.txt': 'old\n',
  'secret.txt': '0123456789abcdef0123456789abcdef\n',
  'alipay.pem': alipayKey,
  'miniship.yml': `
serverless:
  files: { path: assets, prefix: shop, delete: { enabled: true } }
  extensions: [云调用]
  platforms:
    alipay: { "2019": { privateKeyFile: alipay.pem, publicKey: public.txt } }
    wechat: { wx1: { appSecretFile: secret.txt } }
    dingtalk: { ding1: { appSecretFile: secret.txt } }
`,
  'public.txt': 'MIIB\n',
};
/** DingTalk has another secret, and the others have none any more. */
const nextAssets = {
  'assets/a.txt': 'b\n',
  'secret.txt': 'fedcba9876543210fedcba9876543210\n',
  'miniship.yml': (assets['miniship.yml'] ?? '')
    .replace(/"2019": \{[^}]*\}/, '"2019": { absent: true }')
    .replace(/wx1: \{[^}]*\}/, 'wx1: { absent: true }'),
};
const noAssets = { 'miniship.yml': nextAssets['miniship.yml'].replace(/ding1: \{[^}]*\}/, 'ding1: { absent: true }') };
const messages = { 'notify-topic': 'NOTICE', 'notify-on': 'release,promote' };
const oneMessage = { ...messages, 'notify-topic': 'UCHAT', 'notify-to': 'user:u001' };
const train = { 'with-serverless': 'true' };
const receipt = { receipt: 'miniship-receipt.json' };
/** Too many to be named in a call: they travel as a file. */
const many = Array.from({ length: 5000 }, (_, index) => `user-${index}`).join('\n');

const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
/** A workspace as `ensure` brings it about, and then without all that can go again. */
const setUp = `mpaas: { setup: { whitelists: { many: { usersFile: many.txt } } } }
apps: { shop: { h5Id: "${h5Id}", h5Name: Shop, virtualDomain: example.com } }
`;
const removal = `mpaas: { setup: { remove: [{ miniProgram: "${h5Id}", confirm: Shop }, { whitelist: many, confirm: many }] } }
apps: { news: { h5Id: "2017072607907881", h5Name: News } }
`;

/** One run: what is written or removed before it, what it is given, and how it ends. */
interface Run {
  readonly verb: CloudVerb;
  readonly given?: Readonly<Record<string, string>>;
  readonly write?: Readonly<Record<string, string>>;
  readonly remove?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly exit?: number;
}

/** Each verb in every way that makes it call something of its own, on two clouds. */
const storiesOf = (second: string, third: string): readonly (readonly Run[])[] => [
  [
    { verb: 'release', given: { version: 'v1.0.0', ...train }, write: { ...broken, 'miniship.yml': everything + config }, exit: 7 },
    {
      verb: 'release',
      given: { version: 'v1.0.0', ...train, audience: 'everyone', receipt: 'first.json', ...messages },
      write: { ...files, 'miniship.yml': everything + config },
    },
    {
      verb: 'release',
      given: { version: 'v1.0.1', path: second, ...train, ...oneMessage },
      write: { ...next, 'miniship.yml': everything + nextConfig },
      remove: 'site/old.html',
    },
    { verb: 'status' },
    { verb: 'verify', given: receipt },
    { verb: 'verify', given: { receipt: 'first.json' }, exit: 7 },
    { verb: 'pause' },
    { verb: 'resume' },
    { verb: 'promote', given: messages },
    { verb: 'promote', given: oneMessage },
    { verb: 'promote', given: { 'on-gate-failure': 'rollback' }, exit: 7 },
    { verb: 'notify', given: { to: 'everyone', 'notify-topic': 'NOTICE' } },
    { verb: 'notify', given: { to: 'user:u001', 'notify-topic': 'UCHAT' } },
    {
      verb: 'release',
      given: { version: 'v1.0.2', path: third, 'whitelist-users-file': 'many.txt', whitelist: 'many', 'on-active-release': 'finish' },
      write: { 'many.txt': many },
    },
    { verb: 'release', given: { version: 'v1.0.3', path: second, whitelist: 'qa', 'on-active-release': 'finish' } },
    { verb: 'rollback', given: { to: 'previous' } },
    { verb: 'finish' },
    { verb: 'preview', given: { 'preview-user': 'u001' } },
    { verb: 'preview', given: { sweep: 'true', 'keep-for': '1ms' } },
  ],
  [
    { verb: 'ensure', given: { 'rsa-key-file': 'rsa.pem' }, write: { 'miniship.yml': setUp, 'many.txt': many, 'rsa.pem': rsaKey } },
    { verb: 'release', given: { version: 'v1.0.0', audience: 'everyone' }, write: { 'miniship.yml': config } },
    { verb: 'ensure', write: { 'miniship.yml': removal }, exit: 5 },
    { verb: 'finish', write: { 'miniship.yml': config } },
    { verb: 'ensure', write: { 'miniship.yml': removal } },
  ],
  [
    { verb: 'deploy', write: { ...files, ...broken }, exit: 7 },
    { verb: 'deploy', write: files },
    { verb: 'deploy', write: { ...next, 'miniship.yml': nextConfig }, remove: 'site/old.html' },
    { verb: 'verify', given: receipt },
    {
      verb: 'rollback',
      given: { functions: 'hello', hosting: 'true', to: 'previous' },
      write: {
        'miniship.yml': nextConfig.replace(
          'tom }, expect: { hello: tom } } }\n  httpTrigger',
          'tom }, expect: { version: 2 } } }\n  httpTrigger',
        ),
      },
      exit: 7,
    },
    { verb: 'rollback', given: { data: 'true', 'data-backup': '2099-01-01T00:00:00Z', 'data-collections': 'orders' } },
  ],
  [
    { verb: 'deploy', write: assets },
    { verb: 'verify', given: receipt },
    { verb: 'deploy', write: nextAssets, remove: 'assets/old.txt' },
    { verb: 'deploy', write: noAssets },
  ],
  [
    { verb: 'deploy', write: { 'miniship.yml': named }, variables: unnamed },
    { verb: 'deploy', write: { ...next, 'miniship.yml': named.replace('first', 'second') }, variables: unnamed },
    { verb: 'release', given: { version: 'v1.0.0' } },
    {
      verb: 'promote',
      write: { 'miniship.yml': named.replace('expect: { hello: tom } }\n        hold', 'expect: { version: 2 } }\n        hold') },
      variables: unnamed,
    },
    { verb: 'rollback', given: { functions: 'hello', to: 'previous' }, variables: unnamed },
  ],
];

async function callsOf(story: readonly Run[]): Promise<readonly (readonly [verb: string, operation: string])[]> {
  const bare = ({ virtualDomain, ...app }: SeedApp): SeedApp =>
    story[0]?.verb === 'ensure' ? { ...app, miniPrograms: [] } : { ...app, ...(virtualDomain && { virtualDomain }), miniPrograms: [] };
  const seed = { ...emptySeed, apps: emptySeed.apps.map(bare) };
  const scene = await inProcess(files, { seed, redeploy: 'refused', fileRegistration: 'needed' });
  const calls: (readonly [string, string])[] = [];
  for (const { verb, given = {}, write = {}, remove, variables, exit = 0 } of story) {
    scene.write(write);
    // The cloud makes one a day by itself.
    if (given['data'] === 'true')
      scene.emulator.backUp(emptySeed.spaces.map((space) => (typeof space === 'string' ? space : space.spaceId))[0] ?? '');
    if (remove !== undefined) rmSync(join(scene.folder, remove));
    const told = await scene.run(verb, given, variables && { variables });
    expect([verb, told.exit, told.exit === exit ? undefined : told.failed?.message]).toEqual([verb, exit, undefined]);
    calls.push(...told.operations.filter(isOperation).map((operation) => [verb, operation] as const));
  }
  return calls;
}

/**
 * Listed, and not seen here, because the emulator cannot do it: a site that was closed by hand since its last deploy, and a list of packages that lags behind
 * an upload. What keeps records of ours for administrators was done by the deploy before.
 */
const unseen: Readonly<Partial<Record<CloudVerb, readonly string[]>>> = {
  rollback: ['OpenWebHostingService', 'UpdateServicePolicy'],
  release: ['QueryMcubeMiniPackage'],
};

test('every verb calls what is listed of it, and nothing is listed that none calls', async () => {
  const stories = storiesOf(await buildWith({ 'more.txt': '2' }), await buildWith({ 'more.txt': '3' }));
  const calls = (await Promise.all(stories.map(callsOf))).flat();
  const called = (verb: string): ReadonlySet<string> =>
    new Set(calls.filter(([caller]) => caller === verb).map(([, operation]) => operation));
  const unused = Object.entries(verbOperations).map(([verb, listed]) => [verb, listed.filter((each) => !called(verb).has(each))]);
  expect(Object.fromEntries(unused)).toEqual(
    Object.fromEntries(Object.keys(verbOperations).map((verb) => [verb, unseen[verb as CloudVerb] ?? []])),
  );
});
