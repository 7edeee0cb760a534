import { generateKeyPairSync } from 'node:crypto';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { Seed } from '../../src/emulator/seed.ts';
import { emptySeed } from '../../src/emulator/seed.ts';
import type { World } from '../../src/emulator/world.ts';

/** A state of the working directory and the command that is run in it. */
export interface Turn {
  /** Written before the command; null deletes. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly command: readonly string[];
}

/** One verb in the middle of its work: what went before, and the command that is disturbed. */
export interface Scene {
  readonly name: string;
  readonly seed: Seed;
  readonly before: readonly Turn[];
  /** What only the console could do. */
  readonly arrange?: (world: World) => void;
  /** Variables in place of those that the emulator names. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where the vendor does not say how the cloud behaves, the way that this scene takes. */
  readonly cloud?: Pick<EmulatorOptions, 'fileRegistration' | 'platformSecrets'>;
  readonly test: Turn;
}

const h5Id = '2017072607907880';

const shop = (more: string): string => `apps:
  shop:
    h5Id: "${h5Id}"
    h5Name: Shop
    path: app
    icon: icon.png
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
${more}`;

/** Two mini programs of one file; the second one is named after it. */
const twoApps = `${shop('')}  cart:
    h5Id: "${h5Id.slice(0, -1)}1"
    h5Name: Cart
    path: app
    icon: icon.png
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
`;

const stages = `    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
      - everyone
`;
const notice = `    notify: { topic: NOTICE, on: [release, promote] }
`;

const space = `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, timeout: 5, http: /http/hello, smoke: { args: { name: tom }, expect: { hello: tom } } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  cors: [www.example.com]
  policies: { db: { users: PRIVATE } }
  hosting: { path: site, index: index.html, spa: true, delete: { enabled: true, atMost: 50 }, refresh: [www.example.com] }
`;

/** The same space, a few changes later. */
const nextSpace = space
  .replace('memory: 256', 'memory: 512')
  .replace('[www.example.com]', '[www.example.com, m.example.com]')
  .replace('PRIVATE', 'PUBLICREAD')
  .replace('spa: true', 'spa: false');

const spaceFiles = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'functions/time/index.js': 'module.exports = async () => ({ now: 1 });\n',
  'site/index.html': '<!doctype html><title>console</title><script src="/assets/app-5d41402a.js"></script>\n',
  'site/old.html': '<!doctype html><title>old</title>\n',
  'site/assets/app-5d41402a.js': "document.title = 'ready';\n",
};

const nextSpaceFiles = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody', version: 2 });\n",
  'site/index.html': '<!doctype html><title>console 2</title><script src="/assets/app-7d793037.js"></script>\n',
  'site/old.html': null,
  'site/assets/app-5d41402a.js': null,
  'site/assets/app-7d793037.js': "document.title = 'ready again';\n",
};

const config = (text: string) => ({ 'miniship.yml': text });
const release = (version: string, ...more: readonly string[]): readonly string[] => [
  'release',
  '--app',
  'shop',
  '--version',
  version,
  ...more,
];
const app = (text: string) => ({ 'app/more.txt': text });
const fresh: Seed = { ...emptySeed, apps: emptySeed.apps.map((each) => ({ ...each, miniPrograms: [] })) };

/** A workspace without anything, and what `ensure` makes of it. */
const bare: Seed = { ...fresh, apps: fresh.apps.map(({ appId, workspaceId, tenantId }) => ({ appId, workspaceId, tenantId })) };
const rsaKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const rsaKey = rsaKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const bareSetup = `mpaas: { setup: { whitelists: { qa: [u001, u002], beta: { type: regular, users: '^1' } } } }
${shop('    virtualDomain: example.com\n')}`;

/** One with more than is wanted, and what is to go of it. */
const crowded: Seed = {
  ...emptySeed,
  apps: emptySeed.apps.map((each) => ({
    ...each,
    miniPrograms: [...(each.miniPrograms ?? []), { h5Id: '2017072607907881', name: 'News', packages: [{ h5Version: '1.0.0.90' }] }],
    whitelists: [{ name: 'old', users: ['u1'] }],
  })),
};
const removal = `mpaas: { setup: { remove: [{ miniProgram: "2017072607907881", confirm: News }, { whitelist: old, confirm: old }] } }
${shop('')}`;

