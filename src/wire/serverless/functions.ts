import type { Operation } from '../operation.ts';
import { envelope, pageNum, paginator } from './shared.ts';

/** Limits as of the 2024 metadata; the vendor's older page is stricter about timeout and looser about memory. */
const functionName = { kind: 'text', pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,29}$/ } as const;
const runtime = { kind: 'text', oneOf: ['nodejs8', 'nodejs12', 'nodejs14', 'nodejs16', 'nodejs18', 'nodejs20'] } as const;
const memory = { kind: 'integer', min: 128, max: 2048, step: 64 } as const;
const timeoutSeconds = { kind: 'integer', min: 1, max: 7200 } as const;
const concurrency = { kind: 'integer', min: 1, max: 20 } as const;
const upTo128 = { kind: 'text', maxLength: 128 } as const;
/** The empty text takes the path away. */
const httpPath = { kind: 'text', maxLength: 128, pattern: /^(\/http(\/[A-Za-z0-9_.-]+)*)?$/ } as const;
/** Cloud functions, their deployments and logs, and the HTTP trigger of a space. */

export const functions = {
  CreateFunction: {
    effect: 'write',
    limit: 'none',
    required: { Name: functionName, SpaceId: 'text' },
    optional: { Desc: upTo128, Runtime: runtime, Memory: memory, Timeout: timeoutSeconds },
    reply: {
      ...envelope,
      CreatedAt: 'text',
      Desc: 'text',
      ModifiedAt: 'text',
      Name: 'text',
      Spec: { InstanceConcurrency: 'text', Memory: 'text', Runtime: 'text', Timeout: 'text' },
    },
  },
  UpdateFunction: {
    effect: 'write',
    limit: 'none',
    required: { Name: functionName, SpaceId: 'text' },
    optional: {
      Desc: upTo128,
      Memory: memory,
      Timeout: timeoutSeconds,
      HttpTriggerPath: httpPath,
      TimingTriggerConfig: 'text',
      InstanceConcurrency: concurrency,
      Runtime: runtime,
      TimingTriggerUserPayload: 'text',
    },
    reply: {
      ...envelope,
      CreatedAt: 'text',
      Desc: 'text',
      HttpTriggerPath: 'text',
      ModifiedAt: 'text',
      Name: 'text',
      Spec: { InstanceConcurrency: 'integer', Memory: 'text', Runtime: 'text', Timeout: 'text' },
      TimingTriggerConfig: 'text',
      TimingTriggerUserPayload: 'text',
    },
  },
  DeleteFunction: {
    effect: 'write',
    limit: 'none',
    required: { Name: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  DeployFunction: {
    effect: 'write',
    limit: 'none',
    required: { DeploymentId: 'text', SpaceId: 'text' },
    optional: {},
    reply: envelope,
  },
  DescribeFunction: {
    effect: 'read',
    limit: 'none',
    required: { Name: 'text', SpaceId: 'text' },
    optional: {},
    reply: {
      ...envelope,
      Deployment: { CreatedAt: 'text', DeploymentId: 'text', DownloadSignedUrl: 'text', ModifiedAt: 'text', VersionNo: 'text' },
      Function: {
        CreatedAt: 'text',
        Desc: 'text',
        HttpTriggerPath: 'text',
        ModifiedAt: 'text',
        Name: 'text',
        Spec: { InstanceConcurrency: 'integer', Memory: 'text', Runtime: 'text', Timeout: 'text' },
        TimingTriggerConfig: 'text',
        TimingTriggerUserPayload: 'text',
      },
    },
  },
  ListFunctionDeployment: {
    effect: 'read',
    limit: 'none',
    required: { Name: 'text', SpaceId: 'text' },
    optional: { PageNum: pageNum, PageSize: { kind: 'integer', min: 1, max: 100 }, Status: 'text' },
    reply: {
      ...envelope,
      DataList: [
        {
          CreatedAt: 'text',
          DeploymentId: 'text',
          DownloadSignedUrl: 'text',
          ModifiedAt: 'text',
          Status: { Label: 'text', Status: 'text' },
          VersionNo: 'text',
        },
      ],
      Paginator: paginator,
    },
  },
  RunFunction: {
    effect: 'write',
    limit: 'none',
    // It waits for the function (wire-facts section 7).
    longestMs: 60_000,
    required: { Body: 'text', SpaceId: 'text' },
    optional: {},
    reply: {
      ...envelope,
      Result: 'text',
      RuntimeMeta: { BillingDuration: 'integer', InvocationDuration: 'integer', MaxMemoryUsage: 'integer', RequestId: 'text' },
    },
  },
  ListFunction: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: { PageNum: pageNum, PageSize: { kind: 'integer', min: 1, max: 100 }, FilterBy: 'text' },
    reply: {
      ...envelope,
      DataList: [
        {
          CreatedAt: 'text',
          Desc: 'text',
          HttpTriggerPath: 'text',
          ModifiedAt: 'text',
          Name: 'text',
          Spec: { InstanceConcurrency: 'integer', Memory: 'text', Runtime: 'text', Timeout: 'text' },
          TimingTriggerConfig: 'text',
        },
      ],
      Paginator: paginator,
    },
  },
  CreateFunctionDeployment: {
    effect: 'write',
    limit: 'none',
    required: { Name: functionName, SpaceId: 'text' },
    optional: {},
    reply: { ...envelope, DeploymentId: 'text', UploadSignedUrl: 'text' },
  },
  ListFunctionLog: {
    effect: 'read',
    limit: 'none',
    required: { Name: 'text', SpaceId: 'text' },
    optional: { PageNum: pageNum, PageSize: 'integer', LogRequestId: 'text', FromDate: 'integer', ToDate: 'integer', Status: 'text' },
    reply: {
      ...envelope,
      DataList: [
        {
          // The table of the vendor's page and the SDK have lists; the page's own example has one of each.
          Content: 'text',
          Contents: ['text'],
          FunctionName: 'text',
          Level: 'text',
          Levels: ['text'],
          RequestId: 'text',
          SpaceId: 'text',
          Status: 'text',
          Timestamp: 'text',
          Timestamps: ['text'],
        },
      ],
      Paginator: paginator,
    },
  },
  UpdateHttpTriggerConfig: {
    effect: 'write',
    limit: 'none',
    required: { EnableService: 'flag', SpaceId: 'text' },
    optional: { CustomDomain: 'text', CustomDomainCertificate: 'text', CustomDomainPrivateKey: 'text' },
    reply: {
      ...envelope,
      CustomDomain: 'text',
      CustomDomainCertificateInfo: 'text',
      CustomDomainCname: 'text',
      DefaultEndpoint: 'text',
      EnableService: 'flag',
    },
  },
  DescribeHttpTriggerConfig: {
    effect: 'read',
    limit: 'none',
    required: { SpaceId: 'text' },
    optional: {},
    reply: {
      ...envelope,
      CustomDomain: 'text',
      CustomDomainCertificateInfo: 'text',
      CustomDomainCname: 'text',
      DefaultEndpoint: 'text',
      EnableService: 'flag',
    },
  },
} as const satisfies Record<string, Operation>;
