import { generateKeyPairSync, verify } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { buildZip, containing, h5Id, type Lab, matching, type Parameters, type Reply, smallBuild, startLab } from './lab.ts';

const iconUrlOf = ({ ExtraData }: Info): string => (JSON.parse(ExtraData) as { iconUrl: string }).iconUrl;
const packageIdOf = (reply: Reply<'UploadMcubeMiniPackage'>): string => reply.UploadMiniPackageResult.ReturnPackageResult.PackageId;
type Info = Reply<'QueryMcubeMiniPackage'>['QueryMiniPackageResult']['MiniPackageInfo'];

const infoOf = async ({ call }: Lab, Id: string): Promise<Info> =>
  (await call('QueryMcubeMiniPackage', { Id, H5Id: h5Id })).QueryMiniPackageResult.MiniPackageInfo;

/** Entries of a zip, in order. */
async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return entries;
}

async function untar(bytes: Buffer): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  for await (const entry of Readable.from([bytes]).pipe(extract())) entries.set(entry.header.name, (await buffer(entry)).toString());
  return entries;
}

const download = async (address: string): Promise<Buffer> => Buffer.from(await (await fetch(address)).arrayBuffer());

test('an upload answers the id as text, and the package can be read back in the form of the vendor’s example', async () => {
  const lab = await startLab();
  const reply = await lab.release('1.4.2.90', { ExtendInfo: '{"k":"v"}', ClientVersionMax: '99;99' });
  expect(reply.UploadMiniPackageResult).toStrictEqual({ Success: true, ResultMsg: '', ReturnPackageResult: { PackageId: '3001' } });
  const { url } = lab.emulator;
  const folder = `${url}/ONEX570DA892117-PROD/${h5Id}/1.4.2.90_all`;
  const info = await infoOf(lab, '3001');
  expect(info).toStrictEqual({
    AppCode: 'ONEX570DA892117-PROD',
    AutoInstall: 0,
    ClientVersionMax: '99;99',
    ClientVersionMin: '10.1.60;10.1.60',
    DownloadUrl: `${folder}/nebula/${h5Id}_1.4.2.90.amr`,
    ExtendInfo: '{"k":"v"}',
    ExtraData: `{"enableKeepAlive":"0","enableOptionMenu":"1","enableTabBar":"0","iconUrl":"${folder}/icon/${h5Id}_1.4.2.90_2.png","resourceType":"4"}`,
    FallbackBaseUrl: `${folder}/nebula/fallback/;${folder}/nebula/fallback/`,
    GmtCreate: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
    GmtModified: info.GmtCreate,
    H5Id: h5Id,
    H5Name: 'Shop',
    H5Version: '1.4.2.90',
    Id: 3001,
    InstallType: 0,
    MainUrl: '/index.html#pages/index/index',
    Memo: `${folder}/nebula/nebula_json/h5_json.json`,
    PackageType: 1,
    Platform: 'all',
    ResourceType: 4,
    Status: 1,
  });
  const description: unknown = JSON.parse((await download(info.Memo)).toString());
  expect(description).toMatchObject({ app_id: h5Id, version: '1.4.2.90', package_url: info.DownloadUrl, main_url: info.MainUrl });
  expect((await download(iconUrlOf(info))).toString()).toBe('icon');
});

