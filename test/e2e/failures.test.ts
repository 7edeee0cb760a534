import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { lastLine, runBundle, steady } from '../support/bundle.ts';
import { basics, folderWith, rehearse } from '../support/rehearsal.ts';

const good = { 'appConfig.json': '{"pages":["pages/index/index"]}', 'index.html': '<html></html>', 'index.js': '"pages/index/index"' };
const inBuild = (files: Readonly<Record<string, string>>) => () => folderWith({ ...good, ...files });

function buildWithLink(): string {
  const folder = folderWith(good);
  symlinkSync('/etc/hostname', join(folder, 'host.txt'));
  return folder;
}

function buildWithFolder(name: string): string {
  const folder = folderWith(good);
  mkdirSync(join(folder, name));
  writeFileSync(join(folder, name, 'index.js'), '');
  return folder;
}

describe('bad input is refused with one clear error, and nothing is sent', () => {
  const cases: readonly {
    readonly what: string;
    readonly code: string;
    readonly exit: number;
    readonly inputs: () => Record<string, string>;
  }[] = [
    { what: 'no such folder', code: 'BUILD_NOT_FOUND', exit: 3, inputs: () => ({ path: 'nowhere' }) },
    { what: 'an empty folder', code: 'BUILD_EMPTY', exit: 3, inputs: () => ({ path: folderWith({}) }) },
    {
      what: 'a source tree',
      code: 'SOURCE_TREE',
      exit: 3,
      inputs: () => ({ path: folderWith({ 'app.json': '{}', 'app.js': 'App({})' }) }),
    },
    {
      what: 'no index.html',
      code: 'BUILD_FILE_MISSING',
      exit: 3,
      inputs: () => ({ path: folderWith({ 'appConfig.json': good['appConfig.json'], 'index.js': '' }) }),
    },
    {
      what: 'a broken appConfig.json',
      code: 'APP_CONFIG_INVALID',
      exit: 3,
      inputs: () => ({ path: inBuild({ 'appConfig.json': '{"pages":' })() }),
    },
    {
      what: 'a page that is absent',
      code: 'PAGE_MISSING',
      exit: 3,
      inputs: () => ({ path: inBuild({ 'appConfig.json': '{"pages":["pages/index/index","pages/gone/gone"]}' })() }),
    },
    { what: 'a link that leaves the folder', code: 'LINK_LEAVES_BUILD', exit: 3, inputs: () => ({ path: buildWithLink() }) },
    { what: 'a .env file', code: 'SECRET_IN_BUILD', exit: 3, inputs: () => ({ path: inBuild({ '.env': 'KEY=1' })() }) },
    { what: 'a private key', code: 'SECRET_IN_BUILD', exit: 3, inputs: () => ({ path: inBuild({ 'server.pem': 'x' })() }) },
    { what: 'node_modules', code: 'NODE_MODULES_IN_BUILD', exit: 3, inputs: () => ({ path: buildWithFolder('node_modules') }) },
    { what: 'an icon that is none', code: 'ICON_INVALID', exit: 2, inputs: () => ({ icon: join(basics.path, 'index.js') }) },
    {
      what: 'the test environment for everyone',
      code: 'TEST_ENVIRONMENT',
      exit: 3,
      inputs: () => ({ audience: 'everyone', path: inBuild({ 'index.js': '"pages/index/index";e.default.init({env:"test"})' })() }),
    },
    { what: 'an id that is not 16 digits', code: 'INPUT_INVALID', exit: 2, inputs: () => ({ 'h5-id': '123' }) },
    { what: 'a version that does not fit', code: 'VERSION_INVALID', exit: 2, inputs: () => ({ version: 'v1.4.200' }) },
    { what: 'a whitelist name that is too long', code: 'INPUT_INVALID', exit: 2, inputs: () => ({ whitelist: 'much-too-long' }) },
    {
      what: 'a whitelist and a window',
      code: 'INPUTS_CONFLICT',
      exit: 2,
      inputs: () => ({ whitelist: 'qa', 'window-users': '5', 'window-until': '24h' }),
    },
    {
      what: 'a window that ended',
      code: 'INPUT_INVALID',
      exit: 2,
      inputs: () => ({ 'window-users': '5', 'window-until': '2020-01-01 00:00' }),
    },
    { what: 'a window of over 7 days', code: 'INPUT_INVALID', exit: 2, inputs: () => ({ 'window-users': '5', 'window-until': '8d' }) },
    { what: 'client versions not in pairs', code: 'INPUT_INVALID', exit: 2, inputs: () => ({ 'client-min': 'ios=10.1.60' }) },
    { what: 'plain http to elsewhere', code: 'ENDPOINT_INSECURE', exit: 2, inputs: () => ({ endpoint: 'http://mpaas.example.com' }) },
  ];

  test.each(cases)('$what: $code', async ({ code, exit, inputs }) => {
    const { command, operations } = await rehearse();
    const { result } = await command(inputs());
    expect(result).toMatchObject({
      exit,
      status: 'failed',
      error: { code, message: expect.any(String) as string, help: expect.any(String) as string },
    });
    expect(operations()).toEqual([]);
  });

  test('an unknown flag is named with the nearest match', async () => {
    const { emulator } = await rehearse();
    const { exit, stdout } = await runBundle(['release', '--h5-idd', '1', '--json'], { env: emulator.env });
    expect(exit).toBe(2);
    expect(stdout).toContain('Did you mean \\"h5-id\\"?');
  });

  test('an unknown Action input is named with the nearest match, and the outputs tell the code', async () => {
    const { action, operations } = await rehearse();
    const { exit, stdout, outputs, summary } = await action({ whitelists: 'qa' });
    expect({ exit, outputs }).toMatchObject({ exit: 2, outputs: { status: 'failed', 'error-code': 'INPUT_UNKNOWN', 'package-id': '' } });
    expect(stdout).toMatch(/^::error .*whitelists/m);
    expect(summary).toContain('whitelist');
    expect(operations()).toEqual([]);
  });

  test.each([
    { what: 'outputs into a folder', code: 'FILE_UNWRITABLE', inputs: { 'output-file': '.' }, env: {} },
    { what: 'no folder for temporary files', code: 'FILE_UNWRITABLE', inputs: {}, env: { TMPDIR: '/nowhere' } },
    { what: 'no such working directory', code: 'INPUT_INVALID', inputs: { 'working-directory': 'nowhere' }, env: {} },
    { what: 'a folder as configuration file', code: 'FILE_UNREADABLE', inputs: { config: '.' }, env: {} },
  ])('a place that does not fit ($what) is $code, at both doors', async ({ code, inputs, env }) => {
    const { command, action, operations } = await rehearse();
    const { result } = await command(inputs, env);
    expect(result).toMatchObject({ exit: 2, error: { code }, outputs: { status: 'failed', 'error-code': code } });
    const { exit, outputs } = await action(inputs, env);
    expect({ exit, outputs }).toMatchObject({ exit: 2, outputs: { status: 'failed', 'error-code': code, 'package-id': '' } });
    expect(operations()).toEqual([]);
  });

  test('a secret as a flag is refused, and not repeated', async () => {
    const { stdout, stderr, exit } = await runBundle(['release', '--access-key-secret', 'top-secret-value']);
    expect(exit).toBe(2);
    expect(stdout + stderr).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
    expect(stdout + stderr).not.toContain('top-secret-value');
  });

  test('several at once are listed in one go, those of the inputs and those of the build', async () => {
    const { folder, operations, emulator } = await rehearse();
    const build = folderWith({ '.env': 'KEY=1', 'appConfig.json': '{"pages":["a"]}' });
    const args = ['release', '--path', build, '--h5-id', '123', '--version', 'one', '--whitelist', 'x', '--client-min', 'ios=1'];
    const { stdout, exit } = await runBundle(args, { cwd: folder, env: emulator.env });
    expect(exit).toBe(2);
    expect(steady(stdout, { folder, build })).toMatchSnapshot();
    expect(operations()).toEqual([]);
  });
});

