import type { Notes } from '../note.ts';
import type { functions } from '../serverless/functions.ts';

/** What is known of the operations of functions and the HTTP trigger. */
export const functionsNotes = {
  CreateFunction: {
    about: 'Makes a cloud function, which has no code yet.',
    page: 'S2',
    parameters: {
      Name: 'the package of its code has the same name',
      Runtime: 'default nodejs14; the page knows nodejs8 and nodejs12 only',
      Memory: 'the page says up to 3072',
      Timeout: 'default 5',
    },
  },
  UpdateFunction: {
    about: 'Changes the settings of a cloud function.',
    page: 'S2',
    parameters: {
      Memory: 'the page says up to 3072',
      Timeout: 'default 5; the page says at most 10',
      HttpTriggerPath:
        'starts with /http, no trailing /, only / - _ . letters digits, at most 128 chars, unique per space; empty string removes the trigger',
      TimingTriggerConfig: 'empty string removes; commercial edition form "0 0 */2 * * *", beta edition form "cron:0 0 */2 * * *"',
      InstanceConcurrency: 'default 1; above 1 needs at least 512 MB; the page says up to 100',
      Runtime: 'as CreateFunction',
    },
    differs: ['limits of memory, time and concurrency have changed since the page', 'only in the SDK: TimingTriggerUserPayload'],
  },
  DeleteFunction: {
    about: 'Deletes a cloud function.',
    page: 'S2',
  },
  DeployFunction: {
    about: 'Puts an uploaded deployment of a function live.',
    page: 'S2',
  },
  DescribeFunction: {
    about: 'A cloud function, its settings and its live deployment.',
    page: 'S2',
    differs: [
      'answers InvalidFunctionName.NotFound for an absent function (seen in public scripts)',
      'only in the SDK: Function.TimingTriggerUserPayload',
    ],
  },
  ListFunctionDeployment: {
    about: 'Lists the deployments of a function.',
    page: 'S2',
    parameters: {
      PageNum: 'the first is 1',
      PageSize: 'default 10',
      Status: 'DEPLOY_SUCCESS or DEPLOY_FAILED (public scripts also see DEPLOY_INIT); leave it out for all',
    },
    reply: {
      'DataList[].Status.Status': 'DEPLOY_INIT (public scripts) | DEPLOY_SUCCESS | DEPLOY_FAILED; treat any other value as in progress',
    },
  },
  RunFunction: {
    about: 'Runs a function and waits for what it returns.',
    page: 'S2',
    parameters: {
      Body: 'JSON string {"functionTarget": name, "functionArgs": {...}}',
    },
    differs: [
      'the example of the page carries AffectedDocs (copied from RunDBCommand) and lacks RuntimeMeta',
      'example of the page shows AffectedDocs which the SDK model does not carry',
    ],
  },
  ListFunction: {
    about: 'Lists the functions of a space.',
    page: 'S2',
    parameters: {
      PageNum: 'starts at 1',
      PageSize: 'default 10',
    },
  },
  CreateFunctionDeployment: {
    about: 'Begins a deployment: answers an address to upload the code to.',
    page: 'S2',
    differs: ['there is no DeploymentId filter on ListFunctionDeployment: find the entry by DataList[].DeploymentId'],
  },
  ListFunctionLog: {
    about: 'Lists what the runs of a function logged.',
    page: 'S2',
    parameters: {
      PageNum: 'default 1',
      PageSize: 'default 10',
      FromDate: 'epoch ms as string',
      ToDate: 'epoch ms as string',
      Status: 'SUCCESS | FAIL; empty = all',
    },
    differs: [
      'the table of the page and SDK say Contents/Levels/Timestamps (lists), the example of the page shows Content/Level/Timestamp plus LoggerName/LoggerFile',
      'FromDate is String on the page, integer(int64) in the SDK',
      'ToDate is String on the page, integer(int64) in the SDK',
      'example of the page shows DataList[].Timestamp, DataList[].Level, DataList[].LoggerName, DataList[].LoggerFile, DataList[].Content which the SDK model does not carry',
    ],
  },
  UpdateHttpTriggerConfig: {
    about: 'Switches the HTTP trigger of a space on or off, and sets its own domain.',
    page: 'S2',
    parameters: {
      CustomDomain: 'omitted = unchanged, empty string = removed; needs ICP filing and a CNAME first',
      CustomDomainCertificate: 'together with CustomDomainPrivateKey; omitted = unchanged, both empty = removed',
      CustomDomainPrivateKey: 'together with CustomDomainCertificate (secret)',
    },
  },
  DescribeHttpTriggerConfig: {
    about: 'The HTTP trigger of a space.',
    page: 'S2',
  },
} as const satisfies Notes<typeof functions>;