describe('the .amr', () => {
  test('is a zip of Manifest.xml, CERT.json and a tar with the build at its root, unsigned without a key', async () => {
    const lab = await startLab();
    await lab.release('1.0.0.0', { H5Name: 'A & B' });
    const entries = await unzip(await download((await infoOf(lab, '3001')).DownloadUrl));
    expect([...entries.keys()]).toStrictEqual(['Manifest.xml', 'CERT.json', `${h5Id}.tar`]);
    const manifest = entries.get('Manifest.xml')?.toString();
    expect(manifest).toContain(`<uid>${h5Id}</uid><name>A &amp; B</name><version>1.0.0.0</version>`);
    expect(JSON.parse(entries.get('CERT.json')?.toString() ?? '')).toStrictEqual({ 'Manifest.xml': '', [`${h5Id}.tar`]: '' });
    const tar = await untar(entries.get(`${h5Id}.tar`) ?? Buffer.alloc(0));
    expect([...tar.keys()]).toStrictEqual(['appConfig.json', 'index.html', 'index.js', 'hpmfile.json']);
    expect(tar.get('index.html')).toBe('<!doctype html>');
  });

  test('is the same to the byte for the same upload', async () => {
    const build = await buildZip(smallBuild());
    const make = async (): Promise<Buffer> => {
      const lab = await startLab();
      await lab.release('1.0.0.0', { ResourceFileUrl: await lab.upload('b.zip', build) });
      return download((await infoOf(lab, '3001')).DownloadUrl);
    };
    expect((await make()).equals(await make())).toBe(true);
  });

  test('is made once when two ask for it, and a key that comes later does not sign it', async () => {
    const lab = await startLab();
    await lab.release('1.0.0.0');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const FileUrl = await lab.upload('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    await lab.call('UploadMcubeRsaKey', { OnexFlag: true, FileUrl });
    const { DownloadUrl } = await infoOf(lab, '3001');
    const [one, other] = await Promise.all([download(DownloadUrl), download(DownloadUrl)]);
    expect(one.equals(other)).toBe(true);
    const certificate: unknown = JSON.parse((await unzip(one)).get('CERT.json')?.toString() ?? '');
    expect(certificate).toStrictEqual({ 'Manifest.xml': '', [`${h5Id}.tar`]: '' });
  });

  test('carries signatures once a key was uploaded', async () => {
    const lab = await startLab();
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const FileUrl = await lab.upload('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    expect((await lab.call('UploadMcubeRsaKey', { OnexFlag: true, FileUrl })).UploadRsaResult).toMatchObject({ Success: true });
    await lab.release('1.0.0.0');
    const entries = await unzip(await download((await infoOf(lab, '3001')).DownloadUrl));
    const certificate = JSON.parse(entries.get('CERT.json')?.toString() ?? '') as Record<string, string>;
    for (const name of ['Manifest.xml', `${h5Id}.tar`]) {
      expect(verify('RSA-SHA256', entries.get(name) ?? Buffer.alloc(0), publicKey, Buffer.from(certificate[name] ?? '', 'base64'))).toBe(
        true,
      );
    }
  });
});

test.each([
  ['a mini program that does not exist', { H5Id: '0000000000000001' }, 'mini program 0000000000000001 does not exist'],
  [
    'an address that nothing was uploaded to',
    { ResourceFileUrl: 'https://elsewhere/build.zip' },
    'nothing was uploaded to https://elsewhere/build.zip',
  ],
  ['no icon for the first version', { IconFileUrl: undefined }, 'IconFileUrl is needed for the first version'],
  ['another virtual domain', { Vhost: `https://${h5Id}.other.com` }, `expected "https://${h5Id}.example.com"`],
  ['one client version for all', { ClientVersionMin: '1.0;' }, '"" is not a client version of Android'],
  ['an iOS version for Android', { Platform: 'Android' }, 'not for iOS'],
  ['a maximum for one of two platforms', { ClientVersionMax: '11;' }, 'for both platforms or for none'],
  ['a maximum below the minimum', { ClientVersionMax: '11;9' }, 'client versions of Android are the wrong way round'],
  ['a text as client version', { ClientVersionMin: 'a;b' }, '"a" is not a client version of iOS'],
  ['ExtendInfo that is no object', { ExtendInfo: '[1]' }, 'ExtendInfo is not a JSON object'],
  ['an empty main URL', { MainUrl: '' }, 'MainUrl is empty'],
  ['a preview for nobody', { PackageType: 4, UserId: '' }, 'UserId is needed'],
  ['a preview to be debugged', { PackageType: 4, Uuid: 'd-1' }, 'Uuid is for package type 3 only'],
  ['a release to be debugged', { PackageType: 1, Uuid: 'd-1' }, 'Uuid is for package type 3 only'],
  ['a device test with an empty uuid', { PackageType: 3, Uuid: ' ' }, 'Uuid is empty'],
])('%s is refused with a message, and the version stays free', async (_what, parameters, message) => {
  const lab = await startLab();
  const { UploadMiniPackageResult } = await lab.release('1.0.0.0', parameters);
  expect(UploadMiniPackageResult).toStrictEqual({ Success: false, ResultMsg: containing(message) });
  expect((await lab.release('1.0.0.0')).UploadMiniPackageResult.Success).toBe(true);
});

test.each([`${h5Id}.example.com`, `http://${h5Id}.example.com`])('Vhost may be written as %s', async (Vhost) => {
  const lab = await startLab();
  expect((await lab.release('1.0.0.0', { Vhost })).UploadMiniPackageResult.Success).toBe(true);
});

test('a zip that cannot be used says so', async () => {
  const lab = await startLab();
  const ResourceFileUrl = await lab.upload('source.zip', await buildZip({ 'app.json': '{}' }));
  expect((await lab.release('1.0.0.0', { ResourceFileUrl })).UploadMiniPackageResult.ResultMsg).toContain('zip refused: "app.json"');
  const renamed = await lab.upload('build.tar', await buildZip(smallBuild()));
  expect((await lab.release('1.0.0.0', { ResourceFileUrl: renamed })).UploadMiniPackageResult.ResultMsg).toContain('zip refused');
  const gif = await lab.upload('icon.gif', 'icon');
  expect((await lab.release('1.0.0.0', { IconFileUrl: gif })).UploadMiniPackageResult.ResultMsg).toContain('neither png nor jpg');
});

test('a version can be taken once, even by two uploads at the same moment', async () => {
  const lab = await startLab();
  const replies = await Promise.all([lab.release('1.0.0.0'), lab.release('1.0.0.0')]);
  expect(replies.filter((reply) => reply.UploadMiniPackageResult.Success)).toHaveLength(1);
  expect((await lab.release('1.0.0.1')).UploadMiniPackageResult.Success).toBe(true);
});

test('a later version without an icon inherits the one before', async () => {
  const lab = await startLab();
  await lab.release('1.0.0.0');
  await lab.release('1.0.0.1', { IconFileUrl: undefined });
  const [first, second] = [await infoOf(lab, '3001'), await infoOf(lab, '3002')];
  expect(iconUrlOf(second)).toBe(iconUrlOf(first));
});

test('types 3 and 4 create their own task and answer an address to scan', async () => {
  const lab = await startLab();
  const reply = await lab.release('1.0.0.0', { PackageType: 4, UserId: 'u001' });
  const { PackageId, DebugUrl, UserId } = reply.UploadMiniPackageResult.ReturnPackageResult;
  expect([DebugUrl.startsWith('mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme='), UserId]).toStrictEqual([true, 'u001']);
  expect((await lab.call('ListMcubeMiniTasks', { Id: PackageId })).ListMiniTaskResult.MiniTaskList).toMatchObject([{ TaskStatus: 1 }]);
});

test('lists are cut into pages, newest first, and hold only the wanted types', async () => {
  const lab = await startLab({ rateLimit: 'off' });
  for (let patch = 0; patch < 3; patch += 1) await lab.release(`1.0.${patch}.0`);
  await lab.release('9.0.0.0', { PackageType: 2 });
  type Page = Reply<'ListMcubeMiniPackages'>['ListMiniPackageResult'];
  const list = async (parameters: Parameters): Promise<Page> =>
    (await lab.call('ListMcubeMiniPackages', { H5Id: h5Id, PackageTypes: '1', ...parameters })).ListMiniPackageResult;
  const versions = ({ MiniPackageList }: Page): string[] => MiniPackageList.map(({ H5Version }) => H5Version);
  const first = await list({ PageNum: 1, PageSize: 2 });
  expect(first).toMatchObject({ CurrentPage: 1, PageSize: 2, HasMore: true, TotalCount: 3 });
  const second = await list({ PageNum: 2, PageSize: 2 });
  expect([versions(first), versions(second), second.HasMore]).toStrictEqual([['1.0.2.0', '1.0.1.0'], ['1.0.0.0'], false]);
  expect(versions(await list({ PackageTypes: '1,2' }))).toStrictEqual(['9.0.0.0', '1.0.2.0', '1.0.1.0', '1.0.0.0']);
});

test('a package is found by its id and its own mini program only', async () => {
  const lab = await startLab();
  const Id = packageIdOf(await lab.release('1.0.0.0'));
  await lab.call('CreateMcubeMiniApp', { H5Id: '0000000000000001', H5Name: 'Other' });
  for (const wrong of [
    { Id: '1', H5Id: h5Id },
    { Id, H5Id: '0000000000000001' },
  ]) {
    expect((await lab.call('QueryMcubeMiniPackage', wrong)).QueryMiniPackageResult.Success).toBe(false);
  }
});