/** Two versions that everyone received, one after the other. */
const releasedTwice: readonly Turn[] = [
  { files: { ...config(shop('')), ...app('v1') }, command: release('v1.0.0', '--audience', 'everyone') },
  { files: app('v2'), command: release('v1.1.0', '--audience', 'everyone') },
];
const staged: Turn = { files: { ...config(shop(stages + notice)), ...app('v1') }, command: release('v1.0.0') };
const deployed: Turn = { files: { ...config(space), ...spaceFiles }, command: ['deploy'] };
const deployedAgain: Turn = { files: { ...config(nextSpace), ...nextSpaceFiles }, command: ['deploy'] };

/** Documents without ids, of which a second import would make second ones, and the cloud's own backup of a collection. */
const spaceId = 'mp-data';
const withData: Seed = {
  ...emptySeed,
  spaces: [{ spaceId, collections: [{ name: 'cars', documents: [{ name: 'old' }] }], backup: true }],
};
const dataConfig = `serverless:
  spaceId: ${spaceId}
  data: { backup: [cars], imports: [{ file: users.json, collection: users }] }
`;
const dataFiles = { 'miniship.yml': dataConfig, 'users.json': '[{"name":"tom"},{"name":"anna"}]' };
const backToBackup = ['rollback', '--data', '--data-backup', '2099-01-01T00:00:00Z', '--data-collections', 'cars'] as const;

/** A space that goes by its name, is made when it is absent, and is paused once all is in it. */
const spaceOf = (more: string): string => `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20 }
  space: { name: ShopStaging, ensure: true, ${more} }
`;
const hello = { 'functions/hello/index.js': "module.exports = async () => ({ hello: 'tom' });\n" };
/** The variable of the emulator names its own space. */
const byName = { env: { MINISHIP_SPACE_ID: '' } };

/** Files of the storage: one that changes, one that goes, one that stays and one that comes. */
const storedConfig = 'serverless: { files: { path: assets, prefix: shop, delete: { enabled: true, atMost: 5 } } }\n';
const stored: Turn = {
  files: { ...config(storedConfig), 'assets/logo.svg': '<svg/>', 'assets/字体/a.txt': 'font', 'assets/old.txt': 'old' },
  command: ['deploy'],
};
const storedAgain: Turn = {
  files: { 'assets/logo.svg': '<svg></svg>', 'assets/new.txt': 'new', 'assets/old.txt': null },
  command: ['deploy'],
};

const extended = config('serverless: { extensions: [云调用, 内容安全] }\n');

/** One of each platform, and then each with another key but one that goes. */
const platformsConfig = (wechat: string): string => `serverless:
  platforms:
    alipay: { "2019091167170000": { privateKeyFile: keys/alipay.key, publicKey: keys/alipay.pem } }
    wechat: { wx0123456789abcdef: ${wechat} }
    dingtalk: { dingabc: { appSecretFile: keys/dingtalk.txt } }
`;
const platforms: Turn = {
  files: {
    ...config(platformsConfig('{ appSecretFile: keys/wechat.txt }')),
    'keys/alipay.key': rsaKey,
    'keys/alipay.pem': rsaKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    'keys/wechat.txt': '0123456789abcdef0123456789abcdef\n',
    'keys/dingtalk.txt': 'ding-0123456789abcdef0123456789abcdef\n',
  },
  command: ['deploy'],
};
const otherRsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const platformsAgain: Turn = {
  files: {
    ...config(platformsConfig('{ absent: true }')),
    'keys/alipay.key': otherRsaKey,
    'keys/dingtalk.txt': 'ding-fedcba9876543210fedcba9876543210\n',
  },
  command: ['deploy'],
};

/** The domain of a site is bound in the console. */
function bindDomain({ spaces }: World): void {
  const domain = {
    domain: 'www.example.com',
    createdMs: 0,
    updatedMs: 0,
    forceRedirectType: 'OFF',
    enableCors: false,
    allowOrigin: '',
    originControl: false,
    certificate: null,
  } as const;
  for (const each of spaces) each.hosting.domains.push({ ...domain });
}