describe('the cloud says no', () => {
  const keys = (key: object) => ({ seed: { ...emptySeed, keys: [{ id: 'k', secret: 's3cret-value', ...key }] } });
  const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'k', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 's3cret-value' };

  test.each([
    { what: 'an unknown key', code: 'KEY_REFUSED', exit: 4, options: {}, env },
    { what: 'a wrong secret', code: 'SIGNATURE_REFUSED', exit: 4, options: keys({ secret: 'other' }), env },
    { what: 'an inactive key', code: 'KEY_REFUSED', exit: 4, options: keys({ inactive: true }), env },
    { what: 'no permission', code: 'PERMISSION_DENIED', exit: 4, options: keys({ denied: ['UploadMcubeMiniPackage'] }), env },
    {
      what: 'a wrong token',
      code: 'TOKEN_EXPIRED',
      exit: 4,
      options: keys({ securityToken: 'right' }),
      env: { ...env, ALIBABA_CLOUD_SECURITY_TOKEN: 'wrong' },
    },
    {
      what: 'no key at all',
      code: 'CREDENTIALS_MISSING',
      exit: 4,
      options: {},
      env: { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' },
    },
    { what: 'an unknown app', code: 'APP_UNKNOWN', exit: 5, options: {}, env: { MINISHIP_APP_ID: 'ONEX0000000000' } },
  ])('$what: $code', async ({ code, exit, options, env: variables }) => {
    const { command } = await rehearse(options);
    expect((await command({}, variables)).result).toMatchObject({ exit, error: { code } });
  });

  test('a clock 20 minutes off: CLOCK_WRONG, and by how much', async () => {
    const { command, emulator } = await rehearse();
    await fetch(`${emulator.url}/_emulator/clock`, { method: 'POST', body: JSON.stringify({ advanceMs: 20 * 60_000 }) });
    const { result } = await command();
    expect(result).toMatchObject({
      exit: 4,
      error: { code: 'CLOCK_WRONG', message: expect.stringMatching(/1(199|200|201) seconds/) as string },
    });
  });

  test.each([
    { operation: 'PostObject', kind: 'expired', code: 'UPLOAD_POLICY_EXPIRED', exit: 5 },
    { operation: 'ListMcubeMiniApps', kind: 'expired', code: 'TOKEN_EXPIRED', exit: 4 },
  ] as const)('$operation $kind: $code', async ({ operation, kind, code, exit }) => {
    const { command, emulator } = await rehearse();
    emulator.failNext(operation, { when: 'before', kind, times: 20 });
    expect((await command()).result).toMatchObject({ exit, error: { code, operation } });
  });

  test('a package that the cloud refuses: PACKAGE_REFUSED keeps the reason, the operation and the request id', async () => {
    const { command, operations } = await rehearse();
    const { result } = await command({ vhost: 'https://wrong.example.com', audience: 'everyone' });
    expect(result).toMatchObject({
      exit: 5,
      error: {
        code: 'PACKAGE_REFUSED',
        message: expect.stringContaining('wrong.example.com') as string,
        operation: 'UploadMcubeMiniPackage',
        requestId: expect.stringMatching(/^[0-9A-F-]{36}$/) as string,
      },
    });
    expect(operations()).not.toContain('CreateMcubeMiniTask');
  });
});

