import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { createMpaas } from '../../src/services/mpaas.ts';
import type { PackageUpload } from '../../src/services/mpaas-words.ts';
import { createFakeRpc, refusal } from '../support/fake-rpc.ts';

const ids = { AppId: 'ONEX1', WorkspaceId: 'PROD', TenantId: 'T' };
const workspace = { appId: 'ONEX1', workspaceId: 'PROD', tenantId: 'T' };

function setUp(...script: Parameters<typeof createFakeRpc>) {
  const rpc = createFakeRpc(...script);
  const secrets: string[] = [];
  return { rpc, secrets, mpaas: createMpaas({ rpc, workspace, onSecret: (secret) => secrets.push(secret) }) };
}

const unwell = new Failure('CLOUD_UNAVAILABLE', { operation: 'X', requestId: 'R', status: 503, reason: 'task not found yet' });

describe('mini programs', () => {
  const list = (H5Id: string, more: object = {}) => ({
    ListMiniResult: { Success: true, MiniProgramList: [{ H5Id, H5Name: `n${H5Id}` }], ...more },
  });

  test('are looked for through all pages, by their id', async () => {
    const { mpaas, rpc } = setUp(list('1', { HasMore: true }), list('2', { HasMore: false }));
    expect(await mpaas.findMiniProgram('2')).toEqual({ h5Id: '2', name: 'n2' });
    expect(rpc.calls).toEqual([
      { operation: 'ListMcubeMiniApps', parameters: { ...ids, PageNum: 1, PageSize: 50 } },
      { operation: 'ListMcubeMiniApps', parameters: { ...ids, PageNum: 2, PageSize: 50 } },
    ]);
  });

  test('are not found when no page has them, also in an answer without a list', async () => {
    expect(await setUp(list('1')).mpaas.findMiniProgram('3')).toBeUndefined();
    expect(await setUp({ ListMiniResult: { Success: true } }).mpaas.findMiniProgram('3')).toBeUndefined();
  });

  test('are created under their id and name', async () => {
    const { mpaas, rpc } = setUp({ CreateMiniResult: { Success: true } });
    await mpaas.createMiniProgram({ h5Id: '2017072607907880', name: 'Shop' });
    expect(rpc.calls).toEqual([{ operation: 'CreateMcubeMiniApp', parameters: { ...ids, H5Id: '2017072607907880', H5Name: 'Shop' } }]);
  });
});

test.each([
  { answer: { QueryVhostResult: { Data: ' example.com ' } }, domain: 'example.com' },
  { answer: { QueryVhostResult: { Data: '' } }, domain: undefined },
  { answer: { QueryVhostResult: {} }, domain: undefined },
  { answer: refusal('QueryMcubeVhost', 'vhost does not exist'), domain: undefined },
])('the virtual domain is $domain', async ({ answer, domain }) => {
  expect(await setUp(answer).mpaas.virtualDomain()).toBe(domain);
});

describe('the upload token', () => {
  const FileToken = {
    Accessid: 'LTAI',
    Dir: 'mds/temp/uuid/',
    Expire: '1584327372',
    Host: 'https://mcube.oss-cn-hangzhou.aliyuncs.com',
    Policy: 'POL',
    Signature: 'SIG',
  };

  test('is read in words, and its secrets are told before anybody can print them', async () => {
    const { mpaas, rpc, secrets } = setUp({ GetFileTokenResult: { FileToken } });
    expect(await mpaas.uploadToken()).toEqual({
      host: 'https://mcube.oss-cn-hangzhou.aliyuncs.com',
      directory: 'mds/temp/uuid/',
      accessId: 'LTAI',
      policy: 'POL',
      signature: 'SIG',
      expiresAtMs: 1_584_327_372_000,
    });
    expect(secrets).toEqual(['POL', 'SIG']);
    expect(rpc.calls).toEqual([{ operation: 'GetMcubeFileToken', parameters: { ...ids, OnexFlag: true } }]);
  });

  test('joins to one slash whatever the cloud leaves at the ends', async () => {
    const token = { ...FileToken, Host: `${FileToken.Host}/`, Dir: 'mds/temp' };
    expect(await setUp({ GetFileTokenResult: { FileToken: token } }).mpaas.uploadToken()).toMatchObject({
      host: FileToken.Host,
      directory: 'mds/temp/',
    });
  });

  test.each(['Accessid', 'Dir', 'Expire', 'Host', 'Policy', 'Signature'])('without %s it cannot be used', async (name) => {
    const token = { ...FileToken, [name]: undefined };
    await expect(setUp({ GetFileTokenResult: { FileToken: token } }).mpaas.uploadToken()).rejects.toMatchObject({
      code: 'REPLY_UNREADABLE',
      facts: { operation: 'GetMcubeFileToken', requestId: 'R-1', reason: `it has no ${name}` },
    });
  });
});

