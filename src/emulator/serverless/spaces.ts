import { randomUUID } from 'node:crypto';
import { wireTime } from '../china-time.ts';
import type { Cloud } from '../cloud.ts';
import { GatewayError } from '../refusal.ts';
import { removeDatabase } from './db-backups.ts';
import { bringUpToNow } from './db-tasks.ts';
import { filesSizeBytes, removeFiles } from './files.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { removeSite, siteSizeBytes } from './site-files.ts';
import { gigabyte, newSpace, type SpaceState } from './space-state.ts';

type SpaceOperation =
  | 'ListSpace'
  | 'CreateSpace'
  | 'UpdateSpace'
  | 'DeleteSpace'
  | 'DescribeSpaceClientConfig'
  | 'ResetServerSecret'
  | 'DescribeResourceQuota'
  | 'DescribeResourceUsage'
  | 'DescribeFCOpenStatus';

/** Spaces, their quota and their use. */
export const spaceHandlers = {
  // Pages count from 0 here, unlike everywhere else (catalogue).
  ListSpace: ({ PageNum = 0, PageSize = 10, SpaceIds = '' }, { cloud }) => {
    const ids = SpaceIds.split(',').filter((id) => id !== '');
    const found = cloud.world().spaces.filter(({ spaceId }) => ids.length === 0 || ids.includes(spaceId));
    const Spaces = found.slice(PageNum * PageSize, (PageNum + 1) * PageSize).map(viewSpace);
    return { HttpStatusCode: '200', Count: found.length, Spaces, Success: true, Code: 'OK' };
  },

  CreateSpace: ({ Name, Desc = '' }, { cloud }) => {
    if (!/^[A-Za-z][A-Za-z0-9]*$/.test(Name)) {
      throw new GatewayError(
        400,
        'InvalidParameter',
        `The specified parameter "Name" is not valid: "${Name}" is not a letter and more letters or digits.`,
      );
    }
    const created = newSpace({ spaceId: `mp-${randomUUID()}`, name: Name, desc: Desc, createdMs: cloud.now() });
    cloud.world().spaces.push(created);
    return { SpaceId: created.spaceId, Success: true };
  },

  UpdateSpace: ({ Desc, Status }, { space }) => {
    space.desc = Desc ?? space.desc;
    if (Status === 'IN_SERVICE' || Status === 'PAUSED') space.status = Status;
    return {};
  },

  DeleteSpace: async ({ SpaceId }, { cloud, space }) => {
    const world = cloud.world();
    const [busy] = space.functions;
    // The real conditions and their code are not documented; this one keeps a mistake from destroying a deployment.
    if (busy) throw new GatewayError(400, 'SpaceNotEmpty', `The space still has functions, ${busy.name} among them. Delete them first.`);
    world.spaces = world.spaces.filter((one) => one !== space);
    world.deletedSpaces.push(SpaceId);
    removeSite(cloud, SpaceId);
    removeDatabase(cloud, SpaceId);
    removeFiles(cloud, SpaceId);
    await cloud.servers.close(SpaceId);
    return {};
  },

  // Nothing takes these keys: the client side of a space (`@alicloud/mpserverless-sdk`) is not emulated.
  DescribeSpaceClientConfig: ({ SpaceId, Detail = 'false' }, { cloud, space }) => ({
    ApiKey: 'emulator-api-key',
    SpaceId,
    Name: space.name,
    Endpoint: cloud.url(),
    FileUploadEndpoint: new URL(cloud.url()).host,
    ...(Detail === 'true' ? { PrivateKey: `emulator-private-key-${space.keyNumber}` } : {}),
  }),

  // The old key is worth nothing from now on.
  ResetServerSecret: (_request, { space }) => {
    space.keyNumber += 1;
    return {};
  },

  DescribeResourceQuota: (_request, { space }) => ({
    StaticWebDataSizeQuota: space.staticWebQuotaBytes / gigabyte,
    CloudStorageDataSizeQuota: space.cloudStorageQuotaBytes / gigabyte,
  }),

  // One hour of now, whichever times are asked for: the emulator keeps no history.
  DescribeResourceUsage: ({ PageNumber = 1, PageSize = 30 }, { cloud, space }) => ({
    Code: 'success',
    HttpStatusCode: '200',
    Success: true,
    DataList: PageNumber === 1 ? [usage(space, cloud)] : [],
    Paginator: { PageCount: 1, PageNum: PageNumber, PageSize, Total: 1 },
  }),

  DescribeFCOpenStatus: () => ({ Status: 'Opened' }),
} satisfies ServerlessHandlers<SpaceOperation>;

const viewSpace = (space: SpaceState) => ({
  Name: space.name,
  Status: space.status,
  GmtCreate: space.createdMs,
  GmtLastAccess: space.lastAccessMs,
  Desc: space.desc,
  SpaceId: space.spaceId,
});

const hourMs = 3600 * 1000;

function usage(space: SpaceState, cloud: Cloud) {
  const { spaceId, functions } = space;
  const { collections, reads, writes } = bringUpToNow({ space, cloud });
  const hour = Math.floor(cloud.now() / hourMs) * hourMs;
  return {
    StartTime: usageTime(hour),
    EndTime: usageTime(hour + hourMs),
    CloudStorage: { DataSize: filesSizeBytes(cloud, spaceId), Traffic: 0, Upload: 0, Download: 0 },
    CloudDB: { DataSize: Buffer.byteLength(JSON.stringify(collections.map(({ documents }) => documents))), Write: writes, Read: reads },
    CloudFunction: { Compute: 0, Count: functions.reduce((count, { runs }) => count + runs.length, 0), Traffic: 0 },
    StaticWeb: { DataSize: siteSizeBytes(cloud, spaceId), Traffic: 0 },
  };
}

/** Written with a Z, meant as Beijing time (seed document 002). */
const usageTime = (epochMs: number): string => wireTime(epochMs).replace('+08:00', 'Z');
