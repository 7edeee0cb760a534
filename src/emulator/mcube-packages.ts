import type { ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import { wireTime } from './china-time.ts';
import type { Call, Cloud } from './cloud.ts';
import { type McubeHandlers, needMiniProgram, needUpload, pageOf } from './mcube-handlers.ts';
import { publishArchive, publishInfo, versionFolder } from './package-files.ts';
import { checkUpload } from './package-rules.ts';
import { debugUrl } from './preview-code.ts';
import { Refusal } from './refusal.ts';
import { publishPeriod } from './task-life.ts';
import { appCode, type PackageState, type WorkspaceState } from './world.ts';

type PackageOperation = 'UploadMcubeMiniPackage' | 'ListMcubeMiniPackages' | 'QueryMcubeMiniPackage';
type Upload = RequestTo<'UploadMcubeMiniPackage'>;
type PackageInfo = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniPackage'>['QueryMiniPackageResult']>['MiniPackageInfo']>;

/** Uploaded builds of mini programs. */
export const packageHandlers = {
  UploadMcubeMiniPackage: async (request, call) => {
    needMiniProgram(call.workspace, request.H5Id);
    checkUpload(request, call.workspace);
    const created = await addPackage(request, call);
    const PackageId = String(created.id);
    if (request.PackageType < 3) return { ReturnPackageResult: { PackageId } };
    addTestTask(created, call);
    return { ReturnPackageResult: { PackageId, DebugUrl: debugUrl(created), UserId: request.UserId } };
  },

  ListMcubeMiniPackages: ({ H5Id, PackageTypes, ...request }, { cloud, workspace, version }) => {
    needMiniProgram(workspace, H5Id);
    const types = PackageTypes.split(',').map(Number);
    const found = workspace.packages.filter(({ h5Id, packageType }) => h5Id === H5Id && types.includes(packageType)).reverse();
    const { members, paging } = pageOf(found, request, version);
    return { ...paging, MiniPackageList: members.map((one) => packageInfo(one, workspace, cloud)) };
  },

  QueryMcubeMiniPackage: ({ Id, H5Id }, { cloud, workspace }) => {
    const found = workspace.packages.find((one) => String(one.id) === Id && one.h5Id === H5Id);
    if (!found) throw new Refusal(`Package ${Id} of mini program ${H5Id} does not exist.`);
    return { MiniPackageInfo: packageInfo(found, workspace, cloud) };
  },
} satisfies McubeHandlers<PackageOperation>;

async function addPackage(request: Upload, { cloud, workspace }: Call): Promise<PackageState> {
  const resource = needUpload(cloud, request.ResourceFileUrl, 'ResourceFileUrl');
  // H:169864: only `.zip` is taken.
  if (!resource.key.endsWith('.zip')) throw new Refusal('zip refused: the name of the file does not end with .zip');
  const iconUrl = await publishIcon(request, cloud, workspace);
  const build = { h5Id: request.H5Id, h5Version: request.H5Version, zip: resource.file };
  const archiveKey = await publishArchive(cloud, workspace, build);
  const isSigned = workspace.rsaKeyPem !== null;
  const described = { ...fieldsOf(request), archiveKey, zip: resource.file, isSigned, iconUrl, createdMs: cloud.now() };
  const infoKey = await publishInfo(cloud, workspace, described, request.Vhost);
  const created = { ...described, infoKey, id: cloud.world().nextId.package };
  cloud.world().nextId.package += 1;
  workspace.packages.push(created);
  return created;
}

const fieldsOf = (request: Upload) => ({
  h5Id: request.H5Id,
  name: request.H5Name,
  h5Version: request.H5Version,
  platform: request.Platform,
  clientVersionMin: request.ClientVersionMin,
  clientVersionMax: request.ClientVersionMax ?? '',
  mainUrl: request.MainUrl,
  extendInfo: request.ExtendInfo ?? '',
  autoInstall: request.AutoInstall,
  installType: request.InstallType,
  packageType: request.PackageType,
  enableTabBar: String(request.EnableTabBar),
  enableOptionMenu: request.EnableOptionMenu,
  enableKeepAlive: request.EnableKeepAlive,
  ...(request.PackageType > 2 ? { userId: request.UserId } : {}),
  ...(request.Uuid === undefined ? {} : { uuid: request.Uuid }),
});

/** Serves the icon with the version; a later version without one inherits the icon of the package before it (H:169864). */
async function publishIcon(request: Upload, cloud: Cloud, workspace: WorkspaceState): Promise<string> {
  if (request.IconFileUrl === undefined) {
    const inherited = request.IconUrl ?? workspace.packages.findLast(({ h5Id }) => h5Id === request.H5Id)?.iconUrl;
    if (inherited === undefined) throw new Refusal('IconFileUrl is needed for the first version of a mini program.');
    return inherited;
  }
  const icon = needUpload(cloud, request.IconFileUrl, 'IconFileUrl');
  const ending = /\.(png|jpe?g)$/i.exec(icon.key)?.[0];
  if (ending === undefined) throw new Refusal('The icon is neither png nor jpg.');
  const { H5Id, H5Version } = request;
  const key = `${versionFolder(workspace, H5Id, H5Version)}/icon/${H5Id}_${H5Version}_2${ending}`;
  await cloud.store.write(key, await cloud.store.read(icon), ending === '.png' ? 'image/png' : 'image/jpeg');
  return `${cloud.url()}/${key}`;
}

/** Packages of types 3 and 4 create their own task; they reach one person, through the IDE's QR code (wire-facts section 6). */
function addTestTask(created: PackageState, { cloud, workspace }: Call): void {
  const { nextId } = cloud.world();
  workspace.tasks.push({
    id: nextId.task,
    packageId: created.id,
    publishType: 2,
    publishMode: 1,
    memo: '',
    whitelistIds: [],
    windowUsers: 0,
    windowEnd: '',
    windowEndMs: 0,
    rules: '',
    createdMs: cloud.now(),
    publishAtMs: cloud.now(),
    status: 1,
    modifiedMs: cloud.now(),
    admitted: [],
  });
  nextId.task += 1;
}

function packageInfo(one: PackageState, workspace: WorkspaceState, cloud: Cloud): PackageInfo {
  const fallback = `${cloud.url()}/${versionFolder(workspace, one.h5Id, one.h5Version)}/nebula/fallback/`;
  const extra = {
    enableKeepAlive: one.enableKeepAlive,
    enableOptionMenu: one.enableOptionMenu,
    enableTabBar: one.enableTabBar,
    iconUrl: one.iconUrl,
    resourceType: '4',
  };
  return {
    AppCode: appCode(workspace),
    AutoInstall: one.autoInstall,
    ClientVersionMax: one.clientVersionMax,
    ClientVersionMin: one.clientVersionMin,
    DownloadUrl: `${cloud.url()}/${one.archiveKey}`,
    ExtendInfo: one.extendInfo,
    ExtraData: JSON.stringify(extra),
    FallbackBaseUrl: `${fallback};${fallback}`,
    GmtCreate: wireTime(one.createdMs),
    GmtModified: wireTime(one.createdMs),
    H5Id: one.h5Id,
    H5Name: one.name,
    H5Version: one.h5Version,
    Id: one.id,
    InstallType: one.installType,
    MainUrl: one.mainUrl,
    Memo: `${cloud.url()}/${one.infoKey}`,
    PackageType: one.packageType,
    Platform: one.platform,
    ...publishPeriod(one.id, workspace, cloud.now()),
    ResourceType: 4,
    Status: 1,
  };
}