describe('packages', () => {
  const info = {
    Id: 3209,
    H5Version: '1.1.1.2',
    PublishPeriod: 3,
    MainUrl: '/index.html',
    ExtendInfo: '{"key":"value"}',
    ExtraData: '{"enableTabBar":"1","iconUrl":"https://i/2.jpg"}',
    DownloadUrl: 'https://d/1.amr',
    H5Name: 'Shop',
    GmtCreate: '2020-03-19T17:38:16+08:00',
    AutoInstall: 0,
    InstallType: 0,
    Platform: 'all',
    ClientVersionMin: '10.1.60;10.1.68',
    ClientVersionMax: '',
    PackageType: 1,
  };
  const inWords = {
    packageId: 3209,
    h5Version: '1.1.1.2',
    period: 'official',
    mainUrl: '/index.html',
    extendInfo: { key: 'value' },
    iconUrl: 'https://i/2.jpg',
    downloadUrl: 'https://d/1.amr',
    name: 'Shop',
    createdMs: Date.parse('2020-03-19T09:38:16Z'),
    settings: {
      autoInstall: 'wifi',
      preload: false,
      platform: 'all',
      clientMin: { ios: '10.1.60', android: '10.1.68' },
      clientMax: {},
      tabBar: true,
      optionMenu: false,
      keepAlive: false,
      packageType: 'function',
    },
  };
  const one = (change: object) => ({ QueryMiniPackageResult: { MiniPackageInfo: { ...info, ...change } } });

  test('are listed over all pages, functions and plugins only', async () => {
    const page = (Id: number, more: object) => ({ ListMiniPackageResult: { MiniPackageList: [{ ...info, Id }], ...more } });
    const { mpaas, rpc } = setUp(page(1, { HasMore: true }), page(2, { HasMore: true }), page(3, {}));
    expect((await mpaas.listPackages('2017072607907880')).map(({ packageId }) => packageId)).toEqual([1, 2, 3]);
    expect(rpc.calls.map(({ parameters }) => parameters['PageNum'])).toEqual([1, 2, 3]);
    expect(rpc.calls[0]?.parameters).toEqual({ ...ids, H5Id: '2017072607907880', PackageTypes: '1,2', PageNum: 1, PageSize: 50 });
  });

  test('are read in words', async () => {
    const { mpaas, rpc } = setUp(one({}));
    expect(await mpaas.findPackage('2017072607907880', 3209)).toEqual(inWords);
    expect(rpc.calls).toEqual([{ operation: 'QueryMcubeMiniPackage', parameters: { ...ids, Id: '3209', H5Id: '2017072607907880' } }]);
  });

  test.each([
    { PublishPeriod: undefined, period: 'never' },
    { PublishPeriod: 0, period: 'never' },
    { PublishPeriod: 1, period: 'internal-gray' },
    { PublishPeriod: 2, period: 'external-gray' },
    { PublishPeriod: 4, period: 'rollback' },
    { PublishPeriod: 5, period: 'ended' },
    { PublishPeriod: 6, period: 'ended' },
  ])('PublishPeriod $PublishPeriod means $period', async ({ PublishPeriod, period }) => {
    expect(await setUp(one({ PublishPeriod })).mpaas.findPackage('1', 3209)).toMatchObject({ period });
  });

  test.each([
    { wire: { AutoInstall: 1 }, words: { autoInstall: 'all-networks' } },
    { wire: { AutoInstall: undefined }, words: { autoInstall: 'all-networks' } },
    { wire: { InstallType: 1 }, words: { preload: true } },
    { wire: { Platform: 'Android' }, words: { platform: 'android' } },
    { wire: { Platform: 'iOS' }, words: { platform: 'ios' } },
    { wire: { Platform: undefined }, words: { platform: 'all' } },
    { wire: { ClientVersionMin: ';10.1.68' }, words: { clientMin: { android: '10.1.68' } } },
    { wire: { ClientVersionMin: undefined }, words: { clientMin: {} } },
    { wire: { ClientVersionMax: '11; ' }, words: { clientMax: { ios: '11' } } },
    {
      wire: { ExtraData: '{"enableTabBar":0,"enableOptionMenu":1,"enableKeepAlive":"1"}' },
      words: { tabBar: false, optionMenu: true, keepAlive: true },
    },
    { wire: { ExtraData: undefined }, words: { tabBar: false, optionMenu: false, keepAlive: false } },
    { wire: { PackageType: 2 }, words: { packageType: 'plugin' } },
  ])('the settings $wire read as $words', async ({ wire, words }) => {
    expect(await setUp(one(wire)).mpaas.findPackage('1', 3209)).toMatchObject({ settings: words });
  });

  test.each([undefined, '', 'yesterday'])('made at %j: when is not known', async (GmtCreate) => {
    expect((await setUp(one({ GmtCreate })).mpaas.findPackage('1', 3209))?.createdMs).toBeUndefined();
  });

  test.each(['', undefined, 'not JSON', '[1]', '"text"', 'null'])('ExtendInfo %j of somebody else says nothing', async (text) => {
    const found = await setUp(one({ ExtendInfo: text, ExtraData: text, DownloadUrl: '' })).mpaas.findPackage('1', 3209);
    expect(found?.extendInfo).toEqual({});
    expect(Object.keys(found ?? {})).not.toContain('iconUrl');
    expect(Object.keys(found ?? {})).not.toContain('downloadUrl');
  });

  test.each([{}, refusal('QueryMcubeMiniPackage', 'package does not exist'), refusal('QueryMcubeMiniPackage', '资源包不存在')])(
    'that do not exist are not found: %o',
    async (answer) => {
      expect(await setUp(answer).mpaas.findPackage('1', 9)).toBeUndefined();
    },
  );

  test.each([
    unwell,
    refusal('QueryMcubeMiniPackage', 'no'),
    refusal('QueryMcubeMiniPackage', 'Specified api is not found', 'InvalidApi.NotFound'),
  ])('other failures stay failures: %s', async (failure) => {
    await expect(setUp(failure).mpaas.findPackage('1', 9)).rejects.toBe(failure);
  });

  test('without an id cannot be read', async () => {
    await expect(setUp(one({ Id: undefined })).mpaas.findPackage('1', 9)).rejects.toMatchObject({
      code: 'REPLY_UNREADABLE',
      requestId: 'R-1',
    });
  });
});

