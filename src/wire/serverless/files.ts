import type { Operation } from '../operation.ts';
import { envelope, pageNum } from './shared.ts';
/** File storage of a space, access policies of data and files, and CORS domains. */

export const files = {
  RegisterFile: {
    effect: 'write',
    limit: 'none',
    required: { Id: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  ListFile: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {
      PageNum: pageNum,
      PageSize: { kind: 'integer', min: 1, max: 100 },
      Keyword: 'text',
      FileId: 'text',
      NextToken: 'text',
      Mode: { kind: 'text', oneOf: ['DEFAULT', 'DIRECTORY'] },
      Prefix: 'text',
      AuthDelta: 'integer',
    },
    reply: {
      ...envelope,
      DataList: [
        {
          AuthDelta: 'integer',
          GmtCreate: 'text',
          GmtModified: 'text',
          Id: 'text',
          Name: 'text',
          Size: 'integer',
          Type: 'text',
          Url: 'text',
        },
      ],
      Paginator: { NextToken: 'text', PageSize: 'integer' },
    },
  },
  DescribeFileUploadSignedUrl: {
    effect: 'read',
    limit: 'none',
    required: { ContentType: 'text', Filename: 'text', Size: 'integer', SpaceId: 'text' },
    optional: { FileId: 'text' },
    reply: { ...envelope, Id: 'text', OssCallbackUrl: 'text', Overwrite: 'flag', SignUrl: 'text' },
  },
  DeleteFile: {
    effect: 'write',
    limit: 'none',
    required: { Id: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  DescribeServicePolicy: {
    effect: 'read',
    limit: 'none',
    required: { ServiceName: { kind: 'text', oneOf: ['db', 'file'] }, SpaceId: 'text' },
    optional: { CollectionName: 'text' },
    reply: { ...envelope, CollectionName: 'text', Policy: 'text', PolicyName: 'text', ServiceName: 'text', SpaceId: 'text' },
  },
  UpdateServicePolicy: {
    effect: 'write',
    limit: 'none',
    required: { ServiceName: { kind: 'text', oneOf: ['db', 'file'] }, SpaceId: 'text' },
    optional: {
      Policy: 'text',
      CollectionName: 'text',
      PolicyName: { kind: 'text', oneOf: ['PUBLICREAD', 'PRIVATE', 'ADMINWRITEONLY', 'ADMINREADWRITEONLY', 'EXTENDED'] },
    },
    reply: { ...envelope, CollectionName: 'text', Policy: 'text', PolicyName: 'text', ServiceName: 'text', SpaceId: 'text' },
  },
  AddCorsDomain: {
    effect: 'write',
    limit: 'none',
    required: { Domain: 'text', SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, DomainId: 'text' },
  },
  ListCorsDomains: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, Domains: [{ Domain: 'text', DomainId: 'text' }] },
  },
  DeleteCorsDomain: {
    effect: 'write',
    limit: 'none',
    required: { DomainId: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
} as const satisfies Record<string, Operation>;