describe('the cloud is unwell', () => {
  test.each([
    { kind: 'http-500', operation: 'ListMcubeMiniPackages' },
    { kind: 'drop', operation: 'GetMcubeFileToken' },
    { kind: 'garbage', operation: 'QueryMcubeVhost' },
    { kind: 'truncated', operation: 'ListMcubeMiniApps' },
    { kind: 'throttle', operation: 'CreateMcubeMiniTask' },
    { kind: 'http-500', operation: 'PostObject' },
  ] as const)('once ($kind at $operation): it is tried again, and told', async ({ kind, operation }) => {
    const { command, emulator, received } = await rehearse();
    emulator.failNext(operation, { when: 'before', kind, times: 1, ms: 0 });
    const { result, stdout } = await command({ audience: 'everyone' });
    expect(result).toMatchObject({ exit: 0, status: 'live' });
    expect(stdout).toContain('"type":"request-retried"');
    expect(received('u001')).toBe('1.4.2.90');
  });

  test.each([
    { kind: 'http-500', code: 'CLOUD_UNAVAILABLE' },
    { kind: 'garbage', code: 'REPLY_UNREADABLE' },
    { kind: 'throttle', code: 'CLOUD_THROTTLED' },
  ] as const)('for good ($kind): $code, exit 6', async ({ kind, code }) => {
    const { emulator, folder } = await rehearse();
    emulator.failNext('ListMcubeMiniApps', { when: 'before', kind, times: 50, ms: 0 });
    const flags = ['--path', basics.path, '--icon', basics.icon, '--version', 'v1.0.0', '--client-min', basics['client-min']];
    const { stdout } = await runBundle(['release', ...flags, '--timeout', '6s', '--json'], { cwd: folder, env: emulator.env });
    expect(lastLine(stdout)).toMatchObject({ exit: 6, error: { code } });
  });

  test.each(['UploadMcubeMiniPackage', 'CreateMcubeMiniTask'] as const)(
    '%s whose answer is lost after it took effect: settled by looking, one package, one task',
    async (operation) => {
      const { command, emulator, operations } = await rehearse();
      emulator.failNext(operation, { when: 'after', kind: 'drop', times: 1, ms: 0 });
      expect((await command({ audience: 'everyone' })).result).toMatchObject({ exit: 0, status: 'live' });
      expect(operations().filter((each) => each === operation)).toHaveLength(1);
    },
  );
});

