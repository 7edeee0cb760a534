import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { runBundle, steady } from '../support/bundle.ts';
import { zipElsewhere } from '../support/foreign-zip.ts';
import { basics, flagsOf, rehearse } from '../support/rehearsal.ts';

const whitelist = { whitelist: 'qa', 'whitelist-users': 'u001,u002' };
const writes = [
  'PostObject',
  'UploadMcubeMiniPackage',
  'CreateMcubeWhitelist',
  'UpdateMcubeWhitelist',
  'CreateMcubeMiniTask',
  'CreateMcubeMiniApp',
];

describe('a release to a whitelist', () => {
  test('as a command: its users receive it, others do not, and every output is set', async () => {
    const { command, received, operations, folder } = await rehearse();
    const { exit, result, stderr } = await command(whitelist);
    expect(stderr).toContain('1.4.2.90');
    expect({ exit, result }).toMatchObject({
      exit: 0,
      result: {
        type: 'result',
        version: 1,
        verb: 'release',
        exit: 0,
        status: 'live',
        outputs: {
          status: 'live',
          'package-id': expect.stringMatching(/^\d+$/) as string,
          'h5-version': '1.4.2.90',
          'task-id': expect.stringMatching(/^\d+$/) as string,
          'whitelist-id': expect.stringMatching(/^\d+$/) as string,
          'archive-sha256': expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          'archive-bytes': expect.stringMatching(/^\d+$/) as string,
          'resource-url': expect.stringMatching(/\/1\.4\.2\.90_all\/.*\.amr$/) as string,
          'receipt-path': join(folder, 'miniship-receipt.json'),
          'error-code': '',
        },
      },
    });
    expect([received('u001'), received('u002'), received('u999')]).toEqual(['1.4.2.90', '1.4.2.90', null]);
    expect(operations().filter((operation) => writes.includes(operation))).toEqual([
      'PostObject',
      'PostObject',
      'UploadMcubeMiniPackage',
      'CreateMcubeWhitelist',
      'UpdateMcubeWhitelist',
      'CreateMcubeMiniTask',
    ]);
  });

  test('as the Action: the same, with outputs and a summary', async () => {
    const { action, received } = await rehearse();
    const { exit, outputs, summary, stdout } = await action(whitelist);
    expect(exit, stdout).toBe(0);
    expect(outputs).toMatchObject({ status: 'live', 'h5-version': '1.4.2.90', 'error-code': '' });
    expect(summary).toContain('1.4.2.90');
    expect(stdout).toContain('::group::');
    expect([received('u001'), received('u999')]).toEqual(['1.4.2.90', null]);
  });

  test('reads well on the screen', async () => {
    // A task that takes its time makes the step one that is worth timing, now and then.
    const { emulator, folder } = await rehearse({ publishDelayMs: 0 });
    const args = ['release', ...flagsOf({ ...basics, ...whitelist })];
    const { stdout, stderr, exit } = await runBundle(args, { cwd: folder, env: emulator.env });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(steady(stdout, { folder, build: basics.path })).toMatchSnapshot();
  });

  test('reads well in the log and the summary of a GitHub run', async () => {
    // A task that takes its time is asked for, now once and now twice.
    const { action, folder } = await rehearse({ publishDelayMs: 0 });
    const { stdout, summary } = await action(whitelist);
    // The first answers come while the archive is made, now before it is done and now after.
    const lines = steady(stdout, { folder, build: basics.path }).split('\n');
    const isCall = (line: string): boolean => line.startsWith('::debug::') || line.startsWith('::add-mask::');
    expect(lines.filter((line) => !isCall(line)).join('\n')).toMatchSnapshot('log');
    expect(lines.filter(isCall).join('\n')).toMatchSnapshot('calls in the log');
    expect(steady(summary, { folder, build: basics.path })).toMatchSnapshot('summary');
  });

  test('takes thousands of users from a file', async () => {
    const { command, received, folder, operations } = await rehearse();
    const users = Array.from({ length: 3000 }, (_, index) => `user-${index}`);
    writeFileSync(join(folder, 'users.txt'), users.join('\r\n'));
    const { result } = await command({ whitelist: 'qa', 'whitelist-users-file': 'users.txt' });
    expect(result).toMatchObject({ status: 'live' });
    expect(operations().filter((operation) => operation === 'PostObject')).toHaveLength(3);
    expect([received('user-0'), received('user-2999'), received('user-3000')]).toEqual(['1.4.2.90', '1.4.2.90', null]);
  });
});

