import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptySeed, type Seed, type SeedApp } from '../../src/emulator/seed.ts';
import { createClient } from '../../src/hosts/client.ts';
import { type InProcess, inProcess } from '../support/in-process.ts';

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const bare: SeedApp = { appId: 'ONEX570DA892117', workspaceId: 'PROD', tenantId: 'PUQYHL' };
const seedOf = (...apps: readonly SeedApp[]): Seed => ({ ...emptySeed, apps });

const setup = `  setup:
    whitelists:
      qa: [u001, u002]
      beta: { type: regular, usersFile: beta.txt }
`;
const fileWith = (more: string, apps = `  shop: { h5Id: "2017072607907880", h5Name: Shop, virtualDomain: example.com }\n`): string =>
  `mpaas:\n  appId: ONEX570DA892117\n  workspaceId: PROD\n  tenantId: PUQYHL\n${more}apps:\n${apps}`;
const removing = (entry: string): string => fileWith(`  setup:\n    remove:\n      - ${entry}\n`, '  shop: { h5Name: Shop }\n');

const files = { 'miniship.yml': fileWith(setup), 'beta.txt': '^1\n^2\n', 'rsa.pem': pem };
const key = { 'rsa-key-file': 'rsa.pem' };
const noId = { variables: { MINISHIP_H5_ID: '' } };

interface Found {
  readonly virtualDomain: string | null;
  readonly rsaKey: boolean;
  readonly miniPrograms: readonly { readonly h5Id: string; readonly name: string }[];
  readonly whitelists: readonly { readonly name: string; readonly type: string; readonly users: readonly string[] }[];
}

const found = ({ emulator }: InProcess): Found => {
  const [workspace] = (emulator.state() as { readonly workspaces: readonly Found[] }).workspaces;
  const { virtualDomain = null, rsaKey = false, miniPrograms = [], whitelists = [] } = workspace ?? {};
  return {
    virtualDomain,
    rsaKey,
    miniPrograms: miniPrograms.map(({ h5Id, name }) => ({ h5Id, name })),
    whitelists: whitelists.map(({ name, type, users }) => ({ name, type, users })),
  };
};

const whole: Found = {
  virtualDomain: 'example.com',
  rsaKey: true,
  miniPrograms: [{ h5Id: '2017072607907880', name: 'Shop' }],
  whitelists: [
    { name: 'qa', type: 'normal', users: ['u001', 'u002'] },
    { name: 'beta', type: 'regular', users: ['^1', '^2'] },
  ],
};
const writes = ['CreateMcubeVhost', 'UploadMcubeRsaKey', 'CreateMcubeMiniApp', 'CreateMcubeWhitelist', 'UpdateMcubeWhitelist'];
const writesIn = (operations: readonly string[]): readonly string[] =>
  operations.filter((name) => writes.includes(name) || name.startsWith('DeleteMcube'));

let scene: InProcess;
beforeEach(async () => {
  scene = await inProcess(files, { seed: seedOf(bare) });
});