const scene = (name: string, before: readonly Turn[], test: Turn, more: Partial<Scene> = {}): Scene => ({
  name,
  seed: emptySeed,
  before,
  test,
  ...more,
});
/** The preview of a pull request. */
const preview = (content: string, pullRequest = '12'): Turn => ({
  files: { ...config(shop('')), ...app(content) },
  command: ['preview', '--app', 'shop', '--preview-user', 'u001', '--pull-request', pullRequest],
});
const command = (...words: readonly string[]): Turn => ({ command: words });

/** Every verb that writes, in every way that it writes. */
export const scenes: readonly Scene[] = [
  scene('release', [], { ...staged, command: release('v1.0.0', '--create-app') }, { seed: fresh }),
  scene(
    'release-all',
    [],
    {
      files: { ...config(twoApps), ...app('v1') },
      command: ['release', '--all', '--version', 'v1.0.0', '--audience', 'everyone', '--create-app'],
    },
    { seed: fresh },
  ),
  scene('preview', [], preview('v1')),
  scene('preview-replaced', [preview('v1')], preview('v2')),
  scene('preview-closed', [preview('v1')], command('preview', '--app', 'shop', '--closed', '--pull-request', '12')),
  scene('preview-sweep', [preview('v1'), preview('v1', '13')], command('preview', '--app', 'shop', '--sweep', '--keep-for', '1ms')),
  scene('promote', [staged], command('promote', '--app', 'shop', '--to', '2')),
  scene('deploy-data', [], { files: dataFiles, command: ['deploy'] }, { seed: withData }),
  scene('rollback-data', [], { files: dataFiles, command: backToBackup }, { seed: withData }),
  scene('space', [], { files: { ...config(spaceOf('about: For testers, state: paused')), ...hello }, command: ['deploy'] }, byName),
  scene(
    'space-resumed',
    [{ files: { ...config(spaceOf('about: For testers, state: paused')), ...hello }, command: ['deploy'] }],
    { files: config(spaceOf('about: For friends, state: in-service')), command: ['deploy'] },
    byName,
  ),
  scene('files', [], stored),
  scene('files-again', [stored], storedAgain),
  scene('files-registered', [stored], storedAgain, { cloud: { fileRegistration: 'needed' } }),
  scene('extensions', [], { files: extended, command: ['deploy'] }),
  scene('platforms', [], platforms),
  scene('platforms-again', [platforms], platformsAgain),
  scene('platforms-masked', [platforms], platformsAgain, { cloud: { platformSecrets: 'masked' } }),
  scene('pause', [staged], command('pause', '--app', 'shop')),
  scene('resume', [staged, command('pause', '--app', 'shop')], command('resume', '--app', 'shop')),
  scene('finish', [staged], command('finish', '--app', 'shop')),
  scene('rollback', releasedTwice, command('rollback', '--app', 'shop', '--to', 'previous', '--reason', 'broken')),
  scene('rollback-finish', releasedTwice, command('rollback', '--app', 'shop', '--to', 'previous', '--strategy', 'finish')),
  scene('rollback-reopen', releasedTwice, command('rollback', '--app', 'shop', '--to', 'previous', '--strategy', 'reopen')),
  scene(
    'ensure',
    [],
    { files: { ...config(bareSetup), 'rsa.pem': rsaKey }, command: ['ensure', '--app', 'shop', '--rsa-key-file', 'rsa.pem'] },
    { seed: bare },
  ),
  scene('ensure-remove', [], { files: config(removal), command: ['ensure', '--app', 'shop'] }, { seed: crowded }),
  scene('notify', [staged], command('notify', '--app', 'shop', '--to', 'everyone', '--notify-topic', 'NOTICE')),
  scene('deploy', [], deployed, { arrange: bindDomain }),
  scene('deploy-again', [deployed], deployedAgain, { arrange: bindDomain }),
  scene('rollback-functions', [deployed, deployedAgain], command('rollback', '--functions', 'hello', '--to', 'previous')),
  scene('rollback-hosting', [deployed, deployedAgain], command('rollback', '--hosting', '--to', 'previous'), { arrange: bindDomain }),
  scene('release-with-serverless', [], {
    files: { ...config(`${shop(stages)}${space}`), ...spaceFiles, ...app('v1') },
    command: release('v1.0.0', '--with-serverless'),
  }),
];