describe('an uploaded package', () => {
  const upload: PackageUpload = {
    h5Id: '2017072607907880',
    name: 'Shop',
    h5Version: '1.4.2.90',
    mainUrl: '/index.html#pages/index/index',
    vhost: 'https://2017072607907880.example.com',
    extendInfo: {},
    autoInstall: 'wifi',
    preload: false,
    platform: 'all',
    clientMin: { ios: '10.1.60', android: '10.1.68' },
    clientMax: {},
    resourceUrl: 'https://host/package.zip',
    tabBar: false,
    optionMenu: false,
    keepAlive: false,
    packageType: 'function',
    userId: 'ci',
  };
  const wire = {
    ...ids,
    OnexFlag: true,
    H5Id: '2017072607907880',
    H5Name: 'Shop',
    H5Version: '1.4.2.90',
    MainUrl: '/index.html#pages/index/index',
    Vhost: 'https://2017072607907880.example.com',
    AutoInstall: 0,
    ResourceType: 4,
    InstallType: 0,
    Platform: 'all',
    ClientVersionMin: '10.1.60;10.1.68',
    ResourceFileUrl: 'https://host/package.zip',
    EnableTabBar: 0,
    EnableOptionMenu: '0',
    EnableKeepAlive: '0',
    PackageType: 1,
    UserId: 'ci',
  };
  const made = { UploadMiniPackageResult: { Success: true, ReturnPackageResult: { PackageId: '3209' } } };

  test('goes out in the numbers and texts of the wire, and answers its id as a number', async () => {
    const { mpaas, rpc } = setUp(made);
    expect(await mpaas.uploadPackage(upload)).toEqual({ packageId: 3209 });
    expect(rpc.calls).toEqual([{ operation: 'UploadMcubeMiniPackage', parameters: wire }]);
  });

  test.each([
    { words: { autoInstall: 'all-networks' }, sent: { AutoInstall: 1 } },
    { words: { preload: true }, sent: { InstallType: 1 } },
    { words: { platform: 'android', clientMin: { android: '10.1.68' } }, sent: { Platform: 'Android', ClientVersionMin: ';10.1.68' } },
    { words: { platform: 'ios', clientMin: { ios: '10.1.60' } }, sent: { Platform: 'iOS', ClientVersionMin: '10.1.60;' } },
    { words: { clientMax: { ios: '11', android: '12' } }, sent: { ClientVersionMax: '11;12' } },
    { words: { tabBar: true }, sent: { EnableTabBar: 1 } },
    { words: { optionMenu: true }, sent: { EnableOptionMenu: '1' } },
    { words: { keepAlive: true }, sent: { EnableKeepAlive: '1' } },
    { words: { packageType: 'plugin' }, sent: { PackageType: 2 } },
    { words: { iconUrl: 'https://host/icon.png' }, sent: { IconFileUrl: 'https://host/icon.png' } },
    { words: { extendInfo: { a: { b: 1 } } }, sent: { ExtendInfo: '{"a":{"b":1}}' } },
  ] as const)('$words travels as $sent', async ({ words, sent }) => {
    const { mpaas, rpc } = setUp(made);
    await mpaas.uploadPackage({ ...upload, ...words });
    expect(rpc.calls[0]?.parameters).toEqual({ ...wire, ...sent });
  });

  test.each([undefined, '', 'soon'])('without a usable id (%j) nobody knows what was made', async (PackageId) => {
    const answer = { UploadMiniPackageResult: { Success: true, ReturnPackageResult: { PackageId } } };
    await expect(setUp(answer).mpaas.uploadPackage(upload)).rejects.toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      operation: 'UploadMcubeMiniPackage',
    });
  });

  test('is not tried again here: settling an unknown outcome is the workflow’s', async () => {
    const lost = new Failure('OUTCOME_UNKNOWN', { operation: 'UploadMcubeMiniPackage', reason: 'lost' });
    const { mpaas, rpc } = setUp(lost);
    await expect(mpaas.uploadPackage(upload)).rejects.toBe(lost);
    expect(rpc.calls).toHaveLength(1);
  });
});

