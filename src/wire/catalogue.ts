import { mcube } from './mcube.ts';
import { mobileSync } from './mobile-sync.ts';
import type { Operation, ReplyOf, RequestOf } from './operation.ts';
import { beyond } from './serverless/beyond.ts';
import { database } from './serverless/database.ts';
import { files } from './serverless/files.ts';
import { functions } from './serverless/functions.ts';
import { hosting } from './serverless/hosting.ts';
import { openPlatforms } from './serverless/open-platforms.ts';
import { spaces } from './serverless/spaces.ts';

/** The operations of one space of MPServerless and of the account that owns it; all but those of `beyond` are documented. */
export const serverless = {
  ...spaces,
  ...functions,
  ...hosting,
  ...files,
  ...database,
  ...openPlatforms,
  ...beyond,
} as const satisfies Record<string, Operation>;

/** Every operation of the two clouds that this program knows, by its wire name. */
export const operations = { ...mcube, ...mobileSync, ...serverless } as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type McubeOperation = keyof typeof mcube;
export type MobileSyncOperation = keyof typeof mobileSync;
export type ServerlessOperation = keyof typeof serverless;

export type RequestTo<Name extends OperationName> = RequestOf<(typeof operations)[Name]>;
export type ReplyFrom<Name extends OperationName> = ReplyOf<(typeof operations)[Name]>;

export const isOperation = (name: string): name is OperationName => Object.hasOwn(operations, name);

/** Whether it sends a message of Mobile Sync. */
export const isMobileSync = (name: OperationName): name is MobileSyncOperation => Object.hasOwn(mobileSync, name);

/** `ResultCode` of a call that succeeded: the two families of mPaaS disagree. */
export const okCode = (name: OperationName): 'OK' | 'SUCCESS' => (Object.hasOwn(mobileSync, name) ? 'SUCCESS' : 'OK');

/** `ResultCode` values that mean success; of an operation that is not in the catalogue nobody knows the family. */
export const okCodes = (name: string): readonly string[] => (isOperation(name) ? [okCode(name)] : ['OK', 'SUCCESS']);

/** Where mPaaS is reached unless a setting says otherwise (wire-facts section 3: documents and samples agree). */
export const mpaasDefaults = {
  endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com',
  region: 'cn-hangzhou',
  version: '2020-10-28',
  versions: ['2020-10-28', '2020-07-10', '2019-08-21'],
} as const;

/** MPServerless has one central endpoint without a region in its name (wire-facts section 3). */
export const serverlessDefaults = {
  endpoint: 'https://mpserverless.aliyuncs.com',
  version: '2019-06-15',
  versions: ['2019-06-15'],
} as const;

/** What RAM and the gateway call the service of an operation. */
export type Product = 'mpaas' | 'mpserverless';

export const productOf = (name: OperationName): Product => (Object.hasOwn(serverless, name) ? 'mpserverless' : 'mpaas');

/** Whether it belongs to MPServerless. */
export const isServerless = (name: OperationName): name is ServerlessOperation => Object.hasOwn(serverless, name);

/** `Code` values of MPServerless that mean success; an absent one does too (wire-facts section 4). */
export const serverlessOkCodes = ['OK', 'success', 'Success', '200'] as const;