describe('a bare workspace', () => {
  test('is planned, set up as planned, and left alone by the next run but for its users', async () => {
    const plan = await scene.run('ensure', { ...key, 'dry-run': 'true' });
    expect(plan).toMatchObject({ exit: 0, status: 'planned' });
    expect(writesIn(plan.operations)).toEqual([]);
    const [planned] = plan.told('deploy-planned');
    expect(planned?.rows.map(({ section, change }) => `${section} ${change}`)).toEqual([
      'setting create',
      'setting create',
      'mini-program create',
      'whitelist create',
      'whitelist create',
    ]);

    const run = await scene.run('ensure', { ...key, 'plan-digest': planned?.digest ?? '' });
    expect(run).toMatchObject({
      exit: 0,
      status: 'live',
      outputs: {
        'virtual-domain': 'example.com',
        ensured: 'virtual-domain,rsa-key,mini-program 2017072607907880,whitelist qa,whitelist beta',
        removed: '',
        'whitelist-ids': '{"qa":"2001","beta":"2002"}',
      },
    });
    expect(found(scene)).toEqual(whole);
    const moved = await scene.run('ensure', { ...key, 'plan-digest': planned?.digest ?? '' });
    expect(moved.failed?.code).toBe('PLAN_MOVED');
    expect(writesIn(moved.operations)).toEqual([]);

    const again = await scene.run('ensure', key);
    expect(again).toMatchObject({ exit: 0, outputs: { ensured: 'whitelist qa,whitelist beta' } });
    expect(writesIn(again.operations)).toEqual(['UpdateMcubeWhitelist', 'UpdateMcubeWhitelist']);
    expect(again.told('set-up').map(({ did, what }) => `${what} ${did}`)).toEqual(['virtual domain kept', 'RSA key kept']);
    expect(again.inChinese()).toContain('RSA 密钥已存在：保持不变');
    expect(found(scene)).toEqual(whole);
  });

  test('is set up without users, and then nothing is to be done', async () => {
    scene.write({ 'miniship.yml': fileWith('  setup: { whitelists: { qa: [] } }\n') });
    expect(await scene.run('ensure', key)).toMatchObject({ exit: 0, status: 'live' });
    const again = await scene.run('ensure', key);
    expect(again).toMatchObject({ exit: 0, status: 'unchanged', outputs: { 'receipt-path': '' } });
    expect(writesIn(again.operations)).toEqual([]);
  });

  test('shows nobody the key, nor where it was sent', async () => {
    const run = await scene.run('ensure', key);
    const receipt = readFileSync(join(scene.folder, 'miniship-receipt.json'), 'utf8');
    const [body] = pem.split('\n').slice(1);
    const told = `${JSON.stringify(run.events)}${receipt}`;
    expect(told).not.toContain(body);
    expect(told).not.toContain('/rsa.pem');
    expect(JSON.parse(receipt)).toMatchObject({
      verb: 'ensure',
      done: { rsaKey: { created: true }, whitelists: [{ name: 'qa', usersAdded: 2 }, { name: 'beta' }] },
    });
  });

  const accident = (operation: string) =>
    (['before', 'after'] as const).flatMap((when) => [
      { operation, when, kind: 'drop' as const },
      { operation, when, kind: 'http-500' as const },
    ]);
  test.each(writes.flatMap(accident))('$operation that is lost ($kind $when) is settled by looking', async ({ operation, ...fault }) => {
    scene.emulator.failNext(operation, fault);
    expect(await scene.run('ensure', key)).toMatchObject({ exit: 0, status: 'live' });
    expect(found(scene)).toEqual(whole);
  });

  test.each([...writes, 'PostObject', 'ListMcubeWhitelists', 'QueryMcubeVhost'])(
    'a run that breaks at %s is gone on with by the next one',
    async (operation) => {
      scene.emulator.failNext(operation, { when: 'before', kind: 'http-500', times: 40 });
      expect((await scene.run('ensure', key)).exit).toBeGreaterThan(0);
      scene.emulator.clearFaults();
      expect(await scene.run('ensure', key)).toMatchObject({ exit: 0 });
      expect(found(scene)).toEqual(whole);
    },
  );
});