describe('whitelists', () => {
  const entry = (Id: number, WhiteListName: string, WhitelistType = 'normal') => ({ Id, WhiteListName, WhitelistType, WhiteListCount: 2 });

  test('are found by their exact name, whatever else the cloud’s filter lets through', async () => {
    const { mpaas, rpc } = setUp({ ListWhitelistResult: { Whitelists: [entry(1, 'qa2'), entry(2, 'qa', 'regular')] } });
    expect(await mpaas.findWhitelist('qa')).toEqual({ whitelistId: 2, name: 'qa', type: 'regular', users: 2 });
    expect(rpc.calls).toEqual([
      { operation: 'ListMcubeWhitelists', parameters: { ...ids, WhitelistName: 'qa', PageNum: 1, PageSize: 50 } },
    ]);
  });

  test('are not found when only similar ones exist', async () => {
    expect(await setUp({ ListWhitelistResult: { Whitelists: [entry(1, 'QA')] } }).mpaas.findWhitelist('qa')).toBeUndefined();
  });

  test('are all listed over all pages, with how many users they have', async () => {
    const page = (Id: number, HasMore: boolean) => ({ ListWhitelistResult: { Whitelists: [entry(Id, `w${Id}`)], HasMore } });
    const { mpaas, rpc } = setUp(page(1, true), page(2, false));
    expect(await mpaas.listWhitelists()).toEqual(
      [1, 2].map((whitelistId) => ({ whitelistId, name: `w${whitelistId}`, type: 'normal', users: 2 })),
    );
    expect(rpc.calls.map(({ parameters }) => parameters)).toEqual([1, 2].map((PageNum) => ({ ...ids, PageNum, PageSize: 50 })));
  });

  test('are created', async () => {
    const { mpaas, rpc } = setUp({ CreateWhitelistResult: { WhitelistId: '2733' } });
    expect(await mpaas.createWhitelist({ name: 'qa', type: 'normal' })).toEqual({ whitelistId: 2733 });
    expect(rpc.calls).toEqual([
      { operation: 'CreateMcubeWhitelist', parameters: { ...ids, WhiteListName: 'qa', WhitelistType: 'normal' } },
    ]);
  });

  test.each([
    { users: { kind: 'list', users: ['u001', 'u002'] }, sent: { KeyIds: 'u001,u002' } },
    { users: { kind: 'file', url: 'https://host/users.txt' }, sent: { OssUrl: 'https://host/users.txt' } },
  ] as const)('take users as $users.kind', async ({ users, sent }) => {
    const { mpaas, rpc } = setUp({ AddWhitelistResult: { AddWhitelistInfo: { SuccessNum: 2, FailNum: 0, FailUserIds: '' } } });
    expect(await mpaas.addToWhitelist(2733, users)).toEqual({ added: 2, refused: [] });
    expect(rpc.calls).toEqual([{ operation: 'UpdateMcubeWhitelist', parameters: { ...ids, OnexFlag: true, Id: '2733', ...sent } }]);
  });

  test.each([
    { info: { SuccessNum: 1, FailNum: 2, FailUserIds: 'a, b' }, answer: { added: 1, refused: ['a', 'b'] } },
    { info: { SuccessNum: 1, FailNum: 2 }, answer: { added: 1, refused: ['2 that the cloud does not name'] } },
    { info: { FailUserIds: 'a' }, answer: { added: 0, refused: ['a'] } },
  ])('tell whom they did not take: $info', async ({ info, answer }) => {
    const { mpaas } = setUp({ AddWhitelistResult: { AddWhitelistInfo: info } });
    expect(await mpaas.addToWhitelist(1, { kind: 'list', users: ['x'] })).toEqual(answer);
  });
});