test('a runner without a usable summary file does not turn a release that is live into a failure', async () => {
  const { action } = await rehearse();
  const { exit, stdout, outputs } = await action({ audience: 'everyone' }, { GITHUB_STEP_SUMMARY: '/nowhere/summary' });
  expect({ exit, status: outputs['status'] }).toEqual({ exit: 0, status: 'live' });
  expect(stdout).toMatch(/^::warning .*The job summary was not written/m);
});

test('a run whose time is up says so and how to go on, which is not the same as being cancelled', async () => {
  const { command } = await rehearse({ publishDelayMs: 60_000 });
  const { result } = await command({ audience: 'everyone', timeout: '3s' });
  expect(result).toMatchObject({ exit: 6, error: { code: 'TIME_UP', message: 'The run did not end within 3 s, and was stopped.' } });
  expect(result['outputs']).toMatchObject({ 'task-id': expect.stringMatching(/^\d+$/) as string });
});

test('a receipt is left by a run that failed after it had begun to write', async () => {
  const { command, emulator } = await rehearse();
  emulator.failNext('CreateMcubeMiniTask', { when: 'before', kind: 'expired', times: 1, ms: 0 });
  const { result } = await command({ audience: 'everyone' });
  const outputs = result['outputs'] as Record<string, string>;
  expect(result).toMatchObject({ exit: 4, status: 'failed' });
  expect(outputs).toMatchObject({
    'package-id': expect.stringMatching(/\d+/) as string,
    'task-id': '',
    'receipt-path': expect.stringContaining('receipt') as string,
  });
});

describe('the receipt of a good run', () => {
  const receiptIn = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'miniship-receipt.json'), 'utf8'));
  const later = { version: 'v1.4.3', audience: 'everyone', 'on-active-release': 'fail' } as const;

  test.each(['command', 'action'] as const)('stays where it is when a run as %s is refused, and verify still takes it', async (door) => {
    const { command, action, emulator, folder } = await rehearse();
    expect((await command({ whitelist: 'qa', 'whitelist-users': 'u001' })).exit).toBe(0);
    const good = receiptIn(folder);
    expect(good).toMatchObject({ status: 'live', changed: true });
    const refused = door === 'command' ? outputsOf((await command(later)).result) : (await action(later)).outputs;
    expect(refused).toMatchObject({ status: 'failed', 'error-code': 'ROLLOUT_ACTIVE', 'receipt-path': '' });
    expect(receiptIn(folder)).toEqual(good);
    const verified = await runBundle(['verify', '--receipt', 'miniship-receipt.json', '--json'], { cwd: folder, env: emulator.env });
    expect(lastLine(verified.stdout)).toMatchObject({ exit: 0, status: 'read' });
  });

  test('gives way to that of a run that failed after it had changed something', async () => {
    const { command, emulator, folder } = await rehearse();
    await command({ audience: 'everyone' });
    emulator.failNext('CreateMcubeMiniTask', { when: 'before', kind: 'expired', times: 1, ms: 0 });
    const { result } = await command({ version: 'v1.4.3', audience: 'everyone' });
    expect(outputsOf(result)).toMatchObject({ 'receipt-path': expect.stringContaining('receipt') as string });
    expect(receiptIn(folder)).toMatchObject({ status: 'failed', changed: true, done: { package: { h5Version: '1.4.3.90' } } });
  });

  test('is not needed for one of a refused run, which the next refused run replaces', async () => {
    const { command, folder } = await rehearse();
    await command({ whitelist: 'qa', 'whitelist-users': 'u001', receipt: 'first.json' });
    for (const version of ['v1.4.3', 'v1.4.4']) {
      const { result } = await command({ ...later, version });
      expect(outputsOf(result)).toMatchObject({ 'receipt-path': join(folder, 'miniship-receipt.json') });
      expect(receiptIn(folder)).toMatchObject({
        status: 'failed',
        changed: false,
        error: { code: 'ROLLOUT_ACTIVE' },
        asked: { version: { text: version } },
      });
    }
  });
});

const outputsOf = (result: Record<string, unknown>): Record<string, string> => result['outputs'] as Record<string, string>;
