import type { ReplyFrom } from '../wire/catalogue.ts';
import { type Answered, type Cloud, madeId, unlessAbsent } from './cloud.ts';
import type { Preview, PreviewUpload } from './mpaas-words.ts';
import { readPackage, writeUpload } from './packages.ts';
import { allPages, pageSize } from './pages.ts';

type WirePackage = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniPackage'>['QueryMiniPackageResult']>['MiniPackageInfo']>;

const types = { 'device-test': 3, preview: 4 } as const satisfies Record<Preview['kind'], number>;

/** Test packages only; those that are released are listed by packages.ts. */
export async function listPreviews({ rpc, ids }: Cloud, h5Id: string): Promise<readonly Preview[]> {
  const operation = 'ListMcubeMiniPackages';
  return allPages<Preview>(
    async (pageNumber) => {
      const asked = { ...ids, H5Id: h5Id, PackageTypes: '3,4', PageNum: pageNumber, PageSize: pageSize };
      const { reply, requestId } = await rpc.call(operation, asked);
      const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
      return { items: list.map((entry) => readPreview(entry, { operation, requestId })), hasMore, totalCount };
    },
    ({ packageId }) => packageId,
  );
}

/** One test package by its id; undefined when there is none. */
export async function findPreview({ rpc, ids }: Cloud, h5Id: string, packageId: number): Promise<Preview | undefined> {
  const operation = 'QueryMcubeMiniPackage';
  const answer = await unlessAbsent(rpc.call(operation, { ...ids, Id: String(packageId), H5Id: h5Id }));
  const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
  return info === undefined ? undefined : readPreview(info, { operation, requestId: answer?.requestId ?? '' });
}

/** Makes a test package of a zip that lies in the storage already; its task is made with it (seed document 001). */
export async function uploadPreview(
  { rpc, ids }: Cloud,
  upload: PreviewUpload,
): Promise<{ readonly packageId: number; readonly debugUrl?: string | undefined }> {
  const operation = 'UploadMcubeMiniPackage';
  const uuid = upload.uuid === undefined ? {} : { Uuid: upload.uuid };
  const { reply, requestId } = await rpc.call(operation, { ...ids, ...writeUpload(upload), PackageType: types[upload.kind], ...uuid });
  const { PackageId, DebugUrl } = reply.UploadMiniPackageResult?.ReturnPackageResult ?? {};
  return { packageId: madeId(PackageId, 'PackageId', { operation, requestId }), debugUrl: DebugUrl || undefined };
}

/** Lets a user of the app open test packages. The two parameters are one id: the one that the app gives its user (H:130027). */
export async function allowPreviews({ rpc, ids }: Cloud, userId: string): Promise<{ readonly whitelistId: number }> {
  const operation = 'CreateMcubeWhitelistForIde';
  const { reply, requestId } = await rpc.call(operation, { ...ids, UserId: userId, WhitelistValue: userId });
  return { whitelistId: madeId(reply.CreateWhitelistForIdeResult?.WhitelistId, 'WhitelistId', { operation, requestId }) };
}

/**
 * The address of a test package in the form of the vendor's example (seed document 001): for who did not hear the one answer in which the cloud tells it.
 */
export function rebuiltDebugUrl(h5Id: string, h5Version: string): string {
  const opened = `mpaas://platformapi/startapp?appId=${h5Id}&nbsv=${h5Version}&nbsource=debug&nbprefer=YES&nbsn=DEBUG`;
  return `mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme=${encodeURIComponent(opened)}`;
}

const readPreview = (info: WirePackage, call: Answered): Preview => ({
  ...readPackage(info, call),
  kind: info.PackageType === types['device-test'] ? 'device-test' : 'preview',
});
