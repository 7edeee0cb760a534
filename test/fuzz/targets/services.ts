import { hasRsaKey, listMiniPrograms } from '../../../src/services/mini-programs.ts';
import { createMobileSync } from '../../../src/services/mobile-sync.ts';
import { createMpaas } from '../../../src/services/mpaas.ts';
import { createObjectStorage } from '../../../src/services/object-storage.ts';
import { createServerless } from '../../../src/services/serverless.ts';
import { createSpaceStorage } from '../../../src/services/space-storage.ts';
import { createRpc } from '../../../src/transport/rpc.ts';
import type { Random } from '../random.ts';
import { type FuzzTarget, simple } from '../target.ts';
import { strangeNetwork, surroundings } from './cloud-answers.ts';

const h5Id = '2017072607907880';
const workspace = { appId: 'ONEX1', workspaceId: 'PROD', tenantId: 'T' };
const ids = { AppId: 'ONEX1', WorkspaceId: 'PROD', TenantId: 'T' };

/** No waiting and no limits: what is tried is the reading. */
const pacer = { turn: async () => {}, accepted: () => {}, refused: () => 1_000 };

function client(random: Random, tell: (input: string) => void) {
  const { clock, listener } = surroundings();
  const http = strangeNetwork(random, tell);
  const credentials = async () => ({ accessKeyId: 'id', accessKeySecret: 'secret' });
  const rpc = createRpc({
    http,
    clock,
    listener,
    pacer,
    credentials,
    signature: 'acs3',
    nonce: () => 'n',
    throttledUntilMs: clock.now() + 60_000,
  });
  return { rpc, http, clock, listener, onSecret: () => {} };
}

type Story = (random: Random, tell: (input: string) => void) => Promise<unknown>;

const mpaas =
  (use: (cloud: ReturnType<typeof createMpaas>) => Promise<unknown>): Story =>
  (random, tell) =>
    use(createMpaas({ ...client(random, tell), workspace }));
const space =
  (use: (cloud: ReturnType<typeof createServerless>) => Promise<unknown>): Story =>
  (random, tell) =>
    use(createServerless({ ...client(random, tell), spaceId: 'mp-1' }));

/** Every way of reading an answer of the cloud that the workflows have. */
const stories: readonly Story[] = [
  mpaas((cloud) => cloud.findMiniProgram(h5Id)),
  mpaas((cloud) => cloud.createMiniProgram({ h5Id, name: 'n' })),
  mpaas((cloud) => cloud.virtualDomain()),
  mpaas((cloud) => cloud.uploadToken()),
  mpaas((cloud) => cloud.listPackages(h5Id)),
  mpaas((cloud) => cloud.findPackage(h5Id, 1)),
  mpaas((cloud) => cloud.findWhitelist('qa')),
  mpaas((cloud) => cloud.listWhitelists()),
  mpaas((cloud) => cloud.createWhitelist({ name: 'qa', type: 'normal' })),
  mpaas((cloud) => cloud.addToWhitelist(1, { kind: 'list', users: ['u'] })),
  mpaas((cloud) => cloud.listTasks(1)),
  mpaas((cloud) => cloud.findTask(1)),
  mpaas((cloud) => cloud.createTask({ packageId: 1, audience: { kind: 'everyone' }, rules: [], memo: '' })),
  (random, tell) => listMiniPrograms({ ...client(random, tell), ids }),
  (random, tell) => hasRsaKey({ ...client(random, tell), ids }),
  (random, tell) =>
    createMobileSync({ ...client(random, tell), workspace }).send({
      topic: 't',
      payload: 'p',
      messageId: '1',
      receiver: { kind: 'everyone' },
    }),
  space((cloud) => cloud.functions.find('hello')),
  space((cloud) => cloud.functions.list()),
  space((cloud) => cloud.functions.createDeployment('hello')),
  space((cloud) => cloud.functions.deploy('d')),
  space((cloud) => cloud.functions.deployments('hello')),
  space((cloud) => cloud.functions.run('hello', {})),
  space((cloud) => cloud.functions.logs('hello', {})),
  space((cloud) => cloud.hosting.state()),
  space((cloud) => cloud.hosting.config()),
  space((cloud) => cloud.hosting.files()),
  space((cloud) => cloud.hosting.file('a')),
  space((cloud) => cloud.hosting.read('a')),
  space((cloud) => cloud.hosting.permit('a')),
  space((cloud) => cloud.hosting.quota()),
  space((cloud) => cloud.settings.httpTrigger()),
  space((cloud) => cloud.settings.corsDomains()),
  space((cloud) => cloud.settings.policy('db', 'c')),
  space((cloud) => cloud.settings.domains()),
];

/** What the cloud lends is used: its address, its fields, and the answer of the storage there. */
const storageStories: readonly Story[] = [
  async (random, tell) => {
    const tools = client(random, tell);
    const token = await createMpaas({ ...tools, workspace }).uploadToken();
    await createObjectStorage(tools).post(token, {
      name: 'a.zip',
      content: { kind: 'bytes', bytes: Buffer.from('x') },
      contentType: 'application/zip',
    });
  },
  async (random, tell) => {
    const tools = client(random, tell);
    const permit = await createServerless({ ...tools, spaceId: 'mp-1' }).hosting.permit('a');
    await createSpaceStorage(tools).postFile(permit, { contentType: 'text/html', headers: {}, bytes: Buffer.from('x') });
  },
];

export const serviceTargets: readonly FuzzTarget[] = [
  simple('replies', async (random, tell) => void (await random.pick(stories)(random, tell))),
  simple('upload-permits', async (random, tell) => void (await random.pick(storageStories)(random, tell))),
];
