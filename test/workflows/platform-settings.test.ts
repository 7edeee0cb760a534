import { describe, expect, test } from 'vitest';
import type { PlatformRequest } from '../../src/config/deploy-request.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import { accountOfDeploy, type DeployRecord, outputsOfDeploy } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { deployAsked, deployTools, failureOf } from '../support/deploy-scene.ts';
import { createFakeServerless, type Fault, writesOf } from '../support/fake-serverless.ts';

const secret = 'a-secret-of-wechat-0123456789';
const wechat: PlatformRequest = { platform: 'wechat', appId: 'wx1', absent: false, secret, facts: {} };
const dingtalk: PlatformRequest = { ...wechat, platform: 'dingtalk', appId: 'ding1', secret: 'a-secret-of-dingtalk-012345' };
const alipay: PlatformRequest = {
  platform: 'alipay',
  appId: '2019',
  absent: false,
  secret: 'a-private-key-of-alipay',
  facts: { signMode: 'PUBLIC_KEY', publicKey: 'MIIB' },
};

function scene() {
  const space = createFakeServerless();
  const run = async (platforms: readonly PlatformRequest[], more: Parameters<typeof deployAsked>[0] = {}) => {
    const { tools, told, events } = deployTools(space);
    const record: DeployRecord = {};
    const request = deployAsked({ platforms, ...more });
    const prepared = await prepareDeploy({ request, problems: [] }, tools.reporter);
    const from = space.calls.length;
    const outcome = deploy(prepared, tools, record);
    await outcome.catch(() => {});
    const rows = () => told('deploy-planned')[0]?.rows.map(({ name, change, details }) => [name, change, details]);
    return {
      outcome,
      record,
      told,
      rows,
      writes: writesOf({ ...space, calls: space.calls.slice(from) }),
      request,
      text: () => JSON.stringify([events, record]),
    };
  };
  return { space, assets: space.cloud.assets, run };
}

test('keys are planned as digests, saved, read back, and then left alone', async () => {
  const { run, assets } = scene();
  const { outcome, rows, writes, record, text } = await run([alipay, wechat, dingtalk]);
  expect(await outcome).toBe('live');
  const digest = /secret [0-9a-f]{10}$/;
  expect(rows()).toEqual([
    [
      'platform alipay 2019',
      'create',
      [expect.stringMatching(/^absent → sign mode PUBLIC_KEY, public key [0-9a-f]{8}, secret [0-9a-f]{10}$/)],
    ],
    ['platform wechat wx1', 'create', [expect.stringMatching(digest)]],
    ['platform dingtalk ding1', 'create', [expect.stringMatching(digest)]],
  ]);
  expect(writes).toEqual(['savePlatform alipay 2019 new', 'savePlatform wechat wx1 new', 'savePlatform dingtalk ding1 new']);
  expect(assets.platforms.get('wechat')).toMatchObject([{ appId: 'wx1', secret }]);
  expect(record.platforms?.map(({ name }) => name)).toEqual(['platform alipay 2019', 'platform wechat wx1', 'platform dingtalk ding1']);
  expect(outputsOfDeploy(record, { status: 'live', receiptPath: '', errorCode: '' })['platforms-changed']).toBe(
    'alipay 2019,wechat wx1,dingtalk ding1',
  );
  expect(text()).not.toMatch(/a-secret-of|a-private-key/);
  const again = await run([alipay, wechat, dingtalk]);
  expect([await again.outcome, again.writes, again.rows()]).toEqual(['live', [], []]);
});

test('the receipt holds no secret', async () => {
  const { run } = scene();
  const { request, record } = await run([alipay, wechat]);
  const text = JSON.stringify(accountOfDeploy(request, record));
  expect(text).toContain('platform wechat wx1');
  expect(text).not.toMatch(/a-secret-of|a-private-key/);
});

test('another secret is another row and another digest of the plan, without either of the secrets', async () => {
  const { run } = scene();
  await run([wechat]);
  const dry = (one: PlatformRequest) => run([one], { dryRun: true });
  const [same, other, third] = [
    await dry(wechat),
    await dry({ ...wechat, secret: `${secret}!` }),
    await dry({ ...wechat, secret: `${secret}?` }),
  ];
  expect(same.rows()).toEqual([]);
  expect(other.rows()).toEqual([['platform wechat wx1', 'change', [expect.stringMatching(/^secret [0-9a-f]{10} → secret [0-9a-f]{10}$/)]]]);
  expect(new Set([same, other, third].map(({ record }) => record.digest)).size).toBe(3);
  expect((await dry({ ...wechat, secret: `${secret}!` })).record.digest).toBe(other.record.digest);
  expect(other.writes).toEqual([]);
});

test('a secret that was changed since the plan is refused', async () => {
  const { run } = scene();
  const { record } = await run([wechat], { dryRun: true });
  const { outcome, writes } = await run([{ ...wechat, secret: `${secret}!` }], { planDigest: record.digest });
  expect((await failureOf(outcome)).code).toBe('PLAN_MOVED');
  expect(writes).toEqual([]);
});

