import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { emptySeed, type Seed } from '../../src/emulator/seed.ts';
import { anyText, callRpc, containing, h5Id, matching, startLab, user } from './lab.ts';

test('env holds all that a client needs', async () => {
  const { emulator } = await startLab();
  expect(emulator.env).toStrictEqual({
    MINISHIP_ENDPOINT: emulator.url,
    MINISHIP_STS_ENDPOINT: emulator.url,
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'emulator-access-key-id',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'emulator-access-key-secret',
    MINISHIP_APP_ID: 'ONEX570DA892117',
    MINISHIP_WORKSPACE_ID: 'PROD',
    MINISHIP_TENANT_ID: 'PUQYHL',
    MINISHIP_H5_ID: h5Id,
    MINISHIP_H5_NAME: 'Shop',
    MINISHIP_SPACE_ID: matching(/^mp-/),
  });
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

const seeded: Seed = {
  ...emptySeed,
  apps: emptySeed.apps.map((app) => ({
    ...app,
    miniPrograms: [
      {
        h5Id,
        name: 'Shop',
        packages: [
          { h5Version: '1.0.0.0', audience: 'everyone' },
          { h5Version: '1.1.0.0', clientMin: '10' },
        ],
      },
    ],
    whitelists: [{ name: 'qa', users: ['u001'] }],
  })),
};

test('a seed can begin with a version that everyone receives and one that nobody does', async () => {
  const lab = await startLab({ seed: seeded, publishDelayMs: 60_000 });
  expect(lab.emulator.resolve(user('anyone'))).toMatchObject({ h5Version: '1.0.0.0', audience: 'everyone' });
  expect(lab.emulator.calls).toStrictEqual([]);
  const { MiniPackageList } = (await lab.call('ListMcubeMiniPackages', { H5Id: h5Id, PackageTypes: '1,2' })).ListMiniPackageResult;
  expect(MiniPackageList).toMatchObject([
    { H5Version: '1.1.0.0', ClientVersionMin: '10;10' },
    { H5Version: '1.0.0.0', PublishPeriod: 3 },
  ]);
  expect((await fetch(MiniPackageList[0]?.DownloadUrl ?? '')).status).toBe(200);
  const whitelists = (await lab.call('ListMcubeWhitelists')).ListWhitelistResult.Whitelists;
  expect(whitelists).toMatchObject([{ Id: 2001, WhiteListCount: 1 }]);
  expect(
    (await lab.call('CreateMcubeWhitelist', { WhiteListName: 'other', WhitelistType: 'normal' })).CreateWhitelistResult.WhitelistId,
  ).toBe('2002');
});

test('a reset keeps the seeded packages, their files included, and removes the rest', async () => {
  const lab = await startLab({ seed: seeded });
  const before = lab.emulator.state();
  await lab.release('2.0.0.0');
  lab.emulator.reset();
  expect(lab.emulator.state()).toStrictEqual({ ...before, now: anyText });
  const found = lab.emulator.resolve(user('anyone'));
  expect((await fetch(found?.downloadUrl ?? '')).status).toBe(200);
});

test('a seed that makes no sense is refused, and nothing keeps listening', async () => {
  const apps = emptySeed.apps.map((app) => ({ ...app, miniPrograms: [{ h5Id: '1', name: 'x' }] }));
  await expect(createEmulator({ seed: { ...emptySeed, apps } })).rejects.toThrow('h5Id "1" is not 16 digits');
  const twice = [{ h5Version: '1.0.0.0' }, { h5Version: '1.0.0.0' }];
  const doubled = emptySeed.apps.map((app) => ({ ...app, miniPrograms: [{ h5Id, name: 'x', packages: twice }] }));
  await expect(createEmulator({ seed: { ...emptySeed, apps: doubled } })).rejects.toThrow('exists already');
});

test('a port that is taken is an error', async () => {
  const { emulator } = await startLab();
  await expect(createEmulator({ port: Number(new URL(emulator.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closing ends kept-alive connections and leaves no files', async () => {
  const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('miniship-emulator-'));
  const before = new Set(folders());
  const emulator = await createEmulator();
  const own = folders().filter((name) => !before.has(name));
  expect(own.length).toBeGreaterThan(0);
  const agent = new Agent({ keepAlive: true });
  await new Promise((resolve) => {
    request(`${emulator.url}/_emulator/state`, { agent }, (response) => response.resume().on('end', resolve)).end();
  });
  await emulator.close();
  agent.destroy();
  const [folder = ''] = own;
  expect(own.length === 1 && folders().includes(folder)).toBe(false);
});

describe('with a state file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'miniship-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('packages, files, admitted users and the clock outlive a restart; a reset goes back to the seed', async () => {
    const stateFile = join(folder, 'state.json');
    const first = await startLab({ stateFile });
    await first.release('1.0.0.0');
    await first.call('CreateMcubeMiniTask', { PackageId: 3001, PublishType: 3, PublishMode: 0, Memo: '' });
    first.emulator.advance(60_000);
    await first.emulator.close();

    const second = await startLab({ stateFile });
    expect(second.emulator.now() - Date.now()).toBeGreaterThan(50_000);
    const found = second.emulator.resolve(user('u001'));
    expect(found).toMatchObject({ packageId: 3001, h5Version: '1.0.0.0' });
    // The next version may take over the icon, although the emulator listens somewhere else now.
    expect(second.emulator.url).not.toBe(first.emulator.url);
    expect(second.emulator.state()).toMatchObject({ workspaces: [{ packages: [{ iconUrl: containing(second.emulator.url) }] }] });
    const archive = await fetch(found?.downloadUrl ?? '');
    expect([archive.status, (await archive.arrayBuffer()).byteLength > 100]).toStrictEqual([200, true]);
    const again = await second.release('1.0.0.0');
    expect(again.UploadMiniPackageResult.ResultMsg).toContain('exists already');

    second.emulator.reset();
    await second.emulator.close();
    const third = await startLab({ stateFile });
    expect(third.emulator.resolve(user('u001'))).toBeNull();
    expect(readdirSync(`${stateFile}.objects`)).toStrictEqual([]);
  });

  test('the file is written whole, and holds no access key', async () => {
    const stateFile = join(folder, 'state.json');
    const lab = await startLab({ stateFile });
    await lab.call('CreateMcubeMiniApp', { H5Id: '0000000000000001', H5Name: 'Other' });
    const text = readFileSync(stateFile, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ world: { workspaces: [{ miniPrograms: [{}, { name: 'Other' }] }] } });
    expect(text).not.toContain('emulator-access-key-secret');
    expect(readdirSync(folder).sort()).toStrictEqual(['state.json', 'state.json.objects']);
  });

  test.each([
    ['{"version":1,', 'is not JSON'],
    ['{"version":99,"world":{}}', 'is not one of this version'],
  ])('a file with %s is refused', async (content, reason) => {
    const stateFile = join(folder, 'state.json');
    writeFileSync(stateFile, content);
    await expect(createEmulator({ stateFile })).rejects.toThrow(reason);
    expect(readFileSync(stateFile, 'utf8')).toBe(content);
  });
});

test('several keys work side by side, a temporary one with its token', async () => {
  const keys = [...emptySeed.keys, { id: 'STS.2', secret: 's2', securityToken: 'token 2+/=' }];
  const { emulator } = await startLab({ seed: { ...emptySeed, keys } });
  const vhost = async (key: { id: string; secret: string; securityToken?: string }) =>
    (await callRpc(emulator.url, 'QueryMcubeVhost', { AppId: 'ONEX570DA892117', WorkspaceId: 'PROD', TenantId: 'PUQYHL' }, key)).ResultCode;
  expect(await Promise.all(keys.map(vhost))).toStrictEqual(['OK', 'OK']);
});

describe('a test that disturbs its client', () => {
  test('hears of every call before the answer leaves, and holds the answer of one until the client is gone', async () => {
    const heard: string[] = [];
    const gone = new AbortController();
    const lab = await startLab({
      onCall: ({ operation, fault }) => {
        heard.push(`${operation} ${fault ?? ''}`.trim());
        if (fault !== undefined) gone.abort();
      },
    });
    lab.emulator.failNext('GetObject', { when: 'before', kind: 'hold', skip: 1 });
    const address = `${lab.emulator.url}/nothing`;
    expect((await fetch(address)).status).toBe(404);
    await expect(fetch(address, { signal: gone.signal })).rejects.toThrow(/abort/);
    expect(heard).toStrictEqual(['GetObject', 'GetObject before hold']);
  });

  test('makes it refuse every connection, also a kept-alive one, and takes that back', async () => {
    const { emulator, call } = await startLab();
    await call('QueryMcubeVhost');
    const accept = emulator.refuse();
    await expect(call('QueryMcubeVhost')).rejects.toThrow(/ECONNREFUSED/);
    await accept();
    expect((await call('QueryMcubeVhost')).ResultCode).toBe('OK');
    emulator.refuse();
    await emulator.close();
  });

  test('takes back the faults that have not struck', async () => {
    const { emulator, call } = await startLab();
    emulator.failNext('QueryMcubeVhost', { when: 'before', kind: 'drop', times: 9 });
    emulator.clearFaults();
    expect((await call('QueryMcubeVhost')).ResultCode).toBe('OK');
  });
});

test('a state file below /proc is refused at once, where the recursive mkdir of Node would never end', async () => {
  await expect(createEmulator({ stateFile: '/proc/miniship/deep/state.json' })).rejects.toThrow(/ENOENT/);
});