describe('tasks', () => {
  const info = {
    Id: 5244,
    PackageId: 3209,
    PublishType: 3,
    PublishMode: 0,
    TaskStatus: 1,
    Memo: 'memo',
    GreyConfigInfo: '',
    WhitelistIds: '',
  };
  const inWords = { taskId: 5244, packageId: 3209, state: 'publishing', audience: { kind: 'everyone' }, rules: [], memo: 'memo' };
  const one = (change: object) => ({ QueryMiniTaskResult: { MiniTaskInfo: { ...info, ...change } } });

  test('are listed by their package', async () => {
    const { mpaas, rpc } = setUp({ ListMiniTaskResult: { MiniTaskList: [info, { ...info, Id: 5245, TaskStatus: 2 }] } });
    expect(await mpaas.listTasks(3209)).toEqual([inWords, { ...inWords, taskId: 5245, state: 'ended' }]);
    expect(rpc.calls).toEqual([{ operation: 'ListMcubeMiniTasks', parameters: { ...ids, Id: '3209' } }]);
  });

  test('say when they were made and last changed', async () => {
    const { mpaas } = setUp(one({ GmtCreate: '2020-03-19T17:38:16+08:00', GmtModified: '2020-03-19 17:38:17' }));
    const createdMs = Date.parse('2020-03-19T09:38:16Z');
    expect(await mpaas.findTask(5244)).toMatchObject({ createdMs, modifiedMs: createdMs + 1000 });
  });

  test.each([
    { to: 'publishing', TaskStatus: 1 },
    { to: 'ended', TaskStatus: 2 },
    { to: 'paused', TaskStatus: 3 },
  ] as const)('are told to be $to as status $TaskStatus', async ({ to, TaskStatus }) => {
    const { mpaas, rpc } = setUp({ ChangeMiniTaskStatusResult: { Success: true, Data: 'success' } });
    await mpaas.changeTask({ taskId: 5244, packageId: 3209 }, to);
    expect(rpc.calls).toEqual([
      { operation: 'ChangeMcubeMiniTaskStatus', parameters: { ...ids, BizType: 'nebula', PackageId: 3209, TaskId: 5244, TaskStatus } },
    ]);
  });

  test('are found by their id, or not', async () => {
    const { mpaas, rpc } = setUp(one({}), {}, refusal('QueryMcubeMiniTask', 'task not exist'), unwell);
    expect(await mpaas.findTask(5244)).toEqual(inWords);
    expect(await mpaas.findTask(1)).toBeUndefined();
    expect(await mpaas.findTask(1)).toBeUndefined();
    await expect(mpaas.findTask(1)).rejects.toBe(unwell);
    expect(rpc.calls[0]).toEqual({ operation: 'QueryMcubeMiniTask', parameters: { ...ids, TaskId: 5244 } });
  });

  test.each([
    { TaskStatus: undefined, state: 'waiting' },
    { TaskStatus: 0, state: 'waiting' },
    { TaskStatus: 1, state: 'publishing' },
    { TaskStatus: 2, state: 'ended' },
    { TaskStatus: 3, state: 'paused' },
    { TaskStatus: 9, state: 'waiting' },
  ])('TaskStatus $TaskStatus means $state', async ({ TaskStatus, state }) => {
    expect(await setUp(one({ TaskStatus })).mpaas.findTask(1)).toMatchObject({ state });
  });

  const endMs = Date.parse('2026-01-16T08:09:10Z');
  const audiences = [
    { wire: { PublishType: 3, PublishMode: 0 }, words: { kind: 'everyone' } },
    { wire: { PublishType: 2, PublishMode: 1, WhitelistIds: '931,2733' }, words: { kind: 'whitelist', whitelistIds: [931, 2733] } },
    {
      wire: { PublishType: 2, PublishMode: 2, GreyNum: 500, GreyEndtimeData: '2026-01-16 16:09:10' },
      words: { kind: 'window', users: 500, endMs },
    },
  ] as const;

  test.each(audiences)('audience $words.kind is read', async ({ wire, words }) => {
    expect((await setUp(one(wire)).mpaas.findTask(1))?.audience).toEqual(words);
  });

  test.each(audiences)('audience $words.kind is written', async ({ wire, words }) => {
    const { mpaas, rpc } = setUp({ CreateMiniTaskResult: { MiniTaskId: '5244' } });
    expect(await mpaas.createTask({ packageId: 3209, audience: words, rules: [], memo: '' })).toEqual({ taskId: 5244 });
    expect(rpc.calls).toEqual([{ operation: 'CreateMcubeMiniTask', parameters: { ...ids, PackageId: 3209, Memo: '', ...wire } }]);
  });

  test.each([
    { wire: { GreyEndtimeData: '', GreyEndtime: '2026-01-16T16:09:10+08:00' }, end: endMs },
    { wire: { GreyEndtime: '2026-01-16 16:09:10' }, end: endMs },
    { wire: { GreyEndtimeData: 'soon' }, end: 0 },
  ])('the end of a window is read from $wire', async ({ wire, end }) => {
    const found = await setUp(one({ PublishType: 2, PublishMode: 2, GreyNum: 1, ...wire })).mpaas.findTask(1);
    expect(found?.audience).toEqual({ kind: 'window', users: 1, endMs: end });
  });

  test('a gray task of unknown mode reaches nobody that we know of, surely not everyone', async () => {
    expect((await setUp(one({ PublishType: 2 })).mpaas.findTask(1))?.audience).toEqual({ kind: 'whitelist', whitelistIds: [] });
  });

  test('rules travel with a new task', async () => {
    const { mpaas, rpc } = setUp({ CreateMiniTaskResult: { MiniTaskId: '1' } });
    const rules = [{ element: 'city', operation: 'include', values: ['Shanghai', 'Beijing'] }] as const;
    await mpaas.createTask({ packageId: 1, audience: { kind: 'everyone' }, rules, memo: 'm' });
    expect(rpc.calls[0]?.parameters['GreyConfigInfo']).toBe('[{"ruleElement":"city","operation":1,"value":"Shanghai,Beijing"}]');
  });

  test('without an id nobody knows which was made', async () => {
    const { mpaas } = setUp({ CreateMiniTaskResult: {} });
    const task = { packageId: 1, audience: { kind: 'everyone' }, rules: [], memo: '' } as const;
    await expect(mpaas.createTask(task)).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', operation: 'CreateMcubeMiniTask' });
  });
});