test('the same secret has another digest at another place', async () => {
  const { run } = scene();
  const { rows } = await run([wechat, { ...wechat, appId: 'wx2' }], { dryRun: true });
  const digests = rows()?.map(([, , details]) => String(details).slice(-10));
  expect(new Set(digests).size).toBe(2);
});

test('what nobody names stays, and one goes only when the file says so', async () => {
  const { run, assets } = scene();
  await run([wechat, { ...wechat, appId: 'wx2' }]);
  await run([wechat]);
  expect(assets.platforms.get('wechat')).toHaveLength(2);
  const gone: PlatformRequest = { ...wechat, appId: 'wx2', absent: true, secret: '' };
  const { rows, writes, outcome } = await run([wechat, gone]);
  expect(await outcome).toBe('live');
  expect(rows()).toEqual([['platform wechat wx2', 'delete', ['present → absent']]]);
  expect(writes).toEqual(['removePlatform wechat wx2']);
  expect((await run([wechat, gone])).writes).toEqual([]);
});

test('certificates that differ only in line breaks are the same; another one is told', async () => {
  const { run, assets } = scene();
  const cert = { signMode: 'CERT', appCert: 'app\ncert', publicCert: 'p', rootCert: 'r' } as const;
  await run([{ ...alipay, facts: cert }]);
  const [saved] = assets.platforms.get('alipay') ?? [];
  if (saved) assets.platforms.set('alipay', [{ ...saved, facts: { ...saved.facts, appCert: 'app\r\ncert' } }]);
  expect((await run([{ ...alipay, facts: cert }])).writes).toEqual([]);
  const { rows } = await run([{ ...alipay, facts: { ...cert, rootCert: 'other' } }], { dryRun: true });
  expect(rows()).toMatchObject([['platform alipay 2019', 'change', [expect.stringContaining('root certificate')]]]);
});

describe('an answer that is lost', () => {
  test.each<[Fault, number]>([
    ['lost-after', 1],
    ['lost-before', 2],
  ])('%s: settled by looking', async (fault, saves) => {
    const { run, space, assets } = scene();
    space.fail('savePlatform', fault);
    const { outcome, writes } = await run([dingtalk]);
    expect(await outcome).toBe('live');
    expect(writes).toHaveLength(saves);
    expect(assets.platforms.get('dingtalk')).toHaveLength(1);
  });

  test('of a removal, too', async () => {
    const { run, space } = scene();
    await run([wechat]);
    space.fail('removePlatform', 'lost-after');
    const { outcome, writes } = await run([{ ...wechat, absent: true, secret: '' }]);
    expect([await outcome, writes]).toEqual(['live', ['removePlatform wechat wx1']]);
  });
});

test('a run that is cut off between two of them goes on with the second', async () => {
  const { run, space } = scene();
  space.fail('savePlatform dingtalk ding1 new', 'cancelled');
  expect((await failureOf((await run([wechat, dingtalk])).outcome)).code).toBe('CANCELLED');
  expect((await run([wechat, dingtalk])).writes).toEqual(['savePlatform dingtalk ding1 new']);
});

describe.each([
  ['stars', (text: string) => `${text.slice(0, 5)}*****${text.slice(-3)}`],
  ['nothing', () => ''],
] as const)('where the list shows %s in place of a secret', (_, show) => {
  test('a digest is kept in the space, and the next run goes by it', async () => {
    const { run, assets } = scene();
    assets.show = show;
    const { outcome, text } = await run([wechat, dingtalk]);
    expect(await outcome).toBe('live');
    expect(text()).not.toMatch(/a-secret-of/);
    const again = await run([wechat, dingtalk]);
    expect([await again.outcome, again.writes]).toEqual(['live', []]);
    const other = await run([{ ...dingtalk, secret: 'a-secret-of-dingtalk-0123x5' }]);
    expect([await other.outcome, other.writes.includes('savePlatform dingtalk ding1 there')]).toEqual(['live', true]);
  });

  test('one that somebody else has written is not known, and is written once', async () => {
    const { run, assets } = scene();
    assets.show = show;
    assets.platforms.set('wechat', [{ appId: 'wx1', facts: {}, secret, changedAt: '' }]);
    const { rows, outcome } = await run([wechat]);
    expect(await outcome).toBe('live');
    expect(rows()).toEqual([['platform wechat wx1', 'change', [expect.stringMatching(/^secret unknown → secret [0-9a-f]{10}$/)]]]);
    expect((await run([wechat])).writes).toEqual([]);
  });

  test('an answer that is lost ends with one configuration', async () => {
    const { run, space, assets } = scene();
    assets.show = show;
    space.fail('savePlatform', 'lost-after');
    const { outcome } = await run([dingtalk]);
    expect(await outcome).toBe('live');
    expect(assets.platforms.get('dingtalk')).toHaveLength(1);
    expect((await run([dingtalk])).writes).toEqual([]);
  });
});

test('what is seen between the stars tells another secret by itself', async () => {
  const { run, assets } = scene();
  assets.platforms.set('wechat', [{ appId: 'wx1', facts: {}, secret: 'another***secret', changedAt: '' }]);
  const { rows } = await run([wechat], { dryRun: true });
  expect(rows()).toMatchObject([['platform wechat wx1', 'change', [expect.stringContaining('secret another →')]]]);
});
