import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { deployWrites, rehearseDeploy } from '../support/deploy-rehearsal.ts';

/** What the deploy of this file writes, in the words of the wire. */
const writes = new Set([
  ...deployWrites,
  'RegisterFile',
  'DeleteFile',
  'EnableExtension',
  'SaveAntOpenPlatformConfig',
  'SaveWechatOpenPlatformConfig',
  'DeleteWechatOpenPlatformConfig',
  'AddDingtalkOpenPlatformConfig',
  'UpdateDingtalkOpenPlatformConfig',
]);

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const yaml = (extra = '') => `
serverless:
  spaceId: \${MINISHIP_SPACE_ID}
  extensions: [云调用]
  platforms:
    alipay:
      "2019091167170000":
        privateKey: \${ALIPAY_KEY}
        publicKey: keys/alipay.pem
    wechat:
      wx0123456789abcdef: { appSecretFile: keys/wechat.txt }
${extra}    dingtalk:
      dingabc: { appSecret: "\${DING}" }
  files:
    path: assets
    prefix: shop
    delete: { enabled: true, atMost: 1 }
`;

const wechatSecret = '0123456789abcdef0123456789abcdef';
const dingSecret = 'ding-0123456789abcdef0123456789abcdef';

async function rehearseAssets(options: EmulatorOptions = {}) {
  const rehearsal = await rehearseDeploy(options);
  const { write, command, action, since } = rehearsal;
  write({
    'miniship.yml': yaml(),
    'assets/logo.svg': '<svg/>',
    'assets/字体/a.txt': 'font',
    'keys/alipay.pem': publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    'keys/wechat.txt': `${wechatSecret}\n`,
  });
  // CI systems keep a secret on one line.
  const env = { ALIPAY_KEY: pem.replaceAll('\n', '\\n'), DING: dingSecret };
  return {
    ...rehearsal,
    command: (inputs: Readonly<Record<string, string>> = {}) => command(inputs, env),
    action: (inputs: Readonly<Record<string, string>> = {}) => action(inputs, env),
    written: () => since().filter((operation) => writes.has(operation)),
  };
}

const secrets = new RegExp([wechatSecret, dingSecret, pem.split('\n')[1]?.replaceAll(/[+/]/g, '\\$&')].join('|'));

test('a plan, a deploy and the same deploy again: files, extensions and keys, without a secret on the way', async () => {
  const { command, action, written, write, emulator, folder } = await rehearseAssets();
  const plan = await command({ 'dry-run': 'true' });
  expect({ exit: plan.exit, status: plan.result.status }, plan.stdout).toEqual({ exit: 0, status: 'planned' });
  expect(written()).toEqual([]);
  const planned = plan.stdout.split('\n').find((line) => line.includes('"deploy-planned"')) ?? '';
  const { rows, digest } = JSON.parse(planned) as { rows: { section: string; name: string; change: string }[]; digest: string };
  expect(rows.map(({ section, name, change }) => [section, name, change])).toEqual([
    ['setting', 'extension 云调用', 'change'],
    ['setting', 'platform alipay 2019091167170000', 'create'],
    ['setting', 'platform wechat wx0123456789abcdef', 'create'],
    ['setting', 'platform dingtalk dingabc', 'create'],
    ['stored', 'shop/logo.svg', 'create'],
    ['stored', 'shop/字体/a.txt', 'create'],
  ]);

  const first = await command({ 'plan-digest': digest, receipt: 'receipt.json' });
  expect({ exit: first.exit, result: first.result }, first.stdout).toMatchObject({
    exit: 0,
    result: {
      status: 'live',
      outputs: {
        'extensions-enabled': '云调用',
        'platforms-changed': 'alipay 2019091167170000,wechat wx0123456789abcdef,dingtalk dingabc',
        'stored-uploaded': '2',
        'stored-deleted': '0',
        'stored-unchanged': '0',
        'files-uploaded': '',
      },
    },
  });
  const receipt = readFileSync(join(folder, 'receipt.json'), 'utf8');
  const { done } = JSON.parse(receipt) as { done: { files: { addresses: Record<string, string> } } };
  expect(await (await fetch(done.files.addresses['字体/a.txt'] ?? '')).text()).toBe('font');
  for (const text of [plan.stdout, plan.stderr, first.stdout, first.stderr, receipt, JSON.stringify(emulator.state())])
    expect(text).not.toMatch(secrets);
  written();

  const again = await action();
  expect(again.exit, again.stdout).toBe(0);
  expect(again.outputs).toMatchObject({
    'stored-unchanged': '2',
    'stored-uploaded': '0',
    'platforms-changed': '',
    'extensions-enabled': '',
  });
  expect(written()).toEqual([]);
  // The runner is told what to hide, and shows none of these lines.
  const shown = again.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  expect(shown.join('\n') + again.summary).not.toMatch(secrets);

  write({ 'miniship.yml': yaml().replace('{ appSecretFile: keys/wechat.txt }', '{ absent: true }'), 'assets/logo.svg': '<svg></svg>' });
  rmSync(join(folder, 'assets/字体'), { recursive: true });
  const last = await action();
  expect(last.exit, last.stdout).toBe(0);
  expect(written()).toEqual(['DeleteWechatOpenPlatformConfig', 'PutObject', 'PutObject', 'DeleteFile']);
  expect(last.outputs).toMatchObject({ 'stored-uploaded': '1', 'stored-deleted': '1', 'platforms-changed': 'wechat wx0123456789abcdef' });
  expect(last.summary).toContain('shop/字体/a.txt');
});

test('where RegisterFile is needed and answers are lost, one run ends with one of each', async () => {
  const { command, emulator, written } = await rehearseAssets({ fileRegistration: 'needed' });
  const lost = { when: 'after', kind: 'drop' } as const;
  for (const operation of ['EnableExtension', 'SaveAntOpenPlatformConfig', 'AddDingtalkOpenPlatformConfig', 'RegisterFile', 'PutObject'])
    emulator.failNext(operation, lost);
  const { result, exit, stdout } = await command();
  expect({ exit, status: result.status }, stdout).toEqual({ exit: 0, status: 'live' });
  const done = written();
  for (const operation of ['EnableExtension', 'SaveAntOpenPlatformConfig', 'AddDingtalkOpenPlatformConfig'])
    expect(done.filter((each) => each === operation)).toEqual([operation]);
  const state = emulator.state() as { spaces: { files: { name: string; isRegistered: boolean }[] }[] };
  expect(state.spaces[0]?.files.map(({ name, isRegistered }) => [name, isRegistered]).sort()).toEqual([
    ['shop/.miniship/manifest.json', true],
    ['shop/logo.svg', true],
    ['shop/字体/a.txt', true],
  ]);
});

test('all that is wrong is told at once, and nothing is called', async () => {
  const { command, written, write } = await rehearseAssets();
  write({
    'miniship.yml': yaml('      wxother: { appSecret: a-literal-secret-of-wechat }\n')
      .replace('extensions: [云调用]', 'extensions: { 云调用: false }')
      .replace('path: assets', 'path: nowhere'),
  });
  const { exit, stdout, stderr } = await command();
  expect(exit).toBe(2);
  expect(stderr).toMatch(/no operation that switches an extension off/);
  expect(stderr).toMatch(/a secret does not belong into this file/);
  expect(stderr).toMatch(/nowhere/);
  expect(stdout + stderr).not.toContain('a-literal-secret-of-wechat');
  expect(written()).toEqual([]);
});
