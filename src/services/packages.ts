import type { ReplyFrom, RequestTo } from '../wire/catalogue.ts';
import { readChinaTime } from './china-time.ts';
import { type Answered, type Cloud, madeId, needed, unlessAbsent } from './cloud.ts';
import { readJsonObject } from './json-object.ts';
import type { Package, PackageUpload } from './mpaas-words.ts';
import { readSettings } from './package-settings.ts';
import { allPages, pageSize } from './pages.ts';

type WirePackage = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniPackage'>['QueryMiniPackageResult']>['MiniPackageInfo']>;

const periods: readonly Package['period'][] = ['never', 'internal-gray', 'external-gray', 'official', 'rollback', 'ended'];
const platforms = { all: 'all', android: 'Android', ios: 'iOS' } as const;
const packageTypes = { function: 1, plugin: 2 } as const;

type UploadParameters = Omit<RequestTo<'UploadMcubeMiniPackage'>, keyof Cloud['ids']>;

/** Function and plugin packages only: the test packages 3 and 4 are never released. */
export async function listPackages({ rpc, ids }: Cloud, h5Id: string): Promise<readonly Package[]> {
  const operation = 'ListMcubeMiniPackages';
  return allPages<Package>(
    async (pageNumber) => {
      const asked = { ...ids, H5Id: h5Id, PackageTypes: '1,2', PageNum: pageNumber, PageSize: pageSize };
      const { reply, requestId } = await rpc.call(operation, asked);
      const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
      return { items: list.map((entry) => readPackage(entry, { operation, requestId })), hasMore, totalCount };
    },
    ({ packageId }) => packageId,
  );
}

/** One package by its id; undefined when there is none. */
export async function findPackage({ rpc, ids }: Cloud, h5Id: string, packageId: number): Promise<Package | undefined> {
  const operation = 'QueryMcubeMiniPackage';
  const answer = await unlessAbsent(rpc.call(operation, { ...ids, Id: String(packageId), H5Id: h5Id }));
  const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
  return info === undefined ? undefined : readPackage(info, { operation, requestId: answer?.requestId ?? '' });
}

/** Makes a package of a zip that lies in the storage already. */
export async function uploadPackage({ rpc, ids }: Cloud, upload: PackageUpload): Promise<{ readonly packageId: number }> {
  const operation = 'UploadMcubeMiniPackage';
  const { reply, requestId } = await rpc.call(operation, { ...ids, ...writePackage(upload) });
  const id = reply.UploadMiniPackageResult?.ReturnPackageResult?.PackageId;
  return { packageId: madeId(id, 'PackageId', { operation, requestId }) };
}

/** The numbers and texts of the wire for the words of an upload. `EnableTabBar` is a number there, its neighbours are texts. */
export const writePackage = (upload: PackageUpload): UploadParameters => ({
  ...writeUpload(upload),
  PackageType: packageTypes[upload.packageType],
});

/** The same of any upload; its type is for the caller to say. */
export function writeUpload(upload: Omit<PackageUpload, 'packageType'>): Omit<UploadParameters, 'PackageType'> {
  const max = versionRange(upload.clientMax);
  return {
    OnexFlag: true,
    H5Id: upload.h5Id,
    H5Name: upload.name,
    H5Version: upload.h5Version,
    MainUrl: upload.mainUrl,
    Vhost: upload.vhost,
    ...(Object.keys(upload.extendInfo).length > 0 ? { ExtendInfo: JSON.stringify(upload.extendInfo) } : {}),
    AutoInstall: upload.autoInstall === 'all-networks' ? 1 : 0,
    ResourceType: 4,
    InstallType: upload.preload ? 1 : 0,
    Platform: platforms[upload.platform],
    ClientVersionMin: versionRange(upload.clientMin),
    ...(max === ';' ? {} : { ClientVersionMax: max }),
    ResourceFileUrl: upload.resourceUrl,
    ...(upload.iconUrl === undefined ? {} : { IconFileUrl: upload.iconUrl }),
    EnableTabBar: upload.tabBar ? 1 : 0,
    EnableOptionMenu: upload.optionMenu ? '1' : '0',
    EnableKeepAlive: upload.keepAlive ? '1' : '0',
    UserId: upload.userId,
  };
}

/** `ios;android`; the semicolon stays when one of them is empty. */
const versionRange = ({ ios = '', android = '' }: PackageUpload['clientMin']): string => `${ios};${android}`;

/** A package of the wire in words. */
export function readPackage(info: WirePackage, call: Answered): Package {
  const iconUrl = readJsonObject(info.ExtraData)['iconUrl'];
  return {
    packageId: needed(info.Id, 'Id', call),
    h5Version: needed(info.H5Version, 'H5Version', call),
    // A number from the future still means that it was published somehow.
    period: periods[info.PublishPeriod ?? 0] ?? 'ended',
    extendInfo: readJsonObject(info.ExtendInfo),
    ...(typeof iconUrl === 'string' && iconUrl !== '' ? { iconUrl } : {}),
    ...(info.DownloadUrl ? { downloadUrl: info.DownloadUrl } : {}),
    mainUrl: info.MainUrl ?? '',
    name: info.H5Name ?? '',
    createdMs: readChinaTime(info.GmtCreate),
    settings: readSettings(info),
  };
}
