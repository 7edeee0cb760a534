import type { Operation } from '../operation.ts';
import { envelope, pageNum, paginator } from './shared.ts';
/** Spaces of MPServerless, their usage and quota, and extensions. */

export const spaces = {
  ListSpace: {
    effect: 'read',
    limit: 'none',
    required: {},
    optional: {
      PageNum: { kind: 'integer', min: 0 },
      PageSize: { kind: 'integer', min: 1, max: 1000 },
      // A list joined by commas in one value, unlike `FilePaths`.
      SpaceIds: 'text',
      EmasWorkspaceId: 'text',
    },
    reply: {
      ...envelope,
      Count: 'integer',
      GmtCreate: 'text',
      Spaces: [{ Desc: 'text', GmtCreate: 'integer', GmtLastAccess: 'integer', Name: 'text', SpaceId: 'text', Status: 'text' }],
    },
  },
  DeleteSpace: {
    effect: 'write',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  CreateSpace: {
    effect: 'write',
    limit: 'none',
    required: { Name: 'text' },
    optional: { Desc: { kind: 'text', maxLength: 128 }, WorkspaceId: { kind: 'integer', min: 1 } },
    reply: { ...envelope, SpaceId: 'text' },
  },
  DescribeSpaceClientConfig: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: { Detail: 'text', WorkspaceId: { kind: 'integer', min: 1 } },
    reply: { ...envelope, ApiKey: 'text', Endpoint: 'text', FileUploadEndpoint: 'text', Name: 'text', PrivateKey: 'text', SpaceId: 'text' },
  },
  ResetServerSecret: {
    effect: 'write',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  UpdateSpace: {
    effect: 'write',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: { Desc: { kind: 'text', maxLength: 128 }, Status: { kind: 'text', oneOf: ['IN_SERVICE', 'PAUSED'] } },
    reply: envelope,
  },
  DescribeResourceUsage: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: { PageNumber: pageNum, PageSize: { kind: 'integer', min: 1, max: 1000 }, EndTime: 'text', Format: 'text', StartTime: 'text' },
    reply: {
      ...envelope,
      DataList: [
        {
          CloudDB: { DataSize: 'integer', Read: 'integer', Write: 'integer' },
          CloudFunction: { Compute: 'integer', Count: 'integer', Traffic: 'integer' },
          CloudStorage: { DataSize: 'integer', Download: 'integer', Traffic: 'integer', Upload: 'integer' },
          EndTime: 'text',
          StartTime: 'text',
          StaticWeb: { DataSize: 'integer', Traffic: 'integer' },
        },
      ],
      Paginator: paginator,
    },
  },
  DescribeResourceQuota: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, CloudStorageDataSizeQuota: 'number', StaticWebDataSizeQuota: 'number' },
  },
  DescribeFCOpenStatus: {
    effect: 'read',
    limit: 'none',
    required: {},
    optional: {},
    reply: { ...envelope, Status: 'text' },
  },
  ListExtensions: {
    effect: 'read',
    limit: 'none',
    required: {},
    optional: { PageNumber: pageNum, PageSize: { kind: 'integer', min: 1, max: 100 } },
    reply: {
      ...envelope,
      Extensions: [
        { Enabled: 'text', ExtensionDesc: 'text', ExtensionDocumentationLink: 'text', ExtensionId: 'text', ExtensionName: 'text' },
      ],
      PageNumber: 'integer',
      PageSize: 'integer',
      TotalCount: 'integer',
    },
  },
  EnableExtension: {
    effect: 'write',
    limit: 'none',
    required: { ExtensionId: 'text' },
    optional: {},
    reply: envelope,
  },
} as const satisfies Record<string, Operation>;