describe('what is there already', () => {
  test('a key stays, whichever it is', async () => {
    scene = await inProcess(files, { seed: seedOf({ ...bare, rsaKey: true }) });
    const run = await scene.run('ensure', key);
    expect(run.operations).not.toContain('UploadMcubeRsaKey');
    expect(run.told('set-up').at(-1)).toMatchObject({
      what: 'RSA key',
      did: 'kept',
      detail: 'left alone: a key is never replaced, and the cloud does not tell which one it is',
    });
  });

  test('another virtual domain is refused before any write, with every other problem', async () => {
    scene = await inProcess(files, {
      seed: seedOf({ ...bare, virtualDomain: 'other.example.com', whitelists: [{ name: 'beta', users: ['u1'] }] }),
    });
    const run = await scene.run('ensure', key);
    expect(run).toMatchObject({ exit: 5 });
    expect(run.failed?.problems.map(({ message }) => message)).toEqual([
      'The virtual domain of the workspace is "other.example.com", and not "example.com" as asked; it cannot be changed. Nothing was written.',
      'The type of whitelist "beta" is "normal", and not "regular" as asked; it cannot be changed. Nothing was written.',
    ]);
    expect(writesIn(run.operations)).toEqual([]);
  });

  test('another name of the mini program is told', async () => {
    const miniPrograms = [{ h5Id: '2017072607907880', name: 'Old Shop' }];
    scene = await inProcess(files, { seed: seedOf({ ...bare, miniPrograms }) });
    const run = await scene.run('ensure', {}, { variables: { MINISHIP_H5_NAME: '' } });
    expect(run.exit).toBe(0);
    expect(run.told('warned').map(({ message }) => message)).toEqual([
      'Mini program 2017072607907880 is named "Old Shop" in the cloud, and "Shop" here.',
    ]);
  });

  test('a mini program without a name here has to be there', async () => {
    scene.write({ 'miniship.yml': fileWith('', '  shop: { h5Id: "2017072607907880" }\n') });
    const run = await scene.run('ensure', {}, { variables: { MINISHIP_H5_NAME: '' } });
    expect(run).toMatchObject({ exit: 2, outputs: { 'error-code': 'INPUT_MISSING' } });
  });

  test('users that the cloud counts too few of are not believed', async () => {
    scene.emulator.failNext('UpdateMcubeWhitelist', { when: 'before', kind: 'drop', times: 1 });
    scene.write({ 'miniship.yml': fileWith(setup), 'beta.txt': `${'(\n'}^2\n` });
    const run = await scene.run('ensure', key);
    expect(run).toMatchObject({ exit: 7, outputs: { 'error-code': 'WHITELIST_INCOMPLETE' } });
  });
});

