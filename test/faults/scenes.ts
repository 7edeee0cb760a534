import { generateKeyPairSync } from 'node:crypto';
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
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
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