describe('other audiences', () => {
  test('none: the package is there, and nobody receives it', async () => {
    const { command, received } = await rehearse();
    const { result, exit } = await command();
    expect({ exit, result }).toMatchObject({ exit: 0, result: { status: 'uploaded', outputs: { 'task-id': '' } } });
    expect(received('u001')).toBeNull();
  });

  test('everyone', async () => {
    const { command, received } = await rehearse();
    expect((await command({ audience: 'everyone' })).result).toMatchObject({ status: 'live' });
    expect(received('anybody')).toBe('1.4.2.90');
  });

  test('a window: the first users who ask receive it, until it ends by itself', async () => {
    const { command, received, emulator } = await rehearse();
    expect((await command({ 'window-users': '2', 'window-until': '24h' })).result).toMatchObject({ status: 'live' });
    expect([received('a'), received('b'), received('c'), received('a')]).toEqual(['1.4.2.90', '1.4.2.90', null, '1.4.2.90']);
    await fetch(`${emulator.url}/_emulator/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: 25 * 3600_000 }) });
    expect(received('a')).toBeNull();
  });

  test('rules narrow a gray release to some phones', async () => {
    const { command, emulator } = await rehearse();
    const rules = 'city include Shanghai,Beijing\nosVersion within 9.2.1-12.0';
    const { result } = await command({ ...whitelist, rules });
    expect(result).toMatchObject({ status: 'live' });
    const ask = { appId: 'ONEX570DA892117', workspaceId: 'PROD', h5Id: '2017072607907880', userId: 'u001', clientVersion: '10.2.0' };
    const from = (city: string, osVersion: string) => emulator.resolve({ ...ask, platform: 'ios', city, osVersion })?.h5Version;
    expect([from('Shanghai', '11.0'), from('Tianjin', '11.0'), from('Beijing', '13.0')]).toEqual(['1.4.2.90', undefined, undefined]);
  });
});

describe('run again', () => {
  test('the same command finds everything, uploads nothing, and answers the same ids', async () => {
    const { command, emulator, operations } = await rehearse();
    const first = await command(whitelist);
    const before = emulator.calls.length;
    const second = await command(whitelist);
    const { 'receipt-path': _, ...ids } = (first.result as { outputs: Record<string, string> }).outputs;
    expect(second.result).toMatchObject({ status: 'live', outputs: ids });
    expect(
      operations()
        .slice(before)
        .filter((operation) => writes.includes(operation)),
    ).toEqual(['UpdateMcubeWhitelist']);
  });

  test('other content under the same version is refused, and a lower version too unless it is forced', async () => {
    const { command, folder } = await rehearse();
    await command({ audience: 'everyone' });
    const copy = join(folder, 'build');
    const { cpSync } = await import('node:fs');
    cpSync(basics.path, copy, { recursive: true });
    writeFileSync(join(copy, 'extra.js'), '// another build\n');
    expect((await command({ path: copy })).result).toMatchObject({ exit: 5, error: { code: 'VERSION_EXISTS' } });
    expect((await command({ version: 'v1.4.1' })).result).toMatchObject({ exit: 5, error: { code: 'VERSION_NOT_NEWER' } });
    expect((await command({ version: 'v1.4.1', 'allow-downgrade': 'true' })).result).toMatchObject({ exit: 0, status: 'uploaded' });
  });
});

describe('a dry run', () => {
  test.each(['command', 'action'] as const)('as %s reads, writes nothing, and leaves no receipt', async (door) => {
    const rehearsal = await rehearse();
    const { exit } = await rehearsal[door]({ ...whitelist, 'dry-run': 'true' });
    expect(exit).toBe(0);
    expect(rehearsal.operations().filter((operation) => writes.includes(operation))).toEqual([]);
    expect(rehearsal.operations()).toEqual(expect.arrayContaining(['ListMcubeMiniApps', 'QueryMcubeVhost', 'GetMcubeFileToken']));
    expect(existsSync(join(rehearsal.folder, 'miniship-receipt.json'))).toBe(false);
  });
});

describe('settings from a file', () => {
  const file = (build: string, icon: string) => `
mpaas: { appId: ONEX570DA892117, workspaceId: PROD, tenantId: PUQYHL }
apps:
  shop:
    h5Id: "2017072607907880"
    h5Name: Shop
    path: ${build}
    icon: ${icon}
    clientVersions: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
      - everyone
`;

  test('miniship.yml and a version are enough; its first stage is what starts', async () => {
    const { emulator, folder, received } = await rehearse();
    writeFileSync(join(folder, 'miniship.yml'), file(basics.path, basics.icon));
    const { MINISHIP_ENDPOINT, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET } = emulator.env;
    const env = { MINISHIP_ENDPOINT, ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET } as Record<string, string>;
    const { exit, stdout } = await runBundle(['release', '--version', 'v1.4.2'], { cwd: folder, env });
    expect(exit, stdout).toBe(0);
    expect([received('u001'), received('u999')]).toEqual(['1.4.2.90', null]);
  });

  test('a misspelt key is named with its line and the nearest match, and nothing is sent', async () => {
    const { emulator, folder, operations } = await rehearse();
    writeFileSync(join(folder, 'miniship.yml'), file(basics.path, basics.icon).replace('h5Name', 'h5Nmae'));
    const { exit, stdout } = await runBundle(['release', '--version', 'v1.4.2'], { cwd: folder, env: emulator.env });
    expect(exit).toBe(2);
    expect(stdout).toMatch(/miniship\.yml:6.*h5Nmae.*h5Name/s);
    expect(operations()).toEqual([]);
  });
});

test('the version comes from the tag of the run, else from package.json', async () => {
  const { command, action, folder } = await rehearse();
  const tag = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'shop@2.0.0-rc.1', GITHUB_SHA: 'a'.repeat(40), GITHUB_RUN_ID: '7' };
  expect((await action({ version: '' }, tag)).outputs).toMatchObject({ 'h5-version': '2.0.0.41' });
  writeFileSync(join(folder, 'package.json'), '{"version":"3.1.0"}');
  expect((await command({ version: '' })).result).toMatchObject({ outputs: { 'h5-version': '3.1.0.90' } });
});

test('a ready zip is the same release as the folder that it was made of', async () => {
  const { command, folder } = await rehearse();
  await zipElsewhere(basics.path, { to: join(folder, 'build.zip') });
  const fromFolder = await command();
  const fromZip = await command({ path: 'build.zip' });
  const sha = (result: Record<string, unknown>) => (result['outputs'] as Record<string, string>)['archive-sha256'];
  expect(sha(fromZip.result)).toBe(sha(fromFolder.result));
});

test('a mini program that does not exist is created when asked', async () => {
  const { command } = await rehearse();
  const other = { 'h5-id': '2017072607907999', 'h5-name': 'Other' };
  expect((await command(other)).result).toMatchObject({ exit: 5, error: { code: 'MINI_PROGRAM_MISSING' } });
  expect((await command({ ...other, 'create-app': 'true', audience: 'everyone' })).result).toMatchObject({ exit: 0, status: 'live' });
});

test.each([
  { signature: 'v1', version: '2020-10-28' },
  { signature: 'acs3', version: '2019-08-21' },
  { signature: 'v1', version: '2020-07-10' },
])('signature $signature and API version $version release just as well', async ({ signature, version }) => {
  const { command } = await rehearse();
  expect((await command({ ...whitelist, signature, 'api-version': version })).result).toMatchObject({ exit: 0, status: 'live' });
});

test('a temporary key works with its token, and the token shows up nowhere', async () => {
  const token = 'sts-token-that-must-not-be-seen+/=';
  const { command, folder } = await rehearse({
    seed: { ...emptySeed, keys: [{ id: 'STS.key', secret: 'sts-secret-value', securityToken: token }] },
  });
  const env = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'STS.key',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sts-secret-value',
    ALIBABA_CLOUD_SECURITY_TOKEN: token,
  };
  const { exit, stdout, stderr } = await command({ ...whitelist, debug: 'true' }, env);
  expect(exit, stdout).toBe(0);
  const everything = stdout + stderr + readFileSync(join(folder, 'miniship-receipt.json'), 'utf8');
  for (const secret of [token, encodeURIComponent(token), 'sts-secret-value']) expect(everything).not.toContain(secret);
});

test('outputs for other CI systems are written as dotenv and as JSON, on failure too', async () => {
  const { command, folder } = await rehearse();
  await command({ 'output-file': 'out/miniship.env,out/miniship.json' });
  expect(readFileSync(join(folder, 'out/miniship.env'), 'utf8')).toMatch(/^MINISHIP_H5_VERSION=1\.4\.2\.90$/m);
  expect(JSON.parse(readFileSync(join(folder, 'out/miniship.json'), 'utf8'))).toMatchObject({
    status: 'uploaded',
    outputs: { 'h5-version': '1.4.2.90' },
  });
  await command({ 'output-file': 'out/miniship.env', path: 'nowhere' });
  expect(readFileSync(join(folder, 'out/miniship.env'), 'utf8')).toMatch(/^MINISHIP_ERROR_CODE=BUILD_NOT_FOUND$/m);
});

test('two runs one after the other do not wait for each other: the cloud counts ten uploads a minute', async () => {
  const { command, emulator } = await rehearse({ rateLimit: 'window' });
  await command();
  expect((await command({ version: 'v1.4.3' })).result).toMatchObject({ exit: 0 });
  expect(emulator.calls.filter(({ operation }) => operation === 'UploadMcubeMiniPackage')).toHaveLength(2);
});