describe('what is to go', () => {
  const busy: SeedApp = {
    ...bare,
    miniPrograms: [
      { h5Id: '2017072607907881', name: 'News', packages: [{ h5Version: '1.0.0.90' }] },
      { h5Id: '2017072607907882', name: 'Live', packages: [{ h5Version: '1.0.0.90', audience: 'everyone' }] },
    ],
    whitelists: [
      { name: 'old', users: ['u1'] },
      { name: 'used', users: ['u1'] },
    ],
  };
  beforeEach(async () => {
    scene = await inProcess(files, { seed: seedOf(busy) });
  });

  test.each([
    { entry: '{ miniProgram: "2017072607907881", confirm: News }', removed: 'mini-program 2017072607907881' },
    { entry: '{ whitelist: old, confirm: old }', removed: 'whitelist 2001' },
    { entry: '{ whitelist: 2001, confirm: old }', removed: 'whitelist 2001' },
  ])('$entry goes, first in the plan, and the next run finds it gone', async ({ entry, removed }) => {
    scene.write({ 'miniship.yml': removing(entry) });
    const run = await scene.run('ensure', {}, noId);
    expect(run).toMatchObject({ exit: 0, status: 'live', outputs: { removed } });
    expect(run.told('deploy-planned')[0]?.rows[0]).toMatchObject({ change: 'delete' });
    const again = await scene.run('ensure', {}, noId);
    expect(again).toMatchObject({ exit: 0, status: 'unchanged', outputs: { removed: '' } });
    expect(again.told('set-up')[0]?.did).toBe('gone');
  });

  test.each([
    { operation: 'DeleteMcubeMiniApp', entry: '{ miniProgram: "2017072607907881", confirm: News }', when: 'before' as const },
    { operation: 'DeleteMcubeMiniApp', entry: '{ miniProgram: "2017072607907881", confirm: News }', when: 'after' as const },
    { operation: 'DeleteMcubeWhitelist', entry: '{ whitelist: old, confirm: old }', when: 'before' as const },
    { operation: 'DeleteMcubeWhitelist', entry: '{ whitelist: old, confirm: old }', when: 'after' as const },
  ])('$operation whose answer is lost ($when) is settled by looking', async ({ operation, entry, when }) => {
    scene.write({ 'miniship.yml': removing(entry) });
    scene.emulator.failNext(operation, { when, kind: 'drop' });
    expect(await scene.run('ensure', {}, noId)).toMatchObject({ exit: 0, status: 'live' });
  });

  test.each([
    {
      entry: '{ miniProgram: "2017072607907881", confirm: Shop }',
      told: 'Mini program 2017072607907881 is named "News" in the cloud, and "confirm" says "Shop". Nothing was written.',
    },
    {
      entry: '{ whitelist: 2001, confirm: used }',
      told: 'Whitelist "2001" is named "old" in the cloud, and "confirm" says "used". Nothing was written.',
    },
    {
      entry: '{ miniProgram: "2017072607907882", confirm: Live }',
      told: 'Mini program 2017072607907882 is not deleted: task 5001 of version 1.0.0.90 of mini program 2017072607907882 is not ended (publishing). Nothing was written.',
    },
  ])('$entry is refused before any write', async ({ entry, told }) => {
    scene.write({ 'miniship.yml': removing(entry) });
    const run = await scene.run('ensure', {}, noId);
    expect(run.failed?.message).toBe(told);
    expect(run).toMatchObject({ exit: 5 });
    expect(writesIn(run.operations)).toEqual([]);
  });

  test('a whitelist that a task publishes to stays', async () => {
    const { url: endpoint, env } = scene.emulator;
    const { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId = '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret = '' } = env;
    const client = createClient({ accessKeyId, accessKeySecret, endpoint });
    const ids = { AppId: bare.appId, WorkspaceId: bare.workspaceId, TenantId: bare.tenantId };
    await client.call('CreateMcubeMiniTask', {
      ...ids,
      PackageId: 3001,
      PublishType: 2,
      PublishMode: 1,
      WhitelistIds: '2002',
      Memo: 'to those who are used to it',
    });
    await client.close();
    scene.write({ 'miniship.yml': removing('{ whitelist: used, confirm: used }') });
    const run = await scene.run('ensure', {}, noId);
    expect(run.failed?.code).toBe('REMOVAL_BLOCKED');
    expect(run.failed?.message).toContain('of mini program 2017072607907881');
    expect(writesIn(run.operations)).toEqual([]);
  });
});

describe('several mini programs', () => {
  const apps = `  shop: { h5Id: "2017072607907880", h5Name: Shop, virtualDomain: example.com }
  news: { h5Id: "2017072607907881", h5Name: News }
  away: { h5Id: "2017072607907880", h5Name: Shop, workspaceId: TEST }
`;
  test('are set up in one run, what they share once, and nothing of it in another workspace', async () => {
    scene = await inProcess({ ...files, 'miniship.yml': fileWith(setup, apps) }, { seed: seedOf(bare, { ...bare, workspaceId: 'TEST' }) });
    const ids = { MINISHIP_H5_ID: '', MINISHIP_H5_NAME: '', MINISHIP_WORKSPACE_ID: '' };
    const run = await scene.run('ensure', { all: 'true' }, { variables: ids });
    expect(run).toMatchObject({ exit: 0, status: 'live' });
    expect([...writesIn(run.operations)].sort()).toEqual([
      'CreateMcubeMiniApp',
      'CreateMcubeMiniApp',
      'CreateMcubeMiniApp',
      'CreateMcubeVhost',
      'CreateMcubeWhitelist',
      'CreateMcubeWhitelist',
      'UpdateMcubeWhitelist',
      'UpdateMcubeWhitelist',
    ]);
    expect(found(scene).whitelists).toEqual(whole.whitelists);
  });

  test('are not given one key', async () => {
    scene.write({ 'miniship.yml': fileWith('', apps) });
    const run = await scene.run('ensure', { all: 'true', ...key }, { variables: { MINISHIP_H5_ID: '', MINISHIP_H5_NAME: '' } });
    expect(run.exit).toBe(2);
    expect(run.failed?.problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('give it to the run of one'));
  });
});
